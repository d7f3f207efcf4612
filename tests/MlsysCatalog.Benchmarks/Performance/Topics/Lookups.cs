using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>What a warm lookup costs, beside dictionaries over objects.</summary>
internal sealed class Lookups : Topic
{
    private const int Rounds = 15;
    private const int StageRounds = 7;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(30);

    public override string Method =>
        """
        In one process, after the compiler's last tier: all keys, titles or addresses in an order of chance, as strings that are no
        dictionary's own, through each side in turns. The dictionaries hold an object for each paper. Titles are typed as they are printed;
        the dictionaries' side folds them (letters and digits, lower case) into a buffer and looks that up as a span. It is this loop and
        not BenchmarkDotNet, which takes one side for seconds and then the other: on a busy machine the ratio is of two different moments,
        and all sides of both sizes would take many minutes.
        """;

    public override (IReadOnlyList<GoalRow> Goals, IReadOnlyList<ResultTable> Tables) Measure()
    {
        var goals = new List<GoalRow>();
        List<IReadOnlyList<string>> rows = [], stages = [];
        foreach (var papers in (int[])[1_000, 10_000])
        {
            var peers = new Peers(papers);
            Compare("key, hit", peers.Keys, "TryGetPaper", peers.FindKey, "FrozenDictionary", peers.FrozenKey, "Dictionary",
                peers.DictionaryKey);
            Compare("key, miss", peers.Misses, "TryGetPaper", peers.FindKey, "FrozenDictionary", peers.FrozenKey, "Dictionary",
                peers.DictionaryKey);
            Compare("title, hit", peers.Titles, "TryGetPaperByTitle", peers.FindTitle, "fold + FrozenDictionary", peers.FrozenTitle, null,
                null);
            Compare("title, miss", peers.TitleMisses, "TryGetPaperByTitle", peers.FindTitle, "fold + FrozenDictionary", peers.FrozenTitle,
                null, null);
            Compare("link, hit", peers.Urls, "TryGetPaperByLink", peers.FindLink, "FrozenDictionary, exact", peers.FrozenUrl, null, null);

            void Compare(
                string what, string[] asked, string ours, Func<string, int> own, string peer, Func<string, int> frozen, string? other,
                    Func<string, int>? third)
            {
                List<(string, Func<double>)> sides = [(ours, () => Time(asked, own)), (peer, () => Time(asked, frozen))];
                if (third is not null)
                {
                    sides.Add((other!, () => Time(asked, third)));
                }

                WarmUp(sides);
                var taken = Measurement.Take(Rounds, sides);
                var size = papers.ToString("#,0", CultureInfo.InvariantCulture);
                var ratio = taken.Ratio(ours, peer);
                rows.AddRange(taken.Names.Select(name => (IReadOnlyList<string>)
                    [size, what, name, taken.Of(name).In("ns"), name == peer ? "" : taken.Ratio(name, peer).AsRatio()]));
                if (papers == 10_000)
                {
                    goals.AddRange(what switch
                    {
                        "key, hit" => [GoalRow.AtMost("warm key hit over FrozenDictionary (10,000 papers)", 1.5, ratio)],
                        "title, hit" =>
                            [GoalRow.AtMost("raw-title hit over fold + FrozenDictionary's lookup by span (10,000 papers)", 0.9, ratio)],
                        "title, miss" => [GoalRow.AtMost("raw-title miss over the same", 0.65, ratio)],
                        _ => (GoalRow[])[],
                    });
                }
            }

            goals.AddRange(papers == 10_000 ? [Allocations(peers)] : (GoalRow[])[]);
            stages.AddRange(Stages(peers, papers.ToString("#,0", CultureInfo.InvariantCulture)));
        }

        return (goals,
        [
            new("A lookup", ["papers", "what", "side", "time", "over the frozen one"], rows),
            new("How far a lookup comes in which time", ["papers", "what", "up to", "time"], stages),
        ]);
    }

    /// <summary>The same lookups, broken off earlier and earlier.</summary>
    private static List<IReadOnlyList<string>> Stages(Peers peers, string size)
    {
        var store = new StoreStages(peers.Store);
        var rows = new List<IReadOnlyList<string>>();
        foreach (var (what, asked, sides) in (ReadOnlySpan<(string, string[], (string, Func<string, int>)[])>)
        [
            ("key, hit", peers.Keys,
                [("UTF-8", StoreStages.Encode), ("the slot", store.FindKey), ("the record", store.ReadKeyed), ("the paper", peers.FindKey)]),
            ("title, miss", peers.TitleMisses,
                [("UTF-8", StoreStages.Encode), ("the fold", StoreStages.Fold), ("the slot", store.FindTitle), ("nothing", peers.FindTitle)]),
        ])
        {
            List<(string, Func<double>)> timed = [.. sides.Select(side => (side.Item1, (Func<double>)(() => Time(asked, side.Item2))))];
            WarmUp(timed);
            var taken = Measurement.Take(StageRounds, timed);
            rows.AddRange(taken.Names.Select(name => (IReadOnlyList<string>)[size, what, name, taken.Of(name).In("ns")]));
        }

        return rows;
    }

    private static GoalRow Allocations(Peers peers)
    {
        // Made before the count begins: the array and its delegates are not the lookups'.
        (string[], Func<string, int>)[] all =
        [
            (peers.Keys, peers.FindKey), (peers.Misses, peers.FindKey), (peers.Titles, peers.FindTitle),
            (peers.TitleMisses, peers.FindTitle),
        ];
        // Once more before: what a first call on this way makes belongs to no lookup.
        AskAll();
        var before = GC.GetAllocatedBytesForCurrentThread();
        AskAll();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        return new("managed bytes of 40,000 warm lookups, hits and misses", "0", Spread.Digits(bytes), bytes == 0);

        void AskAll()
        {
            foreach (var (asked, find) in all)
            {
                foreach (var text in asked)
                {
                    find(text);
                }
            }
        }
    }

    private static void WarmUp(List<(string Name, Func<double> Once)> sides)
    {
        for (var i = 0; i < 6; i++)
        {
            sides.ForEach(static side => side.Once());
            Thread.Sleep(100);
        }
    }

    /// <summary>Nanoseconds of one lookup.</summary>
    private static double Time(string[] asked, Func<string, int> find)
    {
        var watch = Stopwatch.StartNew();
        long passes = 0, found = 0;
        do
        {
            foreach (var text in asked)
            {
                found += find(text);
            }

            passes++;
        }
        while (watch.Elapsed < Shortest);
        GC.KeepAlive(found);
        return watch.Elapsed.TotalNanoseconds / (passes * asked.Length);
    }

    /// <summary>All sides, with what they are asked.</summary>
    private sealed class Peers
    {
        private readonly PaperCatalog _catalog;
        private readonly FrozenDictionary<string, PaperObject> _frozen;
        private readonly Dictionary<string, PaperObject> _dictionary;
        private readonly FrozenDictionary<string, PaperObject>.AlternateLookup<ReadOnlySpan<char>> _frozenTitles;
        private readonly FrozenDictionary<string, PaperObject> _frozenUrls;

        public Peers(int papers)
        {
            var lists = SyntheticLists.Of(papers, Math.Max(1, papers / 1_000));
            var model = MemoryProject.Model(lists);
            _catalog = Load(new MemoryProject(lists).Compile());
            Store = ((ReadOnlySpanOfBytes)typeof(PaperCatalog).GetProperty("Data", BindingFlags.Instance | BindingFlags.NonPublic)!.GetMethod!
                .CreateDelegate(typeof(ReadOnlySpanOfBytes), _catalog))().ToArray();
            var objects = model.Papers.Select(static paper => new PaperObject(
                new string(paper.Key), paper.Title, paper.Name, [.. paper.Links.Select(static link => (link.Label, link.Url))])).ToList();
            _dictionary = objects.ToDictionary(static paper => paper.Key);
            _frozen = _dictionary.ToFrozenDictionary();
            _frozenTitles = objects.DistinctBy(static paper => Fold(paper.Title)).ToFrozenDictionary(static paper => Fold(paper.Title))
                .GetAlternateLookup<ReadOnlySpan<char>>();
            _frozenUrls = objects.SelectMany(static paper => paper.Links.Select(link => (link.Url, Paper: paper)))
                .DistinctBy(static of => of.Url)
                .ToFrozenDictionary(static of => of.Url, static of => of.Paper);
            var random = new Random(1);
            var asked = objects.ToArray();
            random.Shuffle(asked);
            Keys = Array.ConvertAll(asked, static paper => Copy(paper.Key));
            Misses = Array.ConvertAll(asked, static paper => paper.Key + "x");
            Titles = Array.ConvertAll(asked, static paper => Copy(paper.Title));
            TitleMisses = Array.ConvertAll(asked, static paper => paper.Title + " Revisited");
            Urls = Array.ConvertAll(asked, static paper => Copy(paper.Links[0].Url));
        }

        /// <summary>What the catalog reads, for whoever reads a part of it.</summary>
        public byte[] Store { get; }

        public string[] Keys { get; }

        public string[] Misses { get; }

        public string[] Titles { get; }

        public string[] TitleMisses { get; }

        public string[] Urls { get; }

        public int FindKey(string key) => _catalog.TryGetPaper(key, out var paper) && !paper.IsDefault ? 1 : 0;

        public int FrozenKey(string key) => _frozen.TryGetValue(key, out var paper) && paper is not null ? 1 : 0;

        public int DictionaryKey(string key) => _dictionary.TryGetValue(key, out var paper) && paper is not null ? 1 : 0;

        public int FindTitle(string title) => _catalog.TryGetPaperByTitle(title, out var paper) && !paper.IsDefault ? 1 : 0;

        public int FrozenTitle(string title)
        {
            Span<char> folded = stackalloc char[256];
            return _frozenTitles.TryGetValue(folded[..Fold(title, folded)], out var paper) && paper is not null ? 1 : 0;
        }

        public int FindLink(string url) => _catalog.TryGetPaperByLink(url, out var paper) && !paper.IsDefault ? 1 : 0;

        public int FrozenUrl(string url) => _frozenUrls.TryGetValue(url, out var paper) && paper is not null ? 1 : 0;

        private static string Copy(string text) => new(text.AsSpan());

        private static string Fold(string title)
        {
            Span<char> folded = stackalloc char[256];
            return new(folded[..Fold(title, folded)]);
        }

        private static int Fold(string title, Span<char> folded)
        {
            var length = 0;
            foreach (var letter in title)
            {
                if (char.IsLetterOrDigit(letter) && length < folded.Length)
                {
                    folded[length++] = char.ToLowerInvariant(letter);
                }
            }

            return length;
        }

        private static PaperCatalog Load(byte[] assembly) => (PaperCatalog)Assembly.Load(assembly).GetType("App.Catalog")!
            .GetProperty("Current", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(null)!;
    }

    private delegate ReadOnlySpan<byte> ReadOnlySpanOfBytes();

    private sealed record PaperObject(string Key, string Title, string? Name, (string Label, string Url)[] Links);
}
