namespace MlsysCatalog;

/// <summary>A list that the catalog was made from: <c>ReadingLists.MlSystemsIndex</c>.</summary>
/// <remarks>Lists of different catalogs are equal if their paths are. A default value is no list, and throws nowhere.</remarks>
public readonly struct ReadingList : IEquatable<ReadingList>
{
    private readonly PaperCatalog? _catalog;
    private readonly int _place;

    internal ReadingList(PaperCatalog catalog, int place)
    {
        _catalog = catalog;
        _place = place;
    }

    /// <summary>Whether this is no list at all, the default value.</summary>
    public bool IsDefault => _catalog is null;

    /// <summary>The file's path below the lists' common folder, with <c>/</c> between folders. Unique in the catalog.</summary>
    public string Path => _catalog?.ListPath(_place) ?? "";

    /// <summary>The document's title, or null where it has none.</summary>
    public string? Title => _catalog?.ListTitle(_place);

    /// <summary>The papers that it names.</summary>
    public PaperList Papers => _catalog?.ListPapers(_place) ?? default;

    /// <inheritdoc/>
    public bool Equals(ReadingList other) =>
        ReferenceEquals(_catalog, other._catalog)
            ? _place == other._place
            : _catalog is not null && other._catalog is not null && Path == other.Path;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReadingList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);

    /// <summary>The title, or the path where it has none.</summary>
    public override string ToString() => Title ?? Path;

    /// <summary>Whether two lists are equal.</summary>
    public static bool operator ==(ReadingList left, ReadingList right) => left.Equals(right);

    /// <summary>Whether two lists differ.</summary>
    public static bool operator !=(ReadingList left, ReadingList right) => !left.Equals(right);
}
