namespace MlsysCatalog.Reading;

/// <summary>
/// Tells titles from words that look like one and are part of a sentence: a rule, advice, a remark that mentions a paper.
/// </summary>
internal static class RunningText
{
    // What follows a title in lower case, and is no sentence's.
    private static readonly WordSet Credits = new(
        "by", "in", "at", "from", "with", "via", "on", "and", "arxiv", "code", "pdf", "slides", "et");

    /// <summary>Whether a draft's title is part of a sentence.</summary>
    public static bool Holds(ReadDraft read)
    {
        var draft = read.Draft;
        var run = draft.Candidate.Cells[draft.TitleCell];
        var unit = draft.TitleUnit;
        return unit.Kind == UnitKind.Text && unit.Markup == Markup.None
            ? RunsOn(read, run, unit)
            : IsInside(read, run, unit);
    }

    // «A list of **fifty papers** published from 1990 on is kept»
    private static bool IsInside(ReadDraft read, Run run, in Unit unit)
    {
        var before = WordBefore(run.Text, unit.Start);
        if (before.IsEmpty || !char.IsLower(before[before.Length - 1]) || !char.IsLower(before[0]) || LinkLabels.IsLabel(before))
        {
            return false;
        }

        if (before.SequenceEqual("by".AsSpan()))
        {
            return true;
        }

        var isPaper = unit.Link >= 0 && run.Links[unit.Link].HostVerdict > 0;
        return isPaper ? StartsInLower(run.Text, unit.InnerStart)
            : (!read.Evidence.IsStrong && Words.CountOf(read.Title.AsSpan()) >= 3) || IsSentenceBehind(run.Text, unit.End, 1);
    }

    // «No way is best. Even just [comparing them is hard](paper)», «Larger ones need less (see [A. et al. 2018](paper))»,
    // «Another (from below) is removed by us»
    private static bool RunsOn(ReadDraft read, Run run, in Unit title)
    {
        var isNext = true;
        var reach = Math.Max(title.End, read.Draft.TitleReach);
        foreach (var unit in read.Draft.Candidate.Units[read.Draft.TitleCell])
        {
            if (unit.Start < reach)
            {
                continue;
            }

            // «The rest waits under *Leftovers*», «Papers accepted by [OSDI 2024](u) are in the list»: no title ends so.
            if (isNext && unit.Line == title.Line && TitleLikeness.IsSmallWord(WordBefore(run.Text, unit.Start))
                && (!read.Evidence.IsStrong || IsSentenceBehind(run.Text, unit.End, 3)))
            {
                return true;
            }

            isNext = false;

            if (unit.Kind == UnitKind.Link && !run.Links[unit.Link].IsBare && unit.InnerEnd > unit.InnerStart
                && StartsInLower(run.Text, unit.InnerStart) && EndsInLower(WordBefore(run.Text, unit.Start))
                && (Words.CountOf(run.Text.AsSpan(unit.InnerStart, unit.InnerEnd - unit.InnerStart)) >= 3
                    || (!read.Evidence.IsStrong && IsSentenceBehind(run.Text, unit.End, 3))))
            {
                return true;
            }

            if (unit.Kind == UnitKind.Paren && unit.InnerEnd > unit.InnerStart && char.IsLower(run.Text[unit.InnerStart])
                && (CitesBehindWords(run, unit) || (!read.Evidence.IsStrong && IsSentenceBehind(run.Text, unit.End, 3))))
            {
                return true;
            }
        }

        return false;
    }

    // «(see [A. Author et al. 2018](paper))», not «(code: [here](url))»
    private static bool CitesBehindWords(Run run, in Unit paren)
    {
        foreach (var link in run.Links)
        {
            if (link.Start > paren.InnerStart && link.End <= paren.InnerEnd && !link.IsBare && !link.LeadsInside)
            {
                return !LinkLabels.IsLabel(run.Text.AsSpan(link.Start, link.End - link.Start))
                    && FieldLabels.Read(run.Text.Substring(paren.InnerStart, link.Start - paren.InnerStart), out _) == LabelledField.None;
            }
        }

        return false;
    }

    private static bool IsSentenceBehind(string text, int at, int words)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at >= text.Length || !char.IsLower(text[at]))
        {
            return false;
        }

        var end = text.IndexOf('\n', at);
        var rest = text.AsSpan(at, (end < 0 ? text.Length : end) - at);
        var behind = new Words(rest);
        return behind.MoveNext() && !Credits.Contains(behind.Current) && (words == 1 || Words.CountOf(rest) >= words);
    }

    // «comparing», not «arXiv» or «vLLM»
    private static bool StartsInLower(string text, int at)
    {
        var start = at;
        while (at < text.Length && char.IsLetter(text[at]))
        {
            if (!char.IsLower(text[at++]))
            {
                return false;
            }
        }

        return at > start;
    }

    private static bool EndsInLower(ReadOnlySpan<char> word) => !word.IsEmpty && char.IsLower(word[word.Length - 1]);

    // The word right before a place, with nothing but blanks between; empty where a mark stands there.
    private static ReadOnlySpan<char> WordBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return end < at ? text.AsSpan(start, end - start) : default;
    }
}
