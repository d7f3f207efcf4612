namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0203: two papers, one link.</summary>
public sealed class PastedLinkTests
{
    private const string ZenFlow = "* [arXiv '25] [ZenFlow: Enabling Stall-Free Offloading Training via Asynchronous Updates](https://arxiv.org/abs/2505.14468)\n";

    [Theory]
    [InlineData("* [arXiv '25] [ServerlessLoRA: Minimizing Latency and Cost for LoRA-Based LLMs](⟦https://arxiv.org/abs/2505.14468⟧)\n")]
    // Whatever the view: it is the paper's id that counts.
    [InlineData("* [arXiv '25] ServerlessLoRA: Minimizing Latency and Cost for LoRA-Based LLMs ([code](https://example.org/lora)) ([pdf](⟦https://arxiv.org/pdf/2505.14468v2.pdf⟧))\n")]
    public void The_later_of_two_entries_with_one_paper_id_and_unrelated_titles_is_reported(string entry)
    {
        var finding = Assert.Single(RuleAssert.Reports("MLC0203", "# Papers\n\n## Training\n\n" + ZenFlow + "\n## Serving\n\n" + entry));

        Assert.StartsWith("'ZenFlow: Enabling Stall-Free Offloading Training via Asynchronous Updates' in line 5 has this link", finding.Message, StringComparison.Ordinal);
        Assert.Equal("1.md", Assert.Single(finding.Related.ToArray()).Path);
    }

    [Fact]
    public void A_title_of_three_words_is_one() => RuleAssert.Reports(
        "MLC0203",
        "- [NeurIPS '19] GPipe: Efficient Training of Giant Neural Networks using Pipeline Parallelism [[pdf](https://arxiv.org/abs/1811.06965)]\n"
        + "- [OSDI '21] Privacy Budget Scheduling [[pdf](⟦https://arxiv.org/abs/1811.06965⟧)]\n");

    [Fact]
    public void The_link_is_wrong_where_fewer_entries_have_it()
    {
        const string Attention = "* [NeurIPS '17] [Attention Is All You Need](https://arxiv.org/abs/1706.03762)\n";

        var finding = Assert.Single(RuleAssert.Reports(
            "MLC0203",
            "* [NeurIPS '20] [MiniLM: Task-Agnostic Compression of Pre-Trained Models](⟦https://arxiv.org/abs/1706.03762⟧)\n",
            Attention,
            Attention));

        Assert.Contains("in line 1 of 2.md", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_names_in_one_list_are_two_papers() => RuleAssert.Reports(
        "MLC0203",
        "| Name | Title | Paper |\n|---|---|---|\n"
        + "| xDiT | xDiT: An Inference Engine for Diffusion Transformers | [arXiv](https://arxiv.org/abs/2411.01738) |\n"
        + "| FastVideo | FastVideo | [arXiv](⟦https://arxiv.org/abs/2411.01738⟧) |\n"
        + "| Alpa | Alpa: Automating Inter- and Intra-Operator Parallelism | [arXiv](https://arxiv.org/abs/2201.12023) |\n");

    [Theory]
    // A similar title: one paper, renamed.
    [InlineData("* [arXiv '24] [SuffixDecoding: Extreme Speculative Decoding](https://arxiv.org/abs/2411.04975)\n* [arXiv '24] [SuffixDecoding: Speeding Up Language Models](https://arxiv.org/abs/2411.04975)\n")]
    // The name alone.
    [InlineData("* [ATC '19] [Analysis of Large-Scale Multi-Tenant GPU Clusters](https://arxiv.org/abs/1901.05758)\n* [ATC '19] [Philly](https://arxiv.org/abs/1901.05758)\n")]
    // Links to repositories, project pages, slides and surveys, shared by several papers.
    [InlineData("* [SOSP '19] PipeDream: Generalized Pipeline Parallelism ([code](https://github.com/msr-fiddle/pipedream))\n* [NeurIPS '20] Efficient Algorithms for Device Placement ([code](https://github.com/msr-fiddle/pipedream))\n")]
    [InlineData("* [SOSP '19] PipeDream: Generalized Pipeline Parallelism ([project](https://www.microsoft.com/fiddle))\n* [NeurIPS '20] Efficient Algorithms for Device Placement ([project](https://www.microsoft.com/fiddle))\n")]
    [InlineData("* [SOSP '19] PipeDream: Generalized Pipeline Parallelism ([slides](https://www.usenix.org/system/files/osdi20-slides.pdf))\n* [NeurIPS '20] Efficient Algorithms for Device Placement ([slides](https://www.usenix.org/system/files/osdi20-slides.pdf))\n")]
    [InlineData("* [SOSP '19] PipeDream: Generalized Pipeline Parallelism ([survey](https://arxiv.org/abs/2111.05972))\n* [NeurIPS '20] Efficient Algorithms for Device Placement ([survey](https://arxiv.org/abs/2111.05972))\n* [arXiv '21] [Amazon SageMaker Model Parallelism for Large Models](https://arxiv.org/abs/2111.05972)\n")]
    // Another paper that a remark speaks of.
    [InlineData("* [arXiv '25] [Saliency-Aware Partial Retraining of Small Weights](https://arxiv.org/abs/2504.13932), which extends [ApiQ](https://arxiv.org/abs/2402.05147)\n* [arXiv '24] [ApiQ: Finetuning of 2-Bit Quantized Large Language Model](https://arxiv.org/abs/2402.05147)\n")]
    // One page of notes for two papers.
    [InlineData("* [\\[MLSys '19\\] TicTac: Accelerating Distributed Deep Learning](bytescheduler.md)\n* [\\[MLSys '19\\] P3: Priority-Based Parameter Propagation](bytescheduler.md)\n")]
    // Somebody knows.
    [InlineData("* [arXiv '25] [ZenFlow: Enabling Stall-Free Offloading Training](https://arxiv.org/abs/2505.14468)\n* [arXiv '25] [ServerlessLoRA: Minimizing Latency and Cost](https://arxiv.org/abs/2505.14468) <!-- catalog: distinct -->\n")]
    [InlineData("* [OSDI '20] [Gavel: Policies for Deep Learning Workloads](https://arxiv.org/abs/2008.09213)\n* [OSDI '20] [Slides on Clusters of Mixed Machines](https://arxiv.org/abs/2008.09213) <!-- catalog: same-as=osdi2020/gavel -->\n")]
    public void What_may_share_a_link_is_left_alone(string entries) => RuleAssert.Reports("MLC0203", "# Papers\n\n## Training\n\n" + entries);

    [Theory]
    [InlineData(
        "* [ICML '24] [InferCept: Efficient Intercept Support for Augmented Inference](https://arxiv.org/abs/2402.01869)\n",
        "* [arXiv '24] [APIServe: Fast API Calls of Conversational Assistants](https://arxiv.org/abs/2402.01869)\n")]
    [InlineData(
        "* [EuroSys '23] [Lyra: Elastic Scheduling for Deep Learning Clusters](https://arxiv.org/abs/2202.07896)\n",
        "* [arXiv '22] [Aryl](https://arxiv.org/abs/2202.07896)\n")]
    [InlineData(
        "* [EuroMLSys '21] [Interference-Aware Scheduling for Inference Serving](https://doi.org/10.1145/3437984.3458837)\n",
        "* [EuroMLSys '21] [Mendoza et al.](https://doi.org/10.1145/3437984.3458837)\n")]
    public void Between_lists_a_preprint_may_have_been_renamed(string one, string other) => RuleAssert.Reports("MLC0203", one, other);

    [Fact]
    public void Papers_that_are_published_are_not_renamed() => RuleAssert.Reports(
        "MLC0203",
        "* [ISCA '24] [Pre-gated MoE: An Algorithm-System Co-Design for Fast Inference](https://arxiv.org/abs/2308.12066)\n",
        "* [ISCA '24] [LLMCompass: Enabling Efficient Hardware Design](⟦https://arxiv.org/abs/2308.12066⟧)\n");
}
