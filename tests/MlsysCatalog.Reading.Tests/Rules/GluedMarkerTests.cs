namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0102.</summary>
public sealed class GluedMarkerTests
{
    private const string Orca = "[Orca: A Distributed Serving System for Transformer-Based Generative Models](https://www.usenix.org/conference/osdi22/presentation/yu). OSDI 2022\n";
    private const string Clockwork = "[Clockwork: Performance Predictability from the Bottom Up](https://www.usenix.org/conference/osdi20/presentation/gujarati). OSDI 2020\n";

    [Theory]
    [InlineData("- " + Orca + "⟦-⟧" + Clockwork)]
    [InlineData("* " + Orca + "⟦*⟧" + Clockwork)]
    [InlineData("+ " + Orca + "⟦+⟧" + Clockwork)]
    [InlineData("* " + Orca + "⟦-⟧" + Clockwork)]
    [InlineData("- " + Orca + "⟦-⟧" + Clockwork + "⟦-⟧[Nexus: A GPU Cluster Engine for Accelerating DNN-Based Video Analysis](https://dl.acm.org/doi/10.1145/3341301.3359658). SOSP 2019\n")]
    [InlineData("- " + Orca + "⟦-⟧**Nexus: A GPU Cluster Engine for Accelerating DNN-Based Video Analysis**. SOSP 2019\n")]
    [InlineData("- " + Orca + "⟦-⟧[SOSP '19] Nexus: A GPU Cluster Engine for Accelerating DNN-Based Video Analysis\n")]
    [InlineData("- " + Orca + "⟦-⟧Nexus: A GPU Cluster Engine for Accelerating DNN-Based Video Analysis. SOSP 2019\n")]
    [InlineData("1. " + Orca + "⟦2.⟧" + Clockwork)]
    [InlineData("1) " + Orca + "⟦2)⟧Nexus: A GPU Cluster Engine for Accelerating DNN-Based Video Analysis. SOSP 2019\n")]
    [InlineData("Papers on serving:\n⟦-⟧" + Clockwork)]
    [InlineData("- " + Orca + "\n## More\n\n⟦-⟧" + Clockwork)]
    [InlineData("> - " + Orca + "> ⟦-⟧" + Clockwork)]
    public void A_marker_without_its_space_is_reported_and_gets_one(string marked)
    {
        var findings = RuleAssert.Reports("MLC0102", "## Serving\n\n" + marked);

        var mended = RuleAssert.Mend(Marked.Parse("## Serving\n\n" + marked).Text, findings);
        Assert.Equal("## Serving\n\n" + marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", " ", StringComparison.Ordinal), mended);
        RuleAssert.Reports("MLC0102", mended);
    }

    [Fact]
    public void The_entry_is_read_all_the_same()
    {
        var list = ListReader.Read("a.md", "- " + Orca + "-" + Clockwork, VenueTable.Default);

        Assert.Equal(["Orca", "Clockwork"], list.Entries.Select(entry => entry.Facts.Name));
    }

    [Fact]
    public void It_is_told_once()
    {
        var list = string.Concat(Enumerable.Range(10, 12).Select(year => $"- [Gavel {year}: Heterogeneity-Aware Cluster Scheduling Policies](https://example.org/{year}). OSDI 20{year}\n"));

        Assert.Equal(["MLC0102"], RuleAssert.Check(list + "\n## More\n\n-" + Clockwork).Select(finding => finding.Rule.Id).Where(id => id is "MLC0102" or "MLC0405"));
    }

    [Theory]
    // Emphasis.
    [InlineData("*Clockwork: Performance Predictability from the Bottom Up*, OSDI 2020\n")]
    [InlineData("**[Clockwork: Performance Predictability from the Bottom Up](https://www.usenix.org/conference/osdi20/presentation/gujarati)**, OSDI 2020\n")]
    [InlineData("- " + Orca + "*Gyeong-In Yu, Joo Seong Jeong*\n")]
    // A rule.
    [InlineData("- " + Orca + "\n---\n\n- " + Clockwork)]
    // A line of text that goes on.
    [InlineData("- " + Orca + "  -Based on continuous batching.\n")]
    [InlineData("- " + Orca + "-based on continuous batching\n")]
    [InlineData("1. " + Orca + "2.5 times the throughput of OSDI 2020\n")]
    [InlineData("The state of the art is\n-not a list, see the [survey of OSDI 2020](https://www.usenix.org/conference/osdi20).\n")]
    // An escaped dash, and a dash of another sort.
    [InlineData("- " + Orca + "\\-" + Clockwork)]
    public void What_is_no_marker_is_left_alone(string list) => RuleAssert.Reports("MLC0102", "## Serving\n\n" + list);
}
