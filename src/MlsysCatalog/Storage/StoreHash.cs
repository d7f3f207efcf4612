using MlsysCatalog.Text;

namespace MlsysCatalog.Storage;

/// <summary>
/// The 64-bit hash by which the store's tables are made and asked, a word at a time. 64 bits, because among 100,000 keys two of 32 bits
/// meet; fixed, because the tables are made by a compiler and asked by a program on another framework; one method, because a program's
/// first lookup waits for each method on its way to be compiled.
/// </summary>
internal static class StoreHash
{
    public static ulong Of(ReadOnlySpan<byte> text, int seed)
    {
        unchecked
        {
            var hash = ((ulong)(uint)seed + 1) * 0x9E3779B97F4A7C15 ^ (ulong)text.Length;
            var at = 0;
            for (; at + sizeof(ulong) <= text.Length; at += sizeof(ulong))
            {
                hash = (hash ^ Words.ReadEight(text, at)) * 0xA0761D6478BD642F;
                hash ^= hash >> 29;
            }

            hash = (hash ^ Words.ReadRest(text, at)) * 0xE7037ED1A0B428DB;
            hash = (hash ^ (hash >> 32)) * 0x8EBC6AF09C88C6E3;
            return hash ^ (hash >> 29);
        }
    }
}
