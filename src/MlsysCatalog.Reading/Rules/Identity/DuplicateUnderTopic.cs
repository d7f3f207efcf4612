namespace MlsysCatalog.Reading;

/// <summary>
/// MLC0202: a paper that a list names twice under one topic, whatever made one paper of the two entries but a comment that says so.
/// </summary>
internal sealed class DuplicateUnderTopic : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0202",
        "Same paper twice under one topic",
        RuleCategory.Identity,
        FindingSeverity.Warning,
        "Two entries of one topic that are merged into one paper, by title, paper id or name, are one paper listed twice.")
    {
        HasFix = true,
    };

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        foreach (var paper in index.RepeatedIn(list))
        {
            var earlierOf = paper.EarlierUnderTopic();
            for (var i = 0; i < earlierOf.Count; i++)
            {
                // What stands inside an entry belongs to it: its poster, its extended version.
                if (earlierOf[i] is { } earlier && paper.Entries[i] is var entry && !earlier.Span.Contains(entry.Span))
                {
                    Report(list, earlier, entry, findings);
                }
            }
        }
    }

    private static void Report(ListReading list, Entry earlier, Entry entry, FindingSink findings)
    {
        var isPlain = TitleKey.Of(earlier.Facts.Title) == TitleKey.Of(entry.Facts.Title);
        var edit = isPlain && RepeatedText.IsAllIn(list, entry, earlier) ? EntryRemoval.Of(list, entry, earlier) : null;

        // Why the two are one paper is plain to see where the titles are equal.
        var place = $"in line {RepeatedEntries.LineOf(earlier)}{(isPlain ? "" : $", as '{earlier.Facts.Title}'")}";
        findings.Report(
            entry.TitleSpan,
            $"This paper stands under {RepeatedEntries.TopicOf(earlier)} already, {place}; keep one of the two entries",
            new([new(list.Path, earlier.TitleSpan, "The earlier entry")]),
            edit is { } removal ? new([removal]) : default);
    }
}
