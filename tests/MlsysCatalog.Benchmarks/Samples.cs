using System.Diagnostics;

namespace MlsysCatalog.Benchmarks;

/// <summary>What was measured of one side.</summary>
internal sealed class Samples
{
    private readonly List<double> _milliseconds = [];

    /// <summary>The middle one.</summary>
    public double Median => _milliseconds.Order().ElementAt(_milliseconds.Count / 2);

    /// <summary>The least one.</summary>
    public double Least => _milliseconds.Min();

    /// <summary>What the last one allocated.</summary>
    public double Megabytes { get; private set; }

    /// <summary>Measures once more, often enough for the clock and with what came before collected.</summary>
    /// <param name="action">What is measured.</param>
    /// <param name="least">
    /// How many milliseconds it is repeated for, at least. A runtime that sees a large cache collects only each hundred megabytes: what
    /// allocates that order of size is charged by chance with no collection
    /// or with a whole one, unless it is repeated until it has met several.
    /// </param>
    public void Take(Action action, int least = 100)
    {
        GC.Collect();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var times = 0;
        do
        {
            action();
            times++;
        }
        while (watch.ElapsedMilliseconds < least);
        _milliseconds.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times);
        Megabytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (1e6 * times);
    }
}
