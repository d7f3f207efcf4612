using MlsysCatalog.Text;

namespace MlsysCatalog.Storage;

/// <summary>
/// The 64-bit hash by which the store's tables are made and asked, a word at a time. 64 bits, because among 100,000 keys two of 32 bits
/// meet; the same everywhere, because the tables are made by a compiler and asked by a program on another framework; one method, because a
/// program's first lookup waits for each method on its way to be compiled.
/// </summary>
/// <remarks>
/// Texts are a stranger's. Were a word mixed in by steps that nobody needs the seed for, there would be pairs of titles that are equal
/// under every second seed, and no table for a list with a few dozen of them. So the halves of what is hashed so far, which depend on the
/// seed, are multiplied with each other: how a change spreads is known only to who knows them.
/// </remarks>
internal static class StoreHash
{
    public static ulong Of(ReadOnlySpan<byte> text, int seed)
    {
        unchecked
        {
            var hash = ((ulong)(uint)seed + 1) * 0x9E3779B97F4A7C15 ^ (ulong)text.Length;
            hash = (hash ^ (hash >> 32)) * 0xA0761D6478BD642F;
            var at = 0;
            for (; at + sizeof(ulong) <= text.Length; at += sizeof(ulong))
            {
                hash ^= Words.ReadEight(text, at);
                hash = ((hash >> 32) * (uint)hash) + ((hash << 32) | (hash >> 32)) * 0xA0761D6478BD642F;
            }

            hash ^= Words.ReadRest(text, at);
            hash = ((hash >> 32) * (uint)hash) + ((hash << 32) | (hash >> 32)) * 0xE7037ED1A0B428DB;
            hash = (hash ^ (hash >> 32)) * 0x8EBC6AF09C88C6E3;
            return hash ^ (hash >> 29);
        }
    }
}
