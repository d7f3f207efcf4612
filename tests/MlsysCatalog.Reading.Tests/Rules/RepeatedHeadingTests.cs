namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0402.</summary>
public sealed class RepeatedHeadingTests
{
    private const string Gavel = "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies\n";
    private const string Orca = "* [OSDI '22] Orca: A Distributed Serving System\n";

    [Theory]
    [InlineData("# Papers\n\n## Scheduling\n\n" + Gavel + "\n## ⟦Scheduling⟧\n\n" + Orca)]
    [InlineData("# Papers\n\n## GPU-Scheduling\n\n" + Gavel + "\n## Serving\n\n" + Orca + "\n## ⟦GPU scheduling:⟧\n\n" + Orca)]
    [InlineData("# Papers\n\n## Scheduling\n\n### Clusters\n\n" + Gavel + "\n### ⟦Clusters⟧\n\n" + Orca)]
    public void The_second_of_two_headings_under_one_parent_is_reported(string list)
    {
        var finding = Assert.Single(RuleAssert.Reports("MLC0402", list));

        Assert.Equal("The earlier heading", Assert.Single(finding.Related.ToArray()).Message);
    }

    [Theory]
    [InlineData("# Papers\n\n## Scheduling\n\n### Surveys\n\n" + Gavel + "\n## Serving\n\n### Surveys\n\n" + Orca)]
    // A heading that names a venue or a year is no topic, and parts topics all the same.
    [InlineData("# Papers\n\n## OSDI 2020\n\n### Scheduling\n\n" + Gavel + "\n## OSDI 2022\n\n### Scheduling\n\n" + Orca)]
    [InlineData("# Papers\n\n## 2020\n\n### Scheduling\n\n" + Gavel + "\n## 2022\n\n### Scheduling\n\n" + Orca)]
    [InlineData("# Papers\n\n## Scheduling\n\n### 2020\n\n" + Gavel + "\n### 2020\n\n" + Orca)]
    [InlineData("# Papers\n\n## C\n\n" + Gavel + "\n## C++\n\n" + Orca)]
    public void Headings_under_other_parents_are_left_alone(string list) => RuleAssert.Reports("MLC0402", list);
}
