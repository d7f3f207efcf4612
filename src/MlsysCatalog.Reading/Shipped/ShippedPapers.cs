namespace MlsysCatalog.Reading;

/// <summary>
/// Finds the paper that a shipped name was given to, where it is no longer that paper's own: the one that has one of its ids, else its
/// title, else prints its key, in a <c>same-as</c> comment or by venue, year and name; else, in the same edition, one whose title differs
/// as by a slip. Wherever that is not exactly one paper, it says nothing.
/// </summary>
internal sealed class ShippedPapers
{
    private readonly IReadOnlyList<PaperDraft> _papers;
    private readonly VenueIndex _venues;
    private readonly Dictionary<KeyPart, List<int>> _byText = [];

    // So many titles are compared one by one; where whole editions are gone, it is no slip.
    private int _nearLeft = 20_000;

    private Dictionary<string, List<int>>? _byPrintedKey;

    /// <summary>Looks through the papers once for what the shipped names ask for.</summary>
    public ShippedPapers(IReadOnlyList<PaperDraft> papers, VenueIndex venues, IEnumerable<ShippedWork> wanted)
    {
        _papers = papers;
        _venues = venues;
        foreach (var work in wanted)
        {
            foreach (var text in TextsOf(work))
            {
                _byText[text] = [];
            }
        }

        for (var paper = 0; paper < papers.Count; paper++)
        {
            foreach (var entry in papers[paper].Entries)
            {
                Note(entry.Forms.Full, paper);
                Note(entry.Forms.Plain, paper);
                Note(entry.Forms.Undressed, paper);
                Note(entry.Facts.SameAs?.Trim().ToLowerInvariant() ?? "", paper);
                Array.ForEach(entry.Ids, id => Note(id.Text, paper));
            }
        }
    }

    /// <summary>The paper of a shipped name, or -1.</summary>
    public int Find(ShippedWork work)
    {
        var byId = work.Name.Ids.SelectMany(id => Noted(id)).Distinct().ToList();
        if (byId.Count > 1)
        {
            // An id that was pasted to another paper, too: then the title decides.
            byId = [.. byId.Where(paper => Array.Exists(_papers[paper].Entries, work.HasTitle))];
        }

        return Only(byId)
            ?? Only(WithTitle(work))
            ?? Only(Noted(work.Name.Key))
            ?? Only(WithPrintedKey(work))
            ?? -1;
    }

    /// <summary>The one paper of an edition whose title differs from a shipped one's as by a slip, or -1.</summary>
    /// <param name="work">The shipped name.</param>
    /// <param name="edition">The papers of its edition that nothing was shipped for.</param>
    public int FindNear(ShippedWork work, IReadOnlyList<int> edition)
    {
        _nearLeft -= edition.Count;
        return _nearLeft < 0 ? -1 : Only(edition.Where(IsNear)) ?? -1;

        bool IsNear(int paper) => Array.Exists(_papers[paper].Entries, work.HasNearTitle) && !work.IdsDiffer(_papers[paper]);
    }

    private static int? Only(IEnumerable<int> papers) => papers.Distinct().Take(2).ToArray() is { Length: 1 } only ? only[0] : null;

    // The whole title first: without the name in front of it, it may be another's, too.
    private IEnumerable<int> WithTitle(ShippedWork work)
    {
        var equal = Noted(work.Forms.Full).Distinct().ToList();
        return equal.Count > 0 ? equal : Noted(work.Forms.Plain).Concat(work.Forms.IsDressed ? Noted(work.Forms.Undressed) : []);
    }

    private IEnumerable<int> WithPrintedKey(ShippedWork work)
    {
        _byPrintedKey ??= SameAs.PrintedKeys(_papers.Select(static (paper, place) => (place, paper.Entries)), _venues);
        return _byPrintedKey.TryGetValue(work.Name.Key, out var papers)
            ? papers.Where(paper => work.AgreementWith(_papers[paper]) > 0)
            : [];
    }

    private static IEnumerable<KeyPart> TextsOf(ShippedWork work) =>
        [work.Forms.Full, work.Forms.Plain, work.Forms.Undressed, work.Name.Key, .. work.Name.Ids];

    // Titles hold no colon, ids do, and keys a slash: one table serves all three.
    private IEnumerable<int> Noted(KeyPart text) => _byText.TryGetValue(text, out var papers) ? papers : [];

    private void Note(KeyPart text, int paper)
    {
        if (!text.IsEmpty
            && _byText.TryGetValue(text, out var papers)
            && (papers.Count == 0 || papers[papers.Count - 1] != paper))
        {
            papers.Add(paper);
        }
    }
}
