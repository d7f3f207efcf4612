using System.Text;

namespace MlsysCatalog.Text;

/// <summary>
/// Text to UTF-8, the same on every target: half a surrogate pair, which UTF-8 cannot say, becomes U+FFFD. The store is written by a
/// compiler on any framework and read by a program on any other, and both must see the same bytes.
/// </summary>
internal static class Utf8
{
    /// <summary>How many bytes hold <paramref name="length"/> UTF-16 code units, whatever they are.</summary>
    public static int MaxLength(int length) => length * 3;

    /// <summary>Writes <paramref name="text"/> to <paramref name="bytes"/>, which has room for <see cref="MaxLength"/>.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int GetBytes(string text, Span<byte> bytes)
    {
        var ascii = Words.Narrow(text, bytes);
        return ascii == text.Length ? ascii : ascii + GetRest(text, ascii, bytes.Slice(ascii));
    }

    private static int GetRest(string text, int start, Span<byte> bytes)
    {
#if NET
        return Encoding.UTF8.GetBytes(text.AsSpan(start), bytes);
#else
        var count = 0;
        for (var i = start; i < text.Length; i++)
        {
            var unit = text[i];
            if (unit < 0x80)
            {
                bytes[count++] = (byte)unit;
            }
            else if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                count += WriteCodePoint(char.ConvertToUtf32(unit, text[++i]), bytes.Slice(count));
            }
            else
            {
                count += WriteCodePoint(char.IsSurrogate(unit) ? 0xFFFD : unit, bytes.Slice(count));
            }
        }

        return count;
#endif
    }

    /// <summary>Writes a code point from U+0080 on.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int WriteCodePoint(int codePoint, Span<byte> bytes)
    {
        if (codePoint < 0x800)
        {
            bytes[1] = (byte)(0x80 | (codePoint & 0x3F));
            bytes[0] = (byte)(0xC0 | (codePoint >> 6));
            return 2;
        }

        if (codePoint < 0x10000)
        {
            bytes[2] = (byte)(0x80 | (codePoint & 0x3F));
            bytes[1] = (byte)(0x80 | ((codePoint >> 6) & 0x3F));
            bytes[0] = (byte)(0xE0 | (codePoint >> 12));
            return 3;
        }

        bytes[3] = (byte)(0x80 | (codePoint & 0x3F));
        bytes[2] = (byte)(0x80 | ((codePoint >> 6) & 0x3F));
        bytes[1] = (byte)(0x80 | ((codePoint >> 12) & 0x3F));
        bytes[0] = (byte)(0xF0 | (codePoint >> 18));
        return 4;
    }

    /// <summary>
    /// The code point that starts at <paramref name="at"/>, and how many bytes it takes; U+FFFD and one byte where none does.
    /// </summary>
    public static int ReadCodePoint(ReadOnlySpan<byte> bytes, int at, out int length)
    {
        var first = bytes[at];
        length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (length == 1)
        {
            return first;
        }

        if (first < 0xC2 || first > 0xF4 || at + length > bytes.Length)
        {
            length = 1;
            return 0xFFFD;
        }

        var codePoint = first & (0x7F >> length);
        for (var i = 1; i < length; i++)
        {
            codePoint = (codePoint << 6) | (bytes[at + i] & 0x3F);
        }

        return codePoint;
    }
}
