namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0002.</summary>
public sealed class NothingRecognisedTests
{
    [Theory]
    [InlineData("⟦# Papers⟧\n\nSome that we liked last year.\n")]
    [InlineData("\n\n⟦Some papers that we liked.⟧\r\n")]
    [InlineData("⟦⟧")]
    [InlineData("⟦⟧  \n\n")]
    [InlineData("⟦# Papers⟧\n\n| Title | Venue |\n|---|---|\n| | |\n")]
    public void A_list_without_a_paper_is_reported_on_its_first_line(string list) => RuleAssert.Reports("MLC0002", list);

    [Theory]
    [InlineData("# Papers\n\n* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies\n")]
    [InlineData("# Notes\n\n<!-- catalog: none -->\n\nSome prose.\n")]
    [InlineData("---\ncatalog: none\n---\n\nSome prose.\n")]
    [InlineData("---\ncatalog: venues\n---\n\n| Venue |\n|---|\n| Gecko |\n")]
    public void One_paper_is_enough_and_what_is_no_list_needs_none(string list) => RuleAssert.Reports("MLC0002", list);

    [Fact]
    public void A_list_that_cannot_be_read_is_not_called_empty_too() => RuleAssert.Reports("MLC0002", "\ufffd\n");
}
