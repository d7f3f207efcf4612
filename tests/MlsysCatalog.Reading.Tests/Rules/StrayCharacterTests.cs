namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0111.</summary>
public sealed class StrayCharacterTests
{
    [Theory]
    [InlineData("* [OSDI '20] Achieving ⟦Î¼⟧s-scale Preemption for DNN Inferences\n", "* [OSDI '20] Achieving μs-scale Preemption for DNN Inferences\n")]
    [InlineData("* [OSDI '20] Serving Models That Don⟦â€™⟧t Fit\n", "* [OSDI '20] Serving Models That Don’t Fit\n")]
    [InlineData("* [OSDI '20] Memory-E⟦ﬃ⟧cient Exact Attention\n", "* [OSDI '20] Memory-Efficient Exact Attention\n")]
    [InlineData("* [OSDI '20] Zero⟦\u00ad⟧-Shot Retrieval of Sketches\n", "* [OSDI '20] Zero-Shot Retrieval of Sketches\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity⟦\u200b⟧-Aware Scheduling\n", "* [OSDI '20] Gavel: Heterogeneity-Aware Scheduling\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity⟦‑⟧Aware Scheduling\n", "* [OSDI '20] Gavel: Heterogeneity-Aware Scheduling\n")]
    [InlineData("* [OSDI '20] Extent⟦−⟧like Performance from a File System\n", "* [OSDI '20] Extent-like Performance from a File System\n")]
    [InlineData("* [OSDI '20] Gavel: ⟦Н⟧eterogeneity-Aware Scheduling\n", "* [OSDI '20] Gavel: Heterogeneity-Aware Scheduling\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware⟦\u00a0⟧Scheduling\n", "* [OSDI '20] Gavel: Heterogeneity-Aware Scheduling\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware⟦ \u2009⟧Scheduling\n", "* [OSDI '20] Gavel: Heterogeneity-Aware Scheduling\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware⟦   ⟧Scheduling\n", "* [OSDI '20] Gavel: Heterogeneity-Aware Scheduling\n")]
    [InlineData("* [OSDI⟦  ⟧2020] Gavel: Heterogeneity-Aware Scheduling\n", "* [OSDI 2020] Gavel: Heterogeneity-Aware Scheduling\n")]
    [InlineData("* [OSDI '20] AMP⟦:⟧Automatically Finding Model Parallel Strategies\n", "* [OSDI '20] AMP: Automatically Finding Model Parallel Strategies\n")]
    [InlineData("* [OSDI '20] [AMP⟦:⟧automatically finding strategies](https://arxiv.org/abs/2210.07297)\n", "* [OSDI '20] [AMP: automatically finding strategies](https://arxiv.org/abs/2210.07297)\n")]
    public void A_stray_character_is_reported_and_put_right(string marked, string expected)
    {
        var finding = Assert.Single(RuleAssert.Reports("MLC0111", marked));

        Assert.Equal(expected, RuleAssert.Fix(Marked.Parse(marked).Text, finding));
        RuleAssert.Reports("MLC0111", expected);
    }

    [Fact]
    public void Those_of_one_sort_in_an_entry_are_one_finding_with_an_edit_each()
    {
        const string List = "* [OSDI '20] Building⟦\u00a0⟧Mobile‑Use\u00a0Agents with\u00a0Reinforcement\n";

        var findings = RuleAssert.Check(Marked.Parse(List).Text);

        Assert.Equal(
            ["A space of another kind (U+00A0) stands here; write a plain one, and 2 more in this entry", "'‑' (U+2011) only looks like '-'; write '-'"],
            findings.Select(finding => finding.Message));
        Assert.Equal("* [OSDI '20] Building Mobile-Use Agents with Reinforcement\n", RuleAssert.Mend(Marked.Parse(List).Text, findings));
    }

    [Theory]
    // A no-break space, a zero-width space and an override, each damaged: what would be repaired is a stray itself.
    [InlineData("* [OSDI '20] Gavel:⟦Â\u00a0⟧Heterogeneity-Aware Scheduling\n", "* [OSDI '20] Gavel: Heterogeneity-Aware Scheduling\n")]
    [InlineData("* [OSDI '20] Gavel: Hetero⟦â€‹⟧geneity-Aware Scheduling\n", "* [OSDI '20] Gavel: Heterogeneity-Aware Scheduling\n")]
    [InlineData("* [OSDI '20] Gavel: Hetero⟦â€®⟧geneity-Aware Scheduling\n", "* [OSDI '20] Gavel: Heterogeneity-Aware Scheduling\n")]
    public void What_is_repaired_brings_in_no_other_stray(string marked, string expected)
    {
        var finding = Assert.Single(RuleAssert.Reports("MLC0111", marked));

        Assert.Equal(expected, RuleAssert.Fix(Marked.Parse(marked).Text, finding));
        Assert.Empty(RuleAssert.Check(expected));
    }

    [Fact]
    public void A_character_that_was_lost_is_reported_and_has_no_fix() =>
        Assert.Empty(Assert.Single(RuleAssert.Reports("MLC0111", "* [OSDI '20] Serving Models That Don⟦ï¿½⟧t Fit\n")).Edits.ToArray());

    [Fact]
    public void An_address_in_a_tag_is_left_alone() => RuleAssert.Reports(
        "MLC0111", "* [[OSDI 2020](https://example.org/osdi\u00a020‑papers)] Gavel: Heterogeneity-Aware Scheduling\n");

    [Theory]
    // Letters in their own right.
    [InlineData("* [OSDI '20] DÏoT, Mélange, Gödel and DéjàVu: Systems with Accents\n")]
    [InlineData("* [OSDI '20] μLayer, λGrapher, η-LSTM, PanGu-Σ, ParamΔ and αCyber: Greek Names\n")]
    [InlineData("* [OSDI '20] Планирование кластеров с учётом неоднородности: Gavel\n")]
    [InlineData("* [OSDI '20] 异构集群调度：Gavel\u3000与 GPU 集群的调度策略\n")]
    [InlineData("* [OSDI '20] Gavel: می\u200cخواهم Cluster Scheduling Policies\n")]
    // Typography.
    [InlineData("* [OSDI '20] Gavel: “Heterogeneity-Aware” – Users’ Clusters — at −40 °C\n")]
    [InlineData("* [OSDI '20] 👩‍💻 Gavel: Heterogeneity-Aware Scheduling ⚡️\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware Scheduling.  Policies for Clusters\n")]
    // Layout.
    [InlineData("*   [OSDI '20]  Gavel: Heterogeneity-Aware Scheduling  \n    Policies for   deep learning\n")]
    [InlineData("| Title                              | Venue    |\n|---|---|\n| Gavel: Heterogeneity-Aware Scheduling |  OSDI '20 |\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware\n      Scheduling\n")]
    // Colons that no space follows.
    [InlineData("* [OSDI '20] Learning N:M Sparse Neural Networks From Scratch\n")]
    [InlineData("* [OSDI '20] Scheduling at 16:9 and std::move for Clusters\n")]
    [InlineData("* [OSDI '20] Gavel: a:b Scheduling for Clusters\n")]
    public void What_belongs_there_is_left_alone(string list) => RuleAssert.Reports("MLC0111", list);
}
