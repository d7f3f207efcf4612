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
    public void Take(Action action)
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
        while (watch.ElapsedMilliseconds < 100);
        _milliseconds.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times);
        Megabytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (1e6 * times);
    }
}
