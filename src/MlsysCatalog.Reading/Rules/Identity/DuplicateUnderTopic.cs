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
        "Two entries of one topic that are merged into one paper, by title, paper id or name, are one paper listed twice.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        foreach (var paper in index.RepeatedIn(list))
        {
            for (var i = 1; i < paper.Entries.Count; i++)
            {
                if (EarlierOf(paper, i) is { } earlier)
                {
                    var entry = paper.Entries[i];
                    var place = $"in line {RepeatedEntries.LineOf(earlier)}{Title(earlier, entry)}";
                    findings.Report(
                        entry.TitleSpan,
                        $"This paper stands under {RepeatedEntries.TopicOf(earlier)} already, {place}; keep one of the two entries",
                        new([new(list.Path, earlier.TitleSpan, "The earlier entry")]));
                }
            }
        }
    }

    private static Entry? EarlierOf(RepeatedPaper paper, int place)
    {
        for (var i = 0; i < place; i++)
        {
            if (RepeatedEntries.AreUnderOneTopic(paper.Entries[i], paper.Entries[place]) && !paper.AreOneBySayingSo(i, place))
            {
                return paper.Entries[i];
            }
        }

        return null;
    }

    // Why the two are one paper is plain to see where the titles are equal.
    private static string Title(Entry earlier, Entry entry) =>
        TitleKey.Of(earlier.Facts.Title) == TitleKey.Of(entry.Facts.Title) ? "" : $", as '{earlier.Facts.Title}'";
}
