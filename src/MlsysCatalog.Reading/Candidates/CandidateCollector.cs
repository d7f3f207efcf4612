using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace MlsysCatalog.Reading;

/// <summary>Walks a parsed document once and gathers its sections, candidates and comments.</summary>
internal sealed class CandidateCollector
{
    private readonly string _source;
    private readonly VenueTable _venues;
    private readonly CancellationToken _cancellation;
    private readonly RunBuilder _runs;
    private readonly UnitSplitter _units = new();
    private readonly List<Candidate> _candidates = [];
    private readonly List<Section> _sections = [];
    private readonly List<HtmlComment> _blockComments = [];
    private readonly bool _headingsAreEntries;
    private readonly OverrideScopes _overrides = new();
    private readonly List<CatalogComment> _overrideComments = [];
    private readonly List<OverrideProblem> _overrideProblems = [];
    private Section _section;
    private Candidate? _headingEntry;

    private CandidateCollector(MarkdownDocument document, string source, VenueTable venues, CancellationToken cancellation)
    {
        _source = source;
        _venues = venues;
        _cancellation = cancellation;
        _runs = new(source);
        _section = new(null, 0, "", default, VenueTag.None);
        _sections.Add(_section);
        _headingsAreEntries = EntryHeadings.AreUsual(document, source, venues);
    }

    /// <summary>Gathers what a document holds.</summary>
    public static Collected Collect(MarkdownDocument document, string source, VenueTable venues, CancellationToken cancellation)
    {
        var collector = new CandidateCollector(document, source, venues, cancellation);
        var frontMatter = document.Count > 0 && document[0] is YamlFrontMatterBlock yaml ? FrontMatter.Read(yaml, source) : FrontMatter.Empty;
        if (OverrideReader.Read(frontMatter.Settings, collector._overrideProblems) is { } given)
        {
            collector._overrides.Add(given, level: 0);
        }

        collector.Walk(document);
        collector.MarkDocumentTitle();
        return new(collector._candidates, collector._sections, [.. collector._runs.Comments, .. collector._blockComments], frontMatter)
        {
            OverrideComments = collector._overrideComments,
            OverrideProblems = collector._overrideProblems,
        };
    }

    private void Walk(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            switch (container[i])
            {
                case HeadingBlock heading:
                    EnterHeading(heading, i + 1 < container.Count ? container[i + 1] : null);
                    break;
                case ListBlock list:
                    AddItems(list, _headingEntry);
                    break;
                case Markdig.Extensions.Tables.Table table:
                    AddRows(table);
                    break;
                case ParagraphBlock paragraph:
                    AddParagraph(paragraph, i + 1 < container.Count ? container[i + 1] : null);
                    break;
                case QuoteBlock quote when _headingEntry is not null:
                    AddQuotation(quote, _headingEntry);
                    break;
                case QuoteBlock quote:
                    WalkLists(quote);
                    break;
                case HtmlBlock html:
                    var comments = _blockComments.Count;
                    ReadHtml(html);
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

    // A quotation's prose is a note; a list in it may well be a list of papers.
    private void WalkLists(QuoteBlock quote)
    {
        foreach (var block in quote)
        {
            if (block is ListBlock list)
            {
                AddItems(list, parent: null);
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

    private void EnterHeading(HeadingBlock heading, Block? next)
    {
        _overrides.Enter(heading.Level);
        var run = _runs.Build(heading);
        var isEntry = _overrides.Current?.Entries is { } blocks ? (blocks & EntryBlocks.Headings) != 0 && IsLeaf(heading) : EntryHeadings.IsLabelledOrLinked(run, _venues) || (_headingsAreEntries && EntryHeadings.HasOwnTag(run, _venues)) || (TitleLikeness.Of(run.Text.AsSpan()) >= 0.5 && StartsWithFact(next));
        Enter(heading.Level, run, SpanOf(heading), isEntry);
        _headingEntry = isEntry ? NewCandidate(CandidateKind.Heading, null, heading, [run], null) : null;
        if (_headingEntry is not null)
        {
            _candidates.Add(_headingEntry);
        }
    }

    private static bool IsLeaf(HeadingBlock heading)
    {
        var container = heading.Parent!;
        for (var i = container.IndexOf(heading) + 1; i < container.Count; i++)
        {
            if (container[i] is HeadingBlock next)
            {
                return next.Level <= heading.Level;
            }
        }

        return true;
    }

    // «Authors: …», «- Venue: …» below a heading: the heading is the paper's title.
    private bool StartsWithFact(Block? block)
    {
        while (block is ListBlock or ListItemBlock)
        {
            block = ((ContainerBlock)block).FirstOrDefault();
        }

        return block is ParagraphBlock paragraph
            && FieldLabels.Read(_runs.Build(paragraph).Text, out _) is LabelledField.Authors or LabelledField.Venue or LabelledField.Organizations;
    }

    private void Enter(double level, Run run, SourceSpan span, bool isEntry = false)
    {
        // A heading ends what a bold line stood above, whatever its level.
        var parent = _section;
        while (parent.Parent is not null && (parent.Level >= level || (parent.Level - Math.Floor(parent.Level) is > 0 and < 0.6 && level == Math.Floor(level))))
        {
            parent = parent.Parent;
        }

        var text = HeadingText.Of(run);
        _section = new(parent, level, text, span, isEntry ? VenueTag.None : ContextOf(text, parent)) { IsEntry = isEntry };
        _sections.Add(_section);
        _headingEntry = null;
    }

    private VenueTag ContextOf(string heading, Section parent) => _overrides.Current is { TakesVenueFromHeading: true }
        ? VenueTagReader.ReadTrusted(heading, 0, heading.Length, _venues)
        : HeadingText.Context(heading, parent.Context.Strength == VenueStrength.YearOnly, _venues);

    private void AddParagraph(ParagraphBlock paragraph, Block? next)
    {
        var run = _runs.Build(paragraph);
        if (run.Text.Length == 0)
        {
            return;
        }

        if (run.Text.StartsWith("{%", StringComparison.Ordinal))
        {
            // A GitBook block below an entry refers to its notes; it interrupts the list only in the source.
            _candidates.LastOrDefault(candidate => candidate.Depth == 0)?.AddAttachment(run);
            return;
        }

        if (_headingEntry is not null)
        {
            _headingEntry.AddDetail(run);
            return;
        }

        if (next is ListBlock or Markdig.Extensions.Tables.Table && IsBoldLine(run))
        {
            var isInside = _section.Level - Math.Floor(_section.Level) > 0;
            Enter(isInside ? _section.Level : _section.Level + 0.5, run, SpanOf(paragraph));
            return;
        }

        _candidates.Add(NewCandidate(CandidateKind.Paragraph, null, paragraph, [run], null));
    }

    // «**2026**» above a list stands for a heading.
    private static bool IsBoldLine(Run run)
    {
        if (run.Links.Length > 0 || run.Text.Length > 80)
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
            _cancellation.ThrowIfCancellationRequested();
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
                    var run = _runs.Build(leaf);
                    if (candidate is null)
                    {
                        candidate = NewCandidate(kind, parent, item, [run], null);
                        Keep(candidate);
                    }
                    else
                    {
                        candidate.AddDetail(run);
                    }

                    break;
                case QuoteBlock quote when candidate is not null:
                    AddQuotation(quote, candidate);
                    break;
                case ListBlock nested:
                    if (candidate is null)
                    {
                        candidate = NewCandidate(kind, parent, item, [Run.Empty], null);
                        Keep(candidate);
                    }

                    AddItems(nested, candidate);
                    break;
                case Markdig.Extensions.Tables.Table table:
                    AddRows(table);
                    break;
                case HtmlBlock html:
                    ReadHtml(html);
                    break;
            }
        }
    }

    private void Keep(Candidate candidate)
    {
        candidate.Parent?.AddChild(candidate);
        _candidates.Add(candidate);
    }

    private void AddRows(Markdig.Extensions.Tables.Table block)
    {
        Table? table = null;
        var span = new SourceSpan(SpanOf(block).Start, SpanOf(block).Start);
        foreach (var row in block)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (row is not TableRow tableRow)
            {
                continue;
            }

            var cells = CellsOf(tableRow);
            if (tableRow.IsHeader && table is null)
            {
                table = new([.. cells.Select(cell => PlainText.Of(cell.Text))]);

                // What stands below it is the rule of dashes.
                span = LineBelow(RowSpan(tableRow, span));
            }
            else
            {
                table ??= new([]);
                span = RowSpan(tableRow, LineBelow(span));
                _candidates.Add(NewCandidate(CandidateKind.Row, null, tableRow, cells, table, span));
            }
        }
    }

    // Markdig gives a row without text no place of its own.
    private static SourceSpan RowSpan(TableRow row, SourceSpan line) => row.Span.Length > 1 ? SpanOf(row) : line;

    private SourceSpan LineBelow(SourceSpan line)
    {
        var end = _source.IndexOf('\n', Math.Min(line.End, _source.Length));
        var start = end < 0 ? _source.Length : end + 1;
        var next = _source.IndexOf('\n', start);
        return new(start, next < 0 ? _source.Length : next);
    }

    private Run[] CellsOf(TableRow row)
    {
        var cells = new Run[row.Count];
        for (var i = 0; i < row.Count; i++)
        {
            cells[i] = row[i] is TableCell { Count: > 0 } cell && cell[0] is LeafBlock leaf ? _runs.Build(leaf) : Run.Empty;
        }

        return cells;
    }

    private Candidate NewCandidate(CandidateKind kind, Candidate? parent, Block block, Run[] cells, Table? table, SourceSpan? span = null)
    {
        var units = new Unit[cells.Length][];
        _units.PartsAtQuotes = _overrides.Current?.Title?.Any(static place => place.Kind == PlaceKind.Quotes) == true;
        for (var i = 0; i < cells.Length; i++)
        {
            units[i] = _units.Split(cells[i]);
        }

        return new() { Kind = kind, Parent = parent, Section = _section, Table = table, Override = _overrides.Current, Span = span ?? SpanOf(block), Line = block.Line, Cells = cells, Units = units };
    }

    private static SourceSpan SpanOf(Block block) => new(Math.Max(0, block.Span.Start), Math.Max(0, block.Span.End + 1));

    private void ReadHtml(HtmlBlock html)
    {
        var span = new SourceSpan(Math.Max(0, html.Span.Start), Math.Min(_source.Length, Math.Max(0, html.Span.End + 1)));
        var position = span.Start;
        while (position < span.End && _source.IndexOf('<', position, span.End - position) is >= 0 and var open)
        {
            if (string.CompareOrdinal(_source, open, "<!--", 0, 4) == 0)
            {
                var end = _source.IndexOf("-->", open, span.End - open, StringComparison.Ordinal);
                end = end < 0 ? span.End : end + 3;
                _blockComments.Add(new(_source.Substring(open, end - open), new(open, end)));
                position = end;
                continue;
            }

            var close = _source.IndexOf('>', open, span.End - open);
            if (close < 0)
            {
                return;
            }

            position = ReadTag(open, close + 1, span.End);
        }
    }

    private int ReadTag(int start, int end, int blockEnd)
    {
        var tag = HtmlTag.Read(_source.Substring(start, end - start));
        if (tag is { Name: "summary", IsClosing: false })
        {
            var close = _source.IndexOf("</summary>", end, blockEnd - end, StringComparison.OrdinalIgnoreCase);
            if (close > end)
            {
                EnterSummary(end, close);
                return close;
            }
        }
        else if (tag is { Name: "details", IsClosing: true })
        {
            LeaveFold();
        }

        return end;
    }

    private void EnterSummary(int start, int end)
    {
        var text = HeadingText.WithoutTags(_source.Substring(start, end - start));
        if (HeadingText.IsInvitation(text))
        {
            return;
        }

        var level = Math.Floor(_section.Level) + 0.7;
        var parent = _section;
        while (parent.Parent is not null && parent.Level >= level)
        {
            parent = parent.Parent;
        }

        _section = new(parent, level, text, new(start, end), ContextOf(text, parent));
        _sections.Add(_section);
    }

    private void LeaveFold()
    {
        for (var section = _section; section.Parent is not null; section = section.Parent)
        {
            if (section.Level - Math.Floor(section.Level) > 0.6)
            {
                _section = section.Parent;
                return;
            }
        }
    }

    // The first heading titles the document when no other stands on its level or above.
    private void MarkDocumentTitle()
    {
        var first = _sections.FirstOrDefault(section => section.Heading.Length > 0 && section.Level == Math.Floor(section.Level));
        if (first is null)
        {
            return;
        }

        var hasPeer = _sections.Any(section => section != first && section.Level > 0 && section.Level <= first.Level);
        first.IsDocumentTitle = !hasPeer || (first.Level == 1 && !_candidates.Any(candidate => candidate.Section == first && candidate.Kind != CandidateKind.Heading && candidate.Kind != CandidateKind.Paragraph));
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
    /// <summary>The comments that say how entries are written.</summary>
    public IReadOnlyList<CatalogComment> OverrideComments { get; init; } = [];

    /// <summary>What in them means nothing.</summary>
    public IReadOnlyList<OverrideProblem> OverrideProblems { get; init; } = [];
}
