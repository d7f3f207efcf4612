using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MlsysCatalog.Generator.Tests;

/// <summary>A project in memory, as the compiler sees it, that is generated for again after each edit.</summary>
internal sealed class CatalogProject
{
    private readonly Dictionary<string, string> _properties;
    private readonly Dictionary<string, ListFile> _files = new(StringComparer.Ordinal);
    private GeneratorDriver _driver;

    /// <summary>A project with lists, each with its whole path, and shipped files (<c>.txt</c>).</summary>
    public CatalogProject(params (string Path, string Text)[] lists)
    {
        _properties = new(StringComparer.Ordinal) { ["MlsysCatalogNamespace"] = "App" };
        ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp11);
        Compilation = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText("class Program { }", ParseOptions)],
            References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create(
            [new MlsysCatalogGenerator().AsSourceGenerator()],
            additionalTexts: null,
            ParseOptions,
            new PropertyProvider(_properties),
            new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        foreach (var (path, text) in lists)
        {
            Add(path, text);
        }
    }

    /// <summary>What a net10.0 program with the package is compiled against.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "MlsysCatalog.dll" || Path.GetFileName(path).StartsWith("System."))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public CSharpCompilation Compilation { get; private set; }

    public CSharpParseOptions ParseOptions { get; private set; }

    /// <summary>Adds a C# file.</summary>
    public void AddCode(string code, string path = "") => AddTree(CSharpSyntaxTree.ParseText(code, ParseOptions, path));

    /// <inheritdoc cref="AddCode"/>
    public void AddTree(SyntaxTree tree) => Compilation = Compilation.AddSyntaxTrees(tree);

    /// <summary>Writes a C# file anew.</summary>
    public void EditCode(string path, Func<string, string> edit)
    {
        var old = Compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        var text = edit(old.ToString());
        Assert.NotEqual(old.ToString(), text);
        Compilation = Compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(text, ParseOptions, path));
    }

    /// <summary>Sets how the compiler takes doc comments.</summary>
    public void SetDocumentation(DocumentationMode mode) => ParseOptions = ParseOptions.WithDocumentationMode(mode);

    /// <summary>References another assembly.</summary>
    public void AddReference(MetadataReference reference) => Compilation = Compilation.AddReferences(reference);

    /// <summary>Adds a list.</summary>
    public void Add(string path, string text)
    {
        _files.Add(path, new(path, text));
        _driver = _driver.AddAdditionalTexts([_files[path]]);
    }

    /// <summary>Writes a list anew.</summary>
    public void Edit(string path, Func<string, string> edit)
    {
        var old = _files[path];
        var text = edit(old.Content);
        Assert.NotEqual(old.Content, text);
        _files[path] = new(path, text);
        _driver = _driver.ReplaceAdditionalText(old, _files[path]);
    }

    /// <summary>Deletes a list.</summary>
    public void Remove(string path)
    {
        _files.Remove(path, out var old);
        _driver = _driver.RemoveAdditionalTexts([old!]);
    }

    /// <summary>Sets a property of the project file.</summary>
    public void Set(string property, string value)
    {
        _properties[property] = value;
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new PropertyProvider(_properties));
    }

    /// <summary>Sets the C# version.</summary>
    public void SetLanguage(LanguageVersion version)
    {
        ParseOptions = ParseOptions.WithLanguageVersion(version);
        _driver = _driver.WithUpdatedParseOptions(ParseOptions);
        Compilation = Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Program { }", ParseOptions));
    }

    /// <summary>Generates for the project as it is now; the generator must not throw and must report nothing.</summary>
    public GeneratorRunResult Generate()
    {
        _driver = _driver.RunGenerators(Compilation);
        var result = _driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
        return result;
    }

    /// <summary>The emitted texts by hint name.</summary>
    public SortedDictionary<string, string> Emit()
    {
        var texts = Generate().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
        return new(texts, StringComparer.Ordinal);
    }

    /// <summary>The project with what is emitted for it.</summary>
    public CSharpCompilation CompileEmitted() => Compilation.AddSyntaxTrees(
        Emit().Select(source => CSharpSyntaxTree.ParseText(source.Value, ParseOptions, source.Key, Encoding.UTF8)));

    private sealed class ListFile(string path, string content) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(content);

        public string Content => content;

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class PropertyProvider(Dictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        private static readonly AnalyzerConfigOptions ListOptions =
            new Options(new() { ["build_metadata.AdditionalFiles.MlsysCatalogFile"] = "List" });

        private static readonly AnalyzerConfigOptions ShippedOptions =
            new Options(new() { ["build_metadata.AdditionalFiles.MlsysCatalogFile"] = "Shipped" });

        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new Options(properties.ToDictionary(property => "build_property." + property.Key, property => property.Value));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            textFile.Path.EndsWith(".txt", StringComparison.Ordinal) ? ShippedOptions : ListOptions;
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
