namespace MlsysCatalog.Reading;

/// <summary>Finds what somebody meant who mistyped one of a few known words.</summary>
public static class NearestWord
{
    // Longer words are compared so far: nobody's typo is the rest.
    private const int MostLetters = 200;

    /// <summary>
    /// The known word that the fewest slips of a key lead to, ignoring case; null where none is near. Of equally near ones the ordinally
    /// first.
    /// </summary>
    /// <param name="word">What was typed.</param>
    /// <param name="known">What could have been meant.</param>
    public static string? Of(string word, IEnumerable<string> known) => Of(word, known, Math.Min(3, Math.Max(1, word.Length / 4)));

    /// <summary>The known word that the fewest slips lead to, if they are not more than a number of them; else null.</summary>
    /// <param name="word">What was typed.</param>
    /// <param name="known">What could have been meant.</param>
    /// <param name="most">The number of slips that are still believed.</param>
    internal static string? Of(string word, IEnumerable<string> known, int most)
    {
        string? nearest = null;
        var least = most + 1;
        var letters = LettersOf(word);
        foreach (var candidate in known)
        {
            var slips = MayBeWithin(least, word, letters, candidate) ? Slips(word, candidate, least) : least + 1;
            if (slips < least || (slips == least && nearest is not null && string.CompareOrdinal(candidate, nearest) < 0))
            {
                (nearest, least) = (candidate, slips);
            }
        }

        return nearest;
    }

    // Most words are told apart by their lengths, or by the letters that
    // only one of them has: a slip can account for one such letter of each.
    private static bool MayBeWithin(int limit, string left, ulong letters, string right) =>
        Math.Abs(left.Length - right.Length) <= limit
        && left.Length <= MostLetters
        && right.Length <= MostLetters
        && LettersOf(right) is var others
        && HasAtMost(limit, letters & ~others)
        && HasAtMost(limit, others & ~letters);

    // Which letters a word has; some that are rare share a bit, so that two words may look more alike than they are.
    private static ulong LettersOf(string word)
    {
        var letters = 0UL;
        foreach (var c in word.Length <= MostLetters ? word : "")
        {
            var letter = char.ToLowerInvariant(c);
            var bit = letter is >= 'a' and <= 'z' ? letter - 'a' : letter is >= '0' and <= '9' ? letter - '0' + 26 : 36 + (letter % 28);
            letters |= 1UL << bit;
        }

        return letters;
    }

    private static bool HasAtMost(int count, ulong bits)
    {
        for (; bits != 0 && count >= 0; count--)
        {
            bits &= bits - 1;
        }

        return count >= 0;
    }

    // Letters left out, added, changed or swapped with the next; more than the limit is not counted out.
    private static int Slips(string left, string right, int limit)
    {
        var before = new int[right.Length + 1];
        var above = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var best = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = IsOne(left[i - 1], right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + change);
                if (i > 1 && j > 1 && IsOne(left[i - 1], right[j - 2]) && IsOne(left[i - 2], right[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                best = Math.Min(best, row[j]);
            }

            if (best > limit)
            {
                return limit + 1;
            }

            (before, above, row) = (above, row, before);
        }

        return above[right.Length];
    }

    private static bool IsOne(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
