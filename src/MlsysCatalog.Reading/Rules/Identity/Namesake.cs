namespace MlsysCatalog.Reading;

/// <summary>A paper that has the name of another one of its edition.</summary>
/// <param name="Name">The name.</param>
/// <param name="Edition">What the edition is called: <c>OSDI 2024</c>.</param>
/// <param name="Entry">The first entry of the paper that is met later.</param>
/// <param name="Other">The first entry of the paper that is met first.</param>
internal sealed record Namesake(string Name, string Edition, EntryPlace Entry, EntryPlace Other)
{
    /// <summary>Finds them in all lists.</summary>
    public static PerList<Namesake> Find(CatalogIndex index)
    {
        var found = new PerList<Namesake>();
        var catalog = index.Catalog;
        var first = new Dictionary<(int Edition, string? Track, string Name), EntryPlace>();
        var places = Enumerable.Range(0, catalog.Papers.Count).Where(paper => IsNamed(catalog, paper) && !IsDistinct(index, paper))
            .Select(paper => (Paper: paper, Place: index.FirstEntryOf(paper)))
            .OrderBy(static known => known.Place, index.ByPathAndPlace);
        foreach (var (paper, place) in places)
        {
            // A demonstration or a poster has the name of the paper it shows.
            var key = (Edition: catalog.EditionOf(paper), index.EntryAt(place).Facts.Track, TitleKey.Of(catalog.NameOf(paper)!));
            if (first.TryGetValue(key, out var other))
            {
                var edition = catalog.Editions[key.Edition];
                found.Add(place.List, new(catalog.NameOf(paper)!, $"{catalog.Venues[edition.Venue].Name} {edition.Year}", place, other));
            }
            else
            {
                first.Add(key, place);
            }
        }

        return found;
    }

    // On a preprint server, where thousands of papers of a year have no program committee in common, equal names tell nothing.
    private static bool IsNamed(CatalogBuild catalog, int paper) =>
        catalog.Editions[catalog.EditionOf(paper)] is { Venue: >= 0 and var venue, Year: not null }
        && catalog.Venues[venue].Kind is not (VenueKind.Preprint or VenueKind.Report)
        && catalog.NameOf(paper) is { } name && !LinkLabels.IsLabel(name.AsSpan()) && TitleKey.Of(name).Length > 1;

    private static bool IsDistinct(CatalogIndex index, int paper) =>
        index.Catalog.Papers[paper].Entries.Any(entry => index.EntryAt(entry).Facts.IsDistinct);
}
