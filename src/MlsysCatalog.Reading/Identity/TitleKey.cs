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
        for (var i = start; i < end; i++)
        {
            var c = title[i];
            if (c.IsAsciiLetter())
            {
                key.Append((char)(c | 0x20));
                apart = false;
            }
            else if (c == ' ')
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
        }

        return key.ToString();
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

/// <summary>Collects the characters of a key; most keys fit into what the caller has on its stack.</summary>
internal ref struct KeyBuffer(Span<char> initial)
{
    private Span<char> _characters = initial;
    private int _length;

    /// <summary>The last character, or NUL where there is none.</summary>
    public readonly char Last => _length == 0 ? '\0' : _characters[_length - 1];

    /// <summary>How many characters there are; may be made less.</summary>
    public int Length
    {
        readonly get => _length;
        set => _length = value;
    }

    /// <summary>A character.</summary>
    public readonly char this[int index] => _characters[index];

    public void Append(char c)
    {
        if ((uint)_length >= (uint)_characters.Length)
        {
            Lengthen();
        }

        _characters[_length++] = c;
    }

    /// <inheritdoc/>
    public override readonly string ToString() => _length == 0 ? "" : _characters.Slice(0, _length).ToString();

    private void Lengthen()
    {
        var longer = new char[_length * 2];
        _characters.CopyTo(longer);
        _characters = longer;
    }
}
