using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>Text as a person reads it, taken from a run.</summary>
internal static class PlainText
{
    /// <summary>
    /// Folds white space to single spaces, and drops emoji, shortcodes (<c>:mag:</c>),
    /// invisible characters and the braces that keep capitals for BibTeX (<c>{GPU}</c>).
    /// </summary>
    public static string Of(string text) => Of(text, 0, text.Length);

    /// <summary>The same for a stretch of a text.</summary>
    public static string Of(string text, int start, int end)
    {
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        if (IsPlain(text, start, end))
        {
            return start == 0 && end == text.Length ? text : text.Substring(start, end - start);
        }

        var builder = new StringBuilder(end - start);
        var braces = 0;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c == '{' && KeepsCapitals(text, i, end))
            {
                braces++;
            }
            else if (c == '}' && braces > 0)
            {
                braces--;
            }
            else if (char.IsWhiteSpace(c))
            {
                AppendSpace(builder);
            }
            else if (IsOrnament(text, i, out var length))
            {
                i += length - 1;
                AppendSpace(builder);
            }
            else if (char.IsSurrogate(c) && !char.IsSurrogatePair(text, i - (char.IsLowSurrogate(c) && i > start ? 1 : 0)))
            {
                // Half a character says nothing.
            }
            else if (c is ':' or ',' && i > start && builder.Length > 1
                && builder[builder.Length - 1] == ' ' && !char.IsWhiteSpace(text[i - 1]))
            {
                // «Parsel🐍: …»: the mark follows the word.
                builder[builder.Length - 1] = c;
            }
            else if (c is not ('\u200b' or '\u200c' or '\u200e' or '\u200f' or '\ufeff' or '\u2060' or '\u00ad' or '\ufffc'))
            {
                builder.Append(c);
            }
        }

        var trimmed = builder.Length;
        while (trimmed > 0 && builder[trimmed - 1] == ' ')
        {
            trimmed--;
        }

        return builder.ToString(0, trimmed);
    }

    // The characters of ASCII that stay whatever stands beside them.
    private static readonly bool[] Plain =
        [.. Enumerable.Range(0, 128).Select(static c => (char)c is > ' ' and not (':' or '{' or '\u007f'))];

    // Most texts are: single spaces, nothing that is dropped.
    private static bool IsPlain(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c < Plain.Length && Plain[c])
            {
                continue;
            }

            // Of the characters from U+2000 on, dashes, quotes and the letters of Chinese stay.
            if (c is ' '
                ? text[i + 1] == ' '
                : c is < ' ' or ':' or '{' or (>= '\u007f' and <= '\u00a0') or '\u00ad'
                    or (>= '\u2000' and not ((>= '\u2010' and <= '\u2027') or (>= '\u4e00' and <= '\u9fff'))))
            {
                if (c != ':' || IsShortcode(text, i, out _))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // «{GPU}», «{{LLM}}», «{Big Data}»: words and nothing else; what belongs to a formula stays.
    private static bool KeepsCapitals(string text, int open, int end)
    {
        // «\underline{U}»
        var command = open;
        while (command > 0 && char.IsLetter(text[command - 1]))
        {
            command--;
        }

        if (command > 0 && (text[command - 1] == '\\' || (command == open && text[command - 1] is '$' or '_' or '^')))
        {
            return false;
        }

        for (var i = open + 1; i < end && i < open + 80; i++)
        {
            if (text[i] == '}')
            {
                return i > open + 1;
            }

            if (!char.IsLetterOrDigit(text[i]) && text[i] is not ('{' or ' ' or '-' or '.' or '&' or '+' or '/'))
            {
                return false;
            }
        }

        return false;
    }

    private static void AppendSpace(StringBuilder builder)
    {
        if (builder.Length > 0 && builder[builder.Length - 1] != ' ')
        {
            builder.Append(' ');
        }
    }

    /// <summary>Whether an emoji, a dingbat or a GitHub shortcode stands at a place.</summary>
    public static bool IsOrnament(string text, int at, out int length)
    {
        var c = text[at];
        length = 1;
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            length = 2;
            var codePoint = char.ConvertToUtf32(c, text[at + 1]);
            return codePoint is >= 0x1F000 and <= 0x1FAFF;
        }

        if (c <= '9' && at + 1 < text.Length && text[at + 1] is '\ufe0f' or '\u20e3' && (char.IsDigit(c) || c is '#' or '*'))
        {
            length = text[at + 1] == '\ufe0f' && at + 2 < text.Length && text[at + 2] == '\u20e3' ? 3 : 2;
            return true;
        }

        if (c is '\ufe0f' or '\u200d' or (>= '\u2600' and <= '\u27bf')
            or '\u2b50' or '\u2b55' or (>= '\u2b05' and <= '\u2b1c') or '\u231a' or '\u231b' or (>= '\u23e9' and <= '\u23fa')
            || (c is '\u25b6' or '\u25c0' or (>= '\u25fb' and <= '\u25fe') && at + 1 < text.Length && text[at + 1] == '\ufe0f'))
        {
            return true;
        }

        return c == ':' && IsShortcode(text, at, out length);
    }

    /// <summary>Where the ornament begins that ends a stretch; the stretch's end where none does.</summary>
    public static int OrnamentBefore(string text, int start, int end)
    {
        var last = text[end - 1];
        if (TagText.IsAsciiWord(last) || end - 1 <= start)
        {
            return end;
        }

        var at = last == ':' ? text.LastIndexOf(':', end - 2, Math.Min(32, end - 1 - start))
            : char.IsLowSurrogate(last) ? end - 2
            : end - 1;
        return at >= start && IsOrnament(text, at, out var length) && at + length == end ? at : end;
    }

    private static bool IsShortcode(string text, int at, out int length)
    {
        var end = at + 1;
        while (end < text.Length && end - at < 32 && (text[end] is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '+' or '-'))
        {
            end++;
        }

        length = end - at + 1;
        return end < text.Length && text[end] == ':' && end - at > 3 && !char.IsDigit(text[at + 1])
            && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]));
    }
}
