namespace MlsysCatalog.Reading;

/// <summary>Finds the title of a candidate, and cuts the rest of it into fields.</summary>
internal sealed class TitleFinder
{
    private readonly VenueTable _venues;
    private const string FileEnding = ".pdf";

    // «Language Model Training»
    private const int LongestWords = 40;

    private readonly UnitReader _units;
    private readonly FieldCutter _fields;
    private readonly TitleHead _head;
    private readonly TitleTail _tail;

    /// <summary>Starts a finder.</summary>
    public TitleFinder(VenueTable venues)
    {
        _venues = venues;
        _fields = new(venues);
        _head = new(venues, _fields);
        _tail = new(venues, _fields);
        _units = new(venues, _tail);
    }

    /// <summary>How much one of a candidate's units looks like a title, from 0 to 1.</summary>
    public double TitleOf(Candidate candidate, int cell, int unit) => _units.TitleOf(candidate, cell, unit);

    /// <summary>The form and the score of the title that a candidate would have if nothing were known of its list.</summary>
    public (Form Form, double Score) Guess(Candidate candidate, Dialect dialect)
    {
        var (cell, unit, score) = BestUnit(candidate, dialect);
        return unit < 0 ? (default, 0) : (candidate.Units[cell][unit].Form, score);
    }

    /// <summary>Whether what looks like a draft's title begins with a venue.</summary>
    public bool StartsWithVenue(Draft draft) => _head.StartsWithVenue(draft);

    /// <summary>Whether what looks like a draft's title ends in a venue without a year.</summary>
    public bool MayEndInVenue(Draft draft) => _tail.MayEndInVenue(draft);

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

        _fields.AddFields(draft, unit, dialect);
        return draft;
    }

    /// <summary>The unit of a cell that is a link to a paper and spells its title, or -1.</summary>
    public int LinkedTitle(Candidate row, int cell)
    {
        if (cell >= row.Cells.Length)
        {
            return -1;
        }

        var (run, units) = (row.Cells[cell], row.Units[cell]);
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i].Kind == UnitKind.Link && run.Links[units[i].Link].HostVerdict > 0 && _units.TitleOf(row, cell, i) >= 0.9)
            {
                return i;
            }
        }

        return -1;
    }

    private (int Cell, int Unit, double Score) BestUnit(Candidate candidate, Dialect dialect)
    {
        if (dialect.LinkedTitleColumn >= 0 && LinkedTitle(candidate, dialect.LinkedTitleColumn) is >= 0 and var linked)
        {
            return (dialect.LinkedTitleColumn, linked, _units.TitleOf(candidate, dialect.LinkedTitleColumn, linked));
        }

        var best = (Cell: -1, Unit: -1, Score: 0.0);
        var weighted = 0.0;
        var traits = candidate.Traits;
        var least = dialect.Override is null ? WeightOfLikeliest(candidate, dialect) : 0;
        for (var cell = 0; cell < candidate.Cells.Length; cell++)
        {
            if (dialect.TitleColumn >= 0 && cell != dialect.TitleColumn)
            {
                continue;
            }

            var units = candidate.Units[cell];
            for (var i = 0; i < units.Length; i++)
            {
                // What would not be the best even if it looked like nothing but a title need not be looked at.
                var (place, share) = (traits[cell][i].Place, ShareOf(units[i], dialect));
                if ((place * share <= weighted || place * share < least) && dialect.Override is null)
                {
                    continue;
                }

                var score = place * _units.TitleOf(candidate, cell, i);
                var byDialect = score * share;
                if (dialect.Override?.IsTitle(units[i].Form) is { } isTitle)
                {
                    // What the maintainer says outweighs any look; where an entry has nothing of the sort, the look decides.
                    score = isTitle ? Math.Max(score, 0.5) : score;
                    byDialect = isTitle ? 10 + byDialect : byDialect;
                }

                if (byDialect > weighted)
                {
                    weighted = byDialect;
                    best = (cell, i, score);
                }
            }
        }

        // What the maintainer says is the title begins where it begins.
        if (best.Unit > 0 && dialect.Override is null)
        {
            best.Unit = FirstOfTitle(candidate.Cells[best.Cell], candidate.Units[best.Cell], best.Unit);
        }

        return best;
    }

    // The title begins where its sentence does, whichever of its parts looks most like one.
    private int FirstOfTitle(Run run, Unit[] units, int index)
    {
        while (index > 0)
        {
            var behindWords = index > 1 && RunsOver(run, units, index - 1);
            if (!behindWords && !RunsOver(run, units, index) && !EndsInWords(run, units, index, units[index - 1].InnerEnd, runsOver: false))
            {
                break;
            }

            index -= behindWords ? 2 : 1;
        }

        return index;
    }

    // Of the unit that would be the title if all looked like one: as a rule it is, and the others need not be looked at.
    private double WeightOfLikeliest(Candidate candidate, Dialect dialect)
    {
        var traits = candidate.Traits;
        var (likeliestCell, likeliest, most) = (-1, -1, 0.0);
        for (var cell = 0; cell < traits.Length; cell++)
        {
            if (dialect.TitleColumn >= 0 && cell != dialect.TitleColumn)
            {
                continue;
            }

            var units = candidate.Units[cell];
            for (var i = 0; i < units.Length; i++)
            {
                if (traits[cell][i].Place * ShareOf(units[i], dialect) is var weight && weight > most)
                {
                    (likeliestCell, likeliest, most) = (cell, i, weight);
                }
            }
        }

        return likeliest < 0 ? 0
            : traits[likeliestCell][likeliest].Place * _units.TitleOf(candidate, likeliestCell, likeliest)
                * ShareOf(candidate.Units[likeliestCell][likeliest], dialect);
    }

    // What the habit of the list says of a unit's being the title.
    private static double ShareOf(in Unit unit, Dialect dialect) => 0.2 + dialect.TitleShare(unit.Form);

    private void SetTitle(Draft draft, int index, Dialect dialect)
    {
        var run = draft.Candidate.Cells[draft.TitleCell];
        var units = draft.Candidate.Units[draft.TitleCell];
        var unit = units[index];
        var (start, end) = (unit.InnerStart, unit.InnerEnd);
        end = Continue(run, units, index, end, dialect);
        end = EndOfDatedVenue(draft, units, index, start, end);
        start = StartsWithLink(run, units, index) ? units[0].InnerStart : start;
        draft.TitleReach = end;
        draft.IsReference = FollowsAuthorsAndYear(run, units, index);
        draft.FollowsNames = draft.IsReference || FollowsNames(run, units, index);
        draft.IsBeforeVenue = unit.Kind == UnitKind.Link && IsBeforeVenue(draft, units, index);
        start = _head.Peel(draft, run, unit, start, end, dialect);
        end = _tail.Peel(draft, run, start, end, dialect);
        (start, end) = TrimTitle(run.Text, start, end);
        draft.IsFile = end - start > FileEnding.Length
            && run.Text.AsSpan(start, end - start).EndsWith(FileEnding.AsSpan(), StringComparison.OrdinalIgnoreCase);
        end -= draft.IsFile ? FileEnding.Length : 0;
        draft.TitleStart = start;
        draft.TitleEnd = end;
        if (unit.InnerStart >= start - 3 && index > 0 && !draft.FollowsNames)
        {
            var isColon = index > 1 && units[index - 1] is var before
                && before.InnerEnd - before.InnerStart == 1 && run.Text[before.InnerStart] is ':' or '：';
            JoinNamePrefix(draft, run, units, isColon ? index - 1 : index, dialect);
        }
    }

    // «Title, OSDI (2020)»: the year is a piece of its own, and tells that a venue stands before it.
    private int EndOfDatedVenue(Draft draft, Unit[] units, int index, int start, int end)
    {
        var run = draft.Candidate.Cells[draft.TitleCell];
        var unit = units[index];
        var next = index + 1 < units.Length ? units[index + 1] : default;
        var isDated = unit is { Kind: UnitKind.Text, Markup: Markup.None } && end == unit.InnerEnd
            && next is { Kind: UnitKind.Paren, Link: < 0 } && next.Line == unit.Line
            && run.Text.AsSpan(end, next.Start - end).IsWhiteSpace()
            && draft.Candidate.Traits[draft.TitleCell][index + 1].Tag.Strength == VenueStrength.YearOnly;
        return isDated && _tail.FindTag(run.Text, start, next.End, isUsual: false) is { Cut: > 0 } tag && tag.From < end
            && VenueTagReader.Read(run.Text, tag.From, next.End, _venues).Strength == VenueStrength.Certain ? next.End : end;
    }

    // «Author, A., & Author, B. (2020). Title. Venue, …»
    private bool FollowsAuthorsAndYear(Run run, Unit[] units, int index)
    {
        // The stop behind the year is a piece of its own where the title is set in italics.
        var isTitle = units[index].Kind == UnitKind.Text;
        index -= isTitle && index > 0 && units[index - 1].InnerEnd - units[index - 1].InnerStart == 1 ? 1 : 0;
        return isTitle && index >= 2 && units[index - 1].Kind == UnitKind.Paren && units[index - 2].Kind == UnitKind.Text
            && (VenueTagReader.Read(run.Text, units[index - 1].InnerStart, units[index - 1].InnerEnd, _venues).Strength
                    == VenueStrength.YearOnly
                || string.CompareOrdinal(run.Text, units[index - 1].InnerStart, "n.d.", 0, 4) == 0)
            && People.Likeness(
                run.Text.AsSpan(units[index - 2].InnerStart, units[index - 2].InnerEnd - units[index - 2].InnerStart)) >= 0.75;
    }

    /// <summary>Whether the line below what looks like a draft's title may be the rest of it.</summary>
    public static bool MayRunOn(Draft draft)
    {
        if (!draft.HasTitle || draft.TitleUnit.Kind != UnitKind.Text || draft.TitleReach != draft.TitleUnit.InnerEnd)
        {
            return false;
        }

        var units = draft.Candidate.Units[draft.TitleCell];
        var next = Array.IndexOf(units, draft.TitleUnit) + 1;
        return next > 0 && next < units.Length
            && units[next].Line == draft.TitleUnit.Line + 1 && units[next].Form.Equals(draft.TitleUnit.Form);
    }

    // «Author, A., and B. Author. "Title." Venue», «Author, A., *Title*, Venue»
    private static bool FollowsNames(Run run, Unit[] units, int index) =>
        index >= 1 && units[index - 1] is { Kind: UnitKind.Text } before
            && People.Likeness(run.Text.AsSpan(before.InnerStart, before.InnerEnd - before.InnerStart)) >= 0.6;

    // «[Ring Attention](u) with Blockwise Transformers»: the words of the link and those behind it are one title.
    private static bool StartsWithLink(Run run, Unit[] units, int index)
    {
        if (index != 1 || units[0].Kind != UnitKind.Link || units[0].Line != units[1].Line || units[1].Kind != UnitKind.Text)
        {
            return false;
        }

        var start = units[1].InnerStart;
        return char.IsLower(run.Text[start])
            && run.Text.AsSpan(units[0].InnerEnd, start - units[0].InnerEnd).IsWhiteSpace()
            && !LinkLabels.IsLabel(run.Text.AsSpan(units[0].InnerStart, units[0].InnerEnd - units[0].InnerStart));
    }

    // «[Boosting Training Efficiency with C4](u): A Communication-Driven Approach», where others are «[Name](u): The Rest of the Title»;
    // behind the colon a remark may stand, and is no part of the title.
    private static bool RunsOnBehindLink(Run run, in Unit title, in Unit next, Dialect dialect)
    {
        if (title.Kind != UnitKind.Link || !dialect.HasNamesInLinks
            || next is not { Kind: UnitKind.Text, Markup: Markup.None } || next.Line != title.Line
            || !(run.Text[next.InnerStart] == ':' || StartsWithSmallWord(run.Text, next))
            || run.Text.IndexOf(':', title.InnerStart, title.InnerEnd - title.InnerStart) >= 0)
        {
            return false;
        }

        var rest = run.Text.AsSpan(next.InnerStart, Bars.FirstIn(run.Text, next.InnerStart, next.InnerEnd) - next.InnerStart);
        return Words.CountAtLeast(rest, 2) && TitleLikeness.TitleCase(rest) >= 0.75;
    }

    // « with Blockwise Transformers …»
    private static bool StartsWithSmallWord(string text, in Unit unit, bool mayBeCapital = false)
    {
        var words = new Words(text.AsSpan(unit.InnerStart, unit.InnerEnd - unit.InnerStart));
        return unit.InnerStart > unit.Start && (mayBeCapital || char.IsLower(text[unit.InnerStart]))
            && words.MoveNext() && TitleLikeness.IsSmallWord(words.Current);
    }

    // A title that runs on: over a word in code or italics, over quoted words at its end, or over a line that was wrapped in its middle.
    private int Continue(Run run, Unit[] units, int index, int end, Dialect dialect)
    {
        var unit = units[index];
        if (unit.Kind != UnitKind.Text)
        {
            return index + 1 < units.Length && RunsOnBehindLink(run, unit, units[index + 1], dialect) ? units[index + 1].InnerEnd : end;
        }

        for (var i = index + 1; i < units.Length; i++)
        {
            var next = units[i];
            if (next.Line == unit.Line && i + 1 < units.Length
                && next.Kind is UnitKind.Code or UnitKind.Text && next.InnerEnd - next.InnerStart <= 30
                && char.IsLetterOrDigit(run.Text[next.InnerStart])
                && units[i + 1] is { Kind: UnitKind.Text } rest && rest.Line == unit.Line && rest.Markup == unit.Markup
                && rest.Start == next.End && rest.InnerStart < run.Text.Length
                && char.IsLower(run.Text[rest.InnerStart]) && !EndsSentence(run.Text, end))
            {
                end = rest.InnerEnd;
                i++;
            }
            else if (RunsOver(run, units, i))
            {
                end = units[i + 1].InnerEnd;
                i++;
            }
            else if (EndsInWords(run, units, i, end, runsOver: i > index + 1))
            {
                return next.InnerEnd;
            }
            else if (next.Line == unit.Line && next.Kind == UnitKind.Quote && next.Markup == unit.Markup
                && next.Start == end + 1 && char.IsLetterOrDigit(run.Text[end - 1]))
            {
                end = next.End;
            }
            else if (next.Line == unit.Line + 1 && i == index + 1 && next.Kind == UnitKind.Text && next.Markup == unit.Markup
                && (IsWrapped(run, unit, end, next) || (dialect.HasAddressesBehindTitles && IsBeforeAddress(run, units, i, end))
                || (dialect.WrapsTitles && IsBeforeTag(run, units, i, end))))
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

    // «Fast **Language Model Training** with Storage», «Waiting in Lines with **Diffusion**, Denoise, and Disentanglement»: words of a
    // title set in bold or italics, and it goes on in the same sentence.
    private bool RunsOver(Run run, Unit[] units, int words)
    {
        if (words + 1 >= units.Length || !AreWordsBehind(run, units, words)
            || units[words + 1] is not { Kind: UnitKind.Text, Markup: Markup.None } rest
            || rest.Line != units[words].Line || rest.Start != units[words].End)
        {
            return false;
        }

        var (text, before) = (run.Text, units[words - 1]);
        return (text[rest.Start] == ',' && EndsInSmallWord(text.AsSpan(before.InnerStart, before.InnerEnd - before.InnerStart)))
            || (rest.InnerStart > rest.Start && StartsWithSmallWord(text, rest, mayBeCapital: true)
                && Words.CountAtLeast(text.AsSpan(rest.InnerStart, rest.InnerEnd - rest.InnerStart), 2)
                && VenueTagReader.Read(text, rest.InnerStart, rest.InnerEnd, _venues).Strength == VenueStrength.None);
    }

    // «Reducing Energy Bloat in **Large Model Training**»: the last words of a title, when others were set apart before or it could not end
    // in front of them.
    private bool EndsInWords(Run run, Unit[] units, int words, int end, bool runsOver)
    {
        var before = units[words - 1];
        var isLast = words + 1 == units.Length || units[words + 1].Line != units[words].Line || units[words + 1].Kind != UnitKind.Text;
        return isLast && before.InnerEnd == end && AreWordsBehind(run, units, words)
            && run.Text.AsSpan(before.InnerStart, end - before.InnerStart) is var start
            && (runsOver || (EndsInSmallWord(start) && TitleLikeness.TitleCase(start) >= 0.75));
    }

    // A few words in bold or italics right behind plain text that does not end there.
    private bool AreWordsBehind(Run run, Unit[] units, int index)
    {
        var (before, words) = (units[index - 1], units[index]);
        return words is { Kind: UnitKind.Text, Link: < 0, Markup: not Markup.None } && words.InnerEnd - words.InnerStart <= LongestWords
            && before is { Kind: UnitKind.Text, Markup: Markup.None } && before.Line == words.Line && before.InnerEnd > before.InnerStart
            && char.IsLetterOrDigit(run.Text[before.InnerEnd - 1])
            && Words.CountAtLeast(run.Text.AsSpan(before.InnerStart, before.InnerEnd - before.InnerStart), 2)
            && run.Text.AsSpan(before.InnerEnd, words.InnerStart - before.InnerEnd).Trim(" *_".AsSpan()).IsEmpty
            && People.Likeness(run.Text.AsSpan(before.InnerStart, before.InnerEnd - before.InnerStart)) < 0.6
            && VenueTagReader.Read(run.Text, words.InnerStart, words.InnerEnd, _venues).Strength == VenueStrength.None;
    }

    // «Waiting in Lines with»: no title ends so.
    private static bool EndsInSmallWord(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        return TitleLikeness.IsSmallWord(text.Slice(text.LastIndexOf(' ') + 1));
    }

    // «**Codex** (GPT-3): "Title"»: what stands in parentheses between the name and its colon.
    private static bool IsAside(string text, in Unit unit) => (unit.Kind == UnitKind.Paren && unit.InnerEnd > unit.InnerStart)
        || (unit.Kind == UnitKind.Text && text[unit.InnerStart] == '(' && text[unit.InnerEnd - 1] is ':' or '：' or ')'
            && Brackets.ClosingOf(text, unit.InnerStart, unit.InnerEnd) is var close && close + 2 >= unit.InnerEnd);

    private static bool EndsSentence(string text, int end) => end > 0 && text[end - 1] is '.' or ',' or ';' or ':' or '|';

    private bool IsWrapped(Run run, in Unit title, int end, in Unit next)
    {
        var isCredit = string.CompareOrdinal(run.Text, next.InnerStart, "by ", 0, 3) == 0
            && run.Text.IndexOf("et al", next.InnerStart, next.InnerEnd - next.InnerStart, StringComparison.Ordinal) > 0;
        if (isCredit || VenueTagReader.Read(run.Text, next.InnerStart, next.InnerEnd, _venues).Strength >= VenueStrength.Known)
        {
            return false;
        }

        var isSoft = (run.Segments[run.SegmentAt(next.Start - 1)].Markup & Markup.SoftBreak) != 0;
        var last = run.Text[end - 1];
        return isSoft
            && (char.IsLower(run.Text[next.InnerStart]) || last is ',' or '-' or ':' or '&' || BreaksOff(run.Text, title, next))
            && last is not ('.' or '!' or '?');
    }

    // «A Cubification of Camera Space for / 3D Object Detection»; «… for Auto-Encoder based / 3D Object Detection», where each longer word
    // has its capital, and the last would have one, too.
    private static bool BreaksOff(string text, in Unit title, in Unit next)
    {
        var words = text.AsSpan(title.InnerStart, title.InnerEnd - title.InnerStart);
        var start = words.Length;
        while (start > 0 && words[start - 1] is >= 'a' and <= 'z')
        {
            start--;
        }

        return start > 0 && start < words.Length && words[start - 1] == ' ' && char.IsLetterOrDigit(text[next.InnerStart])
            && Words.CountAtLeast(words, 5) && (TitleLikeness.IsSmallWord(words.Slice(start)) || TitleLikeness.TitleCase(words) >= 0.75);
    }

    /// <summary>Whether an address, and nothing before it, stands behind a draft's title on its line.</summary>
    public static bool LeadsToAddress(Draft draft)
    {
        if (draft is not { HasTitle: true, TitleUnit.Kind: UnitKind.Text })
        {
            return false;
        }

        var units = draft.Candidate.Units[draft.TitleCell];
        var next = 0;
        while (next < units.Length && units[next].Start < draft.TitleUnit.End)
        {
            next++;
        }

        return next < units.Length && units[next].Line == draft.TitleUnit.Line
            && IsAddress(draft.Candidate.Cells[draft.TitleCell], units[next]);
    }

    private static bool IsAddress(Run run, in Unit unit) => unit.Link >= 0 && run.Links[unit.Link].IsBare;

    // «Title That Is / Broken <https://…>» where titles are followed by addresses straight.
    private static bool IsBeforeAddress(Run run, Unit[] units, int next, int end)
    {
        var isSoft = (run.Segments[run.SegmentAt(units[next].Start - 1)].Markup & Markup.SoftBreak) != 0;
        return isSoft && next + 1 < units.Length && units[next + 1].Line == units[next].Line && IsAddress(run, units[next + 1])
            && char.IsLetterOrDigit(run.Text[end - 1]) && char.IsLetterOrDigit(run.Text[units[next].InnerStart])
            && !LinkLabels.IsLabel(run.Text.AsSpan(units[next].InnerStart, units[next].InnerEnd - units[next].InnerStart));
    }

    // «Title That Is Broken / Over Two Lines (OSDI 2017)»: what the list has behind its titles stands behind the second line.
    private bool IsBeforeTag(Run run, Unit[] units, int next, int end)
    {
        var (start, reach) = (units[next].InnerStart, units[next].InnerEnd);
        var isSoft = (run.Segments[run.SegmentAt(units[next].Start - 1)].Markup & Markup.SoftBreak) != 0;
        if (!isSoft || run.Text[end - 1] is '.' or '!' or '?'
            || !char.IsLetterOrDigit(run.Text[start]) || !units[next - 1].Form.Equals(units[next].Form))
        {
            return false;
        }

        if (_tail.FindTag(run.Text, start, reach, isUsual: false).Cut is > 0 and var cut)
        {
            return People.Likeness(run.Text.AsSpan(start, cut - start)) < 0.6;
        }

        return IsTagBehind(run, units, next) && !Sentences.HoldsBreak(run.Text, start, reach)
            && People.Likeness(run.Text.AsSpan(start, reach - start)) < 0.6;
    }

    // «[Notes on the OSDI 2020 Tutorial](u), arXiv 2023»: what the link names is not where it appeared.
    private static bool IsBeforeVenue(Draft draft, Unit[] units, int index) =>
        index + 1 < units.Length && units[index + 1] is { Kind: UnitKind.Text or UnitKind.Paren or UnitKind.Bracket, Link: < 0 } next
            && next.Line == units[index].Line
            && draft.Candidate.Traits[draft.TitleCell][index + 1].Tag is { Strength: VenueStrength.Certain, IsExact: true };

    // «(OSDI 2020)», «(**Name**) (OSDI 2020)».
    private bool IsTagBehind(Run run, Unit[] units, int index)
    {
        for (var i = index + 1; i < units.Length && i <= index + 2 && units[i].Line == units[index].Line; i++)
        {
            if (units[i].Kind is not (UnitKind.Paren or UnitKind.Bracket or UnitKind.Code or UnitKind.Badge))
            {
                return false;
            }

            if (VenueTagReader.Read(run.Text, units[i].InnerStart, units[i].InnerEnd, _venues).Strength >= VenueStrength.YearOnly)
            {
                return true;
            }
        }

        return false;
    }

    private static (int Start, int End) TrimTitle(string text, int start, int end)
    {
        while (start < end)
        {
            var isOrnament = PlainText.IsOrnament(text, start, out var length) || IsMark(text, start, end, out length);
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
        var isQuoted = end - start > 2 && text[start] is '"' or '“' && text[end - 1] is '"' or '”'
            && text.AsSpan(start + 1, end - start - 2).IndexOfAny('"', '“', '”') < 0;
        isQuoted |= end - start > 2 && text[start] == '《' && text.IndexOf('》', start, end - start) == end - 1;
        if (isQuoted)
        {
            return TrimTitle(text, start + 1, end - 1);
        }

        // A quote that is never closed is none.
        var isUnclosed = end - start > 2 && text[start] is '"' or '“'
            && text.AsSpan(start + 1, end - start - 1).IndexOfAny('"', '“', '”') < 0;
        return isUnclosed ? TrimTitle(text, start + 1, end) : (start, end);
    }

    // «(*) Title», «[★] Title»
    private static bool IsMark(string text, int start, int end, out int length)
    {
        length = 3;
        return start + 3 < end && text[start] is '(' or '[' && text[start + 2] is ')' or ']' && !char.IsLetterOrDigit(text[start + 1]);
    }

    private static bool IsTitleEdge(char c) =>
        char.IsWhiteSpace(c) || c is ':' or ',' or '.' or ';' or '；' or '-' or '–' or '—' or '|' or '_' or '*' or '~' or '：' or '，' or '。';

    // «**Ray**: A Distributed …», «ext3: **Journaling …**»: the name belongs to the title as printed, and is the entry's name.
    private void JoinNamePrefix(Draft draft, Run run, Unit[] units, int index, Dialect dialect)
    {
        var text = run.Text;
        var title = units[index];
        var joint = units[index - 1];
        var previous = index > 1 && IsAside(text, joint) ? units[index - 2] : joint;
        var between = title.Start;
        while (between < title.InnerStart && char.IsWhiteSpace(text[between]))
        {
            between++;
        }

        var hasColon = text[joint.InnerEnd - 1] is ':' or '：' || text[between] is ':' or '：';
        var isName = previous.Line == title.Line
            && previous.Kind is UnitKind.Text or UnitKind.Link or UnitKind.Code && previous.InnerEnd - previous.InnerStart <= 40;
        if (!hasColon || !isName || FieldLabels.TitleStart(text) > previous.InnerStart)
        {
            return;
        }

        var (start, end) = TrimTitle(text, previous.InnerStart, previous.InnerEnd);
        // «2021-04-12:» is a day, and no name.
        var isDay = YearText.FourDigitYear(text, start, end) is not null && !TagText.HasLetter(text.AsSpan(start, end - start));
        if (isDay || PlainText.Of(text, previous.InnerStart, previous.InnerEnd).Length == 0)
        {
            return;
        }

        if (LinkLabels.IsForPaper(text.AsSpan(start, end - start))
            || IsVenueBefore(text, start, end, previous, dialect)
            || IsAuthorBefore(text, start, end, previous, dialect))
        {
            return;
        }

        var fields = draft.Fields.Count;
        start = _head.Peel(draft, run, previous, start, end, dialect);
        if (Words.CountOf(text.AsSpan(start, end - start)) is 0 or > 4)
        {
            draft.Fields.RemoveRange(fields, draft.Fields.Count - fields);
        }
        else
        {
            draft.NamePrefix = (start, end);
            draft.NameForm = previous.Form;
        }
    }

    // «**OSDI 2020**: **Title**», not «(OSDI 2020) Ray: **Title**»
    private bool IsVenueBefore(string text, int start, int end, in Unit unit, Dialect dialect)
    {
        var tag = VenueTagReader.Read(text, start, end, _venues);
        var isVenue = tag is { Strength: VenueStrength.Certain, IsExact: true }
            || (tag.Strength == VenueStrength.Known && dialect.RoleOf(SlotBefore(unit.Form)) == Role.Venue);
        var behind = Math.Max(tag.VenueEnd, tag.YearEnd);
        return isVenue && (behind >= end || !TagText.HasLetter(text.AsSpan(behind, end - behind)));
    }

    // «Ada Author: [Title](u)», where others are «Ada Author, Ben Author: [Title](u)».
    private static bool IsAuthorBefore(string text, int start, int end, in Unit unit, Dialect dialect) =>
        unit.Kind == UnitKind.Text
            && dialect.RoleOf(SlotBefore(unit.Form)) == Role.Authors && People.IsName(text.AsSpan(start, end - start));

    private static Slot SlotBefore(Form form) => new(Region.Before, form, -1);

    /// <summary>Whether what was taken for the name in front of a draft's title is an author's, as it is in other entries.</summary>
    public static bool FollowsName(Draft draft, Dialect dialect) => draft is { HasTitle: true, NamePrefix.End: > 0 }
        && dialect.RoleOf(SlotBefore(draft.NameForm)) == Role.Authors
        && People.IsName(
            draft.Candidate.Cells[draft.TitleCell].Text.AsSpan(draft.NamePrefix.Start, draft.NamePrefix.End - draft.NamePrefix.Start));
}
