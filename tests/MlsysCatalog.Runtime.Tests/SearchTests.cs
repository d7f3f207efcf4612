namespace MlsysCatalog.Runtime.Tests;

/// <summary>What a search finds, and in which order.</summary>
public class SearchTests
{
    private static readonly PaperCatalog Catalog = Compiled.Catalog(SmallCatalog.Model);

    [Theory]
    // A name
    [InlineData("gavel", "osdi2020/gavel")]
    [InlineData("GAVEL", "osdi2020/gavel")]
    // Titles; in the catalog's order where nothing tells them apart
    [InlineData("distributed training", "osdi2020/byteps")]
    [InlineData("deep learning", "osdi2020/gavel osdi2021/pollux")]
    [InlineData("qwen2.5", "year2024/qwen25")]
    // Every word must occur, in whatever field
    [InlineData("stanford scheduling", "osdi2020/gavel")]
    [InlineData("pollux scheduling cmu", "osdi2021/pollux")]
    // Small words need not
    [InlineData("scheduling of a cluster", "osdi2020/gavel osdi2021/pollux")]
    [InlineData("scheduling on the", "arxiv2022/singularity osdi2020/gavel osdi2021/pollux")]
    // The last word may be only begun, the others not
    [InlineData("cluster sched", "osdi2020/gavel osdi2021/pollux")]
    [InlineData("clus scheduling", "arxiv2022/singularity osdi2020/gavel osdi2021/pollux")]
    [InlineData("sin", "arxiv2022/singularity")]
    // Topics and organizations
    [InlineData("training", "osdi2020/byteps neurips2019/atourofmachinelearningsystems")]
    [InlineData("microsoft", "arxiv2022/singularity")]
    [InlineData("inference", "arxiv2022/singularity")]
    // Accents and signs make no difference
    [InlineData("héterogeneity-aware", "osdi2020/gavel")]
    // Other titles are titles
    [InlineData("generic framework", "osdi2020/byteps")]
    // Where no paper has every word, those with most
    [InlineData("gavel stanford blockchain", "osdi2020/gavel")]
    [InlineData("technical report 2.5", "year2024/qwen25")]
    [InlineData("blockchain", "")]
    [InlineData("", "")]
    [InlineData("  ?! ", "")]
    public void Finds(string query, string keys)
    {
        var found = string.Join(" ", Catalog.Search(query).Select(static paper => paper.Key));
        Assert.Equal(keys, found);
    }

    [Fact]
    public void A_name_ranks_above_a_title_and_that_above_a_topic()
    {
        // "Training" is a topic of both, in a title of one; "Ray" is a name here and a title's word there.
        var model = Model(
            ("aaa", "Ray Tracing on Graphics Processors", null, null),
            ("bbb", "A Distributed Framework for Emerging Applications", "Ray", null),
            ("ccc", "X-Ray Images and Their Reading", null, null),
            ("ddd", "Something Else Entirely", "Rayon", null),
            ("eee", "Nothing to See", null, "Ray Project"));
        Assert.Equal(["bbb", "ddd", "aaa", "ccc", "eee"],
            Compiled.Catalog(model).Search("ray").Select(static paper => paper.Key.Split('/')[1]));
    }

    [Fact]
    public void The_words_as_a_phrase_rank_above_the_words_apart()
    {
        var model = Model(
            ("aaa", "Learning Without Deep Thoughts", null, null),
            ("bbb", "On Deep Learning", null, null));
        Assert.Equal(["bbb", "aaa"], Compiled.Catalog(model).Search("deep learning").Select(static paper => paper.Key.Split('/')[1]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void A_limit_keeps_the_best(int limit)
    {
        var catalog = new MemoryCatalog(Storage.StoreWriter.Write(StoreContents.Of(SyntheticCatalog.Make(500))));
        var all = catalog.Search("learning", int.MaxValue).ToArray();
        Assert.InRange(all.Length, 20, 499);
        Assert.Equal(all.Take(limit), catalog.Search("learning", limit));
    }

    private static CatalogModel Model(params (string Constant, string Title, string? Name, string? Organization)[] papers) => new(
        papers.Select(static paper => new PaperModel
        {
            Edition = 0,
            Constant = paper.Constant,
            Key = "unplaced/" + paper.Constant,
            Title = paper.Title,
            Name = paper.Name,
            Organizations = paper.Organization is null ? default : new([paper.Organization]),
        }).ToEquatableArray(),
        new([new EditionModel("Unplaced", -1, null)]), default, default, default);
}
