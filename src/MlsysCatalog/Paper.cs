using MlsysCatalog.Storage;

namespace MlsysCatalog;

/// <summary>
/// A distinct work, whatever lists name it and however they print it. It is a handle of three words into the compiled catalog: it costs
/// nothing to make, and every property reads the catalog anew, so keep a string that you use often.
/// </summary>
/// <remarks>
/// Papers of one catalog are equal if they are the same paper of it; papers of different catalogs if their keys are. A default value is no
/// paper: its texts and lists are empty, and nothing throws.
/// </remarks>
public readonly struct Paper : IEquatable<Paper>
{
    private readonly PaperCatalog? _catalog;
    private readonly int _edition;
    private readonly int _number;

    internal Paper(PaperCatalog catalog, int edition, int number)
    {
        _catalog = catalog;
        _edition = edition;
        _number = number;
    }

    /// <summary>Whether this is no paper at all, the default value.</summary>
    public bool IsDefault => _catalog is null;

    /// <summary>The title that most entries print.</summary>
    public string Title => _catalog?.PaperTitle(Place) ?? "";

    /// <summary>The short name of its system (<c>Gavel</c>), or null where no list gives one.</summary>
    public string? Name => _catalog?.PaperName(Place);

    /// <summary>The key: the constant's path in lower case, <c>osdi2020/gavel</c>. Unique in the catalog.</summary>
    public string Key => _catalog?.PaperKey(Place) ?? "";

    /// <summary>
    /// Where it was published; the default venue where no list says so. A preprint that was published has the later venue.
    /// </summary>
    public Venue Venue => Edition.Venue;

    /// <summary>The year of its edition, or null where no list says so.</summary>
    public int? Year => Edition.Year;

    /// <summary>
    /// The venue in that year. Papers without a venue or a year have an edition, too: that of the others which lack the same.
    /// </summary>
    public Edition Edition => _catalog is null ? default : new(_catalog, _edition);

    /// <summary>The hyperlinks of all its entries, each address once.</summary>
    public LinkList Links => _catalog?.PaperLinks(Place) ?? default;

    /// <summary>The topics it is listed under, in the catalog's order.</summary>
    public TopicList Topics => _catalog?.PaperTopics(Place) ?? default;

    /// <summary>The authors in printed order; empty where no list prints them.</summary>
    public TextList Authors => _catalog?.PaperTexts(Place, PaperSection.Authors) ?? default;

    /// <summary>Whether there are more authors than <see cref="Authors"/> has: the lists print <c>et al.</c></summary>
    public bool AuthorsTruncated => _catalog is not null && _catalog.HasMoreAuthors(Place);

    /// <summary>The organizations in printed order; empty where no list prints them.</summary>
    public TextList Organizations => _catalog?.PaperTexts(Place, PaperSection.Organizations) ?? default;

    /// <summary>What the lists remark on it.</summary>
    public TextList Remarks => _catalog?.PaperTexts(Place, PaperSection.Remarks) ?? default;

    /// <summary>Words the lists classify it with.</summary>
    public TextList Tags => _catalog?.PaperTexts(Place, PaperSection.Tags) ?? default;

    /// <summary>Other titles under which entries print it.</summary>
    public TextList Aliases => _catalog?.PaperTexts(Place, PaperSection.Aliases) ?? default;

    /// <summary>
    /// Its ids in archives and proceedings, each <c>scheme:value</c>: <c>arxiv:2210.14826</c>, <c>doi:10.1145/3544216.3544224</c>.
    /// </summary>
    public TextList Ids => _catalog?.PaperTexts(Place, PaperSection.Ids) ?? default;

    /// <summary>The lists that name it, each with the heading it stands under there.</summary>
    public SourceList Sources => _catalog?.PaperSources(Place) ?? default;

    private int Place => _catalog!.FirstPaper(_edition) + _number;

    /// <summary>
    /// Whether both are the same work: equal, or sharing an id or a title, alias titles included. A preprint may share its id with one
    /// version and its title with another, so this is not transitive, and no basis for a hash table.
    /// </summary>
    public bool IsSameWorkAs(Paper other) =>
        Equals(other)
        || (_catalog is not null && other._catalog is not null && _catalog.SharesIdOrTitle(Place, other._catalog, other.Place));

    /// <inheritdoc/>
    public bool Equals(Paper other) =>
        ReferenceEquals(_catalog, other._catalog)
            ? _edition == other._edition && _number == other._number
            : _catalog is not null && other._catalog is not null && _catalog.HasSameKey(Place, other._catalog, other.Place);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Paper other && Equals(other);

    /// <summary>The hash of <see cref="Key"/>, which the catalog holds.</summary>
    public override int GetHashCode() => _catalog?.PaperKeyHash(Place) ?? 0;

    /// <summary>The title with its edition in parentheses, <c>Title (OSDI 2020)</c>.</summary>
    public override string ToString() => Edition.Name is { Length: > 0 } edition ? $"{Title} ({edition})" : Title;

    /// <summary>Whether two papers are equal.</summary>
    public static bool operator ==(Paper left, Paper right) => left.Equals(right);

    /// <summary>Whether two papers differ.</summary>
    public static bool operator !=(Paper left, Paper right) => !left.Equals(right);
}
