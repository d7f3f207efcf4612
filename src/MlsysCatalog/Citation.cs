using MlsysCatalog.Citations;

namespace MlsysCatalog;

/// <summary>A place in the code that names a paper. A default value is no citation: its texts are empty, and nothing throws.</summary>
public readonly struct Citation : IEquatable<Citation>
{
    private readonly CitationRecord? _record;
    private readonly PaperCatalog? _catalog;

    internal Citation(CitationRecord record, PaperCatalog catalog)
    {
        _record = record;
        _catalog = catalog;
    }

    /// <summary>Whether this is no citation at all, the default value.</summary>
    public bool IsDefault => _record is null;

    /// <summary>The paper's key as the code has it.</summary>
    public string Key => _record?.Key ?? "";

    /// <summary>The paper; the default one where the catalog has none of that key (any longer).</summary>
    public Paper Paper => _catalog is not null && _catalog.TryGetPaper(Key, out var paper) ? paper : default;

    /// <summary>How it is named.</summary>
    public CitationKind Kind => _record is { IsCref: true } ? CitationKind.Cref : CitationKind.Attribute;

    /// <summary>
    /// What the citation stands on, by its documentation comment id: <c>M:Lab.Policy.Next(System.Int32)</c>. What has no such id follows
    /// the one of what it belongs to, after a space: <c>M:Lab.Policy.Next(System.Int32) parameter queue</c>. The assembly is <c>A:Lab</c>.
    /// </summary>
    public string Symbol => _record?.Symbol ?? "";

    /// <summary>The part of the paper that is meant, or null for the whole.</summary>
    public string? Section => _record?.Section;

    /// <summary>What the code does with the paper, or null.</summary>
    public string? Note => _record?.Note;

    /// <summary>
    /// The file, relative to the root of the repository, with <c>/</c>: <c>src/Policy.cs</c>. Of a file that lies elsewhere the name only:
    /// <c>/_/Policy.cs</c>.
    /// </summary>
    public string File => _record?.File ?? "";

    /// <summary>The line there, counted from 1; 0 for the default value.</summary>
    public int Line => _record?.Line ?? 0;

    /// <inheritdoc/>
    public bool Equals(Citation other) => ReferenceEquals(_catalog, other._catalog) && Equals(_record, other._record);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Citation other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _record?.GetHashCode() ?? 0;

    /// <summary>Place, symbol and key, <c>src/Policy.cs(7): T:Lab.Policy cites osdi2020/gavel</c>.</summary>
    public override string ToString() => IsDefault ? "" : FormattableString.Invariant($"{File}({Line}): {Symbol} cites {Key}");

    /// <summary>Whether two citations are equal: the same text at the same place, with papers of the same catalog.</summary>
    public static bool operator ==(Citation left, Citation right) => left.Equals(right);

    /// <summary>Whether two citations differ.</summary>
    public static bool operator !=(Citation left, Citation right) => !left.Equals(right);
}
