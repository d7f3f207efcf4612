namespace MlsysCatalog.Reading;

/// <summary>MLC0205: a paper that a list names under several topics; nearly always intended, so only for those who ask.</summary>
internal sealed class DuplicateAcrossTopics : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0205",
        "Same paper under two topics",
        RuleCategory.Identity,
        FindingSeverity.Info,
        "A paper may belong to several topics; where it does not, one of its entries is left over from a move.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        foreach (var paper in index.RepeatedIn(list))
        {
            var topics = new HashSet<string>(StringComparer.Ordinal);
            var earlier = paper.Entries[0];
            foreach (var entry in paper.Entries)
            {
                if (topics.Add(entry.TopicKey) && entry != earlier)
                {
                    findings.Report(
                        entry.TitleSpan,
                        $"This paper stands under {RepeatedEntries.TopicOf(earlier)}, too, in line {RepeatedEntries.LineOf(earlier)}; "
                        + "keep both entries only if it belongs to both topics",
                        new([new(list.Path, earlier.TitleSpan, "The earlier entry")]));
                }
            }
        }
    }
}
