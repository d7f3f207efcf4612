namespace MlsysCatalog.Reading.Tests;

/// <summary>
/// What putting lists together and running every rule allocates for each entry. Unlike time it can be counted, and it is what analysis
/// costs beside reading: every byte is written once and pushes something else out of the processor's caches.
/// </summary>
public sealed class AnalysisAllocationTests
{
    // A sixth more than was measured: 5009. Another table or text for each entry shows, a finding more does not.
    private const int MostBytesOfAnEntry = 5850;

    [Fact]
    public void Index_and_rules_allocate_little_for_an_entry()
    {
        var readings = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "lists"), "*.md")
            .Order(StringComparer.Ordinal)
            .Select(static path => ListReader.Read(path, File.ReadAllText(path), VenueTable.Default))
            .ToArray();
        var entries = readings.Sum(static reading => reading.Entries.Count);
        Assert.NotEqual(0, entries);

        // What is made once for all checks, and once for each list, is not counted.
        RuleRunner.Check(readings, VenueTable.Default);
        var least = Enumerable.Range(0, 3).Min(_ => BytesOf(() => RuleRunner.Check(readings, VenueTable.Default)));

        Assert.InRange(least / entries, 1, MostBytesOfAnEntry);
    }

    private static long BytesOf(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
