namespace MlsysCatalog;

/// <summary>A hyperlink of a paper's entry.</summary>
/// <remarks>Links are equal if label and address are. A default value is no link, and throws nowhere.</remarks>
public readonly struct Link : IEquatable<Link>
{
    private readonly PaperCatalog? _catalog;
    private readonly int _position;

    internal Link(PaperCatalog catalog, int position)
    {
        _catalog = catalog;
        _position = position;
    }

    /// <summary>Whether this is no link at all, the default value.</summary>
    public bool IsDefault => _catalog is null;

    /// <summary>What it is called: <c>paper</c> where the title is the link, else the printed text (<c>pdf</c>, <c>Code</c>).</summary>
    public string Label => _catalog?.LinkLabel(_position) ?? "";

    /// <summary>Where it leads, as the list has it: an address of the web, or a path beside the list.</summary>
    public string Url => _catalog?.LinkUrl(_position) ?? "";

    /// <inheritdoc/>
    public bool Equals(Link other) => Label == other.Label && Url == other.Url;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Link other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Url);

    /// <summary>Label and address, <c>pdf: https://…</c>.</summary>
    public override string ToString() => IsDefault ? "" : $"{Label}: {Url}";

    /// <summary>Whether two links are equal.</summary>
    public static bool operator ==(Link left, Link right) => left.Equals(right);

    /// <summary>Whether two links differ.</summary>
    public static bool operator !=(Link left, Link right) => !left.Equals(right);
}
