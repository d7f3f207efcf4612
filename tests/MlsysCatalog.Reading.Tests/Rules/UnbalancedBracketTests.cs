namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0103.</summary>
public sealed class UnbalancedBracketTests
{
    private const string Url = "(https://www.usenix.org/conference/osdi20/presentation/narayanan)";

    [Theory]
    [InlineData("* [⟦(⟧OSDI'20][Gavel: Heterogeneity-Aware Cluster Scheduling Policies]" + Url + "\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware ⟦(⟧Cluster Scheduling Policies\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware Cluster⟦)⟧ Scheduling Policies\n")]
    [InlineData("* [OSDI '20] [Gavel: Heterogeneity-Aware Cluster Scheduling ⟦(⟧Part 1]" + Url + "\n")]
    [InlineData("* [OSDI '20] [Gavel: Heterogeneity-Aware Cluster Scheduling Policies]" + Url + "⟦)⟧\n")]
    [InlineData("* [OSDI '20] [Gavel: Heterogeneity-Aware Cluster Scheduling Policies]" + Url + " ⟦(⟧[Code](https://github.com/stanford-futuredata/gavel)]\n")]
    [InlineData("* Gavel: Heterogeneity-Aware Cluster Scheduling Policies OSDI'20⟦)⟧ ([pdf]" + Url + ")\n")]
    [InlineData("* Gavel: Heterogeneity-Aware Cluster Scheduling Policies. [OSDI 2020⟦)⟧](https://arxiv.org/abs/2008.09213)\n")]
    [InlineData("| Gavel: Heterogeneity-Aware Cluster Scheduling | GPU, and TPU⟦)⟧ | OSDI '20 |\n| [Tiresias: A GPU Cluster Manager](https://example.org/a) | GPU | NSDI '19 |\n", "| Title | On | Venue |\n|---|---|---|\n")]
    [InlineData("* [OSDI '20] Gavel: ⟦\"⟧Heterogeneity-Aware Cluster Scheduling Policies\n")]
    [InlineData("* [OSDI '20] Gavel: ⟦“⟧Heterogeneity-Aware Cluster Scheduling Policies\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware⟦”⟧ Cluster Scheduling Policies\n")]
    public void A_half_without_its_other_half_is_reported(string list, string header = "") => RuleAssert.Reports("MLC0103", header + list);

    [Theory]
    // Escapes, and the marks of links.
    [InlineData("* \\[OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies \\[[pdf]" + Url + "]\n")]
    [InlineData("* [\\[OSDI '20\\] Gavel: Heterogeneity-Aware Cluster Scheduling Policies]" + Url + "\n")]
    // An address at the end of a line, and an item below it whose marker lacks its space.
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies [pdf]" + Url + "\n*[Tiresias: A GPU Cluster Manager for Distributed Deep Learning]" + Url + "\n")]
    // Brackets in addresses.
    [InlineData("* [OSDI '20] [Gavel: Heterogeneity-Aware Cluster Scheduling Policies](https://en.wikipedia.org/wiki/Gavel_(scheduler))\n")]
    [InlineData("* [OSDI '20] [Gavel: Heterogeneity-Aware Cluster Scheduling Policies](<https://example.org/a(b>)\n")]
    // Ordinals, faces, intervals, inches, code, formulas, markup.
    [InlineData("1) [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies\n")]
    [InlineData("* [OSDI '20] Gavel: a) Heterogeneity-Aware Cluster Scheduling, b) Policies\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies :)\n")]
    [InlineData("* [OSDI '20] Gavel: Scheduling over [0, 1) of a Cluster's Goodput\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware Scheduling for 3.5\" Disks\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware `f(` Cluster Scheduling Policies\n")]
    [InlineData("* [OSDI '20] Gavel: Scheduling in $O(n$ Time for Clusters\n")]
    [InlineData("* [OSDI '20] Gavel: Scheduling <span title=\"(\">Policies</span> for Clusters\n")]
    [InlineData("* [OSDI '20] Gavel: Scheduling (at $5) or [at] $10 an Hour\n")]
    // A quote that goes on in the next line.
    [InlineData("* [OSDI '20] \"Gavel: Heterogeneity-Aware Cluster Scheduling<br>\n  Policies for Deep Learning\"\n")]
    // A link inside parentheses, however nested.
    [InlineData("* [OSDI '20] [Gavel: Heterogeneity-Aware Cluster Scheduling Policies]" + Url + " [(Video](https://www.youtube.com/watch?v=gavel))\n")]
    // What is opened on one line and closed on the next.
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling (with\n  Policies) for Deep Learning\n")]
    // Brackets of other scripts.
    [InlineData("* Gavel: Heterogeneity-Aware Cluster Scheduling Policies（OSDI'20)\n")]
    [InlineData("* 【OSDI'20】 Gavel: Heterogeneity-Aware Cluster Scheduling Policies\n")]
    // Apostrophes are no quotes.
    [InlineData("* [OSDI '20] What's in a Gavel? Schedulers' Policies for Deep Learning\n")]
    public void What_is_whole_is_left_alone(string list) => RuleAssert.Reports("MLC0103", list);
}
