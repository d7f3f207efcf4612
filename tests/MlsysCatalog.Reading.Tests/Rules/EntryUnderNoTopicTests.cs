namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0403.</summary>
public sealed class EntryUnderNoTopicTests
{
    private static readonly string Topic = "\n## Scheduling\n\n" + string.Concat(Enumerable.Range(10, 10).Select(year =>
        $"* [OSDI '{year}] Gavel {year}: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n"))
        + "\n## Clusters\n\n* [OSDI '22] Analysis of Large-Scale Multi-Tenant Clusters for Deep Learning\n";

    [Theory]
    [InlineData("# Papers\n\n* [OSDI '22] ⟦Orca: A Distributed Serving System⟧\n")]
    [InlineData("* [OSDI '22] ⟦Orca: A Distributed Serving System⟧\n")]
    public void An_entry_in_front_of_the_topics_is_reported(string beginning) => RuleAssert.Reports("MLC0403", beginning + Topic);

    [Theory]
    [InlineData("# Papers\n\n## OSDI 2022\n\n* Orca: A Distributed Serving System for Transformers\n")]
    [InlineData("# Papers\n\n## 2022\n\n* OSDI: Orca: A Distributed Serving System for Transformers\n")]
    [InlineData("# Papers\n\nSee [the survey of OSDI 2020](https://www.usenix.org/conference/osdi20), too.\n")]
    public void An_entry_under_a_venue_or_a_year_is_filed(string beginning) => RuleAssert.Reports("MLC0403", beginning + Topic);

    [Fact]
    public void A_list_that_has_no_topics_or_files_some_entries_only_is_left_alone()
    {
        RuleAssert.Reports("MLC0403", "# Papers\n\n" + Topic.Replace("## ", "", StringComparison.Ordinal));
        RuleAssert.Reports("MLC0403", "# Papers\n\n* [OSDI '22] Orca: A Distributed Serving System\n* [OSDI '21] Dorylus: Affordable Training of Graph Networks\n" + Topic);
    }
}
