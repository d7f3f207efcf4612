namespace MlsysCatalog.Reading;

/// <summary>Takes an entry out of its list: its lines with the end of the last one, and exactly these.</summary>
internal static class EntryRemoval
{
    // Items inside an entry that are looked at for it; longer ones are not worth the time.
    private const int MostItems = 1000;

    /// <summary>
    /// The edit, or null where the entry does not have its lines to itself or where others would be read otherwise without it.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="entry">The entry to take out.</param>
    /// <param name="other">The entry that says all of it and stays; nothing may depend on what that one stands in.</param>
    public static TextEdit? Of(ListReading list, Entry entry, Entry other)
    {
        var text = list.Text;
        var start = LineStartOf(text, entry);
        var end = entry.Span.End;
        while (end > entry.Span.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        end = AfterSpace(text, end, entry);
        if (!IsLineStart(text, start) || (end < text.Length && text[end] is not ('\r' or '\n'))
            || !StandsAlone(list, entry, start) || IsInside(list, PlaceOf(list, other), other.Span.Start - LineStartOf(text, other)))
        {
            return null;
        }

        // Where the file ends without a line end, it still does: the one before goes.
        return new TextEdit(end < text.Length ? new(start, AfterLineEnd(text, end)) : new(BeforeLineEnd(text, start), end), "");
    }

    private static bool StandsAlone(ListReading list, Entry entry, int lineStart)
    {
        var place = PlaceOf(list, entry);
        var next = place + 1 < list.Entries.Count ? list.Entries[place + 1] : null;
        if ((next is not null && next.Span.Start < entry.Span.End) || IsInside(list, place, entry.Span.Start - lineStart))
        {
            return false;
        }

        return entry.Shape switch
        {
            EntryShape.TableRow => true,

            // The item after it, number 2, begins no list where a paragraph stands directly above.
            EntryShape.ListItem => !list.Text[entry.Span.Start].IsAsciiDigit() || IsBlankAbove(list.Text, lineStart)
                || (place > 0 && list.Entries[place - 1] is { Shape: EntryShape.ListItem } before && before.Span.End <= lineStart
                    && list.Text.AsSpan(before.Span.End, lineStart - before.Span.End).IsWhiteSpace()),

            // Authors and the like may stand in paragraphs of their own behind it.
            EntryShape.Paragraph => IsFollowedBy(list.Text, entry.Span.End, next),
            _ => false,
        };
    }

    // An entry inside another says something of that one: its poster, what it builds on.
    private static bool IsInside(ListReading list, int place, int indentation)
    {
        var span = list.Entries[place].Span;
        for (var i = place - 1; i >= 0 && indentation > 0; i--)
        {
            var other = list.Entries[i];
            if (other.Span.Contains(span) || place - i > MostItems)
            {
                return true;
            }

            indentation = Math.Min(indentation, list.Lines.Position(other.Span.Start).Column);
        }

        return false;
    }

    private static bool IsFollowedBy(string text, int end, Entry? next)
    {
        var rest = text.AsSpan(end).TrimStart();
        return rest.IsEmpty || rest[0] == '#' || (next is not null && text.Length - rest.Length == next.Span.Start);
    }

    private static int PlaceOf(ListReading list, Entry entry)
    {
        var (low, high) = (0, list.Entries.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = list.Entries[middle].Span.Start < entry.Span.Start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool IsLineStart(string text, int at) => at == 0 || text[at - 1] is '\r' or '\n';

    private static bool IsBlankAbove(string text, int lineStart)
    {
        var end = BeforeLineEnd(text, lineStart);
        return lineStart == 0 || IsLineStart(text, text.AsSpan(0, end).TrimEnd(" \t".AsSpan()).Length);
    }

    // Before the space in front of it; a row's outermost bars are its own.
    private static int LineStartOf(string text, Entry entry)
    {
        var at = entry.Span.Start;
        while (at > 0 && IsAround(text[at - 1], entry))
        {
            at--;
        }

        return at;
    }

    private static int AfterSpace(string text, int at, Entry entry)
    {
        while (at < text.Length && IsAround(text[at], entry))
        {
            at++;
        }

        return at;
    }

    private static bool IsAround(char c, Entry entry) => c is ' ' or '\t' || (c == '|' && entry.Shape == EntryShape.TableRow);

    private static int AfterLineEnd(string text, int at) => at + (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1);

    private static int BeforeLineEnd(string text, int at) =>
        at == 0 ? 0 : text[at - 1] == '\n' && at > 1 && text[at - 2] == '\r' ? at - 2 : at - 1;
}
