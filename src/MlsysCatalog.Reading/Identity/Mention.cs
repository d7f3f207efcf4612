namespace MlsysCatalog.Reading;

/// <summary>An entry prepared for comparison: each key is made once, and only facts take part, never the place.</summary>
internal sealed class Mention
{
    // An entry that links to more papers than this is a list in itself.
    private const int MostIds = 64;

    private string? _nameKey;
    private TitleWords? _words;

    /// <summary>Prepares an entry.</summary>
    /// <param name="facts">What it says.</param>
    /// <param name="place">Where the caller finds it.</param>
    /// <param name="list">The list's place in the order of precedence.</param>
    /// <param name="venue">The venue's place in the <see cref="VenueIndex"/>, or -1.</param>
    /// <param name="isPublished">Whether the venue is one that publishes.</param>
    /// <param name="keys">Numbers its keys; the same for all entries that are compared.</param>
    public Mention(EntryFacts facts, EntryPlace place, int list, int venue, bool isPublished, MentionKeys keys)
    {
        Facts = facts;
        Place = place;
        List = list;
        Venue = venue;
        IsPublished = isPublished;
        Year = facts.Year;
        Name = string.IsNullOrWhiteSpace(facts.Name) ? null : facts.Name;
        Title = Mojibake.Repair(facts.Title);
        Forms = TitleForms.Of(Title, facts.Name);
        Ids = IdsOf(facts, keys);
        if (!facts.IsDistinct)
        {
            Full = keys.OfTitle(Forms.Full);
            Plain = Forms.Plain.IsWhole ? Full : keys.OfTitle(Forms.Plain);
            Undressed = keys.OfTitle(Forms.Undressed);
            EditionName = isPublished && Year is not null ? keys.OfTitle(NameOrTitle) : -1;
        }
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

    /// <summary>The year that the entry prints, or null; with <see cref="Name"/>, here because every step asks for it.</summary>
    public int? Year { get; }

    /// <summary>The short name that the entry gives; null where it is blank.</summary>
    public string? Name { get; }

    /// <summary>The title with its encoding repaired.</summary>
    public string Title { get; }

    public TitleForms Forms { get; }

    /// <summary>The number of <see cref="TitleForms.Full"/>; -1 where that is empty or the entry is a paper of its own.</summary>
    public int Full { get; } = -1;

    /// <summary>The number of <see cref="TitleForms.Plain"/>, likewise.</summary>
    public int Plain { get; } = -1;

    /// <summary>The number of <see cref="TitleForms.Undressed"/>, likewise.</summary>
    public int Undressed { get; } = -1;

    /// <summary>The number of <see cref="NameOrTitle"/> where the entry says where and when the paper was published, likewise.</summary>
    public int EditionName { get; } = -1;

    /// <summary>The key of the short name, or of the prefix where no name was read; empty where there is neither.</summary>
    public KeyPart NameKey =>
        Facts.Name is { Length: > 0 } name && !HasInFront(name) ? _nameKey ??= TitleKey.Of(name) : Forms.RestStart > 0 ? Forms.Name : "";

    /// <summary>The key of the name, or of a title that is just a name; empty where there is neither.</summary>
    public KeyPart NameOrTitle => NameKey is { IsEmpty: false } name ? name : IsNameOnly ? Forms.Full : "";

    /// <summary>The paper ids of the links, each once, in document order.</summary>
    public MentionId[] Ids { get; }

    /// <summary>Whether the list gives just a name where others give a title (<c>Philly</c>).</summary>
    public bool IsNameOnly => Forms.RestStart == 0 && TitleForms.IsNameLike(Title.AsSpan()) && Words.Count <= 2;

    public TitleWords Words => _words ??= TitleWords.Of(Title, Forms.Full);

    /// <summary>
    /// Whether an id is the entry's own as far as the entry says: the first of its scheme, and not on a link with words of its own beside
    /// one to the paper. Others are another version's, or those of papers which a remark speaks of.
    /// </summary>
    public bool IsOwn(int id)
    {
        if (WordsAt(id) is { Length: > 0 } words && words != Forms.Full && Forms.Undressed != words && NameKey != words
            && HasLinkToOther(Ids[id].Text))
        {
            return false;
        }

        var scheme = id == 0 ? 0 : Ids[id].Text.IndexOf(':') + 1;
        for (var i = 0; i < id; i++)
        {
            if (string.CompareOrdinal(Ids[i].Text, 0, Ids[id].Text, 0, scheme) == 0)
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
        return words.Length > 0 && words != Forms.Full && NameKey != words
            && (words == other.Forms.Full || other.NameKey == words || words == other.WordsOf(id));
    }

    /// <summary>
    /// The paper ids that an entry prints or links to, each once, in document order; links to slides, surveys and the like are left out.
    /// </summary>
    private static MentionId[] IdsOf(EntryFacts facts, MentionKeys keys)
    {
        // Most entries have one id or none.
        MentionId[] ids = facts.Arxiv is { } arxiv && PaperIds.FromArxiv(arxiv) is { } printed ? [IdOf(printed, null, keys)] : [];
        foreach (var link in facts.Links)
        {
            if (ids.Length < MostIds && PaperIds.FromUrl(link.Url) is { } id && !Has(ids, id)
                && (link.Label == LinkLabels.Paper || !LinkLabels.IsForOthers(link.Label.AsSpan())))
            {
                Array.Resize(ref ids, ids.Length + 1);
                ids[ids.Length - 1] = IdOf(id, link.Label, keys);
            }
        }

        return ids;
    }

    // All entries that print an id share its text.
    private static MentionId IdOf(string id, string? label, MentionKeys keys)
    {
        var number = keys.OfId(id);
        return new(keys.IdAt(number), number, label);
    }

    // Whether the name is the prefix of the title, letter for letter: then its key is a part of the title's.
    private bool HasInFront(string name) =>
        Forms.RestStart > name.Length && Title.StartsWith(name, StringComparison.Ordinal) && Title[name.Length] == ':'
        && ReferenceEquals(Mojibake.Repair(name), name);

    private static bool Has(MentionId[] ids, string id)
    {
        foreach (var known in ids)
        {
            if (known.Text == id)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasLinkToOther(string id)
    {
        foreach (var link in Facts.Links)
        {
            if (LinkLabels.IsForPaper(link.Label.AsSpan()) && PaperIds.FromUrl(link.Url) != id)
            {
                return true;
            }
        }

        return false;
    }

    private string WordsOf(string id) => Array.FindIndex(Ids, known => known.Text == id) is >= 0 and var place ? WordsAt(place) : "";

    // What the link of an id says that is neither a label («arXiv extension») nor a venue and year; empty where there is nothing.
    private string WordsAt(int id) =>
        Ids[id].Label is { } label && label != LinkLabels.Paper && !LinkLabels.IsLabel(label.AsSpan())
        && !LinkLabels.SpeaksOfPaper(label.AsSpan()) && !label.Any(char.IsDigit)
            ? TitleKey.Of(label)
            : "";
}
