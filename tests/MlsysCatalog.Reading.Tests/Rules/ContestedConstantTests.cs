namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0501.</summary>
public sealed class ContestedConstantTests
{
    [Fact]
    public void Papers_that_want_one_constant_are_told_at_the_later_one()
    {
        var findings = RuleAssert.Reports(
            "MLC0501",
            "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning\n",
            "* [OSDI '20] ⟦Gavel: Persistent Journals Without Any Locks⟧\n");

        var finding = Assert.Single(findings);
        Assert.Contains("'Osdi2020.Gavel'", finding.Message, StringComparison.Ordinal);
        Assert.Contains("'Osdi2020.GavelPersistent'", finding.Message, StringComparison.Ordinal);
        Assert.Equal("1.md", Assert.Single(finding.Related.ToArray()).Path);
    }

    [Theory]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning\n* [OSDI '22] Gavel: Persistent Journals Without Any Locks\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning\n* [OSDI '20] Gavel: Persistent Journals Without Any Locks <!-- catalog: name=Journals -->\n")]
    public void Another_year_or_a_name_of_their_own_keeps_them_apart(string list) => RuleAssert.Reports("MLC0501", list);
}
