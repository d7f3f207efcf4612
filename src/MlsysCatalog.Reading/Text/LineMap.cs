namespace MlsysCatalog.Reading;

/// <summary>
/// Where the lines of a text start: turns offsets into lines and columns. A line ends at LF, CR or CRLF, as for C#'s compiler.
/// </summary>
public sealed class LineMap
{
    private readonly int[] _starts;
    private readonly int _length;

    /// <summary>Finds the lines of <paramref name="text"/>.</summary>
    public LineMap(string text)
    {
        var starts = new List<int> { 0 };
        for (var end = text.AsSpan().IndexOfAny('\r', '\n'); end >= 0;)
        {
            var start = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            starts.Add(start);
            var next = text.AsSpan(start).IndexOfAny('\r', '\n');
            end = next < 0 ? next : start + next;
        }

        _starts = [.. starts];
        _length = text.Length;
    }

    /// <summary>How many lines there are; an empty text has one.</summary>
    public int Count => _starts.Length;

    /// <summary>
    /// The 0-based line and column, in UTF-16 code units, of an offset; an offset outside the text counts as its nearest end.
    /// </summary>
    public (int Line, int Column) Position(int offset)
    {
        offset = Math.Max(0, Math.Min(offset, _length));
        var line = Array.BinarySearch(_starts, offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return (line, offset - _starts[line]);
    }

    /// <summary>The offset at which a 0-based line starts.</summary>
    public int Start(int line) => _starts[line];

    /// <summary>The 0-based line of an offset.</summary>
    public int LineOf(int offset) => Position(offset).Line;
}
