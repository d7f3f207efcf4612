namespace MlsysCatalog.Reading;

/// <summary>MLC0306: a year before there were such papers, or years after all others of the list.</summary>
internal sealed class YearOutOfRange : Rule
{
    private const int Earliest = 1900;
    private const int MostAhead = 2;

    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0306",
        "Year out of range",
        RuleCategory.Venue,
        FindingSeverity.Error,
        "A year before 1900, or more than two years after every other entry of the list, is a slip of the keys. Today's date is not asked "
        + "for.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        var (latest, before, widestGap) = Years(list);
        foreach (var entry in list.Entries)
        {
            if (entry.Facts.Year is not { } year)
            {
                continue;
            }

            if (year < Earliest && EditionPlace.OfYear(list, entry) is { } early)
            {
                findings.Report(early, $"The year {year} is before {Earliest}; write the year in which the paper appeared");
            }
            else if (year == latest && year > before + Math.Max(MostAhead, 2 * widestGap) && !IsConfirmed(entry, year)
                && EditionPlace.OfYear(list, entry) is { } late)
            {
                findings.Report(
                    late,
                    $"The year {year} is {year - before} years after every other entry of this list; write the year in which the paper appeared");
            }
        }
    }

    // The latest year of all, the latest of all other entries, and the widest gap between these: a few classics and a paper of today lie
    // far apart. Nothing is the latest where there are no two others to tell what is usual.
    private static (int? Latest, int Before, int WidestGap) Years(ListReading list)
    {
        var years = new List<int>();
        foreach (var entry in list.Entries)
        {
            if (entry.Facts.Year is { } year and >= Earliest)
            {
                years.Add(year);
            }
        }

        if (years.Count < 3)
        {
            return (null, 0, 0);
        }

        years.Sort();
        var gap = 0;
        for (var i = 1; i < years.Count - 1; i++)
        {
            gap = Math.Max(gap, years[i] - years[i - 1]);
        }

        return (years[years.Count - 1], years[years.Count - 2], gap);
    }

    // A link that tells the same year.
    private static bool IsConfirmed(Entry entry, int year)
    {
        foreach (var link in entry.Links)
        {
            if (ArxivId.FromUrl(link.Url)?.Year is { } posted && (posted == year || posted == year - 1))
            {
                return true;
            }

            if (LinkedEdition.Of(link.Url)?.Year == year)
            {
                return true;
            }
        }

        return false;
    }
}
