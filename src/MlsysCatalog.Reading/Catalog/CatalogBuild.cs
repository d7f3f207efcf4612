namespace MlsysCatalog.Reading;

/// <summary>The catalog of several lists, and how it came about: what rules and messages tell of.</summary>
/// <param name="Model">The catalog.</param>
/// <param name="Papers">For each paper of <see cref="CatalogModel.Papers"/>, at the same place, its entries.</param>
/// <param name="Collisions">The constants that several papers wanted, by edition and name.</param>
/// <param name="PastedIds">The paper ids that entries of different papers print under unrelated titles.</param>
/// <param name="Problems">What is wrong with single entries.</param>
public sealed record CatalogBuild(
    CatalogModel Model,
    IReadOnlyList<PaperEntries> Papers,
    IReadOnlyList<NameCollision> Collisions,
    IReadOnlyList<PastedId> PastedIds,
    IReadOnlyList<CatalogProblem> Problems);

/// <summary>The entries of a paper.</summary>
/// <param name="Entries">Their places in order of precedence: by list, then in document order.</param>
/// <param name="Merges">Why they are one paper; empty where there is one entry.</param>
public sealed record PaperEntries(IReadOnlyList<EntryPlace> Entries, IReadOnlyList<EntryMerge> Merges);

/// <summary>Papers of one edition that wanted one constant.</summary>
/// <param name="Edition">The edition's place in <see cref="CatalogModel.Editions"/>.</param>
/// <param name="Wanted">The constant each of them would have alone; compared ignoring case.</param>
/// <param name="Papers">The papers' places in <see cref="CatalogModel.Papers"/>, ascending; their constants are what they got.</param>
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
