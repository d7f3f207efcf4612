namespace MlsysCatalog.Reading;

/// <summary>
/// MLC0102: a list marker without its space: to Markdown the line is text, so the entry is glued to the line above and lost to whoever
/// reads list items.
/// </summary>
internal sealed class GluedMarker : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0102",
        "List marker without a space",
        RuleCategory.Form,
        FindingSeverity.Error,
        "Without a space behind its marker a line is no list item, so its entry is glued to the line above.")
    {
        HasFix = true,
    };

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        var paragraphs = list.Entries.Count(static entry => entry.Shape == EntryShape.Paragraph);
        var numbersParagraphs = paragraphs * 2 > list.Entries.Count;
        foreach (var entry in list.Entries)
        {
            if (entry.GluedMarker is { IsEmpty: false } marker
                && !(numbersParagraphs && entry.Shape == EntryShape.Paragraph && marker.Length > 1))
            {
                findings.Report(
                    marker,
                    $"Without a space behind '{list.Text.Substring(marker.Start, marker.Length)}' this is no list item; put one there",
                    edits: new([new(new(marker.End, marker.End), " ")]));
            }
        }
    }
}
