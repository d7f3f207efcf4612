namespace MlsysCatalog;

/// <summary>
/// A venue in a year, OSDI 2020. The papers of a year whose venue no list gives, those of a venue without a year, and those with neither
/// have editions of their own, so that every paper has one.
/// </summary>
/// <remarks>Editions of different catalogs are equal if their keys are. A default value is no edition, and throws nowhere.</remarks>
public readonly struct Edition : IEquatable<Edition>
{
    private readonly PaperCatalog? _catalog;
    private readonly int _place;

    internal Edition(PaperCatalog catalog, int place)
    {
        _catalog = catalog;
        _place = place;
    }

    /// <summary>Whether this is no edition at all, the default value.</summary>
    public bool IsDefault => _catalog is null;

    /// <summary>The key, <c>osdi2020</c>: what the keys of its papers begin with.</summary>
    public string Key => _catalog?.EditionKey(_place) ?? "";

    /// <summary>Venue and year, <c>OSDI 2020</c>, or what there is of them; empty where there is neither.</summary>
    public string Name => Year is not { } year ? Venue.Name
        : Venue.IsDefault ? year.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : FormattableString.Invariant($"{Venue.Name} {year}");

    /// <summary>The venue; the default one where there is none.</summary>
    public Venue Venue => _catalog?.EditionVenue(_place) ?? default;

    /// <summary>The year, or null where there is none.</summary>
    public int? Year => _catalog?.EditionYear(_place) is > 0 and var year ? year : null;

    /// <summary>Its papers.</summary>
    public PaperList Papers => _catalog?.EditionPapers(_place, 1) ?? default;

    /// <inheritdoc/>
    public bool Equals(Edition other) =>
        ReferenceEquals(_catalog, other._catalog)
            ? _place == other._place
            : _catalog is not null && other._catalog is not null && Key == other.Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Edition other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>The <see cref="Name"/>.</summary>
    public override string ToString() => Name;

    /// <summary>Whether two editions are equal.</summary>
    public static bool operator ==(Edition left, Edition right) => left.Equals(right);

    /// <summary>Whether two editions differ.</summary>
    public static bool operator !=(Edition left, Edition right) => !left.Equals(right);
}
