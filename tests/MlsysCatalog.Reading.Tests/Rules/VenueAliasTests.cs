namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0308.</summary>
public sealed class VenueAliasTests
{
    [Theory]
    [InlineData("NIPS", "NeurIPS")]
    [InlineData("USENIX ATC", "ATC")]
    [InlineData("PVLDB", "VLDB")]
    [InlineData("SysML", "MLSys")]
    public void Another_name_is_hidden_and_has_a_fix(string alias, string name)
    {
        var list = $"- [⟦{alias}⟧ '17] GPipe: Efficient Training of Giant Neural Networks\n";

        var finding = Assert.Single(RuleAssert.Reports("MLC0308", list));
        var text = RuleAssert.Fix(Marked.Parse(list).Text, finding);

        Assert.Equal(FindingSeverity.Hidden, finding.Severity);
        Assert.Contains($"- [{name} '17]", text, StringComparison.Ordinal);
        RuleAssert.Reports("MLC0308", text);
    }

    [Fact]
    public void A_heading_is_one_place() => RuleAssert.Reports(
        "MLC0308", "# Papers\n\n## ⟦NIPS⟧ 2017\n\n- GPipe: Efficient Training of Giant Neural Networks\n- Attention Is All You Need: A New Architecture\n");

    [Theory]
    [InlineData("NeurIPS")]
    [InlineData("neurips")]
    [InlineData("Symposium on Operating Systems Principles")]
    // Two conferences in one place: the other's name would be lost.
    [InlineData("ACL-IJCNLP")]
    // A slip of the keys is MLC0303's.
    [InlineData("SIGCOM")]
    [InlineData("HotFrob")]
    public void Other_names_are_left_alone(string venue) =>
        RuleAssert.Reports("MLC0308", $"- [{venue} 2017] GPipe: Efficient Training of Giant Neural Networks\n");
}
