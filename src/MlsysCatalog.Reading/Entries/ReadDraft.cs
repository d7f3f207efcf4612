namespace MlsysCatalog.Reading;

/// <summary>A draft that was read: facts of the candidate itself, before its surroundings add theirs.</summary>
internal sealed class ReadDraft
{
    public required Draft Draft { get; init; }

    public required Dialect Dialect { get; init; }

    public required string Title { get; init; }

    /// <summary>What speaks for its being an entry.</summary>
    public Evidence Evidence => _evidence ??= Evidence.Of(this);

    private Evidence? _evidence;

    /// <summary>
    /// Whether the whole candidate is one piece without a link that looks like a title of several words, and no sentence.
    /// </summary>
    public bool IsBareTitle =>
        Draft.Candidate is { Cells.Length: 1, Children.Count: 0, Units: var units } candidate
        && units[0].Length == 1 && candidate.Cells[0].Links.Length == 0
        && Draft.TitleScore >= 0.7 && Words.CountAtLeast(candidate.Text.AsSpan(), 4)
        && candidate.Text[Draft.TitleUnit.InnerEnd - 1] is not ('.' or '!' or ':' or '%');

    /// <summary>Whether it is nothing but one link, whose text may be a title.</summary>
    public bool IsOneLink =>
        Draft.Candidate is { Cells.Length: 1, Units: var units } && units[0].Length == 1 && Draft.TitleUnit.Link >= 0;

    /// <summary>Whether it is an entry; null before it was judged.</summary>
    public Verdict? Verdict { get; set; }

    public SourceSpan TitleSpan { get; init; }

    public required VenueTag Tag { get; init; }

    /// <summary>Whether the tag stands where the list's venues stand.</summary>
    public bool IsTagTrusted { get; init; }

    /// <summary>Whether the year, without a venue, stands where the list's venues stand.</summary>
    public bool IsYearTrusted { get; init; }

    public SourceSpan? TagSpan { get; init; }

    public SourceSpan? VenueSpan { get; init; }

    public int? Year { get; init; }

    public SourceSpan? YearSpan { get; init; }

    public string? Track { get; init; }

    public string? Alias { get; init; }

    public EquatableArray<string> Authors { get; init; }

    public bool AuthorsTruncated { get; init; }

    public EquatableArray<string> Organizations { get; init; }

    public EquatableArray<string> Tags { get; init; }
}
