namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>What a maintainer says of how a list is written, where inference is wrong.</summary>
public sealed class OverrideTests
{
    // Each line: the comment, an entry that is read wrongly or not at all without it, and what it then says.
    [Theory]
    [InlineData("title=bold", "[A Note on Clocks](https://a.example/1), on **Time in a Bottle**, 2019", "Time in a Bottle", null, 2019)]
    [InlineData("title=quotes", "On \"Learning to Wait\" and other things, OSDI 2020", "Learning to Wait", "OSDI", 2020)]
    [InlineData("title=code", "An Interesting Story about `wait4` (OSDI 2020)", "wait4", "OSDI", 2020)]
    [InlineData("title=italic", "An Interesting Story about Clusters, *Gavel at Work*, OSDI 2020", "Gavel at Work", "OSDI", 2020)]
    [InlineData("venue=below", "Learning to Wait at SOSP  \n  QSYS, 2020", "Learning to Wait at SOSP", "QSYS", 2020)]
    [InlineData("venue=none year=none", "[OSDI '20] Learning to Wait [pdf](https://arxiv.org/abs/2001.00001)", "Learning to Wait", null, null)]
    [InlineData("venue=brackets", "[QSYS] Learning to Wait (OSDI 2020)", "Learning to Wait", "QSYS", 2020)]
    [InlineData("authors=none", "[Learning to Wait](https://a.example/1.pdf). Ann Bee, Carl Dee and Eve Eff. OSDI 2020", "Learning to Wait", "OSDI", 2020)]
    [InlineData("entries=items", "Learning to Wait", "Learning to Wait", null, null)]
    public void A_comment_above_a_list_says_how_it_is_written(string comment, string entry, string title, string? venue, int? year)
    {
        var entries = ListText.Entries($"# Papers\n\n<!-- catalog: {comment} -->\n\n- {entry}\n");

        var read = Assert.Single(entries);
        Assert.Equal((title, venue, year), (read.Title, read.Venue, read.Year));
        if (comment == "authors=none")
        {
            Assert.Empty(read.Authors);
        }
    }

    [Fact]
    public void Columns_are_named_by_header_or_number()
    {
        var entries = ListText.Entries("""
            <!-- catalog: title="column:What we read" venue=column:1 -->

            | Seen at | Sum of it all, as a Person Would Say | What we read |
            |---|---|---|
            | QSYS 2021 | A Long Story about Clusters at OSDI 2020 | Quarry |
            """);

        var read = Assert.Single(entries);
        Assert.Equal(("Quarry", "QSYS", 2021), (read.Title, read.Venue, read.Year));
    }

    [Fact]
    public void Headings_may_be_entries_and_headings_may_give_venues_that_nobody_knows()
    {
        var entries = ListText.Entries("""
            # Papers

            <!-- catalog: venue=heading -->

            ## QSYS 2023

            - [Learning to Wait](https://a.example/1.pdf)

            <!-- catalog: entries=headings -->

            ## Notes

            ### Learning to Sleep

            It says that sleep is good for schedulers.

            ### Learning to Dream

            NSDI 2019
            """);

        Assert.Equal(
            [("Learning to Wait", "QSYS", 2023), ("Learning to Sleep", null, null), ("Learning to Dream", "NSDI", 2019)],
            entries.Select(entry => (entry.Title, entry.Venue, entry.Year)));
    }

    [Fact]
    public void A_comment_holds_to_the_end_of_its_section_and_a_later_one_adds_to_it()
    {
        var entries = ListText.Entries("""
            # Papers

            ## Quoted

            <!-- catalog: title=quotes -->

            - A Talk on "Learning to Wait" (OSDI 2020)

            ### Still quoted

            <!-- catalog: venue=none -->

            - A Talk on "Learning to Sleep" (OSDI 2021) [pdf](https://a.example/2.pdf)

            ## Inferred

            - [A Talk on "Learning to Dream"](https://a.example/3.pdf) (OSDI 2022)
            """);

        Assert.Equal(
            [("Learning to Wait", "OSDI"), ("Learning to Sleep", null), ("A Talk on \"Learning to Dream\"", "OSDI")],
            entries.Select(entry => (entry.Title, entry.Venue)));
    }

    [Fact]
    public void A_comment_directly_above_a_heading_holds_in_its_section_only()
    {
        var entries = ListText.Entries("""
            # Papers

            - [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling

            <!-- catalog: entries=none -->

            ## Software

            - [OSDI '18] Ray: A Distributed Framework

            ## More Papers

            - [NSDI '19] Tiresias: A GPU Cluster Manager
            """);

        Assert.Equal(["Gavel", "Tiresias"], entries.Select(entry => entry.Name));
    }

    [Theory]
    [InlineData("---\ncatalog: title=quotes venue=none\n---\n\n")]
    [InlineData("---\ncatalog: \"title=quotes venue=none\"\ncatalog-name: Mine\n---\n\n")]
    [InlineData("<!-- catalog: title=quotes venue=none -->\n")]
    public void Front_matter_and_a_comment_above_everything_hold_in_the_whole_list(string front)
    {
        var entries = ListText.Entries(front + "# One\n\n- A Talk on \"Learning to Wait\" (OSDI 2020) [pdf](https://a.example/1.pdf)\n\n# Two\n\n- A Talk on \"Learning to Sleep\" (OSDI 2021) [pdf](https://a.example/2.pdf)\n");

        Assert.Equal([("Learning to Wait", null), ("Learning to Sleep", null)], entries.Select(entry => (entry.Title, entry.Venue)));
    }

    [Theory]
    [InlineData("<!-- catalog: title=links -->", "title=links", "'links' is no place")]
    [InlineData("<!-- catalog: venue=OSDI -->", "venue=OSDI", "put the comment into the entry it is for")]
    [InlineData("<!-- catalog: entries=lines -->", "entries=lines", "'lines' is no sort of entry")]
    [InlineData("<!-- catalog: title=link names=bold -->", "names=bold", "'names' says nothing of how a list is written")]
    [InlineData("---\ncatalog: titel=link venue=heading\n---", "titel=link", "'titel' says nothing of how a list is written")]
    public void What_means_nothing_is_reported_at_its_place(string head, string place, string message)
    {
        var list = ListText.Read(head + "\n\n# Papers\n\n- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n");

        var problem = Assert.Single(list.OverrideProblems);
        Assert.Equal(place, list.TextAt(problem.Span));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Single(list.Entries);
    }

    [Fact]
    public void A_place_is_named_once_and_more_than_32_are_told_and_count_for_nothing()
    {
        static string List(int places) =>
            $"<!-- catalog: venue={string.Join(',', Enumerable.Repeat("brackets", places))} -->\n\n- [QSYS] Learning to Wait (OSDI 2020)\n";

        Assert.Equal("QSYS", Assert.Single(ListText.Entries(List(32))).Venue);
        Assert.Equal("OSDI", Assert.Single(ListText.Entries(List(33))).Venue);
        Assert.DoesNotContain(RuleRunner.Check([Read(List(32))], VenueTable.Default), static finding => finding.Rule.Id == "MLC0506");
        var told = Assert.Single(RuleRunner.Check([Read(List(33))], VenueTable.Default), static finding => finding.Rule.Id == "MLC0506");
        Assert.StartsWith("More than 32 places for 'venue'", told.Message, StringComparison.Ordinal);

        // However many there are, they are not walked through for each piece of each entry.
        Assert.Equal("OSDI", Assert.Single(ListText.Entries(List(100_000))).Venue);

        static ListReading Read(string text) => ListReader.Read("a.md", text, VenueTable.Default);
    }

    [Fact]
    public void An_entry_without_what_the_comment_names_is_read_as_it_looks()
    {
        var entries = ListText.Entries("<!-- catalog: title=bold -->\n\n- **Learning to Wait** (OSDI 2020)\n- [Learning to Sleep](https://arxiv.org/abs/2001.00001), OSDI 2021\n");

        Assert.Equal(["Learning to Wait", "Learning to Sleep"], entries.Select(entry => entry.Title));
    }
}
