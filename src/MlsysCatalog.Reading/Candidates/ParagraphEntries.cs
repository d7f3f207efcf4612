namespace MlsysCatalog.Reading;

/// <summary>
/// Finds the entries of a paragraph that holds several: lines that begin as the first one does, with a title of the same form.
/// </summary>
internal static class ParagraphEntries
{
    /// <summary>Where each entry behind the first begins in the paragraph's text; empty where there is only one.</summary>
    /// <param name="run">The paragraph.</param>
    /// <param name="units">Its pieces.</param>
    /// <param name="venues">The venues to recognise.</param>
    public static IReadOnlyList<int> StartsIn(Run run, Unit[] units, VenueTable venues)
    {
        if (units.Length == 0 || units[units.Length - 1].Line == 0)
        {
            return [];
        }

        var starts = AreLinks(run, units) ? [.. units.Skip(1).Select(static unit => unit.Start)]
            : units.Length < 4 ? []
            : TitlesAlike(run, units, venues);
        return starts.Count > 0 ? starts : ToldLines.StartsIn(run, venues);
    }

    // «[Title](notes/a.md)» over «[Title](notes/b.md)»: each line is one link, and nothing else stands on any.
    private static bool AreLinks(Run run, Unit[] units)
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i].Kind != UnitKind.Link || units[i].Line != i || !Words.CountAtLeast(WordsOf(run, units[i]), 2)
                || LinkLabels.IsLabel(WordsOf(run, units[i])) || run.Links[units[i].Link].LeadsInside)
            {
                return false;
            }
        }

        return true;
    }

    private static IReadOnlyList<int> TitlesAlike(Run run, Unit[] units, VenueTable venues)
    {
        if (!IsTitle(run, units, 0, venues))
        {
            return TaggedLines(run, units, venues) is { Count: > 0 } tagged ? tagged : LinesAlike(run, units, venues);
        }

        List<int>? starts = null;
        for (var i = 1; i < units.Length; i++)
        {
            // A title that runs on begins no entry, and between two entries something is said of the first.
            if (units[i].Line > units[i - 1].Line && units[i].Form.Equals(units[0].Form)
                && !IsTitle(run, units, i - 1, venues) && IsTitle(run, units, i, venues))
            {
                (starts ??= []).Add(units[i].Start);
            }
        }

        return starts is null ? [] : starts;
    }

    /// <summary>
    /// Where each line behind the first begins that goes on counting, <c>[1] Title, 1964</c> over <c>[2] Title, 1967</c>; empty where
    /// none does.
    /// </summary>
    public static IReadOnlyList<int> NumberedLinesIn(Run run)
    {
        var text = run.Text;
        if (text.Length == 0 || text[0] != '[' || text.IndexOf('\n') < 0 || NumberAt(text, 0) is not { } number)
        {
            return [];
        }

        var starts = new List<int>();
        for (var line = text.IndexOf('\n'); line >= 0; line = text.IndexOf('\n', line + 1))
        {
            // Some numbers may be left out; none goes back.
            if (NumberAt(text, line + 1) is { } next && next > number && !run.IsInLink(line + 1))
            {
                starts.Add(line + 1);
                number = next;
            }
        }

        return starts;
    }

    // «[12] » in front of a word.
    private static int? NumberAt(string text, int at)
    {
        var (end, number) = (at + 1, 0);
        while (end < text.Length && end <= at + 3 && char.IsDigit(text[end]))
        {
            number = (number * 10) + text[end++] - '0';
        }

        return end > at + 1 && end + 2 < text.Length && text[at] == '[' && text[end] == ']' && text[end + 1] == ' '
            && (char.IsLetterOrDigit(text[end + 2]) || text[end + 2] is '"' or '“') ? number : null;
    }

    // «[Micro 2017][Cache automaton]» over «[HPCA 2017][Compute Caches]»: lines that begin with a venue and its year in brackets, and have
    // words behind it. What stands on other lines goes with the entry above them.
    private static IReadOnlyList<int> TaggedLines(Run run, Unit[] units, VenueTable venues)
    {
        var starts = new List<int>();
        for (var i = 0; i + 1 < units.Length; i++)
        {
            var isFirst = i == 0 || units[i].Line > units[i - 1].Line;
            if (isFirst && units[i].Kind == UnitKind.Bracket
                && units[i + 1].Line == units[i].Line && !LinkLabels.IsLabel(WordsOf(run, units[i + 1]))
                && Words.CountAtLeast(WordsOf(run, units[i + 1]), 2)
                && VenueTagReader.Read(run.Text, units[i].InnerStart, units[i].InnerEnd, venues)
                    is { Strength: VenueStrength.Certain, Year: not null })
            {
                starts.Add(units[i].Start);
            }
            else if (i == 0)
            {
                return [];
            }
        }

        starts.RemoveAt(0);
        return starts;
    }

    private static ReadOnlySpan<char> WordsOf(Run run, in Unit unit) => run.Text.AsSpan(unit.InnerStart, unit.InnerEnd - unit.InnerStart);

    // «[2005] "[Title](u)"» over «[2005] "[Title](u)"»: each line begins alike, in brackets or with a badge, and each holds one title.
    private static IReadOnlyList<int> LinesAlike(Run run, Unit[] units, VenueTable venues)
    {
        var starts = new List<int>();
        var (line, titles) = (-1, 1);
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i].Line > line)
            {
                if (titles != 1 || units[i].Kind is not (UnitKind.Bracket or UnitKind.Badge) || units[i].Kind != units[0].Kind)
                {
                    return [];
                }

                (line, titles) = (units[i].Line, 0);
                if (i > 0)
                {
                    starts.Add(units[i].Start);
                }
            }

            var words = WordsOf(run, units[i]);
            titles += units[i].Kind is UnitKind.Link or UnitKind.Quote or UnitKind.Bracket && TitleLikeness.Of(words) >= 0.7
                && VenueTagReader.Read(run.Text, units[i].InnerStart, units[i].InnerEnd, venues).Strength < VenueStrength.Plausible ? 1 : 0;
        }

        return titles == 1 ? starts : [];
    }

    // Bold, linked or before a venue with its year, and neither a venue nor names nor the label of a link.
    private static bool IsTitle(Run run, Unit[] units, int index, VenueTable venues)
    {
        var unit = units[index];
        var words = WordsOf(run, unit);
        return (unit.Kind == UnitKind.Link
                || (unit.Kind == UnitKind.Text && ((unit.Markup & Markup.Strong) != 0 || IsBeforeTag(run, units, index, venues))))
            && TitleLikeness.Of(words) >= 0.7 && People.Likeness(words) < 0.6 && (index == 0 || units[index - 1].Line < unit.Line)
            && VenueTagReader.Read(run.Text, unit.InnerStart, unit.InnerEnd, venues).Strength < VenueStrength.Plausible;
    }

    // «Title of a Paper (OSDI 2020)»
    private static bool IsBeforeTag(Run run, Unit[] units, int index, VenueTable venues)
    {
        var unit = units[index];
        return index + 1 < units.Length && units[index + 1] is { Kind: UnitKind.Paren or UnitKind.Bracket } tag && tag.Line == unit.Line
            && TitleLikeness.TitleCase(WordsOf(run, unit)) >= 0.6
            && VenueTagReader.Read(run.Text, tag.InnerStart, tag.InnerEnd, venues).Strength == VenueStrength.Certain;
    }
}
