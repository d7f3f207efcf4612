using System.Globalization;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Fuzzing;

/// <summary>Whatever is said of a place lies in its file, between characters, and is fit to be shown.</summary>
internal static class SpanChecks
{
    /// <summary>What a list was read to say.</summary>
    public static void Check(ListReading list)
    {
        if (list.Failure is { } failure)
        {
            RequireInside(list, failure.Span, "failure");
            RequireShowable(failure.Message, "failure");
            BrokenPromiseException.ThrowUnless(list.Entries.Count == 0, "a list that cannot be read has no entries", () => list.Path);
        }

        BrokenPromiseException.ThrowUnless(
            list.Facts.Entries.Equals(list.Entries.Select(static entry => entry.Facts).ToEquatableArray()),
            "facts are those of the entries", () => list.Path);
        foreach (var entry in list.Entries)
        {
            Check(list, entry);
        }

        foreach (var topic in list.Topics)
        {
            RequireInside(list, topic.Span, "topic");
        }

        foreach (var placeholder in list.Placeholders)
        {
            RequireInside(list, placeholder.Span, "placeholder");
            RequireInside(list, placeholder.RemovalSpan, "placeholder's removal");
        }

        var comments = list.Comments.Select(static comment => comment.Span).Concat(list.Switches.Select(static comment => comment.Span));
        foreach (var span in comments)
        {
            RequireInside(list, span, "comment");
        }

        foreach (var setting in list.Comments.SelectMany(static comment => comment.Settings))
        {
            RequireInside(list, setting.Span, "comment's setting");
        }
    }

    /// <summary>What was not read as an entry, and how the others are written.</summary>
    public static void CheckDialect(ListReading list)
    {
        foreach (var unexplained in list.Dialect.Unexplained)
        {
            RequireInside(list, unexplained.Span, "unexplained candidate");
        }
    }

    /// <summary>What is found in a file, reported or not.</summary>
    /// <param name="found">The findings.</param>
    /// <param name="files">All files that they may speak of.</param>
    public static void Check(CheckedList found, IReadOnlyList<ListReading> files)
    {
        foreach (var finding in found.Reported.Concat(found.Known).Concat(found.Suppressed))
        {
            var rule = finding.Rule.Id;
            BrokenPromiseException.ThrowUnless(finding.Path == found.List.Path, "a finding is in the list that was checked",
                () => $"{rule} in {finding.Path}");
            RequireInside(found.List, finding.Span, rule);
            RequireShowable(finding.Message, rule);
            foreach (var related in finding.Related)
            {
                RequireInside(FileOf(related.Path, files, rule), related.Span, rule + " related");
                RequireShowable(related.Message, rule + " related");
            }

            foreach (var edit in finding.Edits)
            {
                RequireInside(FileOf(finding.EditedPath, files, rule), edit.Span, rule + " edit");
            }
        }
    }

    private static void Check(ListReading list, Entry entry)
    {
        RequireInside(list, entry.Span, "entry");
        RequireInside(list, entry.TitleSpan, "title");
        RequireInside(list, entry.GluedMarker, "glued marker");
        RequireInside(list, entry.TagSpan, "tag");
        RequireInside(list, entry.VenueSpan, "venue");
        RequireInside(list, entry.YearSpan, "year");
        RequireInside(list, entry.HeadingVenueSpan, "heading's venue");
        RequireInside(list, entry.HeadingYearSpan, "heading's year");
        RequireInside(list, entry.CommentSpan, "entry's comment");
        foreach (var link in entry.Links)
        {
            RequireInside(list, link.Span, "link");
            RequireInside(list, link.UrlSpan, "URL");
        }

        // What else it says may stand below it.
        BrokenPromiseException.ThrowUnless(entry.TitleSpan.IsEmpty || entry.Span.Contains(entry.TitleSpan), "an entry's title lies in it",
            () => $"{entry.TitleSpan} in {entry.Span}: '{list.Text[entry.TitleSpan.Start..entry.TitleSpan.End]}'");

        BrokenPromiseException.ThrowUnless(entry.Line == list.Lines.LineOf(entry.Span.Start), "an entry's line is where it begins",
            () => entry.Line.ToString(CultureInfo.InvariantCulture));
        BrokenPromiseException.ThrowUnless(entry.Topic >= -1 && entry.Topic < list.Topics.Count, "an entry's topic is one of the list's",
            () => entry.Topic.ToString(CultureInfo.InvariantCulture));
        BrokenPromiseException.ThrowUnless(
            entry.Facts.Title.Length == 0 || entry.TitleSpan.IsEmpty
                || IsMadeOf(entry.Facts.Title, list.Text.AsSpan(entry.TitleSpan.Start, entry.TitleSpan.Length)),
            "a title's letters stand in its place",
            () => $"'{entry.Facts.Title}' in '{list.Text[entry.TitleSpan.Start..entry.TitleSpan.End]}'");
    }

    // A character reference stands for letters that are not there.
    private static bool IsMadeOf(string title, ReadOnlySpan<char> text)
    {
        if (text.Contains('&'))
        {
            return true;
        }

        foreach (var c in title)
        {
            if (char.IsLetterOrDigit(c))
            {
                var at = text.IndexOf(c);
                if (at < 0)
                {
                    return false;
                }

                text = text[(at + 1)..];
            }
        }

        return true;
    }

    private static ListReading FileOf(string path, IReadOnlyList<ListReading> files, string rule) =>
        files.FirstOrDefault(file => file.Path == path)
        ?? throw new BrokenPromiseException("a finding speaks of files that are there", $"{rule}: {path}");

    private static void RequireInside(ListReading list, SourceSpan? span, string what)
    {
        if (span is { } place)
        {
            RequireInside(list, place, what);
        }
    }

    private static void RequireInside(ListReading list, SourceSpan span, string what)
    {
        BrokenPromiseException.ThrowUnless(0 <= span.Start && span.Start <= span.End && span.End <= list.Text.Length,
            $"a place lies in its file ({what})",
            () => $"{span} of {list.Text.Length} in {list.Path}");
        BrokenPromiseException.ThrowUnless(IsBetweenCharacters(list.Text, span.Start) && IsBetweenCharacters(list.Text, span.End),
            $"a place splits no character ({what})",
            () => $"{span} in {list.Path}");
    }

    private static bool IsBetweenCharacters(string text, int place) =>
        place == 0 || place == text.Length || !char.IsSurrogatePair(text[place - 1], text[place]);

    private static void RequireShowable(string message, string what)
    {
        foreach (var c in message)
        {
            if (char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                throw new BrokenPromiseException($"a message has no control characters ({what})",
                    string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4} in '{message}'"));
            }
        }
    }
}
