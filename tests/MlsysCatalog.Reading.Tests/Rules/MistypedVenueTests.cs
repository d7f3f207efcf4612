namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0303.</summary>
public sealed class MistypedVenueTests
{
    private const string Others = "- [OSDI '18] Gandiva: Introspective Cluster Scheduling for Deep Learning\n";

    [Theory]
    // Look-alike letters.
    [InlineData("NeurlPS", "NeurIPS")]
    [InlineData("lCML", "ICML")]
    [InlineData("0SDI", "OSDI")]
    // A letter left out, typed twice, swapped with the next.
    [InlineData("AISTAT", "AISTATS")]
    [InlineData("SIGCOM", "SIGCOMM")]
    [InlineData("Middlleware", "Middleware")]
    [InlineData("NeruIPS", "NeurIPS")]
    [InlineData("arixv", "arXiv")]
    // Another letter, in a long name.
    [InlineData("Middlewere", "Middleware")]
    public void A_slip_in_a_known_name_is_reported_and_mended(string printed, string meant)
    {
        var list = Others + $"- [⟦{printed}⟧ '20] GPipe: Efficient Training of Giant Neural Networks using Pipeline Parallelism\n";

        var finding = Assert.Single(RuleAssert.Reports("MLC0303", list));
        var text = RuleAssert.Fix(Marked.Parse(list).Text, finding);

        Assert.Contains($"did you mean '{meant}'?", finding.Message, StringComparison.Ordinal);
        Assert.Contains($"- [{meant} '20]", text, StringComparison.Ordinal);
        RuleAssert.Reports("MLC0303", text);
    }

    [Fact]
    public void A_letter_too_many_at_the_end_is_a_slip_too()
    {
        const string List = "- Gandiva: Introspective Cluster Scheduling for Deep Learning. ⟦SIGCOMMM⟧, 2018\n"
            + "- Tiresias: A GPU Cluster Manager for Distributed Deep Learning. NSDI, 2019\n";

        var finding = Assert.Single(RuleAssert.Reports("MLC0303", List));

        Assert.Contains("Learning. SIGCOMM, 2018", RuleAssert.Fix(Marked.Parse(List).Text, finding), StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_that_marks_a_workshop_is_no_part_of_the_name()
    {
        const string List = Others + "- [⟦NeurlPS⟧W '20] GPipe: Efficient Training of Giant Neural Networks using Pipeline Parallelism\n";

        var finding = Assert.Single(RuleAssert.Reports("MLC0303", List));

        Assert.Contains("- [NeurIPSW '20]", RuleAssert.Fix(Marked.Parse(List).Text, finding), StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_made_three_times_is_told_once_and_mended_everywhere()
    {
        const string List = Others + "- [⟦NeurlPS⟧ '19] GPipe: Efficient Training of Giant Neural Networks using Pipeline Parallelism\n"
            + "- [NeurlPS '20] Learning to Optimize Tensor Programs\n- [NeurlPS '22] Fast Distributed Deep Learning over RDMA\n";

        var finding = Assert.Single(RuleAssert.Reports("MLC0303", List));

        Assert.Equal(2, finding.Related.Count);
        Assert.DoesNotContain("NeurlPS", RuleAssert.Fix(Marked.Parse(List).Text, finding), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_is_reported_once() => RuleAssert.Reports(
        "MLC0303",
        "# Papers\n\n## ⟦SIGCOM⟧ 2019\n\n- PCC Vivace: Online-Learning Congestion Control\n- Pensieve: Neural Adaptive Video Streaming\n");

    [Theory]
    // Real venues beside known ones.
    [InlineData("TMLR")]
    [InlineData("EACL")]
    [InlineData("IJCV")]
    [InlineData("ICDCN")]
    [InlineData("INFOCOMP")]
    [InlineData("EuroVis")]
    [InlineData("ASIACRYPT")]
    [InlineData("AFRICACRYPT")]
    [InlineData("NetSys")]
    [InlineData("WearSys")]
    [InlineData("ICMLA")]
    // Short acronyms may be anything.
    [InlineData("TPDPS")]
    [InlineData("OSD")]
    // Marked as workshop, oral or journal version.
    [InlineData("NIPSw")]
    [InlineData("ICMLW")]
    [InlineData("CVPRo")]
    // Other names that are known.
    [InlineData("NIPS")]
    [InlineData("PVLDB")]
    public void Other_venues_are_left_alone(string venue) =>
        RuleAssert.Reports("MLC0303", Others + $"- [{venue} '20] GPipe: Efficient Training of Giant Neural Networks using Pipeline Parallelism\n");
}
