namespace MlsysCatalog.Reading;

/// <summary>
/// The inline content of one block, flattened to plain text, with enough beside it to ask of any stretch how it was marked up, where
/// it leads and where it stands in the list. Brackets and separators that are
/// plain characters stay in the text: they are what dialects are made of.
/// </summary>
internal sealed class Run
{
    /// <summary>The run of no text.</summary>
    public static Run Empty { get; } = new("", [], [], [], default);

    private readonly Segment[] _segments;

    /// <summary>Takes what <see cref="RunBuilder"/> has gathered.</summary>
    public Run(string text, Segment[] segments, RunLink[] links, RunImage[] images, SourceSpan span)
    {
        Text = text;
        _segments = segments;
        Links = links;
        Images = images;
        Span = span;
    }

    /// <summary>The text, unescaped, without markup. A line break is <c>\n</c>.</summary>
    public string Text { get; }

    /// <summary>The stretches of equal markup, in order, which together cover <see cref="Text"/>.</summary>
    public ReadOnlySpan<Segment> Segments => _segments;

    /// <summary>The hyperlinks, in document order; an image that is itself linked belongs to its link.</summary>
    public RunLink[] Links { get; }

    /// <summary>The images, in document order.</summary>
    public RunImage[] Images { get; }

    /// <summary>Where the whole block stands in the list.</summary>
    public SourceSpan Span { get; }

    /// <summary>Whether a character belongs to a link's text.</summary>
    public bool IsInLink(int position) => _segments.Length > 0 && _segments[SegmentAt(position)].Link >= 0;

    /// <summary>Whether a link's text starts with a character.</summary>
    public bool StartsLink(int position) => IsInLink(position) && Links[_segments[SegmentAt(position)].Link].Start == position;

    /// <summary>A stretch of it, as a run of its own.</summary>
    public Run Slice(int start, int end)
    {
        var firstLink = FirstLinkFrom(start);
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        // Both are in order: a stretch asks for its own only, so that cutting all of a run into lines takes no more time than reading it.
        var links = new List<RunLink>();
        for (var i = firstLink; i < Links.Length && EndsWithin(Links[i], end); i++)
        {
            // «[ Title ](u)»: the blanks that were trimmed off are the link's.
            var from = Math.Max(Links[i].Start, start);
            links.Add(Links[i] with { Start = from - start, End = Math.Max(from, Math.Min(Links[i].End, end)) - start });
        }

        var segments = new List<Segment>();
        for (var i = SegmentAt(start); i >= 0 && i < _segments.Length && _segments[i].Start < end; i++)
        {
            var segment = _segments[i];
            var (from, to) = (Math.Max(start, segment.Start), Math.Min(end, segment.End));
            if (from < to)
            {
                var source = new SourceSpan(ToSource(segment, from, isEnd: false), ToSource(segment, to, isEnd: true));
                segments.Add(new(from - start, to - from, source, segment.Markup, Renumbered(segment.Link)));
            }
        }

        var images = new List<RunImage>();
        for (var i = FirstImageFrom(start); i < Images.Length && Images[i].At <= end; i++)
        {
            images.Add(Images[i] with { At = Images[i].At - start, Link = Renumbered(Images[i].Link) });
        }

        return new(Text.Substring(start, end - start), [.. segments], [.. links], [.. images], ToSource(start, end));

        int Renumbered(int link) => link >= firstLink && link < firstLink + links.Count ? link - firstLink : -1;
    }

    private bool EndsWithin(RunLink link, int end) =>
        link.End <= end || (link.Start < end && Text.AsSpan(end, link.End - end).IsWhiteSpace());

    /// <summary>The place in <see cref="Links"/> of the first link that starts at a character or behind it.</summary>
    public int FirstLinkFrom(int position)
    {
        int low = 0, high = Links.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Links[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int FirstImageFrom(int position)
    {
        int low = 0, high = Images.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Images[middle].At < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The same words, said at another place of the list, where they are not printed.</summary>
    public Run At(int position)
    {
        var at = new SourceSpan(position, position);
        return Text.Length == 0 && Links.Length == 0 ? Empty
            : new(
                Text,
                [.. _segments.Select(segment => segment with { Source = at })],
                [.. Links.Select(link => link with { Source = at, UrlSource = at })],
                [.. Images.Select(image => image with { Source = at })],
                at) { IsRepeated = true };
    }

    /// <summary>Whether the words are printed elsewhere: in a cell that covers several rows.</summary>
    public bool IsRepeated { get; private init; }

    /// <summary>The place in <see cref="Segments"/> of the segment that holds a character; the last one for the end of the text.</summary>
    public int SegmentAt(int position)
    {
        int low = 0, high = _segments.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_segments[middle].Start <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>Where a stretch of <see cref="Text"/> stands in the list.</summary>
    public SourceSpan ToSource(int start, int end)
    {
        if (_segments.Length == 0 || end <= start)
        {
            var at = _segments.Length == 0 ? Span.Start : ToSource(_segments[SegmentAt(start)], start, isEnd: false);
            return new(at, at);
        }

        return new(
            ToSource(_segments[SegmentAt(start)], start, isEnd: false),
            ToSource(_segments[SegmentAt(end - 1)], end, isEnd: true));
    }

    /// <summary>Whether a whole link stands in a stretch.</summary>
    public bool HoldsLink(int start, int end)
    {
        for (var i = FirstLinkFrom(start); i < Links.Length && Links[i].Start <= end; i++)
        {
            if (Links[i].End <= end)
            {
                return true;
            }
        }

        return false;
    }

    // An entity or a break has another length in the source than in the text: a place inside it is the nearest of its two ends.
    private static int ToSource(in Segment segment, int position, bool isEnd) =>
        segment.Source.Length == segment.Length ? segment.Source.Start + (position - segment.Start)
        : isEnd ? segment.Source.End
        : segment.Source.Start;
}

/// <summary>A stretch of a run with one markup throughout.</summary>
/// <param name="Start">Its first character in the run's text.</param>
/// <param name="Length">Its length in the run's text.</param>
/// <param name="Source">Where it stands in the list.</param>
/// <param name="Markup">How it is marked up.</param>
/// <param name="Link">Its link's place in the run's links, or -1.</param>
internal readonly record struct Segment(int Start, int Length, SourceSpan Source, Markup Markup, int Link)
{
    /// <summary>The character after its last, in the run's text.</summary>
    public int End => Start + Length;
}

/// <summary>How text is marked up.</summary>
[Flags]
internal enum Markup : byte
{
    /// <summary>Plain text.</summary>
    None = 0,

    /// <summary><c>**bold**</c>.</summary>
    Strong = 1,

    /// <summary><c>*italic*</c>, <c>&lt;ins&gt;</c>, <c>&lt;sub&gt;</c>.</summary>
    Emphasis = 2,

    /// <summary><c>`code`</c>.</summary>
    Code = 4,

    /// <summary>The words on a badge: a picture of text.</summary>
    Badge = 32,

    /// <summary>A line break of the source that Markdown renders as a space.</summary>
    SoftBreak = 8,

    /// <summary>A line break that is rendered: two spaces, a backslash or <c>&lt;br&gt;</c>.</summary>
    HardBreak = 16,
}

/// <summary>A hyperlink of a run.</summary>
/// <param name="Url">Where it leads, unescaped; may be empty.</param>
/// <param name="Start">The first character of its text in the run.</param>
/// <param name="End">The character after its text's last.</param>
/// <param name="Source">The whole link in the list.</param>
/// <param name="UrlSource">The URL in the list; empty at the place where one belongs when there is none.</param>
/// <param name="IsBare">Whether the URL itself is the text.</param>
internal sealed record RunLink(string Url, int Start, int End, SourceSpan Source, SourceSpan UrlSource, bool IsBare)
{
    /// <summary>The character after its text's last; set when the link has been walked through.</summary>
    public int End { get; set; } = End;

    /// <summary>The whole link in the list; set when an anchor's end is met.</summary>
    public SourceSpan Source { get; set; } = Source;

    /// <summary>What its address says of where it leads: <see cref="PaperHosts.Verdict"/>, asked once.</summary>
    public int HostVerdict { get; } = PaperHosts.Verdict(Url);

    /// <summary>Whether it leads to a place in the same document.</summary>
    public bool LeadsInside { get; } = Url.Length > 0 && Url[0] == '#';
}

/// <summary>An image of a run.</summary>
/// <param name="At">The place in the run's text where it stands.</param>
/// <param name="Alt">Its alternative text; may be empty.</param>
/// <param name="Url">Where the picture is.</param>
/// <param name="Link">The place of the link around it in the run's links, or -1.</param>
/// <param name="Source">The whole image in the list.</param>
internal sealed record RunImage(int At, string Alt, string Url, int Link, SourceSpan Source);
