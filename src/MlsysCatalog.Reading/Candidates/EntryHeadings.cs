using Markdig.Syntax;

namespace MlsysCatalog.Reading;

/// <summary>Tells the headings that are papers from the headings of sections.</summary>
internal static class EntryHeadings
{
    // One heading of a section may well look like a paper's; three are a way of writing.
    private const int Usual = 3;

    // Sections are called in a word or three.
    private const int Wordy = 4;

    private static readonly char[] Openings = ['(', '['];

    /// <summary>Whether a document's headings are papers as a rule: several carry a venue or a year of their own.</summary>
    public static bool AreUsual(MarkdownDocument document, string source, VenueTable venues)
    {
        var runs = new RunBuilder(source);
        var tagged = 0;
        foreach (var block in document)
        {
            tagged += block is HeadingBlock heading && HasOwnTag(runs.Build(heading), venues) ? 1 : 0;
            if (tagged == Usual)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a heading is a title with its venue or year beside it: <c>Title (OSDI 2020)</c>, <c>[OSDI 2020] Title</c>.</summary>
    public static bool HasOwnTag(Run run, VenueTable venues)
    {
        var (text, start, end) = (run.Text, 0, run.Text.AsSpan().TrimEnd().Length);
        while (start < end && (char.IsWhiteSpace(text[start]) || PlainText.IsOrnament(text, start, out _)))
        {
            start += PlainText.IsOrnament(text, start, out var length) ? length : 1;
        }

        if (end - start < 12)
        {
            return false;
        }

        if (text[start] is '[' or '(' && Brackets.ClosingOf(text, start, end) is var close and > 0)
        {
            return Words.CountOf(text.AsSpan(close + 1, end - close - 1)) >= Wordy && IsTag(text, start + 1, close, venues);
        }

        var open = text[end - 1] is ')' or ']' ? text.LastIndexOfAny(Openings, end - 1, end - start) : -1;
        var title = text.AsSpan(start, Math.Max(0, open - start));
        return Words.CountOf(title) >= Wordy && TitleLikeness.Of(title) >= 0.55 && IsTag(text, open + 1, end - 1, venues);
    }

    /// <summary>Whether a heading is labelled as a title (<c>Title: Orca: …</c>), or links, alone or behind a tag, to a paper.</summary>
    public static bool IsLabelledOrLinked(Run run, VenueTable venues)
    {
        if (FieldLabels.Read(run.Text, out _) == LabelledField.Title)
        {
            return true;
        }

        if (run.Links.Length == 0 || run.Links[0].HostVerdict <= 0)
        {
            return false;
        }

        var link = run.Links[0];
        var isAlone = link.End - link.Start >= run.Text.Length * 2 / 3 || IsTagOrNothing(PlainText.Of(run.Text, 0, link.Start), venues);
        return isAlone && TitleLikeness.Of(run.Text.AsSpan(link.Start, link.End - link.Start)) >= 0.55;
    }

    private static bool IsTagOrNothing(string text, VenueTable venues) =>
        text.Length == 0 || VenueTagReader.ReadTrusted(text, 0, text.Length, venues).Strength != VenueStrength.None;

    private static bool IsTag(string text, int start, int end, VenueTable venues) =>
        VenueTagReader.ReadTrusted(text, start, end, venues) is { Strength: not VenueStrength.None, Year: not null };
}
