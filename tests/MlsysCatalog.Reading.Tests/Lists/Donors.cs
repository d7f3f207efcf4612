namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>Facts to put in the place of a paper's own: those of the other entries, the venue table's venues, invented ones.</summary>
internal sealed class Donors
{
    private static readonly string[] InventedTitles =
    [
        "Quarry: Cutting Gradients out of Idle Links",
        "tinFoil: Wrapping Kernels that Leak",
        "A Note on Two Problems in Connexion with Tensors",
        "Why Do Tuesdays Slow My Cluster Down?",
        "Learning to Wait",
        "Sharded State, Shared Fate: What 10,000 Disks Taught Us",
        "Who Moved My Checkpoint? An Autopsy of 31 Outages",
        "Towards Zero-Copy, Zero-Wait, Zero-Regret Inference",
        "Pebble 2.0: Smaller Stones for Larger Rivers",
        "The Case for (Almost) Stateless Trainers",
        "On the Expressiveness of C* and snake_case in Kernel Generators",
        "Hedgehog & Fox: One Big Batch or Many Small Ones",
        "BrückeNet: Überlappende Kommunikation für Überall",
        "σ-Gate: Admission Control by Noise",
        "Rethinking the 'Last Mile' of Model Delivery",
        "\"It Works on My GPU\": Reproducibility at Warehouse Scale",
        "Exactly-Once Training with At-Least-Once Hardware",
        "Lanternfish: a deep, dark and cold path for memory tiering",
        "Serving 1 + 1 Models at the Price of One",
        "Latency < 1 ms: Where Do the Cycles Go?",
        "A | B Testing for Models that Disagree",
        "Rust vs. C++ in Data Loaders, Measured",
        "Kernels for $0.01: Tuning on Rented Time",
        "AI/ML Clusters @ 3 a.m.: Who Is Awake",
        "Profiling in the Large: Lessons from 5 Years of Traces",
    ];

    private static readonly string[] InventedNames = ["Zephyr", "qLoom", "Tin-Tin", "Ox", "Kiln.js", "Borvo Cache", "NX2", "ΔPlan"];

    private static readonly string[] InventedOrganizations = ["Quell Labs", "Borvo", "TU Nordheim", "Univ. of Westmark", "Q5 Systems"];

    private static readonly string[] InventedTags = ["cache planning", "Rack-aware placement", "edge inference", "load shedding"];

    private static readonly string[] InventedNotes =
        ["quarry-notes.md", "../archive/notes-of-2011.md", "papers/tin-foil.md#what-leaks", "drafts/learning-to-wait/"];

    private static readonly string[] InventedPapers =
    [
        "https://papers.example.edu/~quell/quarry_v2.pdf",
        "http://example.org/proceedings/2011/p31-(final).pdf",
        "https://example.net/download?id=31&format=pdf",
        "https://press.example.com/doi/10.9999/1234567.7654321",
    ];

    private static readonly string[] InventedOthers =
        ["https://code.example.org/quell/quarry", "https://quarry.example.io/", "https://example.net/~borvo/traces"];

    private readonly Random _random;

    /// <summary>Draws with a generator of its own.</summary>
    public Donors(int seed) => _random = new(seed);

    private static IEnumerable<EntryFacts> All => FoundedList.All.SelectMany(list => list.Labels).Select(label => label.Facts);

    private static readonly string[] Titles = [.. All.Select(facts => facts.Title).Concat(InventedTitles)];

    private static readonly string[] PrefixedTitles = [.. Titles.Where(title => NameInFrontOf(title) is not null)];

    private static readonly string[] Names = [.. All.Select(facts => facts.Name).OfType<string>().Concat(InventedNames)];

    private static readonly string[] Venues =
        [.. All.Select(facts => facts.Venue).OfType<string>().Concat(VenueTable.Default.Series.Select(series => series.Name)).Distinct()];

    private static readonly string[] Organizations = [.. All.SelectMany(facts => facts.Organizations).Distinct(), .. InventedOrganizations];

    private static readonly string[] Tags = [.. All.SelectMany(facts => facts.Tags).Distinct(), .. InventedTags];

    private static readonly ILookup<LinkSort, string> Urls = All
        .SelectMany(facts => facts.Links)
        .Select(link => (Sort: SortOf(link.Label, link.Url), link.Url))
        .Concat(InventedNotes.Select(url => (Sort: LinkSort.Notes, Url: url)))
        .Concat(InventedPapers.Select(url => (Sort: LinkSort.Paper, Url: url)))
        .Concat(InventedOthers.Select(url => (Sort: LinkSort.Other, Url: url)))
        .ToLookup(link => link.Sort, link => link.Url);

    private enum LinkSort
    {
        Notes,
        Paper,
        Other,
    }

    /// <summary>The name that a title begins with: the words before the colon, at most three, none of them all in lower case.</summary>
    public static string? NameInFrontOf(string title)
    {
        var words = title.Split(':', 2) is [var front, _] ? front.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        return words.Length is >= 1 and <= 3 && !words.Any(word => word.All(char.IsLower)) ? string.Join(' ', words) : null;
    }

    public string TitleOtherThan(string title) => Any([.. Titles.Where(other => other != title)]);

    public string PrefixedTitleOtherThan(string title) => Any([.. PrefixedTitles.Where(other => other != title)]);

    public string NameOtherThan(string name) => Any([.. Names.Where(other => other != name)]);

    public string VenueOtherThan(string venue) => Any([.. Venues.Where(other => other != venue)]);

    public int Year() => _random.Next(2008, 2026);

    public string TagOtherThan(string tag) => Any([.. Tags.Where(other => other != tag)]);

    public string[] OrganizationsOtherThan(EquatableArray<string> organizations) =>
        [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Any([.. Organizations.Except(organizations)])).Distinct()];

    /// <summary>An arXiv id and its year.</summary>
    public (string Id, int Year) ArxivId()
    {
        var year = _random.Next(2009, 2026);
        var number = year < 2015 ? _random.Next(10_000).ToString("D4") : _random.Next(100_000).ToString("D5");
        return ($"{year % 100:D2}{_random.Next(1, 13):D2}.{number}", year);
    }

    /// <summary>An address of the sort that a link leads to: to notes beside the list, to a paper, elsewhere.</summary>
    public string UrlLike(LinkPlace link) => Any([.. Urls[SortOf(link.Label, link.Url)].Where(other => other != link.Url)]);

    public bool Coin() => _random.Next(2) == 0;

    private static LinkSort SortOf(string label, string url) =>
        PaperHosts.Verdict(url) > 0 ? LinkSort.Paper
        : !url.Contains("://", StringComparison.Ordinal) ? LinkSort.Notes
        : label is "pdf" or "paper" ? LinkSort.Paper : LinkSort.Other;

    private string Any(string[] pool) => pool[_random.Next(pool.Length)];
}
