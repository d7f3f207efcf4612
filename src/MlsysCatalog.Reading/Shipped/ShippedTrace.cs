namespace MlsysCatalog.Reading;

/// <summary>
/// Traces each shipped constant to the paper it stands for: its own, the one that the file says, or the one that is found.
/// </summary>
/// <param name="pins">What was shipped.</param>
/// <param name="papers">The papers.</param>
/// <param name="venues">The venues that entries name.</param>
internal sealed class ShippedTrace(ShippedPins pins, IReadOnlyList<PaperDraft> papers, VenueIndex venues)
{
    private readonly int[] _found = [.. Enumerable.Repeat(-1, pins.Works.Count)];

    /// <summary>The constants of an edition that papers hold, and what is found out on the way.</summary>
    /// <param name="edition">The edition's class.</param>
    /// <param name="numbers">Its papers.</param>
    public HeldNames? HeldIn(string edition, IReadOnlyList<int> numbers) =>
        pins.HeldIn(edition, [.. numbers.Select(number => papers[number])], (name, paper) => _found[name] = numbers[paper]);

    /// <summary>What has become of each constant.</summary>
    /// <param name="names">The constants that papers have; made with what <see cref="HeldIn"/> says.</param>
    /// <param name="placeOf">Where each paper stands in the model.</param>
    public ShippedState[] StatesOf(CatalogNames names, int[] placeOf)
    {
        var own = new Dictionary<string, int>(papers.Count, StringComparer.Ordinal);
        for (var paper = 0; paper < papers.Count; paper++)
        {
            own[names.EditionConstants[names.EditionOf[paper]] + "." + names.Constants[paper]] = paper;
        }

        FindMissing(names, own);
        var trail = new SuccessorTrail(pins.Works, _found, KeysOf(names));
        var states = new ShippedState[pins.Works.Count];
        for (var i = 0; i < states.Length; i++)
        {
            var name = pins.Works[i].Name;
            if (own.TryGetValue(name.Constant, out var paper))
            {
                states[i] = new(name, ShippedStanding.Own, placeOf[paper]);
                continue;
            }

            (paper, var mistake) = trail.Follow(i);
            var standing = name.IsSettled && mistake == SuccessorMistake.None
                ? paper < 0 ? ShippedStanding.Retired : ShippedStanding.Alias
                : paper < 0 ? ShippedStanding.Gone : ShippedStanding.Moved;
            states[i] = new(name, standing, paper < 0 ? -1 : placeOf[paper]) { Mistake = mistake };
        }

        return states;
    }

    private Dictionary<string, int> KeysOf(CatalogNames names)
    {
        var keys = new Dictionary<string, int>(papers.Count, StringComparer.Ordinal);
        for (var paper = 0; paper < papers.Count; paper++)
        {
            keys[names.KeyOf(paper)] = paper;
        }

        return keys;
    }

    /// <summary>Looks for the papers of constants that nobody has now.</summary>
    private void FindMissing(CatalogNames names, Dictionary<string, int> own)
    {
        var missing = new List<int>();
        var shipped = new HashSet<int>();
        for (var i = 0; i < _found.Length; i++)
        {
            if (own.TryGetValue(pins.Works[i].Name.Constant, out var paper))
            {
                shipped.Add(paper);
            }
            else if (_found[i] < 0)
            {
                missing.Add(i);
            }
        }

        if (missing.Count == 0)
        {
            return;
        }

        var finder = new ShippedPapers(papers, venues, missing.Select(name => pins.Works[name]));
        foreach (var name in missing)
        {
            _found[name] = finder.Find(pins.Works[name]);
        }

        shipped.UnionWith(_found.Where(static paper => paper >= 0));
        var byEdition = Enumerable.Range(0, papers.Count).Where(paper => !shipped.Contains(paper))
            .ToLookup(paper => names.EditionConstants[names.EditionOf[paper]], StringComparer.OrdinalIgnoreCase);
        foreach (var name in missing.Where(name => _found[name] < 0))
        {
            _found[name] = finder.FindNear(pins.Works[name], [.. byEdition[pins.Works[name].Name.Edition]]);
        }
    }
}
