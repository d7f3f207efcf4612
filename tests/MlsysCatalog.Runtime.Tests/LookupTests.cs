using MlsysCatalog.Storage;

namespace MlsysCatalog.Runtime.Tests;

/// <summary>Every way to find a paper, each with what is found and what is not, in the emitted and compiled catalog.</summary>
public class LookupTests
{
    private static readonly PaperCatalog Catalog = Compiled.Catalog(SmallCatalog.Model);

    [Theory]
    [InlineData("osdi2020/gavel", true)]
    [InlineData("neurips2019/atourofmachinelearningsystems", true)]
    [InlineData("unplaced/untold", true)]
    [InlineData("Osdi2020/Gavel", false)]
    [InlineData("osdi2020/gave", false)]
    [InlineData("osdi2020/", false)]
    [InlineData("osdi2020", false)]
    [InlineData("osdi2021/gavel", false)]
    [InlineData("", false)]
    public void By_key(string key, bool isThere)
    {
        Assert.Equal(isThere, Catalog.TryGetPaper(key, out var paper));
        Assert.Equal(isThere ? key : "", paper.Key);
    }

    [Theory]
    [InlineData("Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads", "osdi2020/gavel")]
    [InlineData("heterogeneity aware CLUSTER scheduling policies for deep-learning workloads.", "osdi2020/gavel")]
    [InlineData("Héterogeneity–Aware\u00A0Cluster “Scheduling” Policies for Deep Learning Workloads", "osdi2020/gavel")]
    [InlineData("BytePS: a high performance and generic framework for distributed DNN training", "osdi2020/byteps")]
    [InlineData("A Unified Architecture for Accelerating Distributed DNN Training in Heterogeneous GPU CPU Clusters", "osdi2020/byteps")]
    [InlineData("untold and unplaced", "unplaced/untold")]
    [InlineData("qwen2.5 technical report", "year2024/qwen25")]
    [InlineData("Qwen25 Technical Report", "")]
    [InlineData("Qwen2 Technical Report", "")]
    [InlineData("Heterogeneity-Aware Cluster Scheduling Policies", "")]
    [InlineData("Gavel", "")]
    [InlineData("", "")]
    public void By_title(string title, string key)
    {
        Assert.Equal(key.Length > 0, Catalog.TryGetPaperByTitle(title, out var paper));
        Assert.Equal(key, paper.Key);
    }

    [Theory]
    [InlineData("https://github.com/bytedance/byteps", "osdi2020/byteps")]
    [InlineData("http://www.GitHub.com/bytedance/byteps/", "osdi2020/byteps")]
    [InlineData("notes/gavel.md", "osdi2020/gavel")]
    [InlineData("https://arxiv.org/abs/2202.07848", "arxiv2022/singularity")]
    [InlineData("https://arxiv.org/pdf/2202.07848v3.pdf", "arxiv2022/singularity")]
    [InlineData("https://arxiv.org/abs/2008.09213", "osdi2020/gavel")]
    [InlineData("https://dl.acm.org/doi/10.5555/3488766.3488793", "osdi2020/gavel")]
    [InlineData("https://doi.org/10.5555/3488766.3488793?x=1", "osdi2020/gavel")]
    [InlineData("https://github.com/bytedance", "")]
    [InlineData("https://github.com/bytedance/byteps?tab=readme", "")]
    [InlineData("https://arxiv.org/abs/2202.07849", "")]
    [InlineData("", "")]
    public void By_link(string url, string key)
    {
        Assert.Equal(key.Length > 0, Catalog.TryGetPaperByLink(url, out var paper));
        Assert.Equal(key, paper.Key);
    }

    [Theory]
    [InlineData("arxiv:2202.07848", "arxiv2022/singularity")]
    [InlineData("arXiv: 2202.07848v2", "arxiv2022/singularity")]
    [InlineData("arXiv 2202.07848", "arxiv2022/singularity")]
    [InlineData("2202.07848", "arxiv2022/singularity")]
    [InlineData(" 2202.07848v12 ", "arxiv2022/singularity")]
    [InlineData("https://arxiv.org/abs/2202.07848v1", "arxiv2022/singularity")]
    [InlineData("doi:10.48550/arXiv.2202.07848", "arxiv2022/singularity")]
    [InlineData("10.5555/3488766.3488793", "osdi2020/gavel")]
    [InlineData("DOI:10.5555/3488766.3488793", "osdi2020/gavel")]
    [InlineData("https://doi.org/10.5555/3488766.3488793", "osdi2020/gavel")]
    [InlineData("usenix:osdi20/jiang", "osdi2020/byteps")]
    [InlineData("USENIX:OSDI20/Jiang", "osdi2020/byteps")]
    [InlineData("usenix:osdi18/jiang", "")]
    [InlineData("2202.0784", "")]
    [InlineData("notes/gavel.md", "")]
    [InlineData(":", "")]
    [InlineData("", "")]
    public void By_id(string id, string key)
    {
        Assert.Equal(key.Length > 0, Catalog.TryGetPaperById(id, out var paper));
        Assert.Equal(key, paper.Key);
    }

    [Theory]
    [InlineData("OSDI", "osdi2020/byteps osdi2020/gavel osdi2021/pollux")]
    [InlineData("usenix osdi", "osdi2020/byteps osdi2020/gavel osdi2021/pollux")]
    [InlineData("NIPS", "neurips2019/atourofmachinelearningsystems")]
    [InlineData("conference on neural information processing systems", "neurips2019/atourofmachinelearningsystems")]
    [InlineData("SOSP", "")]
    [InlineData("", "")]
    public void By_venue(string name, string keys) => Assert.Equal(keys, Keys(Catalog.PapersByVenue(name)));

    [Theory]
    [InlineData(2020, "osdi2020/byteps osdi2020/gavel")]
    [InlineData(2024, "year2024/qwen25")]
    [InlineData(1999, "")]
    [InlineData(0, "")]
    public void By_year(int year, string keys) => Assert.Equal(keys, Keys(Catalog.PapersByYear(year)));

    [Theory]
    [InlineData("Scheduling", "arxiv2022/singularity osdi2020/gavel osdi2021/pollux")]
    [InlineData("scheduling for INFERENCE", "arxiv2022/singularity")]
    [InlineData("Schedule", "")]
    public void By_topic(string heading, string keys) => Assert.Equal(keys, Keys(Catalog.PapersByTopic(heading)));

    [Theory]
    [InlineData("ByteDance", "osdi2020/byteps year2024/qwen25")]
    [InlineData("bytedance", "osdi2020/byteps year2024/qwen25")]
    [InlineData("Microsoft", "arxiv2022/singularity")]
    [InlineData("Micro", "")]
    public void By_organization(string name, string keys) => Assert.Equal(keys, Keys(Catalog.PapersByOrganization(name)));

    [Theory]
    [InlineData("Yibo Zhu", "osdi2020/byteps osdi2021/pollux")]
    [InlineData("yibo zhu", "osdi2020/byteps osdi2021/pollux")]
    [InlineData("Zhu", "")]
    public void By_author(string name, string keys) => Assert.Equal(keys, Keys(Catalog.PapersByAuthor(name)));

    [Fact]
    public void Null_is_an_argument_error()
    {
        Assert.Throws<ArgumentNullException>(() => Catalog.TryGetPaper(null!, out _));
        Assert.Throws<ArgumentNullException>(() => Catalog.TryGetPaperByTitle(null!, out _));
        Assert.Throws<ArgumentNullException>(() => Catalog.TryGetPaperByLink(null!, out _));
        Assert.Throws<ArgumentNullException>(() => Catalog.TryGetPaperById(null!, out _));
        Assert.Throws<ArgumentNullException>(() => Catalog.PapersByTopic(null!));
        Assert.Throws<ArgumentNullException>(() => Catalog.Search(null!));
        Assert.Throws<ArgumentNullException>(() => PaperCatalog.Combine(Catalog, null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Catalog.Search("gavel", -1));
    }

    [Fact]
    public void A_text_longer_than_any_buffer_is_found_and_missed()
    {
        var title = string.Join(" ", Enumerable.Repeat("Überlange Titel & mehr", 500));
        var model = SmallCatalog.Model with
        {
            Papers = SmallCatalog.Model.Papers
                .Append(new PaperModel { Edition = 5, Constant = "Zz", Key = "unplaced/" + new string('z', 3000), Title = title })
                .ToEquatableArray(),
        };
        PaperCatalog catalog = new MemoryCatalog(StoreWriter.Write(StoreContents.Of(model)));
        Assert.True(catalog.TryGetPaperByTitle(title.ToUpperInvariant(), out var paper));
        Assert.Equal(title, paper.Title);
        Assert.True(catalog.TryGetPaper("unplaced/" + new string('z', 3000), out _));
        Assert.False(catalog.TryGetPaper("unplaced/" + new string('z', 2999), out _));
        Assert.False(catalog.TryGetPaperByTitle(title + "x", out _));
        Assert.Equal(paper, Assert.Single(catalog.Search("überlange titel")));
    }

    private static string Keys(PaperList papers) => string.Join(" ", papers.Select(static paper => paper.Key));
}
