using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlsysCatalog.Generator;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>A project of lists that is generated and compiled in this process.</summary>
internal sealed class MemoryProject((string Path, string Text)[] lists, string code = "", params (string Name, string Value)[] properties)
{
    // As a build without a documentation file has them.
    public static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp13, DocumentationMode.None);

    /// <summary>What its lists say.</summary>
    public static CatalogModel Model((string Path, string Text)[] lists) =>
        CatalogBuilder.Build(
        Array.ConvertAll(lists, static list => ListReader.Read(list.Path, list.Text, VenueTable.Default).Facts), VenueTable.Default).Model;

    /// <summary>The project before anything is generated.</summary>
    public CSharpCompilation Own() => CSharpCompilation.Create(
        "App",
        [CSharpSyntaxTree.ParseText(code, Parsing, "/repo/App/Own.cs")],
        ProjectSettings.References,
        new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true));

    /// <summary>A driver that has read nothing yet.</summary>
    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new MlsysCatalogGenerator().AsSourceGenerator()],
        Files(),
        Parsing,
        new ProjectSettings(properties),
        new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The lists as the compiler holds them, with nothing kept from before.</summary>
    public TextFile[] Files() => Array.ConvertAll(lists, static list => new TextFile("/repo/App/lists/" + list.Path, list.Text));

    /// <summary>Generates, with nothing kept from before.</summary>
    public (GeneratorDriver Driver, CSharpCompilation Compilation) Generate()
    {
        var driver = Driver().RunGeneratorsAndUpdateCompilation(Own(), out var compilation, out _);
        return (driver, (CSharpCompilation)compilation);
    }

    /// <summary>Generates and compiles.</summary>
    public byte[] Compile() => Emit(Generate().Compilation);

    /// <summary>Compiles.</summary>
    public static byte[] Emit(CSharpCompilation compilation)
    {
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        return result.Success ? assembly.ToArray() : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }
}
