namespace MlsysCatalog.Reading;

/// <summary>Finds the title of a candidate, and cuts the rest of it into fields.</summary>
internal sealed class TitleFinder
{
    private readonly VenueTable _venues;

    /// <summary>Starts a finder.</summary>
    public TitleFinder(VenueTable venues) => _venues = venues;

    /// <summary>The form and the score of the title that a candidate would have if nothing were known of its list.</summary>
    public (Form Form, double Score) Guess(Candidate candidate, Dialect dialect)
    {
        var (cell, unit, score) = BestUnit(candidate, dialect);
        return unit < 0 ? (default, 0) : (candidate.Units[cell][unit].Form, score);
    }

    /// <summary>Drafts a candidate: its title as the dialect has titles, its fields.</summary>
    public Draft Find(Candidate candidate, Dialect dialect)
    {
        var draft = new Draft { Candidate = candidate };
        var (cell, unit, score) = BestUnit(candidate, dialect);
        if (unit >= 0)
        {
            draft.TitleCell = cell;
            draft.TitleUnit = candidate.Units[cell][unit];
            draft.TitleScore = score;
            SetTitle(draft, unit, dialect);
        }

        AddFields(draft, unit, dialect);
        return draft;
    }

    /// <summary>Whether a draft lacks what the list's entries have as a rule: a venue, credits behind the title.</summary>
    public static bool LacksUsual(Draft draft, Dialect dialect)
    {
        if (dialect.HasCreditsInTail && MayEndInCredits(draft))
        {
            return true;
        }

        return dialect.HasVenueSlots && !draft.Fields.Any(field => field.Tag.Strength >= VenueStrength.Plausible);
    }

    /// <summary>Whether what looks like a draft's title seems to end in the names of its authors.</summary>
    public static bool MayEndInCredits(Draft draft) =>
        draft.HasTitle && draft.TitleUnit.Kind == UnitKind.Text
        && draft.Candidate.Cells[draft.TitleCell].Text is var text
        && TailCredit(text, draft.TitleStart, TrimTail(text, draft.TitleStart, draft.TitleEnd), isUsual: true).Cut > 0;

    /// <summary>What each of a candidate's units says by itself.</summary>
    public UnitTraits[][] TraitsOf(Candidate candidate)
    {
        if (candidate.Traits is { } known)
        {
            return known;
        }

        var traits = new UnitTraits[candidate.Cells.Length][];
        for (var cell = 0; cell < traits.Length; cell++)
        {
            var units = candidate.Units[cell];
            traits[cell] = new UnitTraits[units.Length];
            for (var i = 0; i < units.Length; i++)
            {
                traits[cell][i] = TraitsOf(candidate.Cells[cell], units[i]);
            }
        }

        return candidate.Traits = traits;
    }

    private UnitTraits TraitsOf(Run run, in Unit unit)
    {
        var tag = VenueTag.Read(run.Text, unit.InnerStart, unit.InnerEnd, _venues);
        var (start, end) = ContentOf(run, unit);
        var ownTag = start == unit.InnerStart || start >= end || end - start > 60 ? tag : VenueTag.Read(run.Text, start, end, _venues);
        var isTag = ownTag.Strength is not (VenueStrength.None or VenueStrength.Plausible) && end - start <= 60;
        if (isTag && unit.Kind is UnitKind.Link or UnitKind.Text && (!ownTag.IsExact || run.Text[start] is '(' or '['))
        {
            var (innerStart, innerEnd) = WithoutTags(run.Text, start, end);
            isTag = innerEnd - innerStart == end - start;
            (start, end) = (innerStart, innerEnd);
        }

        end = unit.Kind == UnitKind.Text ? BeforeCredit(run.Text, start, end) : end;
        return new(start >= end || isTag ? 0 : TitleLikeness.Of(run.Text.AsSpan(start, end - start)), tag);
    }

    private (int Cell, int Unit, double Score) BestUnit(Candidate candidate, Dialect dialect)
    {
        var best = (Cell: -1, Unit: -1, Score: 0.0);
        var weighted = 0.0;
        var traits = TraitsOf(candidate);
        for (var cell = 0; cell < candidate.Cells.Length; cell++)
        {
            if (dialect.TitleColumn >= 0 && cell != dialect.TitleColumn)
            {
                continue;
            }

            var units = candidate.Units[cell];
            for (var i = 0; i < units.Length; i++)
            {
                var score = traits[cell][i].Title * LinkFactor(candidate.Cells[cell], units[i]) * Prior(candidate.Cells[cell], units[i], i) * (units[i].Line == 0 ? 1 : 0.7);
                var byDialect = score * (0.2 + dialect.TitleShare(units[i].Form));
                if (byDialect > weighted)
                {
                    weighted = byDialect;
                    best = (cell, i, score);
                }
            }
        }

        return best;
    }

    private static double LinkFactor(Run run, in Unit unit)
    {
        if (unit.Link < 0)
        {
            return 1;
        }

        var url = run.Links[unit.Link].Url;
        return url.StartsWith("#", StringComparison.Ordinal) ? 0 : PaperHosts.Verdict(url) < 0 ? 0.85 : 1;
    }

    private static double Prior(Run run, in Unit unit, int index) => unit.Kind switch
    {
        UnitKind.Link => 1,
        UnitKind.Quote => 0.95,
        UnitKind.Text when (unit.Markup & Markup.Strong) != 0 => 1,
        UnitKind.Text when (unit.Markup & Markup.Emphasis) != 0 => 0.55,
        UnitKind.Text when index > 0 && run.Text[unit.InnerStart] is '|' or ',' or '.' => 0.4,
        UnitKind.Text => index == 0 || unit.Line == 0 ? 0.75 : 0.4,
        UnitKind.Bracket => 0.3,
        UnitKind.Code => 0.3,
        UnitKind.Badge => 0,
        _ => 0.1,
    };

    private static (int Start, int End) ContentOf(Run run, in Unit unit)
    {
        var (start, end) = (unit.InnerStart, unit.InnerEnd);
        if (unit.Kind == UnitKind.Link && start < end && run.Text[start] is '[' or '【' or '(' && ClosingOf(run.Text, start, end) is var close && close > start && close < end - 1)
        {
            start = close + 1;
        }

        while (start < end && !char.IsLetterOrDigit(run.Text[start]) && run.Text[start] is not ('"' or '“' or '$' or '('))
        {
            start++;
        }

        return (start, end);
    }

    // «Title. A. Author, B. Author. …»: the title is to be weighed without the names, and the names without what follows.
    private static int BeforeCredit(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsSentenceEnd(text, i, start, end))
            {
                continue;
            }

            if (People.Likeness(text.AsSpan(start, i - start)) >= 0.75)
            {
                return i;
            }

            var next = i + 2;
            while (next < end && !IsSentenceEnd(text, next, i + 2, end))
            {
                next++;
            }

            return People.Likeness(text.AsSpan(i + 1, next - i - 1)) >= 0.75 ? i : end;
        }

        return end;
    }

    // «24_OSDI_Title», «Title (OSDI '24)», «Title | OSDI '24»: none is a tag as a whole.
    private (int Start, int End) WithoutTags(string text, int start, int end)
    {
        if (text[start] is '(' or '[' && ClosingOf(text, start, end) is var head && head > start && head + 8 < end)
        {
            return (head + 1, end);
        }

        start = Math.Max(start, GluedHeadEnd(text, start, end));
        var closing = text[end - 1] is '.' && end - 1 > start ? end - 2 : end - 1;
        var open = text[closing] is ')' or ']' ? text.LastIndexOf(text[closing] is ')' ? '(' : '[', closing, closing - start) : -1;
        if (open > start + 8)
        {
            return (start, open);
        }

        var cut = TailTag(text, start, end, isUsual: false).Cut;
        return (start, cut > start + 8 && text[cut] != ' ' ? cut : end);
    }

    // Behind «24_OSDI_» or «2014-BMVC-»; -1 where the text does not begin so.
    private static int GluedHeadEnd(string text, int start, int end)
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

    private static int ClosingOf(string text, int open, int end)
    {
        var depth = 0;
        for (var i = open; i < end; i++)
        {
            depth += text[i] is '[' or '【' or '(' ? 1 : text[i] is ']' or '】' or ')' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private void SetTitle(Draft draft, int index, Dialect dialect)
    {
        var run = draft.Candidate.Cells[draft.TitleCell];
        var units = draft.Candidate.Units[draft.TitleCell];
        var unit = units[index];
        var (start, end) = (unit.InnerStart, unit.InnerEnd);
        end = Continue(run, units, index, end);
        start = PeelHead(draft, run, unit, start, end, dialect);
        end = PeelTail(draft, run, start, end, dialect);
        (start, end) = TrimTitle(run.Text, start, end);
        draft.TitleStart = start;
        draft.TitleEnd = end;
        if (unit.InnerStart >= start - 3 && index > 0)
        {
            var isColon = index > 1 && units[index - 1] is var before && before.InnerEnd - before.InnerStart == 1 && run.Text[before.InnerStart] is ':' or '：';
            JoinNamePrefix(draft, run, units[index - (isColon ? 2 : 1)], units[isColon ? index - 1 : index], dialect);
        }
    }

    // A title that runs on: over a word in code or italics, or over a line that was wrapped in its middle.
    private int Continue(Run run, Unit[] units, int index, int end)
    {
        var unit = units[index];
        if (unit.Kind != UnitKind.Text)
        {
            return end;
        }

        for (var i = index + 1; i < units.Length; i++)
        {
            var next = units[i];
            if (next.Line == unit.Line && i + 1 < units.Length && next.Kind is UnitKind.Code or UnitKind.Text && next.InnerEnd - next.InnerStart <= 30
                && units[i + 1] is { Kind: UnitKind.Text } rest && rest.Line == unit.Line && rest.Markup == unit.Markup
                && rest.Start == next.End && rest.InnerStart < run.Text.Length && char.IsLower(run.Text[rest.InnerStart]) && !EndsSentence(run.Text, end))
            {
                end = rest.InnerEnd;
                i++;
            }
            else if (next.Line == unit.Line + 1 && i == index + 1 && next.Kind == UnitKind.Text && next.Markup == unit.Markup && IsWrapped(run, end, next))
            {
                end = next.InnerEnd;
                unit = next;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static bool EndsSentence(string text, int end) => end > 0 && text[end - 1] is '.' or ',' or ';' or ':' or '|';

    private bool IsWrapped(Run run, int end, in Unit next)
    {
        var isCredit = string.CompareOrdinal(run.Text, next.InnerStart, "by ", 0, 3) == 0 && run.Text.IndexOf("et al", next.InnerStart, next.InnerEnd - next.InnerStart, StringComparison.Ordinal) > 0;
        if (isCredit || VenueTag.Read(run.Text, next.InnerStart, next.InnerEnd, _venues).Strength >= VenueStrength.Known)
        {
            return false;
        }

        var isSoft = (run.Segments[run.SegmentAt(next.Start - 1)].Markup & Markup.SoftBreak) != 0;
        var last = run.Text[end - 1];
        return isSoft && (char.IsLower(run.Text[next.InnerStart]) || last is ',' or '-' or ':' or '&') && last is not ('.' or '!' or '?');
    }

    // «[OSDI '14] Title» inside a link, «24_OSDI_Title», «SIGCOMM 2019, Title».
    private int PeelHead(Draft draft, Run run, in Unit unit, int start, int end, Dialect dialect)
    {
        var text = run.Text;
        while (start < end && text[start] is '[' or '【' or '(' && ClosingOf(text, start, end) is var close && close > start && close < end - 3)
        {
            var isUsual = dialect.RoleOf(BracketSlot) == Role.Venue && IsAcronym(text.AsSpan(start + 1, close - start - 1));
            if (text[start] == '(' && !isUsual && VenueTag.Read(text, start + 1, close, _venues).Strength < VenueStrength.Plausible)
            {
                break;
            }

            AddParts(draft, draft.TitleCell, start + 1, close, BracketSlot);
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

        if (draft.Candidate.Kind == CandidateKind.Heading && FieldLabels.Read(text, out var valueStart) == LabelledField.Title && valueStart < end)
        {
            return Math.Max(start, valueStart);
        }

        if (unit.Kind == UnitKind.Text && StartsWithAuthors(text, start, end) is { } authorsEnd && authorsEnd > start)
        {
            draft.IsReference = true;
            draft.Fields.Add(new(draft.TitleCell, start, authorsEnd, AuthorsSlot, false, VenueTag.None));
            return PeelYear(draft, text, authorsEnd + 1, end);
        }

        var cut = GluedTagEnd(text, start, end, isUsual: dialect.RoleOf(HeadSlot) == Role.Venue);
        cut = cut < 0 && unit.Kind == UnitKind.Text ? HeadTagEnd(text, start, end) : cut;
        if (cut > start)
        {
            draft.Fields.Add(new(draft.TitleCell, start, cut, HeadSlot, false, VenueTag.Read(text, start, cut, _venues)));
        }

        return Math.Max(start, cut);
    }

    private static readonly Slot AuthorsSlot = new(Region.Before, new(UnitKind.Text, Markup.Emphasis), -1);

    private static readonly Slot BracketSlot = new(Region.Before, new(UnitKind.Bracket, Markup.None), -1);

    private static readonly Slot HeadSlot = new(Region.Before, new(UnitKind.Text, Markup.None), -1);

    private static readonly Slot TailSlot = new(Region.After, new(UnitKind.Text, Markup.None), -1);

    // «A. Author and B. Author. 2021. Title. In Venue.»: a reference as journals print them.
    private static int? StartsWithAuthors(string text, int start, int end)
    {
        for (var i = start; i < end && i < start + 400; i++)
        {
            if (IsSentenceEnd(text, i, start, end))
            {
                var names = text.AsSpan(start, i - start);
                return i + 1 < end && names.IndexOf(" by ".AsSpan(), StringComparison.Ordinal) < 0 && People.Likeness(names) >= 0.75 ? i : null;
            }
        }

        return null;
    }

    private int PeelYear(Draft draft, string text, int start, int end)
    {
        for (var i = start; i < end && i < start + 12; i++)
        {
            if (text[i] == '.' && VenueTag.Read(text, start, i, _venues) is { Strength: VenueStrength.YearOnly } tag)
            {
                draft.Fields.Add(new(draft.TitleCell, start, i, HeadSlot, false, tag));
                return i + 1;
            }
        }

        return start;
    }

    private int HeadTagEnd(string text, int start, int end)
    {
        var cut = start;
        var limit = Math.Min(end, start + 48);
        if (!HasDigit(text, start, limit))
        {
            return cut;
        }

        for (var i = start + 2; i < limit; i++)
        {
            var isGlue = text[i] is '_' or '-';
            if (!isGlue && !(text[i] is ',' or ':' or '|' or '.' && i + 1 < end && text[i + 1] == ' '))
            {
                continue;
            }

            var tag = VenueTag.Read(text, start, i + 1, _venues);
            if ((tag.Strength == VenueStrength.Certain && tag.IsExact) || (tag.Strength == VenueStrength.YearOnly && (isGlue || i - start >= 6)))
            {
                cut = i + 1;
            }
        }

        return cut;
    }

    // A series that nobody knows is cut off only where the list's entries begin with venues as a rule.
    private int GluedTagEnd(string text, int start, int end, bool isUsual)
    {
        var cut = GluedHeadEnd(text, start, end);
        var strength = cut < 0 ? VenueStrength.None : VenueTag.Read(text, start, cut, _venues).Strength;
        return strength == VenueStrength.Certain || (isUsual && strength == VenueStrength.Plausible) ? cut : -1;
    }

    // «Title. OSDI 2020», «Title, ICML, 2025», «Title | MLSys' 26», «Title SC21», «Title by A. Author et al.»: from the end, piece by piece.
    private int PeelTail(Draft draft, Run run, int start, int end, Dialect dialect)
    {
        if (draft.IsReference)
        {
            end = PeelReferenceTail(draft, run.Text, start, end);
        }

        var isUsual = dialect.RoleOf(TailSlot) == Role.Venue;
        while (true)
        {
            var trimmed = TrimTail(run.Text, start, end);
            var (from, cut) = TailTag(run.Text, start, trimmed, isUsual);
            if (cut > start)
            {
                draft.Fields.Add(new(draft.TitleCell, from, trimmed, TailSlot, false, VenueTag.Read(run.Text, from, trimmed, _venues)));
                end = cut;
                continue;
            }

            (from, cut) = TailCredit(run.Text, start, trimmed, dialect.HasCreditsInTail);
            if (cut <= start)
            {
                return end;
            }

            AddPieces(draft, draft.TitleCell, run.Text, from, trimmed, TailSlot);
            end = cut;
        }
    }

    // Without the blanks, bars and ornaments at the end.
    private static int TrimTail(string text, int start, int end)
    {
        while (end > start)
        {
            var c = text[end - 1];
            var opening = c == ':' ? text.LastIndexOf(':', end - 2, Math.Min(32, end - 1 - start)) : char.IsLowSurrogate(c) ? end - 2 : end - 1;
            if (char.IsWhiteSpace(c) || c is '|')
            {
                end--;
            }
            else if (opening >= start && PlainText.IsOrnament(text, opening, out var length) && opening + length == end)
            {
                end = opening;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // Behind a reference's title: the proceedings, sentence by sentence.
    private int PeelReferenceTail(Draft draft, string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is '.' or '?' && i + 1 < end && char.IsWhiteSpace(text[i + 1]) && i - start > 8)
            {
                AddPieces(draft, draft.TitleCell, text, i + 1, end, TailSlot);
                return text[i] == '?' ? i + 1 : i;
            }
        }

        return end;
    }

    // What a venue without a year may stand behind.
    private const string TailMarks = ".|([-–—@";

    private (int From, int Cut) TailTag(string text, int start, int end, bool isUsual)
    {
        var found = (From: 0, Cut: -1);
        var boundaries = 0;
        var isParenthesis = false;
        var tail = Math.Max(start, end - 80);
        if (!isUsual && !HasDigit(text, tail, end) && text.AsSpan(tail, end - tail).IndexOfAny(TailMarks.AsSpan()) < 0)
        {
            return found;
        }

        for (var i = end - 2; i > start + 3 && boundaries < 4 && end - i < 80; i--)
        {
            if (!IsTailBoundary(text, i, end))
            {
                continue;
            }

            boundaries++;
            var tag = VenueTag.Read(text, i + 1, end, _venues);
            var isEnclosed = text[i] is '(' or '[' && text[end - 1] is ')' or ']';
            var isStrong = tag.Strength switch
            {
                VenueStrength.Certain => tag.IsExact,
                VenueStrength.YearOnly => text[i] != ' ',
                VenueStrength.Known => text[i] != ' ' && (isUsual || (text[i] is not (',' or '，') && !OrdinaryNames.Contains(tag.Venue!))),
                VenueStrength.Plausible => text[i] != ' ' && end - i < 40 && (isUsual || text[i] is '.' or '|') && !HoldsBreak(text, i + 1, end)
                    && !OrganizationNames.AreIn(text.AsSpan(tag.VenueStart, tag.VenueEnd - tag.VenueStart)),
                _ => isUsual && text[i] != ' ' && IsAcronym(text.AsSpan(i + 1, end - i - 1).Trim("()[]. ".AsSpan())),
            };
            if (isStrong && !(isParenthesis && text[i] == ' '))
            {
                found = (i + 1, i);
                isParenthesis = text[i] is '(' or '[';
                if (isParenthesis && tag.Strength != VenueStrength.YearOnly)
                {
                    break;
                }
            }
            else if (found.Cut >= 0 || (boundaries >= 3 && text[i] != ' '))
            {
                break;
            }
        }

        return found;
    }

    private static bool HasDigit(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    // «Title. A. Author, B. Author», «Title - A. Author and B. Author», «Title by Author et al.», «Title | University of Somewhere»: the first place
    // behind which there are only names. The end of a title in Title Case may look like names; only a list's habit tells.
    private static (int From, int Cut) TailCredit(string text, int start, int end, bool isUsual)
    {
        for (var i = start + 8; i + 3 < end; i++)
        {
            var width = IsTailBoundary(text, i, end) && text[i] is '.' or '|' or '-' or '–' or '—' ? 1 : IsBy(text, i) ? 4 : text[i] is '?' or '!' && text[i + 1] == ' ' ? 1 : 0;
            if (width == 0)
            {
                continue;
            }

            if (HoldsBreak(text, i + width, end))
            {
                continue;
            }

            var rest = text.AsSpan(i + width, end - i - width);
            var isCredit = text[i] == '|' && OrganizationNames.IsList(rest) ? true
                : People.Likeness(rest) >= 0.75 && (isUsual || (width == 4 && rest.IndexOf(" et al".AsSpan(), StringComparison.Ordinal) > 0) || rest.TrimEnd('.').EndsWith(" et al".AsSpan(), StringComparison.Ordinal));
            if (isCredit)
            {
                return (i + width, text[i] is '?' or '!' ? i + 1 : i);
            }
        }

        return (0, -1);
    }

    private static bool HoldsBreak(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (IsSentenceEnd(text, i, start, end) || text[i] == '|' || (text[i] == '-' && text[i - 1] == ' ' && i + 1 < end && text[i + 1] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBy(string text, int at) => char.IsWhiteSpace(text[at]) && string.CompareOrdinal(text, at + 1, "by ", 0, 3) == 0;

    // «QSYS», «HotEdge», «HotEdge18»
    private static bool IsAcronym(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length > 4 && char.IsDigit(text[text.Length - 1]) && char.IsDigit(text[text.Length - 2]))
        {
            text = text.Slice(0, text.Length - 2);
        }

        var capitals = 0;
        foreach (var c in text)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return capitals >= 2 && text.Length <= 12 && !OrganizationNames.AreIn(text);
    }

    private static bool IsTailBoundary(string text, int at, int end) => text[at] switch
    {
        '.' or ',' or '，' or '。' => at + 1 < end && char.IsWhiteSpace(text[at + 1]),
        '|' or '(' or '[' or '–' or '—' or '@' => true,
        '-' => char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '-',
        ' ' or '\t' => text[at - 1] is not ('.' or ',' or '|' or '-' or '–' or '—') && (char.IsUpper(text[at + 1]) || char.IsLower(text[at + 1]) || VenueTag.IsApostrophe(text[at + 1])),
        _ => false,
    };

    private static (int Start, int End) TrimTitle(string text, int start, int end)
    {
        while (start < end)
        {
            var isOrnament = PlainText.IsOrnament(text, start, out var length);
            if (!isOrnament && !IsTitleEdge(text[start]) && text[start] is not (']' or ')' or '>'))
            {
                break;
            }

            start += isOrnament ? length : 1;
        }

        while (end > start && (IsTitleEdge(text[end - 1]) || text[end - 1] is '[' or '('))
        {
            end--;
        }

        // Quotes around all of a title are no part of it; around some of it they are.
        var isQuoted = end - start > 2 && text[start] is '"' or '“' && text[end - 1] is '"' or '”' && text.AsSpan(start + 1, end - start - 2).IndexOfAny('"', '“', '”') < 0;
        return isQuoted ? TrimTitle(text, start + 1, end - 1) : (start, end);
    }

    private static bool IsTitleEdge(char c) => char.IsWhiteSpace(c) || c is ':' or ',' or '.' or ';' or '-' or '–' or '—' or '|' or '_' or '*' or '：' or '，' or '。';

    // «**Ray**: A Distributed …», «ext3: **Journaling …**»: the name belongs to the title as printed, and is the entry's name.
    private void JoinNamePrefix(Draft draft, Run run, in Unit previous, in Unit title, Dialect dialect)
    {
        var text = run.Text;
        var between = title.Start;
        while (between < title.InnerStart && char.IsWhiteSpace(text[between]))
        {
            between++;
        }

        var hasColon = text[previous.InnerEnd - 1] is ':' or '：' || text[between] is ':' or '：';
        var isName = previous.Line == title.Line && previous.Kind is UnitKind.Text or UnitKind.Link or UnitKind.Code && previous.InnerEnd - previous.InnerStart <= 40;
        if (!hasColon || !isName)
        {
            return;
        }

        var (start, end) = TrimTitle(text, previous.InnerStart, previous.InnerEnd);
        if (PlainText.Of(text, previous.InnerStart, previous.InnerEnd).Length == 0)
        {
            return;
        }

        var fields = draft.Fields.Count;
        start = PeelHead(draft, run, previous, start, end, dialect);
        var words = 0;
        foreach (var _ in new Words(text.AsSpan(start, end - start)))
        {
            words++;
        }

        if (words is 0 or > 4)
        {
            draft.Fields.RemoveRange(fields, draft.Fields.Count - fields);
        }
        else
        {
            draft.NamePrefix = (start, end);
        }
    }

    private void AddFields(Draft draft, int titleUnit, Dialect dialect)
    {
        var candidate = draft.Candidate;
        for (var cell = 0; cell < candidate.Cells.Length; cell++)
        {
            var isTitleCell = cell == draft.TitleCell;
            for (var i = 0; i < candidate.Units[cell].Length; i++)
            {
                if (isTitleCell && i == titleUnit)
                {
                    continue;
                }

                var unit = candidate.Units[cell][i];
                if (isTitleCell && ((unit.Start >= draft.TitleStart && unit.End <= draft.TitleEnd) || (draft.NamePrefix.End > 0 && unit.Start <= draft.NamePrefix.Start && unit.End >= draft.NamePrefix.End)))
                {
                    continue;
                }

                var region = !isTitleCell && candidate.Kind == CandidateKind.Row ? Region.Column
                    : titleUnit < 0 ? Region.After
                    : unit.Line < draft.TitleUnit.Line ? Region.LineAbove
                    : unit.Line > draft.TitleUnit.Line && unit.Start >= draft.TitleEnd ? Region.LineBelow
                    : i < titleUnit ? Region.Before : Region.After;
                if (region != Region.LineBelow || !IsOnLabelledLine(candidate.Cells[cell].Text, unit))
                {
                    AddUnit(draft, cell, candidate.Cells[cell], unit, new(region, unit.Form, region == Region.Column ? cell : -1), dialect);
                }
            }
        }

        for (var i = 0; i < candidate.Details.Count; i++)
        {
            AddDetail(draft, candidate.Cells.Length + i, candidate.Details[i], dialect);
        }
    }

    private readonly UnitSplitter _splitter = new();

    private void AddDetail(Draft draft, int cell, Run run, Dialect dialect)
    {
        if (HasLabelledLine(run.Text))
        {
            return;
        }

        foreach (var unit in _splitter.Split(run))
        {
            AddUnit(draft, cell, run, unit, new(Region.LineBelow, unit.Form, -1), dialect);
        }
    }

    // What a label names is read by its label, not by its place.
    private static bool HasLabelledLine(string text) => text.Split('\n').Any(IsLabelled);

    private static bool IsOnLabelledLine(string text, in Unit unit)
    {
        var start = unit.InnerStart == 0 ? 0 : text.LastIndexOf('\n', unit.InnerStart - 1) + 1;
        var end = text.IndexOf('\n', unit.InnerStart);
        return IsLabelled(text.Substring(start, (end < 0 ? text.Length : end) - start));
    }

    private static bool IsLabelled(string line) => FieldLabels.Read(line, out _) is not (LabelledField.None or LabelledField.Remark);

    private void AddUnit(Draft draft, int cell, Run run, in Unit unit, Slot slot, Dialect dialect)
    {
        if (unit.Link >= 0 && unit.Kind != UnitKind.Badge && (run.Links[unit.Link].IsBare || IsLabel(run.Text, unit, slot, dialect)))
        {
            return;
        }

        if (PlainText.IsOrnament(run.Text, unit.InnerStart, out var length) && unit.InnerStart + length == unit.InnerEnd)
        {
            return;
        }

        if (unit.Kind == UnitKind.Text)
        {
            AddPieces(draft, cell, run.Text, unit.InnerStart, unit.InnerEnd, slot);
        }
        else
        {
            AddParts(draft, cell, unit.InnerStart, unit.InnerEnd, slot);
        }
    }

    // «[arXiv](u)» is a label, unless venues stand there.
    private bool IsLabel(string text, in Unit unit, Slot slot, Dialect dialect)
    {
        if (!LinkLabels.IsLabel(text.AsSpan(unit.InnerStart, unit.InnerEnd - unit.InnerStart).Trim()))
        {
            return false;
        }

        var strength = VenueTag.Read(text, unit.InnerStart, unit.InnerEnd, _venues).Strength;
        return !(strength == VenueStrength.Certain || (strength == VenueStrength.Known && dialect.RoleOf(slot) == Role.Venue));
    }

    private void AddParts(Draft draft, int cell, int start, int end, Slot slot)
    {
        var text = draft.RunAt(cell).Text;
        var bar = text.IndexOf('|', start, end - start);
        if (bar < 0)
        {
            draft.Fields.Add(new(cell, start, end, slot, false, VenueTag.Read(text, start, end, _venues)));
            return;
        }

        while (start < end)
        {
            var next = text.IndexOf('|', start, end - start);
            next = next < 0 ? end : next;
            if (!IsLabelledLink(draft, cell, start, next))
            {
                draft.Fields.Add(new(cell, start, next, slot, true, VenueTag.Read(text, start, next, _venues)));
            }

            start = next + 1;
        }
    }

    private static bool IsLabelledLink(Draft draft, int cell, int start, int end)
    {
        var run = draft.RunAt(cell);
        foreach (var link in run.Links)
        {
            if (link.Start >= start && link.End <= end && LinkLabels.IsLabel(run.Text.AsSpan(start, end - start)))
            {
                return true;
            }
        }

        return false;
    }

    // Running text: sentence by sentence, for a venue or the authors may be one of several.
    private void AddPieces(Draft draft, int cell, string text, int start, int end, Slot slot)
    {
        // «IEEE Data Eng. Bull. '24» is one piece, whatever its stops.
        if (end - start <= 90 && VenueTag.Read(text, start, end, _venues) is { Strength: VenueStrength.Certain, IsExact: true } whole)
        {
            draft.Fields.Add(new(cell, start, end, slot, false, whole));
            return;
        }

        var from = start;
        for (var i = start; i < end; i++)
        {
            if (IsPieceEnd(text, i, from, end))
            {
                Add(from, i);
                from = i + 1;
            }
        }

        Add(from, end);

        void Add(int pieceStart, int pieceEnd)
        {
            var names = NamesEnd(text, pieceStart, pieceEnd);
            if (names > pieceStart)
            {
                AddWhole(pieceStart, names);
                pieceStart = names + 1;
            }

            AddWhole(pieceStart, pieceEnd);
        }

        void AddWhole(int pieceStart, int pieceEnd)
        {
            var (trimmedStart, trimmedEnd) = VenueTag.Trim(text, pieceStart, pieceEnd);
            if (trimmedStart < trimmedEnd)
            {
                draft.Fields.Add(new(cell, trimmedStart, trimmedEnd, slot, false, VenueTag.Read(text, trimmedStart, trimmedEnd, _venues)));
            }
        }
    }

    // «A. Author and B. Author, ICML, 2025»: where the names end.
    private int NamesEnd(string text, int start, int end)
    {
        if (end <= start)
        {
            return -1;
        }

        var cut = -1;
        var last = end;
        for (var comma = text.LastIndexOf(',', end - 1, end - start); comma > start; comma = text.LastIndexOf(',', comma - 1, comma - start))
        {
            var isAcronym = last == end && IsAcronym(text.AsSpan(comma + 1, end - comma - 1));
            var tag = VenueTag.Read(text, comma + 1, end, _venues);
            var isVenue = isAcronym || tag is { Strength: VenueStrength.Certain, IsExact: true } || (tag.Strength == VenueStrength.Known && last == end);
            var isTag = tag.Strength is VenueStrength.YearOnly or VenueStrength.Plausible or VenueStrength.Known && !EndsInName(text.AsSpan(comma + 1, last - comma - 1));
            if (!isVenue && !isTag)
            {
                break;
            }

            cut = last = comma;
        }

        return cut > start && (People.Likeness(text.AsSpan(start, cut - start)) >= 0.75 || OrganizationNames.IsList(text.AsSpan(start, cut - start))) ? cut : -1;
    }

    private static bool EndsInName(ReadOnlySpan<char> text)
    {
        var joined = text.LastIndexOf(" and ".AsSpan());
        return People.IsName(joined < 0 ? text : text.Slice(joined + 5));
    }

    // A stop that is no initial's («A. Author») and no number's.
    private static bool IsSentenceEnd(string text, int at, int from, int end) =>
        text[at] == '.' && at + 1 < end && char.IsWhiteSpace(text[at + 1]) && at - from >= 3 && char.IsLetterOrDigit(text[at - 1])
        && !(char.IsUpper(text[at - 1]) && text[at - 2] is ' ' or '.' or '-');

    // «J. Chem. Inf. Model. 2005»: the stop belongs to the abbreviation. Authors end before a year («Mnih et al. 2013»), and «2005 ICML» is a piece of its own.
    private static bool IsBeforeYear(string text, int stop, int from, int end) =>
        stop + 2 < end && VenueTag.FourDigitYear(text, stop + 2, end) is not null && !text.AsSpan(0, stop).EndsWith(" et al".AsSpan(), StringComparison.Ordinal)
        && !(stop + 7 < end && text[stop + 6] == ' ' && char.IsLetter(text[stop + 7])) && People.Likeness(text.AsSpan(from, stop - from)) < 0.75
        && !OrganizationNames.IsList(text.AsSpan(from, stop - from));

    private static bool IsPieceEnd(string text, int at, int from, int end) => text[at] switch
    {
        '|' or ';' or '\t' or '。' => true,
        '.' => IsSentenceEnd(text, at, from, end) && !IsBeforeYear(text, at, from, end),
        '-' => at + 2 < end && at > from && text[at - 1] == ' ' && text[at + 1] == ' ',
        _ => false,
    };
}
