namespace MlsysCatalog.Reading;

/// <summary>An entry prepared for comparison: each key is made once, and only facts take part, never the place.</summary>
internal sealed class Mention
{
    // An entry that links to more papers than this is a list in itself.
    private const int MostIds = 64;

    // For each id what its link is called; null where it is printed.
    private readonly string?[] _labels;
    private TitleWords? _words;

    public Mention(EntryFacts facts, EntryPlace place, int list, int venue, bool isPublished)
    {
        Facts = facts;
        Place = place;
        List = list;
        Venue = venue;
        IsPublished = isPublished;
        Title = Mojibake.Repair(facts.Title);
        Forms = TitleForms.Of(Title, facts.Name);
        NameKey = facts.Name is { Length: > 0 } name ? TitleKey.Of(name) : Forms.RestStart > 0 ? Forms.Name! : "";
        (Ids, _labels) = IdsOf(facts);
    }

    public EntryFacts Facts { get; }

    /// <summary>Where the caller finds the entry.</summary>
    public EntryPlace Place { get; }

    /// <summary>The list's place in the order of precedence.</summary>
    public int List { get; }

    /// <summary>The venue's place in the <see cref="VenueIndex"/>, or -1.</summary>
    public int Venue { get; }

    /// <summary>Whether the venue is one that publishes: neither a preprint server nor a series of reports.</summary>
    public bool IsPublished { get; }

    /// <summary>The title with its encoding repaired.</summary>
    public string Title { get; }

    public TitleForms Forms { get; }

    /// <summary>The key of the short name, or of the prefix where no name was read; empty where there is neither.</summary>
    public string NameKey { get; }

    /// <summary>The paper ids of the links, each once, in document order.</summary>
    public string[] Ids { get; }

    /// <summary>Whether the list gives just a name where others give a title (<c>Philly</c>).</summary>
    public bool IsNameOnly => Forms.RestStart == 0 && TitleForms.IsNameLike(Title.AsSpan()) && Words.Count <= 2;

    public TitleWords Words => _words ??= TitleWords.Of(Title);

    /// <summary>
    /// Whether an id is the entry's own as far as the entry says: the first of its scheme, and not on a link with words of its own beside
    /// one to the paper. Others are another version's, or those of papers which a remark speaks of.
    /// </summary>
    public bool IsOwn(int id)
    {
        if (WordsAt(id) is { Length: > 0 } words && words != Forms.Full && words != Forms.Undressed && words != NameKey
            && Facts.Links.Any(link => LinkLabels.IsForPaper(link.Label.AsSpan()) && PaperIds.FromUrl(link.Url) != Ids[id]))
        {
            return false;
        }

        var scheme = Ids[id].IndexOf(':') + 1;
        for (var i = 0; i < id; i++)
        {
            if (string.CompareOrdinal(Ids[i], 0, Ids[id], 0, scheme) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether the link of an id has words of its own which say that it leads not to this entry's paper but to the other's
    /// (<c>builds on [ApiQ](…)</c>), or for both to a third thing (<c>[Hall of Fame Award](…)</c>).
    /// </summary>
    public bool RefersBy(string id, Mention other)
    {
        var words = WordsOf(id);
        return words.Length > 0 && words != Forms.Full && words != NameKey
            && (words == other.Forms.Full || words == other.NameKey || words == other.WordsOf(id));
    }

    /// <summary>
    /// The paper ids that an entry prints or links to, each once, in document order, with the labels of their links; links to slides,
    /// surveys and the like are left out.
    /// </summary>
    private static (string[] Ids, string?[] Labels) IdsOf(EntryFacts facts)
    {
        // Most entries have one id or none.
        var printed = facts.Arxiv is { } arxiv ? PaperIds.FromArxiv(arxiv) : null;
        string[] ids = printed is null ? [] : [printed];
        string?[] labels = printed is null ? [] : [null];
        foreach (var link in facts.Links)
        {
            if (ids.Length < MostIds && PaperIds.FromUrl(link.Url) is { } id && Array.IndexOf(ids, id) < 0
                && (link.Label == LinkLabels.Paper || !LinkLabels.IsForOthers(link.Label.AsSpan())))
            {
                Array.Resize(ref ids, ids.Length + 1);
                Array.Resize(ref labels, ids.Length);
                (ids[ids.Length - 1], labels[ids.Length - 1]) = (id, link.Label);
            }
        }

        return (ids, labels);
    }

    private string WordsOf(string id) => Array.IndexOf(Ids, id) is >= 0 and var place ? WordsAt(place) : "";

    // What the link of an id says that is neither a label («arXiv extension») nor a venue and year; empty where there is nothing.
    private string WordsAt(int id) =>
        _labels[id] is { } label && label != LinkLabels.Paper && !LinkLabels.IsLabel(label.AsSpan())
        && !LinkLabels.SpeaksOfPaper(label.AsSpan()) && !label.Any(char.IsDigit)
            ? TitleKey.Of(label)
            : "";
}
