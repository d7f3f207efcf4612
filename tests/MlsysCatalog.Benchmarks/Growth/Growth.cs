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

    // What grows too fast is measured again, and at twice the length, until it takes so long that it is no chance, or is so long.
    private const int SuspectRounds = 5;
    private const double EnoughOfSuspect = 400;
    private const int LongestSuspect = 4 * 1024 * 1024;

    // Half of what threads have where stacks are small: a compiler's may be half full when it comes to this.
    private const int StackSize = 512 * 1024;

    // As many bytes are allocated before anything is collected.
    private const long Unpaused = 200_000_000;

    private readonly int _longest;
    private readonly double _enough;
    private readonly int _rounds;
    private readonly string[] _words;
    private readonly (int Number, int Of) _part;
    private int _bad;
    private int _rows;
    private (double Growth, string Row) _worst;

    private Growth(int longest, double enough, int rounds, string[] words, (int Number, int Of) part)
    {
        _part = part;
        _rounds = rounds;
        _longest = longest;
        _enough = enough;
        _words = words;
    }

    /// <summary>
    /// Prints a row for each text and way: <c>[--to KILOBYTES] [--enough MILLISECONDS] [--rounds N] [WORD…]</c>. Texts grow to that length,
    /// or until one takes long enough to tell; one that seems to grow too fast grows on until that is sure. Only rows whose name holds all
    /// words are looked at, and of these only one part of some: <c>--part 2/8</c>.
    /// </summary>
    /// <returns>How many rows grew too fast.</returns>
    public static int Run(string[] args)
    {
        var longest = 1024;
        var enough = 1000.0;
        var rounds = 2;
        var words = new List<string>();
        int[] part = [1, 1];
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
                case "--part":
                    part = Array.ConvertAll(args[++i].Split('/'), static number => int.Parse(number, CultureInfo.InvariantCulture));
                    break;
                default:
                    words.Add(args[i]);
                    break;
            }
        }

        return new Growth(longest * 1024, enough, rounds, [.. words], (part[0], part[1])).Run();
    }

    private int Run()
    {
        GrowthWay.WarmUp();
        Console.WriteLine(FormattableString.Invariant($"{"ms for a text and its doubles",-60} {"way",-14} {"KB",7} {"n/4",8} {"n/2",8} {"n",8} {"growth",7} {"",7}"));
        foreach (var text in HostileTexts.All.Where((_, i) => i % _part.Of == _part.Number - 1))
        {
            foreach (var way in GrowthWay.All)
            {
                if (_words.All(word => $"{text.Name} / {way.Name}".Contains(word, StringComparison.OrdinalIgnoreCase)))
                {
                    Print(text, way);
                }
            }
        }

        Console.WriteLine(
            FormattableString.Invariant($"{_bad} of {_rows} grew too fast; the fastest by {_worst.Growth:F2}: {_worst.Row}."));
        return _bad;
    }

    private void Print(HostileText text, GrowthWay way)
    {
        var times = new List<double>();
        var length = Shortest;
        string? refused;
        while (true)
        {
            (var milliseconds, refused) = Time(way, text.OfLength(length), _rounds);
            times.Add(milliseconds);
            if (IsTooFast(times))
            {
                (times[^2], _) = BestOf(times[^2], Time(way, text.OfLength(length / 2), SuspectRounds));
                (times[^1], refused) = BestOf(times[^1], Time(way, text.OfLength(length), SuspectRounds));
            }

            var isAtEnd = length * 2 > _longest || times[^1] > _enough;
            var isSure = length * 2 > LongestSuspect || times[^1] > EnoughOfSuspect || !IsTooFast(times);
            if (isAtEnd && isSure)
            {
                break;
            }

            length *= 2;
        }

        double At(int back) => times.Count > back ? times[times.Count - 1 - back] : 0;
        var isBad = IsTooFast(times);
        _bad += isBad ? 1 : 0;
        _rows++;
        var growth = GrowthOf(times);
        _worst = growth > _worst.Growth ? (growth, $"{text.Name} / {way.Name}") : _worst;
        Console.WriteLine(
            FormattableString.Invariant($"{text.Name,-60} {way.Name,-14} {length / 1024,7} {At(2),8:F1} {At(1),8:F1} {At(0),8:F1} {growth,7:F2} ")
            + (isBad ? "TOO FAST " : "") + (refused is not null ? "refused: " + refused : ""));
    }

    private static double GrowthOf(List<double> times) =>
        times.Count < 2 ? 1 : times[^1] / Math.Max(times[^2], LeastMilliseconds / MostGrowth);

    private static bool IsTooFast(List<double> times) => times[^1] > LeastMilliseconds && GrowthOf(times) >= MostGrowth;

    private static (double Milliseconds, string? Refusal) BestOf(double before, (double Milliseconds, string? Refusal) again) =>
        (Math.Min(before, again.Milliseconds), again.Refusal);

    // The best of some, so that what else the machine does counts less.
    private (double Milliseconds, string? Refusal) Time(GrowthWay way, string text, int rounds)
    {
        var best = double.MaxValue;
        string? refusal = null;
        for (var i = 0; i < rounds && (i == 0 || best < _enough); i++)
        {
            var work = way.Prepare(text);
            var thread = new Thread(
                () =>
                {
                    // What is kept grows, and so does each collection: that is no work of ours.
                    GC.Collect();
                    var isStill = GC.TryStartNoGCRegion(Unpaused);
                    var (before, paused) = (Environment.CpuUsage.UserTime, GC.GetTotalPauseDuration());
                    refusal = work();
                    var time = Environment.CpuUsage.UserTime - before - (GC.GetTotalPauseDuration() - paused);
                    best = Math.Min(best, Math.Max(0, time.TotalMilliseconds));
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
