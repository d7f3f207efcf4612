namespace MlsysCatalog.Reading;

/// <summary>MLC0109: an entry without a year in a list whose entries print one. Where the venue is missing, too, MLC0108 says so.</summary>
internal sealed class MissingYear : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0109",
        "Entry without a year",
        RuleCategory.Form,
        FindingSeverity.Info,
        "Where nine of ten entries of a list print a year, the paper of the tenth is in no edition.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        var withoutVenue = new HashSet<Entry>(MissingVenue.In(list));
        foreach (var entry in HabitGap.In(list, static entry => entry.Facts.Year is not null))
        {
            if (!withoutVenue.Contains(entry) && !PrintsNumberOfYear(list.Text, entry))
            {
                findings.Report(
                    entry.VenueSpan is { IsEmpty: false } venue ? venue : entry.TitleSpan,
                    "This entry prints no year, and nearly all others of the list do; add it");
            }
        }
    }

    // «Symposium on … (OSDI-III), New Orleans, February, 1999»
    private static bool PrintsNumberOfYear(string text, Entry entry)
    {
        foreach (var line in EntryText.BesideTitle(text, entry))
        {
            foreach (var word in new Words(text.AsSpan(line.Start, line.Length)))
            {
                if (word.Length == 4
                    && (word.StartsWith("19".AsSpan()) || word.StartsWith("20".AsSpan()))
                    && char.IsDigit(word[2]) && char.IsDigit(word[3]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
