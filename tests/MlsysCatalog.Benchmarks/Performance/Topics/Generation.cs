using System.Collections.Immutable;
using System.Diagnostics;
using Markdig;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MlsysCatalog.Generator;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>What generator and analyzers cost the compiler, beside what Markdig's parse of the same text costs.</summary>
internal sealed class Generation : Topic
{
    private const int Rounds = 5;
    private const int ColdRounds = 3;

    private const string Parse = "Markdig's parse";
    private const string Walk = "a walk over the characters";
    private const string Read = "reading";
    private const string Merge = "reading and merging";
    private const string Generate = "the generator";
    private const string Idle = "the generator and an idle analyzer";
    private const string Checked = "the generator and all analyzers";
    private const int Papers = 10_000;

    public override string Method =>
        """
        In a process with the compiler's garbage collector (one heap a core), after the compiler's last tier, with nothing kept from one
        round to the next. *The generator* runs from texts to emitted texts; *all analyzers* have its compilation and its readings, as in a
        build. Any analyzer makes the compiler bind the emitted code, which it would otherwise do later, so that what ours cost is what they
        take above one that does nothing. The walk over the characters is the least that any reader does. *First in its process* is in a
        process that did nothing before, where the just-in-time compiler takes most of both sides.
        """;

    public override (IReadOnlyList<GoalRow> Goals, IReadOnlyList<ResultTable> Tables) Measure()
    {
        var goals = new List<GoalRow>();
        List<IReadOnlyList<string>> rows = [], analyzers = [];
        foreach (var papers in (int[])[1_000, 10_000, .. Directory.Exists(Input.CorpusFolder) ? (int[])[0] : []])
        {
            var answer = ChildProcess.Ask<GenerationAnswer>("generation",
                papers.ToString(System.Globalization.CultureInfo.InvariantCulture));
            var name = papers > 0 ? $"{Spread.Digits(papers)} papers" : "the real lists";
            rows.AddRange(answer.Sides.Select(side => (IReadOnlyList<string>)
                [name, side.Name, side.Time.In("ms"), side.Name == Parse ? "" : side.OverParse.AsRatio(), Spread.Digits(side.Megabytes)]));
            analyzers.AddRange(answer.Analyzers.Select(of => (IReadOnlyList<string>)[name, of.Name, Spread.Digits(of.Milliseconds) + " ms"]));
            if (papers == Papers)
            {
                goals.Add(GoalRow.AtMost("generate, with nothing kept, over Markdig's parse of the same text (10,000 papers)", 2.7,
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

        var cold = Measurement.Take(ColdRounds, ((string[])[Parse, Generate])
            .Select(static side => (side, (Func<double>)(() => ChildProcess.Ask<double>("cold", side)))).ToArray());
        goals.Insert(0, GoalRow.AtMost(
            "cold generate over Markdig's parse of the same text, each first in its process (10,000 papers)", 2.7,
            cold.Ratio(Generate, Parse)));
        rows.AddRange(cold.Names.Select(side => (IReadOnlyList<string>)
            ["10,000 papers, first in its process", side, cold.Of(side).In("ms"), side == Parse ? "" : cold.Ratio(side, Parse).AsRatio(), ""]));
        return (goals,
        [
            new("Generation", ["lists", "side", "time", "over Markdig's parse", "allocated, MB"], rows),
            new("The analyzers' own time, of one run", ["lists", "analyzer", "time"], analyzers),
        ]);
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
            (Walk, () => Array.ForEach(lists, list => characters += Walked(list.Text))),
            (Read, () => Array.ForEach(lists, static list => ListReader.Read(list.Path, list.Text, VenueTable.Default))),
            (Merge, () => MemoryProject.Model(lists)),
            (Generate, () => project.Generate()),
            (Idle, () => Check(project, [new IdleAnalyzer()])),
            (Checked, () => Check(project, Analyzers())),
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
            taken.Of(static of => 1 + ((of(Checked) - of(Idle)) / of(Generate))),
            [.. Analyzed(project)]);
    }

    /// <summary>Does one side once in the process that was started for it.</summary>
    /// <returns>Milliseconds.</returns>
    public static double AnswerCold(string side)
    {
        var lists = SyntheticLists.Of(Papers, Papers / 1_000);
        var project = new MemoryProject(lists);
        project.Own();
        var watch = Stopwatch.StartNew();
        if (side == Parse)
        {
            Array.ForEach(lists, static list => Markdown.Parse(list.Text, MarkdownParser.Pipeline));
        }
        else
        {
            project.Generate();
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    private static int Walked(string text)
    {
        var lines = 0;
        foreach (var unit in text)
        {
            lines += unit == '\n' ? 1 : 0;
        }

        return lines;
    }

    // What the compiler says each analyzer took, of one run after all others.
    private static IEnumerable<AnalyzerTime> Analyzed(MemoryProject project) =>
        Check(project, Analyzers()).AnalyzerTelemetryInfo
            .Select(static of => new AnalyzerTime(of.Key.GetType().Name, of.Value.ExecutionTime.TotalMilliseconds))
            .OrderByDescending(static of => of.Milliseconds);

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
    private static AnalysisResult Check(MemoryProject project, IEnumerable<DiagnosticAnalyzer> analyzers)
    {
        var files = project.Files();
        project.Driver().ReplaceAdditionalTexts([.. files]).RunGeneratorsAndUpdateCompilation(project.Own(), out var compilation, out _);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files], new ProjectSettings()), onAnalyzerException: null, concurrentAnalysis: true,
                logAnalyzerExecutionTime: true);
        return compilation.WithAnalyzers([.. analyzers], options).GetAnalysisResultAsync(default).GetAwaiter().GetResult();
    }

    private static IEnumerable<DiagnosticAnalyzer> Analyzers() => typeof(MlsysCatalogGenerator).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
        .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
}

/// <summary>What was measured of one side.</summary>
internal sealed record GenerationSide(string Name, Spread Time, Spread OverParse, double Megabytes);

/// <summary>What was measured of some lists.</summary>
internal sealed record GenerationAnswer(
    IReadOnlyList<GenerationSide> Sides, Spread AllOverGenerator, IReadOnlyList<AnalyzerTime> Analyzers);

/// <summary>What an analyzer took.</summary>
internal sealed record AnalyzerTime(string Name, double Milliseconds);

// It is no extension that a compiler loads.
#pragma warning disable RS1012, RS1036, RS1041

/// <summary>Looks at nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IdleAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("IDLE", "Idle", "Idle", "Idle", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static _ => { });
    }
}
