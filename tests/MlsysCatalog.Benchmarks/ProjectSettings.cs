using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MlsysCatalog.Benchmarks;

/// <summary>What the package's targets tell the generator of a project in memory.</summary>
/// <param name="properties">Properties of the project file, beside the namespace and the repository's root.</param>
internal sealed class ProjectSettings(params (string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
{
    /// <summary>What such a project references: the framework and the runtime library.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) == "MlsysCatalog.dll"
                || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(
        [("MlsysCatalogNamespace", "App"), ("MlsysCatalogCitationRoot", "%2Frepo"), .. properties], "build_property.");

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(
        [("MlsysCatalogFile", textFile.Path.EndsWith(".md", StringComparison.Ordinal) ? "List" : "Shipped")], "build_metadata.AdditionalFiles.");

    private sealed class Options((string Name, string Value)[] settings, string prefix) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = settings.ToDictionary(setting => prefix + setting.Name, static setting => setting.Value);

        public override bool TryGetValue(string key, out string value) => _values.TryGetValue(key, out value!);
    }
}

/// <summary>A file of a project in memory.</summary>
internal sealed class TextFile(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    /// <inheritdoc/>
    public override string Path => path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
