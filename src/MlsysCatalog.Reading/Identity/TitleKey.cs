using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>
/// What is left of a title when everything is gone in which two lists print one title differently: case, punctuation, spaces, accents,
/// ligatures, Greek against its name, damaged encoding, <c>&amp;</c> against <c>and</c>. Digits keep their groups and points, so that
/// Qwen2 and Qwen2.5, or 1.3 and 13, stay apart.
/// </summary>
public static class TitleKey
{
    /// <summary>The key of a title; empty where the title has no letter and no digit. Equal keys mean equal titles.</summary>
    public static string Of(string title) => title.Length == 0 ? "" : Of(Mojibake.Repair(title), 0, int.MaxValue);

    /// <summary>The key of a stretch of a title that was repaired before.</summary>
    internal static string Of(string title, int start, int end)
    {
        end = Math.Min(end, title.Length);
        var key = new StringBuilder(end - start);
        var apart = false;
        for (var i = start; i < end; i++)
        {
            var c = title[i];
            if (c.IsAsciiLetterOrDigit())
            {
                Append(key, c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c, ref apart);
            }
            else if (c < 128)
            {
                AppendSign(key, title, i, end, ref apart);
            }
            else if (AsciiSpelling.Of(c) is { } spelling)
            {
                AppendAll(key, spelling, ref apart);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < end)
            {
                AppendPair(key, c, title[++i], ref apart);
            }
            else if (char.IsLetterOrDigit(c))
            {
                Append(key, char.ToLowerInvariant(c), ref apart);
            }
            else
            {
                apart = true;
            }
        }

        return key.ToString();
    }

    private static void AppendSign(StringBuilder key, string title, int at, int end, ref bool apart)
    {
        var previous = at > 0 ? title[at - 1] : ' ';
        var next = at + 1 < end ? title[at + 1] : ' ';
        switch (title[at])
        {
            case '&':
                AppendAll(key, "and", ref apart);
                break;
            case '.' when previous.IsAsciiDigit() && next.IsAsciiDigit():
                key.Append('.');
                break;
            case ',' when previous.IsAsciiDigit() && next.IsAsciiDigit() && title.AsSpan(at + 1, end - at - 1).CountDigits() == 3:
                // 10,000
                break;
            case '+' or '#' when (previous.IsAsciiLetterOrDigit() || previous == '+') && !next.IsAsciiLetterOrDigit():
                // C++, C#, DistServe+
                key.Append(title[at]);
                apart = true;
                break;
            default:
                apart = true;
                break;
        }
    }

    private static void AppendPair(StringBuilder key, char high, char low, ref bool apart)
    {
        if (AsciiSpelling.Of(high, low) is { } spelling)
        {
            AppendAll(key, spelling, ref apart);
        }
        else if (char.IsSurrogatePair(high, low) && char.IsLetterOrDigit(high.ToString() + low, 0))
        {
            key.Append(high).Append(low);
            apart = false;
        }
        else
        {
            apart = true;
        }
    }

    private static void AppendAll(StringBuilder key, string letters, ref bool apart)
    {
        foreach (var letter in letters)
        {
            Append(key, char.ToLowerInvariant(letter), ref apart);
        }
    }

    private static void Append(StringBuilder key, char c, ref bool apart)
    {
        if (apart && c.IsAsciiDigit() && key.Length > 0 && key[key.Length - 1].IsAsciiDigit())
        {
            key.Append(' ');
        }

        key.Append(c);
        apart = false;
    }
}
