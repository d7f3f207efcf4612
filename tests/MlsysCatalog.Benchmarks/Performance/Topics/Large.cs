using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>A hundred thousand papers.</summary>
internal sealed class Large : Topic
{
    private const double MaximumGigabytes = 4;

    public override string Method =>
        """
        100 lists of 1,000 papers, beside 10 of 1,000, generated, compiled and asked for a paper, each in a process of its own with the
        compiler's garbage collector; the memory is the most that the process ever had. Once, cold: no spread.
        """;

    public override bool IsLarge => true;

    public override (IReadOnlyList<GoalRow> Goals, IReadOnlyList<ResultTable> Tables) Measure()
    {
        LargeAnswer[] answers = [.. ((int[])[10_000, 100_000]).Select(static papers =>
            ChildProcess.Ask<LargeAnswer>("large", papers.ToString(CultureInfo.InvariantCulture)))];
        var (small, large) = (answers[0], answers[1]);
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
            new("Generating, compiling, asking", ["papers", "generate", "compile", "first lookup", "dll", "memory"],
                [.. answers.Select(static of => (IReadOnlyList<string>)
                    [Spread.Digits(of.Papers), $"{Spread.Digits(of.GenerateSeconds)} s",
                        $"{Spread.Digits(of.Seconds - of.GenerateSeconds)} s",
                        $"{Spread.Digits(of.LookupMilliseconds)} ms", $"{Spread.Digits(of.Megabytes)} MB",
                            $"{Spread.Digits(of.Gigabytes)} GB"])]),
        ]);
    }

    /// <summary>Measures in the process that was started for it.</summary>
    public static LargeAnswer Answer(int papers)
    {
        var project = new MemoryProject(SyntheticLists.Of(papers, papers / 1_000));
        var watch = Stopwatch.StartNew();
        var (_, compilation) = project.Generate();
        var generated = watch.Elapsed.TotalSeconds;
        var assembly = MemoryProject.Emit(compilation);
        var seconds = watch.Elapsed.TotalSeconds;
        using var self = Process.GetCurrentProcess();
        var gigabytes = self.PeakWorkingSet64 / 1e9;
        var catalog = (PaperCatalog)Assembly.Load(assembly).GetType("App.Catalog")!
            .GetProperty("Current", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(null)!;
        watch.Restart();
        var last = catalog.Papers[^1];
        var isFound = catalog.TryGetPaper(last.Key, out var found) && found == last && catalog.TryGetPaperByTitle(last.Title, out _);
        return isFound
            ? new(catalog.Papers.Count, generated, seconds, watch.Elapsed.TotalMilliseconds, assembly.Length / 1e6, gigabytes)
            : throw new InvalidOperationException("The last paper is not found.");
    }
}

/// <summary>What was measured of one size.</summary>
internal sealed record LargeAnswer(
    int Papers, double GenerateSeconds, double Seconds, double LookupMilliseconds, double Megabytes, double Gigabytes);
