namespace MlsysCatalog.Reading.Tests;

/// <summary>
/// That work grows with its input and not with the square of it, told by what it allocates: a busy machine makes that no more. Time itself,
/// and loops that allocate nothing, are the benchmarks' (<c>-- growth</c>).
/// </summary>
internal static class WorkAssert
{
    private const double MostGrowth = 3;

    /// <summary>Fails where twice as much allocates more than three times as much.</summary>
    /// <param name="count">How much there is.</param>
    /// <param name="prepare">Makes so much of it, and gives the work on that, which is what counts.</param>
    public static void GrowsInStep(int count, Func<int, Action> prepare)
    {
        // What is made once for all is made now.
        prepare(count / 8)();
        var half = Allocated(prepare(count / 2));
        var whole = Allocated(prepare(count));

        Assert.InRange((double)whole / half, 1, MostGrowth);
    }

    private static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
