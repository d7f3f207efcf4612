using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlsysCatalog.Generator;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Benchmarks;

/// <summary>
/// What keys, citations and shipped names cost a build that does not use them, beside one without: a project of one list is generated and
/// compiled in this process, in turns. Where the emitted texts are those of the first row, nothing is added.
/// </summary>
internal static class EmissionRatio
{
    private const int Papers = 1_000;
    private const int WarmUps = 12;

    private static readonly string List = SyntheticList.Of("tag first", Papers);

    private static readonly Variant[] Variants =
    [
        new("without keys", [("MlsysCatalogKeys", "false")], []),
        new("same, all shipped", [("MlsysCatalogKeys", "false")], [new TextFile("/repo/lists/MlsysCatalog.Shipped.txt", AllShipped())]),
        new("same, citations off", [("MlsysCatalogKeys", "false"), ("MlsysCatalogCitations", "false")], []),
        new("same, none cited", [("MlsysCatalogKeys", "false"), ("MlsysCatalogCitations", "true")], []),
        new("with keys", [], []),
    ];

    /// <summary>Prints sizes and ratios.</summary>
    public static void Run(int rounds)
    {
        // Methods reach their last tier after calls and a pause, several times over.
        for (var i = 0; i < WarmUps; i++)
        {
            Array.ForEach(Variants, static variant => variant.Build());
            Thread.Sleep(150);
        }

        var samples = Array.ConvertAll(Variants, static _ => new Samples());
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < Variants.Length; i++)
            {
                samples[i].Take(() => Variants[i].Build());
            }
        }

        Console.WriteLine($"{"emission",-24} {"texts",10} {"text KB",10} {"dll bytes",10} {"build ms",10} {"ratio",7} {"of minima",10}");
        var first = Variants[0].Build();
        for (var i = 0; i < Variants.Length; i++)
        {
            var (texts, dll) = Variants[i].Build();
            Console.WriteLine(FormattableString.Invariant(
                $"{Variants[i].Name,-24} {(texts.SequenceEqual(first.Texts) ? "the same" : "others"),10} {texts.Sum(static text => text.Length) / 1e3,10:F0} ")
                + FormattableString.Invariant(
                    $"{dll,10} {samples[i].Median,10:F1} {samples[i].Median / samples[0].Median,7:F2} {samples[i].Least / samples[0].Least,10:F2}"));
        }
    }

    private static string AllShipped()
    {
        var reading = ListReader.Read("lists/a.md", List, VenueTable.Default);
        return string.Join('\n', ShippedText.NewLines(CatalogBuilder.Build([reading.Facts], VenueTable.Default))) + "\n";
    }

    /// <summary>The project with some setting.</summary>
    private sealed class Variant(string name, (string Name, string Value)[] properties, TextFile[] files)
    {
        private static readonly CSharpParseOptions Parsing = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);

        public string Name => name;

        /// <summary>Generates and compiles, with nothing kept from before.</summary>
        /// <returns>The emitted texts, and the length of the assembly in bytes.</returns>
        public (string[] Texts, long Dll) Build()
        {
            var project = CSharpCompilation.Create(
                "App",
                [CSharpSyntaxTree.ParseText("public static class Program { public static string Title => App.Catalog.Current.Papers[0].Title; }", Parsing)],
                ProjectSettings.References,
                new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true));
            var driver = CSharpGeneratorDriver.Create(
                    [new MlsysCatalogGenerator().AsSourceGenerator()],
                    [new TextFile("/repo/lists/a.md", List), .. files],
                    Parsing,
                    new ProjectSettings(properties))
                .RunGeneratorsAndUpdateCompilation(project, out var compilation, out _);
            using var assembly = new MemoryStream();
            var result = compilation.Emit(assembly);
            return result.Success
                ? ([.. driver.GetRunResult().GeneratedTrees.Select(static tree => tree.ToString())], assembly.Length)
                : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        }
    }
}
