using Microsoft.CodeAnalysis.Diagnostics;

namespace MlsysCatalog.Generator;

/// <summary>What the package's targets tell the analyzers of the project.</summary>
internal static class ProjectProperties
{
    /// <summary>Whether this is the target framework that reports: of several only the first, so that nothing is told twice.</summary>
    public static bool ReportsHere(AnalyzerOptions options) =>
        !string.Equals(Value(options, "MlsysCatalogReports"), "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>A property of the project; empty where it is not set.</summary>
    public static string Value(AnalyzerOptions options, string property) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property." + property, out var value) ? value.Trim() : "";
}
