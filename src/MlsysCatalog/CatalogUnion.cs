using MlsysCatalog.Storage;

namespace MlsysCatalog;

/// <summary>
/// What several catalogs hold together. What has one key, name or path is one; of its facts, the first catalog's count where only one can.
/// </summary>
internal sealed class CatalogUnion
{
    private readonly Dictionary<string, StoreVenue> _venues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Edition> _editions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<Paper>> _papers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Heading, int Parent), int> _topicPlaces = [];
    private readonly List<StoreTopic> _topics = [];
    private readonly Dictionary<string, int> _listPlaces = new(StringComparer.Ordinal);
    private readonly List<StoreList> _lists = [];
    private readonly Dictionary<string, FormerFacts> _former = new(StringComparer.Ordinal);

    private CatalogUnion()
    {
    }

    /// <summary>Unites catalogs.</summary>
    public static MemoryCatalog Of(PaperCatalog[] catalogs)
    {
        var union = new CatalogUnion();
        foreach (var catalog in catalogs)
        {
            union.Add(catalog);
        }

        var papers = StoreWriter.Write(union.Content());
        var former = union._former.Values.Where(paper => !union._papers.ContainsKey(paper.Key)).ToArray();
        return former.Length == 0 ? new(papers) : new(papers, StoreWriter.Write(FormerContent.Of(former)));
    }

    private void Add(PaperCatalog catalog)
    {
        foreach (var venue in catalog.Venues)
        {
            _venues[venue.Name] = _venues.TryGetValue(venue.Name, out var known) ? Unite(known, venue) : Unite(null, venue);
        }

        foreach (var topic in catalog.Topics)
        {
            Place(topic);
        }

        foreach (var list in catalog.Lists)
        {
            Place(list);
        }

        foreach (var paper in catalog.Papers)
        {
            if (!_papers.TryGetValue(paper.Key, out var same))
            {
                _papers.Add(paper.Key, same = []);
            }

            same.Add(paper);
            if (!_editions.ContainsKey(paper.Edition.Key))
            {
                _editions.Add(paper.Edition.Key, paper.Edition);
            }
        }

        AddFormer(catalog);
    }

    private void AddFormer(PaperCatalog catalog)
    {
        foreach (var paper in catalog.Former?.All() ?? [])
        {
            // A key that leads to a paper is worth more than one that leads to what is left of it.
            if (!_former.TryGetValue(paper.Key, out var known) || (known.Successor is null && paper.Successor is not null))
            {
                _former[paper.Key] = paper;
            }
        }
    }

    private static StoreVenue Unite(StoreVenue? known, Venue venue) => new(
        venue.Name,
        known?.FullName ?? venue.FullName,
        known is { Kind: not (int)VenueKind.Unknown } ? known.Kind : (int)venue.Kind,
        [.. (known?.Aliases ?? []).Union(venue.Aliases, StringComparer.Ordinal).OrderBy(static alias => alias, StringComparer.Ordinal)]);

    /// <summary>The topic's place; parents come before their children.</summary>
    private int Place(Topic topic)
    {
        if (topic.IsDefault)
        {
            return -1;
        }

        var path = (topic.Heading, Place(topic.Parent));
        if (!_topicPlaces.TryGetValue(path, out var place))
        {
            _topicPlaces.Add(path, place = _topics.Count);
            _topics.Add(new(path.Heading, path.Item2));
        }

        return place;
    }

    private int Place(ReadingList list)
    {
        if (!_listPlaces.TryGetValue(list.Path, out var place))
        {
            _listPlaces.Add(list.Path, place = _lists.Count);
            _lists.Add(new(list.Path, list.Title));
        }

        return place;
    }

    private StoreContent Content()
    {
        var venues = _venues.Values
            .OrderBy(static venue => venue.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(static venue => venue.Name, StringComparer.Ordinal)
            .ToArray();
        var venuePlaces = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var venue in venues)
        {
            venuePlaces.Add(venue.Name, venuePlaces.Count);
        }

        var editions = _editions.Values
            .Select(edition => new StoreEdition(
                edition.Key,
                edition.Venue.IsDefault ? -1 : venuePlaces[edition.Venue.Name],
                edition.Year ?? 0))
            .OrderBy(static edition => edition.Venue < 0 ? int.MaxValue : edition.Venue)
            .ThenBy(static edition => edition.Year == 0 ? int.MaxValue : edition.Year)
            .ThenBy(static edition => edition.Key, StringComparer.Ordinal)
            .ToArray();
        var editionPlaces = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var edition in editions)
        {
            editionPlaces.Add(edition.Key, editionPlaces.Count);
        }

        var papers = _papers.Values.Select(same => Unite(same, editionPlaces[same[0].Edition.Key]));
        return new()
        {
            Papers = [.. papers.OrderBy(static paper => paper.Edition)],
            Editions = editions,
            Venues = venues,
            Topics = [.. _topics],
            Lists = [.. _lists],
        };
    }

    private StorePaper Unite(List<Paper> same, int edition)
    {
        var first = same[0];
        return new()
        {
            Edition = edition,
            Key = first.Key,
            Title = first.Title,
            Name = same.Select(static paper => paper.Name).FirstOrDefault(static name => name is not null),
            Aliases = [.. All(same, static paper => paper.Aliases.Prepend(paper.Title)).Skip(1)],
            Ids = [.. All(same, static paper => paper.Ids)],
            Links = Links(same),
            Topics = [.. same.SelectMany(static paper => paper.Topics).Select(Place).Distinct().OrderBy(static topic => topic)],
            Authors = [.. FirstWith(same, static paper => paper.Authors).Authors],
            AuthorsTruncated = FirstWith(same, static paper => paper.Authors).AuthorsTruncated,
            Organizations = [.. FirstWith(same, static paper => paper.Organizations).Organizations],
            Tags = [.. All(same, static paper => paper.Tags)],
            Remarks = [.. All(same, static paper => paper.Remarks)],
            Sources =
            [
                .. same.SelectMany(static paper => paper.Sources)
                    .Select(source => new StoreSource(Place(source.List), Place(source.Topic)))
                    .Distinct(),
            ],
        };
    }

    private static IEnumerable<string> All(List<Paper> same, Func<Paper, IEnumerable<string>> texts) =>
        same.SelectMany(texts).Distinct(StringComparer.Ordinal);

    private static Paper FirstWith(List<Paper> same, Func<Paper, TextList> texts)
    {
        foreach (var paper in same)
        {
            if (texts(paper).Count > 0)
            {
                return paper;
            }
        }

        return same[0];
    }

    private static StoreLink[] Links(List<Paper> same)
    {
        var urls = new HashSet<string>(StringComparer.Ordinal);
        var links = new List<StoreLink>();
        foreach (var link in same.SelectMany(static paper => paper.Links))
        {
            if (urls.Add(link.Url))
            {
                links.Add(new(link.Label, link.Url));
            }
        }

        return [.. links];
    }
}
