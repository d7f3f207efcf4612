namespace MlsysCatalog.Reading;

/// <summary>
/// MLC0304: a venue or year that the paper's own address contradicts (<c>[OSDI '19]</c> with <c>…/osdi18/presentation/…</c>).
/// </summary>
internal sealed class EditionAgainstLink : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0304",
        "Venue or year contradicts the link",
        RuleCategory.Venue,
        FindingSeverity.Warning,
        "The addresses of USENIX, CVF, ACL, MLSys, NeurIPS, ICLR and PMLR name the conference and its year; an entry that says otherwise is "
        + "mistaken, or its link is.")
    {
        HasFix = true,
    };

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        HashSet<string>? pasted = null;
        foreach (var entry in list.Entries)
        {
            if (entry.Facts is { Series: { } name, Year: { } year } && entry.Links.Count > 0 && !IsWorkshop(entry.Facts.Track)
                && index.Venues.Named(name) is { Kind: VenueKind.Conference } series
                && ContradictingLink(entry, series, year, index.Venues) is var (link, linked, linkedYear)
                && !(linked == series && EditionPlace.IsDate(list, entry)))
            {
                // A link that another paper has, too, is likely to be the mistake.
                pasted ??= [.. index.Catalog.PastedIds.Select(static pasted => pasted.Id)];
                var mayEdit = !pasted.Contains(PaperIds.FromUrl(link.Url)!);
                Report(list, entry, series, year, link, linked, linkedYear, mayEdit, findings);
            }
        }
    }

    private static void Report(
        ListReading list, Entry entry, VenueSeries series, int year, LinkPlace link, VenueSeries linked, int? linkedYear, bool mayEdit,
        FindingSink findings)
    {
        var isYear = linked == series;
        var edition = linkedYear is null ? linked.Name : $"{linked.Name} {linkedYear}";
        var edit = !mayEdit ? null
            : isYear && entry.YearSpan is { } printed ? EditionPlace.Redated(list, printed, year, linkedYear!.Value)
            : !isYear && linkedYear == year && entry.VenueSpan is { } venue && EditionPlace.OfPlainVenue(list, entry) == venue
            ? new TextEdit(venue, linked.Name)
            : (TextEdit?)null;
        findings.Report(
            isYear ? EditionPlace.OfOwnYear(list, entry) : EditionPlace.OfOwnVenue(list, entry),
            $"The link is to a paper of {edition}, but the list says {series.Name} {year}; correct the one that is wrong",
            new([new(list.Path, link.UrlSpan, $"The address names {edition}")]),
            edit is { } known ? new([known]) : default);
    }

    // One that agrees settles it: the others may lead to an earlier or a longer version.
    private static (LinkPlace Link, VenueSeries Series, int? Year)? ContradictingLink(
        Entry entry, VenueSeries series, int year, VenueTable venues)
    {
        (LinkPlace Link, VenueSeries Series, int? Year)? found = null;
        foreach (var link in entry.Links)
        {
            if (LinkedEdition.Of(link.Url) is not { } edition || venues.Find(edition.Venue) is not { } linked)
            {
                continue;
            }

            if (linked.Name == series.Name ? edition.Year is null || edition.Year == year : AreOneEvent(linked, series))
            {
                return null;
            }

            if (found is { } earlier && (earlier.Series != linked || earlier.Year != edition.Year))
            {
                return null;
            }

            found ??= (link, linked, edition.Year);
        }

        return found;
    }

    // Workshops stand beside a conference, and the conferences on language are often held together, with proceedings of one of them.
    private static bool AreOneEvent(VenueSeries linked, VenueSeries printed) =>
        linked.Kind != VenueKind.Conference || printed.Name == "PMLR"
        || (IsOnLanguage(linked.Name) && IsOnLanguage(printed.Name) && !(IsMain(linked.Name) && IsMain(printed.Name)));

    private static bool IsOnLanguage(string name) => IsMain(name) || name is "COLING" or "IJCNLP" or "AACL" or "CoNLL" or "LREC" or "*SEM";

    private static bool IsMain(string name) => name is "ACL" or "EMNLP" or "NAACL" or "EACL";

    private static bool IsWorkshop(string? track) => track?.IndexOf("workshop", StringComparison.OrdinalIgnoreCase) >= 0;
}
