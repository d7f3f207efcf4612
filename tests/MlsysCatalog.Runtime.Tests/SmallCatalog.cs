namespace MlsysCatalog.Runtime.Tests;

/// <summary>The catalog of a handful of papers, written by hand, that most tests read.</summary>
internal static class SmallCatalog
{
    /// <summary>The namespace of the emitted code in these tests.</summary>
    public static EmissionOptions Options { get; } = new("Reading.Room", IsPublic: false, HasKeys: true, HasDocs: true,
        HasGlobalUsing: false);

    public static CatalogModel Model { get; } = new(
        Papers: Array(
            new PaperModel
            {
                Edition = 0,
                Constant = "Singularity",
                Key = "arxiv2022/singularity",
                Title = "Singularity: Planet-scale, preemptive and elastic scheduling of AI workloads",
                Name = "Singularity",
                Ids = Array("arxiv:2202.07848"),
                Links = Array(new LinkFacts("paper", "https://arxiv.org/abs/2202.07848")),
                Topics = Array(1, 2),
                Organizations = Array("Microsoft"),
                Remarks = Array("Enable live GPU job migration."),
                Sources = Array(new SourceModel(0, 1), new SourceModel(1, 2)),
            },
            new PaperModel
            {
                Edition = 1,
                Constant = "ATourOfMachineLearningSystems",
                Key = "neurips2019/atourofmachinelearningsystems",
                Title = "A Tour of Machine Learning Systems",
                Topics = Array(0),
                Sources = Array(new SourceModel(0, 0)),
            },
            new PaperModel
            {
                Edition = 2,
                Constant = "BytePS",
                Key = "osdi2020/byteps",
                Title = "A Unified Architecture for Accelerating Distributed DNN Training in Heterogeneous GPU/CPU Clusters",
                Name = "BytePS",
                Aliases = Array("BytePS: A High Performance and Generic Framework for Distributed DNN Training"),
                Ids = Array("usenix:osdi20/jiang"),
                Links = Array(
                    new LinkFacts("pdf", "https://www.usenix.org/system/files/osdi20-jiang.pdf"),
                    new LinkFacts("Code", "https://github.com/bytedance/byteps")),
                Topics = Array(0),
                Organizations = Array("Tsinghua", "ByteDance"),
                Authors = Array("Yimin Jiang", "Yibo Zhu"),
                AuthorsTruncated = true,
                Sources = Array(new SourceModel(0, 0), new SourceModel(1, -1)),
            },
            new PaperModel
            {
                Edition = 2,
                Constant = "Gavel",
                Key = "osdi2020/gavel",
                Title = "Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads",
                Name = "Gavel",
                Ids = Array("arxiv:2008.09213", "doi:10.5555/3488766.3488793", "usenix:osdi20/narayanan-deepak"),
                Links = Array(
                    new LinkFacts("paper", "https://www.usenix.org/conference/osdi20/presentation/narayanan-deepak"),
                    new LinkFacts("Code", "https://github.com/stanford-futuredata/gavel"),
                    new LinkFacts("notes", "notes/gavel.md")),
                Topics = Array(1),
                Organizations = Array("Stanford", "MSR"),
                Tags = Array("scheduling"),
                Remarks = Array("Extends policies to heterogeneous accelerators.", "Round-based."),
                Sources = Array(new SourceModel(0, 1)),
            },
            new PaperModel
            {
                Edition = 3,
                Constant = "Pollux",
                Key = "osdi2021/pollux",
                Title = "Pollux: Co-adaptive Cluster Scheduling for Goodput-Optimized Deep Learning",
                Name = "Pollux",
                Links = Array(new LinkFacts("paper", "https://www.usenix.org/conference/osdi21/presentation/qiao")),
                Topics = Array(1),
                Organizations = Array("Petuum", "CMU"),
                Authors = Array("Aurick Qiao", "Yibo Zhu"),
                Sources = Array(new SourceModel(0, 1)),
            },
            new PaperModel
            {
                Edition = 4,
                Constant = "Qwen25",
                Key = "year2024/qwen25",
                Title = "Qwen2.5 Technical Report",
                Name = "Qwen2.5",
                Organizations = Array("bytedance"),
                Sources = Array(new SourceModel(1, -1)),
            },
            new PaperModel { Edition = 5, Constant = "Untold", Key = "unplaced/untold", Title = "Untold & Unplaced",
                Sources = Array(new SourceModel(1, -1)) }),
        Editions: Array(
            new EditionModel("ArXiv2022", 0, 2022),
            new EditionModel("NeurIPS2019", 1, 2019),
            new EditionModel("Osdi2020", 2, 2020),
            new EditionModel("Osdi2021", 2, 2021),
            new EditionModel("Year2024", -1, 2024),
            new EditionModel("Unplaced", -1, null)),
        Venues: Array(
            new VenueModel("ArXiv", "arXiv", "arXiv", Reading.VenueKind.Preprint, default),
            new VenueModel("NeurIPS", "NeurIPS", "Conference on Neural Information Processing Systems", Reading.VenueKind.Conference,
                Array("NIPS")),
            new VenueModel("Osdi", "OSDI", null, Reading.VenueKind.Conference, Array("USENIX OSDI"))),
        Topics: Array(
            new TopicModel("Training", "Training", -1),
            new TopicModel("Scheduling", "Scheduling", -1),
            new TopicModel("SchedulingForInference", "Scheduling for inference", 1)),
        Lists: Array(
            new ListModel("Index", "index.md", "An index"),
            new ListModel("More", "more/more.md", null)));

    private static EquatableArray<T> Array<T>(params T[] items)
        where T : IEquatable<T> => new(items);
}
