using MlsysCatalog.Citations;
using MlsysCatalog.Storage;

namespace MlsysCatalog.Tool.Tests;

/// <summary>Papers of every kind of venue, with whatever is hard to write in some format.</summary>
internal static class TestPapers
{
    public static StoreContent Content { get; } = new()
    {
        Venues =
        [
            new("arXiv", "arXiv e-print archive", (int)VenueKind.Preprint, []),
            new("LabConf", null, (int)VenueKind.Unknown, []),
            new("OSDI", "USENIX Symposium on Operating Systems Design and Implementation", (int)VenueKind.Conference, ["Operating Systems"]),
            new("TR", "R&D Reports of the Lab", (int)VenueKind.Report, []),
            new("VLDBJ", "The VLDB Journal", (int)VenueKind.Journal, []),
        ],
        Editions =
        [
            new("arxiv2022", 0, 2022),
            new("labconf", 1, 0),
            new("osdi2020", 2, 2020),
            new("tr2019", 3, 2019),
            new("vldbj2021", 4, 2021),
            new("unplaced", -1, 0),
        ],
        Topics = [new("Scheduling", -1)],
        Lists = [new("a.md", "A")],
        Papers =
        [
            new()
            {
                Edition = 0, Key = "arxiv2022/mulayer", Name = "μLayer", Title = "μLayer: 100% of µs & {}-braces, \"quotes\", a_b^c~d #1 for $5 \\ C++ -- on GPUs",
                Ids = ["arxiv:2205.14465"], Authors = ["Jan van der Berg", "Müller, Ä. B.", "OpenAI", "John Smith Jr."], AuthorsTruncated = true,
                Links = [new("pdf", "../local.pdf"), new("x", "javascript:alert(1)"), new("paper", "https://arxiv.org/pdf/2205.14465v2?a=b_c&d=%20#e~f")],
            },
            new() { Edition = 1, Key = "labconf/unbalanced", Title = "Unbalanced } { and [links](x) <b>bold</b> `code` | *stars*", Organizations = ["Lab"] },
            new()
            {
                Edition = 2, Key = "osdi2020/gavel", Name = "Gavel", Title = "Gavel: Heterogeneity-Aware Cluster Scheduling on V100 and A100 GPUs",
                Ids = ["usenix:osdi20/narayanan-deepak", "doi:10.5555/3488766.3488793", "arxiv:2008.09213"], Authors = ["Deepak Narayanan", "Keshav Santhanam"],
                Links = [new("paper", "https://example.org/a (b)/ü{1}.pdf")], Topics = [0], Sources = [new(0, 0)], Organizations = ["MSR", "Stanford"],
            },
            new() { Edition = 3, Key = "tr2019/notes", Title = "Notes", Authors = ["Barnes and Noble Research"], Links = [new("pdf", "http://example.org/notes")] },
            new() { Edition = 4, Key = "vldbj2021/survey", Title = "A Survey of Serverless SQL: What Is It?", Ids = ["doi:10.1007/s00778-021-00001-1"] },
            new() { Edition = 5, Key = "unplaced/aéb", Title = "Without a Venue" },
        ],
    };

    /// <summary>A catalog of them.</summary>
    public static PaperCatalog Catalog { get; } = new MemoryCatalog(StoreWriter.Write(Content));

    /// <summary>A bibliography in which all of them are cited.</summary>
    public static Bibliography AllCited { get; } = Bibliography.Of(Content.Papers.Select((paper, place) => Citation(paper.Key, place + 1)), [Catalog]);

    /// <summary>A citation by a method.</summary>
    public static CitationRecord Citation(string key, int line) => new()
    {
        Key = key, Symbol = "M:Lab.Policy.Next(System.Int32)", IsCref = false, File = "src/Policy.cs", Line = line,
    };
}
