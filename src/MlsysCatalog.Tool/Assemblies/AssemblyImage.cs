namespace MlsysCatalog.Tool;

/// <summary>What an assembly holds of catalogs and citations, read out of its file: it is not loaded, and nothing of it runs.</summary>
internal sealed class AssemblyImage
{
    /// <summary>The text of its citations (see <see cref="Citations.CitationText"/>), or null where it was compiled without.</summary>
    public required string? Citations { get; init; }

    /// <summary>Its catalogs, by the ordinal order of their types' names; one for each namespace that has one.</summary>
    public required IReadOnlyList<PaperCatalog> Catalogs { get; init; }
}
