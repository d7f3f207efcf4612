using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>A hundred thousand papers.</summary>
internal sealed class Large : Topic
{
    private const double MaximumGigabytes = 4;

    public override string Method =>
        """
        100 lists of 1,000 papers, beside 10 of 1,000, generated, compiled and asked for a paper, each in a process of its own with the
        compiler's garbage collector; the memory is the most that the process ever had, and what is held when all is generated is what a
        whole collection leaves then: texts, readings, model, emitted texts and their trees. Once, cold: no spread.
        """;

    public override bool IsLarge => true;

    public override (IReadOnlyList<GoalRow> Goals, IReadOnlyList<ResultTable> Tables) Measure()
    {
        var small = Ask(10_000, "with");
        var large = Ask(100_000, "with");
        var bare = Ask(100_000, "without");
        var growth = large.Seconds / small.Seconds;
        var papers = (double)large.Papers / small.Papers;
        return (
        [
            new("100,000 papers compile and run; memory of the compiler", "≤ 4 GB", $"{Spread.Digits(large.Gigabytes)} GB",
                large.Gigabytes <= MaximumGigabytes),
            new("time at 100,000 papers over time at 10,000, at most linear", $"≤ {Spread.Digits(papers)}x", Spread.Digits(growth) + "x",
                growth <= papers),
        ],
        [
            new("Generating, compiling, asking", ["papers", "store", "generate", "held then", "compile", "first lookup", "dll", "memory"],
                [Row(small, "with"), Row(large, "with"), Row(bare with { Papers = large.Papers }, "empty literal")]),
        ]);
    }

    private static LargeAnswer Ask(int papers, string store) =>
        ChildProcess.Ask<LargeAnswer>("large", papers.ToString(CultureInfo.InvariantCulture), store);

    private static IReadOnlyList<string> Row(LargeAnswer of, string store) =>
    [
        Spread.Digits(of.Papers), store, $"{Spread.Digits(of.GenerateSeconds)} s", $"{Spread.Digits(of.HeldGigabytes)} GB",
        $"{Spread.Digits(of.Seconds - of.GenerateSeconds)} s", of.LookupMilliseconds is { } lookup ? $"{Spread.Digits(lookup)} ms" : "",
        $"{Spread.Digits(of.Megabytes)} MB", $"{Spread.Digits(of.Gigabytes)} GB",
    ];

    /// <summary>Measures in the process that was started for it.</summary>
    /// <param name="papers">How many papers there are.</param>
    /// <param name="store">Whether the emitted store is compiled <c>with</c> its literal or <c>without</c>, to see what that costs.</param>
    public static LargeAnswer Answer(int papers, string store)
    {
        var project = new MemoryProject(SyntheticLists.Of(papers, papers / 1_000));
        var watch = Stopwatch.StartNew();
        var (_, compilation) = project.Generate();
        var generated = watch.Elapsed.TotalSeconds;
        watch.Stop();
        var held = GC.GetTotalMemory(forceFullCollection: true) / 1e9;
        watch.Start();
        var assembly = MemoryProject.Emit(store == "with" ? compilation : WithoutStore(compilation));
        var seconds = watch.Elapsed.TotalSeconds;
        using var self = Process.GetCurrentProcess();
        var gigabytes = self.PeakWorkingSet64 / 1e9;
        if (store != "with")
        {
            return new(papers, generated, held, seconds, null, assembly.Length / 1e6, gigabytes);
        }

        var catalog = (PaperCatalog)Assembly.Load(assembly).GetType("App.Catalog")!
            .GetProperty("Current", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(null)!;
        watch.Restart();
        var last = catalog.Papers[^1];
        var isFound = catalog.TryGetPaper(last.Key, out var found) && found == last && catalog.TryGetPaperByTitle(last.Title, out _);
        return isFound
            ? new(catalog.Papers.Count, generated, held, seconds, watch.Elapsed.TotalMilliseconds, assembly.Length / 1e6, gigabytes)
            : throw new InvalidOperationException("The last paper is not found.");
    }

    private static CSharpCompilation WithoutStore(CSharpCompilation compilation)
    {
        const string Start = " Data => \"";
        var tree = compilation.SyntaxTrees.Single(static tree => tree.FilePath.EndsWith("Catalog.g.cs", StringComparison.Ordinal));
        var text = tree.ToString();
        var start = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var end = text.IndexOf("\"u8;\n", start, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(
            tree, CSharpSyntaxTree.ParseText(text.Remove(start, end - start), MemoryProject.Parsing, tree.FilePath));
    }
}

/// <summary>What was measured of one size.</summary>
internal sealed record LargeAnswer(
    int Papers, double GenerateSeconds, double HeldGigabytes, double Seconds, double? LookupMilliseconds, double Megabytes, double Gigabytes);
