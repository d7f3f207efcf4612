namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0110.</summary>
public sealed class LeftoverPlaceholderTests
{
    private const string Table = "| Title | Venue | Links |\n|---|---|---|\n| Gandiva: Introspective Cluster Scheduling for Deep Learning | OSDI '18 | \\[[pdf](https://example.org/gandiva.pdf)] |\n";

    [Theory]
    [InlineData("⟦| | | \\[notes] \\[pdf] |⟧\n")]
    [InlineData("⟦| | | |⟧\n")]
    [InlineData("⟦|  |  |  |⟧")]
    public void A_template_row_is_reported_whole_and_its_fix_leaves_the_others(string row)
    {
        var finding = Assert.Single(RuleAssert.Reports("MLC0110", Table + row));

        Assert.Equal(Table, RuleAssert.Fix(Marked.Parse(Table + row).Text, finding));
    }

    [Fact]
    public void Several_template_rows_are_each_reported_on_their_own_line() => RuleAssert.Reports("MLC0110", Table + "⟦| | | |⟧\n⟦| | | |⟧\n⟦| | | \\[pdf] |⟧\n");

    [Fact]
    public void The_placeholders_of_a_row_are_one_finding_with_an_edit_each()
    {
        var list = Table + "| Tiresias: A GPU Cluster Manager for Distributed Deep Learning | NSDI '19 | ⟦\\[notes] \\[pdf]⟧ |\n";

        var finding = Assert.Single(RuleAssert.Reports("MLC0110", list));

        Assert.Equal("'[notes]' and '[pdf]' lead nowhere; link them, or remove them", finding.Message);
        Assert.Equal(
            Table + "| Tiresias: A GPU Cluster Manager for Distributed Deep Learning | NSDI '19 | |\n",
            RuleAssert.Fix(Marked.Parse(list).Text, finding).Replace("|  |", "| |", StringComparison.Ordinal));
    }

    [Fact]
    public void A_placeholder_behind_a_real_link_is_reported_alone()
    {
        var list = "* [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning \\[[notes](tiresias.md)] ⟦\\[pdf]⟧\n";

        var finding = Assert.Single(RuleAssert.Reports("MLC0110", list));

        Assert.Equal("* [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning \\[[notes](tiresias.md)]\n", RuleAssert.Fix(Marked.Parse(list).Text, finding));
    }

    [Theory]
    [InlineData("| ♣ | ♠ | ♦ |\n")]
    [InlineData("| | Synthesis of parallel programs, tool with simulation | 2021 |\n")]
    public void A_row_with_anything_of_its_own_is_kept(string row) => RuleAssert.Reports("MLC0110", Table + row);

    [Fact]
    public void A_venue_that_is_also_a_label_is_no_placeholder() => RuleAssert.Reports(
        "MLC0110",
        "* \\[arXiv '22] Cuttlefish: Factorized Model Training without All the Tuning ([pdf](https://arxiv.org/pdf/2305.02538))\n* \\[arXiv '21] AutoFreeze: Automatically Freezing Model Blocks\n");

    [Theory]
    [InlineData("[code](https://example.org/tiresias code)")]
    [InlineData("[[code]](https://example.org/tiresias code)")]
    public void A_label_with_an_address_that_is_none_is_no_placeholder(string link) => RuleAssert.Reports(
        "MLC0110",
        $"* [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning [[pdf]](https://example.org/tiresias.pdf) {link}\n");

    [Fact]
    public void A_label_in_front_of_a_title_says_what_it_is() => RuleAssert.Reports(
        "MLC0110", "* [ICLR '20][Talk][Comparing Rewinding and Fine-tuning in Neural Network Pruning](https://iclr.cc/virtual/2020)\n");
}
