namespace MlsysCatalog.Reading.Tests.Venues;

public class VenueTableParseTests
{
    [Fact]
    public void A_table_is_read_in_full()
    {
        var table = Read("""
            ---
            catalog: venues
            ---

            # Our venues

            Some words | not a table.

            | Venue | Full name | Kind | Aliases | Held |
            |:---|---|:-:|---|--:|
            | FooSys | Conference on Foo Systems | Conference | FOO, Foo Workshop | 2018, 2020- |
            | Bar\|Conf | | | Bar, Bars and Baz; BarBaz | |

            More words.
            """);

        Assert.Equal(2, table.Series.Count);
        var (foo, bar) = (table.Series[0], table.Series[1]);
        Assert.Equal(("FooSys", "Conference on Foo Systems", VenueKind.Conference), (foo.Name, foo.FullName, foo.Kind));
        Assert.Equal(["FOO", "Foo Workshop"], foo.Aliases);
        Assert.Equal("2018, 2020-", foo.Held.ToString());
        Assert.Equal(("Bar|Conf", null, VenueKind.Unknown), (bar.Name, bar.FullName, bar.Kind));
        Assert.Equal(["Bar, Bars and Baz", "BarBaz"], bar.Aliases);
        Assert.Same(HeldYears.Unknown, bar.Held);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_be_absent_and_stand_in_several_tables()
    {
        var table = Read("""
            Aliases | venue
            ---|---
            FOO | FooSys

            | Venue |
            |-------|
            | BarConf |
            """);

        Assert.Equal(["FooSys", "BarConf"], table.Series.Select(series => series.Name));
        Assert.Equal("FooSys", table.Find("foo")!.Name);
    }

    [Fact]
    public void Code_comments_and_front_matter_are_not_read()
    {
        var table = Read("""
            ---
            | Venue |
            |-------|
            | A |
            ---
            ```
            | Venue |
            |-------|
            | B |
            ```
            <!--
            | Venue |
            |-------|
            | C |
            -->
            | Venue |
            |-------|
            | DSys |
            """);

        Assert.Equal(["DSys"], table.Series.Select(series => series.Name));
    }

    [Theory]
    // What is wrong stands in «».
    [InlineData("«»no table", "There is no table of venues: write a header row with a Venue column, and a row of dashes below it.", "")]
    [InlineData("«»", "There is no table of venues: write a header row with a Venue column, and a row of dashes below it.", "")]
    [InlineData("«| Venue |»\n| A |\n| B |", "This row stands in no table: write a header row with a Venue column, and a row of dashes below it.", "")]
    [InlineData("«| Kind |»\n|---|\n| journal |", "This table has no column 'Venue', so none of its rows is read.", "")]
    [InlineData("| Venue | «City» |\n|---|---|\n| A | Rome |", "A venue table has no column 'City'; its columns are Venue, Full name, Kind, Aliases and Held.", "A")]
    [InlineData("| Venue | Kind | «kind» |\n|---|---|---|\n| A | journal | report |", "The column 'Kind' stands here twice; the first one is read.", "A")]
    [InlineData("| Venue | Kind |\n|---|---|\n| A | «magazine» |\n| B | journal |", "'magazine' is no kind of venue; the kinds are conference, workshop, journal, preprint and report.", "A B")]
    [InlineData("| Venue | Held |\n|---|---|\n| A | «since 1994» |", "'since 1994' does not read as years; write years and ranges such as 1994, 1999-2000, 2020-.", "A")]
    [InlineData("| Venue | Kind |\n|---|---|\n|  «»| journal |\n| B | journal |", "This row names no venue.", "B")]
    [InlineData("| Venue | Kind |\n|---|---|\n| «--» | journal |\n| B | journal |", "This row names no venue.", "B")]
    [InlineData("| Venue |\n|---|\n| A-B |\n| «a b» |\n| C |", "'a b' is the name of a row above (A-B); this row is not read.", "A-B C")]
    [InlineData("| Venue | Aliases |\n|---|---|\n| A | X |\n| B | Y, «x», Z |", "'x' is already a name of A; it is not read here.", "A B")]
    [InlineData("| Venue | Aliases |\n|---|---|\n| A | «b»; X |\n| B | |", "'b' is already a name of B; it is not read here.", "A B")]
    [InlineData("| Venue | Kind |\n|---|---|\n| A | journal | «X | Y» |", "This row has more cells than its header; write \\| for a bar inside a cell.", "A")]
    public void A_mistake_is_located_and_costs_its_own_row_or_cell(string marked, string message, string venues)
    {
        var start = marked.IndexOf('«');
        var span = new SourceSpan(start, marked.IndexOf('»') - 1);

        var table = VenueTable.Parse(marked.Replace("«", "").Replace("»", ""), out var problems);

        var problem = Assert.Single(problems);
        Assert.Equal(message, problem.Message);
        Assert.Equal(span, problem.Span);
        Assert.Equal(venues, string.Join(' ', table.Series.Select(series => series.Name)));
    }

    [Fact]
    public void Other_spellings_of_a_venues_own_name_are_aliases()
    {
        var table = Read("| Venue | Aliases |\n|---|---|\n| FooSys | FooSys, Foo Sys, foosys, Foo Sys |");

        Assert.Equal(["Foo Sys", "foosys"], table.Series[0].Aliases);
        Assert.True(table.TryFindAt("Foo Sys 2020", 0, out _, out var end));
        Assert.Equal(7, end);
    }

    [Fact]
    public void Problems_come_in_the_order_of_the_text()
    {
        VenueTable.Parse("| Venue | Aliases | Kind |\n|---|---|---|\n| A | | x |\n| A | | |\n| B | A | y |", out var problems);

        Assert.Equal(4, problems.Count);
        Assert.Equal(problems.OrderBy(problem => problem.Span.Start), problems);
    }

    private static VenueTable Read(string text)
    {
        var table = VenueTable.Parse(text, out var problems);
        Assert.Empty(problems);
        return table;
    }
}
