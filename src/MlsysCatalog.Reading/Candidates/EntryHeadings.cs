using Markdig.Syntax;

namespace MlsysCatalog.Reading;

/// <summary>
/// Tells the headings that are papers from those of sections: by themselves, by what stands right below them, and by others like them.
/// </summary>
internal sealed class EntryHeadings
{
    // One heading of a section may well look like a paper's; several are a way of writing.
    private const int UsualTags = 3;
    private const int UsualCredits = 2;
    private const int UsualLinks = 3;
    private const int UsualListsOfLinks = 2;

    private const int LongestSeries = 30;

    // Sections are called in a word or three.
    private const int Wordy = 4;

    private static readonly char[] Openings = ['(', '['];

    private readonly VenueTable _venues;
    private readonly BlocksBelow _below;
    private readonly bool _haveTags;
    private readonly bool _haveCredits;
    private readonly bool _haveLinks;
    private readonly bool _haveListsOfLinks;

    /// <summary>Looks at all headings of a document.</summary>
    public EntryHeadings(MarkdownDocument document, RunBuilder runs, BlocksBelow below, VenueTable venues, CancellationToken cancellation)
    {
        _venues = venues;
        _below = below;
        int tags = 0, credits = 0, links = 0, lists = 0, topics = 0, series = 0;
        for (var i = 0; i < document.Count; i++)
        {
            cancellation.Check();
            if (document[i] is HeadingBlock heading)
            {
                var run = runs.Build(heading);
                var next = i + 1 < document.Count ? document[i + 1] : null;
                Years.Add(heading, run.Text, next);
                tags += tags < UsualTags && HasOwnTag(run) ? 1 : 0;
                links += links < UsualLinks && IsLinkedTitle(run) ? 1 : 0;
                credits += credits < UsualCredits && IsTitle(run) && below.Of(next) == Below.Credits ? 1 : 0;
                lists += lists < UsualListsOfLinks && IsTitle(run) && below.LinksToPaper(below.ListBelow(document, i)) ? 1 : 0;
                var isSeries = run.Text.Length <= LongestSeries
                    && VenueTagReader.Read(run.Text, 0, run.Text.Length, venues).Strength >= VenueStrength.Known;
                series += isSeries ? 1 : 0;
                topics += isSeries || run.Text.Any(char.IsDigit) ? 0 : 1;
            }
        }

        _haveTags = tags >= UsualTags;
        _haveCredits = credits >= UsualCredits;
        _haveLinks = links >= UsualLinks;
        _haveListsOfLinks = lists >= UsualListsOfLinks;
        AreVenues = series >= UsualTags && series > topics;
    }

    /// <summary>The headings that are years, and their parts.</summary>
    public YearHeadings Years { get; } = new();

    /// <summary>Whether most headings name venues.</summary>
    public bool AreVenues { get; }

    /// <summary>Whether a heading is a paper.</summary>
    /// <param name="run">The heading.</param>
    /// <param name="next">What stands right below it.</param>
    /// <param name="list">The list right below it, or below a paragraph of words; null where there is none.</param>
    public bool IsEntry(Run run, Block? next, ListBlock? list = null)
    {
        if (IsLabelledOrLinked(run) || (_haveTags && HasOwnTag(run)) || (_haveLinks && IsLinkedTitle(run)))
        {
            return true;
        }

        var text = run.Text.AsSpan();
        return (_haveCredits && IsLinkToPaper(run) && _below.Of(next) == Below.Credits)
            || (_haveListsOfLinks && Words.CountAtLeast(text, 2)
                && (IsTitle(run) || !HeadingText.IsForPapers(run.Text)) && _below.LinksToPaper(list))
            || (TitleLikeness.Of(text) >= 0.5
                && _below.Of(next) is var below
                && (below == Below.Facts || (below == Below.Credits && _haveCredits && IsTitle(run))));
    }

    /// <summary>Whether a line is written as a title, and has some words.</summary>
    public static bool IsTitle(Run run) => Words.CountAtLeast(run.Text.AsSpan(), 3) && TitleLikeness.Of(run.Text.AsSpan()) >= 0.5;

    // «Title (OSDI 2020)», «[OSDI 2020] Title»
    private bool HasOwnTag(Run run)
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
            return Words.CountOf(text.AsSpan(close + 1, end - close - 1)) >= Wordy && IsTag(text, start + 1, close);
        }

        var open = text[end - 1] is ')' or ']' ? text.LastIndexOfAny(Openings, end - 1, end - start) : -1;
        var title = text.AsSpan(start, Math.Max(0, open - start));
        return Words.CountOf(title) >= Wordy && TitleLikeness.Of(title) >= 0.55 && IsTag(text, open + 1, end - 1);
    }

    // «[Adversarial Patch](paper)»: a link to a paper and nothing else, however few its words.
    private static bool IsLinkToPaper(Run run) =>
        run.Links.Length == 1 && run.Links[0] is { HostVerdict: > 0, Start: 0 } link && link.End == run.Text.AsSpan().TrimEnd().Length;

    // «Title: Orca: …», «[OSDI '22] [Orca: …](paper)»
    private bool IsLabelledOrLinked(Run run)
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
        var isAlone = link.End - link.Start >= run.Text.Length * 2 / 3 || IsTagOrNothing(PlainText.Of(run.Text, 0, link.Start));
        return isAlone && TitleLikeness.Of(run.Text.AsSpan(link.Start, link.End - link.Start)) >= 0.55;
    }

    /// <summary>
    /// Whether a summary or a heading is a title, with a link to the paper
    /// in it or behind it: <c>Title (2023) [&lt;a&gt;Paper&lt;/a&gt;]</c>.
    /// </summary>
    public static bool IsLinkedTitle(Run run)
    {
        if (!Array.Exists(run.Links, static link => link.HostVerdict > 0))
        {
            return false;
        }

        var first = run.Links[0];
        var isLabel = LinkLabels.IsLabel(run.Text.AsSpan(first.Start, first.End - first.Start));
        var title = isLabel
            ? run.Text.AsSpan(0, first.Start).TrimEnd(" [(".AsSpan())
            : run.Text.AsSpan(first.Start, first.End - first.Start);
        return Words.CountAtLeast(title, 3) && TitleLikeness.Of(FirstSentence(title)) >= 0.5;
    }

    // «Title. A. Author, B. Author»
    private static ReadOnlySpan<char> FirstSentence(ReadOnlySpan<char> text)
    {
        var stop = text.IndexOf(". ".AsSpan());
        return stop > 0 && Words.CountAtLeast(text.Slice(0, stop), 3) ? text.Slice(0, stop) : text;
    }

    private bool IsTagOrNothing(string text) =>
        text.Length == 0 || VenueTagReader.ReadTrusted(text, 0, text.Length, _venues).Strength != VenueStrength.None;

    private bool IsTag(string text, int start, int end) =>
        VenueTagReader.ReadTrusted(text, start, end, _venues) is { Strength: not VenueStrength.None, Year: not null };
}
