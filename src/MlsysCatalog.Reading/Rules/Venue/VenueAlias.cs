namespace MlsysCatalog.Reading;

/// <summary>MLC0308: another name of a venue (<c>NIPS</c>, <c>USENIX ATC</c>, <c>PVLDB</c>): right, and merged; who wants one name has the fix.</summary>
internal sealed class VenueAlias : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0308",
        "Venue by another name",
        RuleCategory.Venue,
        FindingSeverity.Hidden,
        "A venue that has several names is one venue of the catalog under all of them. The name is historically right and needs no change.")
    {
        HasFix = true,
    };

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        var seen = new HashSet<int>();
        var isAlias = new Dictionary<(string Text, string Series), bool>();
        foreach (var entry in list.Entries)
        {
            if (entry.Facts is { Venue: { } text, Series: { } series } && text != series && EditionPlace.OfPlainVenue(list, entry) is { } place
                && seen.Add(place.Start))
            {
                if (!isAlias.TryGetValue((text, series), out var known))
                {
                    isAlias[(text, series)] = known = IsShortAlias(text, series, index.Venues);
                }

                if (!known)
                {
                    continue;
                }

                findings.Report(place, $"'{text}' is called '{series}' in the catalog; write it so if you want one name for all years", edits: new([new(place, series)]));
            }
        }
    }

    // A name in full is how a list writes, not another name; «ACL-IJCNLP» names two venues that were held together.
    private static bool IsShortAlias(string text, string series, VenueTable venues)
    {
        var folded = VenueSpelling.Fold(text);
        return !text.Split('-', '/').Contains(series) && folded != VenueSpelling.Fold(series) && venues.Slips.MeantByAlias(text) is null && !Words.CountAtLeast(text.AsSpan(), 3)
            && venues.Find(series) is { } venue && venue.Aliases.AsSpan().ToArray().Any(alias => VenueSpelling.Fold(alias) == folded);
    }
}
