namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0112.</summary>
public sealed class BidirectionalControlTests
{
    private const string Gavel = "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies\n";

    [Theory]
    [InlineData("* [OSDI '20] Gavel: ⟦\u202e⟧Heterogeneity-Aware Cluster Scheduling\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware ([pdf](https://example.org/⟦\u2066⟧fdp))\n")]
    [InlineData(Gavel + "\nProse, too.⟦\u202b⟧\n")]
    [InlineData(Gavel + "\n<!-- a comment⟦\u2069⟧ -->\n")]
    [InlineData(Gavel + "\n```\ncode⟦\u202d⟧\n```\n")]
    [InlineData(Gavel + "\n⟦\u202a⟧\u202c a\n⟦\u202c⟧\r\n")]
    public void A_control_character_is_reported_anywhere_once_a_line(string list) => RuleAssert.Reports("MLC0112", list);

    [Fact]
    public void The_message_names_the_character_and_counts_the_others_of_its_line()
    {
        var finding = Assert.Single(RuleAssert.Reports("MLC0112", Gavel + "a⟦\u202e⟧b\u202cc\u202dd\n"));

        Assert.Equal("U+202E turns the writing direction around, and so do 2 more in this line; take them out", finding.Message);
    }

    [Theory]
    [InlineData("* [OSDI '20] גאוול: Heterogeneity-Aware Cluster Scheduling Policies\n")]
    [InlineData("* [OSDI '20] Gavel: 👩‍💻 Heterogeneity-Aware Cluster Scheduling\n")]
    [InlineData(Gavel + "\n&#x202e;\n")]
    public void Letters_of_right_to_left_scripts_and_joiners_are_left_alone(string list) => RuleAssert.Reports("MLC0112", list);
}
