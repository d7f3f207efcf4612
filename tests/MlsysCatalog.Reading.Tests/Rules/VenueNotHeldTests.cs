namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0309.</summary>
public sealed class VenueNotHeldTests
{
    [Theory]
    [InlineData("- [SOSP ⟦'20⟧] A Paper on Operating Systems That Was Elsewhere\n", "but in 2019 and 2021")]
    [InlineData("- [OSDI ⟦2019⟧] A Paper on Operating Systems That Was Elsewhere\n", "but in 2018 and 2020")]
    [InlineData("- [EuroSys ⟦2004⟧] A Paper on Operating Systems That Was Elsewhere\n", "but in 2006")]
    public void A_year_without_an_edition_is_reported(string list, string nearest) =>
        Assert.Contains(nearest, Assert.Single(RuleAssert.Reports("MLC0309", list)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_heading_is_reported_once() => RuleAssert.Reports(
        "MLC0309", "# Papers\n\n## SOSP ⟦2020⟧\n\n- A Paper on Operating Systems That Was Elsewhere\n- Another Paper on Operating Systems\n");

    [Fact]
    public void A_heading_that_is_right_for_others_is_not_reported() => RuleAssert.Reports(
        "MLC0309",
        "# Papers\n\n## 2020\n\n- [⟦SOSP⟧] A Paper on Operating Systems That Was Elsewhere\n- [OSDI] Gavel: Heterogeneity-Aware Cluster Scheduling\n");

    [Theory]
    [InlineData("- [SOSP '21] A Paper on Operating Systems of That Year\n")]
    [InlineData("- [SOSP '24] A Paper on Operating Systems of That Year\n")]
    // Nobody is certain of all its years.
    [InlineData("- [ICDCS 1975] A Paper on Distributed Systems of That Year\n")]
    // A workshop beside a conference may be held without it; journals and archives are not held.
    [InlineData("- [SOSP '20 workshop] A Paper on Operating Systems of That Year\n")]
    [InlineData("- [arXiv 1990] A Paper on Operating Systems of That Year\n")]
    [InlineData("- [SOSP] A Paper on Operating Systems of Some Year\n")]
    public void What_was_held_or_may_have_been_is_left_alone(string list) => RuleAssert.Reports("MLC0309", list);
}
