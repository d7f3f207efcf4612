using System.Diagnostics;
using System.Globalization;
using MlsysCatalog.Generator;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Benchmarks;

/// <summary>
/// How long work on a very long list goes on when nobody wants its outcome any more: the longest time between two looks. What the collector
/// pauses between them is no loop of ours, and told apart.
/// </summary>
internal static class Looks
{
    private const int BytesOfAnEntry = 125;

    // Below that nobody notices, and finding out where it was would take as long.
    private const double WorthTelling = 15;

    private static readonly EmissionOptions Options = new("App", IsPublic: false, HasKeys: true, HasDocs: true, HasGlobalUsing: false);

    // As long as it may be; of hostile texts only what takes longer is worth a line.
    private const double Longest = 50;

    /// <summary>
    /// Prints, for a list of so many megabytes, what each step takes, how often it looks, and the longest times between; with
    /// <c>hostile</c>, for each text that is made to take long, the steps that go on for too long.
    /// </summary>
    public static void Run(string[] args)
    {
        var megabytes = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10;
        for (var i = 0; i < 6; i++)
        {
            foreach (var dialect in SyntheticList.Dialects)
            {
                Measure(SyntheticList.Of(dialect, 2_000), isShown: false);
            }

            Thread.Sleep(100);
        }

        Console.WriteLine($"{"step",-12} {"ms",8} {"looks",10} {"longest between",16} {"longest pause",14}  places");
        if (args is not [_, "hostile"])
        {
            Measure(SyntheticList.Of("tag first", megabytes * 1024 * 1024 / BytesOfAnEntry), isShown: true);
            return;
        }

        foreach (var text in HostileTexts.All)
        {
            Measure(text.OfLength(megabytes * 1024 * 1024), isShown: true, Longest, text.Name + ", ");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{HostileTexts.All.Count} texts of {megabytes} MB"));
    }

    private static void Measure(string text, bool isShown, double shortest = 0, string name = "")
    {
        var list = Step(name + "read", () => ListReader.Read("list.md", text, VenueTable.Default), isShown, shortest);
        var build = Step(name + "catalog", () => CatalogBuilder.Build([list.Facts], VenueTable.Default), isShown, shortest);
        var index = Step(name + "index", () => new CatalogIndex([list], VenueTable.Default), isShown, shortest);
        foreach (var rule in RuleSet.All)
        {
            Step(name + rule.Descriptor.Id, () => Checked(rule, list, index), isShown, Math.Max(shortest, WorthTelling));
        }

        Step(name + "check", () => new CatalogCheck(index).Check(list), isShown, shortest);
        var model = Step(name + "model", () => build.Model, isShown, shortest);
        Step(name + "emission", () => CatalogEmitter.Emit(model, Options), isShown, shortest);
    }

    private static List<Finding> Checked(Rule rule, ListReading list, CatalogIndex index)
    {
        var findings = new List<Finding>();
        if (rule.Checks(list.Kind))
        {
            rule.Check(list, index, new(rule.Descriptor, list.Path, findings));
        }

        return findings;
    }

    // A step is only shown where its longest time between two looks is no shorter than that.
    private static T Step<T>(string name, Func<T> work, bool isShown, double shortest)
    {
        var gaps = new List<(double Milliseconds, string Place)>();
        var (looks, longest, longestPause) = (0, 0.0, 0.0);
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        var (last, paused) = (start, GC.GetTotalPauseDuration());
        Cancellation.Looked = Look;
        var result = work();
        Cancellation.Looked = null;
        Look();
        if (isShown && longest >= shortest)
        {
            var places = gaps.OrderByDescending(static gap => gap.Milliseconds).Take(4)
                .Select(static gap => string.Create(CultureInfo.InvariantCulture, $"{gap.Milliseconds:F0} before {gap.Place}"));
            var all = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-12} {all,8:F0} {looks - 1,10} {longest,16:F0} {longestPause,14:F0}  {string.Join("; ", places)}"));
        }

        return result;

        void Look()
        {
            looks++;
            var pause = (GC.GetTotalPauseDuration() - paused).TotalMilliseconds;
            var gap = Stopwatch.GetElapsedTime(last).TotalMilliseconds - pause;
            (longest, longestPause) = (Math.Max(longest, gap), Math.Max(longestPause, pause));
            if (isShown && gap > WorthTelling)
            {
                gaps.Add((gap, Place()));
            }

            (last, paused) = (Stopwatch.GetTimestamp(), GC.GetTotalPauseDuration());
        }
    }

    private static string Place() => new StackTrace().GetFrames().Select(static frame => frame.GetMethod())
        .Where(static method => method?.DeclaringType is { } type && type != typeof(Looks) && type.DeclaringType != typeof(Looks) && type != typeof(Cancellation)
            && type != typeof(FindingSink))
        .Select(static method => $"{method!.DeclaringType!.Name}.{method.Name}")
        .FirstOrDefault(static place => place != "Program.<Main>$") ?? "the end";
}
