namespace MlsysCatalog.Reading;

/// <summary>An entry prepared for comparison: each key is made once, and only facts take part, never the place.</summary>
internal sealed class Mention
{
    // An entry that links to more papers than this is a list in itself.
    private const int MostIds = 64;

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
        Ids = IdsOf(facts);
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

    /// <summary>The paper ids that an entry prints or links to, each once, in document order.</summary>
    public static string[] IdsOf(EntryFacts facts)
    {
        // Most entries have one id or none.
        string[] ids = facts.Arxiv is { } arxiv && PaperIds.FromArxiv(arxiv) is { } printed ? [printed] : [];
        foreach (var link in facts.Links)
        {
            if (ids.Length < MostIds && PaperIds.FromUrl(link.Url) is { } id && Array.IndexOf(ids, id) < 0)
            {
                Array.Resize(ref ids, ids.Length + 1);
                ids[ids.Length - 1] = id;
            }
        }

        return ids;
    }
}
