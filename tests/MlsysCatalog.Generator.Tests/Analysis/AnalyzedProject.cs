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
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal) { ["MlsysCatalogNamespace"] = "App", ["MlsysCatalogReports"] = "true" };
    private readonly List<string> _sources = ["class Program { }"];
    private readonly List<MetadataReference> _references = [.. CatalogProject.References];

    /// <summary>The C# version.</summary>
    public LanguageVersion Language { get; set; } = LanguageVersion.CSharp11;

    /// <summary>The compiler's own settings for diagnostics, as a <c>.globalconfig</c> makes them.</summary>
    public ImmutableDictionary<string, ReportDiagnostic> GlobalConfig { get; set; } = ImmutableDictionary<string, ReportDiagnostic>.Empty;

    /// <summary>Adds a list.</summary>
    public AnalyzedProject WithList(string path, string text) => With(new ListFile(path, () => SourceText.From(text)));

    /// <summary>Adds a file.</summary>
    public AnalyzedProject With(AdditionalText file)
    {
        _files.Add(file);
        return this;
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
            new(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: GlobalConfig));
        CSharpGeneratorDriver.Create([new MlsysCatalogGenerator().AsSourceGenerator()], _files, parseOptions, new Provider(_properties))
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out ofGenerator);
        return generated;
    }

    /// <summary>What both analyzers say, sorted by place; no exception of theirs is among it.</summary>
    /// <param name="isGenerated">Whether the generator, too, is to go through without a complaint.</param>
    public async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(bool isGenerated = true)
    {
        var compilation = Compile(out var ofGenerator);
        Assert.Equal(isGenerated, ofGenerator.IsEmpty);
        var options = new AnalyzerOptions([.. _files], new Provider(_properties));
        var analyzed = compilation.WithAnalyzers([new ReadingListAnalyzer(), new CatalogProjectAnalyzer()], options);
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

    private sealed class Provider(Dictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new Options(properties.ToDictionary(property => "build_property." + property.Key, property => property.Value));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile.Path.EndsWith(".md", StringComparison.Ordinal)
            ? new Options(new() { ["build_metadata.AdditionalFiles.MlsysCatalogFile"] = "List" })
            : new Options([]);
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
