namespace MlsysCatalog.Reading.Tests.Venues;

public class VenueTableWithTests
{
    [Fact]
    public void A_new_venue_comes_last()
    {
        var table = Extended("| FooSys | Conference on Foo Systems | workshop | Foo | 2020- |");

        Assert.Equal("FooSys", table.Series[^1].Name);
        Assert.Equal("FooSys", table.Find("ACM foo")!.Name);
        Assert.Equal("FooSys", table.Find("Conference on Foo Systems")!.Name);
        Assert.Equal(VenueTable.Default.Series.Count + 1, table.Series.Count);
    }

    [Fact]
    public void A_known_venue_keeps_what_the_users_row_does_not_say()
    {
        var table = Extended("| osdi | | | Osdee | |");

        var series = table.Find("Osdee")!;
        var known = VenueTable.Default.Find("OSDI")!;
        Assert.Equal(known with { Name = "osdi", Aliases = known.Aliases.Prepend("Osdee").ToEquatableArray() }, series);
        Assert.Equal(VenueTable.Default.Series.Count, table.Series.Count);
        Assert.Equal(series, table.Find("OSDI"));
    }

    [Fact]
    public void What_the_users_row_says_wins()
    {
        var table = Extended("| NeurIPS | The Big One | workshop | NIPS | 2001 |");

        var series = table.Find("NIPS")!;
        Assert.Equal(("The Big One", VenueKind.Workshop, "2001"), (series.FullName, series.Kind, series.Held.ToString()));
        Assert.Single(series.Aliases, alias => alias == "NIPS");
    }

    [Fact]
    public void A_row_that_has_known_venues_as_aliases_takes_their_place()
    {
        var table = Extended("| BigSystems | | | OSDI, SOSP | |");

        Assert.Equal("BigSystems", table.Find("USENIX OSDI")!.Name);
        Assert.Equal("BigSystems", table.Find("Symposium on Operating System Principles")!.Name);
        Assert.Equal(VenueKind.Conference, table.Find("sosp")!.Kind);
        Assert.Equal(VenueTable.Default.Series.Count - 1, table.Series.Count);
    }

    [Fact]
    public void A_users_name_is_taken_from_another_venues_aliases()
    {
        var table = Extended("| NIPS | Not In My Series | journal | | |");

        Assert.Equal("Not In My Series", table.Find("NIPS")!.FullName);
        Assert.DoesNotContain("NIPS", table.Find("NeurIPS")!.Aliases);
    }

    [Fact]
    public void An_empty_table_changes_nothing()
    {
        var none = VenueTable.Parse("", out _);

        Assert.Same(VenueTable.Default, VenueTable.Default.With(none));
        Assert.Null(none.Find("OSDI"));
    }

    [Fact]
    public void Tables_are_equal_by_content()
    {
        const string Row = "| FooSys | | | Foo | |";

        Assert.Equal(Extended(Row), Extended(Row));
        Assert.Equal(Extended(Row).Fingerprint, Extended(Row).Fingerprint);
        Assert.NotEqual(Extended(Row), VenueTable.Default);
        Assert.NotEqual(Extended(Row), Extended("| FooSys | | | | |"));
        Assert.NotEqual(Extended(Row).Fingerprint, Extended("| FooSys | | journal | Foo | |").Fingerprint);
    }

    private static VenueTable Extended(string row)
    {
        var user = VenueTable.Parse("| Venue | Full name | Kind | Aliases | Held |\n|---|---|---|---|---|\n" + row, out var problems);
        Assert.Empty(problems);
        return VenueTable.Default.With(user);
    }
}
