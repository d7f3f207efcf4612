namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0208: one name, two papers.</summary>
public sealed class SharedNameTests
{
    [Fact]
    public void Two_papers_of_one_edition_hardly_share_a_name()
    {
        var finding = Assert.Single(RuleAssert.Reports(
            "MLC0208",
            "* [OSDI '22] Orca: A Distributed Serving System for Transformer-Based Generative Models\n"
            + "* [OSDI '22] ⟦Orca: Progressive Congestion Control by Reinforcement⟧\n"));

        Assert.StartsWith(
            "'Orca: A Distributed Serving System for Transformer-Based Generative Models' in line 1 is called Orca and appeared at OSDI 2022, too",
            finding.Message,
            StringComparison.Ordinal);
        Assert.Single(finding.Related.ToArray());
    }

    [Fact]
    public void The_later_list_is_told() => RuleAssert.Reports(
        "MLC0208",
        "* [OSDI '22] Orca: A Distributed Serving System for Transformer-Based Generative Models\n",
        "* [OSDI '22] ⟦ORCA: Progressive Congestion Control by Reinforcement⟧\n");

    [Theory]
    // Another year, another venue; a preprint server has no committee that would see it.
    [InlineData("* [OSDI '22] Orca: A Distributed Serving System\n* [OSDI '20] Orca: Progressive Congestion Control\n")]
    [InlineData("* [OSDI '22] Orca: A Distributed Serving System\n* [NSDI '22] Orca: Progressive Congestion Control\n")]
    [InlineData("* [arXiv '24] LongRAG: A Dual-Perspective Paradigm for Question Answering\n* [arXiv '24] LongRAG: Enhancing Retrieval with Long-context Models\n")]
    [InlineData("* Orca: A Distributed Serving System\n* Orca: Progressive Congestion Control\n")]
    // A workshop beside the conference.
    [InlineData("* [NeurIPS '22] Orca: A Distributed Serving System\n* [NeurIPS '22 Workshop] Orca: Progressive Congestion Control\n")]
    // One paper.
    [InlineData("* [OSDI '22] Orca: A Distributed Serving System for Generative Models\n* [OSDI '22] Orca: Distributed Serving for Generative Models\n")]
    // Versions.
    [InlineData("* [ICML '24] Qwen2: Technical Report of the Models\n* [ICML '24] Qwen2.5: Notes of a Release\n")]
    // Somebody knows.
    [InlineData("* [OSDI '22] Orca: A Distributed Serving System\n* [OSDI '22] Orca: Progressive Congestion Control <!-- catalog: distinct -->\n")]
    [InlineData("* [OSDI '22] Orca: A Distributed Serving System\n* [OSDI '22] Orca: Progressive Congestion Control <!-- catalog: name=OrcaCc -->\n")]
    public void What_may_share_a_name_is_left_alone(string entries) => RuleAssert.Reports("MLC0208", "# Papers\n\n## Serving\n\n" + entries);
}
