namespace MlsysCatalog.Reading;

/// <summary>MLC0305: an arXiv id that is younger than the year printed beside it.</summary>
internal sealed class ArxivAfterYear : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0305",
        "arXiv id later than the year",
        RuleCategory.Venue,
        FindingSeverity.Info,
        "An arXiv id tells when a paper was first posted. One from a later year than the entry's means that the year is wrong, the link is "
        + "another paper's, or the authors posted late.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        foreach (var entry in list.Entries)
        {
            if (entry.Facts.Year is { } year && PostedAs(entry) is var (link, id) && id.Year > year
                && !IsUsual(entry, id, year, index.Venues))
            {
                findings.Report(
                    EditionPlace.OfOwnYear(list, entry),
                    $"The arXiv paper was posted in {id.Year}, after the year {year} that the list says; check the year and the link",
                    new([new(list.Path, link.UrlSpan, $"Posted in {id.Year}")]));
            }
        }
    }

    // What was submitted in the last days of a year gets one of the first ids of the next; what was presented at a conference is often
    // posted in the year after it.
    private static bool IsUsual(Entry entry, ArxivId id, int year, VenueTable venues)
    {
        var isPreprint = entry.Facts.Series is { } series && venues.Named(series) is { Kind: VenueKind.Preprint };
        return id.Year == year + 1 && (!isPreprint || (id.Month == 1 && id.Number < 1000));
    }

    // The only arXiv id of an entry.
    private static (LinkPlace Link, ArxivId Id)? PostedAs(Entry entry)
    {
        (LinkPlace Link, ArxivId Id)? found = null;
        foreach (var link in entry.Links)
        {
            if (ArxivId.FromUrl(link.Url) is { } id)
            {
                if (found is { } other && other.Id != id)
                {
                    return null;
                }

                found ??= (link, id);
            }
        }

        return found;
    }
}
