namespace MlsysCatalog.Reading;

/// <summary>
/// All lists that are checked together, with the papers their entries are: what rules about several entries look things up in. Built
/// once, in time that grows with the number of entries; safe from any thread.
/// </summary>
public sealed class CatalogIndex
{
    private static readonly IReadOnlyList<NameCollision> NoCollisions = [];
    private static readonly IReadOnlyList<CatalogProblem> NoProblems = [];

    private readonly IReadOnlyList<ListReading> _lists;
    private readonly Dictionary<ListReading, int> _places = [];
    private readonly bool _isEveryListRead;
    private readonly int[][] _paperOf;
    private readonly List<int>?[] _repeatedPapers;
    private readonly Lazy<Dictionary<int, List<NameCollision>>> _collisions;
    private readonly Dictionary<int, List<CatalogProblem>> _problems = [];

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
        _paperOf = PapersByEntry();
        _repeatedPapers = RepeatedPapers();
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

    /// <summary>
    /// The paper that an entry is, by the entry's place in its list: a place in <see cref="CatalogBuild.Papers"/>, or -1 where it is none.
    /// </summary>
    internal int PaperOf(ListReading list, int entry) => _paperOf[_places[list]][entry];

    /// <summary>How many lists there are.</summary>
    internal int ListCount => _lists.Count;

    /// <summary>The place of a list.</summary>
    internal int PlaceOf(ListReading list) => _places[list];

    /// <summary>The place of an entry's paper among those of the catalog; -1 where the entry has neither title nor name.</summary>
    internal int PaperOf(EntryPlace entry) => _paperOf[entry.List][entry.Entry];

    /// <summary>The entries whose paper id other papers print, by list.</summary>
    internal PerList<SharedId> SharedIds => field ??= SharedId.Find(this);

    /// <summary>The entries whose title nearly equals another, by list.</summary>
    internal PerList<NearTitle> NearTitles => field ??= NearTitle.Find(this);

    /// <summary>The entries whose venue or year other lists contradict, by list.</summary>
    internal PerList<EditionConflict> EditionConflicts => field ??= EditionConflict.Find(this);

    /// <summary>The papers that share edition and name with another, by list.</summary>
    internal PerList<Namesake> Namesakes => field ??= Namesake.Find(this);

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
    internal IEnumerable<RepeatedPaper> RepeatedIn(ListReading list)
    {
        var place = _places[list];
        foreach (var paper in _repeatedPapers[place] ?? [])
        {
            var places = Catalog.Papers[paper].Entries.Where(entry => entry.List == place).OrderBy(static entry => entry.Entry).ToArray();
            yield return new([.. places.Select(EntryAt)], places, Catalog.Papers[paper].Merges);
        }
    }

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

    private int[][] PapersByEntry()
    {
        var papers = new int[_lists.Count][];
        for (var i = 0; i < papers.Length; i++)
        {
            papers[i] = new int[_lists[i].Entries.Count];
            papers[i].AsSpan().Fill(-1);
        }

        for (var paper = 0; paper < Catalog.Papers.Count; paper++)
        {
            foreach (var entry in Catalog.Papers[paper].Entries)
            {
                papers[entry.List][entry.Entry] = paper;
            }
        }

        return papers;
    }

    private List<int>?[] RepeatedPapers()
    {
        // Papers come one after the other, so a list need only remember the last paper it was seen to name, and to name again.
        var repeated = new List<int>?[_lists.Count];
        var named = new int[_lists.Count];
        named.AsSpan().Fill(-1);
        for (var paper = 0; paper < Catalog.Papers.Count; paper++)
        {
            foreach (var entry in Catalog.Papers[paper].Entries)
            {
                if (named[entry.List] != paper)
                {
                    named[entry.List] = paper;
                }
                else if ((repeated[entry.List] ??= []) is var papers && (papers.Count == 0 || papers[papers.Count - 1] != paper))
                {
                    papers.Add(paper);
                }
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
