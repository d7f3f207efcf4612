namespace MlsysCatalog.Reading;

/// <summary>What a shipped name tells of its paper, prepared for comparison with the papers of lists.</summary>
internal sealed class ShippedWork
{
    /// <summary>What an equal title adds to <see cref="AgreementWith"/>; less is a matter of judgement.</summary>
    public const int EqualTitle = 4;

    private const int NoTitle = 1;
    private const int RelatedTitle = 2;
    private const int CommonId = 8;

    private readonly string _title;
    private readonly List<string> _ids;
    private TitleWords? _words;

    public ShippedWork(ShippedName name)
    {
        Name = name;
        _title = Mojibake.Repair(name.Title);
        Forms = TitleForms.Of(_title, null);
        _ids = [.. name.Ids];
    }

    public ShippedName Name { get; }

    public TitleForms Forms { get; }

    private TitleWords Words => _words ??= TitleWords.Of(_title, Forms.Full);

    /// <summary>
    /// How well a paper's entries agree with it: 0 where they are another work; more for a related title than for none that says
    /// anything, more for an equal title, most for an id in common.
    /// </summary>
    public int AgreementWith(PaperDraft paper)
    {
        var agreement = 0;
        foreach (var entry in paper.Entries)
        {
            agreement |= Array.Exists(entry.Ids, id => _ids.Contains(id.Text)) ? CommonId : 0;
            agreement |= HasTitle(entry) ? EqualTitle : IsRelatedTo(entry) ? RelatedTitle : SaysNothing(entry) ? NoTitle : 0;
        }

        return agreement < EqualTitle && IdsDiffer(paper) ? 0 : agreement;
    }

    /// <summary>Whether an entry prints the title, with or without a name in front or behind.</summary>
    public bool HasTitle(Mention entry) =>
        entry.Title.Length > 0 && (Forms.Full == entry.Forms.Full || Forms.Plain == entry.Forms.Plain
            || IsTitle(Forms, entry.Forms) || IsTitle(entry.Forms, Forms));

    /// <summary>Whether an entry prints a title that differs in one word, in a way that slips do.</summary>
    public bool HasNearTitle(Mention entry) => NearTitle.AreNear(_title, entry.Title, out _, out _);

    /// <summary>Whether a paper has other ids of a kind of which a paper has one.</summary>
    public bool IdsDiffer(PaperDraft paper) =>
        _ids.Count > 0
            && PaperEvidence.IdsDiffer(_ids,
                [.. paper.Entries.SelectMany(static entry => entry.Ids).Select(static id => id.Text).Distinct()]);

    private static bool IsTitle(TitleForms dressed, TitleForms other) =>
        dressed.IsDressedFormOf(other) || (dressed.IsDressed && dressed.Undressed == other.Undressed);

    private bool IsRelatedTo(Mention entry) => entry.Title.Length > 0 && Words.IsRelatedTo(entry.Words, mustShareHalf: true);

    // Only a name stands on one side: nothing that could be another work's title.
    private bool SaysNothing(Mention entry) =>
        entry.Title.Length == 0 || (!entry.NameKey.IsEmpty && (entry.NameKey == Forms.Full || entry.NameKey == entry.Forms.Full))
        || entry.Forms.Full == TitleKey.Of(Name.Member);
}
