namespace MlsysCatalog.Reading;

/// <summary>
/// A list as it was read: its facts, and where everything stands. Depends on the text and the venue table only, never on other lists.
/// </summary>
public sealed class ListReading
{
    internal ListReading(string path, string text, ListKind kind, string? place = null)
    {
        Path = path;
        Text = text;
        Kind = kind;
        Facts = new(RelativePath.Normal(place ?? path), null, null, default);
    }

    /// <summary>
    /// The path as the caller gave it, for people. The order of lists is that of where they lie: <see cref="ListFacts.Path"/>.
    /// </summary>
    public string Path { get; }

    /// <summary>The list's whole text.</summary>
    public string Text { get; }

    /// <summary>Where its lines start.</summary>
    public LineMap Lines
    {
        get => field ??= new(Text);
        internal init;
    }

    /// <summary>What the file is.</summary>
    public ListKind Kind { get; }

    /// <summary>What the list says. Without entries unless <see cref="Kind"/> is <see cref="ListKind.Papers"/>.</summary>
    public ListFacts Facts { get; internal init; }

    /// <summary>
    /// The entries in document order; the facts of each are the element of <see cref="ListFacts.Entries"/> at the same place.
    /// </summary>
    public IReadOnlyList<Entry> Entries { get; internal init; } = [];

    /// <summary>The links of all entries, each place once: two entries may share a link.</summary>
    internal IReadOnlyList<LinkPlace> Links => field ??= DistinctLinks();

    /// <summary>The venues as the list prints them; looked for when first asked for, as rules do again and again.</summary>
    internal IReadOnlyList<PrintedVenue> PrintedVenues => field ??= PrintedVenue.In(this);

    /// <summary>The topics in document order.</summary>
    public IReadOnlyList<TopicPlace> Topics { get; internal init; } = [];

    /// <summary>What was left in the list to be filled in: rows without a title, links without a target in such rows.</summary>
    public IReadOnlyList<Placeholder> Placeholders { get; internal init; } = [];

    /// <summary>
    /// What says venue and year or links to a paper like an entry, and has no title: its tag, or all of it. It is no entry, because a
    /// paper needs a title.
    /// </summary>
    public IReadOnlyList<SourceSpan> Untitled { get; internal init; } = [];

    /// <summary>Why the list could not be read, or null.</summary>
    public ReadFailure? Failure { get; internal init; }

    /// <summary>The comments for this catalog that were found, understood or not.</summary>
    public IReadOnlyList<CatalogComment> Comments { get; internal init; } = [];

    /// <summary>Those of <see cref="Comments"/> that say how entries are written.</summary>
    public IReadOnlyList<CatalogComment> OverrideComments { get; internal init; } = [];

    /// <summary>What in them, or in the front matter's <c>catalog</c>, means nothing.</summary>
    public IReadOnlyList<OverrideProblem> OverrideProblems { get; internal init; } = [];

    /// <summary>The comments that switch rules off and on, understood or not, in document order.</summary>
    public IReadOnlyList<SwitchComment> Switches { get; internal init; } = [];

    /// <summary>How the list's entries are written; put into words when first asked for.</summary>
    public DialectReport Dialect => field ??= DialectReporter.Report(DialectUses, Unexplained);

    /// <summary>How often its entries are written in each way.</summary>
    internal IReadOnlyList<DialectUse> DialectUses { get; init; } = [];

    /// <summary>What might have been an entry and was not read as one, in document order.</summary>
    internal IReadOnlyList<UnexplainedCandidate> Unexplained { get; init; } = [];

    private SourceSpan[] PlaceholderSpans =>
        field ??= [.. Placeholders.Select(static placeholder => placeholder.Span).OrderBy(static span => span.Start)];

    /// <summary>Whether a placeholder shares text with a stretch of the list.</summary>
    internal bool HasPlaceholderIn(SourceSpan stretch)
    {
        // They do not share text with each other.
        int low = 0, high = PlaceholderSpans.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = PlaceholderSpans[middle].Start < stretch.End ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && PlaceholderSpans[low - 1].Overlaps(stretch);
    }

    private List<LinkPlace> DistinctLinks()
    {
        // Links mostly come one behind the other, and one behind all others was not met before.
        var links = new List<LinkPlace>(Entries.Count);
        HashSet<SourceSpan>? seen = null;
        var last = -1;
        foreach (var entry in Entries)
        {
            foreach (var link in entry.Links)
            {
                var isBehind = link.Span.Start > last;
                if (!isBehind)
                {
                    seen ??= [.. links.Select(static known => known.Span)];
                }

                if (seen?.Add(link.Span) ?? isBehind)
                {
                    links.Add(link);
                }

                last = Math.Max(last, link.Span.Start);
            }
        }

        return links;
    }
}

/// <summary>What a file is to the catalog.</summary>
public enum ListKind
{
    /// <summary>A reading list.</summary>
    Papers,

    /// <summary>A venue table (front matter <c>catalog: venues</c>).</summary>
    Venues,

    /// <summary>Not for the catalog (<c>catalog: none</c>).</summary>
    None,

    /// <summary>A baseline: no Markdown, but the findings that are known.</summary>
    Baseline,

    /// <summary>A shipped file: no Markdown, but the constants that were shipped.</summary>
    Shipped,
}

/// <summary>A topic of a list.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Span">The heading in the list.</param>
/// <param name="Parent">The place of the topic around it in <see cref="ListReading.Topics"/>, or -1.</param>
/// <param name="Under">
/// Where the heading or list item that it stands directly under begins in the list, whatever that names (a venue, a year); -1 under none.
/// </param>
public sealed record TopicPlace(string Heading, SourceSpan Span, int Parent, int Under);

/// <summary>Something left in a list to be filled in.</summary>
/// <param name="Span">The row or the words that wait for content.</param>
/// <param name="IsWholeRow">Whether it is a row without a title, which nothing would be lost with.</param>
/// <param name="RemovalSpan">What to take out so that nothing else changes: the whole line with its end, or the words.</param>
public sealed record Placeholder(SourceSpan Span, bool IsWholeRow, SourceSpan RemovalSpan);

/// <summary>Why a list could not be read.</summary>
/// <param name="Span">The first place at which reading failed.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record ReadFailure(SourceSpan Span, string Message)
{
    /// <summary>A limit that a text met, at the place in it.</summary>
    internal static ReadFailure At(ParsingLimitException limit, string text)
    {
        var start = Math.Min(limit.Position, Math.Max(0, text.Length - 1));
        return new(new(start, Math.Min(text.Length, start + 1)), limit.Message);
    }

    /// <summary>Whether the file could not be opened, so that nobody knows what stands in it.</summary>
    public bool IsOfFile { get; init; }

    /// <summary>What the reader threw, where a mistake of its own is why; null where the list is.</summary>
    public Exception? Mistake { get; init; }
}

/// <summary>A comment for this catalog: <c>&lt;!-- catalog: name=Clockwork --&gt;</c>.</summary>
/// <param name="Span">The whole comment.</param>
/// <param name="Settings">Its settings in order; a flag such as <c>distinct</c> has an empty value.</param>
public sealed record CatalogComment(SourceSpan Span, EquatableArray<CatalogSetting> Settings);

/// <summary>One setting of a comment.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value, without quotes; empty for a flag.</param>
/// <param name="Span">Where it stands.</param>
public sealed record CatalogSetting(string Key, string Value, SourceSpan Span);

/// <summary>How a list writes its entries, for people.</summary>
/// <param name="Lines">What was inferred, one statement a line.</param>
/// <param name="Unexplained">What might have been an entry and was not read as one, with the reason.</param>
public sealed record DialectReport(EquatableArray<string> Lines, EquatableArray<UnexplainedCandidate> Unexplained);

/// <summary>A block that might have been an entry.</summary>
/// <param name="Span">The block.</param>
/// <param name="Text">Its first words.</param>
/// <param name="Reason">Why it was not read as an entry.</param>
public sealed record UnexplainedCandidate(SourceSpan Span, string Text, string Reason);
