using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Generator;

namespace MlsysCatalog.Benchmarks;

/// <summary>
/// What gathering citations costs: the generator's run after an edit of one C# file, as an editor has it at every key, and its first run,
/// as a build has it; in projects of which no file cites, one in ten, and every one. Switched off and on in turns in one process.
/// </summary>
internal static class CitationRatio
{
    private const int Files = 400;
    private const int Papers = 1_000;

    /// <summary>Prints the ratios.</summary>
    public static void Run(int rounds)
    {
        Console.WriteLine($"{"citations",-24} {"off ms",10} {"on ms",10} {"ratio",7} {"of minima",10} {"off MB",10} {"on MB",10}");
        foreach (var (name, every) in new[] { ("no file cites", 0), ("1 of 10 cites", 10), ("every file cites", 1) })
        {
            Project off = new(every, isOn: false), on = new(every, isOn: true);
            Print("edit, " + name, off.RunAfterEdit, on.RunAfterEdit, rounds);
            Print("build, " + name, off.RunFirst, on.RunFirst, rounds);
        }
    }

    private static void Print(string name, Action off, Action on, int rounds)
    {
        // Methods reach their last tier after calls and a pause, several times over.
        for (var i = 0; i < 8; i++)
        {
            off();
            for (var watch = Stopwatch.StartNew(); watch.ElapsedMilliseconds < 500; on())
            {
            }

            Thread.Sleep(150);
        }

        Samples ofOff = new(), ofOn = new();
        for (var round = 0; round < rounds; round++)
        {
            ofOff.Take(off);
            ofOn.Take(on);
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{name,-24} {ofOff.Median,10:F2} {ofOn.Median,10:F2} {ofOn.Median / ofOff.Median,7:F2} {ofOn.Least / ofOff.Least,10:F2} ")
            + FormattableString.Invariant($"{ofOff.Megabytes,10:F1} {ofOn.Megabytes,10:F1}"));
    }

    /// <summary>A project in memory.</summary>
    private sealed class Project
    {
        private static readonly CSharpParseOptions Parsing = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);

        private readonly GeneratorDriver _fresh;
        private readonly CSharpCompilation _compilation;
        private readonly int _every;
        private GeneratorDriver _driver;
        private int _edits;

        public Project(int every, bool isOn)
        {
            _every = every;
            _compilation = CSharpCompilation.Create(
                "App",
                Enumerable.Range(0, Files).Select(file => Parse(file, edit: 0)),
                ProjectSettings.References,
                new(OutputKind.DynamicallyLinkedLibrary));
            _fresh = CSharpGeneratorDriver.Create(
                [new MlsysCatalogGenerator().AsSourceGenerator()],
                [new TextFile("/repo/lists/a.md", SyntheticList.Of("tag first", Papers))],
                Parsing,
                new ProjectSettings(("MlsysCatalogCitations", isOn ? "true" : "false")));
            _driver = _fresh.RunGenerators(_compilation);
            if (isOn && every > 0 && !_driver.GetRunResult().GeneratedTrees.Any(static tree => tree.ToString().Contains("cref", StringComparison.Ordinal)))
            {
                throw new InvalidOperationException("The paper of the cref is in no list.");
            }
        }

        public void RunAfterEdit() => _driver = _driver.RunGenerators(
            _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], Parse(0, ++_edits)));

        // New trees and a new compilation: what is kept for them is found anew, too.
        public void RunFirst() => _fresh.RunGenerators(_compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
            _compilation.SyntaxTrees.Select(static tree => CSharpSyntaxTree.ParseText(tree.GetText(), Parsing, tree.FilePath))));

        private SyntaxTree Parse(int file, int edit)
        {
            var cites = _every > 0 && file % _every == 0
                ? "/// <summary>As in <see cref=\"App.Papers.NeurIPS2017.Pebble1\"/>.</summary>\n"
                    + "[MlsysCatalog.Cites(App.PaperKeys.NeurIPS2017.Pebble1, Section = \"2\")]\n"
                : "";
            var methods = string.Concat(Enumerable.Range(0, 20).Select(method => string.Create(
                CultureInfo.InvariantCulture,
                $"""
                    /// <summary>Adds.</summary>
                    public int Method{method}(int a, int b) => a + b > 0 ? a + b : Method{method}(b, a + {edit});

                """)));
            return CSharpSyntaxTree.ParseText(
                SourceText.From($"namespace Lab;\n\n{cites}public class Class{file}\n{{\n{methods}}}\n"), Parsing, $"/repo/src/Class{file}.cs");
        }
    }
}
