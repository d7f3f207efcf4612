namespace MlsysCatalog.Reading;

/// <summary>MLC0108: an entry without a venue in a list whose entries print one.</summary>
internal sealed class MissingVenue : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0108",
        "Entry without a venue",
        RuleCategory.Form,
        FindingSeverity.Info,
        "Where nine of ten entries of a list print a venue, the paper of the tenth is filed under none.");

    // What says where a paper appeared, or that it did not, in words that the reader makes no venue of.
    private static readonly WordSet Venues = new(
        "conference", "journal", "proceedings", "symposium", "workshop", "transactions", "magazine", "letters", "preprint", "review",
        "submitted", "manuscript", "thesis", "dissertation", "report", "book", "blog", "patent", "arxiv");

    /// <summary>The entries that lack a venue.</summary>
    public static IEnumerable<Entry> In(ListReading list) => HabitGap
        .In(list, static entry => entry.Facts.Venue is not null || entry.Facts.Arxiv is not null)
        .Where(entry => !IsDatedByMonth(entry) && !SaysWhere(list.Text, entry));

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        foreach (var entry in In(list))
        {
            var gap = entry.Facts.Year is null ? "neither venue nor year" : "no venue";
            findings.Report(entry.TitleSpan,
                $"This entry prints {gap}, unlike nearly all others of the list; say where the paper appeared");
        }
    }

    // «2019.06» instead of «2019-ICML»: a month is what a preprint has.
    private static bool IsDatedByMonth(Entry entry) => entry.YearSpan is { Length: > 5 };

    private static bool SaysWhere(string text, Entry entry)
    {
        foreach (var line in EntryText.BesideTitle(text, entry))
        {
            foreach (var word in new Words(text.AsSpan(line.Start, line.Length)))
            {
                if (Venues.Contains(word))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
