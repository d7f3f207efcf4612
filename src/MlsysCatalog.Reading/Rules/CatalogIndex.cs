namespace MlsysCatalog.Reading;

/// <summary>
/// All lists that are checked together, with the papers their entries are: what rules about several entries look things up in. Built
/// once, in time that grows with the number of entries; safe from any thread.
/// </summary>
public sealed class CatalogIndex
{
    private static readonly IReadOnlyList<NameCollision> NoCollisions = [];
    private static readonly IReadOnlyList<CatalogProblem> NoProblems = [];
    private static readonly IReadOnlyList<RepeatedPaper> NoRepeatedPapers = [];

    private readonly IReadOnlyList<ListReading> _lists;
    private readonly Dictionary<ListReading, int> _places = [];
    private readonly bool _isEveryListRead;
    private readonly Lazy<List<RepeatedPaper>?[]> _repeatedPapers;
    private readonly Lazy<Dictionary<int, List<NameCollision>>> _collisions;
    private readonly Dictionary<int, List<CatalogProblem>> _problems = [];
    private PerList<Namesake>? _namesakes;
    private PerList<EditionConflict>? _editionConflicts;
    private PerList<NearTitle>? _nearTitles;
    private PerList<SharedId>? _sharedIds;

    /// <summary>Builds the index.</summary>
    /// <param name="lists">The lists, in any order, and the shipped files with them. What is neither has no part in it.</param>
    /// <param name="venues">The venue table they were read with.</param>
    /// <param name="cancellation">Ends the building early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public CatalogIndex(IReadOnlyList<ListReading> lists, VenueTable venues, CancellationToken cancellation = default)
    {
        _lists = [.. lists.Where(static list => list.Kind == ListKind.Papers)];
        for (var i = 0; i < _lists.Count; i++)
        {
            _places[_lists[i]] = i;
        }

        _isEveryListRead = _lists.All(static list => list.Failure is null);

        Venues = venues;
        Shipped = new(lists);
        Catalog = CatalogBuilder.Build([.. _lists.Select(static list => list.Facts)], venues, Shipped.Names, cancellation);
        _repeatedPapers = new(RepeatedPapers);
        _collisions = new(CollisionsByList);
        foreach (var problem in Catalog.Problems)
        {
            Add(_problems, problem.Entry.List, problem);
        }
    }

    /// <summary>The venue table that the lists were read with.</summary>
    public VenueTable Venues { get; }

    /// <summary>The catalog of the lists. Its places of lists are those in <see cref="ListAt"/>.</summary>
    public CatalogBuild Catalog { get; }

    /// <summary>
    /// Whether a file or folder is there, asked with the path of a list as its caller gave it and the path that a link in it names, with
    /// <c>/</c> between folders; null where nobody may look, as in a build.
    /// </summary>
    public Func<string, string, bool>? HasFile { get; init; }

    /// <summary>
    /// Whether all lists are here that the shipped files are about, and can be read; else nothing is said of constants that are missing.
    /// </summary>
    public bool IsComplete
    {
        get => field && _isEveryListRead;
        init;
    } = true;

    /// <summary>A list by its place.</summary>
    public ListReading ListAt(int list) => _lists[list];

    /// <summary>An entry by its place.</summary>
    public Entry EntryAt(EntryPlace place) => _lists[place.List].Entries[place.Entry];

    /// <summary>How many lists there are.</summary>
    internal int ListCount => _lists.Count;

    /// <summary>The place of a list.</summary>
    internal int PlaceOf(ListReading list) => _places[list];

    /// <summary>The place of an entry's paper among those of the catalog; -1 where the entry has neither title nor name.</summary>
    internal int PaperOf(EntryPlace entry) => Catalog.PaperOf(entry);

    /// <summary>The entries whose paper id other papers print, by list.</summary>
    internal PerList<SharedId> SharedIds(CancellationToken cancellation) => _sharedIds ??= SharedId.Find(this, cancellation);

    /// <summary>The entries whose title nearly equals another, by list.</summary>
    internal PerList<NearTitle> NearTitles(CancellationToken cancellation) => _nearTitles ??= NearTitle.Find(this, cancellation);

    /// <summary>The entries whose venue or year other lists contradict, by list.</summary>
    internal PerList<EditionConflict> EditionConflicts(CancellationToken cancellation) =>
        _editionConflicts ??= EditionConflict.Find(this, cancellation);

    /// <summary>The papers that share edition and name with another, by list.</summary>
    internal PerList<Namesake> Namesakes(CancellationToken cancellation) => _namesakes ??= Namesake.Find(this, cancellation);

    /// <summary>The shipped files.</summary>
    internal ShippedFiles Shipped { get; }

    /// <summary>The shipped constants that are no paper's own any more.</summary>
    internal ShippedChanges ShippedChanges => field ??= ShippedChanges.Find(this);

    /// <summary>All keys that a shipped file may name as a successor.</summary>
    internal IReadOnlyCollection<string> ShippedKeys => field ??=
        [.. Enumerable.Range(0, Catalog.Papers.Count).Select(KeyOf).Concat(Shipped.Names.All.Select(static name => name.Key)).Distinct()];

    /// <summary>The constant of a paper with its edition's class: <c>Osdi2020.Gavel</c>.</summary>
    internal string ConstantOf(int paper) => Catalog.Editions[Catalog.EditionOf(paper)].Constant + "." + Catalog.ConstantOf(paper);

    /// <summary>The key of a paper.</summary>
    internal string KeyOf(int paper) => CatalogNames.KeyOf(Catalog.Editions[Catalog.EditionOf(paper)].Constant, Catalog.ConstantOf(paper));

    /// <summary>The papers that a list names more than once.</summary>
    internal IReadOnlyList<RepeatedPaper> RepeatedIn(ListReading list) =>
        (IReadOnlyList<RepeatedPaper>?)_repeatedPapers.Value[_places[list]] ?? NoRepeatedPapers;

    /// <summary>The contests for a constant whose last paper is first named in a list.</summary>
    internal IReadOnlyList<NameCollision> CollisionsIn(ListReading list) =>
        _collisions.Value.TryGetValue(_places[list], out var collisions) ? collisions : NoCollisions;

    /// <summary>What only shows to be wrong with entries of a list when all lists are put together.</summary>
    internal IReadOnlyList<CatalogProblem> ProblemsIn(ListReading list) =>
        _problems.TryGetValue(_places[list], out var problems) ? problems : NoProblems;

    /// <summary>The first entry of a paper by path and place.</summary>
    internal EntryPlace FirstEntryOf(int paper)
    {
        var first = Catalog.Papers[paper].Entries[0];
        foreach (var entry in Catalog.Papers[paper].Entries)
        {
            first = ByPathAndPlace.Compare(entry, first) < 0 ? entry : first;
        }

        return first;
    }

    /// <summary>Lists by where they lie (ordinal), entries in document order: what is earlier and what is later.</summary>
    internal IComparer<EntryPlace> ByPathAndPlace => field ??= Comparer<EntryPlace>.Create((left, right) =>
        string.CompareOrdinal(_lists[left.List].Facts.Path, _lists[right.List].Facts.Path) is not 0 and var byPath ? byPath
        : left.List != right.List ? left.List.CompareTo(right.List)
        : left.Entry.CompareTo(right.Entry));

    /// <summary>The lists, in the order of their places.</summary>
    internal IReadOnlyList<ListReading> Lists => _lists;

    private static void Add<T>(Dictionary<int, List<T>> byList, int list, T item)
    {
        if (!byList.TryGetValue(list, out var ofList))
        {
            byList[list] = ofList = [];
        }

        ofList.Add(item);
    }

    private List<RepeatedPaper>?[] RepeatedPapers()
    {
        var repeated = new List<RepeatedPaper>?[_lists.Count];
        foreach (var paper in Catalog.Papers)
        {
            // The entries of one list stand side by side, in document order.
            var entries = paper.Entries.AsSpan();
            for (var start = 0; start < entries.Length - 1;)
            {
                var list = entries[start].List;
                var end = start + 1;
                while (end < entries.Length && entries[end].List == list)
                {
                    end++;
                }

                if (end - start > 1)
                {
                    var places = entries.Slice(start, end - start).ToArray();
                    (repeated[list] ??= []).Add(new(Array.ConvertAll(places, EntryAt), places, paper.Merges));
                }

                start = end;
            }
        }

        return repeated;
    }

    private Dictionary<int, List<NameCollision>> CollisionsByList()
    {
        var byList = new Dictionary<int, List<NameCollision>>();
        foreach (var collision in Catalog.Collisions)
        {
            // The later place is told of, wherever the contest shows last.
            var last = FirstEntryOf(collision.Papers[0]);
            foreach (var paper in collision.Papers)
            {
                last = FirstEntryOf(paper) is var first && ByPathAndPlace.Compare(first, last) > 0 ? first : last;
            }

            Add(byList, last.List, collision);
        }

        return byList;
    }
}
