namespace MlsysCatalog.Reading.Tests;

/// <summary>The fix of MLC0202: the later entry goes where it says nothing that the earlier one does not.</summary>
public sealed class DuplicateRemovalTests
{
    private const string Gavel = "Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads";
    private const string Tiresias = "Tiresias: A GPU Cluster Manager for Distributed Deep Learning";

    [Theory]
    // A list item, its marker and its line end.
    [InlineData("* [OSDI '20] " + Gavel + "\n* [NSDI '19] " + Tiresias + "\n«* [OSDI '20] " + Gavel + "\n»* [ATC '19] Philly\n")]
    // Another casing is no other text.
    [InlineData("* [OSDI '20] " + Gavel + "\n«* [OSDI '20] Gavel: heterogeneity-aware cluster scheduling policies for deep-learning workloads\n»")]
    // The earlier one says more.
    [InlineData("* [OSDI '20] " + Gavel + " ([pdf](https://arxiv.org/abs/2008.09213))\n  * Read it twice\n«* [OSDI '20] " + Gavel + "\n»")]
    // Items of several lines go with what is in them.
    [InlineData("* [OSDI '20] " + Gavel + "\n  * Read it twice\n\n«* [OSDI '20] " + Gavel + "\n  * Read it twice\n»")]
    // The number is the place's, not the paper's.
    [InlineData("1. **" + Gavel + "**. OSDI 2020.\n2. **" + Tiresias + "**. NSDI 2019.\n«3. **" + Gavel + "**. OSDI 2020.\n»4. **Philly**. ATC 2019.\n")]
    // Rows.
    [InlineData("| Title | Venue |\n|---|---|\n| " + Gavel + " | OSDI '20 |\n«| " + Gavel + " | OSDI '20 |\n»| " + Tiresias + " | NSDI '19 |\n")]
    // The line end is the list's own.
    [InlineData("* [OSDI '20] " + Gavel + "\r\n«* [OSDI '20] " + Gavel + "\r\n»* [NSDI '19] " + Tiresias + "\r\n")]
    // A file without a line end at its end stays one.
    [InlineData("* [OSDI '20] " + Gavel + "\n* [NSDI '19] " + Tiresias + "«\n* [OSDI '20] " + Gavel + "»")]
    public void The_later_entry_goes_with_its_line_end_and_exactly_that(string marked)
    {
        var (text, expected) = Cut("# Papers\n\n## Scheduling\n\n" + marked);

        var finding = Assert.Single(RuleAssert.Check(text), finding => finding.Rule.Id == "MLC0202");
        var mended = RuleAssert.Fix(text, finding);

        Assert.Equal(expected, mended);
        Assert.DoesNotContain(RuleAssert.Check(mended), finding => finding.Rule.Id == "MLC0202");
    }

    [Theory]
    // A link, a venue, a remark, a star, a comment of its own.
    [InlineData("* [OSDI '20] " + Gavel + "\n* [OSDI '20] " + Gavel + " ([pdf](https://arxiv.org/abs/2008.09213))\n")]
    [InlineData("* [OSDI '20] " + Gavel + " ([pdf](https://arxiv.org/abs/2008.09213v1))\n* [OSDI '20] " + Gavel + " ([pdf](https://arxiv.org/abs/2008.09213v2))\n")]
    [InlineData("* [arXiv '20] " + Gavel + "\n* [OSDI '20] " + Gavel + "\n")]
    [InlineData("* [OSDI '20] " + Gavel + "\n* [OSDI '20] " + Gavel + "\n  * Read it twice\n")]
    [InlineData("* [OSDI '20] " + Gavel + "\n* ⭐ [OSDI '20] " + Gavel + "\n")]
    [InlineData("* [OSDI '20] " + Gavel + "\n* [OSDI '20] " + Gavel + " <!-- ask Deepak -->\n")]
    // Another title of the paper.
    [InlineData("* [OSDI '20] " + Gavel + "\n* [OSDI '20] Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n")]
    // Another entry stands in it.
    [InlineData("* [OSDI '20] " + Gavel + "\n  * [NSDI '19] " + Tiresias + "\n* [OSDI '20] " + Gavel + "\n  * [NSDI '19] " + Tiresias + "\n")]
    // The next item, number 2, would go on the line above.
    [InlineData("1. **" + Gavel + "**. OSDI 2020.\n2. **" + Tiresias + "**. NSDI 2019.\n\nMore of them:\n1. **" + Gavel + "**. OSDI 2020.\n2. **Philly: Analysis of Clusters**. ATC 2019.\n")]
    public void An_entry_that_says_more_or_holds_others_up_is_left_to_people(string entries)
    {
        var findings = RuleAssert.Check("# Papers\n\n## Scheduling\n\n" + entries).Where(finding => finding.Rule.Id == "MLC0202").ToList();

        Assert.NotEmpty(findings);
        Assert.Contains(findings, finding => finding.Edits.Count == 0);
        Assert.DoesNotContain(findings, finding => finding.Message.Contains("Gavel", StringComparison.Ordinal) && finding.Edits.Count > 0);
    }

    [Fact]
    public void Of_three_the_first_stays()
    {
        var entry = "* [OSDI '20] " + Gavel + "\n";
        var text = "## Scheduling\n\n" + entry + entry + entry;

        var findings = RuleAssert.Check(text).Where(finding => finding.Rule.Id == "MLC0202").ToList();

        Assert.Equal(2, findings.Count);
        Assert.Equal("## Scheduling\n\n" + entry, RuleAssert.Fix(RuleAssert.Fix(text, findings[1]), findings[0]));
    }

    [Fact]
    public void What_stands_inside_an_entry_belongs_to_it() => RuleAssert.Reports(
        "MLC0202",
        "## Serving\n\n* [arXiv '24] [LLM-PQ: Serving LLM on Heterogeneous Clusters](https://arxiv.org/abs/2403.01136)\n"
        + "  * [PPoPP '24] [LLM-PQ: Serving LLM on Heterogeneous Clusters](https://doi.org/10.1145/3627535.3638480)\n");

    private static (string Text, string Without) Cut(string marked)
    {
        var (start, end) = (marked.IndexOf('«', StringComparison.Ordinal), marked.IndexOf('»', StringComparison.Ordinal));
        return (marked.Remove(end, 1).Remove(start, 1), marked[..start] + marked[(end + 1)..]);
    }
}
