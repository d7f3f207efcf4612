namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0302.</summary>
public sealed class MixedVenueSpellingTests
{
    private const string Gandiva = "Gandiva: Introspective Cluster Scheduling for Deep Learning\n";
    private const string Tiresias = "Tiresias: A GPU Cluster Manager for Distributed Deep Learning\n";
    private const string Gavel = "Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n";

    [Theory]
    // The commoner spelling wins, even if it is not the series' own.
    [InlineData("- [Arxiv '18] " + Gandiva + "- [Arxiv '19] " + Tiresias + "- [⟦arXiv⟧ '20] " + Gavel, "- [Arxiv '20] Gavel")]
    [InlineData("- [EuroSys '18] " + Gandiva + "- [⟦Eurosys⟧ '19] " + Tiresias + "- [EuroSys '20] " + Gavel, "- [EuroSys '19] Tiresias")]
    // Where none is commoner, the series' own does.
    [InlineData("- [⟦Eurosys⟧ '18] " + Gandiva + "- [EuroSys '19] " + Tiresias, "- [EuroSys '18] Gandiva")]
    [InlineData("- [⟦ECML-PKDD⟧ 2018] " + Gandiva + "- [ECML PKDD 2019] " + Tiresias, "- [ECML PKDD 2018] Gandiva")]
    [InlineData("- [⟦SIGCOM⟧ '18] " + Gandiva + "- [SIGCOMM '19] " + Tiresias, "- [SIGCOMM '18] Gandiva")]
    // Where none is known, the first.
    [InlineData("- [HotFrob '18] " + Gandiva + "- [⟦Hotfrob⟧ '19] " + Tiresias + "- [OSDI '20] " + Gavel, "- [HotFrob '19] Tiresias")]
    public void The_rarer_spelling_is_reported_and_written_like_the_other(string list, string mended)
    {
        var finding = Assert.Single(RuleAssert.Reports("MLC0302", list));
        var text = RuleAssert.Fix(Marked.Parse(list).Text, finding);

        Assert.Contains(mended, text, StringComparison.Ordinal);
        Assert.Equal("1.md", Assert.Single(finding.Related.ToArray()).Path);
        RuleAssert.Reports("MLC0302", text);
    }

    [Fact]
    public void A_full_stop_is_the_venue_s_and_the_sentence_s()
    {
        const string List = "- Gandiva: Introspective Cluster Scheduling, IEEE Data Eng. Bull.,9,-1985\n"
            + "- Tiresias: A GPU Cluster Manager, ⟦IEEE DataEngBull⟧. 79\n";

        var text = RuleAssert.Fix(Marked.Parse(List).Text, Assert.Single(RuleAssert.Reports("MLC0302", List)));

        Assert.EndsWith("Manager, IEEE Data Eng. Bull. 79\n", text, StringComparison.Ordinal);
        // The venue is read without the full stop behind it: mended again, it would have two, then three.
        RuleAssert.Reports("MLC0302", text);
    }

    [Fact]
    public void What_is_written_so_in_three_places_is_told_once_and_mended_in_all()
    {
        var list = string.Concat(Enumerable.Repeat("- [Arxiv '19] " + Tiresias, 4)) + "- [⟦arXiv⟧ '18] " + Gandiva
            + "- [arXiv '20] " + Gavel + "- [arXiv '20] Themis: Fair and Efficient GPU Cluster Scheduling\n";

        var finding = Assert.Single(RuleAssert.Reports("MLC0302", list));
        var text = RuleAssert.Fix(Marked.Parse(list).Text, finding);

        Assert.EndsWith("(3 places)", finding.Message, StringComparison.Ordinal);
        Assert.Equal(["Spelled 'Arxiv'", "'arXiv' here, too", "'arXiv' here, too"], finding.Related.ToArray().Select(place => place.Message));
        Assert.DoesNotContain("arXiv", text, StringComparison.Ordinal);
        RuleAssert.Reports("MLC0302", text);
    }

    [Fact]
    public void A_heading_is_one_place_however_many_entries_stand_below_it()
    {
        var list = "# Papers\n\n## ⟦Eurosys⟧ 2018\n\n- " + Gandiva + "- " + Tiresias + "\n## EuroSys 2019\n\n- " + Gavel
            + "\n## EuroSys 2020\n\n- Themis: Fair and Efficient GPU Cluster Scheduling\n";

        var finding = Assert.Single(RuleAssert.Reports("MLC0302", list));

        Assert.Contains("## EuroSys 2018\n", RuleAssert.Fix(Marked.Parse(list).Text, finding), StringComparison.Ordinal);
    }

    [Fact]
    public void A_labelled_line_below_the_title_is_a_place_too()
    {
        const string List = "# Papers\n\n## Gandiva: Introspective Cluster Scheduling\nConference: EuroSys 2018\nPaper Link: https://arxiv.org/abs/1801.00001\n\n"
            + "## Tiresias: A GPU Cluster Manager\nConference: ⟦Eurosys⟧ Mar 25 2019\nPaper Link: https://example.org/eurosys19.pdf\n\n"
            + "## Gavel: Heterogeneity-Aware Cluster Scheduling\nConference: EuroSys 2020\nPaper Link: https://arxiv.org/abs/2008.09213\n";

        var finding = Assert.Single(RuleAssert.Reports("MLC0302", List));

        Assert.Contains("Conference: EuroSys Mar 25 2019\n", RuleAssert.Fix(Marked.Parse(List).Text, finding), StringComparison.Ordinal);
    }

    [Theory]
    // Another name of the series, or its name in full: MLC0308.
    [InlineData("- [NIPS '16] " + Gandiva + "- [NeurIPS '19] " + Tiresias)]
    [InlineData("- [ATC '18] " + Gandiva + "- [USENIX ATC '19] " + Tiresias)]
    [InlineData("- [Operating Systems Principles 2019] " + Gandiva + "- [SOSP 2021] " + Tiresias)]
    // The conference and the magazine.
    [InlineData("- [MICRO '18] " + Gandiva + "- [IEEE Micro '19] " + Tiresias)]
    // An id begins with arXiv, whatever the list calls the archive.
    [InlineData("- [Arxiv 2018] " + Gandiva + "- [Arxiv 2019] " + Tiresias + "- [arXiv:2008.09213] " + Gavel)]
    public void What_is_no_other_spelling_is_right(string list) => RuleAssert.Reports("MLC0302", list);

    [Fact]
    public void Two_lists_may_differ() => RuleAssert.Reports("MLC0302", "- [Eurosys '18] " + Gandiva, "- [EuroSys '19] " + Tiresias);
}
