namespace MlsysCatalog.Reading;

/// <summary>Where and when an entry says that its paper appeared.</summary>
/// <param name="Series">The venue's canonical name; null where the entry names no venue, or none that the table knows.</param>
/// <param name="Kind">What sort of venue it is.</param>
/// <param name="IsBeside">Whether it appeared beside the main track: at a workshop, as a poster.</param>
/// <param name="Year">The year, or null.</param>
internal readonly record struct EditionClaim(string? Series, VenueKind Kind, bool IsBeside, int? Year)
{
    /// <summary>What an entry says; null where it names a venue that is not known, or neither venue nor year.</summary>
    public static EditionClaim? Of(ListReading list, Entry entry, VenueTable venues)
    {
        var facts = entry.Facts;
        if (facts.Series is not { } series)
        {
            return facts.Venue is null && facts.Year is not null ? new(null, VenueKind.Unknown, false, facts.Year) : null;
        }

        // A date beside a venue says when the paper was posted or read.
        return venues.Find(series) is { } venue
            ? new(series, venue.Kind, facts.Track is not null || IsHeldBeside(list, entry),
                EditionPlace.IsDate(list, entry) ? null : facts.Year)
            : null;
    }

    /// <summary>
    /// Whether one paper cannot have appeared both here and there. A preprint, a workshop paper or a journal's extended version is
    /// published elsewhere, too.
    /// </summary>
    public bool Contradicts(EditionClaim other) =>
        Series == other.Series ? YearsDiffer(other) && IsBeside == other.IsBeside
        : Series is not null && other.Series is not null && Kind == other.Kind && !IsBeside && !other.IsBeside
            && Kind is VenueKind.Conference or VenueKind.Journal;

    /// <summary>Where an entry says it: the year where only that differs from what another says, else the venue.</summary>
    public SourceSpan PlaceIn(ListReading list, Entry entry, EditionClaim other) =>
        Series == other.Series ? EditionPlace.OfOwnYear(list, entry) : EditionPlace.OfOwnVenue(list, entry);

    /// <summary>Whether it is a year of no venue, or of one where a paper is put again with each revision.</summary>
    public bool IsOfDraft => Series is null || Kind is VenueKind.Preprint or VenueKind.Report;

    /// <summary>Whether both say when, and not the same.</summary>
    public bool YearsDiffer(EditionClaim other) => Year is { } year && other.Year is { } theirs && year != theirs;

    /// <inheritdoc/>
    public override string ToString() => Series is null ? $"{Year}" : Year is null ? Series : $"{Series} {Year}";

    // «[ME-FoMo @ ICLR'24]»
    private static bool IsHeldBeside(ListReading list, Entry entry) =>
        entry.TagSpan is { } tag && list.Text.AsSpan(tag.Start, tag.Length) is var text
        && (text.IndexOf('@') >= 0 || text.IndexOf("workshop".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0);
}
