namespace MlsysCatalog.Reading;

/// <summary>Tells whether a text is a long form whose words are cut short: <c>Trans. Parallel Distrib. Syst.</c></summary>
internal static class AbbreviatedName
{
    private const int LongestAbbreviation = 60;

    private static readonly WordSet Particles = new("of", "on", "in", "the", "for", "and", "to", "with");

    /// <summary>Whether a stretch of text holds a full stop before its last word: all else is no abbreviation of several words.</summary>
    public static bool IsLikely(string text, int start, int end)
    {
        var stop = text.IndexOf('.', start, end - start);
        return stop > start && stop + 1 < end && end - start <= LongestAbbreviation && text.IndexOf(',', start, end - start) < 0;
    }

    /// <summary>Whether each word of a text is the name's word or a dotted cut of it, in order; only particles may be left out.</summary>
    public static bool Matches(string text, int start, int end, string name, int nameStart)
    {
        var (position, namePosition) = (start, nameStart);
        while (true)
        {
            var hasWord = NextWord(text, ref position, end, out var wordStart);
            var hasNameWord = NextWord(name, ref namePosition, name.Length, out var nameWordStart);
            if (!hasWord || !hasNameWord)
            {
                return hasWord == hasNameWord;
            }

            var isCut = position < end && text[position] == '.';
            if (!(isCut || position - wordStart == namePosition - nameWordStart)
                || !IsCutOf(text, wordStart, position, name, nameWordStart, namePosition))
            {
                return false;
            }
        }
    }

    /// <summary>How many words a stretch has that are no particles: a text and the name that it cuts short have equally many.</summary>
    public static int WordCount(string text, int start, int end)
    {
        var count = 0;
        while (NextWord(text, ref start, end, out _))
        {
            count++;
        }

        return count;
    }

    // Its first letter and some of the others, in order: Trans. and Natl. are both cut short.
    private static bool IsCutOf(string text, int start, int end, string name, int nameStart, int nameEnd)
    {
        if (FoldedChars.Fold(text[start]) != FoldedChars.Fold(name[nameStart]))
        {
            return false;
        }

        var at = start;
        for (var i = nameStart; i < nameEnd && at < end; i++)
        {
            at += FoldedChars.Fold(text[at]) == FoldedChars.Fold(name[i]) ? 1 : 0;
        }

        return at == end;
    }

    // The next word that is no particle; afterwards the position is behind it.
    private static bool NextWord(string text, ref int position, int end, out int start)
    {
        do
        {
            start = position;
            while (start < end && !FoldedChars.IsWordChar(text[start]))
            {
                start++;
            }

            position = start;
            while (position < end && FoldedChars.IsWordChar(text[position]))
            {
                position++;
            }
        }
        while (position > start && Particles.Contains(text.AsSpan(start, position - start)));

        return position > start;
    }
}
