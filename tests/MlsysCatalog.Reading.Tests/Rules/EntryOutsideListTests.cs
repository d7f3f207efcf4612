namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0405.</summary>
public sealed class EntryOutsideListTests
{
    private static readonly string[] Titles =
    [
        "Gandiva: Introspective Cluster Scheduling for Deep Learning", "Tiresias: A GPU Cluster Manager for Distributed Deep Learning",
        "Gavel: Heterogeneity-Aware Cluster Scheduling Policies", "Themis: Fair and Efficient GPU Cluster Scheduling", "Pollux: Co-adaptive Cluster Scheduling for Goodput",
        "Clipper: A Low-Latency Online Prediction Serving System", "Clockwork: Performance Predictability from the Bottom Up", "PipeDream: Generalized Pipeline Parallelism",
        "BytePS: A High Performance and Generic Framework", "Analysis of Large-Scale Multi-Tenant GPU Clusters",
    ];

    private static string List(string marker) => string.Concat(Titles.Select((title, i) => $"{marker.Replace("1", $"{i + 1}", StringComparison.Ordinal)}[NSDI '{i + 10}] [{title}](https://arxiv.org/abs/{i + 10}01.0000{i})\n"));

    [Theory]
    [InlineData("* ", "* ")]
    [InlineData("-   ", "-   ")]
    [InlineData("1. ", "1. ")]
    public void An_entry_without_bullet_is_reported_and_gets_the_lists_own(string marker, string expected)
    {
        var list = "# Papers\n\n## Clusters\n\n" + List(marker) + "\n## Survey\n\n⟦[arXiv 2205.11913]⟧ [Deep Learning Workload Scheduling in GPU Datacenters: A Survey](https://arxiv.org/abs/2205.11913)\n";

        var finding = Assert.Single(RuleAssert.Reports("MLC0405", list));

        Assert.Contains($"\n{expected}[arXiv 2205.11913]", RuleAssert.Fix(Marked.Parse(list).Text, finding), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bullet_without_its_space_is_there_and_told_of_by_another_rule() => RuleAssert.Reports(
        "MLC0405",
        "# Papers\n\n## Clusters\n\n" + List("- ") + "\n## Survey\n\n-[Deep Learning Workload Scheduling in GPU Datacenters: A Survey](https://arxiv.org/abs/2205.11913), arXiv 2022\n");

    [Theory]
    [InlineData("<p>", "")]
    [InlineData("<summary>More</summary>\n    ", "")]
    public void Inside_of_html_a_bullet_would_be_text(string before, string behind)
    {
        var list = List("* ") + "\n" + before + "Pollux: Co-adaptive Scheduling for Goodput (OSDI 2021)" + behind + "\n";

        Assert.All(RuleAssert.Check(list).Where(finding => finding.Rule.Id == "MLC0405"), finding => Assert.Empty(finding.Edits));
    }

    [Fact]
    public void A_numbered_list_counts_on()
    {
        var list = List("1. ") + "\n<!-- -->\n\n[arXiv 2205.11913] [Deep Learning Workload Scheduling in GPU Datacenters: A Survey](https://arxiv.org/abs/2205.11913)\n";

        var finding = Assert.Single(RuleAssert.Check(list));

        Assert.Contains("\n11. [arXiv 2205.11913]", RuleAssert.Fix(list, finding), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("This is a list of papers that we read with [students](https://www.example.org/course).\n")]
    [InlineData("See the [survey of OSDI 2020](https://www.usenix.org/conference/osdi20), too.\n")]
    public void Prose_is_no_entry(string paragraph) => RuleAssert.Reports("MLC0405", List("* ") + "\n## More\n\n" + paragraph);

    [Fact]
    public void A_list_of_paragraphs_wants_no_bullets() => RuleAssert.Reports("MLC0405", List("\n") + "\n## More\n\n* [OSDI '22] [Orca: A Distributed Serving System](https://arxiv.org/abs/2209.00001)\n");
}
