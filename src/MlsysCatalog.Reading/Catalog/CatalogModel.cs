namespace MlsysCatalog.Reading;

/// <summary>
/// Everything the emitted catalog holds, as values: no spans, no lines, no paths of this machine. Two equal models make the same
/// source texts byte for byte. Elements refer to each other by their place in the model's arrays.
/// </summary>
/// <param name="Papers">The papers, sorted by edition, then by constant (ordinal).</param>
/// <param name="Editions">The editions, sorted by venue's place (those without a venue last), then year; every one has a paper.</param>
/// <param name="Venues">The venues, sorted by constant (ordinal); every one has an edition.</param>
/// <param name="Topics">The topics, sorted by heading path (ordinal, parents before children).</param>
/// <param name="Lists">The lists, in their order of precedence.</param>
public sealed record CatalogModel(
    EquatableArray<PaperModel> Papers,
    EquatableArray<EditionModel> Editions,
    EquatableArray<VenueModel> Venues,
    EquatableArray<TopicModel> Topics,
    EquatableArray<ListModel> Lists)
{
    /// <summary>Whether there is nothing to emit: no paper, and no constant that was shipped.</summary>
    public bool IsEmpty => Papers.Count == 0 && Former.Count == 0;

    /// <summary>The catalog of no papers.</summary>
    public static CatalogModel Empty { get; } = new(default, default, default, default, default);

    /// <summary>The shipped constants that are no paper's own any more, sorted by key (ordinal).</summary>
    public EquatableArray<FormerPaper> Former { get; init; }
}

/// <summary>A distinct work.</summary>
public sealed record PaperModel
{
    /// <summary>The place of its edition in <see cref="CatalogModel.Editions"/>.</summary>
    public required int Edition { get; init; }

    /// <summary>The constant inside the edition's class: a valid C# identifier (<c>Gavel</c>).</summary>
    public required string Constant { get; init; }

    /// <summary>The constant's path in lower case (<c>osdi2020/gavel</c>).</summary>
    public required string Key { get; init; }

    /// <summary>The title that most entries print; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>The short system name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Other titles under which entries print the paper, sorted ordinally.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>
    /// Paper ids, <c>scheme:value</c> (<c>arxiv:2210.14826</c>,
    /// <c>doi:10.1145/3544216.3544224</c>, <c>usenix:osdi20/xiao</c>), sorted ordinally.
    /// </summary>
    public EquatableArray<string> Ids { get; init; }

    /// <summary>The links of all entries, each URL once, in order of precedence.</summary>
    public EquatableArray<LinkFacts> Links { get; init; }

    /// <summary>The places of its topics in <see cref="CatalogModel.Topics"/>, ascending.</summary>
    public EquatableArray<int> Topics { get; init; }

    /// <summary>The authors in printed order.</summary>
    public EquatableArray<string> Authors { get; init; }

    /// <summary>Whether <see cref="Authors"/> is known to be incomplete.</summary>
    public bool AuthorsTruncated { get; init; }

    /// <summary>The organizations in printed order.</summary>
    public EquatableArray<string> Organizations { get; init; }

    /// <summary>Words the lists classify the paper with.</summary>
    public EquatableArray<string> Tags { get; init; }

    /// <summary>What the lists remark on the paper.</summary>
    public EquatableArray<string> Remarks { get; init; }

    /// <summary>Where the paper is listed, in order of precedence, each list and topic once.</summary>
    public EquatableArray<SourceModel> Sources { get; init; }
}

/// <summary>A list that names a paper, and under which heading.</summary>
/// <param name="List">The list's place in <see cref="CatalogModel.Lists"/>.</param>
/// <param name="Topic">The topic's place in <see cref="CatalogModel.Topics"/>, or -1 where the entry stands under none.</param>
public readonly record struct SourceModel(int List, int Topic);

/// <summary>A venue in a year; also the papers of a year without a venue, of a venue without a year, and of neither.</summary>
/// <param name="Constant">The nested class of <c>Papers</c>: <c>Osdi2020</c>, <c>Year2023</c>, <c>Osdi</c> or <c>Unplaced</c>.</param>
/// <param name="Venue">The venue's place in <see cref="CatalogModel.Venues"/>, or -1.</param>
/// <param name="Year">The year, or null.</param>
public sealed record EditionModel(string Constant, int Venue, int? Year);

/// <summary>A series of conferences or a journal.</summary>
/// <param name="Constant">The member of <c>Venues</c>: <c>NeurIPS</c>.</param>
/// <param name="Name">The canonical name: <c>NeurIPS</c>.</param>
/// <param name="FullName">The name in full, or null where the venue table does not know the venue.</param>
/// <param name="Kind">What sort of venue it is.</param>
/// <param name="Aliases">Other names of the series (<c>NIPS</c>), sorted ordinally.</param>
public sealed record VenueModel(string Constant, string Name, string? FullName, VenueKind Kind, EquatableArray<string> Aliases);

/// <summary>A heading or a group, in a tree.</summary>
/// <param name="Constant">The member of <c>Topics</c>: <c>ModelServing</c>.</param>
/// <param name="Heading">The heading's text.</param>
/// <param name="Parent">The parent's place in <see cref="CatalogModel.Topics"/>, or -1 at the top.</param>
public sealed record TopicModel(string Constant, string Heading, int Parent);

/// <summary>A list.</summary>
/// <param name="Constant">The member of <c>ReadingLists</c>: <c>MlSystemsIndex</c>.</param>
/// <param name="Path">The list's path below the lists' common folder, with <c>/</c>.</param>
/// <param name="Title">The document's title, or null.</param>
public sealed record ListModel(string Constant, string Path, string? Title);
