using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace MlsysCatalog.Reading;

/// <summary>Walks a parsed document once and gathers its sections, candidates and comments.</summary>
internal sealed class CandidateCollector
{
    private const int LongestHeading = 80;

    // More are open only where they are not closed.
    private const int DeepestFold = 30;

    private readonly string _source;
    private readonly VenueTable _venues;
    private readonly CancellationToken _cancellation;
    private readonly RunBuilder _runs;
    private readonly HtmlReader _html;
    private readonly UnitSplitter _units;
    private readonly List<Candidate> _candidates = [];
    private readonly List<Section> _sections = [];
    private readonly List<HtmlComment> _blockComments = [];
    private readonly BlocksBelow _below;
    private readonly EntryHeadings _entryHeadings;
    private readonly EntryLines _entryLines;
    private readonly OverrideScopes _overrides = new();
    private readonly List<CatalogComment> _overrideComments = [];
    private readonly List<OverrideProblem> _overrideProblems = [];
    private readonly List<UnexplainedCandidate> _unread = [];
    private readonly List<Fold> _folds = [];
    private Section _section;
    private Candidate? _headingEntry;

    // «### 2022» is around «### Conference» below it, as if that were a level deeper.
    private Section? _year;

    private CandidateCollector(MarkdownDocument document, string source, VenueTable venues, CancellationToken cancellation)
    {
        _source = source;
        _venues = venues;
        _cancellation = cancellation;
        _runs = new(source, cancellation);
        _units = new(venues);
        _html = new(source, this, _blockComments, cancellation);
        _section = new(null, SectionKind.Heading, 0, "", default, VenueTag.None);
        _sections.Add(_section);
        var runs = new RunBuilder(source, cancellation);
        _below = new(runs, venues);
        _entryHeadings = new(document, runs, _below, venues, cancellation);
        _entryLines = new(document, runs, _below);
    }

    /// <summary>Gathers what a document holds.</summary>
    public static Collected Collect(MarkdownDocument document, string source, VenueTable venues, CancellationToken cancellation)
    {
        var collector = new CandidateCollector(document, source, venues, cancellation);
        var frontMatter = document.Count > 0 && document[0] is YamlFrontMatterBlock yaml
            ? FrontMatter.Read(yaml, source)
            : FrontMatter.Empty;
        if (OverrideReader.Read(frontMatter.Settings, collector._overrideProblems) is { } given)
        {
            collector._overrides.Add(given, level: 0);
        }

        collector.Walk(document);
        collector._html.Close();
        collector.MarkDocumentTitle();
        return new(
            collector._candidates,
            collector._sections,
            [.. collector._runs.Comments, .. collector._html.InnerComments, .. collector._blockComments],
            frontMatter)
        {
            Unread = collector._unread,
            OverrideComments = collector._overrideComments,
            OverrideProblems = collector._overrideProblems,
        };
    }

    private void Walk(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            _cancellation.Check();
            switch (container[i])
            {
                case HeadingBlock heading:
                    _html.Close();
                    EnterHeading(heading, container, i);
                    break;
                case ListBlock list:
                    AddItems(list, _headingEntry);
                    break;
                case Markdig.Extensions.Tables.Table table:
                    _html.Close();
                    AddRows(table);
                    break;
                case ParagraphBlock paragraph:
                    if (!_html.Take(paragraph))
                    {
                        AddParagraph(paragraph, i > 0 ? container[i - 1] : null, i + 1 < container.Count ? container[i + 1] : null);
                    }

                    break;
                case QuoteBlock quote when _headingEntry is not null:
                    AddQuotation(quote, _headingEntry);
                    break;
                case QuoteBlock quote:
                    WalkQuotation(quote);
                    break;
                case CodeBlock code:
                    ReportCode(code);
                    break;
                case HtmlBlock html:
                    var comments = _blockComments.Count;
                    _html.Read(html, owner: null);
                    ReadOverrides(comments, i + 1 < container.Count ? container[i + 1] : null);
                    break;
            }
        }
    }

    // A comment that stands apart speaks of the entries behind it.
    private void ReadOverrides(int firstComment, Block? next)
    {
        foreach (var comment in CatalogComments.Read(_blockComments.Skip(firstComment)))
        {
            if (OverrideReader.Read(comment.Settings, _overrideProblems) is not { } given)
            {
                continue;
            }

            _overrideComments.Add(comment);
            if (_sections.Count == 1 && _candidates.Count == 0)
            {
                _overrides.Add(given, level: 0);
            }
            else if (next is HeadingBlock)
            {
                _overrides.AddToNextSection(given);
            }
            else
            {
                _overrides.Add(given, Math.Floor(_section.Level));
            }
        }
    }

    // A quotation's prose is a note; a list or a table in it may well be one of papers.
    private void WalkQuotation(QuoteBlock quote)
    {
        foreach (var block in quote)
        {
            switch (block)
            {
                case ListBlock list:
                    AddItems(list, parent: null);
                    break;
                case Markdig.Extensions.Tables.Table table:
                    AddRows(table);
                    break;
                case QuoteBlock inner:
                    WalkQuotation(inner);
                    break;
                case HtmlBlock html:
                    _html.Read(html, owner: null);
                    break;
                case CodeBlock code:
                    ReportCode(code);
                    break;
                case LeafBlock { Inline: not null } leaf:
                    ReportQuoted(leaf);
                    break;
            }
        }
    }

    private void ReportQuoted(LeafBlock block)
    {
        var run = _runs.Build(block);
        if (Array.Exists(run.Links, static link => link.HostVerdict > 0))
        {
            _unread.Add(new(SpanOf(block), PlainText.Of(run.Text), "it stands in a quotation"));
        }
    }

    // What is set in by four spaces is code to Markdown; a link or a bullet in it was meant as text.
    private void ReportCode(CodeBlock code)
    {
        if (code is FencedCodeBlock or YamlFrontMatterBlock)
        {
            return;
        }

        foreach (var line in code.Lines.Lines.AsSpan(0, code.Lines.Count))
        {
            var text = line.Slice.AsSpan().Trim();
            var isLink = text.IndexOf("](".AsSpan()) > 0 || text.StartsWith("<a ".AsSpan(), StringComparison.OrdinalIgnoreCase);
            if (isLink || (text.Length > 2 && text[1] == ' ' && text[0] is '-' or '*' or '+'))
            {
                var span = new SourceSpan(line.Slice.Start, line.Slice.End + 1);
                _unread.Add(new(span, PlainText.Of(text.ToString()), "it is set in so far that Markdown takes it for code"));
            }
        }
    }

    private void AddQuotation(QuoteBlock quote, Candidate candidate)
    {
        foreach (var block in quote)
        {
            if (block is ParagraphBlock paragraph)
            {
                candidate.AddDetail(_runs.Build(paragraph));
            }
        }
    }

    // What an item quotes ends where the next line looks like an item, whatever Markdown makes of it.
    private Candidate AddQuotation(QuoteBlock quote, ListItemBlock item, Candidate candidate)
    {
        foreach (var block in quote)
        {
            if (block is ParagraphBlock paragraph)
            {
                var run = _runs.Build(paragraph);
                var swallowed = SwallowedBullets.Find(run, _source, item, 0, out var lineBreak, out _);
                candidate.AddDetail(swallowed ? run.Slice(0, lineBreak) : run);
                candidate = swallowed ? AddSwallowed(run, item, lineBreak, candidate, SpanOf(item).End) : candidate;
            }
        }

        return candidate;
    }

    private void EnterHeading(HeadingBlock heading, ContainerBlock container, int place)
    {
        _overrides.Enter(heading.Level);
        var run = _runs.Build(heading);
        var next = place + 1 < container.Count ? container[place + 1] : null;
        var isEntry = _overrides.Current?.Entries is { } blocks ? (blocks & EntryBlocks.Headings) != 0 && IsLeaf(heading, container, place)
            : _entryHeadings.IsEntry(run, next, _below.ListBelow(container, place));
        EnterHeading(heading.Level, run, SpanOf(heading), isEntry, heading);
    }

    /// <summary>Enters the section of a heading of HTML.</summary>
    public void EnterHeading(int level, Run run, SourceSpan span)
    {
        _overrides.Enter(level);
        var isEntry = _overrides.Current?.Entries is null && _entryHeadings.IsEntry(run, next: null);
        EnterHeading(level, run, span, isEntry);
    }

    // Of a heading of Markdown it is known, too, what stands around it.
    private void EnterHeading(int level, Run run, SourceSpan span, bool isEntry, HeadingBlock? heading = null)
    {
        Enter(level, run, span, isEntry, heading);
        _headingEntry = isEntry ? NewCandidate(CandidateKind.Heading, null, [run], span) : null;
        if (_headingEntry is not null)
        {
            _candidates.Add(_headingEntry);
        }
    }

    private static bool IsLeaf(HeadingBlock heading, ContainerBlock container, int place)
    {
        for (var i = place + 1; i < container.Count; i++)
        {
            if (container[i] is HeadingBlock next)
            {
                return next.Level <= heading.Level;
            }
        }

        return true;
    }

    private void Enter(int level, Run run, SourceSpan span, bool isEntry, HeadingBlock? heading)
    {
        // A heading ends what a bold line stood above, whatever its level.
        var parent = _section;
        var isPartOfYear = heading is not null && _entryHeadings.Years.IsPart(heading);
        while (parent.Parent is not null
            && (parent.Level >= level || parent.Kind == SectionKind.BoldLine)
            && !(isPartOfYear && parent == _year))
        {
            parent = parent.Parent;
        }

        Enter(SectionKind.Heading, parent, level, HeadingText.Of(run), span, isEntry);
        if (heading is not null && _entryHeadings.Years.IsOverPeers(heading))
        {
            _year = _section;
        }

        _folds.RemoveAll(fold => !fold.Around.IsAround(_section));
    }

    private void Enter(SectionKind kind, Section parent, double level, string heading, SourceSpan span, bool isEntry = false)
    {
        _section = new(parent, kind, level, heading, span, isEntry ? VenueTag.None : ContextOf(heading, parent)) { IsEntry = isEntry };
        _sections.Add(_section);
        _headingEntry = null;
    }

    private VenueTag ContextOf(string heading, Section parent) => _overrides.Current is { TakesVenueFromHeading: true }
        ? VenueTagReader.ReadTrusted(heading, 0, heading.Length, _venues)
        : HeadingText.Context(heading, parent.Context.Strength == VenueStrength.YearOnly || _entryHeadings.AreVenues, _venues);

    // «10. Title» over «   A. Author, B. Author»: set in by a space less than the item's text, to Markdown it stands behind the list; so do
    // the links of «1. Title» over «[pdf](u) [code](u)».
    private static bool GoesOn(ParagraphBlock paragraph, Run run, Candidate item)
    {
        if (run.Links.Length > 0)
        {
            // «  *A. Author, B. Author.* [PDF](u), *Venue*, 2023»
            var isCredit = item.Details.Count == 0 && paragraph.Column > 0
                && People.Likeness(run.Text.AsSpan(0, run.Links[0].Start).TrimEnd(" .,[(".AsSpan())) >= 0.75;
            return isCredit || (item.Details.Count <= 1 && LinkLabels.AreAll(run)
                && Array.Exists(run.Links, static link => !link.LeadsInside && link.Url.Length > 0));
        }

        var likeness = item.Details.Count == 0 ? People.Likeness(run.Text.AsSpan()) : 0;
        return likeness >= 0.85 || (paragraph.Column > 0 && likeness >= 0.6);
    }

    private void AddParagraph(ParagraphBlock paragraph, Block? previous, Block? next)
    {
        var run = _runs.Build(paragraph);
        if (run.Text.Length == 0)
        {
            return;
        }

        if (run.Text.StartsWith("{%", StringComparison.Ordinal))
        {
            // A GitBook block below an entry refers to its notes; it interrupts the list only in the source.
            LastOutermost()?.AddAttachment(run);
            return;
        }

        var isBoldLine = IsBoldLine(run);
        if (isBoldLine && _entryLines.IsBoldEntry(run, next))
        {
            _headingEntry = NewCandidate(CandidateKind.Paragraph, null, [run], SpanOf(paragraph));
            _candidates.Add(_headingEntry);
            return;
        }

        if (_headingEntry is not { Kind: CandidateKind.Heading } && !isBoldLine
            && (_entryLines.IsEntryWithLines(run, next)
                || _entryLines.IsEntryAmongBold(run, next)
                || _entryLines.IsEntryOverLinks(run, next)))
        {
            _headingEntry = NewCandidate(CandidateKind.Paragraph, null, [run], SpanOf(paragraph));
            _candidates.Add(_headingEntry);
            return;
        }

        if (_headingEntry is { Kind: CandidateKind.Heading } || (_headingEntry is not null && !isBoldLine))
        {
            _headingEntry.AddDetail(run);
            return;
        }

        _headingEntry = null;
        if (previous is ListBlock && LastOutermost() is { Children.Count: 0 } item && GoesOn(paragraph, run, item))
        {
            item.AddDetail(run);
            return;
        }

        if (isBoldLine && run.Text.Length <= LongestHeading && next is ListBlock or Markdig.Extensions.Tables.Table)
        {
            var parent = _section.Kind == SectionKind.BoldLine ? _section.Parent! : _section;
            Enter(SectionKind.BoldLine, parent, parent.Within, HeadingText.Of(run), SpanOf(paragraph));
            return;
        }

        if (ParagraphEntries.NumberedLinesIn(run) is { Count: > 0 } numbered)
        {
            AddParagraphEntries(run, numbered, SpanOf(paragraph));
            return;
        }

        var swallowed = SwallowedBullets.Find(run, _source, item: null, 0, out var lineBreak, out _);
        var own = swallowed ? run.Slice(0, lineBreak) : run;
        var span = swallowed ? UpTo(lineBreak, run, paragraph.Span.Start) : SpanOf(paragraph);
        var candidate = NewCandidate(CandidateKind.Paragraph, null, [own], span);
        if (!swallowed && ParagraphEntries.StartsIn(run, candidate.Units[0], _venues) is { Count: > 0 } starts)
        {
            AddParagraphEntries(run, starts, span);
            return;
        }

        _candidates.Add(candidate);
        if (swallowed)
        {
            AddSwallowed(run, item: null, lineBreak, candidate, SpanOf(paragraph).End);
        }
    }

    private Candidate? LastOutermost()
    {
        var last = _candidates.Count > 0 ? _candidates[_candidates.Count - 1] : null;
        while (last?.Parent is { } parent)
        {
            last = parent;
        }

        return last;
    }

    /// <summary>Takes a paragraph of HTML.</summary>
    public void AddHtmlParagraph(Run run, SourceSpan span)
    {
        if (_headingEntry is not null)
        {
            _headingEntry.AddDetail(run);
        }
        else if (run.Text.Length > 0)
        {
            _candidates.Add(NewCandidate(CandidateKind.Paragraph, null, [run], span, isHtml: true));
        }
    }

    /// <summary>Takes an item of a list of HTML.</summary>
    public Candidate AddHtmlItem(CandidateKind kind, Candidate? parent, Run run, SourceSpan span)
    {
        var candidate = NewCandidate(kind, parent ?? _headingEntry, [run], span, isHtml: true);
        Keep(candidate);
        return candidate;
    }

    // What stands behind an entry's text, such as a comment, is the entry's up to the next one.
    private void AddParagraphEntries(Run run, IReadOnlyList<int> starts, SourceSpan span)
    {
        var (start, sourceStart) = (0, span.Start);
        for (var i = 0; i <= starts.Count; i++)
        {
            var end = i < starts.Count ? starts[i] : run.Text.Length;
            var reach = start + run.Text.AsSpan(start, end - start).TrimEnd().Length;
            var own = i < starts.Count ? UpTo(end, run, sourceStart) : Trimmed(sourceStart, span.End);
            _candidates.Add(NewCandidate(CandidateKind.Paragraph, null, [run.Slice(start, reach)], own));
            (start, sourceStart) = (end, i < starts.Count ? run.ToSource(end, end + 1).Start : span.End);
        }
    }

    // From a place of the source up to a place of a run's text: the text alone ends before a link's address, and a comment.
    private SourceSpan UpTo(int textEnd, Run run, int start) => Trimmed(start, run.ToSource(textEnd, textEnd + 1).Start);

    private SourceSpan Trimmed(int start, int end) => new(start, start + _source.AsSpan(start, end - start).TrimEnd().Length);

    /// <summary>Whether a paragraph is nothing but bold: <c>**2026**</c> above a list stands for a heading.</summary>
    public static bool IsBoldLine(Run run)
    {
        if (run.Links.Length > 0)
        {
            return false;
        }

        foreach (var segment in run.Segments)
        {
            if ((segment.Markup & Markup.Strong) == 0 && run.Text.AsSpan(segment.Start, segment.Length).Trim().Trim(':').Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    private void AddItems(ListBlock list, Candidate? parent)
    {
        foreach (var block in list)
        {
            _cancellation.Check();
            if (block is ListItemBlock item)
            {
                AddItem(item, list.IsOrdered ? CandidateKind.Ordered : CandidateKind.Bullet, parent);
            }
        }
    }

    private void AddItem(ListItemBlock item, CandidateKind kind, Candidate? parent)
    {
        Candidate? candidate = null;
        foreach (var block in item)
        {
            switch (block)
            {
                case LeafBlock leaf and (ParagraphBlock or HeadingBlock):
                    var run = candidate is null ? WithoutCheckBox(_runs.Build(leaf)) : _runs.Build(leaf);
                    if (SwallowedBullets.Find(run, _source, item, 0, out var lineBreak, out _))
                    {
                        var own = run.Slice(0, lineBreak);
                        candidate = AddText(candidate, own, UpTo(lineBreak, run, item.Span.Start));
                        candidate = AddSwallowed(run, item, lineBreak, candidate, SpanOf(item).End);
                        break;
                    }

                    candidate = AddText(candidate, run, SpanOf(item));
                    break;
                case QuoteBlock quote when candidate is not null:
                    candidate = AddQuotation(quote, item, candidate);
                    break;
                case QuoteBlock quote:
                    WalkQuotation(quote);
                    break;
                case CodeBlock code:
                    ReportCode(code);
                    break;
                case ListBlock nested:
                    candidate ??= AddText(null, Run.Empty, SpanOf(item));
                    AddItems(nested, candidate);
                    break;
                case Markdig.Extensions.Tables.Table table:
                    AddRows(table);
                    break;
                case HtmlBlock html:
                    _html.Read(html, candidate);
                    break;
            }
        }

        Candidate AddText(Candidate? to, Run run, SourceSpan span)
        {
            if (to is null)
            {
                to = NewCandidate(kind, parent, [run], span);
                Keep(to);
            }
            else
            {
                to.AddDetail(run);
            }

            return to;
        }
    }

    // «- [ ] Title», «- [x] Title»: whether it was read is no part of the text.
    private static Run WithoutCheckBox(Run run) =>
        run.Text.Length > 4 && run.Text[0] == '[' && run.Text[1] is ' ' or 'x' or 'X' && run.Text[2] == ']' && run.Text[3] == ' '
            && !run.IsInLink(0) ? run.Slice(4, run.Text.Length) : run;

    // The bullets in a run, each as an item: below what they stand in where they are set in behind its text, else beside it.
    private Candidate AddSwallowed(Run run, ListItemBlock? item, int lineBreak, Candidate above, int end)
    {
        var last = above;
        while (SwallowedBullets.Find(run, _source, item, lineBreak, out var start, out var textStart))
        {
            var hasNext = SwallowedBullets.Find(run, _source, item, textStart, out lineBreak, out _);
            var own = run.Slice(textStart, hasNext ? lineBreak : run.Text.Length);
            var mark = run.ToSource(start + 1, start + 2).Start;
            var span = hasNext ? UpTo(lineBreak, run, mark) : new(mark, Math.Max(own.Span.End, end));
            last = NewCandidate(CandidateKind.Bullet, ParentFor(above, SwallowedBullets.ColumnOf(_source, mark)), [own], span);
            Keep(last);
            if (!hasNext)
            {
                break;
            }
        }

        return last;
    }

    // The nearest item whose text begins no farther to the right.
    private Candidate? ParentFor(Candidate above, int column)
    {
        var parent = above.Kind is CandidateKind.Bullet or CandidateKind.Ordered ? above : above.Parent;
        while (parent is { Kind: CandidateKind.Bullet or CandidateKind.Ordered }
            && column < SwallowedBullets.ColumnOf(_source, parent.Cells[0].Span.Start))
        {
            parent = parent.Parent;
        }

        return parent;
    }

    private void Keep(Candidate candidate)
    {
        candidate.Parent?.AddChild(candidate);
        _candidates.Add(candidate);
    }

    private void AddRows(Markdig.Extensions.Tables.Table block)
    {
        var rows = new List<RowCells>(block.Count);
        var span = new SourceSpan(SpanOf(block).Start, SpanOf(block).Start);
        foreach (var row in block)
        {
            _cancellation.Check();
            if (row is not TableRow tableRow)
            {
                continue;
            }

            // What stands below the header is the rule of dashes.
            span = RowSpan(tableRow, rows.Count == 0 ? span : LineBelow(span));

            // The parser forgets where a row ends whose cell holds a bracket that opens no link.
            var cells = CellsOf(tableRow);
            foreach (var cell in cells)
            {
                span = cell.Text.Length == 0 ? span : span.Cover(cell.ToSource(0, cell.Text.Length));
            }

            if (rows.Count > 0 && span.Start < rows[rows.Count - 1].Span.End)
            {
                // A picture whose brackets stand in two rows is in both.
                var line = LineBelow(rows[rows.Count - 1].Span);
                span = new(line.Start, Math.Max(line.Start, span.End));
            }

            rows.Add(new() { Cells = cells, Span = span, IsHeader = tableRow.IsHeader });
            span = tableRow.IsHeader ? LineBelow(span) : span;
        }

        AddRows(rows, isHtml: false);
    }

    /// <summary>Takes the rows of a table.</summary>
    public void AddRows(List<RowCells> rows, bool isHtml)
    {
        var outer = _section;
        var headings = rows.Count(static row => row.HeadingCell >= 0);
        var headingsPart = headings * 2 < rows.Count(static row => !row.IsHeader);
        Table? table = null;
        foreach (var row in rows)
        {
            if (headingsPart && row.HeadingCell is >= 0 and var cell)
            {
                // A row that is one heading parts the table as a heading parts a list.
                Enter(SectionKind.Rows, outer, outer.Within, HeadingText.Of(row.Cells[cell]), row.Span);
            }
            else if (row.IsHeader)
            {
                table ??= new([.. row.Cells.Select(header => PlainText.Of(header.Text))]);
            }
            else
            {
                table ??= new([]);
                _candidates.Add(NewCandidate(CandidateKind.Row, null, row.Cells, row.Span, table, isHtml));
            }
        }

        _section = outer;
    }

    // Markdig gives a row without text no place of its own.
    private SourceSpan RowSpan(TableRow row, SourceSpan line) => row.Span.Length > 1 ? SpanOf(row) : line;

    private SourceSpan LineBelow(SourceSpan line)
    {
        var end = LineEndFrom(Math.Min(line.End, _source.Length));
        var start = Math.Min(_source.Length, end + (_source.AsSpan(end).StartsWith("\r\n".AsSpan()) ? 2 : 1));
        return new(start, LineEndFrom(start));
    }

    private int LineEndFrom(int place) =>
        _source.AsSpan(place).IndexOfAny('\r', '\n') is >= 0 and var length ? place + length : _source.Length;

    private Run[] CellsOf(TableRow row)
    {
        var cells = new Run[row.Count];
        for (var i = 0; i < row.Count; i++)
        {
            cells[i] = row[i] is TableCell { Count: > 0 } cell && cell[0] is LeafBlock leaf ? _runs.Build(leaf) : Run.Empty;
        }

        return cells;
    }

    private Candidate NewCandidate(
        CandidateKind kind, Candidate? parent, Run[] cells, SourceSpan span, Table? table = null, bool isHtml = false)
    {
        var units = new Unit[cells.Length][];
        var traits = new UnitTraits[cells.Length][];
        _units.PartsAtQuotes = _overrides.Current is { HasQuotedTitles: true };
        for (var i = 0; i < cells.Length; i++)
        {
            units[i] = _units.Split(cells[i]);
            traits[i] = UnitTraits.Of(cells[i], units[i], _venues);
        }

        return new()
        {
            Kind = kind,
            IsHtml = isHtml,
            Parent = parent,
            Section = _section,
            Table = table,
            Override = _overrides.Current,
            Span = span,
            Cells = cells,
            Units = units,
            Traits = traits,
        };
    }

    // The parser ends a comment of HTML behind the text where that ends with it.
    private SourceSpan SpanOf(Block block) =>
        new(Math.Max(0, block.Span.Start), Math.Min(_source.Length, Math.Max(0, block.Span.End + 1)));

    /// <summary>Opens or closes a fold: what stands behind it is where the fold was.</summary>
    public void ReadFold(bool isClosing)
    {
        if (!isClosing)
        {
            if (_folds.Count < DeepestFold)
            {
                _folds.Add(new(_section, _headingEntry, _candidates.Count));
            }
        }
        else if (_folds.Count > 0)
        {
            var fold = _folds[_folds.Count - 1];
            _folds.RemoveAt(_folds.Count - 1);
            _section = fold.Around;
            _headingEntry = HoldsTextOnly(fold) ? fold.Entry : null;
        }
    }

    // An abstract is folded below a paper's heading, and what stands behind the fold is the paper's again.
    private bool HoldsTextOnly(Fold fold)
    {
        for (var i = fold.Candidates; i < _candidates.Count; i++)
        {
            if (_candidates[i].Kind != CandidateKind.Paragraph)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What was there when a fold was opened.</summary>
    /// <param name="Around">The section that it stands in.</param>
    /// <param name="Entry">The paper whose heading it stands below, or null.</param>
    /// <param name="Candidates">How many candidates were gathered.</param>
    private readonly record struct Fold(Section Around, Candidate? Entry, int Candidates);

    /// <summary>Enters what is folded below a summary: a section, or what the list says of the paper that the summary is.</summary>
    public void EnterSummary(Run run, SourceSpan span)
    {
        if (_overrides.Current?.Entries is null && EntryHeadings.IsLinkedTitle(run))
        {
            _headingEntry = NewCandidate(CandidateKind.Heading, null, [run], span, isHtml: true);
            _candidates.Add(_headingEntry);
            return;
        }

        var text = HeadingText.Of(run);
        if (text.Length > 0 && !HeadingText.IsInvitation(text))
        {
            var parent = _folds.Count > 0 ? _folds[_folds.Count - 1].Around
                : _section.Kind == SectionKind.Fold ? _section.Parent! : _section;
            Enter(SectionKind.Fold, parent, parent.Within, text, span);
        }
    }

    // The first heading titles the document when no other stands on its level or above.
    private void MarkDocumentTitle()
    {
        var first = _sections.FirstOrDefault(section => section.Heading.Length > 0 && section.Kind == SectionKind.Heading);
        if (first is null)
        {
            return;
        }

        var hasPeer = _sections.Any(section => section != first && section.Level > 0 && section.Level <= first.Level);
        first.IsDocumentTitle = !hasPeer
            || (first.Level == 1
                && !_candidates.Any(candidate => candidate.Section == first
                    && candidate.Kind != CandidateKind.Heading && candidate.Kind != CandidateKind.Paragraph)
                && !IsOneOfPeers(first));
    }

    // «# Quantization» over «## Weights», where «# Transformers» and more follow with items of their own: the first is a topic as they are.
    private bool IsOneOfPeers(Section first)
    {
        int within = 0, items = 0;
        var peers = new HashSet<Section>();
        foreach (var candidate in _candidates)
        {
            if (candidate.Kind is CandidateKind.Bullet or CandidateKind.Ordered or CandidateKind.Row)
            {
                var top = candidate.Section;
                while (top.Parent is { Level: > 0 })
                {
                    top = top.Parent;
                }

                items++;
                within += top == first ? 1 : 0;
                if (top != first && top.Level == first.Level)
                {
                    peers.Add(top);
                }
            }
        }

        return within > 0 && within * 2 < items && peers.Count >= 3;
    }
}

/// <summary>What a document holds that the reader looks at.</summary>
/// <param name="Candidates">The candidates in document order; a nested one follows its parent.</param>
/// <param name="Sections">The sections in document order, the document itself first.</param>
/// <param name="Comments">The comments.</param>
/// <param name="FrontMatter">The front matter; without keys where there is none.</param>
internal sealed record Collected(
    IReadOnlyList<Candidate> Candidates, IReadOnlyList<Section> Sections, IReadOnlyList<HtmlComment> Comments, FrontMatter FrontMatter)
{
    /// <summary>What was not even looked at, and why.</summary>
    public IReadOnlyList<UnexplainedCandidate> Unread { get; init; } = [];

    /// <summary>The comments that say how entries are written.</summary>
    public IReadOnlyList<CatalogComment> OverrideComments { get; init; } = [];

    /// <summary>What in them means nothing.</summary>
    public IReadOnlyList<OverrideProblem> OverrideProblems { get; init; } = [];
}
