namespace MlsysCatalog.Reading;

/// <summary>MLC0401: a topic with nothing under its heading. Prose, talks or a table of contents there are something.</summary>
internal sealed class EmptyTopic : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0401",
        "Topic without entries",
        RuleCategory.Structure,
        FindingSeverity.Info,
        "A heading with nothing under it is left over, or waits for papers.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        if (list.Entries.Count == 0)
        {
            return;
        }

        var topics = list.Topics;
        var isParent = new bool[topics.Count];
        foreach (var topic in topics)
        {
            if (topic.Parent >= 0)
            {
                isParent[topic.Parent] = true;
            }
        }

        foreach (var entry in list.Entries)
        {
            if (entry.Topic >= 0)
            {
                isParent[entry.Topic] = true;
            }
        }

        for (var i = 0; i < topics.Count; i++)
        {
            if (!isParent[i] && HasNothingBelow(list.Text, topics[i].Span))
            {
                findings.Report(HeadingLine.WordsOf(list.Text, topics[i]),
                    $"Nothing stands under '{topics[i].Heading}'; add papers, or take the heading out");
            }
        }
    }

    // Up to the next heading of its own level or above, or to the end.
    private static bool HasNothingBelow(string text, SourceSpan heading)
    {
        var level = HeadingLine.LevelOf(text.AsSpan(heading.Start, heading.Length).TrimEnd());
        var rest = text.AsSpan(heading.End);
        var isFirst = true;
        while (level > 0 && rest.Length > 0)
        {
            var lineEnd = rest.IndexOf('\n');
            var line = (lineEnd < 0 ? rest : rest.Slice(0, lineEnd)).Trim();
            if (line.Length > 0 && !isFirst && !IsRule(line))
            {
                return HeadingLine.LevelOf(line) is > 0 and var next && next <= level;
            }

            isFirst = false;

            rest = lineEnd < 0 ? default : rest.Slice(lineEnd + 1);
        }

        return level > 0;
    }

    // «---» parts sections; it is none of their content.
    private static bool IsRule(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (c is not ('-' or '*' or '_' or ' '))
            {
                return false;
            }
        }

        return line.Length >= 3;
    }
}
