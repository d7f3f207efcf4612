namespace MlsysCatalog.Reading;

/// <summary>Tells which units of a candidate look like titles.</summary>
internal sealed class UnitReader
{
    private readonly VenueTable _venues;
    private readonly TitleTail _tail;

    /// <summary>Starts a reader.</summary>
    public UnitReader(VenueTable venues, TitleTail tail) => (_venues, _tail) = (venues, tail);

    /// <summary>How much one of a candidate's units looks like a title, from 0 to 1.</summary>
    public double TitleOf(Candidate candidate, int cell, int unit)
    {
        ref var traits = ref candidate.Traits[cell][unit];
        if (double.IsNaN(traits.Title))
        {
            var units = candidate.Units[cell];
            traits.Title = AreNamesAbove(candidate.Cells[cell].Text, units, unit) ? 0
                : TitleOf(candidate.Cells[cell], units[unit], traits.Tag);
        }

        return traits.Title;
    }

    // «Ada Author, Ben B. Author:» over «Title. Venue, 2020»
    private static bool AreNamesAbove(string text, Unit[] units, int index)
    {
        var unit = units[index];
        if (unit is not { Kind: UnitKind.Text, Line: 0 }
            || unit.InnerEnd - unit.InnerStart < 4 || text[unit.InnerEnd - 1] is not (':' or '：')
            || index + 1 >= units.Length || units[index + 1] is not { Kind: UnitKind.Text, Line: 1 })
        {
            return false;
        }

        var names = text.AsSpan(unit.InnerStart, unit.InnerEnd - 1 - unit.InnerStart);
        return People.MayBe(names) && People.Likeness(names) > 0;
    }

    private double TitleOf(Run run, in Unit unit, VenueTag tag)
    {
        var (start, end) = ContentOf(run, unit);
        var ownTag = start == unit.InnerStart || start >= end || end - start > 60
            ? tag
            : VenueTagReader.Read(run.Text, start, end, _venues);
        var isTag = ownTag.Strength is not (VenueStrength.None or VenueStrength.Plausible)
            && end - start <= 60 && !RunsOn(run.Text, ownTag, end);
        if (isTag && start < end && unit.Kind is UnitKind.Link or UnitKind.Text
            && (!ownTag.IsExact || run.Text[start] is '(' or '[' || Math.Max(ownTag.YearEnd, ownTag.VenueEnd) + 8 < end))
        {
            var (innerStart, innerEnd) = WithoutTags(run.Text, start, end, unit.Kind);
            isTag = innerEnd - innerStart == end - start;
            (start, end) = (innerStart, innerEnd);
        }

        // «CoRL 2022, Oral. Title of Some Words»
        var isBehindTag = !isTag && unit.Kind == UnitKind.Text
            && tag is { Strength: VenueStrength.Certain, IsExact: true } && tag.VenueStart == start;
        start = isBehindTag ? HeadTags.TagEnd(run.Text, start, end, unit.Kind, _venues) : start;
        (start, end) = unit.Kind is UnitKind.Text or UnitKind.Link && unit.Marks.MayHold(TextMarks.Stop)
            ? WithoutCredit(run.Text, start, end)
            : (start, end);
        end = unit.Kind == UnitKind.Text ? WithoutNames(run.Text, start, end, unit.Marks) : end;
        return start >= end || isTag || IsCredit(run.Text, unit) ? 0 : TitleLikeness.Of(run.Text.AsSpan(start, end - start), unit.Marks);
    }

    // «Title. [McKusick, Joy (1984)](u)»
    private static bool IsCredit(string text, in Unit unit)
    {
        if (unit.Kind != UnitKind.Link || unit.InnerEnd <= unit.InnerStart || text[unit.InnerEnd - 1] is not (')' or '.'))
        {
            return false;
        }

        var before = text.AsSpan(0, unit.Start).TrimEnd();
        return before.Length > 3 && before[before.Length - 1] is '.' or '?' or '!'
            && People.AuthorsBeforeYear(text.AsSpan(unit.InnerStart, unit.InnerEnd - unit.InnerStart)) is not null;
    }

    // «OSDI '20 -- Title of Four Words»: more than a tag.
    private static bool RunsOn(string text, VenueTag tag, int end)
    {
        var start = Math.Max(tag.VenueEnd, tag.YearEnd);
        var isParted = tag is { Strength: VenueStrength.Certain, YearEnd: > 0 } && start < end
            && StartsWithDash(text.AsSpan(start, end - start).TrimStart());
        return isParted && Words.CountOf(text.AsSpan(start, end - start)) >= 3 && !TrackText.IsTrack(text, start, end);
    }

    private static bool StartsWithDash(ReadOnlySpan<char> text) => !text.IsEmpty && YearText.IsDash(text[0]);

    private static (int Start, int End) ContentOf(Run run, in Unit unit)
    {
        var (start, end) = (unit.InnerStart, unit.InnerEnd);
        if (unit.Kind == UnitKind.Link && start < end && run.Text[start] is '[' or '【' or '('
            && Brackets.ClosingOf(run.Text, start, end) is var close && close > start && close < end - 1)
        {
            start = close + 1;
        }

        while (start < end && !char.IsLetterOrDigit(run.Text[start]) && run.Text[start] is not ('"' or '“' or '$' or '('))
        {
            start++;
        }

        return (start, end);
    }

    // «Title. A. Author, B. Author. …», «A. Author, B. Author. Title. …»: the title is to be weighed without the names, and both without
    // what follows.
    private static (int Start, int End) WithoutCredit(string text, int start, int end)
    {
        if (HeadAuthors.ReferenceEnd(text, start, end) is { } names && names + 2 < end)
        {
            // The year may stand between them.
            var first = SentenceEnd(text, names + 2, end);
            var isYear = first - names <= 8 && YearText.FourDigitYear(text, names + 2, first) is not null && first + 2 < end;
            return isYear ? (first + 2, SentenceEnd(text, first + 2, end)) : (names + 2, first);
        }

        var stop = SentenceEnd(text, start, end);
        var next = stop + 2 < end ? SentenceEnd(text, stop + 2, end) : stop;
        return next > stop && People.Likeness(text.AsSpan(stop + 1, next - stop - 1)) >= 0.75 ? (start, stop) : (start, end);
    }

    // «Title - Ada Author, Ben Author», «Title, Ada Author, Ben Author»
    private static int WithoutNames(string text, int start, int end, TextMarks marks)
    {
        var dash = marks.MayHold(TextMarks.Dash) && end > start
            ? text.LastIndexOf(" - ", end - 1, end - start, StringComparison.Ordinal)
            : -1;
        if (dash > start + 8 && People.Likeness(text.AsSpan(dash + 3, end - dash - 3)) >= 0.75)
        {
            return dash;
        }

        // «Ada Author, Ben Author, Cy Author» is no title, and its first name none.
        return marks.MayHold(TextMarks.Comma) && TitleCredit.ListedNames(text, start, end) is { Count: > 1 } names
            && text.AsSpan(start, names.Cut - start) is var title
            && Words.CountAtLeast(title, 3) && People.Likeness(title) == 0 ? names.Cut : end;
    }

    private static int SentenceEnd(string text, int start, int end)
    {
        var i = start;
        while (i < end && !Sentences.IsEnd(text, i, start, end))
        {
            i++;
        }

        return Math.Min(i, end);
    }

    // «24_OSDI_Title», «OSDI'24-Title», «Title (OSDI '24)», «Title | OSDI '24»: none is a tag as a whole.
    private (int Start, int End) WithoutTags(string text, int start, int end, UnitKind kind)
    {
        if (text[start] is '(' or '[' && Brackets.ClosingOf(text, start, end) is var head && head > start && head + 8 < end)
        {
            return (head + 1, end);
        }

        start = Math.Max(start, HeadTags.GluedEnd(text, start, end));
        var cutHead = HeadTags.TagEnd(text, start, end, kind, _venues);
        start = cutHead > start && Words.CountOf(text.AsSpan(cutHead, end - cutHead)) >= 3 ? cutHead : start;
        var closing = text[end - 1] is '.' && end - 1 > start ? end - 2 : end - 1;
        var open = text[closing] is ')' or ']' ? text.LastIndexOf(text[closing] is ')' ? '(' : '[', closing, closing - start) : -1;
        if (open > start + 8)
        {
            return (start, open);
        }

        var cut = _tail.FindTag(text, start, end, isUsual: false).Cut;
        return (start, cut > start + 8 && (text[cut] != ' ' || Words.CountAtLeast(text.AsSpan(start, cut - start), 3)) ? cut : end);
    }
}
