namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0507.</summary>
public sealed class UselessSuppressionTests
{
    private const string Gavel = "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n";
    private const string Chimera = "- [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";

    [Theory]
    [InlineData("<!-- catalog-disable ⟦MLC0301⟧ -->\n" + Gavel)]
    [InlineData("<!-- ⟦catalog-disable⟧: all is well -->\n" + Gavel)]
    [InlineData("<!-- catalog-disable-file MLC0301 ⟦MLC0202⟧ -->\n" + Chimera)]
    [InlineData("<!-- catalog-disable MLC0301 -->\n" + Chimera + "<!-- catalog-disable ⟦MLC0301⟧ -->\n" + Gavel)]
    [InlineData("<!-- catalog-disable-file ⟦MLC0301⟧ -->\n<!-- catalog-disable-next-line MLC0301 -->\n" + Chimera)]
    [InlineData("<!-- catalog-disable-next-line ⟦MLC0301⟧ -->\n" + Gavel + Chimera + "<!-- catalog-disable-file MLC0301 -->\n")]
    [InlineData("- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling <!-- catalog-disable-line ⟦MLC0202⟧ -->\n")]
    public void What_suppresses_nothing_is_told_at_the_id(string list)
    {
        var finding = Assert.Single(RuleAssert.Reports("MLC0507", list));

        Assert.Equal(FindingSeverity.Info, finding.Severity);
        Assert.Contains(" so this suppresses nothing; take it out", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- catalog-disable -->\n" + Chimera)]
    [InlineData("<!-- catalog-disable-next-line MLC0301 -->\n" + Chimera)]
    // The tool alone looks for files, the project's rules look at no list.
    [InlineData("<!-- catalog-disable MLC0106 -->\n" + Gavel)]
    // What is no id and no verb is MLC0506's.
    [InlineData("<!-- catalog-disable MLC0999 -->\n" + Gavel)]
    [InlineData("<!-- catalog-disble MLC0301 -->\n" + Gavel)]
    [InlineData("<!-- catalog-disable MLC0507 -->\n" + Gavel)]
    [InlineData("<!-- catalog-disable MLC0507 MLC0301: to come -->\n" + Gavel)]
    public void What_suppresses_something_or_cannot_be_judged_is_left_alone(string list) => RuleAssert.Reports("MLC0507", list);

    [Fact]
    public void A_place_that_another_lists_finding_speaks_of_counts() => RuleAssert.Reports(
        "MLC0507",
        "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies <!-- catalog-disable-line MLC0501 -->\n",
        "* [OSDI '20] Gavel: Persistent Journals Without Any Locks\n");

    [Fact]
    public void A_rule_that_is_off_is_not_missed()
    {
        var list = ListReader.Read("1.md", "<!-- catalog-disable MLC0202 -->\n" + Gavel, VenueTable.Default);
        var off = SeveritySettings.Default.With(new Dictionary<string, FindingSeverity> { ["MLC0202"] = FindingSeverity.None });

        Assert.Equal("MLC0507", Assert.Single(RuleRunner.Check([list], VenueTable.Default)).Rule.Id);
        Assert.Empty(new CatalogCheck(new([list], VenueTable.Default), _ => off).Check(list).Reported);
    }
}
