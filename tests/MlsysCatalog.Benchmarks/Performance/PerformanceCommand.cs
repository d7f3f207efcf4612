using System.Diagnostics;
using System.Globalization;

namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>
/// <c>performance</c> measures all that is not large, <c>performance --large</c> that, too, <c>performance startup size</c> some of it,
/// and each writes the page anew. <c>performance page</c> writes it and measures nothing.
/// </summary>
internal static class PerformanceCommand
{
    public static void Run(string[] args)
    {
        var isLarge = args.Contains("--large");
        var names = args.Where(static arg => arg != "--large").ToList();
        if (names.Find(static name => name != "page" && !Topic.All.Any(topic => IsCalled(topic, name))) is { } unknown)
        {
            var known = string.Join(", ", Topic.All.Select(static topic => topic.Name));
            throw new ArgumentException($"There is no topic {unknown}, only {known}.");
        }

        foreach (var topic in Topic.All.Where(topic =>
            names.Count == 0 ? isLarge || !topic.IsLarge : names.Exists(name => IsCalled(topic, name))))
        {
            var watch = Stopwatch.StartNew();
            var (goals, tables) = topic.Measure();
            Page.Keep(topic, new(DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Machine.Description, goals, tables));
            Console.WriteLine(FormattableString.Invariant($"{topic.Name}: {watch.Elapsed.TotalSeconds:F0} s"));
            foreach (var goal in goals)
            {
                Console.WriteLine($"  {goal.What}: {goal.Figure}, {goal.Goal}{(goal.IsMet ? "" : ", NOT MET")}");
            }
        }

        Console.WriteLine(Page.Write());
    }

    private static bool IsCalled(Topic topic, string name) => topic.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
