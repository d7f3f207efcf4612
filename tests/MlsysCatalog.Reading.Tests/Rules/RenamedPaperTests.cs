namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0204: one paper, two titles.</summary>
public sealed class RenamedPaperTests
{
    private const string Extreme = "* [NeurIPS '25] [SuffixDecoding: Extreme Speculative Decoding for Emerging AI Applications](https://arxiv.org/abs/2411.04975)\n";

    [Fact]
    public void A_paper_that_lists_call_differently_was_renamed()
    {
        var finding = Assert.Single(RuleAssert.Reports(
            "MLC0204",
            Extreme,
            "* [arXiv '24] [⟦SuffixDecoding: A Model-Free Approach to Speeding Up Speculative Decoding⟧](https://arxiv.org/pdf/2411.04975)\n"));

        Assert.Contains("is called 'SuffixDecoding: Extreme Speculative Decoding for Emerging AI Applications' in line 1 of 1.md", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preprint_may_have_got_a_quite_different_title() => RuleAssert.Reports(
        "MLC0204",
        "* [ICML '24] [InferCept: Efficient Intercept Support for Augmented Inference](https://arxiv.org/abs/2402.01869)\n",
        "* [arXiv '24] [⟦APIServe: Fast API Calls of Conversational Assistants⟧](https://arxiv.org/abs/2402.01869)\n");

    [Theory]
    // The same title, in another dress.
    [InlineData("* [arXiv '24] [Extreme Speculative Decoding for Emerging AI Applications](https://arxiv.org/abs/2411.04975)\n")]
    [InlineData("* [arXiv '24] [SuffixDecoding: extreme speculative decoding for emerging AI applications](https://arxiv.org/abs/2411.04975)\n")]
    // Without its end, or with a slip: MLC0207 is for that.
    [InlineData("* [arXiv '24] [SuffixDecoding: Extreme Speculative Decoding](https://arxiv.org/abs/2411.04975)\n")]
    [InlineData("* [arXiv '24] [SuffixDecoding: Extreme Speculative Decoding for Emerging AI Aplications](https://arxiv.org/abs/2411.04975)\n")]
    // The name alone.
    [InlineData("* [arXiv '24] [SuffixDecoding](https://arxiv.org/abs/2411.04975)\n")]
    public void Forms_of_one_title_are_no_other_title(string entry) => RuleAssert.Reports("MLC0204", Extreme, entry);

    [Fact]
    public void What_a_topic_holds_twice_is_said_already() => RuleAssert.Reports(
        "MLC0204",
        "## Serving\n\n" + Extreme + "* [arXiv '24] [SuffixDecoding: A Model-Free Approach to Speeding Up Speculative Decoding](https://arxiv.org/pdf/2411.04975)\n");
}
