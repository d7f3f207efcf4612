namespace MlsysCatalog.Reading;

/// <summary>
/// Cuts a list of names into names. A surname printed first (<c>Zaharia, M., Shin, K. G.</c>; <c>Zaharia, Matei, and Ion Stoica</c>) is one name, for all its comma.
/// </summary>
internal ref struct NamePieces
{
    private const int LongestSurname = 24;

    private ReadOnlySpan<char> _rest;
    private bool _isFirst;

    /// <summary>Starts before the first name.</summary>
    public NamePieces(ReadOnlySpan<char> text)
    {
        _rest = text;
        _isFirst = true;
        Given = default;
        Current = default;
    }

    /// <summary>The name; its surname where <see cref="Given"/> is not empty.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>The given name or the initials printed behind a surname; empty where the name is printed in its spoken order.</summary>
    public ReadOnlySpan<char> Given { get; private set; }

    /// <summary>Moves to the next name.</summary>
    public bool MoveNext()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        Current = Next(_rest, out var behind, out _);
        Given = default;
        if (!behind.IsEmpty && IsSurname(Current, longest: 2))
        {
            var given = Next(behind, out var behindGiven, out var isLast);
            var isSpelledOut = _isFirst && !isLast && IsSurname(Current, longest: 1) && IsSurname(given, longest: 1) && IsLastName(behindGiven, behind);
            if (IsInitials(given) || isSpelledOut)
            {
                Given = given;
                behind = behindGiven;
            }
        }

        _rest = behind;
        _isFirst = false;
        return true;
    }

    // «…, and Ion Stoica», «…, et al.»: in this style only the first name of all has its surname first.
    private static bool IsLastName(ReadOnlySpan<char> rest, ReadOnlySpan<char> from)
    {
        if (rest.TrimStart().StartsWith("et al".AsSpan(), StringComparison.Ordinal))
        {
            return true;
        }

        var before = from.Slice(0, from.Length - rest.Length).TrimEnd();
        return before.EndsWith(" and".AsSpan(), StringComparison.Ordinal) && People.IsName(Next(rest, out _, out _));
    }

    private static ReadOnlySpan<char> Next(ReadOnlySpan<char> text, out ReadOnlySpan<char> behind, out bool isLast)
    {
        var end = NextSeparator(text, out var width);
        behind = text.Slice(Math.Min(text.Length, end + width));
        isLast = width == 0;
        return text.Slice(0, end).Trim();
    }

    // «Zaharia», «de Vries»; in front of initials «García Márquez», too.
    private static bool IsSurname(ReadOnlySpan<char> text, int longest)
    {
        if (text.Length > LongestSurname)
        {
            return false;
        }

        var words = 0;
        foreach (var word in new Words(text))
        {
            words += People.IsParticle(word) ? 0 : 1;
            if (!((char.IsUpper(word[0]) && word.Length > 1) || People.IsParticle(word)) || TagText.HasDigit(word))
            {
                return false;
            }
        }

        return words >= 1 && words <= longest;
    }

    // «D.», «K. G.», «J.-P.», «K G»
    private static bool IsInitials(ReadOnlySpan<char> text)
    {
        var letters = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetter(text[i]))
            {
                letters++;
                if (!char.IsUpper(text[i]) || (i > 0 && char.IsLetter(text[i - 1])))
                {
                    return false;
                }
            }
            else if (text[i] is not ('.' or ' ' or '-'))
            {
                return false;
            }
        }

        return letters is >= 1 and <= 4;
    }

    private static int NextSeparator(ReadOnlySpan<char> text, out int width)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (TagText.IsAsciiWord(text[i]))
            {
                continue;
            }

            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth > 0)
            {
                continue;
            }

            if (text[i] is ',' or ';' or '，' or '、' or '\n' or '·')
            {
                var next = text.Slice(i + 1);
                width = next.StartsWith(" and ".AsSpan(), StringComparison.Ordinal) ? 6 : next.StartsWith(" & ".AsSpan(), StringComparison.Ordinal) ? 4 : 1;
                return i;
            }

            if (text[i] == ' ' && text.Slice(i).StartsWith(" and ".AsSpan(), StringComparison.Ordinal))
            {
                width = 5;
                return i;
            }

            if (text[i] == ' ' && text.Slice(i).StartsWith(" & ".AsSpan(), StringComparison.Ordinal))
            {
                width = 3;
                return i;
            }
        }

        width = 0;
        return text.Length;
    }
}
