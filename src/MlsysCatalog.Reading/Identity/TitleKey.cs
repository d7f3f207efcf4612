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
        var key = new KeyBuffer(stackalloc char[256]);
        var apart = false;
        Append(ref key, title, start, end, end, ref apart);
        return key.ToString();
    }

    /// <summary>
    /// Appends the key of a part of a title that was repaired before: the parts of one title, one behind the other, give its key.
    /// </summary>
    /// <param name="key">Gets the key.</param>
    /// <param name="title">The title.</param>
    /// <param name="start">Where the part starts.</param>
    /// <param name="stop">Where it ends.</param>
    /// <param name="end">Where what the key is made of ends, beyond which no character counts.</param>
    /// <param name="apart">Whether something stands between the last character of the key and the next one; false at first.</param>
    /// <returns>The place behind the part; one further where it would divide a pair of surrogates.</returns>
    internal static int Append(ref KeyBuffer key, string title, int start, int stop, int end, ref bool apart)
    {
        var i = start;
        while (i < stop)
        {
            var c = title[i];
            if (c.IsAsciiLetter())
            {
                // Most characters are letters of words.
                i = key.AppendLetters(title, i, stop);
                apart = false;
                continue;
            }

            if (c == ' ')
            {
                apart = true;
            }
            else if (c.IsAsciiDigit())
            {
                Append(ref key, c, ref apart);
            }
            else if (c < 128)
            {
                AppendSign(ref key, title, i, end, ref apart);
            }
            else if (AsciiSpelling.Of(c) is { } spelling)
            {
                AppendAll(ref key, spelling, ref apart);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < end)
            {
                AppendPair(ref key, c, title[++i], ref apart);
            }
            else if (char.IsLetterOrDigit(c))
            {
                Append(ref key, char.ToLowerInvariant(c), ref apart);
            }
            else
            {
                apart = true;
            }

            i++;
        }

        return i;
    }

    private static void AppendSign(ref KeyBuffer key, string title, int at, int end, ref bool apart)
    {
        var previous = at > 0 ? title[at - 1] : ' ';
        var next = at + 1 < end ? title[at + 1] : ' ';
        switch (title[at])
        {
            case '&':
                AppendAll(ref key, "and", ref apart);
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

    private static void AppendPair(ref KeyBuffer key, char high, char low, ref bool apart)
    {
        if (AsciiSpelling.Of(high, low) is { } spelling)
        {
            AppendAll(ref key, spelling, ref apart);
        }
        else if (char.IsSurrogatePair(high, low) && char.IsLetterOrDigit(high.ToString() + low, 0))
        {
            key.Append(high);
            key.Append(low);
            apart = false;
        }
        else
        {
            apart = true;
        }
    }

    private static void AppendAll(ref KeyBuffer key, string letters, ref bool apart)
    {
        foreach (var letter in letters)
        {
            Append(ref key, char.ToLowerInvariant(letter), ref apart);
        }
    }

    private static void Append(ref KeyBuffer key, char c, ref bool apart)
    {
        if (apart && c.IsAsciiDigit() && key.Last.IsAsciiDigit())
        {
            key.Append(' ');
        }

        key.Append(c);
        apart = false;
    }
}
