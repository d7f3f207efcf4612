using System.Diagnostics;
using System.Globalization;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Benchmarks;

/// <summary>How long work on a very long list goes on when nobody wants its outcome any more: the longest time between two looks.</summary>
internal static class Looks
{
    private const int BytesOfAnEntry = 125;

    /// <summary>Prints, for a list of so many megabytes, what each step takes, how often it looks, and the longest times between.</summary>
    public static void Run(string[] args)
    {
        var megabytes = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10;
        Measure(SyntheticList.Of("tag first", 2_000), isShown: false);
        Measure(SyntheticList.Of("tag first", megabytes * 1024 * 1024 / BytesOfAnEntry), isShown: true);
    }

    private static void Measure(string text, bool isShown)
    {
        if (isShown)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{text.Length / 1024.0 / 1024.0:F1} MB"));
            Console.WriteLine($"{"step",-12} {"ms",8} {"looks",10} {"longest ms between",20}");
        }

        var list = Step("read", () => ListReader.Read("list.md", text, VenueTable.Default), isShown);
        var build = Step("catalog", () => CatalogBuilder.Build([list.Facts], VenueTable.Default), isShown);
        var index = Step("index", () => new CatalogIndex([list], VenueTable.Default), isShown);
        Step("rules", () => new CatalogCheck(index).Check(list), isShown);
        Step("model", () => build.Model, isShown);
    }

    private static T Step<T>(string name, Func<T> work, bool isShown)
    {
        var gaps = new List<(double Milliseconds, string Place)>();
        var (start, last, looks) = (Stopwatch.GetTimestamp(), 0L, 0);
        last = start;
        Cancellation.Looked = Look;
        var result = work();
        Cancellation.Looked = null;
        looks--;
        Look();
        if (isShown)
        {
            var longest = gaps.OrderByDescending(static gap => gap.Milliseconds).Take(4)
                .Select(static gap => string.Create(CultureInfo.InvariantCulture, $"{gap.Milliseconds:F0} before {gap.Place}"));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-12} {Stopwatch.GetElapsedTime(start).TotalMilliseconds,8:F0} {looks,10} {gaps.Max(static gap => gap.Milliseconds),20:F0}  {string.Join("; ", longest)}"));
        }

        return result;

        void Look()
        {
            looks++;
            var gap = Stopwatch.GetElapsedTime(last).TotalMilliseconds;
            if (gap > 10 || gaps.Count == 0)
            {
                gaps.Add((gap, isShown ? Place() : ""));
            }

            last = Stopwatch.GetTimestamp();
        }
    }

    private static string Place() => new StackTrace().GetFrames().Select(static frame => frame.GetMethod())
        .Where(static method => method?.DeclaringType is { } type && type != typeof(Looks) && type.DeclaringType != typeof(Looks) && type != typeof(Cancellation)
            && type.DeclaringType != typeof(Looks))
        .Select(static method => $"{method!.DeclaringType!.Name}.{method.Name}").FirstOrDefault() ?? "the end";
}
