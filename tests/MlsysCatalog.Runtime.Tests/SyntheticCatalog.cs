using System.Globalization;
using System.Text;

namespace MlsysCatalog.Runtime.Tests;

/// <summary>
/// Makes catalogs of any size, the same ones on every machine: titles, names, links, topics and organizations in the proportions of real
/// lists, two links a paper, every seventh title with something of Unicode in it.
/// </summary>
internal static class SyntheticCatalog
{
    private static readonly string[] Venues =
    [
        "arXiv", "ASPLOS", "ATC", "CIKM", "CVPR", "EuroSys", "FAST", "HPCA", "HPDC", "ICDCS", "ICDE", "ICLR", "ICML", "ICPP", "ICS",
        "INFOCOM", "IPDPS", "ISCA", "KDD",
        "MICRO", "MLSys", "MobiCom", "NSDI", "NeurIPS", "OSDI", "PACT", "PLDI", "PPoPP", "SC", "SIGCOMM", "SIGMOD", "SOSP", "SoCC", "TPDS",
        "VLDB", "WWW",
    ];

    private static readonly string[] Adjectives =
    [
        "Efficient", "Scalable", "Elastic", "Adaptive", "Distributed", "Heterogeneous", "Fault-Tolerant", "Communication-Efficient",
        "Memory-Efficient", "Low-Latency",
        "High-Throughput", "Automated", "Decentralized", "Asynchronous", "Topology-Aware", "Cost-Aware", "Energy-Efficient", "Serverless",
        "Interference-Aware", "Resilient",
    ];

    private static readonly string[] Subjects =
    [
        "Training", "Inference", "Scheduling", "Serving", "Checkpointing", "Data Loading", "Parameter Synchronization",
        "Pipeline Parallelism", "Tensor Parallelism",
        "Gradient Compression", "Memory Management", "Autoscaling", "Resource Allocation", "Model Placement", "Operator Fusion",
        "Graph Sampling", "Embedding Lookup",
        "Expert Routing", "Speculative Decoding", "Hyperparameter Tuning",
    ];

    private static readonly string[] Objects =
    [
        "Large Language Models", "Deep Neural Networks", "Graph Neural Networks", "Recommendation Models", "Mixture-of-Experts Models",
        "Diffusion Models", "Transformer Models",
        "Deep Learning Workloads", "Vision Models", "Reinforcement Learning", "Federated Learning", "Foundation Models", "Sparse Models",
        "Multimodal Models",
    ];

    private static readonly string[] Places =
    [
        "GPU Clusters", "Shared Clusters", "Commodity Hardware", "the Cloud", "Edge Devices", "Heterogeneous Accelerators",
        "Multi-Tenant Datacenters", "Spot Instances",
        "Wide-Area Networks", "Disaggregated Memory", "Wafer-Scale Engines", "Programmable Switches",
    ];

    private static readonly string[] Syllables =
    [
        "Ga", "vel", "Po", "lu", "Ti", "re", "sias", "Op", "ti", "mus", "The", "mis", "An", "ta", "Sha", "ro", "Me", "ga", "Ze", "ra",
        "Al", "pa", "Or", "ca", "Va", "ri", "Hy",
        "dra", "Pi", "per", "Da", "sk",
    ];

    private static readonly string[] Organizations =
    [
        "Microsoft", "Google", "Meta", "Stanford", "CMU", "MIT", "UC Berkeley", "UW-Madison", "ETH Zürich", "EPFL", "Tsinghua", "PKU",
        "ByteDance", "Alibaba", "NVIDIA", "Amazon",
        "UIUC", "UMich", "HKUST", "NUS", "SJTU", "Princeton", "Cornell", "Georgia Tech",
    ];

    /// <summary>Makes a catalog.</summary>
    /// <param name="papers">How many papers it has.</param>
    public static CatalogModel Make(int papers)
    {
        var random = new Sequence(20_200_921);
        var years = Math.Clamp(papers / 300, 4, 20);
        var topics = Topics(Math.Clamp(papers / 40, 8, 400));
        var lists = Enumerable.Range(1, Math.Clamp(papers / 200, 1, 100)).Select(static number => new ListModel(
            $"List{number}", string.Create(CultureInfo.InvariantCulture, $"list-{number}.md"), $"Reading list {number}")).ToArray();
        var drafts = new List<(int Venue, int Year, PaperModel Paper)>(papers);
        var constants = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < papers; i++)
        {
            var venue = random.Next(Venues.Length);
            var year = 2025 - random.Next(years);
            drafts.Add((venue, year, Paper(random, i, venue, year, topics, lists.Length, constants)));
        }

        var editions = drafts.Select(static draft => (draft.Venue, draft.Year)).Distinct().OrderBy(static edition => edition).ToList();
        var venues = editions.Select(static edition => edition.Venue).Distinct().ToList();
        return new(
            drafts.Select(draft => draft.Paper with { Edition = editions.BinarySearch((draft.Venue, draft.Year)) })
                .OrderBy(static paper => paper.Edition).ThenBy(static paper => paper.Constant, StringComparer.Ordinal).ToEquatableArray(),
            editions.Select(edition =>
                new EditionModel(EditionConstant(edition.Venue, edition.Year), venues.IndexOf(edition.Venue), edition.Year))
                .ToEquatableArray(),
            venues.Select(static venue =>
                new VenueModel(VenueConstant(venue), Venues[venue], Venues[venue] + " in full", Reading.VenueKind.Conference, default))
                .ToEquatableArray(),
            topics.ToEquatableArray(),
            lists.ToEquatableArray());
    }

    /// <summary>The bytes that a catalog holds in any form: its papers' texts in UTF-8, without keys, which are made of them.</summary>
    public static long RawBytes(CatalogModel model)
    {
        long count = 0;
        foreach (var paper in model.Papers)
        {
            count += Count(paper.Title) + Count(paper.Name ?? "") + Sum(paper.Aliases) + Sum(paper.Ids)
                + Sum(paper.Authors) + Sum(paper.Organizations) + Sum(paper.Tags) + Sum(paper.Remarks);
            foreach (var (label, url) in paper.Links)
            {
                count += Count(label) + Count(url);
            }
        }

        return count;

        static int Count(string text) => Encoding.UTF8.GetByteCount(text);

        static long Sum(EquatableArray<string> texts) => texts.Sum(static text => (long)Count(text));
    }

    private static TopicModel[] Topics(int count)
    {
        var topics = new List<TopicModel>();
        for (var i = 0; topics.Count < count; i++)
        {
            var top = topics.Count;
            topics.Add(new($"Topic{i}", $"{Subjects[i % Subjects.Length]} {i}", -1));
            for (var below = 0; below < 3 && topics.Count < count; below++)
            {
                topics.Add(new($"Topic{i}Below{below}", $"{Objects[(i + below) % Objects.Length]} {i}", top));
            }
        }

        return [.. topics];
    }

    private static PaperModel Paper(Sequence random, int index, int venue, int year, TopicModel[] topics, int lists,
        HashSet<string> constants)
    {
        var number = index.ToString(CultureInfo.InvariantCulture);
        var subtitle = $"{Pick(Adjectives)} {Pick(Subjects)} {(random.Next(2) == 0 ? "for" : "of")} {Pick(Objects)}" + (random.Next(3) > 0
            ? $" on {Pick(Places)}" : $" Through {Pick(Subjects)}");
        var decoration = index % 7 == 0 ? " – a “Naïve” Study" : "";
        var name = random.Next(10) < 7
            ? Capitalised(Pick(Syllables)) + Pick(Syllables).ToLowerInvariant() + Pick(Syllables).ToLowerInvariant()
            : null;
        var edition = EditionConstant(venue, year);
        var constant = name ?? string.Concat(subtitle.Split(' ', '-').Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
        constant = constant.Length > 60 ? constant[..60] : constant;
        if (!constants.Add(edition + "/" + constant))
        {
            constant += "V" + number;
            subtitle += " " + number;
            constants.Add(edition + "/" + constant);
        }

        var topic = random.Next(topics.Length);
        var list = random.Next(lists);
        var (id, url) = Link(random, venue, year, number, name);
        return new()
        {
            Edition = 0,
            Constant = constant,
            Key = (edition + "/" + constant).ToLowerInvariant(),
            Title = (name is not null && random.Next(2) == 0 ? name + ": " : "") + subtitle + decoration,
            Name = name,
            Ids = id is null ? default : new([id]),
            Links = new([new("paper", url),
                new("Code",
                $"https://github.com/{Pick(Organizations).ToLowerInvariant().Replace(' ', '-')}/{name ?? "artifact-" + number}")]),
            Topics = new([topic]),
            Organizations = random.Next(2) == 0 ? default : new([Pick(Organizations)]),
            Sources = new([new(list, topic)]),
        };

        string Pick(string[] words) => words[random.Next(words.Length)];

        static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static (string? Id, string Url) Link(Sequence random, int venue, int year, string number, string? name)
    {
        switch (random.Next(4))
        {
            case 0:
                var arxiv = string.Create(CultureInfo.InvariantCulture,
                    $"{year % 100:00}{1 + random.Next(12):00}.{random.Next(20000):00000}");
                return ("arxiv:" + arxiv, "https://arxiv.org/abs/" + arxiv);
            case 1:
                var doi = string.Create(CultureInfo.InvariantCulture,
                    $"10.1145/{3400000 + random.Next(300000)}.{3400000 + random.Next(300000)}");
                return ("doi:" + doi, "https://doi.org/" + doi);
            case 2:
                var conference = VenueConstant(venue).ToLowerInvariant() + (year % 100).ToString(CultureInfo.InvariantCulture);
                return (null,
                    $"https://www.usenix.org/conference/{conference}/presentation/{name?.ToLowerInvariant() ?? "paper"}-{number}");
            default:
                var person = Syllables[random.Next(Syllables.Length)].ToLowerInvariant();
                return (null, $"https://people.example.edu/~{person}{random.Next(500)}/papers/{number}-{year}.pdf");
        }
    }

    private static string EditionConstant(int venue, int year) => VenueConstant(venue) + year.ToString(CultureInfo.InvariantCulture);

    private static string VenueConstant(int venue) => Venues[venue] is var name && name.ToUpperInvariant() == name && name.Length > 2
        ? name[0] + name[1..].ToLowerInvariant()
        : char.ToUpperInvariant(Venues[venue][0]) + Venues[venue][1..];

    /// <summary>Numbers that look random and are the same everywhere (SplitMix64).</summary>
    private sealed class Sequence(ulong state)
    {
        public int Next(int below)
        {
            unchecked
            {
                state += 0x9E3779B97F4A7C15;
                var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
                mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
                return (int)((mixed ^ (mixed >> 31)) % (ulong)below);
            }
        }
    }
}
