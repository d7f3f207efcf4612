namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0209: two lists, one paper, two editions.</summary>
public sealed class DisputedEditionTests
{
    private const string Orca = "Orca: A Distributed Serving System for Transformer-Based Generative Models\n";

    [Theory]
    [InlineData("* [OSDI '22] ", "* [⟦NSDI⟧ '22] ", "at NSDI 2022 here and at OSDI 2022 in line 1 of 1.md")]
    [InlineData("* [OSDI '22] ", "* [OSDI ⟦'21⟧] ", "at OSDI 2021 here and at OSDI 2022 in line 1 of 1.md")]
    public void Of_two_lists_the_later_is_told(string first, string second, string message) =>
        Assert.Contains(message, Assert.Single(RuleAssert.Reports("MLC0209", first + Orca, second + Orca)).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_three_the_one_that_is_alone_is_told() =>
        RuleAssert.Reports("MLC0209", "* [⟦NSDI⟧ '22] " + Orca, "* [OSDI '22] " + Orca, "* [OSDI '22] " + Orca);

    [Theory]
    [InlineData("* [arXiv '21] ", "* [OSDI '22] ")]
    // Preprints are revised.
    [InlineData("* [arXiv '21] ", "* [arXiv '22] ")]
    [InlineData("* [USENIX OSDI '22] ", "* [OSDI '22] ")]
    [InlineData("* [OSDI '22] ", "* ")]
    [InlineData("* [SOSP '21] ", "* [TOCS '22] ")]
    // A date beside the venue is that of the posting.
    [InlineData("* [OSDI '22] ", "* [2021/12] [OSDI] ")]
    public void What_may_both_be_true_is_left_alone(string first, string second) => RuleAssert.Reports("MLC0209", first + Orca, second + Orca);

    [Fact]
    public void A_list_that_contradicts_itself_is_told_so_by_another_rule()
    {
        RuleAssert.Reports("MLC0209", "* [OSDI '22] " + Orca, "* [OSDI '22] " + Orca + "* [NSDI '22] " + Orca);
        RuleAssert.Reports("MLC0206", "* [OSDI '22] " + Orca, "* [OSDI '22] " + Orca + "* [⟦NSDI⟧ '22] " + Orca);
    }
}
