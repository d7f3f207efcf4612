using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>
/// Undoes the commonest damage of copied titles: UTF-8 that was read as Windows-1252 or Latin-1 (<c>Î¼s</c> for μs, <c>â€™</c> for ’).
/// </summary>
public static class Mojibake
{
    // What Windows-1252 shows for the bytes 0x80 to 0x9F; NUL where it shows nothing and the byte stays a C1 control.
    private const string Windows1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    /// <summary>
    /// The text with every damaged sequence repaired, or the text itself where there is none. Only a lead byte with all its continuation
    /// bytes counts as damage; no language writes such pairs.
    /// </summary>
    public static string Repair(string text)
    {
        var at = 0;
        while (at < text.Length && (text[at] < '\u00C2' || !IsDamage(text, at, out _, out _)))
        {
            at++;
        }

        if (at == text.Length)
        {
            return text;
        }

        var result = new StringBuilder(text.Length).Append(text, 0, at);
        while (at < text.Length)
        {
            if (IsDamage(text, at, out var character, out var length))
            {
                result.Append(character < 0x10000 ? ((char)character).ToString() : char.ConvertFromUtf32(character));
                at += length;
            }
            else
            {
                result.Append(text[at++]);
            }
        }

        return result.ToString();
    }

    /// <summary>The first damaged sequence of a stretch.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to start.</param>
    /// <param name="end">The place behind the stretch.</param>
    /// <param name="damage">Where it stands.</param>
    /// <param name="repaired">What it was.</param>
    internal static bool TryFind(string text, int from, int end, out SourceSpan damage, out string repaired)
    {
        for (var at = from; at < end; at++)
        {
            if (IsDamage(text, at, out var character, out var length) && at + length <= end)
            {
                (damage, repaired) = (new(at, at + length), char.ConvertFromUtf32(character));
                return true;
            }
        }

        (damage, repaired) = (default, "");
        return false;
    }

    private static bool IsDamage(string text, int at, out int character, out int length)
    {
        character = 0;
        length = 0;
        if (text[at] < '\u00C2' || ByteOf(text[at]) is not (>= 0xC2 and <= 0xF4 and var lead))
        {
            return false;
        }

        length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (at + length > text.Length)
        {
            return false;
        }

        character = lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07);
        for (var i = 1; i < length; i++)
        {
            var next = ByteOf(text[at + i]);
            if (next is < 0x80 or > 0xBF)
            {
                return false;
            }

            character = (character << 6) | (next & 0x3F);
        }

        // Overlong forms, surrogates and what lies beyond Unicode are not UTF-8.
        var least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        return character >= least && character is < 0xD800 or (> 0xDFFF and <= 0x10FFFF);
    }

    /// <summary>The byte that the wrong decoder showed as this character, or -1.</summary>
    private static int ByteOf(char c)
    {
        if (c is >= '\u0080' and <= '\u00FF')
        {
            return c;
        }

        var place = c < '\u0100' ? -1 : Windows1252.IndexOf(c);
        return place < 0 ? -1 : 0x80 + place;
    }
}
