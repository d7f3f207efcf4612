using System.Globalization;

namespace MlsysCatalog.Reading;

/// <summary>MLC0405: an entry that stands as a paragraph in a list of list items: its bullet is missing.</summary>
internal sealed class EntryOutsideList : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0405",
        "Entry outside its list",
        RuleCategory.Structure,
        FindingSeverity.Warning,
        "Where a list writes its entries as list items, an entry that is a paragraph has lost its bullet.")
    {
        HasFix = true,
    };

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        var items = list.Entries.Count(static entry => entry.Shape == EntryShape.ListItem);
        var paragraphs = list.Entries.Count(static entry => entry.Shape == EntryShape.Paragraph);
        if (paragraphs == 0 || !Habit.Holds(items, items + paragraphs))
        {
            return;
        }

        for (var i = 0; i < list.Entries.Count; i++)
        {
            // A marker without its space is MLC0102's.
            if (list.Entries[i] is { Shape: EntryShape.Paragraph } entry && entry.GluedMarker.IsEmpty)
            {
                var marker = MarkerFor(list, i);
                findings.Report(
                    Beginning(list, entry),
                    $"This entry stands outside the list; put '{marker.Trim()}' in front of it, as in front of the others",
                    edits: BeginsLine(list, entry) ? new([new(new(entry.Span.Start, entry.Span.Start), marker)]) : default);
            }
        }
    }

    // Only there does a marker begin an item; behind the mark of a quotation it does, too.
    private static bool BeginsLine(ListReading list, Entry entry)
    {
        if (entry.IsHtml)
        {
            return false;
        }

        var at = entry.Span.Start;
        while (at > 0 && list.Text[at - 1] is ' ' or '\t' or '>')
        {
            at--;
        }

        return at == list.Lines.Start(list.Lines.LineOf(at));
    }

    // The piece that the entry begins with, tag or title: the bullet is missed there.
    private static SourceSpan Beginning(ListReading list, Entry entry)
    {
        var first = entry.TagSpan is { } tag && tag.Start < entry.TitleSpan.Start ? tag : entry.TitleSpan;
        var end = first.End < list.Text.Length && list.Text[first.End] == ']' ? first.End + 1 : first.End;
        return end > entry.Span.Start && entry.Span.End >= end ? new(entry.Span.Start, end) : EntryText.FirstLine(list.Text, entry.Span);
    }

    // The marker of the item before it, or of the first one after it; a numbered list counts on.
    private static string MarkerFor(ListReading list, int place)
    {
        for (var i = place - 1; i >= 0; i--)
        {
            if (MarkerOf(list, list.Entries[i]) is { } marker)
            {
                var isSameList = list.Entries[i].Topic == list.Entries[place].Topic;
                return Numbered(marker, isSameList ? NumberOf(marker) + 1 : 1);
            }
        }

        for (var i = place + 1; i < list.Entries.Count; i++)
        {
            if (MarkerOf(list, list.Entries[i]) is { } marker)
            {
                return Numbered(marker, 1);
            }
        }

        return "- ";
    }

    private static string? MarkerOf(ListReading list, Entry entry)
    {
        if (entry.Shape != EntryShape.ListItem)
        {
            return null;
        }

        var text = list.Text.AsSpan(entry.Span.Start, entry.Span.Length);
        var length = text.Length > 0 && text[0] is '-' or '*' or '+' ? 1 : OrderedMarker.LengthAt(list.Text, entry.Span.Start);
        var end = length;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return length > 0 && end > length ? text.Slice(0, end).ToString() : null;
    }

    private static int NumberOf(string marker) =>
        int.TryParse(marker.TrimEnd(' ', '.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Numbered(string marker, int number) =>
        char.IsDigit(marker[0]) ? number.ToString(CultureInfo.InvariantCulture) + marker.TrimStart("0123456789".ToCharArray()) : marker;
}
