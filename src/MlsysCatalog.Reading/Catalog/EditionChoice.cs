namespace MlsysCatalog.Reading;

/// <summary>Where and when a paper appeared, decided among its entries.</summary>
/// <param name="Venue">The venue's place in the <see cref="VenueIndex"/>, or -1.</param>
/// <param name="Year">The year, or null.</param>
internal readonly record struct EditionChoice(int Venue, int? Year)
{
    /// <summary>
    /// A published venue before a preprint; of several the one most entries print, then one the venue table knows, a main track before a
    /// workshop, the later, the first by name. The year is the one most entries print with that venue; without any, one printed without
    /// a venue.
    /// </summary>
    public static EditionChoice Of(Mention[] entries, VenueIndex venues)
    {
        var first = new EditionChoice(entries[0].Venue, entries[0].Year);
        return first.IsPrintedByAll(entries) ? first : Decide(entries, venues);
    }

    /// <summary>Whether an entry prints this venue and year.</summary>
    public bool IsPrintedBy(Mention entry) => entry.Venue == Venue && entry.Year == Year;

    private static EditionChoice Decide(Mention[] entries, VenueIndex venues)
    {
        var placed = Array.FindAll(entries, static entry => entry.Venue >= 0);
        if (placed.Length == 0)
        {
            return new EditionChoice(-1, CommonestYear(entries));
        }

        var venue = placed[0].Venue;
        if (Array.Exists(placed, entry => entry.Venue != venue))
        {
            venue = placed.GroupBy(entry => entry.Venue)
                .OrderByDescending(votes => !venues.IsPreprint(votes.Key))
                .ThenByDescending(votes => votes.Count())
                .ThenByDescending(votes => venues.IsKnown(votes.Key))
                .ThenByDescending(votes => venues[votes.Key].Kind != VenueKind.Workshop && votes.Any(entry => entry.Facts.Track is null))
                .ThenByDescending(votes => votes.Max(entry => entry.Year))
                .ThenBy(votes => venues[votes.Key].Name, StringComparer.Ordinal)
                .First()
                .Key;
            placed = Array.FindAll(placed, entry => entry.Venue == venue);
        }

        return new EditionChoice(venue, CommonestYear(placed) ?? CommonestYear(Array.FindAll(entries, static entry => entry.Venue < 0)));
    }

    private bool IsPrintedByAll(Mention[] entries)
    {
        foreach (var entry in entries)
        {
            if (!IsPrintedBy(entry))
            {
                return false;
            }
        }

        return true;
    }

    private static int? CommonestYear(Mention[] entries)
    {
        int? year = null;
        foreach (var entry in entries)
        {
            if (year is not null && entry.Year is not null && entry.Year != year)
            {
                return CommonestOfYears(entries);
            }

            year ??= entry.Year;
        }

        return year;
    }

    private static int? CommonestOfYears(Mention[] entries) =>
        entries.Where(entry => entry.Year is not null)
            .GroupBy(entry => entry.Year!.Value)
            .OrderByDescending(votes => votes.Count())
            .ThenByDescending(votes => votes.Any(entry => entry.Facts.Track is null))
            .ThenByDescending(votes => votes.Key)
            .Select(votes => (int?)votes.Key)
            .FirstOrDefault();
}
