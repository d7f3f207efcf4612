namespace MlsysCatalog.Reading;

/// <summary>The lines of a text, parted by LF alone as runs are, found without allocation; an empty text has one.</summary>
internal ref struct TextLines
{
    private ReadOnlySpan<char> _rest;
    private bool _isAtEnd;

    /// <summary>Starts before the first line of <paramref name="text"/>.</summary>
    public TextLines(ReadOnlySpan<char> text)
    {
        _rest = text;
        _isAtEnd = false;
        Current = default;
    }

    /// <summary>The current line, without its end.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>The lines in order.</summary>
    public readonly TextLines GetEnumerator() => this;

    /// <summary>Goes to the next line.</summary>
    public bool MoveNext()
    {
        if (_isAtEnd)
        {
            return false;
        }

        var end = _rest.IndexOf('\n');
        _isAtEnd = end < 0;
        Current = end < 0 ? _rest : _rest.Slice(0, end);
        _rest = end < 0 ? default : _rest.Slice(end + 1);
        return true;
    }
}
