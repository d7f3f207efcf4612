namespace MlsysCatalog.Reading.Tests;

public sealed class SamePaperTests
{
    [Theory]
    [InlineData(
        MergeReason.PaperId,
        "Attention Is Cheap | url=https://arxiv.org/abs/2210.14826v1",
        "[SOSP 2023] Attention is so cheap | url=https://arxiv.org/pdf/2210.14826.pdf")]
    [InlineData(
        MergeReason.PaperId,
        "Optimizing KV Cache Eviction in LLMs: Adaptive Allocation for Enhanced Budget Utilization | url=https://arxiv.org/abs/2407.11550",
        "Ada-KV: Optimizing KV Cache Eviction by Adaptive Budget Allocation for Efficient LLM Inference | url=https://arxiv.org/abs/2407.11550")]
    [InlineData(
        MergeReason.PaperId,
        "SuffixDecoding: Extreme Speculative Decoding for Emerging AI Applications | url=https://arxiv.org/abs/2411.04975",
        "SuffixDecoding: A Model-Free Approach to Speeding Up Large Language Model Inference | url=https://arxiv.org/abs/2411.04975")]
    [InlineData(
        MergeReason.PaperId,
        "Flash Attention 2 | url=https://arxiv.org/abs/2307.08691",
        "FlashAttention-2: Faster Attention with Better Parallelism and Work Partitioning | url=https://arxiv.org/abs/2307.08691")]
    [InlineData(
        MergeReason.PaperId,
        "[ATC 2019] Philly | url=https://www.usenix.org/conference/atc19/presentation/jeon",
        "[ATC 2019] Analysis of Large-Scale Multi-Tenant GPU Clusters for DNN Training Workloads | url=https://www.usenix.org/system/files/atc19-jeon.pdf")]
    [InlineData(
        MergeReason.EqualTitle,
        "[arXiv 2022] Orca: Serving for Generative Models",
        "[OSDI 2022] ORCA: Serving for generative models.")]
    [InlineData(MergeReason.EqualTitle, "[HotOS 2019] Checkpoints of Nested Things", "[OSDI 2020] Checkpoints of Nested Things")]
    [InlineData(MergeReason.EqualTitle, "[arXiv 2019] Ray", "[OSDI 2020] Ray")]
    [InlineData(MergeReason.EqualTitle, "[OSDI 2020] A Survey", "[OSDI 2020] A survey")]
    [InlineData(
        MergeReason.UndressedTitle,
        "[OSDI 2020] Gavel: Heterogeneity-Aware Cluster Scheduling Policies",
        "[OSDI 2020] Heterogeneity-aware cluster scheduling policies")]
    [InlineData(MergeReason.UndressedTitle, "A Generic Communication Scheduler", "Generic Communication Scheduler")]
    [InlineData(MergeReason.UndressedTitle, "ByteScheduler: A Generic Communication Scheduler", "Generic Communication Scheduler")]
    [InlineData(MergeReason.UndressedTitle, "Memory Management with PagedAttention (vLLM)", "Memory Management with PagedAttention")]
    [InlineData(
        MergeReason.UndressedTitle,
        "vllm: Memory Management with PagedAttention | name=vllm",
        "Memory Management with PagedAttention")]
    [InlineData(MergeReason.UndressedTitle, "Llama 2: Open Foundation Tuned Chat", "Open Foundation Tuned Chat")]
    [InlineData(
        MergeReason.BothUndressedTitles,
        "[OSDI 2023] AlpaServe: Statistical Multiplexing with Model Parallelism for Deep Learning Serving",
        "Beta: Statistical Multiplexing with Model Parallelism for Deep Learning Serving")]
    [InlineData(
        MergeReason.EqualNameAndEdition,
        "[OSDI 2022] Orca: A Distributed Serving System for Transformer-Based Generative Models",
        "[OSDI 2022] Orca: A Distributed Serving System for Transformer-Based Language Generation Tasks")]
    [InlineData(
        MergeReason.EqualNameAndEdition,
        "[EuroSys 2018] Optimus",
        "[EuroSys 2018] Optimus: An Efficient Dynamic Resource Scheduler for Deep Learning Clusters")]
    public void These_are_one_paper(MergeReason reason, string one, string other)
    {
        var build = Given.Catalog(one, other);

        Assert.Equal(reason, Assert.Single(Assert.Single(build.Papers).Merges).Reason);
    }

    [Theory]
    [InlineData(
        "[OSDI 2020] AntMan: Dynamic Scaling | url=https://www.usenix.org/conference/osdi20/presentation/xiao",
        "[OSDI 2018] Gandiva: Introspective Scheduling | url=https://www.usenix.org/conference/osdi18/presentation/xiao")]
    [InlineData("Qwen2 Technical Report", "Qwen2.5 Technical Report")]
    [InlineData("Qwen2: Training Sparse Experts at Planetary Scale", "Qwen2.5: Training Sparse Experts at Planetary Scale")]
    [InlineData("Recommendation Courses at Work (Part I)", "Recommendation Courses at Work (Part II)")]
    [InlineData("Part I: Recommendation Courses at Work Again", "Part II: Recommendation Courses at Work Again")]
    [InlineData(
        "Course Ranking Behind Scenes Part 1 | url=https://arxiv.org/abs/2001.00001",
        "Course Ranking Behind Scenes Part 2 | url=https://arxiv.org/abs/2001.00001")]
    [InlineData("Introduction", "Introduction")]
    [InlineData("[OSDI 2010] A Survey", "[OSDI 2020] A Survey")]
    [InlineData("[SOSP 2013] Ray", "[OSDI 2020] Ray")]
    [InlineData("[SOSP 2013] Sparse Nested Things | by=Ann Lee, Bo Chen", "[OSDI 2020] Sparse Nested Things | by=Cy Young")]
    [InlineData("Transformers: A Survey of Methods and Applications", "GANs: A Survey of Methods and Applications")]
    [InlineData("[ICML 2021] Swift: Nested Checkpoints of Sparse Things", "[OSDI 2023] Falcon: Nested Checkpoints of Sparse Things")]
    [InlineData("[OSDI 2022] Orca: A Distributed Serving System for Transformers", "[OSDI 2022] Orca: Differential Congestion Signals")]
    [InlineData(
        "[arXiv 2024] LongRAG: A Dual-Perspective Retrieval Paradigm for Question Answering",
        "[arXiv 2024] LongRAG: Enhancing Retrieval for Question Answering")]
    [InlineData("Gandiva: Introspective Cluster Scheduling", "Gandiva-Fair: Balancing Efficiency and Fairness")]
    [InlineData("On the Utility of Compression", "On the Utility of Compression | distinct")]
    // A link with words of its own, beside one to the paper, leads to something else.
    [InlineData(
        "[SOSP 1995] Micro-Kernel Construction Again | url=https://example.org/a.pdf | link=Hall of Fame https://doi.org/10.1145/1368506.1368525",
        "[ASPLOS 1987] Machine-Independent Construction Again | url=https://example.org/b.pdf | link=Hall of Fame Award https://doi.org/10.1145/1368506.1368525")]
    [InlineData(
        "Retraining Quantized Weights by Saliency | link=extends ApiQ https://arxiv.org/abs/2402.05147 | url=https://example.org/a.pdf",
        "ApiQ: Finetuning of Quantized Weights | url=https://arxiv.org/abs/2402.05147")]
    [InlineData(
        "Nested Racks of Sparse Steel | link=survey https://arxiv.org/abs/2001.00001",
        "Nested Racks of Sparse Sand | link=survey https://arxiv.org/abs/2001.00001")]
    // The second id of a kind is another paper's.
    [InlineData(
        "Retraining Quantized Weights by Saliency | url=https://arxiv.org/abs/2504.13932 | url=https://arxiv.org/abs/2402.05147",
        "ApiQ: Finetuning of Quantized Weights | url=https://arxiv.org/abs/2402.05147")]
    // Published papers are not renamed: a few words in common are a common subject.
    [InlineData(
        "[FAST 2026] OdinANN: Direct Insert for Stable Performance in Billion-Scale Graph Vector Search | url=https://www.usenix.org/system/files/osdi25-guo.pdf",
        "[OSDI 2025] Achieving Low-Latency Graph Vector Search via Aligning Best-First Walks with Disks | url=https://www.usenix.org/system/files/osdi25-guo.pdf")]
    // Bare names prove little.
    [InlineData("AutoMap | url=https://arxiv.org/abs/2112.02958", "Auto-MAP | url=https://arxiv.org/abs/2007.04069")]
    public void These_are_two(string one, string other) => Assert.Equal(2, Given.Catalog(one, other).Model.Papers.Count);

    [Fact]
    public void A_link_pasted_to_another_paper_merges_nothing_and_is_remembered()
    {
        var build = Given.Catalog(
            "ZenFlow: Enabling Stall-Free Offloading Training | url=https://arxiv.org/abs/2505.14468",
            "ServerlessLoRA: Minimizing Latency and Cost for LoRA | url=https://arxiv.org/abs/2505.14468",
            "ServerlessLoRA: Minimizing latency and cost for LoRA | url=https://arxiv.org/pdf/2505.14468");

        Assert.Equal(2, build.Model.Papers.Count);
        Assert.Equal("arxiv:2505.14468", Assert.Single(build.PastedIds).Id);
    }

    [Fact]
    public void A_pasted_id_is_remembered_with_all_its_entries()
    {
        var pasted = Assert.Single(Given.Catalog(
            "ZenFlow: Enabling Stall-Free Offloading Training | url=https://arxiv.org/abs/2505.14468",
            "ServerlessLoRA: Minimizing Latency and Cost for LoRA | url=https://arxiv.org/abs/2505.14468",
            "ServerlessLoRA: Minimizing latency and cost for LoRA | url=https://arxiv.org/pdf/2505.14468").PastedIds);

        Assert.Equal([1, 2], pasted.Papers.Select(paper => paper.Count).Order());
    }

    [Fact]
    public void A_link_that_a_third_entry_explains_is_not_pasted()
    {
        var build = Given.Catalog(
            "[EuroSys 2020] Fair Gandiva | url=https://doi.org/10.1145/3342195.3387555",
            "[EuroSys 2020] Balancing Efficiency in Heterogeneous Clusters | name=Gandiva | url=https://doi.org/10.1145/3342195.3387555",
            "[EuroSys 2020] Fair Gandiva: Balancing Efficiency in Heterogeneous Clusters | url=https://doi.org/10.1145/3342195.3387555");

        Assert.Single(build.Model.Papers);
        Assert.Empty(build.PastedIds);
    }

    [Fact]
    public void A_pasted_id_belongs_to_the_paper_most_entries_give_it_to()
    {
        var build = Given.Catalog(
            "ZenFlow: Enabling Stall-Free Offloading Training | url=https://arxiv.org/abs/2505.14468 | url=https://arxiv.org/abs/2505.12242",
            "ServerlessLoRA: Minimizing Latency and Cost for LoRA | url=https://arxiv.org/abs/2505.14468",
            "ServerlessLoRA: Minimizing latency and cost for LoRA | url=https://arxiv.org/pdf/2505.14468");

        Assert.Equal(["arxiv:2505.12242"], Paper(build, "ZenFlow").Ids);
        Assert.Equal(["arxiv:2505.14468"], Paper(build, "ServerlessLoRA").Ids);
    }

    [Fact]
    public void A_pasted_id_that_nothing_decides_belongs_to_none()
    {
        var build = Given.Catalog(
            "ZenFlow: Enabling Stall-Free Offloading Training | url=https://arxiv.org/abs/2505.14468",
            "ServerlessLoRA: Minimizing Latency and Cost for LoRA | url=https://arxiv.org/abs/2505.14468");

        Assert.All(build.Model.Papers, paper => Assert.Empty(paper.Ids));
    }

    [Fact]
    public void An_entry_that_says_little_does_not_chain_two_papers_together()
    {
        // The bare title fits both; the two have other names, venues and years.
        var build = Given.Catalog(
            "[OSDI 2020] Swift: Nested Checkpoints of Sparse Things",
            "[NSDI 2024] Falcon: Nested Checkpoints of Sparse Things",
            "Nested Checkpoints of Sparse Things");

        Assert.Equal(3, build.Model.Papers.Count);
    }

    [Fact]
    public void A_bare_name_does_not_chain_two_papers_of_that_name_together()
    {
        var build = Given.Catalog(
            "[OSDI 2022] Swift: Nested Racks of Steel",
            "[OSDI 2022] Swift: Congestion by Loud Signals",
            "[OSDI 2022] Swift");

        Assert.Equal(["Osdi2022.Swift", "Osdi2022.SwiftCongestion", "Osdi2022.SwiftNested"], build.Constants());
    }

    [Fact]
    public void Authors_keep_two_papers_of_one_name_apart() =>
        Assert.Equal(2, Given.Catalog("[OSDI 2020] Swift | by=Ann Lee", "[OSDI 2020] Swift | by=Bo Chen").Model.Papers.Count);

    [Fact]
    public void An_entry_that_fits_one_of_two_joins_it()
    {
        var build = Given.Catalog("[OSDI 2020] Ray", "[SOSP 2013] Ray", "[arXiv 2019] Ray");

        Assert.Equal(["Osdi2020.Ray", "Sosp2013.Ray"], build.Constants());
    }

    [Fact]
    public void An_entry_without_a_title_is_the_paper_of_its_id()
    {
        var build = Given.Catalog(
            "[OSDI 2020]  | url=https://arxiv.org/abs/2001.00001",
            "Nested Things of Old | url=https://arxiv.org/abs/2001.00001",
            "Other Matters of State");

        Assert.Equal(["Osdi2020.NestedThingsOfOld", "Unplaced.OtherMattersOfState"], build.Constants());
    }

    [Fact]
    public void An_id_of_very_many_titles_is_the_id_of_none()
    {
        var build = Given.Catalog(
            [.. Enumerable.Range(0, 40).Select(
                i => $"Nested Things of Kind {(char)('A' + (i % 26))}{(char)('a' + (i / 26))} | url=https://arxiv.org/abs/2001.00001")]);

        Assert.Equal(40, build.Model.Papers.Count);
    }

    private static PaperModel Paper(CatalogBuild build, string name) => Assert.Single(build.Model.Papers, paper => paper.Name == name);
}
