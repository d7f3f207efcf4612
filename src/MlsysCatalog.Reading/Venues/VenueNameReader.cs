namespace MlsysCatalog.Reading;

/// <summary>Finds venue names where they are printed with sponsors, "Proceedings of the", ordinals and years in front.</summary>
internal static class VenueNameReader
{
    // "In Proceedings of the 26th Annual ACM SIGPLAN-SIGACT" is a long one; a text of nothing but such words is asked at each of them.
    private const int LongestLead = 200;

    private static readonly string[] TrailingWords = ["conference", "proceedings"];

    /// <summary>
    /// Whether a name may be found in a stretch, by <see cref="Find"/> or by <see cref="FindAt"/>, or in one cut short behind a word: it
    /// begins as names do or with a word that stands before them, it may end in a short name, or it has words that are cut short.
    /// </summary>
    public static bool MayFind(VenueNameIndex names, string text, int start, int end)
    {
        while (start < end && !FoldedChars.IsWordChar(text[start]))
        {
            start++;
        }

        return start < end && (names.MayStart(text, start, end) || !FoldedChars.IsWordChar(text[end - 1])
            || LeadingWords.Read(text, start, end, out _) != LeadingWord.None || text.IndexOf('.', start, end - start) >= 0);
    }

    /// <summary>The place in the index of the name that a whole text is, or -1.</summary>
    public static int Find(VenueNameIndex names, string text, int start, int end)
    {
        var place = FindBetween(names, text, start, end);
        place = place >= 0 ? place : FindWithShortName(names, text, start, end);
        return place >= 0 ? place : FindAbbreviated(names, text, start, end);
    }

    /// <summary>The place in the index of the longest name that begins at a place of running text, or -1.</summary>
    public static int FindAt(VenueNameIndex names, string text, int start, out int end)
    {
        end = start;
        if (start >= text.Length || !FoldedChars.IsWordChar(text[start]) || (start > 0 && FoldedChars.IsWordChar(text[start - 1])))
        {
            return -1;
        }

        var found = -1;
        var at = start;
        while (at - start <= LongestLead)
        {
            var place = names.FindLongest(text, at, out var placeEnd);
            if (place >= 0 && placeEnd > end)
            {
                (found, end) = (place, placeEnd);
            }

            var word = LeadingWords.Read(text, at, text.Length, out var next);
            if (word == LeadingWord.None || (at == start && !CanBegin(word)) || !IsNear(text, at, next))
            {
                return found;
            }

            at = next;
        }

        return found;
    }

    // "the SC" and "2020 ICML" are a venue behind a word that is not part of it.
    private static bool CanBegin(LeadingWord word) => word is not (LeadingWord.Particle or LeadingWord.Year);

    private static bool IsNear(string text, int word, int next)
    {
        for (var i = word; i < next; i++)
        {
            // "proceedings.mlsys.cc" is an address.
            var isStop = text[i] == '.' && i + 1 < text.Length && text[i + 1] == ' ';
            if (!FoldedChars.IsWordChar(text[i]) && !isStop && text[i] is not (' ' or '\u00A0' or '-' or '/' or '\'' or '’'))
            {
                return false;
            }
        }

        return next < text.Length;
    }

    // Without its leading words, one after the other. "IEEE MICRO" is the conference, not the magazine IEEE Micro: a name printed exactly
    // goes before an earlier one in another casing.
    private static int FindBetween(VenueNameIndex names, string text, int start, int end)
    {
        while (start < end && !FoldedChars.IsWordChar(text[start]))
        {
            start++;
        }

        var found = -1;
        LeadingWord word;
        do
        {
            var place = FindTolerant(names, text, start, end, out var nameEnd);
            if (place >= 0 && names.IsPrintedExactly(place, text, start, nameEnd))
            {
                return place;
            }

            found = found < 0 ? place : found;
            word = LeadingWords.Read(text, start, end, out start);
        }
        while (word != LeadingWord.None && (found < 0 || OrdinaryNames.Contains(names.Name(found))));

        return found;
    }

    // "IEEE Trans. Parallel Distrib. Syst.", as bibliographies cut words.
    private static int FindAbbreviated(VenueNameIndex names, string text, int start, int end)
    {
        var found = -1;
        while (found < 0 && AbbreviatedName.IsLikely(text, start, end))
        {
            found = start < end ? names.FindAbbreviated(text, start, end) : -1;
            if (LeadingWords.Read(text, start, end, out start) == LeadingWord.None)
            {
                break;
            }
        }

        return found;
    }

    private static int FindTolerant(VenueNameIndex names, string text, int start, int end, out int nameEnd)
    {
        while (true)
        {
            nameEnd = TrimmedEnd(text, start, end);
            var place = names.Find(text, start, nameEnd);
            if (place >= 0 || !EndsInTrailingWord(text, start, nameEnd, out end))
            {
                return place;
            }
        }
    }

    private static int TrimmedEnd(string text, int start, int end)
    {
        while (end > start && !FoldedChars.IsWordChar(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static bool EndsInTrailingWord(string text, int start, int end, out int wordStart)
    {
        foreach (var word in TrailingWords)
        {
            wordStart = end - word.Length;
            if (wordStart > start && !FoldedChars.IsWordChar(text[wordStart - 1])
                && string.Compare(text, wordStart, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }
        }

        wordStart = end;
        return false;
    }

    // "International Conference on Machine Learning (ICML)": the short name decides, unless the long one is another venue's.
    private static int FindWithShortName(VenueNameIndex names, string text, int start, int end)
    {
        var close = TrimmedEnd(text, start, end);
        var open = close < end && text[close] == ')' ? text.LastIndexOf('(', close - 1, close - start) : -1;
        if (open <= start)
        {
            return -1;
        }

        var inside = FindBetween(names, text, open + 1, close);
        var outside = FindBetween(names, text, start, open);
        return outside < 0 || inside < 0 || names.Series(outside) == names.Series(inside) ? inside : -1;
    }
}
