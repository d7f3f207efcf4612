namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0304.</summary>
public sealed class EditionAgainstLinkTests
{
    [Theory]
    [InlineData(
        "- [OSDI ⟦'19⟧] [Gandiva: Introspective Cluster Scheduling](https://www.usenix.org/conference/osdi18/presentation/xiao)\n",
        "- [OSDI '18] [Gandiva")]
    [InlineData(
        "- [⟦SOSP⟧'18] [TVM: An Optimizing Compiler for Deep Learning](https://www.usenix.org/system/files/osdi18-chen.pdf)\n",
        "- [OSDI'18] [TVM")]
    [InlineData(
        "- GhostNet: More Features from Cheap Operations. ⟦ICCV⟧ 2020. [pdf](https://openaccess.thecvf.com/content_CVPR_2020/papers/Han_GhostNet_More_Features_From_Cheap_Operations_CVPR_2020_paper.pdf)\n",
        "CVPR 2020. [pdf]")]
    [InlineData(
        "- [⟦ACL⟧ 2019] A Structural Probe for Finding Syntax in Word Representations ([pdf](https://aclanthology.org/N19-1419/))\n",
        "- [NAACL 2019] A Structural")]
    [InlineData(
        "- [EMNLP ⟦2019⟧] Dense Passage Retrieval for Open-Domain Question Answering ([pdf](https://aclanthology.org/2020.emnlp-main.550.pdf))\n",
        "- [EMNLP 2020] Dense")]
    [InlineData(
        "- [MLSys ⟦'21⟧] Salvaging Federated Learning ([pdf](https://proceedings.mlsys.org/paper/2022/file/cedebb6e872f539bef8c3f919874e9d7-Paper.pdf))\n",
        "- [MLSys '22] Salvaging")]
    [InlineData(
        "- [NeurIPS ⟦'20⟧] GPipe: Efficient Training ([pdf](https://papers.nips.cc/paper/2019/hash/093f65e080a295f8076b1c5722a46aa2-Abstract.html))\n",
        "- [NeurIPS '19] GPipe")]
    [InlineData(
        "- [ICML ⟦2020⟧] Memory-Efficient Pipeline-Parallel DNN Training ([pdf](http://proceedings.mlr.press/v139/narayanan21a/narayanan21a.pdf))\n",
        "- [ICML 2021] Memory")]
    public void What_the_address_contradicts_is_reported_and_mended(string list, string mended)
    {
        var finding = Assert.Single(RuleAssert.Reports("MLC0304", list));
        var text = RuleAssert.Fix(Marked.Parse(list).Text, finding);

        Assert.Contains(mended, text, StringComparison.Ordinal);
        Assert.Single(finding.Related.ToArray());
        RuleAssert.Reports("MLC0304", text);
    }

    [Fact]
    public void Where_venue_and_year_are_both_others_the_link_may_be_wrong_and_nothing_is_edited() => Assert.Empty(Assert.Single(RuleAssert.Reports(
        "MLC0304",
        "- [⟦FAST⟧ '26] OdinANN: Direct Insert for Graph-Based Vector Search ([pdf](https://www.usenix.org/system/files/osdi25-guo.pdf))\n")).Edits.ToArray());

    [Fact]
    public void A_link_that_another_paper_has_too_is_not_believed() => Assert.Empty(Assert.Single(RuleAssert.Reports(
        "MLC0304",
        "- [⟦ATC⟧ '18] Litz: Elastic Framework for Machine Learning ([pdf](https://www.usenix.org/conference/osdi18/presentation/moritz))\n"
        + "- [OSDI '18] Ray: A Distributed Framework for Emerging AI Applications ([pdf](https://www.usenix.org/conference/osdi18/presentation/moritz))\n")).Edits.ToArray());

    [Fact]
    public void Under_a_heading_that_is_right_for_others_the_title_is_reported() => RuleAssert.Reports(
        "MLC0304",
        "# Papers\n\n## NSDI 2018\n\n- [SLAQ: Quality-Driven Scheduling](https://www.usenix.org/conference/nsdi18/presentation/zhang)\n"
        + "- [⟦Gandiva: Introspective Cluster Scheduling⟧](https://www.usenix.org/conference/osdi18/presentation/xiao)\n");

    [Theory]
    // Another name of the venue.
    [InlineData("- [NIPS '19] GPipe: Efficient Training ([pdf](https://proceedings.neurips.cc/paper/2019/hash/093f65e080a295f8076b1c5722a46aa2-Abstract.html))\n")]
    [InlineData("- [USENIX ATC '04] Measurement of a Server ([pdf](https://www.usenix.org/legacy/event/usenix04/tech/general/full_papers/hunt/hunt.pdf))\n")]
    // A preprint, a journal version, a workshop.
    [InlineData("- [arXiv '17] Gandiva: Introspective Cluster Scheduling ([pdf](https://www.usenix.org/conference/osdi18/presentation/xiao))\n")]
    [InlineData("- [TOCS 2020] Gandiva: Introspective Cluster Scheduling ([pdf](https://www.usenix.org/conference/osdi18/presentation/xiao))\n")]
    [InlineData("- [SOSP '17 AISys workshop] Gandiva: Introspective Cluster Scheduling ([pdf](https://www.usenix.org/conference/osdi18/presentation/xiao))\n")]
    [InlineData("- [OSDI '20] Serverless in the Wild ([pdf](https://www.usenix.org/conference/hotcloud20/presentation/shahrad))\n")]
    // Held together, in proceedings of one of them.
    [InlineData("- [IJCNLP 2019] Sentence-BERT: Sentence Embeddings ([pdf](https://aclanthology.org/D19-1410.pdf))\n")]
    [InlineData("- [COLING 2006] A Unified Model ([pdf](https://aclanthology.org/P06-1001.pdf))\n")]
    // The findings of a conference.
    [InlineData("- [EMNLP 2020] CodeBERT: A Pre-Trained Model ([pdf](https://aclanthology.org/2020.findings-emnlp.139.pdf))\n")]
    // A link that agrees.
    [InlineData("- [OSDI '18] Gandiva: Introspective Scheduling ([pdf](https://www.usenix.org/conference/osdi18/presentation/xiao), [later](https://www.usenix.org/conference/atc20/presentation/xiao))\n")]
    // Two others that do not agree with each other.
    [InlineData("- [SOSP '19] Gandiva: Introspective Scheduling ([a](https://www.usenix.org/conference/osdi18/presentation/xiao), [b](https://www.usenix.org/conference/atc20/presentation/xiao))\n")]
    // The day on which somebody read it.
    [InlineData("- [2022/12] **Gandiva: Introspective Cluster Scheduling.** OSDI. [[paper](https://www.usenix.org/conference/osdi18/presentation/xiao)]\n- [2023/01] **Tiresias: A GPU Cluster Manager.** NSDI. [[paper](https://www.usenix.org/conference/nsdi19/presentation/gu)]\n")]
    // Slides, volumes nobody knows, sites that do not tell.
    [InlineData("- [OSDI '19] Gandiva: Introspective Cluster Scheduling ([slides](https://www.usenix.org/sites/default/files/conference/protected-files/osdi18_slides_xiao.pdf))\n")]
    [InlineData("- [ICML 2020] Memory-Efficient Training ([pdf](http://proceedings.mlr.press/v9999/narayanan21a.html))\n")]
    [InlineData("- [SOSP '19] PipeDream: Generalized Pipeline Parallelism ([pdf](https://dl.acm.org/doi/10.1145/3341301.3359646))\n")]
    public void What_is_no_contradiction_is_left_alone(string list) => RuleAssert.Reports("MLC0304", list);
}
