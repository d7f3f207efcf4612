namespace MlsysCatalog;

/// <summary>A heading of the lists, or a list item that others stand under, in a tree: <c>Topics.ModelServing</c>.</summary>
/// <remarks>Topics of different catalogs are equal if their paths are. A default value is no topic, and throws nowhere.</remarks>
public readonly struct Topic : IEquatable<Topic>
{
    private readonly PaperCatalog? _catalog;
    private readonly int _place;

    internal Topic(PaperCatalog catalog, int place)
    {
        _catalog = catalog;
        _place = place;
    }

    /// <summary>Whether this is no topic at all, the default value.</summary>
    public bool IsDefault => _catalog is null;

    /// <summary>The heading's text.</summary>
    public string Heading => _catalog?.TopicHeading(_place) ?? "";

    /// <summary>The headings from the outermost to this one, <c> &gt; </c> between two: <c>Model Serving &gt; Frameworks</c>.</summary>
    public string Path => Parent is { IsDefault: false } parent ? parent.Path + " > " + Heading : Heading;

    /// <summary>The topic above; the default one at the top.</summary>
    public Topic Parent => _catalog?.TopicParent(_place) ?? default;

    /// <summary>The topics right below.</summary>
    public TopicList Children => _catalog?.TopicChildren(_place) ?? default;

    /// <summary>Every paper that is listed under this topic or under one below it, once.</summary>
    public PaperList Papers => _catalog?.TopicPapers(_place, isTree: true) ?? default;

    /// <summary>The papers that are listed right under this topic, without those of the topics below.</summary>
    public PaperList OwnPapers => _catalog?.TopicPapers(_place, isTree: false) ?? default;

    /// <inheritdoc/>
    public bool Equals(Topic other) =>
        ReferenceEquals(_catalog, other._catalog)
            ? _place == other._place
            : _catalog is not null && other._catalog is not null && Heading == other.Heading && Parent == other.Parent;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Topic other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Heading);

    /// <summary>The <see cref="Heading"/>.</summary>
    public override string ToString() => Heading;

    /// <summary>Whether two topics are equal.</summary>
    public static bool operator ==(Topic left, Topic right) => left.Equals(right);

    /// <summary>Whether two topics differ.</summary>
    public static bool operator !=(Topic left, Topic right) => !left.Equals(right);
}
