namespace MlsysCatalog.Reading;

/// <summary>How much a text looks like the title of a paper, by its own words only.</summary>
internal static class TitleLikeness
{
    private static readonly WordSet SmallWords = new(
    [
        "a", "an", "the", "of", "for", "in", "on", "with", "and", "or", "to", "from", "by", "via", "at", "as", "is", "are", "using",
        "through", "under", "over", "into", "without", "towards", "toward", "across", "beyond", "between", "do", "does", "be", "can", "not",
        "vs", "its", "it", "that", "your", "you",
    ]);

    /// <summary>Whether a word only joins others: an article, a preposition.</summary>
    public static bool IsSmallWord(ReadOnlySpan<char> word) => SmallWords.Contains(word);

    /// <summary>From 0 (no title) to 1.</summary>
    public static double Of(ReadOnlySpan<char> text) => Of(text, text.Marks());

    /// <summary>The same, where it is known which sorts of characters the text holds at most.</summary>
    public static double Of(ReadOnlySpan<char> text, TextMarks marks)
    {
        text = text.Trim().Trim('*').Trim();
        if (text.IsEmpty || text.StartsWith("http".AsSpan(), StringComparison.Ordinal)
            || LinkLabels.IsLabel(text) || !TagText.HasLetter(text))
        {
            return 0;
        }

        var score = Words.CountUpTo(text, enough: 4, tooMany: 25) switch
        {
            0 => 0,
            1 => 0.25,
            2 => 0.45,
            3 => 0.75,
            < 25 => 1.0,
            _ => Words.CountOf(text) <= 35 ? 0.6 : 0.2,
        };
        if (!char.IsUpper(text[0]) && !char.IsDigit(text[0]) && !HasInnerCapital(text)
            && text[0] is not ('"' or '“' or '$' or '(') && char.IsLower(text[0]))
        {
            score *= 0.6;
        }

        if (marks.MayHold(TextMarks.Stop) && SentenceCount(text) > 1)
        {
            score *= 0.5;
        }

        var people = score > 0 ? People.Likeness(text, marks) : 0;
        return score * (1 - (0.9 * people * people));
    }

    /// <summary>The share of a title's longer words that start with a capital: near 1 in Title Case, small in a sentence.</summary>
    public static double TitleCase(ReadOnlySpan<char> text)
    {
        int words = 0, capitals = 0;
        foreach (var word in new Words(text))
        {
            if (word.Length > 3 || !SmallWords.Contains(word))
            {
                words++;
                capitals += char.IsLower(word[0]) && !HasInnerCapital(word) ? 0 : 1;
            }
        }

        return words == 0 ? 0 : (double)capitals / words;
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length && !char.IsWhiteSpace(text[i]); i++)
        {
            if (char.IsUpper(text[i]) || char.IsDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static int NextStop(ReadOnlySpan<char> text, int from)
    {
        var stop = from < text.Length ? text.Slice(from).IndexOf('.') : -1;
        return stop < 0 ? text.Length : from + stop;
    }

    private static int SentenceCount(ReadOnlySpan<char> text)
    {
        var count = 1;
        for (var i = NextStop(text, 2); i + 2 < text.Length; i = NextStop(text, i + 1))
        {
            count += text[i + 1] == ' ' && char.IsUpper(text[i + 2])
                && char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]) && i > 2 && char.IsLetter(text[i - 3]) ? 1 : 0;
        }

        return count;
    }
}
