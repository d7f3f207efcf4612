using Markdig.Syntax;

namespace MlsysCatalog.Reading;

/// <summary>
/// Reads the blocks of HTML as if they were Markdown: their tables, lists, headings, folds and paragraphs. An element may last over several
/// blocks, with Markdown between them; what is open is remembered from one to the next.
/// </summary>
internal sealed class HtmlReader
{
    // Deeper lists are read as if they ended here: Markdown gives up at about as many.
    private const int DeepestItem = 100;

    private static readonly WordSet Silent = new("script", "style", "svg", "pre", "textarea", "template");

    // Text before and behind one of these is not one sentence.
    private static readonly WordSet Parting = new(
        "p", "div", "center", "hr", "blockquote", "section", "article", "header", "footer", "figure", "figcaption", "caption", "dl", "dt",
        "dd", "details", "main", "nav", "address");

    private readonly string _source;
    private readonly CandidateCollector _collector;
    private readonly RunBuilder _text;
    private readonly List<HtmlComment> _comments;
    private readonly CancellationToken _cancellation;
    private readonly List<Item> _items = [];
    private HtmlTableBuilder? _table;
    private Candidate? _owner;
    private int _heading;
    private bool _isSummary;
    private string? _silent;
    private int _textStart = -1;
    private int _textEnd;
    private int _unclosedTo = -1;

    /// <summary>Starts a reader of one list's HTML.</summary>
    /// <param name="source">The list's whole text.</param>
    /// <param name="collector">Who takes what is read.</param>
    /// <param name="comments">Who takes the comments.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public HtmlReader(string source, CandidateCollector collector, List<HtmlComment> comments, CancellationToken cancellation)
    {
        _source = source;
        _collector = collector;
        _comments = comments;
        _cancellation = cancellation;
        _text = new(source, cancellation);
    }

    /// <summary>The comments in the Markdown that stood inside elements.</summary>
    public IReadOnlyList<HtmlComment> InnerComments => _text.Comments;

    /// <summary>Reads a block.</summary>
    /// <param name="html">The block.</param>
    /// <param name="owner">The list item of Markdown that it stands in, or null: what it says is that item's.</param>
    public void Read(HtmlBlock html, Candidate? owner)
    {
        _owner = owner;
        var end = Math.Min(_source.Length, Math.Max(0, html.Span.End + 1));
        var position = Math.Max(0, html.Span.Start);
        while (position < end)
        {
            _cancellation.Check();
            var open = _source.IndexOf('<', position, end - position);
            AddText(position, open < 0 ? end : open);
            position = open < 0 ? end : ReadTag(open, end);
        }

        if (_table is null && _items.Count == 0)
        {
            Flush();
        }

        _owner = null;
        _heading = 0;
        _isSummary = false;
    }

    /// <summary>Takes a paragraph of Markdown that stands in an open cell or item of HTML; false where none is open.</summary>
    public bool Take(ParagraphBlock paragraph)
    {
        if (_table is not { IsInCell: true } && _items.Count == 0)
        {
            return false;
        }

        if (_table is null)
        {
            Flush();
        }

        Begin(paragraph.Span.Start);
        _text.Add(paragraph);
        _textEnd = Math.Max(_textEnd, paragraph.Span.End + 1);
        return true;
    }

    /// <summary>Ends all that is open: Markdown of its own follows, or nothing.</summary>
    public void Close()
    {
        if (_table is not null)
        {
            EndTable(_textEnd);
        }

        Flush();
        _items.Clear();
        _silent = null;
    }

    private int ReadTag(int open, int end)
    {
        if (string.CompareOrdinal(_source, open, "<!--", 0, 4) == 0)
        {
            var last = _source.IndexOf("-->", open, end - open, StringComparison.Ordinal);
            last = last < 0 ? end : last + 3;
            _comments.Add(new(_source.Substring(open, last - open), new(open, last)));
            return last;
        }

        // Where one tag is not closed, no other behind it is.
        var close = end == _unclosedTo ? -1 : _source.IndexOf('>', open, end - open);
        _unclosedTo = close < 0 ? end : _unclosedTo;
        var isTag = close > 0 && open + 1 < end
            && (char.IsLetter(_source[open + 1]) || (_source[open + 1] == '/' && open + 2 < end && char.IsLetter(_source[open + 2])));
        if (!isTag)
        {
            AddText(open, open + 1);
            return open + 1;
        }

        Apply(_source.Substring(open, close + 1 - open), new(open, close + 1));
        return close + 1;
    }

    private void Apply(string text, SourceSpan span)
    {
        var tag = HtmlTag.Read(text);
        if (_silent is not null)
        {
            _silent = tag.IsClosing && tag.Name == _silent ? null : _silent;
            return;
        }

        switch (tag.Name)
        {
            case "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th":
                ReadTableTag(tag, span);
                break;
            case "ul" or "ol" or "li" when _table is null:
                ReadListTag(tag, span);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when _table is null && _items.Count == 0 && !_isSummary:
                Flush();
                _heading = tag.IsClosing ? 0 : tag.Name[1] - '0';
                break;
            case "summary" when _table is null && _items.Count == 0:
                Flush();
                _isSummary = !tag.IsClosing;
                break;
            case "details" when _table is null && _items.Count == 0:
                Flush();
                _collector.ReadFold(tag.IsClosing);
                break;
            case var name when Silent.Contains(name.AsSpan()):
                _silent = tag.IsClosing ? null : name;
                break;
            case var name when Parting.Contains(name.AsSpan()) || name is "ul" or "ol" or "li" || IsHeading(name):
                Part(span);
                break;
            case "br":
                _text.AddBreak(span);
                break;
            default:
                if (tag.Name is "img" || (tag.Name == "a" && !tag.IsClosing))
                {
                    Begin(span.Start);
                }

                _text.AddHtmlTag(text, span);
                _textEnd = _textStart < 0 ? _textEnd : span.End;
                break;
        }
    }

    private static bool IsHeading(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6';

    private void Part(SourceSpan span)
    {
        if (_heading > 0 || _isSummary || _table is not null || _items.Count > 0)
        {
            _text.AddBreak(span);
        }
        else
        {
            Flush();
        }
    }

    private void ReadTableTag(HtmlTag tag, SourceSpan span)
    {
        if (_table is null)
        {
            if (tag is not { IsClosing: false, Name: "table" or "tr" })
            {
                return;
            }

            Flush();
            _items.Clear();
            _table = new();
        }

        switch (tag.Name)
        {
            case "table" when !tag.IsClosing && _table.IsInCell:
                // A table in a cell is that cell's text.
                _table.Inner++;
                break;
            case "table" when tag.IsClosing && _table.Inner > 0:
                _table.Inner--;
                break;
            case "table" when tag.IsClosing:
                EndTable(span.End);
                break;
            case var _ when _table.Inner > 0:
                _text.AddBreak(span);
                break;
            case "tr":
                EndCell();
                _table.EndRow(tag.IsClosing ? span.End : span.Start);
                if (!tag.IsClosing)
                {
                    _table.StartRow(span.Start);
                }

                break;
            case "td" or "th":
                EndCell();
                if (!tag.IsClosing)
                {
                    _table.StartCell(tag, span.Start);
                    _text.Begin();
                    _textStart = span.End;
                    _textEnd = span.End;
                }

                break;
            case "thead":
                _table.IsInHead = !tag.IsClosing;
                break;
        }
    }

    private void EndCell()
    {
        if (_table!.IsInCell)
        {
            _table.EndCell(_text.Take(new(_textStart, Math.Max(_textStart, _textEnd))));
        }

        _text.Begin();
        _textStart = -1;
    }

    private void EndTable(int end)
    {
        EndCell();
        _table!.EndRow(end);
        _table.MarkHead();
        var rows = _table.Rows;
        _table = null;
        _collector.AddRows(rows, isHtml: true);
    }

    private void ReadListTag(HtmlTag tag, SourceSpan span)
    {
        Flush();
        if (tag.Name == "li")
        {
            EndItem();
            if (!tag.IsClosing)
            {
                if (_items.Count == 0)
                {
                    _items.Add(new() { Kind = CandidateKind.Bullet });
                }

                _items[_items.Count - 1].Start = span.Start;
            }
        }
        else if (tag.IsClosing)
        {
            EndItem();
            if (_items.Count > 0)
            {
                _items.RemoveAt(_items.Count - 1);
            }
        }
        else if (_items.Count < DeepestItem)
        {
            _items.Add(new() { Kind = tag.Name == "ol" ? CandidateKind.Ordered : CandidateKind.Bullet });
        }
    }

    private void EndItem()
    {
        if (_items.Count > 0)
        {
            _items[_items.Count - 1].Candidate = null;
            _items[_items.Count - 1].Start = -1;
        }
    }

    private void AddText(int start, int end)
    {
        if (_silent is not null || end <= start)
        {
            return;
        }

        var first = start;
        while (first < end && char.IsWhiteSpace(_source[first]))
        {
            first++;
        }

        if (first < end)
        {
            Begin(first);
        }

        if (_textStart >= 0)
        {
            _text.AddHtmlText(new(start, end));
            var last = end;
            while (last > first && char.IsWhiteSpace(_source[last - 1]))
            {
                last--;
            }

            _textEnd = Math.Max(_textEnd, last);
        }
    }

    private void Begin(int start)
    {
        if (_textStart < 0)
        {
            _textStart = start;
            _textEnd = start;
        }
    }

    // What was gathered is whole: a heading, a summary, an item, a paragraph.
    private void Flush()
    {
        if (_textStart < 0)
        {
            _text.Begin();
            return;
        }

        var span = new SourceSpan(_textStart, Math.Max(_textStart, _textEnd));
        var run = _text.Take(span);
        _textStart = -1;
        if (run.Text.Length == 0 && run.Links.Length == 0)
        {
            return;
        }

        if (_isSummary && _owner is null)
        {
            _collector.EnterSummary(run, span);
        }
        else if (_owner is not null)
        {
            _owner.AddDetail(run);
        }
        else if (_heading > 0)
        {
            _collector.EnterHeading(_heading, run, span);
        }
        else if (_items.Count > 0)
        {
            AddToItem(run, span);
        }
        else
        {
            _collector.AddHtmlParagraph(run, span);
        }
    }

    private void AddToItem(Run run, SourceSpan span)
    {
        var item = _items[_items.Count - 1];
        if (item.Candidate is not null)
        {
            item.Candidate.AddDetail(run);
            return;
        }

        var parent = _items.Count > 1 ? _items[_items.Count - 2].Candidate : null;
        var start = item.Start >= 0 ? item.Start : span.Start;
        item.Candidate = _collector.AddHtmlItem(item.Kind, parent, run, new(start, span.End));
    }

    /// <summary>A list of HTML that is open, and its item.</summary>
    private sealed class Item
    {
        public required CandidateKind Kind { get; init; }

        public Candidate? Candidate { get; set; }

        public int Start { get; set; } = -1;
    }
}
