using MlsysCatalog.Storage;

namespace MlsysCatalog.Runtime.Tests;

/// <summary>Several catalogs as one.</summary>
public class CombineTests
{
    private static readonly PaperCatalog Small = Catalog(SmallCatalog.Model);

    private static readonly PaperCatalog Other = Catalog(new(
        new(
        [
            new PaperModel
            {
                Edition = 0,
                Constant = "Gavel",
                Key = "osdi2020/gavel",
                Title = "Gavel: Policies for Deep Learning",
                Authors = new(["Deepak Narayanan"]),
                Organizations = new(["Elsewhere"]),
                Links = new([new("Code", "https://github.com/stanford-futuredata/gavel"), new("slides", "https://example.org/slides.pdf")]),
                Topics = new([1]),
                Sources = new([new(0, 1)]),
            },
            new PaperModel { Edition = 1, Constant = "VLLM", Key = "sosp2023/vllm",
                Title = "Efficient Memory Management for Large Language Model Serving", Name = "vLLM", Sources = new([new(0, -1)]) },
        ]),
        new([new EditionModel("Osdi2020", 0, 2020), new EditionModel("Sosp2023", 1, 2023)]),
        new(
        [
            new VenueModel("Osdi", "OSDI", "Operating Systems Design and Implementation", Reading.VenueKind.Conference, default),
            new VenueModel("Sosp", "SOSP", null, Reading.VenueKind.Unknown, default),
        ]),
        new([new TopicModel("Scheduling", "Scheduling", -1), new TopicModel("Policies", "Policies", 0)]),
        new([new ListModel("Third", "third.md", "Third")])));

    private static readonly PaperCatalog Both = PaperCatalog.Combine(Small, Other);

    [Fact]
    public void Papers_of_one_key_are_one()
    {
        Assert.Equal(8, Both.Papers.Count);
        Assert.True(Both.TryGetPaper("osdi2020/gavel", out var gavel));
        Assert.True(Small.TryGetPaper("osdi2020/gavel", out var first));
        Assert.Equal(first, gavel);
        Assert.Equal(first.Title, gavel.Title);
        Assert.Equal(["Gavel: Policies for Deep Learning"], gavel.Aliases);
        Assert.Equal(["Deepak Narayanan"], gavel.Authors);
        Assert.Equal(["Stanford", "MSR"], gavel.Organizations);
        Assert.Equal([.. first.Links.Select(static link => link.Url), "https://example.org/slides.pdf"],
            gavel.Links.Select(static link => link.Url));
        Assert.Equal(["Scheduling", "Scheduling > Policies"], gavel.Topics.Select(static topic => topic.Path));
        Assert.Equal(["An index: Scheduling", "Third: Scheduling > Policies"], gavel.Sources.Select(static source => source.ToString()));
    }

    [Fact]
    public void Venues_topics_and_lists_are_united()
    {
        Assert.Equal(["arXiv", "NeurIPS", "OSDI", "SOSP"], Both.Venues.Select(static venue => venue.Name));
        Assert.Equal("Operating Systems Design and Implementation", Both.Venues[2].FullName);
        Assert.Equal(["USENIX OSDI"], Both.Venues[2].Aliases);
        Assert.Equal(["BytePS", "Gavel", "Pollux"], Both.Venues[2].Papers.Select(static paper => paper.Name));
        Assert.Equal(["Training", "Scheduling", "Scheduling > Scheduling for inference", "Scheduling > Policies"],
            Both.Topics.Select(static topic => topic.Path));
        Assert.Equal(3, Both.Lists.Count);
        Assert.Equal(["2024", ""], Both.Editions.Skip(5).Select(static edition => edition.Name));
    }

    [Fact]
    public void Everything_is_found_in_it()
    {
        foreach (var paper in Small.Papers.Concat(Other.Papers))
        {
            Assert.True(Both.TryGetPaper(paper.Key, out var same) && same == paper);
            Assert.True(Both.TryGetPaperByTitle(paper.Title, out same) && same == paper);
            Assert.All(paper.Links, link => Assert.True(Both.TryGetPaperByLink(link.Url, out var linked) && linked == paper));
            Assert.All(paper.Ids, id => Assert.True(Both.TryGetPaperById(id, out var known) && known == paper));
        }

        Assert.Equal("vLLM", Assert.Single(Both.Search("vllm")).Name);
    }

    [Fact]
    public void Nothing_and_one_catalog_combine()
    {
        var none = PaperCatalog.Combine();
        Assert.Empty(none.Papers);
        Assert.Empty(none.Search("gavel"));
        Assert.False(none.TryGetPaper("osdi2020/gavel", out _));
        Assert.False(none.TryGetPaperByTitle("x", out _));
        Assert.False(none.TryGetPaperByLink("x", out _));
        Assert.Empty(none.PapersByAuthor("x"));
        Assert.Equal(Small.Papers.Select(static paper => paper.ToString()),
            PaperCatalog.Combine(Small).Papers.Select(static paper => paper.ToString()));
    }

    private static MemoryCatalog Catalog(CatalogModel model) => new(StoreWriter.Write(StoreContents.Of(model)));
}
