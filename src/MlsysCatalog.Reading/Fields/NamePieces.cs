namespace MlsysCatalog.Reading;

/// <summary>
/// Cuts a list of names into names. A surname printed first (<c>Zaharia, M., Shin,
/// K. G.</c>; <c>Zaharia, Matei, and Ion Stoica</c>) is one name, for all its comma.
/// </summary>
internal ref struct NamePieces
{
    /// <summary>One of these, or the word <c>and</c>, stands between two names.</summary>
    public const TextMarks Separators = TextMarks.Comma | TextMarks.Bar | TextMarks.Ampersand;

    private const int LongestSurname = 24;

    private ReadOnlySpan<char> _rest;
    private readonly bool _isInverted;
    private bool _isFirst;
    private bool _isJoined;

    // Where the name ends that the rest begins with, and the width of what parts it from the next; -1 where that is not known.
    private int _end;
    private int _width;

    /// <summary>Starts before the first name.</summary>
    /// <param name="text">The names.</param>
    /// <param name="isInverted">Whether first names of such lists have their surname first as a rule.</param>
    public NamePieces(ReadOnlySpan<char> text, bool isInverted = false)
    {
        _rest = text;
        _isFirst = true;
        _isJoined = false;
        _isInverted = isInverted;
        _end = -1;
        Given = default;
        Current = default;
    }

    /// <summary>The name; its surname where <see cref="Given"/> is not empty.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>The given name or the initials printed behind a surname; empty where the name is printed in its spoken order.</summary>
    public ReadOnlySpan<char> Given { get; private set; }

    /// <summary>
    /// Whether this name and the next may as well be one, with its surname first: «Lamport, Leslie» is where others are so, «Ziv, Lempel»
    /// is not.
    /// </summary>
    public bool IsUnsure { get; private set; }

    /// <summary>Moves to the next name.</summary>
    public bool MoveNext()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        var end = _end >= 0 ? _end : NextSeparator(_rest, out _width);
        Current = _rest.Slice(0, end).Trim();
        var isComma = end < _rest.Length && _rest[end] == ',';
        var behind = _rest.Slice(Math.Min(_rest.Length, end + _width));
        Given = default;
        IsUnsure = false;
        _end = -1;
        if (isComma)
        {
            // The next name as a rule, and then it need not be looked for again.
            _end = NextSeparator(behind, out _width);
        }

        // «Author, Ann et al.»
        var given = isComma ? behind.Slice(0, _end).Trim() : default;
        var etAl = given.Length > 6 ? given.IndexOf(" et al".AsSpan(), StringComparison.Ordinal) : -1;
        given = etAl > 0 ? given.Slice(0, etAl) : given;
        if (isComma && (_isFirst || _isJoined || IsInitials(given)) && IsSurname(Current, longest: 2))
        {
            var behindGiven = etAl > 0 ? behind.Slice(behind.IndexOf(" et al".AsSpan(), StringComparison.Ordinal) + 1)
                : behind.Slice(Math.Min(behind.Length, _end + _width));
            isComma = etAl <= 0 && _end < behind.Length && behind[_end] == ',';
            _isJoined |= _isFirst && !behindGiven.IsEmpty && ArePairsJoinedByAnd(_rest);
            if (_isJoined || IsInitials(given))
            {
                Given = given;
                behind = behindGiven;
                _end = -1;
            }
            else if (_isFirst && IsSurname(Current, longest: 1) && IsGiven(given, out var words, out var hasInitial)
                && AreSpoken(behindGiven, out var others))
            {
                var isJoined = others > 1
                    || (!behindGiven.IsEmpty
                    && (!isComma || EndsInAnd(behind, behindGiven)
                    || behindGiven.TrimStart().StartsWith("et al".AsSpan(), StringComparison.Ordinal)));
                IsUnsure = !hasInitial && !(isJoined && words == 1);
                if (!IsUnsure || _isInverted)
                {
                    Given = WithoutStop(given);
                    behind = behindGiven;
                    _end = -1;
                }
            }
        }

        _rest = behind;
        _isFirst = false;
        return true;
    }

    // «Jeff Dean, and Ion Stoica»: in this style only the first name of all has its surname first.
    private static bool AreSpoken(ReadOnlySpan<char> rest, out int count)
    {
        count = 0;
        while (!rest.IsEmpty)
        {
            var piece = Next(rest, out rest, out _);
            count++;
            if (!piece.IsEmpty && !piece.StartsWith("et al".AsSpan(), StringComparison.Ordinal)
                && !piece.Equals("others".AsSpan(), StringComparison.Ordinal) && !People.IsName(piece))
            {
                return false;
            }
        }

        return true;
    }

    // «Neumann, Marion and Garnett, Roman and Kersting, Kristian», as BibTeX has them.
    private static bool ArePairsJoinedByAnd(ReadOnlySpan<char> text)
    {
        var pairs = 0;
        while (!text.IsEmpty)
        {
            var joined = text.IndexOf(" and ".AsSpan());
            var width = joined < 0 ? 3 : 5;
            joined = joined < 0 ? text.IndexOf(" & ".AsSpan()) : joined;
            var pair = joined < 0 ? text : text.Slice(0, joined);
            var comma = pair.IndexOf(',');
            var isPair = comma > 0 && IsSurname(pair.Slice(0, comma), longest: 2) && pair.Slice(comma + 1).IndexOf(',') < 0
                && IsGiven(pair.Slice(comma + 1), out _, out _);
            if (!isPair)
            {
                return false;
            }

            pairs++;
            text = joined < 0 ? default : text.Slice(joined + width);
        }

        return pairs > 1;
    }

    private static bool EndsInAnd(ReadOnlySpan<char> from, ReadOnlySpan<char> rest)
    {
        var before = from.Slice(0, from.Length - rest.Length).TrimEnd();
        return before.EndsWith(" and".AsSpan(), StringComparison.Ordinal) || before.EndsWith("&".AsSpan(), StringComparison.Ordinal);
    }

    // «Leslie», «Diederik P.», «Pedro Daniel»
    private static bool IsGiven(ReadOnlySpan<char> text, out int words, out bool hasInitial)
    {
        words = 0;
        hasInitial = false;
        foreach (var word in new Words(text))
        {
            hasInitial |= word.Length == 1 && words == 1;
            words += People.IsParticle(word) ? 0 : 1;
            if (words > 3 || !(char.IsUpper(word[0]) || People.IsParticle(word)) || word.IndexOf('.') >= 0 || TagText.HasDigit(word)
                || TechnicalWords.Contains(word) || OrganizationNames.AreIn(word)
                || (word.Length > 1 ? !char.IsLower(word[1]) && word[1] != '\'' : words == 1))
            {
                return false;
            }
        }

        words -= hasInitial ? 1 : 0;
        return words > 0;
    }

    // The stop at the end is the sentence's, unless an initial stands before it.
    private static ReadOnlySpan<char> WithoutStop(ReadOnlySpan<char> given) =>
        given.Length > 2 && given[given.Length - 1] == '.' && char.IsLower(given[given.Length - 2]) ? given.TrimEnd('.') : given;

    private static ReadOnlySpan<char> Next(ReadOnlySpan<char> text, out ReadOnlySpan<char> behind, out bool isComma)
    {
        var end = NextSeparator(text, out var width);
        behind = text.Slice(Math.Min(text.Length, end + width));
        isComma = end < text.Length && text[end] == ',';
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
            if (!((char.IsUpper(word[0]) && word.Length > 1) || People.IsParticle(word)) || TagText.HasDigit(word)
                || TechnicalWords.Contains(word))
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
            // Most of what is left are blanks before a word that is no «and».
            if (TagText.IsAsciiWord(text[i]) || (text[i] == ' ' && (i + 1 >= text.Length || text[i + 1] is not ('a' or '&'))))
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
                width = 1 + WidthOfAnd(text, i + 1);
                return i;
            }

            width = text[i] == ' ' ? WidthOfAnd(text, i) : 0;
            if (width > 0)
            {
                return i;
            }
        }

        width = 0;
        return text.Length;
    }

    // « and », « & »: most blanks stand before something else.
    private static int WidthOfAnd(ReadOnlySpan<char> text, int at) =>
        at + 2 >= text.Length || text[at] != ' ' ? 0
        : text[at + 1] == '&' && text[at + 2] == ' ' ? 3
        : at + 4 < text.Length && text[at + 1] == 'a' && text[at + 2] == 'n' && text[at + 3] == 'd' && text[at + 4] == ' ' ? 5
        : 0;
}
