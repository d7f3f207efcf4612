using System.Buffers.Binary;

namespace MlsysCatalog.Storage;

/// <summary>
/// The 64-bit hash by which the store's tables are made and asked. 64 bits, because among 100,000 keys two of 32 bits meet; fixed, because
/// the tables are made by a compiler and asked by a program on another framework.
/// </summary>
internal static class StoreHash
{
    private const ulong Prime1 = 0x9E3779B185EBCA87, Prime2 = 0xC2B2AE3D27D4EB4F, Prime3 = 0x165667B19E3779F9;

    public static ulong Of(ReadOnlySpan<byte> text, int seed)
    {
        unchecked
        {
            var whole = text;
            var hash = ((ulong)(uint)seed * Prime3) + Prime2 + (ulong)text.Length;
            while (text.Length >= sizeof(ulong))
            {
                hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(text));
                text = text.Slice(sizeof(ulong));
            }

            if (text.Length > 0)
            {
                hash = Mix(hash, Rest(whole, text));
            }

            hash = (hash ^ (hash >> 33)) * Prime2;
            hash = (hash ^ (hash >> 29)) * Prime3;
            return hash ^ (hash >> 32);
        }
    }

    /// <summary>The last bytes, fewer than eight; with some before them where there are.</summary>
    private static ulong Rest(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> rest)
    {
        if (whole.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(whole.Slice(whole.Length - sizeof(ulong)));
        }

        var word = 0UL;
        for (var i = 0; i < rest.Length; i++)
        {
            word |= (ulong)rest[i] << (8 * i);
        }

        return word;
    }

    private static ulong Mix(ulong hash, ulong word)
    {
        unchecked
        {
            word *= Prime2;
            word = ((word << 31) | (word >> 33)) * Prime1;
            hash ^= word;
            return (((hash << 27) | (hash >> 37)) * Prime1) + Prime3;
        }
    }
}
