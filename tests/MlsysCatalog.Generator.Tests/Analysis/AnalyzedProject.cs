using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MlsysCatalog.Generator.Tests;

/// <summary>A project in memory with lists, generated for and analysed as the compiler does it.</summary>
internal sealed class AnalyzedProject
{
    private readonly List<AdditionalText> _files = [];
    private readonly List<AnalyzerConfig> _configs = [];
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal) { ["MlsysCatalogNamespace"] = "App", ["MlsysCatalogReports"] = "true" };
    private readonly List<string> _sources = ["class Program { }"];
    private readonly List<MetadataReference> _references = [.. CatalogProject.References];

    /// <summary>The C# version.</summary>
    public LanguageVersion Language { get; set; } = LanguageVersion.CSharp11;

    /// <summary>The compiler's own settings for diagnostics, as <c>NoWarn</c>, <c>WarningsAsErrors</c> and <c>WarningsNotAsErrors</c> make them.</summary>
    public ImmutableDictionary<string, ReportDiagnostic> SpecificOptions { get; set; } = ImmutableDictionary<string, ReportDiagnostic>.Empty;

    /// <summary>What <c>TreatWarningsAsErrors</c> says.</summary>
    public ReportDiagnostic GeneralOption { get; set; } = ReportDiagnostic.Default;

    /// <summary>What is to run; the package's analyzers unless a test has one of its own.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; set; } = [new ReadingListAnalyzer(), new CatalogProjectAnalyzer()];

    /// <summary>Adds a list.</summary>
    public AnalyzedProject WithList(string path, string text) => With(new ListFile(path, () => SourceText.From(text)));

    /// <summary>Adds a file.</summary>
    public AnalyzedProject With(AdditionalText file)
    {
        _files.Add(file);
        return this;
    }

    /// <summary>Adds an <c>.editorconfig</c> or a <c>.globalconfig</c>; the compiler's own code makes settings of it.</summary>
    public AnalyzedProject WithConfig(string path, string text)
    {
        _configs.Add(AnalyzerConfig.Parse(text, path));
        return WithList(path, text);
    }

    /// <summary>Adds a C# file.</summary>
    public AnalyzedProject WithCode(string code)
    {
        _sources.Add(code);
        return this;
    }

    /// <summary>Sets a property of the project file.</summary>
    public AnalyzedProject With(string property, string value)
    {
        _properties[property] = value;
        return this;
    }

    /// <summary>References an assembly.</summary>
    public AnalyzedProject WithReference(MetadataReference reference)
    {
        _references.Add(reference);
        return this;
    }

    /// <summary>The C# of the project, the emitted catalog in it.</summary>
    public Compilation Compile(out ImmutableArray<Diagnostic> ofGenerator)
    {
        var parseOptions = CSharpParseOptions.Default.WithLanguageVersion(Language);
        var compilation = CSharpCompilation.Create(
            "App",
            _sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, parseOptions, $"/work/app/{i}.cs")),
            _references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: SpecificOptions, generalDiagnosticOption: GeneralOption)
                .WithSyntaxTreeOptionsProvider(new GlobalSettings(Configs)));
        CSharpGeneratorDriver.Create([new MlsysCatalogGenerator().AsSourceGenerator()], _files, parseOptions, new Provider(_properties, Configs))
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out ofGenerator);
        return generated;
    }

    /// <summary>What both analyzers say, sorted by place; no exception of theirs is among it.</summary>
    /// <param name="isGenerated">Whether the generator, too, is to go through without a complaint.</param>
    public async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(bool isGenerated = true)
    {
        var compilation = Compile(out var ofGenerator);
        Assert.Equal(isGenerated, ofGenerator.IsEmpty);
        var options = new AnalyzerOptions([.. _files], new Provider(_properties, Configs));
        var analyzed = compilation.WithAnalyzers(Analyzers, options);
        var diagnostics = await analyzed.GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>A diagnostic as a build prints it: <c>lists/a.md(56,7): warning MLC0301</c>.</summary>
    public static string Describe(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}";
    }

    /// <summary>A list whose text is asked for when it is read.</summary>
    internal sealed class ListFile(string path, Func<SourceText?> read) : AdditionalText
    {
        private readonly Lazy<SourceText?> _text = new(read);

        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => _text.Value;
    }

    private AnalyzerConfigSet Configs => AnalyzerConfigSet.Create(_configs);

    // As the compiler's own: of the settings for places outside of C# it knows the global ones only.
    private sealed class GlobalSettings(AnalyzerConfigSet configs) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            configs.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            configs.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }

    private sealed class Provider(Dictionary<string, string> properties, AnalyzerConfigSet configs) : AnalyzerConfigOptionsProvider
    {
        private const string Mark = "build_metadata.AdditionalFiles.MlsysCatalogFile";

        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new Options(properties.ToDictionary(property => "build_property." + property.Key, property => property.Value));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
        {
            var settings = new Dictionary<string, string>(configs.GetOptionsForSourcePath(textFile.Path).AnalyzerOptions, StringComparer.OrdinalIgnoreCase);
            var name = Path.GetFileName(textFile.Path);
            if (name.EndsWith(".md", StringComparison.Ordinal))
            {
                settings[Mark] = "List";
            }
            else if (name == "MlsysCatalog.Baseline.txt")
            {
                settings[Mark] = "Baseline";
            }
            else if (name is ".editorconfig" or ".globalconfig")
            {
                settings[Mark] = "Config";
            }

            return new Options(settings);
        }
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
