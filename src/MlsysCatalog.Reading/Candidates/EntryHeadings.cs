using Markdig.Syntax;

namespace MlsysCatalog.Reading;

/// <summary>Tells the headings, and the bold lines, that are papers from those of sections: by themselves, and by what stands right below them.</summary>
internal sealed class EntryHeadings
{
    // One heading of a section may well look like a paper's; several are a way of writing.
    private const int UsualTags = 3;
    private const int UsualCredits = 2;
    private const int UsualLinks = 3;
    private const int UsualLines = 3;
    private const int UsualListsOfLinks = 2;

    private const int FirstItems = 4;

    // «ICML 2019», «arXiv 1712; NeurIPS workshop 2017»
    private const int LongestAppearance = 60;

    // «Reading Note», «Paper (arXiv)»
    private const int LongestLabel = 3;

    // Sections are called in a word or three.
    private const int Wordy = 4;

    private static readonly char[] Openings = ['(', '['];

    private readonly MarkdownDocument _document;
    private readonly VenueTable _venues;
    private readonly RunBuilder _runs;
    private readonly Dictionary<Block, Below> _below = [];
    private readonly bool _haveTags;
    private readonly bool _haveCredits;
    private readonly bool _haveLinks;
    private readonly bool _haveListsOfLinks;
    private readonly HashSet<HeadingBlock> _years = [];
    private readonly HashSet<HeadingBlock> _partsOfYears = [];
    private bool? _haveBoldLines;

    /// <summary>Looks at all headings of a document.</summary>
    public EntryHeadings(MarkdownDocument document, string source, VenueTable venues, CancellationToken cancellation)
    {
        _document = document;
        _venues = venues;
        _runs = new(source, cancellation);
        int tags = 0, credits = 0, links = 0, lists = 0, topics = 0, series = 0;
        HeadingBlock? year = null;
        var parts = new Dictionary<string, List<HeadingBlock>>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < document.Count; i++)
        {
            cancellation.Check();
            if (document[i] is HeadingBlock heading)
            {
                var run = _runs.Build(heading);
                tags += tags < UsualTags && HasOwnTag(run) ? 1 : 0;
                links += links < UsualLinks && IsLinkedTitle(run) ? 1 : 0;
                var isSeries = run.Text.Length <= 30 && VenueTagReader.Read(run.Text, 0, run.Text.Length, venues).Strength >= VenueStrength.Known;
                series += isSeries ? 1 : 0;
                year = PartOfYear(heading, run.Text, i + 1 < document.Count ? document[i + 1] : null, year, parts);
                topics += isSeries || run.Text.Any(char.IsDigit) ? 0 : 1;
                credits += credits < UsualCredits && IsTitle(run) && BelowOf(i + 1 < document.Count ? document[i + 1] : null) == Below.Credits ? 1 : 0;
                lists += lists < UsualListsOfLinks && IsTitle(run) && LinksToPaper(ListBelow(document, i)) ? 1 : 0;
            }
        }

        _haveTags = tags >= UsualTags;
        _haveCredits = credits >= UsualCredits;
        _haveLinks = links >= UsualLinks;
        _haveListsOfLinks = lists >= UsualListsOfLinks;
        AreVenues = series >= UsualTags && series > topics;
        foreach (var part in parts.Values)
        {
            if (part.Count > 1)
            {
                _partsOfYears.UnionWith(part);
            }
        }
    }

    // «### 2022» right above «### Conference», and «### 2021» again: the year that the headings behind it are parts of, or null.
    private HeadingBlock? PartOfYear(HeadingBlock heading, string text, Block? next, HeadingBlock? year, Dictionary<string, List<HeadingBlock>> parts)
    {
        if (text.Length == 4 && YearText.FourDigitYear(text, 0, 4) is not null)
        {
            if (next is HeadingBlock first && first.Level == heading.Level)
            {
                _years.Add(heading);
                return heading;
            }

            return null;
        }

        if (year is null || heading.Level < year.Level)
        {
            return null;
        }

        if (heading.Level == year.Level)
        {
            if (!parts.TryGetValue(text, out var part))
            {
                parts[text] = part = [];
            }

            part.Add(heading);
        }

        return year;
    }

    /// <summary>
    /// Whether a heading is one of those that come again below each year, and stand on the year's own level: <c>### Conference</c> below <c>### 2022</c>.
    /// </summary>
    public bool IsPartOfYear(HeadingBlock heading) => _partsOfYears.Contains(heading);

    /// <summary>Whether a heading is a year, and the heading right below it is of its own level.</summary>
    public bool IsYearOverPeers(HeadingBlock heading) => _years.Contains(heading);

    /// <summary>Whether most headings name venues.</summary>
    public bool AreVenues { get; }

    /// <summary>Whether a heading is a paper.</summary>
    /// <param name="run">The heading.</param>
    /// <param name="next">What stands right below it.</param>
    /// <param name="list">The list right below it, or below a paragraph of words; null where there is none.</param>
    public bool IsEntry(Run run, Block? next, Block? list = null) =>
        IsLabelledOrLinked(run) || (_haveTags && HasOwnTag(run)) || (_haveLinks && IsLinkedTitle(run)) || (_haveCredits && IsLinkToPaper(run) && BelowOf(next) == Below.Credits)
        || (_haveListsOfLinks && Words.CountAtLeast(run.Text.AsSpan(), 2) && (IsTitle(run) || !HeadingText.IsForPapers(run.Text)) && LinksToPaper(list))
        || (TitleLikeness.Of(run.Text.AsSpan()) >= 0.5 && BelowOf(next) is var below && (below == Below.Facts || (below == Below.Credits && _haveCredits && IsTitle(run))));

    /// <summary>
    /// Whether a bold line is a paper: labelled facts or links stand right below it, or, as below several of them, a paragraph of its links or its authors.
    /// </summary>
    public bool IsEntryLine(Run run, Block? next) =>
        IsTitle(run) && (BelowOf(next) is Below.Facts or Below.Links || (next is ParagraphBlock paragraph && IsCredit(paragraph) && HaveCreditedLines));

    private bool IsCredit(ParagraphBlock paragraph) =>
        BelowOf(paragraph) == Below.Credits || IsAllLinks(_runs.Build(paragraph));

    // Asked where a bold line stands over links or names, which is seldom.
    private bool HaveCreditedLines => _haveCreditedLines ??= CountLines(static (headings, run, next) => next is ParagraphBlock below && headings.IsCredit(below) && IsBoldTitle(run)) >= UsualLines;

    private bool? _haveCreditedLines;

    /// <summary>
    /// Whether a plain line is a paper among bold ones: it is written as a title, and has below it what they have below them.
    /// </summary>
    public bool IsEntryLineAmongBold(Run run, Block? next) =>
        next is ListBlock && run.Links.Length == 0 && run.Text.IndexOf('\n') < 0 && Words.CountAtLeast(run.Text.AsSpan(), 4)
            && TitleLikeness.Of(run.Text.AsSpan()) >= 0.7 && TitleLikeness.TitleCase(run.Text.AsSpan()) >= 0.75
            && BelowOf(next) is Below.Facts or Below.Links && HaveBoldLines;

    // Asked where a plain line looks like one of them, which is seldom.
    private bool HaveBoldLines => _haveBoldLines ??= CountLines(static (headings, run, next) => next is ListBlock && headings.BelowOf(next) is Below.Facts or Below.Links && IsBoldTitle(run)) >= UsualLines;

    private static bool IsBoldTitle(Run run) => CandidateCollector.IsBoldLine(run) && IsTitle(run);

    // How many paragraphs are so, up to as many as are a way of writing.
    private int CountLines(Func<EntryHeadings, Run, Block, bool> isLine)
    {
        var lines = 0;
        for (var i = 0; i + 1 < _document.Count && lines < UsualLines; i++)
        {
            if (_document[i] is ParagraphBlock paragraph && _document[i + 1] is ParagraphBlock or ListBlock)
            {
                lines += isLine(this, _runs.Build(paragraph), _document[i + 1]) ? 1 : 0;
            }
        }

        return lines;
    }

    /// <summary>
    /// Whether a paragraph of several lines is a paper: bold on the first, and labelled facts or links right below all of them.
    /// </summary>
    public bool IsEntryAbove(Run run, Block? next)
    {
        var line = run.Text.IndexOf('\n');
        if (line <= 0 || next is not ListBlock || !Words.CountAtLeast(run.Text.AsSpan(0, line), 2)
            || BelowOf(next) is not (Below.Facts or Below.Links))
        {
            return false;
        }

        foreach (var segment in run.Segments)
        {
            var length = Math.Min(segment.Length, line - segment.Start);
            if (length > 0 && (segment.Markup & Markup.Strong) == 0 && !run.Text.AsSpan(segment.Start, length).IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether a line that begins with a bold title is a paper: right below it stand items of nothing but its links, as below several such lines.
    /// </summary>
    public bool IsEntryOverLinks(Run run, Block? next) => StartsInBold(run) && HoldsOnlyLinks(next) && HaveLinesOverLinks;

    private bool HaveLinesOverLinks => _haveLinesOverLinks ??= CountLines(static (headings, run, next) => headings.HoldsOnlyLinks(next) && StartsWithTitle(run)) >= UsualLines;

    private bool? _haveLinesOverLinks;

    // «**End-To-End Memory Networks**. Ada Author. NIPS 2015.»
    private static bool StartsWithTitle(Run run) =>
        StartsInBold(run) && Words.CountAtLeast(run.Text.AsSpan(0, run.Segments[0].Length), 2) && TitleLikeness.Of(run.Text.AsSpan(0, run.Segments[0].Length)) >= 0.5;

    private static bool StartsInBold(Run run) =>
        run.Links.Length == 0 && run.Segments.Length > 1 && run.Segments[0] is { Start: 0, Markup: Markup.Strong } && run.Text.IndexOf('\n') < 0;

    private bool HoldsOnlyLinks(Block? block)
    {
        if (block is not ListBlock { Count: > 0 and <= FirstItems } list)
        {
            return false;
        }

        foreach (var item in list)
        {
            if (item is not ListItemBlock { Count: 1 } single || single[0] is not ParagraphBlock paragraph || !IsAllLinks(_runs.Build(paragraph)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The list right below a heading, or below a paragraph of words between them; null where there is none.</summary>
    public Block? ListBelow(ContainerBlock container, int heading)
    {
        var next = heading + 1 < container.Count ? container[heading + 1] : null;
        return next is ParagraphBlock paragraph && heading + 2 < container.Count && container[heading + 2] is ListBlock list && _runs.Build(paragraph).Links.Length == 0
            ? list : next as ListBlock;
    }

    // «* [Paper](u)» and «* [Reading Note](u)»: items of nothing but a few words that lead somewhere, one of them to the paper.
    private bool LinksToPaper(Block? block)
    {
        if (block is not ListBlock { Count: > 0 and <= FirstItems } list)
        {
            return false;
        }

        var leadsToPaper = false;
        foreach (var item in list)
        {
            if (item is not ListItemBlock { Count: 1 } single || single[0] is not ParagraphBlock paragraph || _runs.Build(paragraph) is not { Links.Length: > 0 } run)
            {
                return false;
            }

            var at = 0;
            foreach (var link in run.Links)
            {
                var label = run.Text.AsSpan(link.Start, link.End - link.Start);
                if (link.Start < at || TagText.HasLetter(run.Text.AsSpan(at, link.Start - at)) || Words.CountAtLeast(label, LongestLabel + 1))
                {
                    return false;
                }

                leadsToPaper |= link.Url.Length > 0 && !link.LeadsInside && LinkLabels.IsForPaper(label);
                at = link.End;
            }

            if (TagText.HasLetter(run.Text.AsSpan(at)))
            {
                return false;
            }
        }

        return leadsToPaper;
    }

    private static bool IsAllLinks(Run run) => run.Links.Length > 0 && LinkLabels.AreAll(run);

    private enum Below
    {
        /// <summary>Anything else.</summary>
        Other,

        /// <summary>Labelled facts: <c>Authors: …</c>, <c>- Venue: …</c></summary>
        Facts,

        /// <summary>Labelled links: <c>- Code: https://…</c></summary>
        Links,

        /// <summary>Only links to the paper, or only who wrote it, where and when it appeared.</summary>
        Credits,
    }

    // The walk asks again for what the first look at all headings has seen.
    private Below BelowOf(Block? block)
    {
        if (block is null)
        {
            return Below.Other;
        }

        if (_below.TryGetValue(block, out var known))
        {
            return known;
        }

        return _below[block] = block switch
        {
            ListBlock list => BelowOf(list),
            ParagraphBlock paragraph => BelowOf(_runs.Build(paragraph)),
            _ => Below.Other,
        };
    }

    // What most of its first items are: facts and links of one paper are few, and a list of papers need not be read twice. What is labelled with
    // another word («Read on: …») is neither.
    private Below BelowOf(ListBlock list)
    {
        var runs = new Run[Math.Min(list.Count, FirstItems)];
        for (var i = 0; i < runs.Length; i++)
        {
            runs[i] = list[i] is ListItemBlock { Count: > 0 } item && item[0] is ParagraphBlock paragraph ? _runs.Build(paragraph) : Run.Empty;
        }

        // Credits are few: what is longer and has no labels is a list of papers or anything else, as most lists are.
        if (list.Count > FirstItems && !Array.Exists(runs, IsLabelled))
        {
            return Below.Other;
        }

        var (counts, labelled) = (new int[4], 0);
        foreach (var run in runs)
        {
            var below = BelowOf(run);
            counts[(int)below]++;
            labelled += below == Below.Other && FieldLabels.ValueOfAny(run.Text) > 0 ? 1 : 0;
        }

        return counts[(int)Below.Facts] > 0 && (counts[(int)Below.Other] - labelled) * 2 <= runs.Length ? Below.Facts
            : counts[(int)Below.Links] * 2 >= runs.Length ? Below.Links
            : counts[(int)Below.Credits] == list.Count ? Below.Credits
            : Below.Other;
    }

    private static bool IsLabelled(Run run) =>
        FieldLabels.Read(run.Text, out _) is LabelledField.Authors or LabelledField.Venue or LabelledField.Organizations or LabelledField.Links;

    private Below BelowOf(Run run)
    {
        if (FieldLabels.Read(run.Text, out _) is LabelledField.Authors or LabelledField.Venue or LabelledField.Organizations)
        {
            return Below.Facts;
        }

        if (run.Text.Length <= LongestAppearance
            && VenueTagReader.Read(run.Text, 0, run.Text.Length, _venues) is { Strength: VenueStrength.Certain } tag
            && (tag.IsExact || _venues.TryFindAt(run.Text, 0, out _, out _)))
        {
            return Below.Credits;
        }

        return FieldLabels.NamesLinks(run) ? Below.Links
            : (LinkLabels.AreAll(run) && run.Links.Any(static link => link.HostVerdict > 0)) || CreditLines.Of(run.Text) is not null
                || (run.Links.Length == 0 && People.Likeness(run.Text.AsSpan()) >= 0.9) ? Below.Credits
            : Below.Other;
    }

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

    /// <summary>Whether a summary or a heading is a title, with a link to the paper in it or behind it: <c>Title (2023) [&lt;a&gt;Paper&lt;/a&gt;]</c>.</summary>
    public static bool IsLinkedTitle(Run run)
    {
        if (!Array.Exists(run.Links, static link => link.HostVerdict > 0))
        {
            return false;
        }

        var first = run.Links[0];
        var isLabel = LinkLabels.IsLabel(run.Text.AsSpan(first.Start, first.End - first.Start));
        var title = isLabel ? run.Text.AsSpan(0, first.Start).TrimEnd(" [(".AsSpan()) : run.Text.AsSpan(first.Start, first.End - first.Start);
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

    private static bool IsTitle(Run run) => Words.CountOf(run.Text.AsSpan()) >= 3 && TitleLikeness.Of(run.Text.AsSpan()) >= 0.5;
}
