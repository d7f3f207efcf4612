namespace MlsysCatalog.Reading;

/// <summary>
/// Reads the pipe tables of a venue table. A line splitter instead of a Markdown parser, because the built-in table is read in every
/// build before the first list is.
/// </summary>
internal sealed class VenueTableReader(string text)
{
    private const string HowToWrite = "write a header row with a Venue column, and a row of dashes below it.";

    private static readonly SourceSpan Nowhere = new(-1, -1);

    private static readonly string[] ColumnNames = ["Venue", "Full name", "Kind", "Aliases", "Held"];

    private readonly List<VenueTableProblem> _problems = [];
    private readonly List<Row> _rows = [];

    // Of the table being read: for each column of ColumnNames its place in a row, or -1. Null outside of tables, and in one without venues.
    private int[]? _columns;
    private int _columnCount;
    private bool _hasTable;

    // The cells of the row at hand.
    private readonly List<int> _cellStarts = [];
    private readonly List<int> _cellEnds = [];

    private enum Column
    {
        Venue,
        FullName,
        Kind,
        Aliases,
        Held,
    }

    /// <summary>What the venues that were read are called.</summary>
    public VenueNameIndex Names { get; } = new();

    /// <summary>What could not be read, in the text's order.</summary>
    public IReadOnlyList<VenueTableProblem> Problems =>
        _problems.Count < 2 ? _problems : [.. _problems.OrderBy(problem => problem.Span.Start)];

    /// <summary>Reads the text.</summary>
    public EquatableArray<VenueSeries> Read()
    {
        ReadLines();
        var series = new VenueSeries[_rows.Count];
        for (var i = 0; i < series.Length; i++)
        {
            series[i] = ToSeries(_rows[i], i);
        }

        for (var i = 0; i < series.Length; i++)
        {
            Names.AddFullName(series[i].FullName, i);
        }

        if (!_hasTable && _problems.Count == 0)
        {
            _problems.Add(new(new(0, 0), "There is no table of venues: " + HowToWrite));
        }

        return new(series);
    }

    private void ReadLines()
    {
        var inTable = false;
        var inLooseRows = false;
        var header = Nowhere;
        string? closing = null;
        for (var start = 0; start < text.Length;)
        {
            var lineEnd = LineEnd(start);
            var line = Trim(start, lineEnd);
            start = NextLine(lineEnd);
            if (inTable && StartsWith(line, "|"))
            {
                ReadRow(line);
                continue;
            }

            var hasBar = false;
            if (closing is not null)
            {
                closing = Closes(line, closing) ? null : closing;
            }
            else if ((closing = ClosingOf(line)) is null)
            {
                hasBar = IndexOf('|', line) >= 0;
            }

            if (inTable && hasBar)
            {
                ReadRow(line);
            }
            else if (header != Nowhere && hasBar && IsDelimiterRow(line))
            {
                inTable = true;
                ReadHeader(header);
            }
            else if (header != Nowhere && !inLooseRows && StartsWith(header, "|") && StartsWith(line, "|"))
            {
                inLooseRows = true;
                _problems.Add(new(header, "This row stands in no table: " + HowToWrite));
            }

            inTable &= hasBar;
            inLooseRows &= hasBar;
            header = hasBar && !inTable ? line : Nowhere;
        }
    }

    // What is set apart from the text: front matter, fenced code and comments; and the mark that ends it.
    private string? ClosingOf(SourceSpan line) =>
        line.Start == 0 && IsFrontMatterMark(line) ? "---"
        : StartsWith(line, "```") ? "```"
        : StartsWith(line, "~~~") ? "~~~"
        : StartsWith(line, "<!--") && !Contains(line, "-->") ? "-->"
        : null;

    private bool Closes(SourceSpan line, string closing) =>
        closing == "-->" ? Contains(line, closing) : closing == "---" ? IsFrontMatterMark(line) : StartsWith(line, closing);

    private bool IsFrontMatterMark(SourceSpan line) => line.Length == 3 && StartsWith(line, "---");

    private void ReadHeader(SourceSpan line)
    {
        SplitCells(line);
        _columnCount = _cellStarts.Count;
        var columns = new[] { -1, -1, -1, -1, -1 };
        for (var cell = 0; cell < _columnCount; cell++)
        {
            var column = Array.FindIndex(ColumnNames, name => string.Equals(name, Text(cell), StringComparison.OrdinalIgnoreCase));
            if (column < 0)
            {
                var message = $"A venue table has no column '{Text(cell)}'; its columns are Venue, Full name, Kind, Aliases and Held.";
                _problems.Add(new(Span(cell), message));
            }
            else if (columns[column] >= 0)
            {
                _problems.Add(new(Span(cell), $"The column '{ColumnNames[column]}' stands here twice; the first one is read."));
            }
            else
            {
                columns[column] = cell;
            }
        }

        _hasTable = true;
        _columns = columns[(int)Column.Venue] < 0 ? null : columns;
        if (_columns is null)
        {
            _problems.Add(new(line, "This table has no column 'Venue', so none of its rows is read."));
        }
    }

    private void ReadRow(SourceSpan line)
    {
        if (_columns is null)
        {
            return;
        }

        SplitCells(line);
        if (_cellStarts.Count > _columnCount)
        {
            var surplus = new SourceSpan(_cellStarts[_columnCount], _cellEnds[_cellEnds.Count - 1]);
            _problems.Add(new(surplus, "This row has more cells than its header; write \\| for a bar inside a cell."));
        }

        var nameSpan = CellOf(Column.Venue, line);
        var name = Unescape(nameSpan);
        if (!HasWord(name))
        {
            _problems.Add(new(nameSpan, "This row names no venue."));
            return;
        }

        var owner = Names.Add(name, _rows.Count);
        if (owner < _rows.Count)
        {
            _problems.Add(new(nameSpan, $"'{name}' is the name of a row above ({_rows[owner].Name}); this row is not read."));
            return;
        }

        var fullName = Unescape(CellOf(Column.FullName, line));
        _rows.Add(new(
            name,
            fullName.Length == 0 ? null : fullName,
            ReadKind(CellOf(Column.Kind, line)),
            CellOf(Column.Aliases, line),
            ReadHeld(CellOf(Column.Held, line))));
    }

    private VenueKind ReadKind(SourceSpan span)
    {
        var kind = Unescape(span);
        switch (kind.ToLowerInvariant())
        {
            case "conference": return VenueKind.Conference;
            case "workshop": return VenueKind.Workshop;
            case "journal": return VenueKind.Journal;
            case "preprint": return VenueKind.Preprint;
            case "report": return VenueKind.Report;
            case "": return VenueKind.Unknown;
        }

        _problems.Add(new(span, $"'{kind}' is no kind of venue; the kinds are conference, workshop, journal, preprint and report."));
        return VenueKind.Unknown;
    }

    private HeldYears ReadHeld(SourceSpan span)
    {
        var held = Unescape(span);
        if (!HeldYears.TryParse(held, out var years))
        {
            _problems.Add(new(span, $"'{held}' does not read as years; write years and ranges such as 1994, 1999-2000, 2020-."));
        }

        return years;
    }

    private VenueSeries ToSeries(Row row, int place)
    {
        var aliases = new List<string>();
        var separator = IndexOf(';', row.Aliases) >= 0 ? ';' : ',';
        for (var start = row.Aliases.Start; start < row.Aliases.End;)
        {
            var end = IndexOf(separator, new(start, row.Aliases.End));
            end = end < 0 ? row.Aliases.End : end;
            AddAlias(Trim(start, end), row.Name, place, aliases);
            start = end + 1;
        }

        return new(row.Name, row.FullName, row.Kind, new([.. aliases]), row.Held);
    }

    private void AddAlias(SourceSpan span, string name, int place, List<string> aliases)
    {
        var alias = Unescape(span);
        if (!HasWord(alias))
        {
            return;
        }

        // Another spelling of the row's own name is none too many: it tells where words end in it (Asia CCS).
        var owner = Names.Add(alias, place);
        if (owner != place)
        {
            _problems.Add(new(span, $"'{alias}' is already a name of {_rows[owner].Name}; it is not read here."));
        }
        else if (alias != name && !aliases.Contains(alias))
        {
            aliases.Add(alias);
        }
    }

    // A cell that the row or the table lacks is empty, at the row's end.
    private SourceSpan CellOf(Column column, SourceSpan line)
    {
        var cell = _columns![(int)column];
        return cell >= 0 && cell < _cellStarts.Count ? Span(cell) : new(line.End, line.End);
    }

    private void SplitCells(SourceSpan line)
    {
        _cellStarts.Clear();
        _cellEnds.Clear();
        var start = text[line.Start] == '|' ? line.Start + 1 : line.Start;
        for (var bar = IndexOf('|', new(start, line.End)); bar >= 0; bar = IndexOf('|', new(bar + 1, line.End)))
        {
            if (text[bar - 1] != '\\')
            {
                AddCell(start, bar);
                start = bar + 1;
            }
        }

        if (start < line.End)
        {
            AddCell(start, line.End);
        }
    }

    private void AddCell(int start, int end)
    {
        var cell = Trim(start, end);
        _cellStarts.Add(cell.Start);
        _cellEnds.Add(cell.End);
    }

    private SourceSpan Span(int cell) => new(_cellStarts[cell], _cellEnds[cell]);

    private string Text(int cell) => Unescape(Span(cell));

    private string Unescape(SourceSpan span)
    {
        var raw = text.Substring(span.Start, span.Length);
        return raw.IndexOf('\\') < 0 ? raw : raw.Replace("\\|", "|");
    }

    private bool IsDelimiterRow(SourceSpan line)
    {
        var dashes = 0;
        for (var i = line.Start; i < line.End; i++)
        {
            dashes += text[i] == '-' ? 1 : 0;
            if (text[i] is not ('-' or '|' or ':' or ' ' or '\t'))
            {
                return false;
            }
        }

        return dashes > 0;
    }

    private static bool HasWord(string name)
    {
        foreach (var c in name)
        {
            if (FoldedChars.IsWordChar(c))
            {
                return true;
            }
        }

        return false;
    }

    private int IndexOf(char c, SourceSpan span) => span.IsEmpty ? -1 : text.IndexOf(c, span.Start, span.Length);

    private bool Contains(SourceSpan line, string part) => text.IndexOf(part, line.Start, line.Length, StringComparison.Ordinal) >= 0;

    private bool StartsWith(SourceSpan line, string part) =>
        line.Length >= part.Length && text[line.Start] == part[0] && string.CompareOrdinal(text, line.Start, part, 0, part.Length) == 0;

    private SourceSpan Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new(start, end);
    }

    private int LineEnd(int start)
    {
        var end = text.IndexOf('\n', start);
        end = end < 0 ? text.Length : end;
        var carriageReturn = text.IndexOf('\r', start, end - start);
        return carriageReturn < 0 ? end : carriageReturn;
    }

    private int NextLine(int lineEnd) =>
        lineEnd + 1 < text.Length && text[lineEnd] == '\r' && text[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;

    // Fields, not properties: each getter is one more method to compile before the first list is read.
    private sealed class Row(string name, string? fullName, VenueKind kind, SourceSpan aliases, HeldYears held)
    {
        public readonly string Name = name;
        public readonly string? FullName = fullName;
        public readonly VenueKind Kind = kind;

        // Read after all names: a name goes before an alias.
        public readonly SourceSpan Aliases = aliases;
        public readonly HeldYears Held = held;
    }
}
