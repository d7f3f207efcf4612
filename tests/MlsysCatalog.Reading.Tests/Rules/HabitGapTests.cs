namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0107, MLC0108 and MLC0109: what nearly all entries of a list print and one does not.</summary>
public sealed class HabitGapTests
{
    private static readonly string[] Titles =
    [
        "Gandiva: Introspective Cluster Scheduling for Deep Learning", "Tiresias: A GPU Cluster Manager for Distributed Deep Learning",
        "Gavel: Heterogeneity-Aware Cluster Scheduling Policies", "Themis: Fair and Efficient GPU Cluster Scheduling", "Pollux: Co-adaptive Cluster Scheduling for Goodput",
        "Clipper: A Low-Latency Online Prediction Serving System", "Clockwork: Performance Predictability from the Bottom Up", "PipeDream: Generalized Pipeline Parallelism",
        "BytePS: A High Performance and Generic Framework", "Analysis of Large-Scale Multi-Tenant GPU Clusters",
    ];

    private const string Orca = "Orca: A Distributed Serving System for Generative Models";

    private static string List(string form) => "# Papers\n\n## Clusters\n\n" + string.Concat(Titles.Select((title, i) =>
        form.Replace("TITLE", title, StringComparison.Ordinal).Replace("YY", $"{i + 10}", StringComparison.Ordinal) + "\n"));

    [Theory]
    [InlineData("MLC0107", $"* [OSDI '22] ⟦{Orca}⟧\n")]
    [InlineData("MLC0108", $"* [⟦{Orca}⟧](https://example.org/22)\n")]
    [InlineData("MLC0108", $"* [2022] [⟦{Orca}⟧](https://example.org/22)\n")]
    [InlineData("MLC0109", $"* [⟦OSDI⟧] [{Orca}](https://example.org/22)\n")]
    public void One_that_lacks_what_ten_print_is_reported(string rule, string entry) =>
        RuleAssert.Reports(rule, List("* [OSDI 'YY] [TITLE](https://example.org/YY)") + entry);

    [Fact]
    public void Where_venue_and_year_are_missing_that_is_one_finding()
    {
        var findings = RuleAssert.Check(List("* [OSDI 'YY] [TITLE](https://example.org/YY)") + $"* [{Orca}](https://example.org/22)\n");

        var finding = Assert.Single(findings, finding => finding.Rule.Id is "MLC0108" or "MLC0109");
        Assert.Equal("MLC0108", finding.Rule.Id);
        Assert.StartsWith("This entry prints neither venue nor year, ", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MLC0107", "* [OSDI 'YY] TITLE", $"* [OSDI '22] {Orca}\n")]
    [InlineData("MLC0107", "* [OSDI 'YY] [TITLE](https://example.org/YY)", "* [OSDI '22] Clover: Pools of Memory\n* [OSDI '22] Orca: Serving Systems\n")]
    [InlineData("MLC0108", "* [TITLE](https://example.org/YY)", $"* [OSDI '22] [{Orca}](https://example.org/22)\n* [Clover: Disaggregated Memory Pools](https://example.org/23)\n")]
    [InlineData("MLC0109", "* [OSDI] [TITLE](https://example.org/YY)", $"* [OSDI '22] [{Orca}](https://example.org/22)\n")]
    public void What_a_list_does_without_or_leaves_out_at_times_is_no_gap(string rule, string form, string entries) => RuleAssert.Reports(rule, List(form) + entries);

    [Theory]
    [InlineData("MLC0107")]
    [InlineData("MLC0108")]
    [InlineData("MLC0109")]
    public void Nine_entries_have_no_habit(string rule)
    {
        var list = List("* [OSDI 'YY] [TITLE](https://example.org/YY)");

        RuleAssert.Reports(rule, list[..(list.IndexOf("* [OSDI '18]", StringComparison.Ordinal))] + $"* {Orca}\n");
    }

    [Fact]
    public void A_topic_that_does_without_has_a_habit_of_its_own() => RuleAssert.Reports(
        "MLC0108",
        List("* [OSDI 'YY] [TITLE](https://example.org/YY)") + List("* [OSDI 'YY] [More on TITLE](https://example.org/1YY)").Replace("# Papers\n\n## Clusters\n\n", "", StringComparison.Ordinal)
        + "\n## Reports\n\n* [Orca: A Distributed Serving System](https://example.org/1)\n* [Clover: Disaggregated Memory Pools](https://example.org/2)\n");

    [Theory]
    // A link that waits for its address is told of already.
    [InlineData("MLC0107", $"* [OSDI '22] {Orca} \\[pdf]\n")]
    [InlineData("MLC0107", $"* [OSDI '22] {Orca} [pdf]()\n")]
    // Words that say where it appeared.
    [InlineData("MLC0108", $"* [{Orca}](https://example.org/22) (preprint)\n")]
    [InlineData("MLC0108", $"* [{Orca}](https://example.org/22), under review\n")]
    [InlineData("MLC0108", $"* [{Orca}](https://example.org/22). *International Conference on Ships and Whales*\n")]
    // A month is what a preprint has.
    [InlineData("MLC0108", $"* [2022.05] [{Orca}](https://example.org/22)\n")]
    [InlineData("MLC0108", $"* [arXiv 2205.11913] [{Orca}](https://example.org/22)\n")]
    // A year that is printed elsewhere.
    [InlineData("MLC0109", $"* [OSDI] [{Orca}](https://example.org/22), Carlsbad, California, July 2022\n")]
    public void What_is_said_in_another_way_is_there(string rule, string entry) =>
        RuleAssert.Reports(rule, List("* [OSDI 'YY] [TITLE](https://example.org/YY)") + entry);

    [Fact]
    public void A_heading_may_say_venue_and_year() => RuleAssert.Reports(
        "MLC0108", "# Papers\n\n## OSDI 2020\n\n" + string.Concat(Titles.Select(title => $"* [{title}](https://example.org/{title.Length})\n")));
}
