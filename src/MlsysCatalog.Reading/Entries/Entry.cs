namespace MlsysCatalog.Reading;

/// <summary>One mention of a paper in a list: what it says, and where each part of it stands.</summary>
public sealed class Entry
{
    internal Entry(EntryFacts facts, EntryShape shape, int line, SourceSpan span)
    {
        Facts = facts;
        Shape = shape;
        Line = line;
        Span = span;
    }

    /// <summary>What it says.</summary>
    public EntryFacts Facts { get; }

    /// <summary>What sort of block it is.</summary>
    public EntryShape Shape { get; }

    /// <summary>The 0-based line it starts on.</summary>
    public int Line { get; }

    /// <summary>The whole entry, nested remarks included.</summary>
    public SourceSpan Span { get; }

    /// <summary>The list marker that it begins with where the space is missing that would make it one; else empty.</summary>
    public SourceSpan GluedMarker { get; internal init; }

    /// <summary>Whether it is written in HTML, where marks of Markdown are text.</summary>
    internal bool IsHtml { get; init; }

    /// <summary>The title; an empty span at the entry's start where there is none.</summary>
    public SourceSpan TitleSpan { get; internal init; }

    /// <summary>
    /// The tag, with its brackets, that holds venue or year; the field where it has no brackets; null where the entry prints neither.
    /// </summary>
    public SourceSpan? TagSpan { get; internal init; }

    /// <summary>The venue, without year and brackets; null where the entry does not print one.</summary>
    public SourceSpan? VenueSpan { get; internal init; }

    /// <summary>The year, with its apostrophe; null where the entry does not print one.</summary>
    public SourceSpan? YearSpan { get; internal init; }

    /// <summary>Whether the tag's apostrophe is on the wrong side of the year, or stands on both.</summary>
    public bool HasMisplacedApostrophe { get; internal init; }

    /// <summary>Whether the venue comes from a heading or a column's context rather than from the entry itself.</summary>
    public bool IsVenueInherited { get; internal init; }

    /// <summary>
    /// The words of a heading or group that give the entry its venue, or the whole heading where they are not found in it; null where no
    /// heading gives it.
    /// </summary>
    public SourceSpan? HeadingVenueSpan { get; internal init; }

    /// <summary>
    /// The year in a heading or group that gives the entry its year, or the whole
    /// heading where it is not found there; null where no heading gives it.
    /// </summary>
    public SourceSpan? HeadingYearSpan { get; internal init; }

    /// <summary>Every link as printed, those without a URL too, in document order.</summary>
    public EquatableArray<LinkPlace> Links { get; internal init; }

    /// <summary>The section it stands in: a place in <see cref="ListReading.Topics"/>, or -1 under none.</summary>
    public int Topic { get; internal init; } = -1;

    /// <summary>
    /// Equal for entries whose topics have one heading path, however it is written; made when first asked for, as rules do again and again.
    /// </summary>
    internal string TopicKey => field ??= string.Join("\n", Facts.Topics.Select(TitleKey.Of));

    /// <summary>The comment that sets facts of this entry, or null.</summary>
    public SourceSpan? CommentSpan { get; internal init; }
}

/// <summary>What sort of block an entry is.</summary>
public enum EntryShape
{
    /// <summary>A list item.</summary>
    ListItem,

    /// <summary>A table row.</summary>
    TableRow,

    /// <summary>A paragraph, or lines of one.</summary>
    Paragraph,

    /// <summary>A heading with what follows it.</summary>
    Heading,
}

/// <summary>Where a link of an entry stands.</summary>
/// <param name="Label">What it is called, as in <see cref="LinkFacts.Label"/>.</param>
/// <param name="Url">Where it leads, unescaped; empty where the list gives no target.</param>
/// <param name="Span">The whole link.</param>
/// <param name="UrlSpan">The URL; empty, at the place where one belongs, when there is none.</param>
public sealed record LinkPlace(string Label, string Url, SourceSpan Span, SourceSpan UrlSpan)
{
    /// <summary>Where a stretch of the URL stands in the list; the whole URL where an escape makes it longer there.</summary>
    internal SourceSpan UrlPart(string text, int start, int length) =>
        UrlSpan.Length == Url.Length && string.CompareOrdinal(text, UrlSpan.Start, Url, 0, Url.Length) == 0
            ? new(UrlSpan.Start + start, UrlSpan.Start + start + length)
            : UrlSpan;
}
