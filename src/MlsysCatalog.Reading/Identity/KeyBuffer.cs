namespace MlsysCatalog.Reading;

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

    /// <summary>Appends the letters of ASCII that a text has from a place on, in small; returns the place behind them.</summary>
    public int AppendLetters(string text, int start, int end)
    {
        var letters = text.AsSpan(start, end - start);
        var count = 0;
        while (count < letters.Length && letters[count].IsAsciiLetter())
        {
            count++;
        }

        while (_characters.Length - _length < count)
        {
            Lengthen();
        }

        var small = _characters.Slice(_length, count);
        for (var i = 0; i < small.Length; i++)
        {
            small[i] = (char)(letters[i] | 0x20);
        }

        _length += count;
        return start + count;
    }

    /// <summary>Where a key starts that is to be a part of this one: without the space that would part it from what is in front.</summary>
    /// <param name="at">The length that this one had when the other's first character was still to come.</param>
    public readonly int StartAt(int at) => at < _length && _characters[at] == ' ' ? at + 1 : at;

    /// <inheritdoc/>
    public override readonly string ToString() => _length == 0 ? "" : _characters.Slice(0, _length).ToString();

    private void Lengthen()
    {
        var longer = new char[_characters.Length * 2];
        _characters.CopyTo(longer);
        _characters = longer;
    }
}
