namespace MlsysCatalog.Reading;

/// <summary>
/// The edits that go into one text together. What would meet an edit that is in already is left out: a text with a fix too few is
/// whole, one with two fixes in each other is not.
/// </summary>
/// <param name="text">The text that the edits are for.</param>
public sealed class EditSelection(string text)
{
    private static readonly Comparer<TextEdit> ByPlace = Comparer<TextEdit>.Create(static (left, right) =>
        left.Span.Start != right.Span.Start ? left.Span.Start.CompareTo(right.Span.Start)
        : left.Span.End != right.Span.End ? left.Span.End.CompareTo(right.Span.End)
        : string.CompareOrdinal(left.NewText, right.NewText));

    private readonly SortedSet<TextEdit> _edits = new(ByPlace);

    /// <summary>Those that are in, by place: none meets another, and each stands once.</summary>
    public IReadOnlyList<TextEdit> Edits => [.. _edits];

    /// <summary>Takes the edits of one finding, all or none. One that is in already, from another finding, counts as taken.</summary>
    /// <param name="edits">The edits, in any order.</param>
    /// <returns>
    /// Whether they are in: not if one meets an edit of another finding (an insertion does where it only touches, since nobody knows
    /// which of the two goes first), and not if they meet each other or would tear a character or a line ending apart.
    /// </returns>
    public bool TryAdd(IEnumerable<TextEdit> edits)
    {
        var sorted = new SortedSet<TextEdit>(edits, ByPlace);
        if (!AreSound(sorted) || sorted.Any(MeetsAnother))
        {
            return false;
        }

        _edits.UnionWith(sorted);
        return true;
    }

    private bool AreSound(SortedSet<TextEdit> edits)
    {
        TextEdit? last = null;
        foreach (var edit in edits)
        {
            var (start, end) = (edit.Span.Start, edit.Span.End);
            if (start < 0 || end < start || end > text.Length || IsInside(start) || IsInside(end) || !IsWhole(edit.NewText))
            {
                return false;
            }

            if (last is { } before && (start < before.Span.End || before.Span == edit.Span))
            {
                return false;
            }

            last = edit;
        }

        return true;
    }

    // Edits that are in do not meet, so only the nearest on either side can.
    private bool MeetsAnother(TextEdit edit) =>
        !_edits.Contains(edit)
        && ((_edits.Count > 0 && ByPlace.Compare(_edits.Min, edit) < 0 && Meet(_edits.GetViewBetween(_edits.Min, edit).Max, edit))
            || (_edits.Count > 0 && ByPlace.Compare(edit, _edits.Max) < 0 && Meet(_edits.GetViewBetween(edit, _edits.Max).Min, edit)));

    private static bool Meet(TextEdit one, TextEdit other) => one.Span.IsEmpty || other.Span.IsEmpty
        ? one.Span.Start <= other.Span.End && other.Span.Start <= one.Span.End
        : one.Span.Overlaps(other.Span);

    private bool IsInside(int place) => place > 0 && place < text.Length
        && (char.IsSurrogatePair(text[place - 1], text[place]) || (text[place - 1] == '\r' && text[place] == '\n'));

    // Half a character would be written as a question mark.
    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
