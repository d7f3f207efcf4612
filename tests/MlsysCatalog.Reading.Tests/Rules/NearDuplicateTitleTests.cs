namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0207: titles that differ by a slip.</summary>
public sealed class NearDuplicateTitleTests
{
    [Theory]
    // A letter.
    [InlineData("LLM-QAT: Data-Free Quantization Aware Training for Large Language Models", "LLM-QAT: Data-Free Quantization Aware Training for Large ⟦Langugae⟧ Models")]
    [InlineData("Learning both Weights and Connections for Efficient Neural Network", "Learning both Weights and Connections for Efficient Neural ⟦Networks⟧")]
    [InlineData("Squeezed Attention: Accelerating Long Context Length LLM Inference", "⟦Squeeze⟧ Attention: Accelerating Long Context Length LLM Inference")]
    // An ending.
    [InlineData("SwapAdvisor: Pushing Deep Learning Beyond the GPU Memory Limit", "SwapAdvisor: ⟦Push⟧ Deep Learning Beyond the GPU Memory Limit")]
    // A word of many.
    [InlineData("ZeRO++: Extremely Efficient Collective Communication for Giant Model Training", "ZeRO++: Extremely Efficient Collective Communication for ⟦Large⟧ Model Training")]
    [InlineData("Do Deep Neural Nets Really Need to be Deep?", "⟦Do Deep Nets Really Need to be Deep?⟧")]
    [InlineData("Graph Structural Attack by Spectral Distance", "Graph Structural Attack by ⟦the⟧ Spectral Distance")]
    public void A_title_with_a_slip_is_reported_at_the_word(string first, string second)
    {
        RuleAssert.Reports("MLC0207", $"# Papers\n\n## Models\n\n* [ICLR '20] {first}\n\n## Training\n\n* [ICLR '20] {second}\n");
        RuleAssert.Reports("MLC0207", $"* [ICLR '20] {first}\n", $"* [ICLR '20] {second}\n");
    }

    [Theory]
    // Numbers and parts must agree.
    [InlineData("Qwen2 Technical Report of Models", "Qwen2.5 Technical Report of Models")]
    [InlineData("A Closer Look at the AI Behind Course Recommendations (Part 1)", "A Closer Look at the AI Behind Course Recommendations (Part 2)")]
    [InlineData("Speed Always Wins: A Survey on Efficient Architectures for Language Models", "Speed Always Wins II: A Survey on Efficient Architectures for Language Models")]
    // Another word of few is another paper.
    [InlineData("Adversarial Attack on Graph Structured Data", "Adversarial Detection on Graph Structured Data")]
    [InlineData("Benchmarking Graph Neural Networks", "Hyperbolic Graph Neural Networks")]
    [InlineData("GFS: The Global File System", "GFS: The Google File System")]
    // Prefixes turn a word around.
    [InlineData("Towards Supervised Learning of Program Repair", "Towards Unsupervised Learning of Program Repair")]
    // A letter makes another acronym, and an ending another word.
    [InlineData("Accelerating GNN Training on Many Machines", "Accelerating CNN Training on Many Machines")]
    [InlineData("Measuring Program in Software Teams", "Measuring Progress in Software Teams")]
    // A name in front and a leading article are forms of one title.
    [InlineData("Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning", "Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning")]
    [InlineData("A Generic Communication Scheduler for Distributed DNN Training", "Generic Communication Scheduler for Distributed DNN Training")]
    // Three words are near to those of many papers.
    [InlineData("Graph Attention Network", "Graph Attention Networks")]
    public void Titles_of_two_papers_and_forms_of_one_are_left_alone(string first, string second) =>
        RuleAssert.Reports("MLC0207", $"* [ICLR '20] {first}\n", $"* [ICLR '20] {second}\n");

    [Fact]
    public void Papers_with_ids_of_their_own_may_differ_in_a_word() => RuleAssert.Reports(
        "MLC0207",
        "* [arXiv '20] [Reinforcement Learning for Combinatorial Optimization: A Survey](https://arxiv.org/abs/2003.03600)\n"
        + "* [arXiv '20] [A Survey on Reinforcement Learning for Combinatorial Optimization](https://arxiv.org/abs/2008.12248)\n");

    [Fact]
    public void Who_says_that_they_are_two_knows_it() => RuleAssert.Reports(
        "MLC0207",
        "* [ICLR '20] ZeRO++: Extremely Efficient Collective Communication for Giant Model Training\n"
        + "* [ICLR '20] ZeRO++: Extremely Efficient Collective Communication for Large Model Training <!-- catalog: distinct -->\n");
}
