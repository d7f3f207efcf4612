namespace MlsysCatalog.Reading;

/// <summary>Cuts a run into units: links, brackets, quotes, code and the stretches of equally emphasised text between them.</summary>
internal sealed class UnitSplitter
{
    private const string Openings = "[(\"【（“";

    private readonly VenueTable _venues;
    private readonly List<Unit> _units = [];
    private readonly Stack<int> _open = new();
    private int[] _matches = [];
    private bool _hasLink;
    private bool _hasMatches;

    /// <summary>Starts a splitter with the venues to recognise.</summary>
    public UnitSplitter(VenueTable venues) => _venues = venues;

    /// <summary>
    /// Whether quotations stand apart from the text around them, however it runs on: the maintainer says that titles are in quotes.
    /// </summary>
    public bool PartsAtQuotes { get; set; }

    /// <summary>The units of a run, in order. White space alone is no unit.</summary>
    public Unit[] Split(Run run)
    {
        _units.Clear();
        _hasLink = false;
        _hasMatches = run.Text.AsSpan().IndexOfAny(Openings.AsSpan()) is >= 0 and var first && MatchBrackets(run, first);
        var line = 0;
        var position = 0;
        var segments = run.Segments;
        var index = 0;
        while (position < run.Text.Length)
        {
            while (index + 1 < segments.Length && segments[index + 1].Start <= position)
            {
                index++;
            }

            ref readonly var segment = ref segments[index];
            if ((segment.Markup & (Markup.HardBreak | Markup.SoftBreak)) != 0)
            {
                line++;
                position = segment.End;
            }
            else if (segment.Link >= 0)
            {
                position = Math.Max(AddLink(run, segment.Link, line), segment.End);
            }
            else if ((segment.Markup & Markup.Badge) != 0)
            {
                Add(run, new(UnitKind.Badge, segment.Start, segment.End, segment.Start, segment.End, Markup.None, -1, line));
                position = segment.End;
            }
            else if ((segment.Markup & Markup.Code) != 0)
            {
                Add(run, new(UnitKind.Code, segment.Start, segment.End, segment.Start, segment.End, Markup.None, -1, line));
                position = segment.End;
            }
            else if (StructureAt(run, position) is { } kind)
            {
                position = AddEnclosed(run, kind, position, ref line);
            }
            else
            {
                position = AddText(run, position, ref line);
            }
        }

        return _units.Count == 0 ? [] : [.. _units];
    }

    private int AddLink(Run run, int link, int line)
    {
        var (start, end) = (run.Links[link].Start, run.Links[link].End);
        var isBadge = start < end && (run.Segments[run.SegmentAt(start)].Markup & Markup.Badge) != 0
            && run.SegmentAt(start) == run.SegmentAt(end - 1);
        _hasLink |= !isBadge;
        AddTrimmed(run, isBadge ? UnitKind.Badge : UnitKind.Link, start, end, MarkupOf(run, start, end), link, line);
        return end;
    }

    private int AddEnclosed(Run run, UnitKind kind, int open, ref int line)
    {
        var close = _matches[open];
        // Quotes bound a title, whatever is bold between them.
        var markup = kind == UnitKind.Quote ? run.Segments[run.SegmentAt(open)].Markup & (Markup.Strong | Markup.Emphasis)
            : MarkupOf(run, open, close + 1);
        Add(run, new(kind, open, close + 1, open + 1, close, markup, OnlyLink(run, open + 1, close), line));
        for (var i = run.SegmentAt(open); i <= run.SegmentAt(close); i++)
        {
            line += (run.Segments[i].Markup & (Markup.HardBreak | Markup.SoftBreak)) != 0 ? 1 : 0;
        }

        return close + 1;
    }

    private int AddText(Run run, int start, ref int line)
    {
        var index = run.SegmentAt(start);
        var markup = run.Segments[index].Markup & (Markup.Strong | Markup.Emphasis);
        var end = start;
        if (markup != Markup.None && StartsNames(run, index))
        {
            (markup, end) = (Markup.None, run.Segments[index++].End);
        }

        while (index < run.Segments.Length && IsText(run.Segments[index], markup))
        {
            ref readonly var segment = ref run.Segments[index];
            end = Math.Max(end, segment.Start);
            if (!_hasMatches)
            {
                end = segment.End;
            }

            while (end < segment.End && (_matches[end] <= end || end == start || StructureAt(run, end) is null))
            {
                // A parenthesis of the running text is passed over whole.
                end = _matches[end] > end ? Math.Min(_matches[end] + 1, segment.End) : end + 1;
            }

            if (end < segment.End)
            {
                break;
            }

            index++;
            if (markup == Markup.None && IsNameAmongNames(run, start, index))
            {
                end = run.Segments[index++].End;
            }
        }

        AddTrimmed(run, UnitKind.Text, start, end, markup, -1, line);
        for (var i = run.SegmentAt(start); i < run.Segments.Length && run.Segments[i].Start < end; i++)
        {
            line += IsSpace(run.Segments[i]) ? 1 : 0;
        }

        return Math.Max(end, start + 1);
    }

    // «A. Author, **B. Author**, C. Author»: one of the authors is the list's own.
    private bool IsNameAmongNames(Run run, int start, int index)
    {
        if (index >= run.Segments.Length || !IsEmphasisedName(run, index))
        {
            return false;
        }

        var text = run.Text;
        var (first, end) = (run.Segments[index].Start, run.Segments[index].End);
        if (first - start < 8 || text[first - 1] != ' ' || !(text[first - 2] is ',' or 'd')
            || !(IsBeforeName(text, end) || (_hasLink && (end == text.Length || text[end] is '.' or '\n'))))
        {
            return false;
        }

        // The nearest of them will do.
        var from = Math.Max(start, first - 80);
        from = from == start ? start : text.IndexOf(',', from, first - from) + 1;
        var names = text.AsSpan(from, first - from).TrimEnd(" ,".AsSpan());
        return People.Likeness(names) >= 0.75 || People.IsName(names);
    }

    // «, C. Author», « and C. Author»
    private static bool IsBeforeName(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(80, text.Length - at));
        if (rest.StartsWith(" and ".AsSpan(), StringComparison.Ordinal))
        {
            return true;
        }

        if (rest.Length < 3 || rest[0] != ',')
        {
            return false;
        }

        rest = rest.Slice(1).TrimStart();
        rest = rest.StartsWith("and ".AsSpan(), StringComparison.Ordinal) ? rest.Slice(4) : rest;
        var stop = rest.IndexOfAny(",\n".AsSpan());
        rest = stop < 0 ? rest : rest.Slice(0, stop);
        var sentence = rest.IndexOf(". ".AsSpan());
        rest = sentence > 1 && char.IsLower(rest[sentence - 1]) ? rest.Slice(0, sentence) : rest.TrimEnd('.');
        return People.IsName(rest) || People.Likeness(rest) >= 0.75;
    }

    // «[Title](u) **A. Author**, B. Author»
    private bool StartsNames(Run run, int index)
    {
        if (_units.Count == 0 || _units[_units.Count - 1].Kind != UnitKind.Link
            || index + 1 >= run.Segments.Length
            || !IsEmphasisedName(run, index))
        {
            return false;
        }

        var (next, end) = (run.Segments[index].End, run.Segments[index + 1].End);
        end = Math.Min(end, next + 80);
        var stop = run.Text.IndexOf(". ", next, end - next, StringComparison.Ordinal);
        stop = stop < 0 ? end : stop;
        var last = stop == next + 80 ? run.Text.LastIndexOf(',', stop - 1, stop - next) : stop;
        return IsText(run.Segments[index + 1], Markup.None) && run.Text[next] == ',' && last > next + 1
            && People.Likeness(run.Text.AsSpan(next + 1, last - next - 1)) >= 0.75;
    }

    private static bool IsEmphasisedName(Run run, int index)
    {
        var segment = run.Segments[index];
        return segment.Link < 0 && segment.Markup != Markup.None && (segment.Markup & ~(Markup.Strong | Markup.Emphasis)) == 0
            && segment.End - segment.Start <= 40 && People.IsName(run.Text.AsSpan(segment.Start, segment.End - segment.Start));
    }

    // Where a line ends inside emphasis, what is emphasised goes on.
    private static bool IsSpace(in Segment segment) =>
        (segment.Markup & Markup.SoftBreak) != 0 && (segment.Markup & (Markup.Strong | Markup.Emphasis)) != 0;

    // Emphasis that a space or a comma alone has, or lacks, does not part a text.
    private static bool IsText(in Segment segment, Markup markup) =>
        segment.Link < 0 && ((segment.Markup & (Markup.Code | Markup.Badge | Markup.SoftBreak | Markup.HardBreak)) == 0 || IsSpace(segment))
        && (segment.Markup & (Markup.Strong | Markup.Emphasis)) == markup;

    private void AddTrimmed(Run run, UnitKind kind, int start, int end, Markup markup, int link, int line)
    {
        var (innerStart, innerEnd) = Trim(run.Text, start, end);
        while (innerStart < innerEnd && PlainText.IsOrnament(run.Text, innerStart, out var length) && innerStart + length < innerEnd)
        {
            (innerStart, innerEnd) = Trim(run.Text, innerStart + length, innerEnd);
        }

        while (innerStart < innerEnd
            && PlainText.OrnamentBefore(run.Text, innerStart, innerEnd) is var ornament
            && ornament < innerEnd && ornament > innerStart)
        {
            (innerStart, innerEnd) = Trim(run.Text, innerStart, ornament);
        }

        if (innerStart < innerEnd)
        {
            Add(run, new(kind, start, end, innerStart, innerEnd, markup, link, line));
        }
    }

    private void Add(Run run, Unit unit) =>
        _units.Add(unit with { Marks = run.Text.AsSpan(unit.InnerStart, unit.InnerEnd - unit.InnerStart).Marks() });

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private static Markup MarkupOf(Run run, int start, int end)
    {
        var common = Markup.Strong | Markup.Emphasis;
        for (var i = run.SegmentAt(start); i < run.Segments.Length && run.Segments[i].Start < end; i++)
        {
            var segment = run.Segments[i];
            if (!IsBlank(run.Text, Math.Max(start, segment.Start), Math.Min(end, segment.End)))
            {
                common &= segment.Markup;
            }
        }

        return common;
    }

    private static bool IsBlank(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    // The link of «[[Paper](u)]», where nothing but the link stands between the brackets.
    private static int OnlyLink(Run run, int start, int end)
    {
        for (var i = 0; i < run.Links.Length; i++)
        {
            var link = run.Links[i];
            if (link.Start >= start && link.End <= end)
            {
                return IsBlank(run.Text, start, link.Start) && IsBlank(run.Text, link.End, end) ? i : -1;
            }
        }

        return -1;
    }

    private UnitKind? StructureAt(Run run, int position)
    {
        var close = _hasMatches ? _matches[position] : -1;
        if (close <= position)
        {
            return null;
        }

        return run.Text[position] switch
        {
            '[' or '【' => IsWord(run, position, close) ? null : UnitKind.Bracket,
            '(' or '（' => close > position + 1 && !IsVolumeYear(run.Text, position, close)
                && IsApart(run, position, close) ? UnitKind.Paren : null,
            '"' or '“' => PartsAtQuotes || IsCitedTitle(run.Text, position, close)
                || (WordCount(run.Text, position + 1, close) >= 3 && IsApart(run, position, close)) ? UnitKind.Quote : null,
            _ => null,
        };
    }

    // «**Factual Probing Is [MASK]: Learning vs. Learning to Recall**»: one word of what is emphasised, which runs on behind it.
    private static bool IsWord(Run run, int open, int close)
    {
        var segment = run.Segments[run.SegmentAt(open)];
        if ((segment.Markup & (Markup.Strong | Markup.Emphasis)) == 0 || open < segment.Start + 2 || close + 2 >= segment.End
            || run.Text.AsSpan(open, close - open).IndexOfAny(' ', '|') >= 0)
        {
            return false;
        }

        return char.IsLetterOrDigit(run.Text[open - (run.Text[open - 1] == ' ' ? 2 : 1)])
            && (run.Text[close + 1] is ':' or '-' or '\'' or '’' or ','
                || (run.Text[close + 1] == ' ' && char.IsLetterOrDigit(run.Text[close + 2])));
    }

    // «Geophysics 49 (1984) 1933-1942»: the year between a volume and its pages.
    private static bool IsVolumeYear(string text, int open, int close)
    {
        if (close != open + 5 || open < 3 || YearText.FourDigitYear(text, open + 1, close) is null)
        {
            return false;
        }

        var before = open - 1;
        before -= text[before] == ' ' ? 1 : 0;
        var behind = close + 1;
        while (behind < text.Length && text[behind] is ' ' or ':' or ',')
        {
            behind++;
        }

        return char.IsDigit(text[before]) && behind > close + 1 && behind < text.Length && char.IsDigit(text[behind]);
    }

    // «O(n)» and «(Whimpy) Clusters» belong to the running text; «Title (OSDI '20)» and «([pdf](u))» do not.
    private bool IsApart(Run run, int open, int close)
    {
        if (run.Text[open + 1] == '@'
            || run.HoldsLink(open, close)
            || HoldsYear(run.Text, open + 1, close)
            || IsSetApart(run, open, close)
            || IsTitleBeforeVenue(run, open, close))
        {
            return true;
        }

        if (open > 0 && run.Text[open] != '（' && char.IsLetterOrDigit(run.Text[open - 1]))
        {
            return false;
        }

        var next = close + 1;
        while (next < run.Text.Length && (run.Text[next] == ' ' || (run.Text[next] == '\n' && IsSpace(run.Segments[run.SegmentAt(next)]))))
        {
            next++;
        }

        var segment = run.Segments[run.SegmentAt(Math.Min(next, run.Text.Length - 1))];
        var runsOn = next < run.Text.Length && segment.Link < 0
            && (char.IsLetterOrDigit(run.Text[next]) || (next == close + 1 && run.Text[next] is '-' or '\'' or '’' or ':'))
            && segment.Markup == run.Segments[run.SegmentAt(open)].Markup;
        return !runsOn;
    }

    // «Title (**vLLM**) by …», «"Title" by …», «"Title," in …»
    private static bool IsSetApart(Run run, int open, int close)
    {
        var isStrong = (run.Segments[run.SegmentAt(open)].Markup & Markup.Strong) == 0
            && (MarkupOf(run, open + 1, close) & Markup.Strong) != 0;
        var isQuote = run.Text[open] is '"' or '“';
        return isStrong
            || (isQuote
                && (run.Text[close - 1] is ',' or '.'
                    || (run.Text[close - 1] is '?' or '!' && EndsNames(run.Text, open))
                    || string.CompareOrdinal(run.Text, close + 1, " by ", 0, 4) == 0));
    }

    // «"Title" OSDI. …», «Name: "Title" OSDI (Best Paper)»: the entry begins with the quotation, and a venue follows.
    private bool IsTitleBeforeVenue(Run run, int open, int close)
    {
        var text = run.Text;
        var before = open;
        while (before > 0 && text[before - 1] == ' ')
        {
            before--;
        }

        if (text[open] is not ('"' or '“')
            || (before > 0 && (text[before - 1] is not (':' or '：') || before > 40 || text.IndexOf('\n', 0, before) >= 0)))
        {
            return false;
        }

        var start = close + 1;
        var end = start;
        while (end < text.Length && end - start < 40
            && text[end] is not ('.' or '(' or '[' or '|' or '\n')
            && run.Segments[run.SegmentAt(end)].Link < 0)
        {
            end++;
        }

        return end > start
            && (VenueTagReader.Read(text, start, end, _venues).Strength >= VenueStrength.Known
                || Acronym.Is(text.AsSpan(start, end - start)));
    }

    // «A. Author. "Title."», however short
    private static bool IsCitedTitle(string text, int open, int close) => EndsNames(text, open) && text[close - 1] is '.' or ',';

    // «A. Author, "Title?" in …»
    private static bool EndsNames(string text, int open) => open > 1 && text[open - 1] == ' ' && text[open - 2] is ',' or '.' or ':';

    private static bool HoldsYear(string text, int start, int end)
    {
        if (end - start > 60)
        {
            return false;
        }

        for (var i = start; i + 1 < end; i++)
        {
            if (char.IsDigit(text[i]) && char.IsDigit(text[i + 1]) && (i == start || !char.IsDigit(text[i - 1]))
                && (YearText.IsApostrophe(text[Math.Max(start, i - 1)])
                    || (i > start + 1 && text[i - 1] == ' ' && YearText.IsApostrophe(text[i - 2]))
                    || YearText.FourDigitYear(text, i, end) is not null))
            {
                return true;
            }
        }

        return false;
    }

    private static int WordCount(string text, int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            count += char.IsLetterOrDigit(text[i]) && (i == start || char.IsWhiteSpace(text[i - 1])) ? 1 : 0;
        }

        return count;
    }

    // Pairs brackets of the same kind outside code, from the first opening one on; a bracket
    // and its partner belong to the same link, or to none. False where there are no pairs.
    private bool MatchBrackets(Run run, int first)
    {
        var text = run.Text;
        if (_matches.Length < text.Length)
        {
            _matches = new int[Math.Max(text.Length, 256)];
        }

        Array.Clear(_matches, 0, text.Length);
        _open.Clear();
        var hasMatches = false;
        foreach (ref readonly var segment in run.Segments)
        {
            if ((segment.Markup & (Markup.Code | Markup.SoftBreak)) != 0)
            {
                continue;
            }

            for (var i = Math.Max(first, segment.Start); i < segment.End; i++)
            {
                // Small letters lie between the brackets of ASCII and all others.
                var c = text[i];
                if (c is (> ']' and < '“') or ' ')
                {
                    continue;
                }

                if (c is '[' or '(' or '【' or '（' or '“' || (c == '"' && IsOpeningQuote(text, i)))
                {
                    _open.Push(i);
                }
                else if (Opening(c) is not '\0' and var opening)
                {
                    hasMatches |= Close(run, i, opening);
                }
            }
        }

        return hasMatches;
    }

    private bool Close(Run run, int close, char opening)
    {
        foreach (var open in _open)
        {
            if (Canonical(run.Text[open]) == opening && run.Segments[run.SegmentAt(open)].Link == run.Segments[run.SegmentAt(close)].Link)
            {
                while (_open.Pop() != open)
                {
                }

                _matches[open] = close;
                return true;
            }
        }

        return false;
    }

    private static bool IsOpeningQuote(string text, int position) =>
        (position == 0 || char.IsWhiteSpace(text[position - 1]) || text[position - 1] is '(' or '[' or ':' or ',' or '-' or '_')
        && position + 1 < text.Length && !char.IsWhiteSpace(text[position + 1]);

    private static char Opening(char closing) => closing switch
    {
        ']' or '】' => '[',
        ')' or '）' => '(',
        '”' or '"' => '"',
        _ => '\0',
    };

    private static char Canonical(char opening) => opening switch
    {
        '【' => '[',
        '（' => '(',
        '“' => '"',
        _ => opening,
    };
}
