using System.Buffers.Binary;

namespace MlsysCatalog.Storage;

/// <summary>
/// The 64-bit hash by which the store's tables are made and asked: two words at a time are multiplied to 128 bits and folded (as wyhash does).
/// 64 bits, because among 100,000 keys two of 32 bits meet; fixed, because the tables are made by a compiler and asked by a program on
/// another framework.
/// </summary>
internal static class StoreHash
{
    private const ulong Secret1 = 0xA0761D6478BD642F, Secret2 = 0xE7037ED1A0B428DB, Secret3 = 0x8EBC6AF09C88C6E3;

    public static ulong Of(ReadOnlySpan<byte> text, int seed)
    {
        unchecked
        {
            var hash = Mix(((ulong)(uint)seed + 1) * Secret3, Secret1);
            var rest = text;
            for (; rest.Length > 16; rest = rest.Slice(16))
            {
                hash = Mix(Word(rest) ^ Secret1, Word(rest.Slice(8)) ^ hash);
            }

            // The last bytes, at most sixteen; where there are more, the words may reach back into what was taken.
            ulong first, last;
            if (text.Length >= 16)
            {
                var end = text.Slice(text.Length - 16);
                first = Word(end);
                last = Word(end.Slice(8));
            }
            else if (text.Length >= 8)
            {
                first = Word(text);
                last = Word(text.Slice(text.Length - 8));
            }
            else
            {
                first = ShortWord(text);
                last = 0;
            }

            return Mix(Secret2 ^ (ulong)text.Length, Mix(first ^ Secret2, last ^ hash));
        }
    }

    private static ulong Word(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt64LittleEndian(text);

    private static ulong ShortWord(ReadOnlySpan<byte> text)
    {
        var word = 0UL;
        for (var i = 0; i < text.Length; i++)
        {
            word |= (ulong)text[i] << (8 * i);
        }

        return word;
    }

    /// <summary>The halves of the product, one laid over the other.</summary>
    private static ulong Mix(ulong left, ulong right)
    {
#if NET
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
#else
        unchecked
        {
            ulong leftLow = (uint)left, leftHigh = left >> 32, rightLow = (uint)right, rightHigh = right >> 32;
            var middle = (leftHigh * rightLow) + ((leftLow * rightLow) >> 32);
            var carry = (leftLow * rightHigh) + (uint)middle;
            return ((leftHigh * rightHigh) + (middle >> 32) + (carry >> 32)) ^ (left * right);
        }
#endif
    }
}
