using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MlsysCatalog.Generator;

/// <summary>What the project file sets for its catalog, as values.</summary>
/// <param name="Namespace">The namespace of the emitted types, each segment an identifier; empty is the global one.</param>
/// <param name="IsPublic">Whether the emitted types are public; else they are internal.</param>
/// <param name="HasKeys">Whether <c>PaperKeys</c> is emitted.</param>
/// <param name="HasDocs">Whether papers carry doc comments.</param>
/// <param name="HasGlobalUsing">Whether the project's files see the catalog without a using directive.</param>
internal sealed record CatalogOptions(string Namespace, bool IsPublic, bool HasKeys, bool HasDocs, bool HasGlobalUsing)
{
    /// <summary>Reads the properties that the package's targets make visible. A value that is none of the allowed counts as the default.</summary>
    public static CatalogOptions Read(AnalyzerConfigOptionsProvider provider)
    {
        var options = provider.GlobalOptions;
        return new(
            Namespace: NamespaceName.FromText(Value(options, "MlsysCatalogNamespace")),
            IsPublic: Is(options, "MlsysCatalogVisibility", "public"),
            HasKeys: !Is(options, "MlsysCatalogKeys", "false"),
            HasDocs: !Is(options, "MlsysCatalogDocs", "false"),
            HasGlobalUsing: Is(options, "ImplicitUsings", "enable") || Is(options, "ImplicitUsings", "true"));
    }

    private static bool Is(AnalyzerConfigOptions options, string property, string value) =>
        string.Equals(Value(options, property), value, StringComparison.OrdinalIgnoreCase);

    private static string Value(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out var value) ? value.Trim() : "";
}
