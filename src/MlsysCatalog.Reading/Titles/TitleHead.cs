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
        cut = cut < 0 ? HeadTagEnd(text, start, end, unit.Kind) : cut;
        if (cut > start)
        {
            draft.Fields.Add(new(draft.TitleCell, start, cut, HeadSlot, false, VenueTagReader.Read(text, start, cut, _venues)));
        }

        return Math.Max(start, cut);
    }

    // «A. Author and B. Author. 2021. Title. In Venue.»: a reference as journals print them.
    private static int? StartsWithAuthors(string text, int start, int end)
    {
        for (var i = start; i < end && i < start + 400; i++)
        {
            if (Sentences.IsEnd(text, i, start, end) || EndsInitials(text, start, i, end))
            {
                var names = text.AsSpan(start, i - start);
                return i + 1 < end && names.IndexOf(" by ".AsSpan(), StringComparison.Ordinal) < 0 && names.IndexOfAny('?', '!', ':') < 0 && People.Likeness(names) >= 0.75 ? i : null;
            }
        }

        return null;
    }

    // «Author, A., & Author, B. Title»: the stop of the last initial.
    private static bool EndsInitials(string text, int start, int stop, int end)
    {
        if (text[stop] != '.' || stop + 4 >= end || text[stop + 1] != ' ' || !char.IsUpper(text[stop - 1]))
        {
            return false;
        }

        var next = stop + 2;
        return text[next + 1] != '.' && text[next] is not ('&' or '(') && string.CompareOrdinal(text, next, "and ", 0, 4) != 0
            && string.CompareOrdinal(text, next, "et al", 0, 5) != 0 && People.AreInverted(text.AsSpan(start, stop - start));
    }

    private int PeelYear(Draft draft, string text, int start, int end)
    {
        for (var i = start; i < end && i < start + 12; i++)
        {
            if (text[i] == '.' && VenueTagReader.Read(text, start, i, _venues) is { Strength: VenueStrength.YearOnly } tag)
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
            if (!isGlue && !(text[i] is ':' || (kind == UnitKind.Text && text[i] is ',' or '|' or '.' && i + 1 < end && text[i + 1] == ' ')))
            {
                continue;
            }

            var tag = VenueTagReader.Read(text, start, i + 1, _venues);
            if ((tag.Strength == VenueStrength.Certain && tag.IsExact && TrackText.IsTrack(text, Math.Max(tag.VenueEnd, tag.YearEnd), i)) || (tag.Strength == VenueStrength.YearOnly && (isGlue || i - start >= 6)))
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
