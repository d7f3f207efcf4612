namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0104.</summary>
public sealed class EmptyLinkTargetTests
{
    [Theory]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies (⟦[pdf]()⟧)\n")]
    [InlineData("* [OSDI '20] ⟦[Gavel: Heterogeneity-Aware Cluster Scheduling Policies]()⟧ ([code](https://github.com/stanford-futuredata/gavel))\n")]
    public void A_link_that_leads_nowhere_is_reported(string list) => RuleAssert.Reports("MLC0104", list);

    [Theory]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies ([notes](notes/gavel.md))\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies ([up](#top))\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies \\[pdf]\n")]
    [InlineData("| Title | Links |\n|---|---|\n| [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies | \\[pdf] |\n| | [pdf]() |\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies [![OSDI](https://img.shields.io/badge/OSDI-2020-blue)]()\n")]
    public void A_relative_link_a_badge_a_place_in_the_list_a_placeholder_and_a_template_row_are_not(string list) => RuleAssert.Reports("MLC0104", list);
}
