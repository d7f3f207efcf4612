namespace MlsysCatalog.Reading.Tests;

public sealed class FoundingListsTests
{
    private static readonly CatalogBuild Build = CatalogBuilder.Build(FoundingLists.Facts, VenueTable.Default);

    private static readonly Dictionary<EntryPlace, int> PaperOf = Build.Papers
        .SelectMany((paper, number) => paper.Entries.Select(entry => (entry, number)))
        .ToDictionary(pair => pair.entry, pair => pair.number);

    [Fact]
    public void Every_cluster_that_the_text_decides_is_one_paper_and_the_other_two_are_not()
    {
        var split = FoundingLists.SamePaper.Where(cluster => cluster.Entries.Select(entry => PaperOf[entry]).Distinct().Count() > 1);

        Assert.Equal(
            FoundingLists.SamePaper.Where(cluster => !cluster.TextDecides).Select(cluster => cluster.Title),
            split.Select(cluster => cluster.Title));
    }

    [Fact]
    public void No_paper_holds_entries_of_two()
    {
        var clusterOf = FoundingLists.SamePaper
            .SelectMany(cluster => cluster.Entries.Select(entry => (entry, cluster.Title)))
            .ToDictionary(pair => pair.entry, pair => pair.Title);
        var mixed = Build.Papers.Where(
            paper => paper.Entries.Select(entry => clusterOf.GetValueOrDefault(entry, entry.ToString())).Distinct().Count() > 1);

        Assert.Empty(mixed.Select(paper => string.Join(" = ", paper.Entries.Select(TitleOf))));
        Assert.DoesNotContain(FoundingLists.DifferentPapers, pair => PaperOf[pair.A] == PaperOf[pair.B]);
    }

    [Fact]
    public void There_are_244_papers_and_two_more_that_only_a_comment_can_join()
    {
        Assert.Equal(246, Build.Model.Papers.Count);
        Assert.Equal(246, Build.Model.Papers.Select(paper => paper.Key).Distinct().Count());
        Assert.Empty(Build.Problems);
        Assert.Empty(Build.PastedIds);
    }

    [Fact]
    public void Comments_join_the_other_two()
    {
        var build = CatalogBuilder.Build(
            WithSameAs(
                ("A Unified Architecture for Accelerating", "osdi2020/byteps"),
                ("Paella: Low-latency Model Serving with Soft", "sosp2023/paella")),
            VenueTable.Default);

        Assert.Equal(244, build.Model.Papers.Count);
        Assert.Empty(build.Problems);
        Assert.Contains(
            build.Model.Papers,
            paper => paper.Key == "osdi2020/byteps" && paper.Aliases.Contains(
                "A Unified Architecture for Accelerating Distributed DNN Training in Heterogeneous GPU/CPU Clusters"));
    }

    [Theory]
    [InlineData("Osdi2020.Gavel", "Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads")]
    [InlineData("Sosp2023.VLLM", "Efficient Memory Management for Large Language Model Serving with PagedAttention")]
    [InlineData("Nsdi2023.Gemel", "GEMEL: Model Merging for Memory-Efficient, Real-Time Video Analytics at the Edge")]
    [InlineData("Atc2019.Philly", "Analysis of Large-Scale Multi-Tenant GPU Clusters for DNN Training Workloads")]
    [InlineData("Osdi2023.AlpaServe", "AlpaServe: Statistical Multiplexing with Model Parallelism for Deep Learning Serving")]
    [InlineData("Sosp2023.Bagpipe", "Bagpipe: Accelerating Deep Recommendation Model Training")]
    [InlineData("EuroSys2020.GandivaFair", "Balancing Efficiency and Fairness in Heterogeneous GPU Clusters for Deep Learning")]
    [InlineData(
        "Osdi2022.AchievingMusScalePreemptionForConcurrentGpuAcceleratedDnn",
        "Achieving μs-scale Preemption for Concurrent GPU-accelerated DNN Inferences")]
    [InlineData("NeurIPS2017.TensorFlowServing", "TensorFlow-Serving: Flexible, High-Performance ML Serving")]
    [InlineData("Nsdi2021.AfsCoDDL", "Elastic Resource Sharing for Distributed Deep Learning")]
    [InlineData("Nsdi2018.PccVivace", "PCC Vivace: Online-Learning Congestion Control")]
    public void Papers_are_called_as_people_call_them(string constant, string title)
    {
        var (edition, name) = (constant.Split('.')[0], constant.Split('.')[1]);
        var paper = Assert.Single(
            Build.Model.Papers,
            paper => Build.Model.Editions[paper.Edition].Constant == edition && paper.Constant == name);

        Assert.Equal(title, paper.Title);
    }

    [Fact]
    public void NIPS_is_NeurIPS()
    {
        var place = Build.Model.Venues.ToList().FindIndex(venue => venue.Constant == "NeurIPS");

        Assert.DoesNotContain(Build.Model.Venues, venue => venue.Name == "NIPS");
        Assert.Contains(
            Build.Model.Papers,
            paper => paper.Name == "ATOMO" && Build.Model.Editions[paper.Edition] is { Year: 2018 } edition && edition.Venue == place);
    }

    [Fact]
    public void Paths_are_below_the_common_folder()
    {
        Assert.Equal(
            ["MlSystemsIndex", "MlSystemsTables", "MlsysPapers", "MlsysReadingList", "SystemsForMl"],
            Build.Model.Lists.Select(list => list.Constant));
        Assert.Equal("ml-systems-index.md", Build.Model.Lists[0].Path);
    }

    [Fact]
    public void What_the_reader_finds_makes_the_same_papers()
    {
        var read = CatalogBuilder.Build(FoundingLists.ReadFromMarkdown(), VenueTable.Default);

        Assert.Equal(Groups(Build), Groups(read));

        static IEnumerable<string> Groups(CatalogBuild build) =>
            build.Papers.Select(paper => string.Join(" ", paper.Entries)).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void The_order_of_lists_decides_nothing()
    {
        var random = new Random(17);
        for (var i = 0; i < 40; i++)
        {
            var lists = FoundingLists.Facts.ToArray();
            random.Shuffle(lists);

            Assert.Equal(Build.Model, CatalogBuilder.Build(lists, VenueTable.Default).Model);
        }
    }

    [Fact]
    public void The_order_of_entries_and_the_names_of_files_decide_no_constant()
    {
        var keys = Build.Model.Papers.Select(paper => paper.Key).ToList();
        var random = new Random(18);
        for (var i = 0; i < 100; i++)
        {
            var lists = FoundingLists.Facts.Select(
                list => list with { Path = $"{random.Next()}.md", Entries = Shuffled(list.Entries, random) }).ToArray();

            Assert.Equal(keys, CatalogBuilder.Build(lists, VenueTable.Default).Model.Papers.Select(paper => paper.Key));
        }
    }

    private static EquatableArray<EntryFacts> Shuffled(EquatableArray<EntryFacts> entries, Random random)
    {
        var array = entries.ToArray();
        random.Shuffle(array);
        return new(array);
    }

    private static string TitleOf(EntryPlace entry) => FoundingLists.Facts[entry.List].Entries[entry.Entry].Title;

    private static ListFacts[] WithSameAs(params (string Title, string Key)[] comments) =>
        [.. FoundingLists.Facts.Select(list => list with
        {
            Entries = list.Entries
                .Select(entry => entry with { SameAs = Array.Find(comments, comment => entry.Title.StartsWith(comment.Title, StringComparison.Ordinal)).Key })
                .ToEquatableArray(),
        })];
}
