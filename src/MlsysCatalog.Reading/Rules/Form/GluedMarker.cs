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
        foreach (var entry in list.Entries)
        {
            if (MarkerOf(list.Text, entry) is { IsEmpty: false } marker)
            {
                findings.Report(
                    marker,
                    $"Without a space behind '{list.Text.Substring(marker.Start, marker.Length)}' this is no list item; put one there",
                    edits: new([new(new(marker.End, marker.End), " ")]));
            }
        }
    }

    /// <summary>The marker that an entry begins with and that has no space behind it; empty where there is none.</summary>
    public static SourceSpan MarkerOf(string text, Entry entry)
    {
        var start = entry.Span.Start;
        if (entry.Shape is not (EntryShape.ListItem or EntryShape.Paragraph) || entry.Span.Length < 2)
        {
            return default;
        }

        // A true item has white space behind its marker, so one without was a line of text that the reader took for an item.
        var length = text[start] is '-' or '*' or '+' ? 1 : entry.Shape == EntryShape.ListItem ? OrderedMarker.LengthAt(text, start) : 0;
        var isGlued = length > 0 && start + length < text.Length && !char.IsWhiteSpace(text[start + length])
            && (length > 1 || text[start + 1] != text[start]);
        return isGlued && !IsEmphasis(text, entry) ? new(start, start + length) : default;
    }

    // «*Title of a paper*, OSDI 2020»
    private static bool IsEmphasis(string text, Entry entry) =>
        entry.Shape == EntryShape.Paragraph && text[entry.Span.Start] == '*' && text.AsSpan(entry.Span.Start + 1, entry.Span.Length - 1).IndexOf('*') >= 0;
}
