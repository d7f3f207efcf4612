namespace MlsysCatalog.Reading;

/// <summary>A paper that has the name of another one of its edition.</summary>
/// <param name="Name">The name.</param>
/// <param name="Edition">What the edition is called: <c>OSDI 2024</c>.</param>
/// <param name="Entry">The first entry of the paper that is met later.</param>
/// <param name="Other">The first entry of the paper that is met first.</param>
internal sealed record Namesake(string Name, string Edition, EntryPlace Entry, EntryPlace Other)
{
    /// <summary>Finds them in all lists.</summary>
    public static PerList<Namesake> Find(CatalogIndex index, CancellationToken cancellation)
    {
        var found = new PerList<Namesake>();
        var catalog = index.Catalog;
        var names = new Numbering<(int Edition, string Name)>(0, EqualityComparer<(int, string)>.Default);
        var firstOf = new SegmentedList<int>();
        var papersOf = new Dictionary<int, List<int>>();
        for (var paper = 0; paper < catalog.Papers.Count; paper++)
        {
            cancellation.Check();
            if (IsNamed(catalog, paper) && TitleKey.Of(catalog.NameOf(paper)!) is { Length: > 1 } name && !IsDistinct(index, paper))
            {
                var number = names.Of((catalog.EditionOf(paper), name));
                if (number == firstOf.Count)
                {
                    firstOf.Add(paper);
                }
                else if (papersOf.TryGetValue(number, out var papers))
                {
                    papers.Add(paper);
                }
                else
                {
                    papersOf.Add(number, [firstOf[number], paper]);
                }
            }
        }

        foreach (var papers in papersOf)
        {
            cancellation.Check();
            Find(index, names[papers.Key].Edition, papers.Value, found);
        }

        return found;
    }

    private static void Find(CatalogIndex index, int edition, List<int> papers, PerList<Namesake> found)
    {
        // A demonstration or a poster has the name of the paper it shows.
        var byTrack = papers.Select(paper => (Paper: paper, Place: index.FirstEntryOf(paper)))
            .OrderBy(static known => known.Place, index.ByPathAndPlace)
            .GroupBy(known => index.EntryAt(known.Place).Facts.Track, StringComparer.Ordinal);
        var (venue, year) = (index.Catalog.Editions[edition].Venue, index.Catalog.Editions[edition].Year);
        foreach (var track in byTrack)
        {
            var first = track.First();
            foreach (var (paper, place) in track.Skip(1))
            {
                found.Add(place.List, new(index.Catalog.NameOf(paper)!, $"{index.Catalog.Venues[venue].Name} {year}", place, first.Place));
            }
        }
    }

    // On a preprint server, where thousands of papers of a year have no program committee in common, equal names tell nothing.
    private static bool IsNamed(CatalogBuild catalog, int paper) =>
        catalog.Editions[catalog.EditionOf(paper)] is { Venue: >= 0 and var venue, Year: not null }
        && catalog.Venues[venue].Kind is not (VenueKind.Preprint or VenueKind.Report)
        && catalog.NameOf(paper) is { } name && !LinkLabels.IsLabel(name.AsSpan());

    private static bool IsDistinct(CatalogIndex index, int paper)
    {
        foreach (var entry in index.Catalog.Papers[paper].Entries)
        {
            if (index.EntryAt(entry).Facts.IsDistinct)
            {
                return true;
            }
        }

        return false;
    }
}
