using System.Globalization;

namespace MlsysCatalog.Reading;

/// <summary>Puts the rows of a table of HTML together; a cell that covers several rows stands in each.</summary>
internal sealed class HtmlTableBuilder
{
    // Wider tables are no lists; a table that claims to be costs no more than this.
    private const int MostColumns = 64;

    private readonly List<Run> _cells = [];
    private readonly List<Cover> _covers = [];
    private bool _isInHead;
    private bool _hadHead;
    private bool _isInRow;
    private bool _isHeaderCell;
    private bool _hasData;
    private bool _hasHeading;
    private bool _hasWideCell;
    private int _columns;
    private int _rowsCovered;
    private int _rowStart;

    /// <summary>The rows that are whole.</summary>
    public List<RowCells> Rows { get; } = [];

    /// <summary>Whether a cell is open.</summary>
    public bool IsInCell { get; private set; }

    /// <summary>Whether the head is open.</summary>
    public bool IsInHead
    {
        get => _isInHead;
        set
        {
            _isInHead = value;
            _hadHead |= value;
        }
    }

    /// <summary>How many tables are open in the open cell.</summary>
    public int Inner { get; set; }

    /// <summary>Starts a row.</summary>
    public void StartRow(int start)
    {
        _isInRow = true;
        _rowStart = start;
        _hasData = false;
        _hasHeading = false;
        _hasWideCell = false;
        _cells.Clear();
    }

    /// <summary>Starts a cell, and a row where none is open.</summary>
    public void StartCell(HtmlTag tag, int start)
    {
        if (!_isInRow)
        {
            StartRow(start);
        }

        IsInCell = true;
        _isHeaderCell = tag.Name == "th";
        _columns = Number(tag, "colspan");
        _rowsCovered = Number(tag, "rowspan");
    }

    /// <summary>Ends the open cell.</summary>
    public void EndCell(Run content)
    {
        IsInCell = false;
        AddCovered();
        _hasData |= !_isHeaderCell && content.Text.Length > 0;
        _hasHeading |= _isHeaderCell && content.Text.Length > 0;
        _hasWideCell |= _columns > 1;
        for (var i = 0; i < _columns && _cells.Count < MostColumns; i++)
        {
            if (_rowsCovered > 1)
            {
                _covers.Add(
                    new() { Column = _cells.Count, Left = _rowsCovered - 1, Content = i == 0 ? content : Run.Empty, Row = Rows.Count });
            }

            _cells.Add(i == 0 ? content : Run.Empty);
        }
    }

    /// <summary>Ends the open row, if one is.</summary>
    public void EndRow(int end)
    {
        if (!_isInRow)
        {
            return;
        }

        AddCovered();
        _isInRow = false;
        foreach (var cover in _covers)
        {
            cover.Left -= cover.Row < Rows.Count ? 1 : 0;
        }

        _covers.RemoveAll(static cover => cover.Left <= 0);
        if (_cells.Count > 0)
        {
            Rows.Add(new()
            {
                Cells = [.. _cells],
                Span = new(_rowStart, Math.Max(_rowStart, end)),
                IsHeader = IsInHead || (_hasHeading && !_hasData),
                HasWideCell = _hasWideCell,
            });
        }
    }

    // What stands in a cell of an earlier row, and stands in this one, too: its words, at the place of this row.
    private void AddCovered()
    {
        for (var i = 0; i < _covers.Count; i++)
        {
            var cover = _covers[i];
            if (cover.Column == _cells.Count && cover.Row < Rows.Count && cover.Left > 0 && _cells.Count < MostColumns)
            {
                _cells.Add(cover.Content.At(_rowStart));
                i = -1;
            }
        }
    }

    /// <summary>
    /// Tells the head of a table that is done: where every cell is set as a heading, only the first row names the columns.
    /// </summary>
    public void MarkHead()
    {
        if (!_hadHead && Rows.TrueForAll(static row => row.IsHeader))
        {
            for (var i = 1; i < Rows.Count; i++)
            {
                Rows[i].IsHeader = false;
            }
        }
    }

    private static int Number(HtmlTag tag, string attribute) =>
        int.TryParse(tag.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;

    /// <summary>A cell that covers rows below its own.</summary>
    private sealed class Cover
    {
        public required int Column { get; init; }

        public required int Row { get; init; }

        public required Run Content { get; init; }

        public int Left { get; set; }
    }
}
