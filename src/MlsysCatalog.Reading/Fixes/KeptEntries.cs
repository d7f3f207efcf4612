namespace MlsysCatalog.Reading;

/// <summary>
/// Whether edits cost an entry that they do not take out themselves. How a list is read depends on all of it: where a fix makes an item of
/// a line, or takes a duplicate out, what stands beside it may look like an entry no more.
/// </summary>
internal static class KeptEntries
{
    /// <summary>Whether each entry whose title no edit takes out is still one, and none went into another.</summary>
    /// <param name="before">The list.</param>
    /// <param name="after">The list with the edits in.</param>
    /// <param name="edits">The edits, by place.</param>
    public static bool AreAllIn(ListReading before, ListReading after, IReadOnlyList<TextEdit> edits)
    {
        var starts = new int[after.Entries.Count];
        var reaches = new int[after.Entries.Count];
        for (var i = 0; i < starts.Length; i++)
        {
            // Entries stand in one another, so the farthest of those that began is asked.
            starts[i] = after.Entries[i].Span.Start;
            reaches[i] = Math.Max(after.Entries[i].Span.End, i == 0 ? 0 : reaches[i - 1]);
        }

        var kept = 0;
        foreach (var entry in before.Entries)
        {
            if (IsTakenOut(entry.TitleSpan, edits))
            {
                continue;
            }

            kept++;
            var place = Moved(entry.TitleSpan.Start, edits);
            var last = Array.BinarySearch(starts, place);
            last = last < 0 ? ~last - 1 : last;
            if (last < 0 || reaches[last] < place)
            {
                return false;
            }
        }

        return kept <= starts.Length;
    }

    private static bool IsTakenOut(SourceSpan title, IReadOnlyList<TextEdit> edits)
    {
        for (var i = 0; i < edits.Count && edits[i].Span.Start <= title.Start; i++)
        {
            if (edits[i].Span.Contains(title))
            {
                return true;
            }
        }

        return false;
    }

    private static int Moved(int place, IReadOnlyList<TextEdit> edits)
    {
        var moved = place;
        for (var i = 0; i < edits.Count && edits[i].Span.End <= place; i++)
        {
            moved += edits[i].NewText.Length - edits[i].Span.Length;
        }

        return moved;
    }
}
