namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0401.</summary>
public sealed class EmptyTopicTests
{
    private const string Gavel = "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies\n";

    [Theory]
    [InlineData("# Papers\n\n## ⟦Serving⟧\n\n## Scheduling\n\n" + Gavel)]
    [InlineData("# Papers\n\n## Scheduling\n\n" + Gavel + "\n## ⟦Serving⟧")]
    [InlineData("# Papers\n\n## Scheduling\n\n" + Gavel + "\n##   ⟦Serving⟧\n\n\n")]
    [InlineData("# Papers\n\n## Scheduling\n\n### ⟦Fairness⟧\n\n---\n\n### Clusters\n\n" + Gavel)]
    [InlineData("# Papers\r\n\r\n## ⟦Serving⟧\r\n\r\n## Scheduling\r\n\r\n" + Gavel)]
    public void A_heading_with_nothing_under_it_is_reported(string list) => RuleAssert.Reports("MLC0401", list);

    [Fact]
    public void Of_empty_topics_in_one_another_the_innermost_is_reported() =>
        RuleAssert.Reports("MLC0401", "# Papers\n\n## Serving\n\n### ⟦Caches⟧\n\n## Scheduling\n\n" + Gavel);

    [Theory]
    // Entries below it, or below one of its own.
    [InlineData("# Papers\n\n## Scheduling\n\n### Clusters\n\n" + Gavel)]
    [InlineData("# Papers\n\n## Scheduling\n\n### 2020\n\n" + Gavel)]
    [InlineData("# Papers\n\n## Scheduling\n\n* Clusters\n  " + Gavel)]
    // Something else below it.
    [InlineData("# Papers\n\n## Contents\n\n- [Scheduling](#scheduling)\n\n## Contributing\n\nSend a pull request.\n\n## Scheduling\n\n" + Gavel)]
    [InlineData("# Papers\n\n## Courses\n\n- [CS 736](https://www.example.org/course)\n\n## Scheduling\n\n" + Gavel)]
    [InlineData("# Papers\n\n## Figures\n\n![overview](overview.png)\n\n## Scheduling\n\n" + Gavel)]
    [InlineData("# Papers\n\n## Code\n\n```\ncode\n```\n\n## Scheduling\n\n" + Gavel)]
    [InlineData("# Papers\n\n## Talks\n\n<details>\n\n</details>\n\n## Scheduling\n\n" + Gavel)]
    // A list of nothing is MLC0002's.
    [InlineData("# Papers\n\n## Serving\n\n## Scheduling\n")]
    public void What_has_anything_under_it_is_left_alone(string list) => RuleAssert.Reports("MLC0401", list);
}
