namespace MlsysCatalog.Reading;

/// <summary>Puts the papers, their names and their facts together into the model.</summary>
internal sealed class CatalogAssembly
{
    private static readonly EntryMerge[] NoMerges = [];

    private readonly IReadOnlyList<ListFacts> _lists;
    private readonly (int List, string Path)[] _order;
    private readonly VenueIndex _venues;
    private readonly SegmentedList<PaperDraft> _drafts;
    private readonly CatalogNames _names;
    private readonly List<(int Edition, string Wanted, List<int> Drafts)> _clashes = [];
    private readonly ShippedTrace? _shipped;
    private readonly int _idCount;

    public CatalogAssembly(
        IReadOnlyList<ListFacts> lists,
        (int List, string Path)[] order,
        VenueIndex venues,
        SegmentedList<PaperDraft> drafts,
        ShippedPins? pins,
        int idCount,
        CancellationToken cancellation)
    {
        _idCount = idCount;
        _lists = lists;
        _order = order;
        _venues = venues;
        _drafts = drafts;
        _shipped = pins is null ? null : new(pins, drafts, venues);
        _names = CatalogNames.Of(
            HeadersOf(drafts),
            venues,
            (edition, wanted, papers) => _clashes.Add((edition, wanted, papers)),
            _shipped is null ? null : _shipped.HeldIn,
            cancellation);
    }

    /// <summary>The venues, editions and constants, by the papers' places among the drafts.</summary>
    public CatalogNames Names => _names;

    /// <summary>The catalog with all that is known of how it came about.</summary>
    public CatalogBuild ToBuild(PaperClusters clusters, IReadOnlyList<CatalogProblem> problems)
    {
        // Papers by edition, then constant: from here on a paper's number is its place in the model.
        var sorted = _names.Sorted();
        var papers = EntriesOf(sorted, clusters, out var paperOf);
        return new CatalogBuild(this, sorted, papers, paperOf)
        {
            Collisions = CollisionsOf(sorted),
            PastedIds = clusters.PastedIds(),
            Problems = problems,
            Shipped = _shipped?.StatesOf(_names, PlacesOf(sorted)) ?? [],
        };
    }

    /// <summary>Which paper each id belongs to.</summary>
    public IdOwners Ids(int[] sorted)
    {
        var ids = new IdOwners(_idCount);
        for (var paper = 0; paper < sorted.Length; paper++)
        {
            ids.Add(paper, _drafts[sorted[paper]].Entries);
        }

        return ids;
    }

    /// <summary>The entries of a paper and the title and name that they give it.</summary>
    public PaperDraft DraftOf(int draft) => _drafts[draft];

    /// <summary>The catalog with all that its papers' entries say.</summary>
    public CatalogModel ToModel(
        int[] sorted,
        EditionModel[] editions,
        VenueModel[] venues,
        IdOwners ids,
        IReadOnlyList<ShippedState> shipped,
        CancellationToken cancellation)
    {
        var tree = new TopicTree();
        var topicNodes = new int[sorted.Length][];
        for (var paper = 0; paper < sorted.Length; paper++)
        {
            cancellation.Check();
            var entries = _drafts[sorted[paper]].Entries;
            topicNodes[paper] = Array.ConvertAll(entries, entry => tree.NodeOf(entry.Facts.Topics));
        }

        var (topics, places) = tree.ToModel();
        var papers = new PaperModel[sorted.Length];
        for (var paper = 0; paper < sorted.Length; paper++)
        {
            cancellation.Check();
            var ofEntries = Array.ConvertAll(topicNodes[paper], node => node < 0 ? -1 : places[node]);
            papers[paper] = PaperOf(sorted[paper], ids.IdsOf(paper, _drafts[sorted[paper]].Entries), ofEntries);
        }

        return new CatalogModel(new(papers), new(editions), new(venues), new(topics), new(Lists()))
        {
            Former = FormerPapers.Of(shipped, editions, venues, _venues.Table),
        };
    }

    public EditionModel[] Editions() =>
        [.. _names.Editions.Select((edition, place) => new EditionModel(_names.EditionConstants[place], edition.Venue, edition.Year))];

    public VenueModel[] Venues() =>
        [.. _names.Venues.Select((number, place) => VenueOf(_venues[number], _names.VenueConstants[place]))];

    private PaperModel PaperOf(int draft, EquatableArray<string> ids, int[] topics)
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
            Ids = ids,
            Links = Union(entries, entry => entry.Facts.Links, link => link.Url, StringComparer.Ordinal),
            Topics = TopicsOf(topics),
            Authors = authors,
            AuthorsTruncated = truncated,
            Organizations = Union(entries, entry => entry.Facts.Organizations, text => text, StringComparer.OrdinalIgnoreCase),
            Tags = Union(entries, entry => entry.Facts.Tags, text => text, StringComparer.OrdinalIgnoreCase),
            Remarks = Union(entries, entry => entry.Facts.Remarks, text => text, StringComparer.Ordinal),
            Sources = entries.Length == 1
                ? new([new SourceModel(entries[0].List, topics[0])])
                : entries.Select((entry, i) => new SourceModel(entry.List, topics[i])).Distinct().ToEquatableArray(),
        };
    }

    private static EquatableArray<int> TopicsOf(int[] topics)
    {
        if (topics.Length == 1)
        {
            return topics[0] < 0 ? default : new([topics[0]]);
        }

        return topics.Where(topic => topic >= 0).Distinct().OrderBy(topic => topic).ToEquatableArray();
    }

    /// <summary>Other titles, each form once: not the spellings of the title shown.</summary>
    private static EquatableArray<string> AliasesOf(PaperHeader header, Mention[] entries)
    {
        if (entries.Length == 1)
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
    private static (EquatableArray<string> Authors, bool Truncated) AuthorsOf(Mention[] entries)
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
        Mention[] entries,
        Func<Mention, EquatableArray<T>> of,
        Func<T, string> key,
        StringComparer comparer)
        where T : IEquatable<T>
    {
        var first = of(entries[0]);
        if (entries.Length == 1 && first.Count <= 1)
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

    private SegmentedList<PaperEntries> EntriesOf(int[] sorted, PaperClusters clusters, out int[][] paperOf)
    {
        paperOf = new int[_lists.Count][];
        for (var list = 0; list < paperOf.Length; list++)
        {
            paperOf[list] = new int[_lists[list].Entries.Count];
            paperOf[list].AsSpan().Fill(-1);
        }

        var places = new EntryPlace[sorted.Length][];
        for (var paper = 0; paper < sorted.Length; paper++)
        {
            places[paper] = Array.ConvertAll(_drafts[sorted[paper]].Entries, static entry => entry.Place);
            foreach (var entry in places[paper])
            {
                paperOf[entry.List][entry.Entry] = paper;
            }
        }

        var merges = new List<EntryMerge>?[sorted.Length];
        foreach (var merge in clusters.Merges)
        {
            if (paperOf[merge.First.List][merge.First.Entry] is >= 0 and var paper)
            {
                (merges[paper] ??= []).Add(merge);
            }
        }

        var papers = new SegmentedList<PaperEntries>(sorted.Length);
        for (var paper = 0; paper < sorted.Length; paper++)
        {
            papers[paper] = new(new(places[paper]), (IReadOnlyList<EntryMerge>?)merges[paper] ?? NoMerges);
        }

        return papers;
    }

    private static SegmentedList<PaperHeader> HeadersOf(SegmentedList<PaperDraft> drafts)
    {
        var headers = new SegmentedList<PaperHeader>(drafts.Count);
        for (var draft = 0; draft < drafts.Count; draft++)
        {
            headers[draft] = drafts[draft].Header;
        }

        return headers;
    }

    private static int[] PlacesOf(int[] sorted)
    {
        var placeOf = new int[sorted.Length];
        for (var paper = 0; paper < sorted.Length; paper++)
        {
            placeOf[sorted[paper]] = paper;
        }

        return placeOf;
    }

    private NameCollision[] CollisionsOf(int[] sorted)
    {
        var placeOf = PlacesOf(sorted);
        return [.. _clashes.Select(clash => new NameCollision(
            clash.Edition,
            clash.Wanted,
            [.. clash.Drafts.Select(draft => placeOf[draft]).OrderBy(paper => paper)]))];
    }
}
