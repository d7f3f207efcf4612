using System.Diagnostics;

namespace MlsysCatalog.Reading.Tests;

/// <summary>What was shipped is compared in time that grows with the catalog, and hardly at all where nothing has changed.</summary>
public sealed class ShippedScaleTests
{
    [Fact]
    public void Ten_times_as_many_names_take_not_much_more_than_ten_times_as_long()
    {
        var (few, many) = (Time(2_000, "Osdi"), Time(20_000, "Osdi"));

        // Quadratic work would take a hundred times as long.
        Assert.True(many < few * 30 + TimeSpan.FromMilliseconds(200), $"{many} against {few}");
    }

    [Fact]
    public void Names_of_which_none_is_there_any_more_take_no_longer()
    {
        var (few, many) = (Time(2_000, "Sosp"), Time(20_000, "Sosp"));

        Assert.True(many < few * 30 + TimeSpan.FromMilliseconds(200), $"{many} against {few}");
    }

    // Papers of one edition and one name in front are the worst that can be shipped.
    private static TimeSpan Time(int count, string venue)
    {
        var list = new ListFacts("a.md", null, null, Entries(count).ToEquatableArray());
        var shipped = ShippedNames.Of([ShippedFile.Parse("s.txt", string.Concat(Enumerable.Range(0, count).Select(i =>
            $"{venue}2020.Name{i} | {venue.ToLowerInvariant()}2020/name{i} | Scheduling of clusters, study number {i} of them\n")))]);
        Assert.Equal(count, shipped.All.Count);
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            var build = CatalogBuilder.Build([list], VenueTable.Default, shipped);
            Assert.Equal(venue == "Osdi" ? 0 : count, build.Model.Former.Count);
            var time = watch.Elapsed;
            best = time < best ? time : best;
        }

        return best;
    }

    private static IEnumerable<EntryFacts> Entries(int count) =>
        Enumerable.Range(0, count).Select(i => Given.Entry($"[OSDI 2020] Scheduling of clusters, study number {i} of them | name=Name{i}"));
}
