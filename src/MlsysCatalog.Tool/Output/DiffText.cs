using System.Globalization;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>
/// What fixes change in a list, as a unified diff that <c>git apply</c> and <c>patch</c> take. It is made of the edits, so that no
/// search for what is common is needed.
/// </summary>
/// <param name="output">Takes the diff.</param>
/// <param name="isForEyes">Whether a terminal shows it: then nothing in it may act on that, and carriage returns are not shown.</param>
internal sealed class DiffText(TextWriter output, bool isForEyes)
{
    private const int Context = 3;

    /// <summary>Writes what has changed in a list; nothing where nothing has.</summary>
    /// <param name="list">The list.</param>
    /// <param name="mark">The byte order mark in front of its first line, which the texts do not have; empty where there is none.</param>
    public void Write(MendedList list, string mark)
    {
        var (before, after) = (Lines(list.Before.Text), Lines(list.After.Text));
        var changes = Changes(list, before, after);
        if (changes.Count == 0)
        {
            return;
        }

        // Git wants neither './' nor '..' in a path.
        var isRooted = Path.IsPathRooted(list.Before.Path);
        var path = isRooted ? list.Before.Path : Path.GetRelativePath(Environment.CurrentDirectory, Path.GetFullPath(list.Before.Path));
        var isBelow = !isRooted && !path.StartsWith("..", StringComparison.Ordinal);
        path = Terminal.Safe(path.Replace('\\', '/'));
        output.Write($"--- {(isBelow ? "a/" : "")}{path}\n+++ {(isBelow ? "b/" : "")}{path}\n");
        mark = isForEyes ? "" : mark;
        for (var i = 0; i < changes.Count;)
        {
            var end = i + 1;
            while (end < changes.Count && changes[end].Old - changes[end - 1].OldEnd <= 2 * Context)
            {
                end++;
            }

            WriteHunk(changes[i..end], before, after, mark);
            i = end;
        }
    }

    private void WriteHunk(List<Change> changes, List<string> before, List<string> after, string mark)
    {
        var start = Math.Max(0, changes[0].Old - Context);
        var newStart = changes[0].New - (changes[0].Old - start);
        var end = Math.Min(before.Count, changes[^1].OldEnd + Context);
        var newEnd = changes[^1].NewEnd + (end - changes[^1].OldEnd);
        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"@@ -{Range(start, end - start)} +{Range(newStart, newEnd - newStart)} @@\n"));
        var place = start;
        foreach (var change in changes)
        {
            WriteLines(' ', before, place, change.Old, mark);
            WriteLines('-', before, change.Old, change.OldEnd, mark);
            WriteLines('+', after, change.New, change.NewEnd, mark);
            place = change.OldEnd;
        }

        WriteLines(' ', before, place, end, mark);
    }

    // Lines count from 1; a stretch of none is called by the line before it.
    private static string Range(int start, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");

    private void WriteLines(char sign, List<string> lines, int start, int end, string mark)
    {
        for (var i = start; i < end; i++)
        {
            var line = lines[i].TrimEnd('\n');
            output.Write(sign);
            output.Write(i == 0 ? mark : "");
            output.Write(isForEyes ? Terminal.Safe(line.TrimEnd('\r')) : line);
            output.Write(lines[i].EndsWith('\n') ? "\n" : "\n\\ No newline at end of file\n");
        }
    }

    // A diff knows LF only; a CR before it is a part of the line.
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    private static List<Change> Changes(MendedList list, List<string> before, List<string> after)
    {
        var (starts, newStarts) = (Starts(before), Starts(after));
        var changes = new List<Change>();
        var moved = 0;
        foreach (var edit in list.Edits)
        {
            var (start, end) = (edit.Span.Start + moved, edit.Span.Start + moved + edit.NewText.Length);
            moved += edit.NewText.Length - edit.Span.Length;
            var change = new Change(
                Math.Min(LineOf(starts, edit.Span.Start), before.Count),
                Math.Min(LineOf(starts, edit.Span.End) + 1, before.Count),
                Math.Min(LineOf(newStarts, start), after.Count),
                Math.Min(LineOf(newStarts, end) + 1, after.Count));
            if (changes.Count > 0 && change.Old < changes[^1].OldEnd)
            {
                change = changes[^1] with { OldEnd = change.OldEnd, NewEnd = change.NewEnd };
                changes.RemoveAt(changes.Count - 1);
            }

            changes.Add(change);
        }

        return [.. changes.Select(change => change.Trimmed(before, after)).Where(static change => !change.IsEmpty)];
    }

    // The end of the text starts a line only behind a line ending.
    private static int[] Starts(List<string> lines)
    {
        var starts = new List<int> { 0 };
        foreach (var line in lines)
        {
            starts.Add(starts[^1] + line.Length);
        }

        return [.. lines.Count == 0 || lines[^1].EndsWith('\n') ? starts : starts.SkipLast(1)];
    }

    private static int LineOf(int[] starts, int place)
    {
        var line = Array.BinarySearch(starts, place);
        return line >= 0 ? line : ~line - 1;
    }

    // Lines from, and up to but not with, in the list as it was and as it is.
    private readonly record struct Change(int Old, int OldEnd, int New, int NewEnd)
    {
        public bool IsEmpty => Old == OldEnd && New == NewEnd;

        public Change Trimmed(List<string> before, List<string> after)
        {
            var (old, oldEnd, @new, newEnd) = (Old, OldEnd, New, NewEnd);
            while (old < oldEnd && @new < newEnd && before[old] == after[@new])
            {
                (old, @new) = (old + 1, @new + 1);
            }

            while (old < oldEnd && @new < newEnd && before[oldEnd - 1] == after[newEnd - 1])
            {
                (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
            }

            return new(old, oldEnd, @new, newEnd);
        }
    }
}
