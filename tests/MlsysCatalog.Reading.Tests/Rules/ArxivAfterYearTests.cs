namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0305.</summary>
public sealed class ArxivAfterYearTests
{
    [Theory]
    [InlineData("- [arXiv ⟦'19⟧] Gavel: Heterogeneity-Aware Cluster Scheduling ([pdf](https://arxiv.org/pdf/2008.09213))\n")]
    [InlineData("- [KDD ⟦2018⟧] Modeling Task Relationships ([pdf](https://arxiv.org/abs/2010.11125))\n")]
    // Thousands were posted in that month before it.
    [InlineData("- [arXiv ⟦2018⟧] A Later Paper of January ([pdf](https://arxiv.org/abs/1901.08146))\n")]
    public void An_id_of_a_later_year_is_reported(string list)
    {
        var finding = Assert.Single(RuleAssert.Reports("MLC0305", list));

        Assert.Contains("posted in 20", finding.Message, StringComparison.Ordinal);
        Assert.Single(finding.Related.ToArray());
    }

    [Theory]
    [InlineData("- [arXiv '20] Gavel: Heterogeneity-Aware Cluster Scheduling ([pdf](https://arxiv.org/pdf/2008.09213))\n")]
    [InlineData("- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling ([pdf](https://arxiv.org/pdf/1908.09213))\n")]
    // Submitted in the last days of December.
    [InlineData("- [arXiv '23] Fairness in Serving Large Language Models ([pdf](https://arxiv.org/abs/2401.00588))\n")]
    // Posted after the conference.
    [InlineData("- [NeurIPS '19] MicroNet for Efficient Language Modeling ([pdf](https://arxiv.org/abs/2005.07877))\n")]
    // Two ids: one may be of another paper.
    [InlineData("- [arXiv '19] Gavel: Heterogeneity-Aware Scheduling ([pdf](https://arxiv.org/pdf/2008.09213), [sequel](https://arxiv.org/pdf/2108.00001))\n")]
    public void What_is_posted_in_time_is_left_alone(string list) => RuleAssert.Reports("MLC0305", list);
}
