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
        for (var words = new Words(text); least > 0 && words.MoveNext();)
        {
            least--;
        }

        return least <= 0;
    }

    /// <summary>How many words a text has.</summary>
    public static int CountOf(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var words = new Words(text); words.MoveNext();)
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
        while (_position < _text.Length && !char.IsLetterOrDigit(_text[_position]))
        {
            _position++;
        }

        var start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || IsInner(_position)))
        {
            _position++;
        }

        Current = _text.Slice(start, _position - start);
        return start < _position;
    }

    private readonly bool IsInner(int at) =>
        _text[at] is '-' or '\'' or '’' or '.' or '/' or '+' or '&' or '_'
        && at + 1 < _text.Length && char.IsLetterOrDigit(_text[at + 1]);
}
