namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0206: one list, one paper, two editions.</summary>
public sealed class ContradictoryEditionTests
{
    private const string Gavel = "Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n";

    [Theory]
    [InlineData("* [OSDI '20] ", "* [OSDI ⟦'21⟧] ", "as OSDI 2021 here and as OSDI 2020 in line 5")]
    [InlineData("* [OSDI '20] ", "* [⟦SOSP⟧ '21] ", "as SOSP 2021 here and as OSDI 2020 in line 5")]
    [InlineData("* [arXiv '20] ", "* [arXiv ⟦'21⟧] ", "as arXiv 2021 here and as arXiv 2020 in line 5")]
    public void An_entry_that_contradicts_an_earlier_one_is_reported(string first, string second, string message)
    {
        var finding = Assert.Single(RuleAssert.Reports("MLC0206", "# Papers\n\n## Scheduling\n\n" + first + Gavel + "\n## Clusters\n\n" + second + Gavel));

        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Single(finding.Related.ToArray());
    }

    [Fact]
    public void A_heading_may_be_wrong() => RuleAssert.Reports(
        "MLC0206",
        "# Papers\n\n## OSDI 2020\n\n* " + Gavel + "* Antman: Dynamic Scaling on GPU Clusters\n\n## OSDI 2021\n\n* ⟦" + Gavel.TrimEnd() + "⟧\n* Pollux: Co-adaptive Cluster Scheduling\n");

    [Fact]
    public void The_same_contradiction_is_told_once() => RuleAssert.Reports(
        "MLC0206",
        "## A\n\n* [OSDI '20] " + Gavel + "\n## B\n\n* [OSDI ⟦'21⟧] " + Gavel + "\n## C\n\n* [OSDI '21] " + Gavel + "\n## D\n\n* [OSDI '20] " + Gavel);

    [Theory]
    // A preprint and its published version; an entry that does not say.
    [InlineData("* [arXiv '19] ", "* [OSDI '20] ")]
    [InlineData("* [OSDI '20] ", "* ")]
    // One series by two names.
    [InlineData("* [NIPS '20] ", "* [NeurIPS '20] ")]
    // Published again: after a workshop, in a journal.
    [InlineData("* [HotOS '19] ", "* [OSDI '20] ")]
    [InlineData("* [ICML '20 Workshop] ", "* [NeurIPS '21] ")]
    [InlineData("* [ME-FoMo @ ICLR'24] ", "* [ICML'24] ")]
    [InlineData("* [SOSP '19] ", "* [TOCS '20] ")]
    public void What_may_both_be_true_is_left_alone(string first, string second) =>
        RuleAssert.Reports("MLC0206", "# Papers\n\n## Scheduling\n\n" + first + Gavel + "\n## Clusters\n\n" + second + Gavel);

    [Fact]
    public void Two_papers_may_have_one_title() => RuleAssert.Reports(
        "MLC0206",
        "* [OSDI '20] " + Gavel + "* [OSDI '21] " + Gavel.TrimEnd() + " <!-- catalog: distinct -->\n");
}
