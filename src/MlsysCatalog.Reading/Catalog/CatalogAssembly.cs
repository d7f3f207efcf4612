namespace MlsysCatalog.Reading;

/// <summary>Puts the papers, their names and their facts together into the model.</summary>
internal sealed class CatalogAssembly
{
    private readonly IReadOnlyList<ListFacts> _lists;
    private readonly (int List, string Path)[] _order;
    private readonly VenueIndex _venues;
    private readonly List<PaperDraft> _drafts;
    private readonly CatalogNames _names;
    private readonly List<(int Edition, string Wanted, List<int> Drafts)> _clashes = [];
    private readonly TopicTree _topics = new();
    private readonly IdOwners _ids = new();

    public CatalogAssembly(IReadOnlyList<ListFacts> lists, (int List, string Path)[] order, VenueIndex venues, List<PaperDraft> drafts)
    {
        _lists = lists;
        _order = order;
        _venues = venues;
        _drafts = drafts;
        _names = CatalogNames.Of(
            [.. drafts.Select(draft => draft.Header)],
            venues,
            (edition, wanted, papers) => _clashes.Add((edition, wanted, papers)));
    }

    /// <summary>The catalog with all that is known of how it came about.</summary>
    public CatalogBuild ToBuild(PaperClusters clusters, IReadOnlyList<CatalogProblem> problems)
    {
        // Papers by edition, then constant: from here on a paper's number is its place in the model.
        var sorted = Enumerable.Range(0, _drafts.Count)
            .OrderBy(draft => _names.EditionOf[draft])
            .ThenBy(draft => _names.Constants[draft], StringComparer.Ordinal)
            .ToArray();
        var topicNodes = sorted.Select(draft => _drafts[draft].Entries.ConvertAll(entry => _topics.NodeOf(entry.Facts.Topics))).ToArray();
        for (var paper = 0; paper < sorted.Length; paper++)
        {
            _ids.Add(paper, _drafts[sorted[paper]].Entries);
        }

        var (topics, places) = _topics.ToModel();
        var papers = new PaperModel[sorted.Length];
        for (var paper = 0; paper < sorted.Length; paper++)
        {
            papers[paper] = PaperOf(paper, sorted[paper], topicNodes[paper].ConvertAll(node => node < 0 ? -1 : places[node]));
        }

        var model = new CatalogModel(new(papers), new(Editions()), new(Venues()), new(topics), new(Lists()));
        return new CatalogBuild(model, EntriesOf(sorted, clusters), CollisionsOf(sorted), clusters.PastedIds(), problems);
    }

    private PaperModel PaperOf(int paper, int draft, List<int> topics)
    {
        var (header, entries) = _drafts[draft];
        var (authors, truncated) = AuthorsOf(entries);
        return new PaperModel
        {
            Edition = _names.EditionOf[draft],
            Constant = _names.Constants[draft],
            Key = _names.KeyOf(draft),
            Title = header.Title,
            Name = header.Name,
            Aliases = AliasesOf(header, entries),
            Ids = _ids.IdsOf(paper, entries),
            Links = Union(entries, entry => entry.Facts.Links, link => link.Url, StringComparer.Ordinal),
            Topics = TopicsOf(topics),
            Authors = authors,
            AuthorsTruncated = truncated,
            Organizations = Union(entries, entry => entry.Facts.Organizations, text => text, StringComparer.OrdinalIgnoreCase),
            Tags = Union(entries, entry => entry.Facts.Tags, text => text, StringComparer.OrdinalIgnoreCase),
            Remarks = Union(entries, entry => entry.Facts.Remarks, text => text, StringComparer.Ordinal),
            Sources = entries.Count == 1
                ? new([new SourceModel(entries[0].List, topics[0])])
                : entries.Select((entry, i) => new SourceModel(entry.List, topics[i])).Distinct().ToEquatableArray(),
        };
    }

    private static EquatableArray<int> TopicsOf(List<int> topics)
    {
        if (topics.Count == 1)
        {
            return topics[0] < 0 ? default : new([topics[0]]);
        }

        return topics.Where(topic => topic >= 0).Distinct().OrderBy(topic => topic).ToEquatableArray();
    }

    /// <summary>Other titles, each form once: not the spellings of the title shown.</summary>
    private static EquatableArray<string> AliasesOf(PaperHeader header, List<Mention> entries)
    {
        if (entries.Count == 1)
        {
            return default;
        }

        var own = TitleKey.Of(header.Title);
        return entries
            .Where(entry => entry.Forms.Full.Length > 0 && entry.Forms.Full != own)
            .GroupBy(entry => entry.Forms.Full, StringComparer.Ordinal)
            .Select(form => form.Select(entry => entry.Title).OrderBy(title => title, StringComparer.Ordinal).First())
            .OrderBy(title => title, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    /// <summary>The longest list of authors that does not end in <c>et al.</c>; of truncated ones the longest.</summary>
    private static (EquatableArray<string> Authors, bool Truncated) AuthorsOf(List<Mention> entries)
    {
        var best = entries[0].Facts;
        foreach (var entry in entries)
        {
            var facts = entry.Facts;
            var isComplete = facts.Authors.Count > 0 && !facts.AuthorsTruncated;
            var bestIsComplete = best.Authors.Count > 0 && !best.AuthorsTruncated;
            if (isComplete == bestIsComplete ? facts.Authors.Count > best.Authors.Count : isComplete)
            {
                best = facts;
            }
        }

        return (best.Authors, best.Authors.Count > 0 && best.AuthorsTruncated);
    }

    /// <summary>What the entries give, in order of precedence, each once.</summary>
    private static EquatableArray<T> Union<T>(
        List<Mention> entries,
        Func<Mention, EquatableArray<T>> of,
        Func<T, string> key,
        StringComparer comparer)
        where T : IEquatable<T>
    {
        var first = of(entries[0]);
        if (entries.Count == 1 && first.Count <= 1)
        {
            return first;
        }

        HashSet<string>? seen = null;
        List<T>? items = null;
        foreach (var entry in entries)
        {
            foreach (var item in of(entry))
            {
                if ((seen ??= new HashSet<string>(comparer)).Add(key(item)))
                {
                    (items ??= []).Add(item);
                }
            }
        }

        return items is null ? default : items.ToEquatableArray();
    }

    private EditionModel[] Editions() =>
        [.. _names.Editions.Select((edition, place) => new EditionModel(_names.EditionConstants[place], edition.Venue, edition.Year))];

    private VenueModel[] Venues() =>
        [.. _names.Venues.Select((number, place) => VenueOf(_venues[number], _names.VenueConstants[place]))];

    private static VenueModel VenueOf(VenueSeries venue, string constant)
    {
        var aliases = venue.Aliases.OrderBy(alias => alias, StringComparer.Ordinal).ToEquatableArray();
        return new VenueModel(constant, venue.Name, venue.FullName, venue.Kind, aliases);
    }

    private ListModel[] Lists()
    {
        var constants = ListNames.Of([.. _order.Select(list => (_lists[list.List].Name, list.Path))]);
        return [.. _order.Select((list, place) => new ListModel(constants[place], list.Path, _lists[list.List].Title))];
    }

    private PaperEntries[] EntriesOf(int[] sorted, PaperClusters clusters)
    {
        var paperOf = new Dictionary<EntryPlace, int>();
        for (var paper = 0; paper < sorted.Length; paper++)
        {
            foreach (var entry in _drafts[sorted[paper]].Entries)
            {
                paperOf.Add(entry.Place, paper);
            }
        }

        var merges = new List<EntryMerge>?[sorted.Length];
        foreach (var merge in clusters.Merges)
        {
            if (paperOf.TryGetValue(merge.First, out var paper))
            {
                (merges[paper] ??= []).Add(merge);
            }
        }

        return [.. sorted.Select((draft, paper) => new PaperEntries(
            [.. _drafts[draft].Entries.Select(entry => entry.Place)],
            merges[paper] ?? []))];
    }

    private NameCollision[] CollisionsOf(int[] sorted)
    {
        var placeOf = new int[sorted.Length];
        for (var paper = 0; paper < sorted.Length; paper++)
        {
            placeOf[sorted[paper]] = paper;
        }

        return [.. _clashes.Select(clash => new NameCollision(
            clash.Edition,
            clash.Wanted,
            [.. clash.Drafts.Select(draft => placeOf[draft]).OrderBy(paper => paper)]))];
    }
}
