using System.Globalization;

namespace MlsysCatalog.Reading.Tests;

/// <summary>
/// What was shipped is compared in work that grows with the catalog, whatever has become of it. Counted in bytes allocated, which are the
/// same on any machine: each name that is compared with another makes keys for it.
/// </summary>
public sealed class ShippedScaleTests
{
    // All of one edition and one beginning: as they were, moved, renamed by a slip, gone.
    [Theory]
    [InlineData("OSDI 2020", "Name{0}: Scheduling of clusters, study number {0} of them", 0)]
    [InlineData("SOSP 2021", "Name{0}: Scheduling of clusters, study number {0} of them", 1)]
    [InlineData("OSDI 2020", "Nome{0}: Schedulng of clusters, study number {0} of them", 1)]
    [InlineData("OSDI 2020", "Other{0}: Engines of databases, report number {0} on some", 1)]
    public void Ten_times_as_many_names_take_not_much_more_than_ten_times_the_work(string edition, string title, int former)
    {
        var (few, many) = (BytesFor(2_000, edition, title, former), BytesFor(20_000, edition, title, former));

        // Quadratic work would take a hundred times as many.
        Assert.True(many < few * 30, $"{many} against {few}");
    }

    private static long BytesFor(int count, string edition, string title, int former)
    {
        var shipped = ShippedNames.Of([ShippedFile.Parse("s.txt", string.Concat(Enumerable.Range(0, count).Select(i =>
            $"Osdi2020.Name{i} | osdi2020/name{i} | Name{i}: Scheduling of clusters, study number {i} of them\n")))]);
        var list = Given.List("a.md", [.. Enumerable.Range(0, count).Select(i => $"[{edition}] " + string.Format(CultureInfo.InvariantCulture, title, i))]);
        Assert.Equal(count, shipped.All.Count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var build = CatalogBuilder.Build([list], VenueTable.Default, shipped);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(former * count, build.Model.Former.Count);
        return bytes;
    }
}
