using System.Diagnostics;
using System.Globalization;

namespace MlsysCatalog.Reading.Tests;

/// <summary>What was shipped is compared in time that grows with the catalog, whatever has become of it.</summary>
public sealed class ShippedScaleTests
{
    // All of one edition and one beginning: as they were, moved, renamed by a slip, gone.
    [Theory]
    [InlineData("OSDI 2020", "Name{0}: Scheduling of clusters, study number {0} of them", 0)]
    [InlineData("SOSP 2021", "Name{0}: Scheduling of clusters, study number {0} of them", 1)]
    [InlineData("OSDI 2020", "Nome{0}: Schedulng of clusters, study number {0} of them", 1)]
    [InlineData("OSDI 2020", "Other{0}: Engines of databases, report number {0} on some", 1)]
    public void Ten_times_as_many_names_take_not_much_more_than_ten_times_as_long(string edition, string title, int former)
    {
        var (few, many) = (Time(2_000, edition, title, former), Time(20_000, edition, title, former));

        // Quadratic work would take a hundred times as long.
        Assert.True(many < few * 30 + TimeSpan.FromMilliseconds(200), $"{many} against {few}");
    }

    private static TimeSpan Time(int count, string edition, string title, int former)
    {
        var shipped = ShippedNames.Of([ShippedFile.Parse("s.txt", string.Concat(Enumerable.Range(0, count).Select(i =>
            $"Osdi2020.Name{i} | osdi2020/name{i} | Name{i}: Scheduling of clusters, study number {i} of them\n")))]);
        var list = Given.List("a.md", [.. Enumerable.Range(0, count).Select(i => $"[{edition}] " + string.Format(CultureInfo.InvariantCulture, title, i))]);
        Assert.Equal(count, shipped.All.Count);
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            var build = CatalogBuilder.Build([list], VenueTable.Default, shipped);
            Assert.Equal(former * count, build.Model.Former.Count);
            var time = watch.Elapsed;
            best = time < best ? time : best;
        }

        return best;
    }
}
