namespace MlsysCatalog.Reading;

/// <summary>
/// Finds the entries of a paragraph whose lines carry no mark but what each says of its paper, in one place on all of them: <c>2025: TSE -
/// Title.</c>, <c>Title, ISCA 1987</c>, <c>Title: https://…</c>. Lines that are wrapped end in it by chance, and seldom.
/// </summary>
internal static class ToldLines
{
    private const int Fewest = 2;

    // «2025: TSE - »
    private const int LongestHead = 24;

    // A title in front of it, in letters and in words.
    private const int ShortestTitle = 12;
    private const int FewestWords = 3;

    // «Proceedings of … , 1979, 23-34»
    private const int LongestTail = 100;

    private static readonly string[] HeadMarks = [" - ", " – ", " — ", ": "];

    /// <summary>Where each line behind the first begins that is an entry of its own; empty where none is.</summary>
    public static IReadOnlyList<int> StartsIn(Run run, VenueTable venues)
    {
        var lines = new List<(int Start, int End)>();
        for (var start = 0; start < run.Text.Length;)
        {
            var lineBreak = run.Text.IndexOf('\n', start);
            var end = lineBreak < 0 ? run.Text.Length : lineBreak;
            if (!run.Text.AsSpan(start, end - start).IsWhiteSpace())
            {
                lines.Add((start, end));
            }

            start = end + 1;
        }

        if (lines.Count < Fewest)
        {
            return [];
        }

        // «Suggested readings:»
        var isAnnounced = run.Text[lines[0].End - 1] is ':' or '：' && lines.Count > Fewest && !run.HoldsLink(0, lines[0].End);
        var first = isAnnounced ? 1 : 0;
        var (heads, tails) = (new bool[lines.Count], new bool[lines.Count]);
        int headed = 0, tailed = 0;
        for (var i = first; i < lines.Count; i++)
        {
            var (start, end) = lines[i];
            if (FieldLabels.Read(run.Text.AsSpan(start, end - start), out _) != LabelledField.None || run.IsInLink(start))
            {
                return [];
            }

            heads[i] = HasHead(run.Text, start, end, venues);
            tails[i] = !heads[i] && HasTail(run, start, end, venues);
            headed += heads[i] ? 1 : 0;
            tailed += tails[i] ? 1 : 0;
        }

        var (told, count) = (Math.Max(headed, tailed), lines.Count - first);
        if (told < Fewest
            || (isAnnounced ? told * 2 < count : told * 3 < count * 2)
            || !(headed > tailed ? heads : tails)[first] && !isAnnounced)
        {
            return [];
        }

        return headed > tailed ? LinesWith(heads, lines) : LinesBehind(tails, lines, run.Text, first);
    }

    // A line without the head goes on with the entry above it.
    private static List<int> LinesWith(bool[] heads, List<(int Start, int End)> lines)
    {
        var starts = new List<int>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (heads[i])
            {
                starts.Add(lines[i].Start);
            }
        }

        return starts;
    }

    // A line begins an entry behind one that ends it: by its tail, or, written as a title, by the next one's being a title as well.
    private static List<int> LinesBehind(bool[] tails, List<(int Start, int End)> lines, string text, int first)
    {
        var starts = new List<int>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (i == first || tails[i - 1] || (StandsAlone(text, lines[i - 1]) && StandsAlone(text, lines[i])))
            {
                starts.Add(lines[i].Start);
            }
        }

        return starts;
    }

    private static bool StandsAlone(string text, (int Start, int End) line)
    {
        var words = text.AsSpan(line.Start, line.End - line.Start);
        return !words.IsEmpty && char.IsUpper(words[0]) && Words.CountAtLeast(words, FewestWords)
            && TitleLikeness.Of(words) >= 0.5 && TitleLikeness.TitleCase(words) >= 0.75;
    }

    // «2025: TSE - », «OSDI 2020: »
    private static bool HasHead(string text, int start, int end, VenueTable venues)
    {
        var reach = Math.Min(end, start + LongestHead) - start;
        foreach (var mark in HeadMarks)
        {
            var at = text.LastIndexOf(mark, start + reach - 1, reach, StringComparison.Ordinal);
            if (at > start && end - at >= ShortestTitle && VenueTagReader.Read(text, start, at, venues).Strength == VenueStrength.Certain)
            {
                return true;
            }
        }

        return false;
    }

    // «, ISCA 1987», «. Proc. VLDB, 1990, 102-111.», «: https://…»
    private static bool HasTail(Run run, int start, int end, VenueTable venues)
    {
        var text = run.Text;
        if (run.FirstLinkFrom(start) is var index && index < run.Links.Length
            && run.Links[index] is { IsBare: true } link && link.End <= end)
        {
            var title = text.AsSpan(start, link.Start - start);
            return text.AsSpan(link.End, end - link.End).Trim(" .;,)]>".AsSpan()).IsEmpty
                && Words.CountAtLeast(title, FewestWords)
                && TitleLikeness.Of(title.TrimEnd(" :-–<(".AsSpan())) >= 0.5;
        }

        end = start + text.AsSpan(start, end - start).TrimEnd(" .;,)]".AsSpan()).Length;
        var from = Math.Max(start + ShortestTitle, end - LongestTail);
        if (from >= end || !TagText.HasDigit(text, from, end))
        {
            return false;
        }

        for (var at = from; at < end - 1; at++)
        {
            var isBoundary = text[at] is '(' or '[' || (text[at] is ',' or '.' or '?' or '”' or '"' && text[at + 1] == ' ');
            if (isBoundary
                && (VenueTagReader.Read(text, at + 1, end, venues).Strength == VenueStrength.Certain
                    || IsYearWithPages(text, at + 1, end)))
            {
                return Words.CountAtLeast(text.AsSpan(start, at - start), FewestWords);
            }
        }

        return false;
    }

    // «1993», «1979, 23-34»
    private static bool IsYearWithPages(string text, int start, int end)
    {
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        return YearText.FourDigitYear(text, start, end) is not null && !TagText.HasLetter(text.AsSpan(start, end - start));
    }
}
