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
        fixed (byte* first = bytes.Slice(at, sizeof(uint)))
        {
            return BitConverter.IsLittleEndian
                ? *(uint*)first
                : first[0] | ((uint)first[1] << 8) | ((uint)first[2] << 16) | ((uint)first[3] << 24);
        }
    }

    /// <summary>Eight bytes, the first one lowest.</summary>
    public static ulong ReadEight(ReadOnlySpan<byte> bytes, int at)
    {
        fixed (byte* first = bytes.Slice(at, sizeof(ulong)))
        {
            return BitConverter.IsLittleEndian ? *(ulong*)first : ReadFour(bytes, at) | ((ulong)ReadFour(bytes, at + sizeof(uint)) << 32);
        }
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

        for (var i = CountEqual(left, right); i < left.Length; i++)
        {
            int one = left[i], other = right[i];
            if (one != other && ((one ^ other) != 0x20 || (uint)((one | 0x20) - 'a') > 25))
            {
                return false;
            }
        }

        return true;
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
