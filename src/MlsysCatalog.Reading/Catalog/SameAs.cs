namespace MlsysCatalog.Reading;

/// <summary>
/// Follows the comments that say which paper an entry is (<c>same-as=osdi2020/byteps</c>), the surest meaning of a key first:
/// <list type="number">
/// <item>the key that a paper has without the entries still to be joined;</item>
/// <item>the key it has with them as papers of their own, before any is joined or now, so that a comment may name a paper which is itself
/// joined to another;</item>
/// <item>a key it would have by what some of its entries print, so that a comment still holds when a preprint is published and the paper
/// gets another key.</item>
/// </list>
/// All comments that one step resolves are followed at once, so no order of entries decides anything.
/// </summary>
internal sealed class SameAs
{
    // Each round resolves keys that only the round before brought about; nobody writes chains that long.
    private const int MostRounds = 8;

    // A paper of more editions and names than this is a hostile list's; it keeps those that stand together in one entry.
    private const int MostPrintedKeys = 256;

    private readonly SegmentedList<Mention> _mentions;
    private readonly PaperClusters _clusters;
    private readonly VenueIndex _venues;
    private readonly ShippedPins? _pins;
    private readonly HashSet<int> _pending = [];

    private SameAs(SegmentedList<Mention> mentions, PaperClusters clusters, VenueIndex venues, ShippedPins? pins)
    {
        _mentions = mentions;
        _clusters = clusters;
        _venues = venues;
        _pins = pins;
        _pending.UnionWith(Enumerable.Range(0, mentions.Count).Where(i => mentions[i].Facts.SameAs is not null));
    }

    /// <summary>
    /// Papers by the keys that they would have with the edition that one of their entries prints and the name that one does.
    /// </summary>
    /// <param name="papers">The papers, each with what it is called here and its entries.</param>
    /// <param name="venues">The venues that entries name.</param>
    public static Dictionary<string, List<int>> PrintedKeys(IEnumerable<(int Paper, Mention[] Entries)> papers, VenueIndex venues)
    {
        var headers = new List<PaperHeader>();
        var paperOf = new List<int>();
        foreach (var (paper, entries) in papers)
        {
            var single = entries.Select(entry => PaperHeader.Of([entry], venues)).OfType<PaperHeader>().Distinct().ToList();
            var editions = single.Select(header => header.Edition).Distinct().ToList();
            var printed = single.Count * editions.Count > MostPrintedKeys
                ? single
                : editions.SelectMany(edition => single.Select(header => header with { Edition = edition }));
            foreach (var header in printed)
            {
                headers.Add(header);
                paperOf.Add(paper);
            }
        }

        var wanted = CatalogNames.WantedKeys(headers, venues);
        var keys = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < wanted.Length; i++)
        {
            Add(keys, wanted[i], paperOf[i]);
        }

        return keys;
    }

    /// <summary>Joins what the comments say and reports those that join nothing.</summary>
    public static void Join(
        SegmentedList<Mention> mentions,
        PaperClusters clusters,
        VenueIndex venues,
        ShippedPins? pins,
        List<CatalogProblem> problems)
    {
        var comments = new SameAs(mentions, clusters, venues, pins);
        if (comments._pending.Count > 0)
        {
            comments.Join();
            comments.Report(problems);
        }
    }

    private void Join()
    {
        var apart = KeysOf(withPending: true);
        for (var round = 0; round < MostRounds && _pending.Count > 0; round++)
        {
            var hasJoined = Follow(KeysOf(withPending: false))
                || Follow(apart)
                || Follow(KeysOf(withPending: true))
                || Follow(PrintedKeys());
            if (!hasJoined)
            {
                return;
            }
        }
    }

    /// <summary>Joins every entry whose key leads to one paper that is not just itself.</summary>
    private bool Follow(Dictionary<string, List<int>> keys)
    {
        var settled = Settled();
        var found = new List<(int Alias, int Target)>();
        foreach (var alias in _pending)
        {
            // An entry that names nothing but itself has to wait: another comment may lead to it.
            var own = _clusters.Representative(alias);
            if (keys.TryGetValue(KeyOf(alias), out var papers)
                && OnlyOne(papers.Select(_clusters.Representative).Where(paper => paper != own || settled.Contains(own))) is { } target)
            {
                found.Add((alias, target));
            }
        }

        found.Sort();
        foreach (var (alias, target) in found)
        {
            _clusters.JoinExplicitly(alias, target, KeyOf(alias));
            _pending.Remove(alias);
        }

        return found.Count > 0;
    }

    private static int? OnlyOne(IEnumerable<int> papers) =>
        papers.Distinct().Take(2).ToArray() is { Length: 1 } only ? only[0] : null;

    /// <summary>The papers that hold an entry which is not still to be joined.</summary>
    private HashSet<int> Settled() =>
        [.. Enumerable.Range(0, _mentions.Count).Where(i => !_pending.Contains(i)).Select(_clusters.Representative)];

    private void Report(List<CatalogProblem> problems)
    {
        if (_pending.Count == 0)
        {
            return;
        }

        var own = KeysOf(withPending: true);
        var printed = PrintedKeys();
        foreach (var alias in _pending.OrderBy(i => i))
        {
            var key = KeyOf(alias);
            var paper = _clusters.Representative(alias);
            var kind = own.TryGetValue(key, out var papers) && papers.Contains(paper) ? CatalogProblemKind.OwnSameAs
                : printed.TryGetValue(key, out papers) && papers.Exists(other => other != paper) ? CatalogProblemKind.AmbiguousSameAs
                : CatalogProblemKind.UnknownSameAs;
            problems.Add(new CatalogProblem(kind, _mentions[alias].Place, _mentions[alias].Facts.SameAs!));
        }
    }

    private string KeyOf(int alias) => _mentions[alias].Facts.SameAs!.Trim().ToLowerInvariant();

    /// <summary>The papers by the key they have, each by the entry that stands for it.</summary>
    private Dictionary<string, List<int>> KeysOf(bool withPending)
    {
        var papers = new List<PaperDraft>();
        var representatives = new List<int>();
        var settled = withPending ? null : Settled();
        foreach (var (representative, entries) in _clusters.Papers())
        {
            if (settled?.Contains(representative) != false && PaperHeader.Of(entries, _venues) is { } header)
            {
                papers.Add(new(header, entries));
                representatives.Add(representative);
            }
        }

        var names = CatalogNames.Of([.. papers.Select(static paper => paper.Header)], _venues, onClash: null, HeldIn);
        var keys = new Dictionary<string, List<int>>(papers.Count, StringComparer.Ordinal);
        for (var i = 0; i < papers.Count; i++)
        {
            Add(keys, names.KeyOf(i), representatives[i]);
        }

        return keys;

        HeldNames? HeldIn(string edition, IReadOnlyList<int> numbers) =>
            _pins?.HeldIn(edition, [.. numbers.Select(number => papers[number])]);
    }

    private Dictionary<string, List<int>> PrintedKeys() => PrintedKeys(_clusters.Papers(), _venues);

    private static void Add(Dictionary<string, List<int>> keys, string key, int representative)
    {
        if (!keys.TryGetValue(key, out var papers))
        {
            keys[key] = papers = [];
        }

        papers.Add(representative);
    }
}
