namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0001.</summary>
public sealed class UnreadableListTests
{
    [Theory]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity⟦\ufffd⟧Aware Cluster Scheduling\n")]
    [InlineData("* [OSDI '20] Gavel⟦\0⟧: Heterogeneity-Aware Cluster Scheduling\n")]
    public void A_list_that_is_no_text_is_reported_at_the_first_such_character(string list) => RuleAssert.Reports("MLC0001", list);

    [Fact]
    public void A_list_that_is_nested_too_deeply_is_reported_and_no_exception()
    {
        var findings = RuleAssert.Check(new string('>', 5000) + " [OSDI '20] Gavel\n");

        Assert.Equal("MLC0001", Assert.Single(findings).Rule.Id);
    }

    [Fact]
    public void The_other_lists_are_still_read()
    {
        var findings = RuleAssert.Check("\ufffd", "* [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks\n");

        Assert.Equal(["MLC0001", "MLC0301"], findings.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void A_file_that_is_no_list_may_hold_anything_that_can_be_parsed() =>
        RuleAssert.Reports("MLC0001", "---\ncatalog: none\n---\n\nÜber Ströme 漢字 😀\n");
}
