namespace MlsysCatalog.Reading;

/// <summary>MLC0402: two topics with one heading under one parent: the catalog makes one of them.</summary>
internal sealed class RepeatedHeading : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0402",
        "Two topics with one heading",
        RuleCategory.Structure,
        FindingSeverity.Info,
        "Two sections with one heading under one parent are one topic of the catalog; a reader of the list finds only the first.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        var firsts = new Dictionary<(int Under, string Heading), TopicPlace>();
        foreach (var topic in list.Topics)
        {
            var heading = TitleKey.Of(topic.Heading);
            if (heading.Length == 0)
            {
                continue;
            }

            if (!firsts.TryGetValue((topic.Under, heading), out var first))
            {
                firsts.Add((topic.Under, heading), topic);
                continue;
            }

            findings.Report(
                HeadingLine.WordsOf(list.Text, topic),
                $"'{topic.Heading}' is a heading in line {list.Lines.LineOf(first.Span.Start) + 1} already; put the two together, or call one otherwise",
                new([new(list.Path, HeadingLine.WordsOf(list.Text, first), "The earlier heading")]));
        }
    }
}
