namespace MlsysCatalog.Reading;

/// <summary>The catalog of several lists, and how it came about: what rules and messages tell of. Safe from any thread.</summary>
public sealed class CatalogBuild
{
    private readonly CatalogAssembly _assembly;
    private readonly CatalogNames _names;
    private readonly int[] _drafts;
    private readonly int[][] _paperOf;
    private readonly Lazy<IdOwners> _ids;
    private readonly Lazy<EditionModel[]> _editions;
    private readonly Lazy<VenueModel[]> _venues;
    private readonly object _gate = new();
    private CatalogModel? _model;

    /// <summary>Takes what was found out.</summary>
    /// <param name="assembly">Makes the model of it.</param>
    /// <param name="drafts">The place of each paper among the drafts.</param>
    /// <param name="papers">The entries of each paper.</param>
    /// <param name="paperOf">The paper of each entry of each list; -1 where it is none.</param>
    internal CatalogBuild(CatalogAssembly assembly, int[] drafts, IReadOnlyList<PaperEntries> papers, int[][] paperOf)
    {
        _paperOf = paperOf;
        _assembly = assembly;
        _names = assembly.Names;
        _drafts = drafts;
        _ids = new(() => assembly.Ids(drafts));
        _editions = new(assembly.Editions);
        _venues = new(assembly.Venues);
        Papers = papers;
    }

    /// <summary>The catalog; put together when first asked for.</summary>
    public CatalogModel Model => ModelOf(default);

    /// <summary>For each paper of <see cref="CatalogModel.Papers"/>, at the same place, its entries.</summary>
    public IReadOnlyList<PaperEntries> Papers { get; }

    /// <summary>The constants that several papers wanted, by edition and name.</summary>
    public required IReadOnlyList<NameCollision> Collisions { get; init; }

    /// <summary>The paper ids that entries of different papers print under unrelated titles.</summary>
    public required IReadOnlyList<PastedId> PastedIds { get; init; }

    /// <summary>What is wrong with single entries.</summary>
    public required IReadOnlyList<CatalogProblem> Problems { get; init; }

    /// <summary>What has become of each shipped constant, in the order of <see cref="ShippedNames.All"/>.</summary>
    public required IReadOnlyList<ShippedState> Shipped { get; init; }

    /// <summary>
    /// <see cref="Model"/>. What the papers' entries say together fills the emitted catalog; no rule asks for it. Not Lazy: that would
    /// keep the exception of a caller who lost patience for all others.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public CatalogModel ModelOf(CancellationToken cancellation)
    {
        lock (_gate)
        {
            return _model ??= _assembly.ToModel(_drafts, _editions.Value, _venues.Value, _ids.Value, Shipped, cancellation);
        }
    }

    /// <summary>The editions of the model, without the model.</summary>
    internal IReadOnlyList<EditionModel> Editions => _editions.Value;

    /// <summary>The venues of the model, without the model.</summary>
    internal IReadOnlyList<VenueModel> Venues => _venues.Value;

    /// <summary>The paper that an entry is: a place in <see cref="Papers"/>, or -1 where it has neither title nor name.</summary>
    internal int PaperOf(EntryPlace entry) => _paperOf[entry.List][entry.Entry];

    /// <summary>The edition of a paper: a place in <see cref="Editions"/>.</summary>
    internal int EditionOf(int paper) => _names.EditionOf[_drafts[paper]];

    /// <summary>The ids of a paper, as the model has them.</summary>
    internal EquatableArray<string> IdsOf(int paper) => _ids.Value.IdsOf(paper, _assembly.DraftOf(_drafts[paper]).Entries);

    /// <summary>The short name of a paper, or null.</summary>
    internal string? NameOf(int paper) => _assembly.DraftOf(_drafts[paper]).Header.Name;

    /// <summary>An entry of a paper, prepared for comparison.</summary>
    internal Mention MentionAt(int paper, EntryPlace entry)
    {
        foreach (var mention in _assembly.DraftOf(_drafts[paper]).Entries)
        {
            if (mention.Place == entry)
            {
                return mention;
            }
        }

        throw new ArgumentException("The entry is another paper's.", nameof(entry));
    }

    /// <summary>The constant of a paper inside its edition's class.</summary>
    internal string ConstantOf(int paper) => _names.Constants[_drafts[paper]];
}

/// <summary>The entries of a paper.</summary>
/// <param name="Entries">Their places in order of precedence: by list, then in document order.</param>
/// <param name="Merges">Why they are one paper; empty where there is one entry.</param>
public readonly record struct PaperEntries(EquatableArray<EntryPlace> Entries, IReadOnlyList<EntryMerge> Merges);

/// <summary>Papers of one edition that wanted one constant.</summary>
/// <param name="Edition">The edition's place in <see cref="CatalogModel.Editions"/>.</param>
/// <param name="Wanted">The constant each of them would have alone; compared ignoring case.</param>
/// <param name="Papers">
/// The papers' places in <see cref="CatalogModel.Papers"/>, ascending; their constants are what they got. One only where the constant was
/// shipped for a paper that has it no more.
/// </param>
public sealed record NameCollision(int Edition, string Wanted, IReadOnlyList<int> Papers);

/// <summary>Something wrong with one entry that only shows when the catalog is built.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Text">What is said there: the key of the comment; empty where the kind says all.</param>
public sealed record CatalogProblem(CatalogProblemKind Kind, EntryPlace Entry, string Text);

/// <summary>What can be wrong with an entry when the catalog is built.</summary>
public enum CatalogProblemKind
{
    /// <summary>Its <c>same-as</c> comment gives a key that no paper has; the entry is a paper by itself.</summary>
    UnknownSameAs,

    /// <summary>
    /// Its <c>same-as</c> comment gives a key that several papers would have and none has; the entry is a paper by itself.
    /// </summary>
    AmbiguousSameAs,

    /// <summary>Its <c>same-as</c> comment gives the key that only the entry itself has, and so joins it with nothing.</summary>
    OwnSameAs,

    /// <summary>Neither it nor any entry of the same paper has a title or a name; it is left out of the catalog.</summary>
    NoTitle,
}
