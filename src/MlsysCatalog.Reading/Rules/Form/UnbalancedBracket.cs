namespace MlsysCatalog.Reading;

/// <summary>MLC0103: a bracket, parenthesis or double quote in a title or a tag that is not closed, or not opened.</summary>
internal sealed class UnbalancedBracket : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0103",
        "Unbalanced bracket or quote",
        RuleCategory.Form,
        FindingSeverity.Warning,
        "A bracket, parenthesis or quote of a title or a tag lacks its other half: something was cut off, or one was forgotten.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        var scan = new BracketScan(list.Text);
        foreach (var entry in list.Entries)
        {
            if (entry.Shape == EntryShape.Heading || entry.TitleSpan.IsEmpty)
            {
                continue;
            }

            // One of an entry's is enough: the others often come of it.
            var through = entry.TagSpan is { } tag ? Math.Max(tag.End, entry.TitleSpan.End) : entry.TitleSpan.End;
            foreach (var place in scan.Unmatched(entry, through))
            {
                if (!IsBrokenTarget(list.Text, place))
                {
                    findings.Report(new(place, place + 1), Message(list.Text[place]));
                    break;
                }
            }
        }
    }

    // «[pdf](https://…» without its end is MLC0105's.
    private static bool IsBrokenTarget(string text, int place) => text[place] == '(' && place > 0 && text[place - 1] == ']';

    private static string Message(char c) => c switch
    {
        '"' or '“' or '”' => $"This {c} has no other half; close the quote, or take it out",
        '(' or '[' => $"'{c}' is not closed; write '{(c == '(' ? ')' : ']')}', or take it out",
        '（' or '【' => $"'{c}' is not closed; close it, or take it out",
        _ => $"'{c}' closes nothing; write the other half in front, or take it out",
    };
}
