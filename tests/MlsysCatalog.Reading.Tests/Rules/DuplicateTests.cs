namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0202 and MLC0205: one paper, listed twice.</summary>
public sealed class DuplicateTests
{
    private const string Gavel = "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n";

    [Theory]
    [InlineData("* [OSDI '20] ⟦Gavel: heterogeneity-aware cluster scheduling policies for deep-learning workloads⟧\n")]
    [InlineData("* [arXiv '20] ⟦Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads⟧ ([pdf](https://arxiv.org/pdf/2008.09213))\n")]
    public void An_equal_title_under_one_topic_is_a_duplicate(string entry)
    {
        var finding = Assert.Single(RuleAssert.Reports("MLC0202", "# Scheduling\n\n" + Gavel + "* [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning\n" + entry));

        Assert.Contains("line 3", finding.Message, StringComparison.Ordinal);
        Assert.Equal("1.md", Assert.Single(finding.Related.ToArray()).Path);
    }

    [Theory]
    [InlineData("* [OSDI '20] ⟦Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads⟧\n")]
    [InlineData("* [OSDI '20] ⟦Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads (Gavel)⟧\n")]
    [InlineData("* [OSDI '20] ⟦Gavel: Heterogeneity-Aware Cluster Scheduling⟧\n")]
    public void What_is_merged_into_one_paper_is_a_duplicate_under_one_topic(string entry)
    {
        var finding = Assert.Single(RuleAssert.Reports("MLC0202", "# Papers\n\n## Scheduling\n\n" + Gavel + entry));

        Assert.Contains("line 5, as 'Gavel: Heterogeneity-Aware", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_that_another_list_joins_are_duplicates_too() => RuleAssert.Reports(
        "MLC0202",
        "# Papers\n\n## Scheduling\n\n* [SOSP '21] Falcon: Nested Racks of Sparse Steel\n"
        + "* [SOSP '21] ⟦Swift: Nested Racks of Sparse Steel⟧\n",
        "* [SOSP '21] Nested Racks of Sparse Steel\n");

    [Fact]
    public void Who_says_that_two_entries_are_one_paper_knows_it()
    {
        const string Slides = "* [OSDI '20] Slides on Clusters of Mixed Machines <!-- catalog: same-as=osdi2020/gavel -->\n";
        const string List = "# Papers\n\n## Scheduling\n\n" + Gavel + Slides;

        RuleAssert.Reports("MLC0202", List);
        RuleAssert.Reports("MLC0202", List + "* [OSDI '20] ⟦Slides on clusters of mixed machines⟧\n");
    }

    [Fact]
    public void An_equal_paper_id_under_a_similar_title_is_a_duplicate() => RuleAssert.Reports(
        "MLC0202",
        "# Serving\n\n* [NeurIPS '25] [SuffixDecoding: Extreme Speculative Decoding for Emerging AI Applications](https://arxiv.org/abs/2411.04975)\n"
        + "* [arXiv '24] [⟦SuffixDecoding: A Model-Free Approach to Speeding Up Speculative Decoding⟧](https://arxiv.org/pdf/2411.04975v2.pdf)\n");

    [Fact]
    public void Sections_of_one_heading_path_are_one_topic() => RuleAssert.Reports(
        "MLC0202",
        "# Papers\n\n## Scheduling\n\n" + Gavel + "\n## Serving\n\n* [OSDI '22] Orca: A Distributed Serving System\n\n## Scheduling\n\n"
        + "* [OSDI '20] ⟦Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads⟧\n");

    [Fact]
    public void Two_topics_of_a_list_may_share_a_paper_and_those_who_ask_are_told()
    {
        var list = "# Papers\n\n## Scheduling\n\n" + Gavel + "\n## Clusters\n\n* [OSDI '20] ⟦Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads⟧\n";

        var finding = Assert.Single(RuleAssert.Reports("MLC0205", list));

        Assert.Contains("'Scheduling'", finding.Message, StringComparison.Ordinal);
        RuleAssert.Reports("MLC0202", Marked.Parse(list).Text);
    }

    [Theory]
    // A talk and a paper of one title.
    [InlineData("* Hongyi Wang's talk: [On the Utility of Gradient Compression in Distributed Training Systems](https://www.youtube.com/watch?v=gprhrinr3I4)\n  * [MLSys '22] On the utility of gradient compression in distributed training systems ([pdf](https://proceedings.mlsys.org/paper/2022/file/cedebb6e872f539bef8c3f919874e9d7-Paper.pdf))\n")]
    // Two papers, one page of notes.
    [InlineData("* [\\[MLSys '19\\] TicTac: Accelerating Distributed Deep Learning with Communication Scheduling](bytescheduler.md) ([pdf](https://mlsys.org/Conferences/2019/doc/2019/199.pdf))\n* [\\[MLSys '19\\] P3: Priority-Based Parameter Propagation for Distributed DNN Training](bytescheduler.md) ([pdf](https://proceedings.mlsys.org/paper/2019/file/d09bf41544a3365a46c9077ebb5e35c3-Supplemental.pdf))\n")]
    // Two versions of one system.
    [InlineData("* [arXiv '24] Qwen2 Technical Report\n* [arXiv '24] Qwen2.5 Technical Report\n")]
    // Somebody says so.
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling <!-- catalog: distinct -->\n")]
    public void What_only_looks_alike_is_left_alone(string entries)
    {
        RuleAssert.Reports("MLC0202", "# Papers\n\n## Training\n\n" + entries);
        RuleAssert.Reports("MLC0205", "# Papers\n\n## Training\n\n" + entries);
    }

    [Fact]
    public void Two_lists_may_share_a_paper()
    {
        RuleAssert.Reports("MLC0202", Gavel, Gavel);
        RuleAssert.Reports("MLC0205", Gavel, Gavel);
    }
}
