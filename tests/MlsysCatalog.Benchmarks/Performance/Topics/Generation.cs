using System.Diagnostics;
using Markdig;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MlsysCatalog.Generator;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>What generator and analyzers cost the compiler, beside what Markdig's parse of the same text costs.</summary>
internal sealed class Generation : Topic
{
    private const int Rounds = 11;

    private const string Parse = "Markdig's parse";
    private const string Walk = "a walk over the characters";
    private const string Read = "reading";
    private const string Generate = "the generator";
    private const string Checked = "the generator and all analyzers";

    public override string Method =>
        """
        In a process with the compiler's garbage collector (one heap a core), after the compiler's last tier, with nothing kept from one
        round to the next. *The generator* runs from texts to emitted texts; *all analyzers* have its compilation and its readings, as in a
        build. The walk over the characters is the least that any reader does.
        """;

    public override (IReadOnlyList<GoalRow> Goals, IReadOnlyList<ResultTable> Tables) Measure()
    {
        var goals = new List<GoalRow>();
        var rows = new List<IReadOnlyList<string>>();
        foreach (var papers in (int[])[1_000, 10_000, .. Directory.Exists(Input.CorpusFolder) ? (int[])[0] : []])
        {
            var answer = ChildProcess.Ask<GenerationAnswer>("generation",
                papers.ToString(System.Globalization.CultureInfo.InvariantCulture));
            var name = papers > 0 ? $"{Spread.Digits(papers)} papers" : "the real lists";
            rows.AddRange(answer.Sides.Select(side => (IReadOnlyList<string>)
                [name, side.Name, side.Time.In("ms"), side.Name == Parse ? "" : side.OverParse.AsRatio(), Spread.Digits(side.Megabytes)]));
            if (papers == 10_000)
            {
                goals.Add(GoalRow.AtMost("cold generate over Markdig's parse of the same text (10,000 papers)", 2.7,
                    answer.Sides.Single(static side => side.Name == Generate).OverParse));
                goals.Add(GoalRow.AtMost("generator and all analyzers over the generator alone (10,000 papers)", 1.6,
                    answer.AllOverGenerator));
            }

            if (papers == 0)
            {
                goals.Add(GoalRow.AtMost("generator and all analyzers over the generator alone (the real lists)", 1.6,
                    answer.AllOverGenerator));
                goals.Add(GoalRow.AtMost("reading the real lists over Markdig's parse", 2.5,
                    answer.Sides.Single(static side => side.Name == Read).OverParse));
            }
        }

        return (goals, [new("Generation", ["lists", "side", "time", "over Markdig's parse", "allocated, MB"], rows)]);
    }

    /// <summary>Measures in the process that was started for it.</summary>
    /// <param name="papers">How many papers; 0 for the real lists.</param>
    public static GenerationAnswer Answer(int papers)
    {
        var lists = papers > 0
            ? SyntheticLists.Of(papers, Math.Max(1, papers / 1_000))
            : Input.RealLists();
        var project = new MemoryProject(lists);
        var characters = 0;
        var megabytes = new Dictionary<string, double>();
        (string Name, Action Run)[] sides =
        [
            (Parse, () => Array.ForEach(lists, static list => Markdown.Parse(list.Text, MarkdownParser.Pipeline))),
            (Walk, () => Array.ForEach(lists, list => characters += list.Text.Count(static unit => unit == '\n'))),
            (Read, () => Array.ForEach(lists, static list => ListReader.Read(list.Path, list.Text, VenueTable.Default))),
            (Generate, () => project.Generate()),
            (Checked, () => Check(project)),
        ];
        WarmUp(sides);
        var taken = Measurement.Take(Rounds, sides.Select(side => (side.Name, (Func<double>)(() =>
        {
            GC.Collect();
            var bytes = GC.GetTotalAllocatedBytes();
            var watch = Stopwatch.StartNew();
            side.Run();
            watch.Stop();
            megabytes[side.Name] = (GC.GetTotalAllocatedBytes() - bytes) / 1e6;
            return watch.Elapsed.TotalMilliseconds;
        }))).ToArray());
        return new(
            [.. taken.Names.Select(name => new GenerationSide(name, taken.Of(name), taken.Ratio(name, Parse), megabytes[name]))],
            taken.Ratio(Checked, Generate));
    }

    private static void WarmUp((string Name, Action Run)[] sides)
    {
        var watch = Stopwatch.StartNew();
        for (var quiet = 0; quiet < 2 && watch.Elapsed < TimeSpan.FromSeconds(25);)
        {
            var compiled = System.Runtime.JitInfo.GetCompiledMethodCount();
            Array.ForEach(sides, static side => side.Run());
            Thread.Sleep(150);
            quiet = System.Runtime.JitInfo.GetCompiledMethodCount() - compiled < 10 ? quiet + 1 : 0;
        }
    }

    // The same files for both, since the analyzers of a build find the generator's readings.
    private static void Check(MemoryProject project)
    {
        var files = project.Files();
        project.Driver().ReplaceAdditionalTexts([.. files]).RunGeneratorsAndUpdateCompilation(project.Own(), out var compilation, out _);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files], new ProjectSettings()), onAnalyzerException: null, concurrentAnalysis: true,
                logAnalyzerExecutionTime: false);
        var found = compilation.WithAnalyzers([.. Analyzers()], options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        GC.KeepAlive(found);
    }

    private static IEnumerable<DiagnosticAnalyzer> Analyzers() => typeof(MlsysCatalogGenerator).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
        .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
}

/// <summary>What was measured of one side.</summary>
internal sealed record GenerationSide(string Name, Spread Time, Spread OverParse, double Megabytes);

/// <summary>What was measured of some lists.</summary>
internal sealed record GenerationAnswer(IReadOnlyList<GenerationSide> Sides, Spread AllOverGenerator);
