namespace MlsysCatalog.Reading;

/// <summary>MLC0202: a paper that a list names twice under one topic, by the same title or by the same paper id.</summary>
internal sealed class DuplicateUnderTopic : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0202",
        "Same paper twice under one topic",
        RuleCategory.Identity,
        FindingSeverity.Warning,
        "Two entries of one topic with the same title, or with the same paper id and similar titles, are one paper listed twice.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        foreach (var entries in index.RepeatedIn(list))
        {
            for (var i = 1; i < entries.Count; i++)
            {
                if (EarlierOf(entries, i) is { } earlier)
                {
                    findings.Report(
                        entries[i].TitleSpan,
                        $"This paper stands under {RepeatedEntries.TopicOf(earlier)} already, in line {RepeatedEntries.LineOf(earlier)}; keep one of the two entries",
                        new([new(list.Path, earlier.TitleSpan, "The earlier entry")]));
                }
            }
        }
    }

    private static Entry? EarlierOf(IReadOnlyList<Entry> entries, int place)
    {
        for (var i = 0; i < place; i++)
        {
            if (RepeatedEntries.AreUnderOneTopic(entries[i], entries[place]) && IsOneByText(entries[i].Facts, entries[place].Facts))
            {
                return entries[i];
            }
        }

        return null;
    }

    // They are one paper; this says that nobody could doubt it. Where only the names agree, both may be wanted.
    private static bool IsOneByText(EntryFacts left, EntryFacts right) =>
        TitleKey.Of(left.Title) == TitleKey.Of(right.Title) || Mention.IdsOf(left).Intersect(Mention.IdsOf(right), StringComparer.Ordinal).Any();
}
