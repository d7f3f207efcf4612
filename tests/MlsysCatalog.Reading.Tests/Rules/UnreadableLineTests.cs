namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0510.</summary>
public sealed class UnreadableLineTests
{
    private const string Beginning =
        "---\ncatalog: venues\n---\n\n| Venue | Kind | Held |\n|---|---|---|\n| LabConf | conference | 2019, 2021- |\n";

    [Fact]
    public void Each_mistake_in_a_venue_table_is_reported_at_its_place()
    {
        var findings = RuleAssert.Reports(
            "MLC0510",
            Beginning + "| DaySys | ⟦magazine⟧ | ⟦since 1994⟧ |\n| ⟦labconf⟧ | | |\n",
            "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n");

        Assert.StartsWith("'magazine' is no kind of venue; the kinds are conference, ", findings[0].Message, StringComparison.Ordinal);
        Assert.All(findings, finding => Assert.False(finding.Message.EndsWith('.')));
        Assert.All(findings, finding => Assert.Equal(FindingSeverity.Warning, finding.Rule.Severity));
    }

    [Fact]
    public void A_venue_table_without_a_table_is_reported() => RuleAssert.Reports("MLC0510", "⟦⟧---\ncatalog: venues\n---\n\nLabConf\n");

    [Fact]
    public void A_table_in_order_and_the_tables_of_lists_are_left_alone() => RuleAssert.Reports(
        "MLC0510", Beginning, "| Venue | Paper |\n|---|---|\n| OSDI '20 | Gavel: Heterogeneity-Aware Cluster Scheduling |\n");

    [Fact]
    public void Of_a_venue_table_no_other_rule_says_anything() =>
        Assert.Equal("MLC0510", Assert.Single(RuleAssert.Check("---\ncatalog: venues\n---\n\n* [OSDI '20'] Gavel\n")).Rule.Id);
}
