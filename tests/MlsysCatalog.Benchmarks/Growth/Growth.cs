using System.Globalization;
using System.Runtime;

namespace MlsysCatalog.Benchmarks;

/// <summary>
/// How the time for each hostile text grows when it becomes twice as long, on every way that a list goes. A doubling has to take less than
/// three times as long; what takes next to no time says nothing. A text may also be refused, by a limit that MLC0001 states.
/// </summary>
internal sealed class Growth
{
    private const int Shortest = 16 * 1024;
    private const double MostGrowth = 3;
    private const double LeastMilliseconds = 20;

    // Half of what threads have where stacks are small: a compiler's may be half full when it comes to this.
    private const int StackSize = 512 * 1024;

    // As many bytes are allocated before anything is collected.
    private const long Unpaused = 200_000_000;

    private readonly int _longest;
    private readonly double _enough;
    private readonly int _rounds;
    private readonly string[] _words;
    private int _bad;

    private Growth(int longest, double enough, int rounds, string[] words)
    {
        _rounds = rounds;
        _longest = longest;
        _enough = enough;
        _words = words;
    }

    /// <summary>
    /// Prints a row for each text and way: <c>[--to KILOBYTES] [--enough MILLISECONDS] [--rounds N] [WORD…]</c>. Texts grow to that length, or until one
    /// takes long enough to tell; only rows whose name holds all words are looked at.
    /// </summary>
    /// <returns>How many rows grew too fast.</returns>
    public static int Run(string[] args)
    {
        var longest = 1024;
        var enough = 1000.0;
        var rounds = 2;
        var words = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--to":
                    longest = int.Parse(args[++i], CultureInfo.InvariantCulture);
                    break;
                case "--enough":
                    enough = double.Parse(args[++i], CultureInfo.InvariantCulture);
                    break;
                case "--rounds":
                    rounds = int.Parse(args[++i], CultureInfo.InvariantCulture);
                    break;
                default:
                    words.Add(args[i]);
                    break;
            }
        }

        return new Growth(longest * 1024, enough, rounds, [.. words]).Run();
    }

    private int Run()
    {
        GrowthWay.WarmUp();
        Console.WriteLine(FormattableString.Invariant($"{"ms for a text and its doubles",-60} {"way",-14} {"KB",7} {"n/4",8} {"n/2",8} {"n",8} {"growth",7} {"",7}"));
        foreach (var text in HostileTexts.All)
        {
            foreach (var way in GrowthWay.All)
            {
                if (_words.All(word => $"{text.Name} / {way.Name}".Contains(word, StringComparison.OrdinalIgnoreCase)))
                {
                    Print(text, way);
                }
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{_bad} grew too fast."));
        return _bad;
    }

    private void Print(HostileText text, GrowthWay way)
    {
        var times = new List<double>();
        var length = Shortest;
        string? refused = null;
        for (; ; length *= 2)
        {
            var (milliseconds, refusal) = Time(way, text.OfLength(length));
            refused = refusal;
            times.Add(milliseconds);
            if (length * 2 > _longest || milliseconds > _enough)
            {
                break;
            }
        }

        double At(int back) => times.Count > back ? times[times.Count - 1 - back] : 0;
        var growths = new[] { (At(1), At(0)), (At(2), At(1)) }.Select(static pair => pair.Item1 > 0 ? pair.Item2 / Math.Max(pair.Item1, LeastMilliseconds / MostGrowth) : 1);
        var isBad = At(0) > LeastMilliseconds && growths.First() >= MostGrowth;
        _bad += isBad ? 1 : 0;
        Console.WriteLine(FormattableString.Invariant($"{text.Name,-60} {way.Name,-14} {length / 1024,7} {At(2),8:F1} {At(1),8:F1} {At(0),8:F1} {growths.First(),7:F2} ")
            + (isBad ? "TOO FAST " : "") + (refused is not null ? "refused: " + refused : ""));
    }

    // The best of some, so that what else the machine does counts less.
    private (double Milliseconds, string? Refusal) Time(GrowthWay way, string text)
    {
        var best = double.MaxValue;
        string? refusal = null;
        for (var i = 0; i < _rounds && (i == 0 || best < _enough); i++)
        {
            var work = way.Prepare(text);
            var thread = new Thread(
                () =>
                {
                    // What is kept grows, and so does each collection: that is no work of ours.
                    GC.Collect();
                    var isStill = GC.TryStartNoGCRegion(Unpaused);
                    var before = Environment.CpuUsage.UserTime;
                    refusal = work();
                    best = Math.Min(best, (Environment.CpuUsage.UserTime - before).TotalMilliseconds);
                    if (isStill && GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
                    {
                        GC.EndNoGCRegion();
                    }
                },
                StackSize);
            thread.Start();
            thread.Join();
        }

        return (best, refusal);
    }
}
