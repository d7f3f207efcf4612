#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#endif

namespace MlsysCatalog.Text;

/// <summary>
/// Four and eight bytes at a time, for lookups. The framework has all of this and does it in vectors; but the first vector that a program
/// uses makes the runtime load its types, and that, with the assembly that has the methods, is nine tenths of what a program would wait for
/// its first paper. Texts here are short: nothing is lost when warm.
/// </summary>
internal static unsafe class Words
{
    private const ulong HighBitsOfBytes = 0x8080808080808080;
    private const ulong BeyondAscii = 0xFF80FF80FF80FF80;

    /// <summary>Four bytes, the first one lowest.</summary>
    public static uint ReadFour(ReadOnlySpan<byte> bytes, int at)
    {
        var four = bytes.Slice(at, sizeof(uint));
#if NET
        // Nothing is pinned, so that this is compiled into its callers.
        if (BitConverter.IsLittleEndian)
        {
            return Unsafe.ReadUnaligned<uint>(ref MemoryMarshal.GetReference(four));
        }
#endif
        return four[0] | ((uint)four[1] << 8) | ((uint)four[2] << 16) | ((uint)four[3] << 24);
    }

    /// <summary>Eight bytes, the first one lowest.</summary>
    public static ulong ReadEight(ReadOnlySpan<byte> bytes, int at)
    {
        var eight = bytes.Slice(at, sizeof(ulong));
#if NET
        if (BitConverter.IsLittleEndian)
        {
            return Unsafe.ReadUnaligned<ulong>(ref MemoryMarshal.GetReference(eight));
        }
#endif
        return ReadFour(eight, 0) | ((ulong)ReadFour(eight, sizeof(uint)) << 32);
    }

    /// <summary>The bytes from a place on, fewer than eight, the first one lowest.</summary>
    public static ulong ReadRest(ReadOnlySpan<byte> bytes, int at)
    {
        if (at == bytes.Length)
        {
            return 0;
        }

        if (bytes.Length >= sizeof(ulong))
        {
            // The last eight bytes, without those that were read before.
            return ReadEight(bytes, bytes.Length - sizeof(ulong)) >> (8 * (sizeof(ulong) - bytes.Length + at));
        }

        var rest = 0UL;
        for (var i = bytes.Length - 1; i >= at; i--)
        {
            rest = (rest << 8) | bytes[i];
        }

        return rest;
    }

    /// <summary>Writes eight bytes as this machine keeps a number.</summary>
    public static void WriteEight(Span<byte> bytes, ulong word)
    {
        fixed (byte* first = bytes.Slice(0, sizeof(ulong)))
        {
            *(ulong*)first = word;
        }
    }

    /// <summary>Whether both are the same bytes.</summary>
    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        left.Length == right.Length && CountEqual(left, right) == left.Length;

    /// <summary>Whether both are the same but for the case of ASCII letters.</summary>
    public static bool AreEqualIgnoringCase(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        var at = 0;
        for (; at + sizeof(ulong) <= left.Length; at += sizeof(ulong))
        {
            if (!DifferInCaseOnly(ReadEight(left, at), ReadEight(right, at)))
            {
                return false;
            }
        }

        return DifferInCaseOnly(ReadRest(left, at), ReadRest(right, at));
    }

    /// <summary>Whether a text begins with another.</summary>
    public static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && CountEqual(text, start) >= start.Length;

    /// <summary>Makes bytes of letters for as long as they are ASCII, of which there are at least as many.</summary>
    /// <returns>How many.</returns>
    public static int Narrow(string text, Span<byte> bytes)
    {
        var done = 0;
        fixed (char* letters = text)
        fixed (byte* room = bytes.Slice(0, text.Length))
        {
            if (BitConverter.IsLittleEndian)
            {
                for (; done + 4 <= text.Length; done += 4)
                {
                    var four = *(ulong*)(letters + done);
                    if ((four & BeyondAscii) != 0)
                    {
                        break;
                    }

                    four = (four | (four >> 8)) & 0x0000FFFF0000FFFF;
                    *(uint*)(room + done) = (uint)(four | (four >> 16));
                }
            }

            for (; done < text.Length && letters[done] < 0x80; done++)
            {
                room[done] = (byte)letters[done];
            }
        }

        return done;
    }

    /// <summary>The text of bytes that are all ASCII, or null.</summary>
    public static string? Widen(ReadOnlySpan<byte> bytes)
    {
        if (!IsAscii(bytes))
        {
            return null;
        }

        // Nobody else has seen the string yet, so that it may still be written.
        var text = new string('\0', bytes.Length);
        var done = 0;
        fixed (char* letters = text)
        fixed (byte* first = bytes)
        {
            if (BitConverter.IsLittleEndian)
            {
                for (; done + 4 <= bytes.Length; done += 4)
                {
                    ulong four = *(uint*)(first + done);
                    four = (four | (four << 16)) & 0x0000FFFF0000FFFF;
                    *(ulong*)(letters + done) = (four | (four << 8)) & 0x00FF00FF00FF00FF;
                }
            }

            for (; done < bytes.Length; done++)
            {
                letters[done] = (char)first[done];
            }
        }

        return text;
    }

    private static bool DifferInCaseOnly(ulong left, ulong right)
    {
        const ulong Ones = 0x0101010101010101, CaseBits = 0x20 * Ones;
        var difference = left ^ right;
        if ((difference & ~CaseBits) != 0)
        {
            return false;
        }

        // The highest bit of each byte that is a letter of ASCII: from 'a' on, and not behind 'z'.
        var lower = (left | CaseBits) & ~HighBitsOfBytes;
        var letters = (lower + ((0x80 - 'a') * Ones)) & ~(lower + ((0x7F - 'z') * Ones)) & ~left & HighBitsOfBytes;
        return ((difference << 2) & ~letters) == 0;
    }

    private static bool IsAscii(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        for (; at + sizeof(ulong) <= bytes.Length; at += sizeof(ulong))
        {
            if ((ReadEight(bytes, at) & HighBitsOfBytes) != 0)
            {
                return false;
            }
        }

        for (; at < bytes.Length; at++)
        {
            if (bytes[at] >= 0x80)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many bytes at the beginning are the same.</summary>
    private static int CountEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var length = Math.Min(left.Length, right.Length);
        var at = 0;
        while (at + sizeof(ulong) <= length && ReadEight(left, at) == ReadEight(right, at))
        {
            at += sizeof(ulong);
        }

        while (at < length && left[at] == right[at])
        {
            at++;
        }

        return at;
    }
}
