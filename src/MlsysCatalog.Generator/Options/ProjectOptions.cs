using Microsoft.CodeAnalysis.Diagnostics;

namespace MlsysCatalog.Generator;

/// <summary>Reads what the project file sets for its catalog.</summary>
internal static class ProjectOptions
{
    /// <summary>Reads the properties that the package's targets make visible. A value that is none of the allowed is the default.</summary>
    public static EmissionOptions Read(AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        var options = provider.GlobalOptions;
        return new(
            Namespace: NamespaceName.FromText(Value(options, "MlsysCatalogNamespace")),
            IsPublic: Is(options, "MlsysCatalogVisibility", "public"),
            HasKeys: !Is(options, "MlsysCatalogKeys", "false"),
            HasDocs: !Is(options, "MlsysCatalogDocs", "false"),
            HasGlobalUsing: Is(options, "ImplicitUsings", "enable") || Is(options, "ImplicitUsings", "true"),
            HasCitations: Is(options, "MlsysCatalogCitations", "true"));
    }

    /// <summary>Whether a property has a value, whatever its case.</summary>
    public static bool Is(AnalyzerConfigOptions options, string property, string value) =>
        string.Equals(Value(options, property), value, StringComparison.OrdinalIgnoreCase);

    /// <summary>A property's value; empty where it is not set.</summary>
    public static string Value(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out var value) ? value.Trim() : "";
}
