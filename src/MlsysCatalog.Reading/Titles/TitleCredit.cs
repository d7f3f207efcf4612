namespace MlsysCatalog.Reading;

/// <summary>
/// Finds who wrote a paper at the end of the text that its title begins: <c>Title. A. Author, B. Author</c>, <c>Title - A. Author and B.
/// Author</c>, <c>Title by Author et al.</c>, <c>Title, Ada Author</c>. The end of a title in Title Case may look like names: some forms
/// tell by themselves, the others only by a list's habit.
/// </summary>
internal static class TitleCredit
{
    // Behind each boundary the rest is looked through: more than a hundred names are no credit that a title ends in.
    private const int LongestCredit = 2_000;

    /// <summary>The first place behind which there are only names; a cut of -1 where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The title's first character.</param>
    /// <param name="end">Where the names would end.</param>
    /// <param name="habit">How sure it is in this list that names are the authors'.</param>
    /// <param name="least">How many names there have to be where only the habit tells.</param>
    /// <returns>Where the names begin, and where the title ends.</returns>
    public static (int From, int Cut) Find(string text, int start, int end, CreditHabit habit, int least)
    {
        if (EtAlStart(text, start, end) is var (names, before) && before > 0)
        {
            return (names, before);
        }

        for (var i = Math.Max(start + 8, end - LongestCredit); i + 3 < end; i++)
        {
            if (TagText.IsAsciiWord(text[i]))
            {
                continue;
            }

            var width = text[i] switch
            {
                '.' when Sentences.IsInitial(text, i) => 0,
                '.' or '|' or '｜' or '·' or '•' or '-' or '–' or '—' => TitleTail.IsTailBoundary(text, i, end) ? 1 : 0,
                '?' or '!' => text[i + 1] == ' ' ? 1 : 0,
                _ => IsBy(text, i) ? 4 : 0,
            };
            if (width == 0)
            {
                continue;
            }

            if (Sentences.HoldsBreak(text, i + width, end))
            {
                continue;
            }

            var rest = text.AsSpan(i + width, end - i - width);
            var isUsual = habit >= CreditHabit.Usual || (habit == CreditHabit.Bylines && width == 4);
            var isCredit = (Bars.IsAt(text, i) && OrganizationNames.IsList(rest))
                    || (StandsBehindYear(text, start, i) && People.MayBe(rest)) ? true
                : People.AreInitialed(rest)
                    || ((isUsual
                            || (width == 4 && (People.HoldInitials(rest) || rest.IndexOf(" et al".AsSpan(), StringComparison.Ordinal) > 0))
                            || rest.TrimEnd('.').EndsWith(" et al".AsSpan(), StringComparison.Ordinal))
                        && People.Likeness(rest) >= 0.75)
                    || (isUsual && least == 1 && IsPerson(rest))
                    || (width == 4 && People.HoldInitials(rest) && IsPerson(rest));
            if (isCredit)
            {
                return (i + width, text[i] is '?' or '!' ? i + 1 : i);
            }
        }

        var (listed, count) = habit == CreditHabit.Listed ? ListedNames(text, start, end) : (-1, 0);
        listed = count < least ? InitialedNames(text, start, end) : listed;
        return listed < 0 ? (0, -1) : (listed + 1, listed);
    }

    // «The Emergence of Edge Computing, M. Satyanarayanan»: the comma before the names with initials that a text ends in. No title ends so.
    private static int InitialedNames(string text, int start, int end)
    {
        var cut = -1;
        end = start + text.AsSpan(start, end - start).TrimEnd(", ".AsSpan()).Length;
        for (var comma = TitleTail.LastComma(text, start, end); comma > start + 12; comma = TitleTail.LastComma(text, start, comma))
        {
            var names = text.AsSpan(comma + 1, (cut < 0 ? end : cut) - comma - 1).Trim();
            if (!People.IsInitialed(names.TrimEnd('.')) && !People.AreInitialed(names))
            {
                break;
            }

            cut = comma;
        }

        return cut > 0 && Words.CountAtLeast(text.AsSpan(start, cut - start), 4) ? cut : -1;
    }

    /// <summary>
    /// Whether a text is one person's name, <c>Ada Author</c>, and no words of a title, <c>Exploiting Input Similarity</c>.
    /// </summary>
    public static bool IsPerson(ReadOnlySpan<char> text)
    {
        var words = new Words(text);
        return text.IndexOf(',') < 0 && People.IsName(text.Trim().TrimEnd('.')) && !OrganizationNames.AreIn(text)
            && !(words.MoveNext() && words.Current.Length > 5 && words.Current.EndsWith("ing".AsSpan(), StringComparison.Ordinal));
    }

    /// <summary>
    /// The first comma behind which a text is only whole names, and how many: <c>Title,
    /// Ada Author, Ben Author and Cy Author</c>; a cut of -1 where there is none.
    /// </summary>
    public static (int Cut, int Count) ListedNames(string text, int start, int end)
    {
        var (cut, count) = (-1, 0);
        for (var comma = TitleTail.LastComma(text, start, end); comma > start + 8; comma = TitleTail.LastComma(text, start, comma))
        {
            var names = People.CountNames(text.AsSpan(comma + 1, (cut < 0 ? end : cut) - comma - 1));
            if (names == 0)
            {
                break;
            }

            (cut, count) = (comma, count + names);
        }

        // «Ada Author, Ben Author, Cy Author»: nothing else stands before them, and
        // no title; «Checkpoints Considered Harmful Again» has capitals and is one.
        var before = cut > 0 ? text.AsSpan(start, cut - start) : default;
        return People.CountNames(before) > 0 && (!Words.CountAtLeast(before, 4) || People.HoldInitials(before)) ? (-1, 0) : (cut, count);
    }

    /// <summary>
    /// Whether a place stands right behind a year in parentheses: <c>Title (2019) - Author, Author and Author</c>. No title goes on there.
    /// </summary>
    public static bool StandsBehindYear(string text, int start, int at)
    {
        var end = start + text.AsSpan(start, at - start).TrimEnd().Length;
        return end - start > 14 && text[end - 1] == ')' && text[end - 6] == '(' && YearText.FourDigitYear(text, end - 5, end) is not null;
    }

    // «Binarized Neural Networks, Itay Hubara et al.»: one person's whole name between the last comma and the words that say of others.
    private static int EtAlComma(string text, int start, int end)
    {
        end -= end > start && text[end - 1] == '.' ? 1 : 0;
        if (end - start < 24 || string.CompareOrdinal(text, end - 6, " et al", 0, 6) != 0)
        {
            return -1;
        }

        var names = end - 6;
        var comma = text.LastIndexOf(',', names - 1, names - start);
        if (comma <= start + 8 || comma + 3 >= names || text[comma + 1] != ' ' || !People.IsName(text.AsSpan(comma + 2, names - comma - 2)))
        {
            return -1;
        }

        // «Title. Crowley, Elliot J. et al.» has the surname before the comma.
        var word = text.LastIndexOf(' ', comma - 1, comma - start);
        return word > start && text[word - 1] is '.' or '?' or '!' ? -1 : comma;
    }

    // The same with the names before that comma: «Title, Ada Author, Ben Author et al.», «Title by Ada Author, Ben Author et al.»
    private static (int From, int Cut) EtAlStart(string text, int start, int end)
    {
        var cut = EtAlComma(text, start, end);
        if (cut < 0)
        {
            return (0, -1);
        }

        var first = ListedNames(text, start, cut).Cut;
        cut = first > 0 ? first : cut;
        var by = text.LastIndexOf(" by ", cut, cut - start, StringComparison.Ordinal);
        if (by > start + 8 && People.IsName(text.AsSpan(by + 4, cut - by - 4)))
        {
            return (by + 4, by);
        }

        // «Title. Ada Author, Ben Author et al.»
        var stop = text.LastIndexOf(". ", cut, cut - start, StringComparison.Ordinal);
        return stop > start + 8 && !Sentences.IsInitial(text, stop) && People.IsName(text.AsSpan(stop + 2, cut - stop - 2))
            ? (stop + 1, stop)
            : (cut + 1, cut);
    }

    /// <summary>Whether <c>by</c> and a blank stand behind the blank at a place.</summary>
    public static bool IsBy(string text, int at) =>
        at + 3 < text.Length && text[at + 1] == 'b' && text[at + 2] == 'y' && text[at + 3] == ' ' && char.IsWhiteSpace(text[at]);
}
