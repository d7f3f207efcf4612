namespace MlsysCatalog.Reading;

/// <summary>MLC0403: an entry in front of the first topic of a list that files its entries under topics.</summary>
internal sealed class EntryUnderNoTopic : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0403",
        "Entry under no topic",
        RuleCategory.Structure,
        FindingSeverity.Info,
        "Where a list files its entries under topics, an entry under none is not found by topic.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        var entries = list.Entries;
        if (!Habit.Holds(entries.Count(static entry => entry.Topic >= 0), entries.Count))
        {
            return;
        }

        // Behind it, only a heading that names a venue or a year can take an entry out of all topics, and that is meant.
        var firstTopic = list.Topics[0].Span.Start;
        foreach (var entry in entries)
        {
            if (entry.Topic < 0 && entry.Span.Start < firstTopic && !IsUnderVenueOrYear(entry))
            {
                findings.Report(entry.TitleSpan,
                    "This entry stands under no topic, unlike nearly all others of the list; move it below a heading");
            }
        }
    }

    private static bool IsUnderVenueOrYear(Entry entry) =>
        entry.IsVenueInherited || (entry.Facts.Year is not null && entry.YearSpan is null);
}
