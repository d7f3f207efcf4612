namespace MlsysCatalog.Reading.Tests;

/// <summary>Comments in a list that switch rules off and on.</summary>
public sealed class SuppressionTests
{
    private const string Gavel = "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n";
    private const string Chimera = "- [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";
    private const string Pollux = "- [OSDI' 21] Pollux: Co-adaptive Cluster Scheduling for Goodput-Optimized Deep Learning\n";
    private const string Alpa = "- [OSDI '22'] Alpa: Automating Inter- and Intra-Operator Parallelism for Distributed Deep Learning\n";

    [Fact]
    public void Without_a_switch_each_of_the_tags_is_found() => Assert.Equal([1, 2, 3], Lines(Chimera + Pollux + Alpa));

    [Theory]
    [InlineData("<!-- catalog-disable MLC0301 -->\n" + Chimera + Pollux + Alpa)]
    [InlineData("<!-- catalog-disable-file MLC0301 -->\n" + Chimera + Pollux + Alpa)]
    [InlineData(Chimera + Pollux + Alpa + "\n<!-- catalog-disable-file MLC0301 -->\n")]
    [InlineData("<!-- catalog-disable -->\n" + Chimera + Pollux + Alpa)]
    [InlineData("<!-- catalog-disable MLC0202, MLC0301 -->\n" + Chimera + Pollux + Alpa + Alpa)]
    [InlineData("<!-- catalog-disable mlc0301: the venue writes it so -->\n" + Chimera + Pollux + Alpa)]
    [InlineData("<!--catalog-disable MLC0301:the venue writes it so-->\n" + Chimera + Pollux + Alpa)]
    [InlineData("<!--\ncatalog-disable\n  MLC0301:\n  the venue writes it so\n-->\n\n" + Chimera + Pollux + Alpa)]
    [InlineData("# Papers <!-- catalog-disable MLC0301 -->\n\n" + Chimera + Pollux + Alpa)]
    public void A_rule_is_off_from_its_switch_on_or_in_the_whole_file(string list) =>
        Assert.DoesNotContain(RuleAssert.Check(list), finding => finding.Rule.Id is "MLC0301" or "MLC0202" or "MLC0507");

    [Theory]
    [InlineData(new[] { 5 }, "<!-- catalog-disable MLC0301 -->\n" + Chimera + Pollux + "<!-- catalog-enable MLC0301 -->\n" + Alpa)]
    [InlineData(new[] { 5 }, "<!-- catalog-disable -->\n" + Chimera + Pollux + "<!-- catalog-enable -->\n" + Alpa)]
    [InlineData(new[] { 5 }, "<!-- catalog-disable -->\n" + Chimera + Pollux + "<!-- catalog-enable MLC0301 -->\n" + Alpa)]
    [InlineData(new[] { 5 }, "<!-- catalog-disable MLC0301 -->\n" + Chimera + Pollux + "<!-- catalog-enable -->\n" + Alpa)]
    [InlineData(new[] { 4 }, "<!-- catalog-disable -->\n" + Chimera + "<!-- catalog-enable MLC0301 -->\n" + Pollux + "<!-- catalog-disable -->\n" + Alpa)]
    [InlineData(new[] { 4 }, "<!-- catalog-disable -->\n" + Chimera + "<!-- catalog-enable MLC0301 -->\n" + Pollux + "<!-- catalog-disable MLC0301 -->\n" + Alpa)]
    [InlineData(new[] { 1, 4 }, Chimera + "<!-- catalog-disable-next-line MLC0301 -->\n" + Pollux + Alpa)]
    [InlineData(new[] { 1, 5 }, Chimera + "<!-- catalog-disable-next-line MLC0301:\nsaid at length -->\n" + Pollux + Alpa)]
    public void A_rule_is_on_again_from_its_other_switch_on(int[] lines, string list) => Assert.Equal(lines, Lines(list));

    [Theory]
    [InlineData(new[] { 1, 3 }, Chimera, "- [OSDI' 21] Pollux: Co-adaptive Cluster Scheduling <!-- catalog-disable-line MLC0301 -->\n", Alpa)]
    [InlineData(new[] { 1, 3 }, Chimera, "- <!-- catalog-disable-line MLC0301: as printed --> [OSDI' 21] Pollux: Co-adaptive Cluster Scheduling\n", Alpa)]
    [InlineData(new[] { 1, 3 }, Chimera, "- [OSDI' 21] Pollux: <!-- catalog-disable-line -->Co-adaptive Cluster Scheduling\n", Alpa)]
    [InlineData(new[] { 1 }, Chimera, "- [OSDI '21] Pollux: Co-adaptive Cluster Scheduling <!-- catalog-disable-next-line MLC0301 -->\n", Alpa)]
    [InlineData(new[] { 1 }, Chimera, "- [OSDI' 21] Pollux: Co-adaptive Cluster Scheduling <!-- catalog-disable MLC0301 -->\n", Alpa)]
    public void A_comment_may_stand_anywhere_in_an_entry(int[] lines, params string[] list) => Assert.Equal(lines, Lines(string.Concat(list)));

    [Fact]
    public void A_comment_may_stand_in_a_row_of_a_table() => Assert.Equal(
        [4],
        Lines(
            """
            | Venue | Title | Link |
            |---|---|---|
            | OSDI '21 | Pollux: Co-adaptive Cluster Scheduling <!-- catalog-disable-line MLC0104 --> | [pdf]() |
            | OSDI '22 | Alpa: Automating Inter- and Intra-Operator Parallelism | [pdf]() |
            | OSDI '20 | Gavel: Heterogeneity-Aware Cluster Scheduling | [pdf](https://example.org/gavel.pdf) |

            """,
            "MLC0104"));

    [Theory]
    [InlineData("`<!-- catalog-disable MLC0301 -->`\n\n")]
    [InlineData("```\n<!-- catalog-disable MLC0301 -->\n```\n\n")]
    [InlineData("<!-- catalogue-disable MLC0301 -->\n\n")]
    [InlineData("<!-- markdownlint-disable MLC0301 -->\n\n")]
    public void What_is_no_comment_or_not_for_the_catalog_switches_nothing(string before) =>
        Assert.Equal([before.Count(c => c == '\n') + 1], Lines(before + Chimera));

    [Theory]
    [InlineData("{0}<!-- catalog-disable-line MLC0202: the talk and the paper -->\n", "{0}\n")]
    [InlineData("{0}\n", "{0}<!-- catalog-disable-line MLC0202: the talk and the paper -->\n")]
    public void A_pair_is_silent_where_one_of_its_sides_is(string first, string second)
    {
        var entry = Gavel.TrimEnd();

        Assert.Empty(RuleAssert.Check(string.Format(null, first, entry) + string.Format(null, second, entry)));
    }

    [Theory]
    [InlineData(" <!-- catalog-disable-line MLC0501 -->", "")]
    [InlineData("", " <!-- catalog-disable-line MLC0501 -->")]
    public void A_pair_in_two_lists_is_silent_where_one_of_its_sides_is(string first, string second) => Assert.DoesNotContain(
        RuleAssert.Check(
            $"* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies{first}\n",
            $"* [OSDI '20] Gavel: Persistent Journals Without Any Locks{second}\n"),
        finding => finding.Rule.Id is "MLC0501" or "MLC0507");

    [Fact]
    public void Switches_change_nothing_that_is_read()
    {
        var plain = Read(Gavel + Chimera + Pollux);
        var switched = Read(
            "<!-- catalog-disable MLC0301 -->\n" + Gavel + "<!-- catalog-disable-next-line -->\n" + Chimera.TrimEnd() + " <!-- catalog-enable MLC0301 -->\n"
            + Pollux.Replace("Pollux: ", "Pollux: <!-- catalog-disable-line MLC0101: x -->", StringComparison.Ordinal));

        Assert.Equal(plain.Facts.Entries.ToArray(), switched.Facts.Entries.ToArray());
        Assert.Equal(4, switched.Switches.Count);
    }

    [Fact]
    public void A_switch_and_a_comment_for_the_entry_do_not_get_into_each_others_way()
    {
        var reading = Read("- [OSDI '20] Heterogeneity-Aware Cluster Scheduling <!-- catalog-disable-line MLC0101 --> <!-- catalog: name=Gavel -->\n");

        Assert.Equal("Gavel", Assert.Single(reading.Entries).Facts.Name);
    }

    [Fact]
    public void A_comment_in_a_venue_table_counts_there()
    {
        const string Table = "---\ncatalog: venues\n---\n\n| Venue | Kind |\n|---|---|\n| LabConf | magazine |\n";

        Assert.Equal("MLC0510", Assert.Single(RuleAssert.Check(Table)).Rule.Id);
        Assert.Empty(RuleAssert.Check(Table + "\n<!-- catalog-disable-file MLC0510 -->\n"));
    }

    [Fact]
    public void Ten_thousand_switches_and_findings_are_work_that_grows_with_their_number() => WorkAssert.GrowsInStep(10_000, static count =>
    {
        var reading = Read(string.Concat(Enumerable.Range(0, count).Select(static i =>
            $"<!-- catalog-disable MLC0301 -->\n- [OSDI '2{i % 10}'] System{i}: Number {i} of Very Many <!-- catalog-enable --> "
            + "<!-- catalog-disable-next-line MLC0101 -->\n")));
        return () => RuleRunner.Check([reading], VenueTable.Default);
    });

    private static ListReading Read(string list) => ListReader.Read("1.md", list, VenueTable.Default);

    private static int[] Lines(string list, string rule = "MLC0301") =>
        [.. RuleAssert.Check(list).Where(finding => finding.Rule.Id == rule).Select(finding => new LineMap(list).LineOf(finding.Span.Start) + 1)];
}
