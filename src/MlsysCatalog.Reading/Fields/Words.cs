namespace MlsysCatalog.Reading;

/// <summary>The words of a stretch of text, found without allocation.</summary>
internal ref struct Words
{
    private readonly ReadOnlySpan<char> _text;
    private int _position;

    /// <summary>Starts before the first word of <paramref name="text"/>.</summary>
    public Words(ReadOnlySpan<char> text)
    {
        _text = text;
        _position = 0;
        Current = default;
    }

    /// <summary>The current word: letters and digits, with hyphens, apostrophes, dots and the like between them.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Whether a text has so many words, or more.</summary>
    public static bool CountAtLeast(ReadOnlySpan<char> text, int least)
    {
        for (var at = 0; least > 0 && Next(text, at, out _, out at);)
        {
            least--;
        }

        return least <= 0;
    }

    /// <summary>
    /// How many words a text has, where it has fewer than enough or so many that they are too many; some number between them for any other.
    /// </summary>
    public static int CountUpTo(ReadOnlySpan<char> text, int enough, int tooMany)
    {
        // Behind enough words the rest need not be counted where even words of one letter would not be too many.
        var count = 0;
        for (var at = 0;
            count < tooMany && (count < enough || count + ((text.Length - at + 1) / 2) >= tooMany) && Next(text, at, out _, out at);)
        {
            count++;
        }

        return count;
    }

    /// <summary>How many words a text has.</summary>
    public static int CountOf(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = 0; Next(text, at, out _, out at);)
        {
            count++;
        }

        return count;
    }

    /// <summary>The words in order.</summary>
    public readonly Words GetEnumerator() => this;

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        var hasWord = Next(_text, _position, out var start, out _position);
        Current = _text.Slice(start, _position - start);
        return hasWord;
    }

    // In variables of its own: a text is walked through in a register, not in a field.
    private static bool Next(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        while (from < text.Length && !IsWordChar(text[from]))
        {
            from++;
        }

        start = from;
        while (from < text.Length && (IsWordChar(text[from]) || (text[from] != ' ' && IsInner(text, from))))
        {
            from++;
        }

        end = from;
        return start < end;
    }

    private static bool IsWordChar(char c) => TagText.IsAsciiWord(c) || (c > '\u007f' && char.IsLetterOrDigit(c));

    private static bool IsInner(ReadOnlySpan<char> text, int at) =>
        text[at] is '-' or '\'' or '’' or '.' or '/' or '+' or '&' or '_'
        && at + 1 < text.Length && IsWordChar(text[at + 1]);
}
