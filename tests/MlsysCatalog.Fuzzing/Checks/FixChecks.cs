using MlsysCatalog.Reading;
using MlsysCatalog.Tool;

namespace MlsysCatalog.Fuzzing;

/// <summary>What fixes leave can be read, has every entry that no edit takes out, and is left alone by a second run.</summary>
internal static class FixChecks
{
    /// <summary>Applies the first fix of each rule alone, then all as <c>check --fix</c> does.</summary>
    public static void Check(ReadInput read)
    {
        var fixable = read.ToMend(read.Files).ToList();
        foreach (var finding in fixable.GroupBy(static finding => finding.Rule.Id).Select(static rule => rule.First()))
        {
            CheckAlone(read, finding);
        }

        if (fixable.Count > 0)
        {
            CheckTogether(read);
        }
    }

    private static void CheckAlone(ReadInput read, Finding finding)
    {
        var rule = finding.Rule.Id;
        var file = read.Files.First(file => file.Path == finding.EditedPath);
        var selection = new EditSelection(file.Text);
        BrokenPromiseException.ThrowUnless(selection.TryAdd(finding.Edits), $"edits go in ({rule})",
            () => string.Join(", ", finding.Edits));
        var text = EditedText.Of(file.Text).Apply(selection.Edits).Text;
        BrokenPromiseException.ThrowUnless(text == Applied(file.Text, selection.Edits), $"nothing changes beside edits ({rule})",
            () => text);

        // As an editor does: this one, once.
        IReadOnlyList<Finding> left = [finding];
        var mended = ListMender.Mend([file], read.Venues, _ =>
        {
            var next = left;
            left = [];
            return next;
        })[0];
        BrokenPromiseException.ThrowUnless(!mended.IsChanged || mended.After.Text == text, $"a fix does what it says ({rule})",
            () => mended.After.Text);
        RequireReadable(file, mended.After, rule);
        RequireEntries(file, mended.After, mended.Edits, rule);
    }

    private static void CheckTogether(ReadInput read)
    {
        var mended = ListMender.Mend(read.Files, read.Venues, read.ToMend);
        for (var i = 0; i < mended.Count; i++)
        {
            var list = mended[i];
            BrokenPromiseException.ThrowUnless(!list.IsUnsettled, "mending comes to an end", () => list.Before.Path);
            BrokenPromiseException.ThrowUnless(
                list.After.Text == Applied(list.Before.Text, list.Edits), "nothing changes beside edits (all)", () => list.Before.Path);
            if (!list.IsChanged)
            {
                continue;
            }

            RequireReadable(list.Before, list.After, "all");
            RequireEntries(list.Before, list.After, list.Edits, "all");
            RequireBytes(read.Texts[i], list);
        }

        var again = ListMender.Mend([.. mended.Select(static list => list.After)], read.Venues, read.ToMend);
        BrokenPromiseException.ThrowUnless(again.All(static list => !list.IsChanged), "mending again changes nothing",
            () => string.Join("; ",
                again.SelectMany(static list => list.Mended).Select(static finding => $"{finding.Rule.Id} {finding.Message}")));
    }

    private static string Applied(string text, IReadOnlyList<TextEdit> edits)
    {
        for (var i = edits.Count - 1; i >= 0; i--)
        {
            text = text.Remove(edits[i].Span.Start, edits[i].Span.Length).Insert(edits[i].Span.Start, edits[i].NewText);
        }

        return text;
    }

    private static void RequireReadable(ListReading before, ListReading after, string rule) =>
        BrokenPromiseException.ThrowUnless(before.Failure is not null || after.Failure is null, $"what was mended can be read ({rule})",
            () => after.Failure!.Message);

    // An entry may go only where an edit takes out its title, as that of a duplicate does (MLC0202).
    private static void RequireEntries(ListReading before, ListReading after, IReadOnlyList<TextEdit> edits, string rule)
    {
        var kept = before.Entries.Where(entry => !edits.Any(edit => edit.Span.Contains(entry.TitleSpan))).ToList();
        BrokenPromiseException.ThrowUnless(kept.Count <= after.Entries.Count, $"no entry goes into another ({rule})",
            () => string.Join(", ", edits));
        foreach (var entry in kept)
        {
            var place = Moved(edits, entry.TitleSpan.Start);
            BrokenPromiseException.ThrowUnless(
                after.Entries.Any(other => other.Span.Start <= place && place <= other.Span.End), $"no entry is lost ({rule})",
                () => $"'{entry.Facts.Title}' by {string.Join(", ", edits)}");
        }
    }

    private static int Moved(IReadOnlyList<TextEdit> edits, int place) =>
        place + edits.Where(edit => edit.Span.End <= place).Sum(static edit => edit.NewText.Length - edit.Span.Length);

    // What the tool writes says what it means to say; where a file's bytes stand for no text, it writes nothing.
    private static void RequireBytes(EncodedText file, MendedList list)
    {
        const string Mark = "\ufeff";
        var isOutside = file.Text.StartsWith(Mark, StringComparison.Ordinal)
            && !list.Before.Text.StartsWith(Mark, StringComparison.Ordinal);
        var front = isOutside ? Mark : "";
        if (file.With(front + list.After.Text) is { } bytes)
        {
            BrokenPromiseException.ThrowUnless(EncodedText.Of(bytes).Text == front + list.After.Text, "written bytes are the mended text",
                () => list.Before.Path);
        }
    }
}
