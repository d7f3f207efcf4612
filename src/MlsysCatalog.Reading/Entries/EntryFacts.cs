namespace MlsysCatalog.Reading;

/// <summary>
/// What one entry says of a paper, and nothing of where it says it: equal facts make equal catalogs, however the list's lines move.
/// </summary>
public sealed record EntryFacts
{
    /// <summary>
    /// The title as a person reads it: markup, escapes, venue tag and badges gone,
    /// spaces folded, printed mistakes kept. Empty where the entry has none.
    /// </summary>
    public string Title { get; init; } = "";

    /// <summary>The short system name (Gavel), or null.</summary>
    public string? Name { get; init; }

    /// <summary>Where <see cref="Name"/> comes from.</summary>
    public NameOrigin NameOrigin { get; init; }

    /// <summary>The venue as printed, repaired (<c>OSDI</c>, <c>NIPS</c>), or null where the list does not say.</summary>
    public string? Venue { get; init; }

    /// <summary>
    /// The canonical name of the venue's series (<c>NeurIPS</c> for NIPS), or null where the venue table does not know it.
    /// </summary>
    public string? Series { get; init; }

    /// <summary>The year of the edition, four digits, or null where the list does not say.</summary>
    public int? Year { get; init; }

    /// <summary>The track of the edition (<c>workshop</c>, <c>Industry Track</c>), or null for the main one.</summary>
    public string? Track { get; init; }

    /// <summary>The arXiv id where it is printed as the venue (<c>2210.14826</c>), else null.</summary>
    public string? Arxiv { get; init; }

    /// <summary>The authors in printed order.</summary>
    public EquatableArray<string> Authors { get; init; }

    /// <summary>Whether the printed authors end in <c>et al.</c></summary>
    public bool AuthorsTruncated { get; init; }

    /// <summary>The organizations in printed order.</summary>
    public EquatableArray<string> Organizations { get; init; }

    /// <summary>Words the list classifies the paper with.</summary>
    public EquatableArray<string> Tags { get; init; }

    /// <summary>Every hyperlink of the entry, in document order.</summary>
    public EquatableArray<LinkFacts> Links { get; init; }

    /// <summary>The heading path the entry stands under, outermost first, without the document's title.</summary>
    public EquatableArray<string> Topics { get; init; }

    /// <summary>What the list remarks on the paper, one element a nested bullet.</summary>
    public EquatableArray<string> Remarks { get; init; }

    /// <summary>The key of the paper that a comment on the entry says it is (<c>same-as=osdi2020/byteps</c>), or null.</summary>
    public string? SameAs { get; init; }

    /// <summary>Whether a comment on the entry says that it is a paper of its own (<c>distinct</c>), whatever it looks like.</summary>
    public bool IsDistinct { get; init; }
}

/// <summary>Where an entry's short name comes from; a later value is the stronger one.</summary>
public enum NameOrigin
{
    /// <summary>There is no name.</summary>
    None,

    /// <summary>The words before the title's first colon (<c>GPipe: Efficient Training …</c>).</summary>
    Prefix,

    /// <summary>The list prints it apart from the title (<c>**Ray**: …</c>, <c>(**vLLM**)</c>, a name column).</summary>
    Alias,

    /// <summary>A comment on the entry sets it (<c>catalog: name=Clockwork</c>).</summary>
    Comment,
}

/// <summary>A hyperlink of an entry.</summary>
/// <param name="Label">What it is called: <c>paper</c> around a title, else the printed text (<c>pdf</c>, <c>Code</c>).</param>
/// <param name="Url">Where it leads, unescaped as CommonMark does.</param>
public sealed record LinkFacts(string Label, string Url);

/// <summary>What one list says: its entries' facts in document order.</summary>
/// <param name="Path">Where the list lies, in the form of
/// <see cref="RelativePath.Normal"/>: it decides the order and the names of lists.</param>
/// <param name="Name">The name that its front matter gives it (<c>catalog-name:</c>), or null.</param>
/// <param name="Title">The document's title, or null.</param>
/// <param name="Entries">The entries in document order.</param>
public sealed record ListFacts(string Path, string? Name, string? Title, EquatableArray<EntryFacts> Entries);
