namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0307.</summary>
public sealed class PublishedSinceTests
{
    private const string Other = "- [MLSys '24] S-LoRA: Serving Thousands of Concurrent LoRA Adapters\n";

    [Theory]
    // In the form of the preprint's own tag.
    [InlineData("- [⟦arXiv⟧ '23] S-LoRA: Serving Thousands of Concurrent LoRA Adapters\n", "- [MLSys '24] S-LoRA")]
    [InlineData("- S-LoRA: Serving Thousands of Concurrent LoRA Adapters. ⟦arXiv⟧ 2023. [pdf](u.pdf)\n", "Adapters. MLSys 2024. [pdf]")]
    [InlineData("- 23_⟦arXiv⟧_S-LoRA: Serving Thousands of Concurrent LoRA Adapters\n- 20_OSDI_Gavel: Heterogeneity-Aware Cluster Scheduling\n", "- 24_MLSys_S-LoRA")]
    [InlineData("| Year | Venue | Title |\n|---|---|---|\n| 2023 | ⟦arXiv⟧ | S-LoRA: Serving Thousands of Concurrent LoRA Adapters |\n", "| 2024 | MLSys | S-LoRA")]
    // In the form of the list's other tags, with its name of the venue.
    [InlineData(
        "- [⟦arXiv⟧ 2311.03285] [S-LoRA: Serving Thousands of Concurrent LoRA Adapters](https://arxiv.org/abs/2311.03285)\n- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n",
        "- [MLSys '24] [S-LoRA")]
    [InlineData(
        "- [⟦arXiv⟧, 2023] S-LoRA: Serving Thousands of Concurrent LoRA Adapters\n- [SysML'18] On Systems of Machine Learning\n- [OSDI'20] Gavel: Heterogeneity-Aware Cluster Scheduling\n",
        "- [SysML'24] S-LoRA")]
    public void A_preprint_that_another_list_knows_as_published_is_reported_and_its_tag_written_anew(string list, string mended)
    {
        var finding = Assert.Single(RuleAssert.Reports("MLC0307", list, Other));
        var text = RuleAssert.Fix(Marked.Parse(list).Text, finding);

        Assert.Contains("published at MLSys 2024", finding.Message, StringComparison.Ordinal);
        Assert.Contains(mended, text, StringComparison.Ordinal);
        Assert.Equal("2.md", Assert.Single(finding.Related.ToArray()).Path);
        RuleAssert.Reports("MLC0307", text, Other);
    }

    [Theory]
    // An id that stands nowhere else, a month, a heading that is others' too.
    [InlineData("- [⟦arXiv⟧ 2311.03285] S-LoRA: Serving Thousands of Concurrent LoRA Adapters\n- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n")]
    [InlineData("- [2023.11] S-LoRA: Serving Thousands of Concurrent LoRA Adapters. ⟦arXiv⟧.\n- [2020.10] Gavel: Heterogeneity-Aware Cluster Scheduling. OSDI.\n")]
    [InlineData("# Papers\n\n## arXiv 2023\n\n- ⟦S-LoRA: Serving Thousands of Concurrent LoRA Adapters⟧\n- PowerInfer: Fast Large Language Model Serving\n")]
    public void A_fix_that_would_lose_something_is_not_offered(string list) =>
        Assert.Empty(Assert.Single(RuleAssert.Reports("MLC0307", list, Other)).Edits.ToArray());

    [Theory]
    [InlineData("- [arXiv '23] PowerInfer: Fast Large Language Model Serving\n")]
    [InlineData("- [MLSys '24] S-LoRA: Serving Thousands of Concurrent LoRA Adapters\n")]
    // The list says so itself.
    [InlineData("- [arXiv '23, update: MLSys '24] S-LoRA: Serving Thousands of Concurrent LoRA Adapters\n")]
    [InlineData("- [arXiv '23] S-LoRA: Serving Thousands of Concurrent LoRA Adapters\n\n## Again\n\n- [MLSys '24] S-LoRA: Serving Thousands of Concurrent LoRA Adapters\n")]
    public void Nothing_is_told_of_what_is_known(string list) => RuleAssert.Reports("MLC0307", list, Other);

    [Theory]
    [InlineData("- [arXiv '24] S-LoRA: Serving Thousands of Concurrent LoRA Adapters\n")]
    [InlineData("- [NeurIPS '23 workshop] S-LoRA: Serving Thousands of Concurrent LoRA Adapters\n")]
    [InlineData("- S-LoRA: Serving Thousands of Concurrent LoRA Adapters\n")]
    // Read in that month.
    [InlineData("- [2024/05] **S-LoRA: Serving Thousands of Concurrent LoRA Adapters.** MLSys.\n- [2024/06] **Gavel: Heterogeneity-Aware Cluster Scheduling.** OSDI.\n")]
    public void Another_list_may_know_no_better(string other) =>
        RuleAssert.Reports("MLC0307", "- [arXiv '23] S-LoRA: Serving Thousands of Concurrent LoRA Adapters\n", other);
}
