namespace MlsysCatalog;

/// <summary>A series of conferences, a journal, a preprint server: <c>Venues.Osdi</c>.</summary>
/// <remarks>Venues of different catalogs are equal if their names are. A default value is no venue, and throws nowhere.</remarks>
public readonly struct Venue : IEquatable<Venue>
{
    private readonly PaperCatalog? _catalog;
    private readonly int _place;

    internal Venue(PaperCatalog catalog, int place)
    {
        _catalog = catalog;
        _place = place;
    }

    /// <summary>Whether this is no venue at all, the default value.</summary>
    public bool IsDefault => _catalog is null;

    /// <summary>The canonical name, <c>OSDI</c>. Unique in the catalog.</summary>
    public string Name => _catalog?.VenueName(_place) ?? "";

    /// <summary>The name in full, or null where the venue table does not know the venue.</summary>
    public string? FullName => _catalog?.VenueFullName(_place);

    /// <summary>What sort of venue it is.</summary>
    public VenueKind Kind => _catalog?.KindOfVenue(_place) ?? VenueKind.Unknown;

    /// <summary>Other names of the series (<c>NIPS</c> of NeurIPS).</summary>
    public TextList Aliases => _catalog?.VenueAliases(_place) ?? default;

    /// <summary>Its editions that have papers in the catalog, by year.</summary>
    public EditionList Editions => _catalog?.VenueEditions(_place) ?? default;

    /// <summary>Its papers, by year.</summary>
    public PaperList Papers => _catalog?.VenuePapers(_place) ?? default;

    /// <inheritdoc/>
    public bool Equals(Venue other) =>
        ReferenceEquals(_catalog, other._catalog)
            ? _place == other._place
            : _catalog is not null && other._catalog is not null && Name == other.Name;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Venue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>The <see cref="Name"/>.</summary>
    public override string ToString() => Name;

    /// <summary>Whether two venues are equal.</summary>
    public static bool operator ==(Venue left, Venue right) => left.Equals(right);

    /// <summary>Whether two venues differ.</summary>
    public static bool operator !=(Venue left, Venue right) => !left.Equals(right);
}
