using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Markdig;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Benchmarks;

/// <summary>
/// The quick measurement: parse, read and analyse (read, put all lists together, run every rule) in turns in one process, so that whatever
/// slows the machine slows all. It counts the processor's time, not the clock's, for the same reason. A statement on the ratios, not on any
/// side.
/// </summary>
internal static class Ratio
{
    // Several collections' worth of each side.
    private const int LeastMilliseconds = 1_000;

    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Prints the ratios of every input whose name holds the words given, then how reading and analysis grow with a list's length. For
    /// the word <c>citations</c>, those of gathering citations; for <c>emission</c>,
    /// those of keys, citations and shipped names that nobody uses.
    /// </summary>
    public static void Run(string[] args)
    {
        var rounds = 15;
        if (Array.IndexOf(args, "--rounds") is >= 0 and var at && at + 1 < args.Length)
        {
            rounds = int.Parse(args[at + 1], CultureInfo.InvariantCulture);
            args = [.. args[..at], .. args[(at + 2)..]];
        }

        if (args is ["citations"])
        {
            CitationRatio.Run(rounds);
            return;
        }

        if (args is ["emission"])
        {
            EmissionRatio.Run(rounds);
            return;
        }

        var words = string.Join(' ', args);
        var inputs = Input.All.Where(input => input.Name.Contains(words, StringComparison.OrdinalIgnoreCase)).ToList();
        WarmUp();
        Console.WriteLine($"{"reading",-20} {"parse ms",10} {"read ms",10} {"ratio",7} {"of minima",10} {"parse MB",10} {"read MB",10}");
        foreach (var input in inputs)
        {
            PrintReading(input, rounds);
        }

        Console.WriteLine();
        Console.WriteLine($"{"analysis",-20} {"read ms",10} {"all ms",10} {"ratio",7} {"of minima",10} {"read MB",10} {"all MB",10}");
        foreach (var input in inputs)
        {
            PrintAnalysis(input, rounds);
        }

        Console.WriteLine();
        Console.WriteLine($"{"twice the length",-20} {"parse",10} {"read",10} {"analysis",10}");
        foreach (var dialect in SyntheticList.Dialects)
        {
            PrintGrowth(dialect, 4_000, rounds);
        }
    }

    private static void WarmUp()
    {
        // Methods reach their last tier after calls and a pause, several times over: until next to nothing is compiled any more.
        var texts = Input.All.SelectMany(input => input.Texts).Where(text => text.Length < 300_000).ToList();
        var watch = Stopwatch.StartNew();
        for (var quiet = 0; quiet < 3 && watch.Elapsed < LongestWarmUp;)
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            texts.ForEach(Parse);
            texts.ForEach(Read);
            Analyse(texts);
            Thread.Sleep(150);
            quiet = JitInfo.GetCompiledMethodCount() - compiled < 10 ? quiet + 1 : 0;
        }
    }

    private static void PrintReading(Input input, int rounds) =>
        PrintRatio(input.Name, () => Each(input, Parse), () => Each(input, Read), rounds);

    // All lists of the input are one catalog. Both sides keep all readings: what is thrown away at once costs the collector nothing.
    private static void PrintAnalysis(Input input, int rounds) =>
        PrintRatio(input.Name, () => GC.KeepAlive(ReadAll(input.Texts)), () => Analyse(input.Texts), rounds);

    private static void PrintRatio(string name, Action less, Action more, int rounds)
    {
        Samples ofLess = new(), ofMore = new();
        for (var round = 0; round < rounds; round++)
        {
            ofLess.Take(less, LeastMilliseconds);
            ofMore.Take(more, LeastMilliseconds);
        }

        Console.WriteLine(
            $"{name,-20} {ofLess.Median,10:F2} {ofMore.Median,10:F2} {ofMore.Median / ofLess.Median,7:F2} {ofMore.Least / ofLess.Least,10:F2} "
            + $"{ofLess.Megabytes,10:F1} {ofMore.Megabytes,10:F1}");
    }

    private static void PrintGrowth(string dialect, int entries, int rounds)
    {
        var (once, twice) = (SyntheticList.Of(dialect, entries), SyntheticList.Of(dialect, 2 * entries));
        Samples parse = new(), read = new(), analysis = new(), longParse = new(), longRead = new(), longAnalysis = new();
        for (var round = 0; round < rounds; round++)
        {
            parse.Take(() => Parse(once));
            longParse.Take(() => Parse(twice));
            read.Take(() => Read(once));
            longRead.Take(() => Read(twice));
            analysis.Take(() => Analyse([once]));
            longAnalysis.Take(() => Analyse([twice]));
        }

        Console.WriteLine(
            $"{dialect,-20} {longParse.Median / parse.Median,10:F2} {longRead.Median / read.Median,10:F2} "
            + $"{longAnalysis.Median / analysis.Median,10:F2}");
    }

    private static void Each(Input input, Action<string> action)
    {
        foreach (var text in input.Texts)
        {
            action(text);
        }
    }

    private static void Parse(string text) => Markdown.Parse(text, MarkdownParser.Pipeline);

    private static void Read(string text) => ListReader.Read("list.md", text, VenueTable.Default);

    private static ListReading[] ReadAll(IReadOnlyList<string> texts) =>
        [.. texts.Select(static (text, i) => ListReader.Read($"{i}.md", text, VenueTable.Default))];

    private static void Analyse(IReadOnlyList<string> texts) => RuleRunner.Check(ReadAll(texts), VenueTable.Default);
}
