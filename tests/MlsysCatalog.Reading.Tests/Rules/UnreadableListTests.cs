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

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    public void The_place_is_where_it_is_deepest(string marker)
    {
        const string Gavel = "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n\n";
        var deep = string.Concat(Enumerable.Repeat(marker, 190));

        var finding = Assert.Single(RuleAssert.Check(Gavel + deep + "a\n\n" + Gavel));

        Assert.Equal(new SourceSpan(Gavel.Length, Gavel.Length + deep.Length), finding.Span);
        Assert.Equal("MLC0001", finding.Rule.Id);
    }

    [Fact]
    public void A_list_that_is_too_long_is_reported_where_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n", 290_000));

        var finding = Assert.Single(RuleAssert.Check(text));

        Assert.Equal(("MLC0001", ListReader.MaximumLength), (finding.Rule.Id, finding.Span.Start));
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
