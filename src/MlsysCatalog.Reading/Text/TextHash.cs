using System.Runtime.InteropServices;

namespace MlsysCatalog.Reading;

/// <summary>
/// Hashes a stretch of a text without making a text of it: another number in each run of the program (<see cref="HashSeed"/>).
/// </summary>
internal static class TextHash
{
    /// <summary>The hash; equal for equal characters.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var hash = HashSeed.Value ^ (uint)text.Length;
        var blocks = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var block in blocks)
        {
            hash = Mixed(hash ^ block);
        }

        foreach (var c in text.Slice(blocks.Length * (sizeof(ulong) / sizeof(char))))
        {
            hash = Mixed(hash ^ c);
        }

        return (int)hash;
    }

    // Every bit of what went in reaches the lower half, which is taken.
    private static ulong Mixed(ulong hash)
    {
        hash = unchecked(hash * 0x9E3779B97F4A7C15);
        return hash ^ (hash >> 32);
    }
}
