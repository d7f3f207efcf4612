namespace MlsysCatalog.Reading;

/// <summary>
/// Finds the authors that a text begins with, in front of its title: as journals print references, as a whole reference in one link, as
/// a name with initials. A title of a few capitalised words looks like them, so each form asks for more than a name.
/// </summary>
internal static class HeadAuthors
{
    /// <summary>
    /// Where the authors end that a text begins with, as journals print references: <c>A. Author and B. Author. 2021. Title. In
    /// Venue.</c>, <c>Ada Author, Ben Author: Title. Venue 2021: 1-12</c>
    /// </summary>
    public static int? ReferenceEnd(string text, int start, int end)
    {
        var reach = Math.Min(end, start + 400);
        for (var i = NextStop(text, start, reach); i >= 0; i = NextStop(text, i + 1, reach))
        {
            var isColon = IsColon(text, i, end);
            var isEnd = isColon || Sentences.IsEnd(text, i, start, end);
            if (isEnd || EndsInitials(text, start, i, end))
            {
                // «Do As I Can, Not As I Say: …»: a title may begin as two names do, and not as three.
                var names = text.AsSpan(start, i - start);
                var areAuthors = i + 1 < end && names.IndexOf(" by ".AsSpan(), StringComparison.Ordinal) < 0
                    && names.IndexOfAny('?', '!', ':') < 0
                    && People.Likeness(names) >= (isColon ? 0.85 : 0.75) && !(isColon && EndsInSystem(names));

                // «Ada M. Author, Ben Author: …»: the stop of an initial may end nothing.
                if (areAuthors || isEnd)
                {
                    return areAuthors ? i : null;
                }
            }
        }

        return null;
    }

    // «A. Author, B. Author, Atlas Shrunk: …»: the last has no initials as the first has.
    private static bool EndsInSystem(ReadOnlySpan<char> names)
    {
        var comma = names.IndexOf(',');
        var last = Math.Max(names.LastIndexOf(", ".AsSpan()), names.LastIndexOf(" and ".AsSpan()) + 3) + 2;
        return comma > 0 && People.IsInitialed(names.Slice(0, comma)) && last < names.Length
            && !People.IsInitialed(names.Slice(last).Trim());
    }

    private static bool IsColon(string text, int at, int end) => text[at] == ':' && at + 1 < end && text[at + 1] == ' ';

    /// <summary>
    /// The end of one author or two, where entries begin with their authors: <c>Ada Author. Title of Four Words. Venue</c>, <c>Ada Author,
    /// Ben Author: Title of Four Words. Venue</c>; -1 where a text does not begin so.
    /// </summary>
    public static int FewEnd(string text, int start, int end)
    {
        for (var i = start; i < end && i < start + 60; i++)
        {
            var isColon = IsColon(text, i, end);
            if (isColon || Sentences.IsEnd(text, i, start, end))
            {
                var names = text.AsSpan(start, i - start);
                return (isColon ? People.Likeness(names) >= 0.75 : People.IsName(names))
                    && Words.CountAtLeast(text.AsSpan(i + 1, end - i - 1), 3) ? i : -1;
            }
        }

        return -1;
    }

    // A stop, or the colon behind names.
    private static int NextStop(string text, int start, int end)
    {
        var at = start < end ? text.AsSpan(start, end - start).IndexOfAny('.', ':') : -1;
        return at < 0 ? -1 : start + at;
    }

    // «Author, A., & Author, B. Title», «Author A, Author B. Title»: the stop of the last initial.
    private static bool EndsInitials(string text, int start, int stop, int end)
    {
        if (stop <= start || text[stop] != '.' || stop + 4 >= end || text[stop + 1] != ' ' || !char.IsUpper(text[stop - 1]))
        {
            return false;
        }

        var next = stop + 2;
        return text[next + 1] != '.' && text[next] is not ('&' or '(') && string.CompareOrdinal(text, next, "and ", 0, 4) != 0
            && string.CompareOrdinal(text, next, "et al", 0, 5) != 0
            && (People.AreInverted(text.AsSpan(start, stop - start)) || People.AreTrailedByInitials(text.AsSpan(start, stop - start)));
    }

    /// <summary>
    /// The end of names with initials, up to the comma in front of the title: <c>J. Virieux, SH-wave propagation in …</c>, <c>A. Author, B.
    /// Author, and C. Author, Title</c>; -1 where a text does not begin so.
    /// </summary>
    public static int InitialedEnd(string text, int start, int end)
    {
        var comma = text.IndexOf(',', start, Math.Min(40, end - start));
        if (comma < 0 || !People.IsInitialed(text.AsSpan(start, comma - start)))
        {
            return -1;
        }

        var names = comma;
        for (comma = NextComma(text, comma, end); comma > 0; comma = NextComma(text, comma, end))
        {
            var (from, to) = TagText.Trim(text, names + 1, comma);
            from += string.CompareOrdinal(text, from, "and ", 0, 4) == 0 ? 4 : 0;
            if (from >= to || !(ArePairs(text.AsSpan(from, to - from)) || IsEtAl(text, from)))
            {
                break;
            }

            names = comma;
        }

        return Words.CountAtLeast(text.AsSpan(names + 1, end - names - 1), 3) ? names : -1;
    }

    /// <summary>
    /// The comma between whole names and the title that they stand in front of, where commas part all of them: <c>Ada Author, Ben Author
    /// and Cy Author, Title of Some Words, Venue, 2020</c>; -1 where a text does not begin so. A title may name things as persons are
    /// called, so this is asked only where a list begins its entries so.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Its first character.</param>
    /// <param name="end">The character after its last.</param>
    /// <param name="least">How many names there have to be.</param>
    public static int ListedEnd(string text, int start, int end, int least = 2)
    {
        var (last, count, piece) = (-1, 0, start);
        for (var comma = text.IndexOf(',', start, end - start); comma > 0; comma = NextComma(text, comma, end))
        {
            var names = People.CountNames(text.AsSpan(piece, comma - piece));
            if (names == 0)
            {
                break;
            }

            (last, count, piece) = (comma, count + names, comma + 1);
        }

        if (count < least || last + 8 > end || (count == 1 && OrganizationNames.AreIn(text.AsSpan(start, last - start))))
        {
            return -1;
        }

        // Names with their initials are told by themselves: «J. Virieux, …», «Garay J, …».
        var name = text.AsSpan(start, text.IndexOf(',', start, end - start) - start);
        if (People.IsInitialed(name) || People.AreTrailedByInitials(name))
        {
            return -1;
        }

        // «Ada Author, Ben Author, and Cy Author. 2020. Title»: the names of a reference go on to their stop.
        var next = NextComma(text, last, end);
        var (from, to) = TagText.Trim(text, last + 1, next < 0 ? Bars.FirstIn(text, last + 1, end) : next);

        // «Ada Author, Ben Author & Cy Author: Title»: they go on to the colon.
        if (text.IndexOf(": ", from, to - from, StringComparison.Ordinal) is var colon and > 0
            && People.Likeness(text.AsSpan(start, colon - start)) >= 0.85)
        {
            return -1;
        }

        // «Leslie Lamport, Time, Clocks, and …», where all entries begin so
        var isTitle = Words.CountAtLeast(text.AsSpan(from, to - from), 2)
            || (least == 1 && next > 0 && Words.CountAtLeast(text.AsSpan(from, end - from), 4));
        return isTitle && char.IsLetter(text[from]) && !Sentences.HoldsBreak(text, from, to)
            && string.CompareOrdinal(text, from, "and ", 0, 4) != 0 ? last : -1;
    }

    /// <summary>
    /// The end of one author who stands for all, up to the comma in front of venue and title: <c>Author et al., OSDI'16, Title</c>; -1
    /// where a text does not begin so. Whether a venue follows is for the caller to say.
    /// </summary>
    public static int EtAlEnd(string text, int start, int end)
    {
        var comma = text.IndexOf(',', start, Math.Min(48, end - start));
        return comma > start + 8 && text.AsSpan(start, comma - start).TrimEnd('.').EndsWith(" et al".AsSpan(), StringComparison.Ordinal)
            && People.IsName(text.AsSpan(start, comma - start).TrimEnd('.')) ? comma : -1;
    }

    /// <summary>
    /// The stop of a few names that stand for all in front of a title, <c>Author
    /// et al. Title of Some Words</c>; -1 where a text does not begin so.
    /// </summary>
    public static int EtAlStop(string text, int start, int end)
    {
        var etAl = text.IndexOf(" et al. ", start, Math.Min(48, end - start), StringComparison.Ordinal);
        return etAl > start + 2 && etAl + 8 < end
            && People.Likeness(text.AsSpan(start, etAl + 7 - start)) >= 0.75 && char.IsUpper(text[etAl + 8])
            && Words.CountAtLeast(text.AsSpan(etAl + 8, end - etAl - 8), 4) ? etAl + 7 : -1;
    }

    private static bool IsEtAl(string text, int start) => string.CompareOrdinal(text, start, "et al", 0, 5) == 0;

    // «B. Author», «B. Author and C. Author»
    private static bool ArePairs(ReadOnlySpan<char> text)
    {
        var joined = text.IndexOf(" and ".AsSpan(), StringComparison.Ordinal);
        return joined < 0 ? People.IsInitialed(text)
            : People.IsInitialed(text.Slice(0, joined)) && People.IsInitialed(text.Slice(joined + 5));
    }

    private static int NextComma(string text, int comma, int end) => text.IndexOf(',', comma + 1, end - comma - 1);

    /// <summary>
    /// The opening quote of a whole reference as one link, <c>[A. Author. "Title." Venue (2014)](u)</c>; -1 where no names
    /// stand before one.
    /// </summary>
    public static int QuoteBehindNames(string text, int start, int end)
    {
        var quote = text.AsSpan(start, end - start).IndexOfAny('"', '“') + start;
        return quote > start + 3 && text[quote - 1] == ' ' && text[quote - 2] is '.' or ','
            && WithoutYear(text.AsSpan(start, quote - start)) is var names
            && (People.Likeness(names) >= 0.6 || People.AreSurnames(names)) ? quote : -1;
    }

    /// <summary>Names without the year and the punctuation behind them.</summary>
    public static ReadOnlySpan<char> WithoutYear(ReadOnlySpan<char> text)
    {
        text = text.Trim(" .,()".AsSpan());
        var isYear = text.Length > 8
            && text[text.Length - 5] is ' ' or '(' && char.IsDigit(text[text.Length - 1]) && char.IsDigit(text[text.Length - 4]);
        return (isYear ? text.Slice(0, text.Length - 4) : text).Trim(" .,()".AsSpan());
    }
}
