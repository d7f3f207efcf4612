namespace MlsysCatalog.Reading;

/// <summary>MLC0309: an edition that there never was (<c>[SOSP '20]</c>).</summary>
internal sealed class VenueNotHeld : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0309",
        "Venue not held that year",
        RuleCategory.Venue,
        FindingSeverity.Warning,
        "Some conferences are held every other year, or began later. Only series whose years are all known are checked.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        var seen = new HashSet<int>();
        foreach (var entry in list.Entries)
        {
            if (entry.Facts is { Series: { } name, Year: { } year, Track: null }
                && index.Venues.Named(name) is { Kind: VenueKind.Conference or VenueKind.Workshop } series
                && series.Held.WasHeld(year) == false
                && PlaceIn(list, entry) is { } place && seen.Add(place.Start))
            {
                findings.Report(place, $"There was no {series.Name} in {year}{Nearest(series.Held, year)}; correct the year or the venue");
            }
        }
    }

    // The year; but a heading's year is right for the others below it where the entry names the venue by itself.
    private static SourceSpan? PlaceIn(ListReading list, Entry entry) =>
        entry is { HeadingYearSpan: not null, VenueSpan: not null } ? EditionPlace.OfVenue(list, entry) : EditionPlace.OfYear(list, entry);

    // « (but in 2019 and 2021)»
    private static string Nearest(HeldYears held, int year)
    {
        const int Far = 3;
        var before = Enumerable.Range(1, Far).Select(distance => year - distance).FirstOrDefault(other => held.WasHeld(other) == true);
        var after = Enumerable.Range(1, Far).Select(distance => year + distance).FirstOrDefault(other => held.WasHeld(other) == true);
        return before > 0 && after > 0 ? $" (but in {before} and {after})" : before + after > 0 ? $" (but in {before + after})" : "";
    }
}
