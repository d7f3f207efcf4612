namespace MlsysCatalog.Reading;

/// <summary>
/// MLC0308: another name of a venue (<c>NIPS</c>, <c>USENIX ATC</c>, <c>PVLDB</c>): right, and merged; who wants one name has the fix.
/// </summary>
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
        var isAlias = new Dictionary<(string Name, string Series), bool>();
        foreach (var (name, series, place) in list.PrintedVenues)
        {
            if (series is null || name == series)
            {
                continue;
            }

            if (!isAlias.TryGetValue((name, series), out var known))
            {
                isAlias[(name, series)] = known = IsShortAlias(name, series, index.Venues);
            }

            if (known)
            {
                findings.Report(
                    place,
                    $"'{name}' is called '{series}' in the catalog; write it so if you want one name for all years",
                    edits: new([new(place, series)]));
            }
        }
    }

    // A name in full is how a list writes, not another name; «ACL-IJCNLP» names two venues that were held together.
    private static bool IsShortAlias(string name, string series, VenueTable venues)
    {
        if (name.Split('-', '/').Contains(series) || Words.CountAtLeast(name.AsSpan(), 3) || venues.Slips.MeantByAlias(name) is not null)
        {
            return false;
        }

        var folded = VenueSpelling.Fold(name);
        return folded != VenueSpelling.Fold(series)
            && venues.Find(series) is { } venue && venue.Aliases.Any(alias => VenueSpelling.Fold(alias) == folded);
    }
}
