namespace MlsysCatalog.Reading;

/// <summary>Cuts off what stands before a title in the same text: tags in brackets, <c>24_OSDI_</c>, <c>SIGCOMM 2019, </c>, a reference's authors.</summary>
internal sealed class TitleHead
{
    private readonly VenueTable _venues;
    private readonly FieldCutter _fields;

    /// <summary>Starts with the venues to recognise and the cutter for what is cut off.</summary>
    public TitleHead(VenueTable venues, FieldCutter fields) => (_venues, _fields) = (venues, fields);

    private static readonly Slot AuthorsSlot = new(Region.Before, new(UnitKind.Text, Markup.Emphasis), -1);

    private static readonly Slot BracketSlot = new(Region.Before, new(UnitKind.Bracket, Markup.None), -1);

    private static readonly Slot NoteSlot = new(Region.Before, new(UnitKind.Paren, Markup.None), -1);

    private static readonly Slot HeadSlot = new(Region.Before, new(UnitKind.Text, Markup.None), -1);

    /// <summary>The title's first character, where a unit's text is from start to end.</summary>
    public int Peel(Draft draft, Run run, in Unit unit, int start, int end, Dialect dialect)
    {
        var text = run.Text;
        while (start < end && text[start] is '[' or '【' or '(' && Brackets.ClosingOf(text, start, end) is var close && close > start && close < end - 3)
        {
            var isUsual = dialect.RoleOf(BracketSlot) == Role.Venue && Acronym.Is(text.AsSpan(start + 1, close - start - 1));
            if (text[start] == '(' && !isUsual && VenueTagReader.Read(text, start + 1, close, _venues).Strength < VenueStrength.Plausible)
            {
                break;
            }

            _fields.AddParts(draft, draft.TitleCell, start + 1, close, BracketSlot);
            start = close + 1;
            while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ':' or '-' or ','))
            {
                start++;
            }
        }

        if (unit.Kind is not (UnitKind.Text or UnitKind.Link))
        {
            return start;
        }

        start = Math.Max(start, CounterEnd(text, start, end));
        if (dialect.HasNotesInHead && NoteEnd(text, start, end) is var note and > 0)
        {
            draft.Fields.Add(new(draft.TitleCell, start + 1, note, NoteSlot, false, VenueTag.None));
            start = note + 1;
        }

        if (unit.Link >= 0 && StartsLikeArxiv(text, start, end, run.Links[unit.Link].Url))
        {
            var year = 2000 + ((text[start] - '0') * 10) + text[start + 1] - '0';
            draft.Fields.Add(new(draft.TitleCell, start, start + 4, HeadSlot, false, VenueTag.None with { Strength = VenueStrength.YearOnly, Year = year, YearStart = start, YearEnd = start + 4 }));
            return start + 5;
        }

        if (FieldLabels.TitleStart(text) is var titleStart and > 0 && start < titleStart && titleStart < end)
        {
            start = titleStart;
        }

        if (unit.Kind == UnitKind.Text && !draft.FollowsNames && StartsWithAuthors(text, start, end) is { } authorsEnd && authorsEnd > start)
        {
            draft.IsReference = true;
            AddAuthors(draft, start, authorsEnd);
            return PeelYear(draft, text, authorsEnd + 1, end);
        }

        if (unit.Kind == UnitKind.Text && dialect.HasAuthorsInHead && !draft.FollowsNames && FewAuthorsEnd(text, start, end) is var few and > 0)
        {
            draft.IsReference = true;
            AddAuthors(draft, start, few);
            return PeelYear(draft, text, few + 1, end);
        }

        if (unit.Kind == UnitKind.Text && InitialedNamesEnd(text, start, end) is var namesEnd and > 0)
        {
            draft.FollowsNames = true;
            AddAuthors(draft, start, namesEnd);
            return namesEnd + 1;
        }

        if (unit.Kind == UnitKind.Link && NamesBeforeQuote(text, start, end) is var quote and > 0)
        {
            draft.FollowsNames = true;
            return PeelNamesAndYear(draft, text, start, quote);
        }

        if (dialect.HasYearsInHead && YearHeadEnd(text, start, end) is var yearEnd and > 0)
        {
            draft.Fields.Add(new(draft.TitleCell, start, yearEnd, HeadSlot, false, VenueTagReader.Read(text, start, yearEnd, _venues)));
            return PeelCredit(draft, text, PeelGroups(draft, text, yearEnd, end), end);
        }

        if (dialect.HasVenuesInHead && VenueHeadEnd(text, start, end) is var head and > 0)
        {
            draft.Fields.Add(new(draft.TitleCell, start, head, HeadSlot, true, VenueTagReader.ReadTrusted(text, start, head, _venues)));
            return head + 1;
        }

        var cut = GluedTagEnd(text, start, end, isUsual: dialect.RoleOf(HeadSlot) == Role.Venue);
        cut = cut < 0 ? HeadTagEnd(text, start, end, unit.Kind) : cut;
        if (cut > start)
        {
            draft.Fields.Add(new(draft.TitleCell, start, cut, HeadSlot, false, VenueTagReader.Read(text, start, cut, _venues)));
            cut = PeelGluedOrganization(draft, text, cut, end);
        }

        return Math.Max(start, cut);
    }

    // «20_NSDI_Google_Title»
    private static int PeelGluedOrganization(Draft draft, string text, int start, int end)
    {
        var glue = text[start - 1] == '_' ? text.IndexOf('_', start, Math.Min(40, end - start)) : -1;
        if (glue <= start || !OrganizationNames.IsList(text.AsSpan(start, glue - start)))
        {
            return start;
        }

        draft.Fields.Add(new(draft.TitleCell, start, glue, HeadSlot, false, VenueTag.None) { Given = Role.Organizations });
        return glue + 1;
    }

    // «[1607-Layer Normalization](https://arxiv.org/abs/1607.06450)»: the month, as the address has it.
    private static bool StartsLikeArxiv(string text, int start, int end, string url)
    {
        if (end - start < 8 || !char.IsDigit(text[start]) || text[start + 4] is not ('-' or '_' or '.' or ' '))
        {
            return false;
        }

        var id = url.IndexOf("arxiv.org/", StringComparison.OrdinalIgnoreCase);
        id = id < 0 ? -1 : url.IndexOf('/', id + 10) + 1;
        return id > 0 && id + 5 < url.Length && url[id + 4] == '.' && string.CompareOrdinal(text, start, url, id, 4) == 0
            && YearText.IsNumber(text, start, start + 4) && char.IsLetter(text[start + 5]);
    }

    // A whole reference as one link, «[A. Author. "Title." Venue (2014)](u)»: the opening quote; -1 where no names stand before one.
    private static int NamesBeforeQuote(string text, int start, int end)
    {
        var quote = text.AsSpan(start, end - start).IndexOfAny('"', '“') + start;
        return quote > start + 3 && text[quote - 1] == ' ' && text[quote - 2] is '.' or ','
            && People.Likeness(WithoutYear(text.AsSpan(start, quote - start))) >= 0.6 ? quote : -1;
    }

    private static ReadOnlySpan<char> WithoutYear(ReadOnlySpan<char> text)
    {
        text = text.Trim(" .,()".AsSpan());
        var isYear = text.Length > 8
            && text[text.Length - 5] is ' ' or '(' && char.IsDigit(text[text.Length - 1]) && char.IsDigit(text[text.Length - 4]);
        return (isYear ? text.Slice(0, text.Length - 4) : text).Trim(" .,()".AsSpan());
    }

    private int PeelNamesAndYear(Draft draft, string text, int start, int quote)
    {
        var names = start + WithoutYear(text.AsSpan(start, quote - start)).Length;
        AddAuthors(draft, start, names);
        if (VenueTagReader.Read(text, names, quote, _venues) is { Strength: VenueStrength.YearOnly } tag)
        {
            draft.Fields.Add(new(draft.TitleCell, names, quote, HeadSlot, false, tag));
        }

        return quote;
    }

    private static void AddAuthors(Draft draft, int start, int end) =>
        draft.Fields.Add(new(draft.TitleCell, start, end, AuthorsSlot, false, VenueTag.None) { Given = Role.Authors });

    // «J. Virieux, SH-wave propagation in …», «A. Author, B. Author, and C. Author, Title»: names with initials, up to the comma in front
    // of the title.
    private static int InitialedNamesEnd(string text, int start, int end)
    {
        var comma = text.IndexOf(',', start, Math.Min(40, end - start));
        if (comma < 0 || !People.IsInitialed(text.AsSpan(start, comma - start)))
        {
            return -1;
        }

        var names = comma;
        for (comma = NextComma(text, comma, end); comma > 0; comma = NextComma(text, comma, end))
        {
            var (from, to) = TagText.Trim(text, names + 1, comma);
            from += string.CompareOrdinal(text, from, "and ", 0, 4) == 0 ? 4 : 0;
            if (from >= to || !ArePairs(text.AsSpan(from, to - from)))
            {
                break;
            }

            names = comma;
        }

        return Words.CountAtLeast(text.AsSpan(names + 1, end - names - 1), 3) ? names : -1;
    }

    // «B. Author», «B. Author and C. Author»
    private static bool ArePairs(ReadOnlySpan<char> text)
    {
        var joined = text.IndexOf(" and ".AsSpan(), StringComparison.Ordinal);
        return joined < 0 ? People.IsInitialed(text)
            : People.IsInitialed(text.Slice(0, joined)) && People.IsInitialed(text.Slice(joined + 5));
    }

    private static int NextComma(string text, int comma, int end) => text.IndexOf(',', comma + 1, end - comma - 1);

    /// <summary>
    /// Whether what looks like a draft's title begins with a year, and nothing between them: <c>1994 Algorithms for …</c>.
    /// </summary>
    public static bool StartsWithYear(Draft draft) =>
        draft is { HasTitle: true, TitleUnit.Kind: UnitKind.Text or UnitKind.Link }
            && YearHeadEnd(draft.Candidate.Cells[draft.TitleCell].Text, draft.TitleStart, draft.TitleEnd) > 0;

    /// <summary>Whether what looks like a draft's title begins with a few words in parentheses: <c>(Storage system) Pocket: …</c>.</summary>
    public static bool StartsWithNote(Draft draft) =>
        draft is { HasTitle: true, TitleUnit.Kind: UnitKind.Text or UnitKind.Link }
            && NoteEnd(draft.Candidate.Cells[draft.TitleCell].Text, draft.TitleStart, draft.TitleEnd) > 0;

    // «1.KVell: …», «3. Reducing …»: the place in the list; «2.5D Matrix Multiplication» begins with its own number.
    private static int CounterEnd(string text, int start, int end)
    {
        var stop = start;
        while (stop < end && char.IsDigit(text[stop]))
        {
            stop++;
        }

        if (stop == start || stop > start + 3 || stop + 8 >= end || text[stop] is not ('.' or '、' or ')'))
        {
            return -1;
        }

        stop++;
        while (stop < end && text[stop] == ' ')
        {
            stop++;
        }

        return char.IsLetter(text[stop]) ? stop : -1;
    }

    private static int NoteEnd(string text, int start, int end)
    {
        if (start >= end || text[start] != '(' || text.IndexOf(')', start, Math.Min(40, end - start)) is not (> 0 and var close)
            || close + 2 >= end || text[close + 1] != ' ' || TagText.HasDigit(text, start, close))
        {
            return -1;
        }

        return Words.CountAtLeast(text.AsSpan(start, close - start), 5) || !char.IsLetterOrDigit(text[close + 2]) ? -1 : close;
    }

    /// <summary>
    /// Whether what looks like a draft's title begins with a venue that the table knows, set off by a mark: <c>OSDI / Title</c>, <c>ATC | Title</c>.
    /// </summary>
    public bool StartsWithVenue(Draft draft)
    {
        if (draft is not { HasTitle: true, TitleUnit.Kind: UnitKind.Text or UnitKind.Link })
        {
            return false;
        }

        var text = draft.Candidate.Cells[draft.TitleCell].Text;
        return VenueHeadEnd(text, draft.TitleStart, draft.TitleEnd) is > 0 and var end
            && VenueTagReader.Read(text, draft.TitleStart, end, _venues).Strength >= VenueStrength.Known;
    }

    // The mark behind a word or two; where others have a venue there, it is one.
    private static int VenueHeadEnd(string text, int start, int end)
    {
        for (var i = start + 2; i + 8 < end && i < start + 30; i++)
        {
            if (text[i] is '/' or '|' or '-' or '–' && text[i - 1] == ' ' && text[i + 1] == ' ')
            {
                return Words.CountAtLeast(text.AsSpan(start, i - start), 4) ? -1 : i;
            }
        }

        return -1;
    }

    private static int YearHeadEnd(string text, int start, int end) =>
        start + 6 < end && text[start + 4] == ' ' && (char.IsLetterOrDigit(text[start + 5]) || text[start + 5] is '(' or '[')
            && YearText.FourDigitYear(text, start, end) is not null ? start + 4 : -1;

    // «2020 (Alibaba) (KDD) *[DIN] Title»: where the title begins behind the year and what stands in brackets.
    private int PeelGroups(Draft draft, string text, int start, int end)
    {
        while (true)
        {
            var open = start;
            while (open < end && text[open] is ' ' or '*')
            {
                open++;
            }

            var close = open < end && text[open] is '(' or '[' ? Brackets.ClosingOf(text, open, end) : -1;
            if (close <= open || close + 8 > end)
            {
                return start;
            }

            var isParen = text[open] == '(';
            var tag = VenueTagReader.Read(text, open + 1, close, _venues);
            var isBeforeVenue = isParen && tag.Strength < VenueStrength.Known && IsVenueBehind(text, close + 1, end);
            draft.Fields.Add(new(draft.TitleCell, open + 1, close, isParen ? ParenSlot : BracketSlot, false, tag) { Given = isBeforeVenue ? Role.Organizations : Role.Unknown });
            start = close + 1;
        }
    }

    private static readonly Slot ParenSlot = new(Region.Before, new(UnitKind.Paren, Markup.None), -1);

    private bool IsVenueBehind(string text, int start, int end)
    {
        var open = start < end && text[start] == ' ' ? start + 1 : start;
        return open < end && text[open] == '(' && Brackets.ClosingOf(text, open, end) is var close && close > open
            && VenueTagReader.Read(text, open + 1, close, _venues).Strength >= VenueStrength.Known;
    }

    // «Shor: Title», «Monroe et al: Title», «Bennett/Brassard: Title» behind the year that all entries begin with.
    private static int PeelCredit(Draft draft, string text, int start, int end)
    {
        var colon = text.IndexOf(':', start, Math.Min(60, end - start));
        if (colon < 0 || !People.AreSurnames(text.AsSpan(start, colon - start)))
        {
            return start;
        }

        AddAuthors(draft, start, colon);
        return colon + 1;
    }

    /// <summary>
    /// Where the authors end that a text begins with, as journals print references: <c>A. Author and B. Author. 2021. Title. In
    /// Venue.</c>, <c>Ada Author, Ben Author: Title. Venue 2021: 1-12</c>
    /// </summary>
    public static int? StartsWithAuthors(string text, int start, int end)
    {
        var reach = Math.Min(end, start + 400);
        for (var i = NextStop(text, start, reach); i >= 0; i = NextStop(text, i + 1, reach))
        {
            var isColon = IsColon(text, i, end);
            var isEnd = isColon || Sentences.IsEnd(text, i, start, end);
            if (isEnd || EndsInitials(text, start, i, end))
            {
                // «Do As I Can, Not As I Say: …»: a title may begin as two names do, and not as three.
                var names = text.AsSpan(start, i - start);
                var areAuthors = i + 1 < end && names.IndexOf(" by ".AsSpan(), StringComparison.Ordinal) < 0 && names.IndexOfAny('?', '!', ':') < 0
                    && People.Likeness(names) >= (isColon ? 0.85 : 0.75) && !(isColon && EndsInSystem(names));

                // «Ada M. Author, Ben Author: …»: the stop of an initial may end nothing.
                if (areAuthors || isEnd)
                {
                    return areAuthors ? i : null;
                }
            }
        }

        return null;
    }

    // «A. Author, B. Author, Atlas Shrunk: …»: the last has no initials as the first has.
    private static bool EndsInSystem(ReadOnlySpan<char> names)
    {
        var comma = names.IndexOf(',');
        var last = Math.Max(names.LastIndexOf(", ".AsSpan()), names.LastIndexOf(" and ".AsSpan()) + 3) + 2;
        return comma > 0 && People.IsInitialed(names.Slice(0, comma)) && last < names.Length && !People.IsInitialed(names.Slice(last).Trim());
    }

    private static bool IsColon(string text, int at, int end) => text[at] == ':' && at + 1 < end && text[at + 1] == ' ';

    // «Ada Author. Title of Four Words. Venue», «Ada Author, Ben Author: Title of Four Words. Venue», where entries begin with their
    // authors: where the one ends, or the second.
    private static int FewAuthorsEnd(string text, int start, int end)
    {
        for (var i = start; i < end && i < start + 60; i++)
        {
            var isColon = IsColon(text, i, end);
            if (isColon || Sentences.IsEnd(text, i, start, end))
            {
                var names = text.AsSpan(start, i - start);
                return (isColon ? People.Likeness(names) >= 0.75 : People.IsName(names)) && Words.CountAtLeast(text.AsSpan(i + 1, end - i - 1), 3) ? i : -1;
            }
        }

        return -1;
    }

    // A stop, or the colon behind names.
    private static int NextStop(string text, int start, int end)
    {
        var at = start < end ? text.AsSpan(start, end - start).IndexOfAny('.', ':') : -1;
        return at < 0 ? -1 : start + at;
    }

    // «Author, A., & Author, B. Title», «Author A, Author B. Title»: the stop of the last initial.
    private static bool EndsInitials(string text, int start, int stop, int end)
    {
        if (stop <= start || text[stop] != '.' || stop + 4 >= end || text[stop + 1] != ' ' || !char.IsUpper(text[stop - 1]))
        {
            return false;
        }

        var next = stop + 2;
        return text[next + 1] != '.' && text[next] is not ('&' or '(') && string.CompareOrdinal(text, next, "and ", 0, 4) != 0
            && string.CompareOrdinal(text, next, "et al", 0, 5) != 0
            && (People.AreInverted(text.AsSpan(start, stop - start)) || People.AreTrailedByInitials(text.AsSpan(start, stop - start)));
    }

    private int PeelYear(Draft draft, string text, int start, int end)
    {
        for (var i = start; i < end && i < start + 12; i++)
        {
            if (text[i] is '.' && VenueTagReader.Read(text, start, i, _venues) is { Strength: VenueStrength.YearOnly } tag)
            {
                draft.Fields.Add(new(draft.TitleCell, start, i, HeadSlot, false, tag));
                return i + 1;
            }
        }

        return start;
    }

    /// <summary>The end of <c>SIGCOMM 2019, </c> or <c>OSDI'06-</c>; the start where a text does not begin so.</summary>
    public int HeadTagEnd(string text, int start, int end, UnitKind kind)
    {
        var cut = start;
        var limit = Math.Min(end, start + 48);
        if (!TagText.HasDigit(text, start, limit))
        {
            return cut;
        }

        for (var i = start + 2; i < limit; i++)
        {
            var isGlue = text[i] is '_' or '-';
            var isSlash = text[i] == '/' && text[i - 1] == ' ' && i + 1 < end && text[i + 1] == ' ';
            if (!isGlue && !isSlash && !(text[i] is ':' || (kind == UnitKind.Text && text[i] is ',' or '|' or '.' && i + 1 < end && text[i + 1] == ' ')))
            {
                continue;
            }

            var tag = VenueTagReader.Read(text, start, i + 1, _venues);
            if ((tag is { Strength: VenueStrength.Certain, IsExact: true, Series: not null }
                && TrackText.IsTrack(text, Math.Max(tag.VenueEnd, tag.YearEnd), i))
                || (tag.Strength == VenueStrength.YearOnly && (isGlue || i - start >= 6)))
            {
                if (cut > start && tag.YearEnd <= cut && tag.VenueEnd <= cut)
                {
                    break;
                }

                cut = i + 1;
            }
        }

        return cut;
    }

    // A series that nobody knows is cut off only where the list's entries begin with venues as a rule.
    private int GluedTagEnd(string text, int start, int end, bool isUsual)
    {
        var cut = GluedHeadEnd(text, start, end);
        var strength = cut < 0 ? VenueStrength.None : VenueTagReader.Read(text, start, cut, _venues).Strength;
        return strength == VenueStrength.Certain || (isUsual && strength == VenueStrength.Plausible) ? cut : -1;
    }

    /// <summary>The end of <c>24_OSDI_</c> or <c>2014-BMVC-</c>; -1 where a text does not begin so.</summary>
    public static int GluedHeadEnd(string text, int start, int end)
    {
        var glue = start;
        while (glue < end && char.IsDigit(text[glue]))
        {
            glue++;
        }

        if (glue - start is not (2 or 4) || glue >= end || text[glue] is not ('_' or '-'))
        {
            return -1;
        }

        var second = text.IndexOf(text[glue], glue + 1, end - glue - 1);
        return second > glue + 1 && second - glue <= 20 && second + 1 < end ? second + 1 : -1;
    }
}
