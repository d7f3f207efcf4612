using Microsoft.CodeAnalysis.Diagnostics;

namespace MlsysCatalog.Generator;

/// <summary>What the project decides about the citations of its code.</summary>
/// <param name="IsOn">Whether they are gathered at all (<c>MlsysCatalogCitations</c>).</param>
/// <param name="Root">The folder from which their files are told; empty where none is known.</param>
internal sealed record CitationOptions(bool IsOn, string Root)
{
    /// <summary>Nothing is gathered, and nothing looked at.</summary>
    public static CitationOptions Off { get; } = new(IsOn: false, Root: "");

    /// <summary>Reads the properties that the package's targets make visible.</summary>
    public static CitationOptions Read(AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        // Percent-encoded: the file in which the compiler gets properties ends a value at '#' and at ';'.
        var options = provider.GlobalOptions;
        return ProjectOptions.Is(options, "MlsysCatalogCitations", "true")
            ? new(IsOn: true, Uri.UnescapeDataString(ProjectOptions.Value(options, "MlsysCatalogCitationRoot")))
            : Off;
    }
}
