namespace MlsysCatalog.Reading;

/// <summary>
/// Cuts off what stands before a title in the same text: tags in brackets, <c>24_OSDI_</c>, <c>SIGCOMM 2019, </c>, a reference's authors.
/// It tries the forms of a head in turn, and the first that fits holds; <see cref="HeadMarks"/>, <see cref="HeadAuthors"/> and
/// <see cref="HeadTags"/> say how far each form reaches.
/// </summary>
internal sealed class TitleHead
{
    private readonly VenueTable _venues;
    private readonly FieldCutter _fields;

    /// <summary>Starts with the venues to recognise and the cutter for what is cut off.</summary>
    public TitleHead(VenueTable venues, FieldCutter fields) => (_venues, _fields) = (venues, fields);

    private static readonly Slot AuthorsSlot = new(Region.Before, new(UnitKind.Text, Markup.Emphasis), -1);

    /// <summary>What stands in brackets before a title in the same text.</summary>
    public static Slot BracketSlot { get; } = new(Region.Before, new(UnitKind.Bracket, Markup.None), -1);

    private static readonly Slot ParenSlot = new(Region.Before, new(UnitKind.Paren, Markup.None), -1);

    private static readonly Slot NoteSlot = new(Region.Before, new(UnitKind.Paren, Markup.None), -1);

    /// <summary>What stands before a title in the same text.</summary>
    public static Slot HeadSlot { get; } = new(Region.Before, new(UnitKind.Text, Markup.None), -1);

    /// <summary>The title's first character, where a unit's text is from start to end.</summary>
    public int Peel(Draft draft, Run run, in Unit unit, int start, int end, Dialect dialect)
    {
        var text = run.Text;
        if (!IsSetOff(draft, text, start, end) && !dialect.HasVenuesInHead)
        {
            return start;
        }

        while (start < end && text[start] is '[' or '【' or '('
            && Brackets.ClosingOf(text, start, end) is var close && close > start && close < end - 3)
        {
            var isVenue = dialect.RoleOf(BracketSlot) == Role.Venue && Acronym.Is(text.AsSpan(start + 1, close - start - 1));
            if (text[start] == '(' && !isVenue && VenueTagReader.Read(text, start + 1, close, _venues).Strength < VenueStrength.Plausible)
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

        if (unit.Kind == UnitKind.Text && HeadMarks.BarBehindYear(text, start, end) is var bar and > 0)
        {
            draft.HasBars = true;
            draft.Fields.Add(new(draft.TitleCell, start, start + 4, HeadSlot, false, VenueTagReader.Read(text, start, start + 4, _venues)));
            return bar + 1;
        }

        start = Math.Max(start, HeadMarks.CounterEnd(text, start, end));
        if (dialect.HasNotesInHead && HeadMarks.NoteEnd(text, start, end) is var note and > 0)
        {
            draft.Fields.Add(new(draft.TitleCell, start + 1, note, NoteSlot, false, VenueTag.None));
            start = note + 1;
        }

        if (unit.Link >= 0 && HeadTags.StartsLikeArxiv(text, start, end, run.Links[unit.Link].Url))
        {
            var year = 2000 + ((text[start] - '0') * 10) + text[start + 1] - '0';
            var month = VenueTag.None with { Strength = VenueStrength.YearOnly, Year = year, YearStart = start, YearEnd = start + 4 };
            draft.Fields.Add(new(draft.TitleCell, start, start + 4, HeadSlot, false, month));
            return start + 5;
        }

        if (FieldLabels.TitleStart(text) is var titleStart and > 0 && start < titleStart && titleStart < end)
        {
            start = titleStart;
        }
        else if (start == 0 && FieldLabels.PaperStart(text) is var paperStart && paperStart > 0
            && Words.CountAtLeast(text.AsSpan(paperStart, Math.Max(0, end - paperStart)), 3))
        {
            start = paperStart;
        }

        if (unit.Kind == UnitKind.Text && (dialect.HasNamesInHead || dialect.HasNameInHead)
            && HeadAuthors.ListedEnd(text, start, end, dialect.HasNameInHead ? 1 : 2) is var listed and > 0)
        {
            draft.FollowsNames = true;
            AddAuthors(draft, start, listed);
            return listed + 1;
        }

        if (unit.Kind == UnitKind.Text && HeadAuthors.EtAlEnd(text, start, end) is var etAl and > 0
            && HeadTags.TagEnd(text, etAl + 1, end, unit.Kind, _venues) is var behindTag && behindTag > etAl + 1)
        {
            AddAuthors(draft, start, etAl);
            draft.Fields.Add(
                new(draft.TitleCell, etAl + 1, behindTag, HeadSlot, false, VenueTagReader.Read(text, etAl + 1, behindTag, _venues)));
            return behindTag;
        }

        if (unit.Kind == UnitKind.Text && !draft.FollowsNames
            && HeadAuthors.ReferenceEnd(text, start, end) is { } authorsEnd && authorsEnd > start)
        {
            draft.IsReference = true;
            AddAuthors(draft, start, authorsEnd);
            return PeelYear(draft, text, authorsEnd + 1, end);
        }

        if (unit.Kind == UnitKind.Text && dialect.HasAuthorsInHead && !draft.FollowsNames
            && HeadAuthors.FewEnd(text, start, end) is var few and > 0)
        {
            draft.IsReference = true;
            AddAuthors(draft, start, few);
            return PeelYear(draft, text, few + 1, end);
        }

        if (unit.Kind == UnitKind.Text && HeadAuthors.InitialedEnd(text, start, end) is var namesEnd and > 0)
        {
            draft.FollowsNames = true;
            AddAuthors(draft, start, namesEnd);
            return namesEnd + 1;
        }

        if (unit.Kind == UnitKind.Link && HeadAuthors.QuoteBehindNames(text, start, end) is var quote and > 0)
        {
            draft.FollowsNames = true;
            return PeelNamesAndYear(draft, text, start, quote);
        }

        if (unit.Kind == UnitKind.Link && HeadAuthors.EtAlStop(text, start, end) is var stop and > 0)
        {
            AddAuthors(draft, start, stop);
            return stop;
        }

        if (dialect.HasYearsInHead && HeadMarks.YearEnd(text, start, end) is var yearEnd and > 0)
        {
            draft.Fields.Add(new(draft.TitleCell, start, yearEnd, HeadSlot, false, VenueTagReader.Read(text, start, yearEnd, _venues)));
            return PeelCredit(draft, text, PeelGroups(draft, text, yearEnd, end), end);
        }

        if (dialect.HasVenuesInHead && HeadMarks.WordsEnd(text, start, end) is var head and > 0)
        {
            draft.Fields.Add(new(draft.TitleCell, start, head, HeadSlot, true, VenueTagReader.ReadTrusted(text, start, head, _venues)));
            return head + 1;
        }

        var isUsual = dialect.RoleOf(HeadSlot) == Role.Venue;
        var cut = HeadTags.GluedTagEnd(text, start, end, isUsual, _venues);
        cut = cut < 0 ? HeadTags.TagEnd(text, start, end, unit.Kind, _venues, isUsual) : cut;
        if (cut > start)
        {
            draft.Fields.Add(new(draft.TitleCell, start, cut, HeadSlot, false, VenueTagReader.Read(text, start, cut, _venues)));
            cut = PeelGluedOrganization(draft, text, cut, end);
        }

        return Math.Max(start, cut);
    }

    // A title of mere words stands alone: all that is cut off has a digit,
    // or a mark behind it. The label of a title may end in front of a star.
    private static bool IsSetOff(Draft draft, string text, int start, int end) =>
        start >= end || !char.IsLetter(text[start]) || draft.MarksOf(start, end).MayHold(HeadSorts);

    private const TextMarks HeadSorts =
        TextMarks.Digit | TextMarks.Stop | TextMarks.Comma | TextMarks.Bar | TextMarks.Bracket | TextMarks.Quote | TextMarks.Colon;

    // «20_NSDI_Google_Title»
    private static int PeelGluedOrganization(Draft draft, string text, int start, int end)
    {
        var glued = HeadTags.GluedOrganizationEnd(text, start, end);
        if (glued < 0)
        {
            return start;
        }

        draft.Fields.Add(new(draft.TitleCell, start, glued - 1, HeadSlot, false, VenueTag.None) { Given = Role.Organizations });
        return glued;
    }

    private int PeelNamesAndYear(Draft draft, string text, int start, int quote)
    {
        var names = start + HeadAuthors.WithoutYear(text.AsSpan(start, quote - start)).Length;
        AddAuthors(draft, start, names);
        if (VenueTagReader.Read(text, names, quote, _venues) is { Strength: VenueStrength.YearOnly } tag)
        {
            draft.Fields.Add(new(draft.TitleCell, names, quote, HeadSlot, false, tag));
        }

        return quote;
    }

    private static void AddAuthors(Draft draft, int start, int end) =>
        draft.Fields.Add(new(draft.TitleCell, start, end, AuthorsSlot, false, VenueTag.None) { Given = Role.Authors });

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
            var given = isBeforeVenue ? Role.Organizations : Role.Unknown;
            draft.Fields.Add(new(draft.TitleCell, open + 1, close, isParen ? ParenSlot : BracketSlot, false, tag) { Given = given });
            start = close + 1;
        }
    }

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

    /// <summary>
    /// Whether what looks like a draft's title begins with a year, and nothing between them: <c>1994 Algorithms for …</c>.
    /// </summary>
    public static bool StartsWithYear(Draft draft) =>
        draft is { HasTitle: true, TitleUnit.Kind: UnitKind.Text or UnitKind.Link }
            && HeadMarks.YearEnd(draft.Candidate.Cells[draft.TitleCell].Text, draft.TitleStart, draft.TitleEnd) > 0;

    /// <summary>
    /// Whether what looks like a draft's title begins with a few words in parentheses: <c>(Storage system) Pocket: …</c>.
    /// </summary>
    public static bool StartsWithNote(Draft draft) =>
        draft is { HasTitle: true, TitleUnit.Kind: UnitKind.Text or UnitKind.Link }
            && HeadMarks.NoteEnd(draft.Candidate.Cells[draft.TitleCell].Text, draft.TitleStart, draft.TitleEnd) > 0;

    /// <summary>Whether what looks like a draft's title begins with several names, and commas part all of it.</summary>
    public static bool StartsWithNames(Draft draft) =>
        draft is { HasTitle: true, TitleUnit.Kind: UnitKind.Text } && draft.TitleUnit.Marks.MayHold(TextMarks.Comma)
            && HeadAuthors.ListedEnd(draft.Candidate.Cells[draft.TitleCell].Text, draft.TitleUnit.InnerStart, draft.TitleUnit.InnerEnd) > 0;

    /// <summary>Whether what looks like a draft's title begins with one name at least, and a comma parts it from the rest.</summary>
    public static bool StartsWithName(Draft draft) =>
        draft is { HasTitle: true, TitleUnit.Kind: UnitKind.Text } && draft.TitleUnit.Marks.MayHold(TextMarks.Comma)
            && HeadAuthors.ListedEnd(
                draft.Candidate.Cells[draft.TitleCell].Text, draft.TitleUnit.InnerStart, draft.TitleUnit.InnerEnd, least: 1) > 0;

    /// <summary>
    /// Whether what looks like a draft's title begins with a venue that the table knows, set off by a mark: <c>OSDI / Title</c>,
    /// <c>ATC | Title</c>.
    /// </summary>
    public bool StartsWithVenue(Draft draft)
    {
        if (draft is not { HasTitle: true, TitleUnit.Kind: UnitKind.Text or UnitKind.Link }
            || !draft.MarksOf(draft.TitleStart, draft.TitleEnd).MayHold(TextMarks.Slash | TextMarks.Bar | TextMarks.Dash))
        {
            return false;
        }

        var text = draft.Candidate.Cells[draft.TitleCell].Text;
        return HeadMarks.WordsEnd(text, draft.TitleStart, draft.TitleEnd) is > 0 and var end
            && VenueTagReader.Read(text, draft.TitleStart, end, _venues).Strength >= VenueStrength.Known;
    }
}
