namespace MlsysCatalog.Reading;

/// <summary>MLC0110: what was left in a list to be filled in: an empty table row, <c>\[pdf]</c> without an address.</summary>
internal sealed class LeftoverPlaceholder : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0110",
        "Template row or placeholder left in",
        RuleCategory.Form,
        FindingSeverity.Info,
        "A row without a title, or a word such as [pdf] without an address, waits to be filled in.")
    {
        HasFix = true,
    };

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        for (var i = 0; i < list.Placeholders.Count;)
        {
            var row = OfOneRow(list, i);
            findings.Report(SpanOf(list, row), MessageFor(list, row),
                edits: row.Select(static placeholder => new TextEdit(placeholder.RemovalSpan, "")).ToEquatableArray());
            i += row.Count;
        }
    }

    // One finding a row: a row that waits for two links is one thing to do.
    private static List<Placeholder> OfOneRow(ListReading list, int first)
    {
        var row = new List<Placeholder> { list.Placeholders[first] };
        var line = list.Lines.LineOf(row[0].Span.Start);
        for (var i = first + 1; i < list.Placeholders.Count && list.Lines.LineOf(list.Placeholders[i].Span.Start) == line; i++)
        {
            row.Add(list.Placeholders[i]);
        }

        return row;
    }

    // All of them where nothing else stands between, else the first.
    private static SourceSpan SpanOf(ListReading list, List<Placeholder> row)
    {
        var span = row[0].Span;
        foreach (var placeholder in row.Skip(1))
        {
            if (placeholder.Span.Start < span.End || list.Text.AsSpan(span.End, placeholder.Span.Start - span.End).IsWhiteSpace())
            {
                span = span.Cover(placeholder.Span);
            }
        }

        return span;
    }

    private static string MessageFor(ListReading list, List<Placeholder> row)
    {
        if (row[0].IsWholeRow)
        {
            return "This row has no title yet; fill it in, or remove it";
        }

        var words = string.Join(" and ",
            row.Select(placeholder => $"'{list.Text.Substring(placeholder.Span.Start, placeholder.Span.Length).Replace("\\", "")}'"));
        return row.Count == 1 ? $"{words} leads nowhere; link it, or remove it" : $"{words} lead nowhere; link them, or remove them";
    }
}
