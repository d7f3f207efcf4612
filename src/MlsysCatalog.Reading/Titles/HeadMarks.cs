namespace MlsysCatalog.Reading;

/// <summary>
/// Finds what a text begins with in front of its title that only the habit of its list explains, or that means nothing: a counter, a note
/// in parentheses, a bare year, a word in front of a mark.
/// </summary>
internal static class HeadMarks
{
    /// <summary>
    /// The end of the place in the list, <c>1.KVell: …</c>, <c>3. Reducing …</c>; -1 where there is none. <c>2.5D Matrix Multiplication</c>
    /// begins with its own number.
    /// </summary>
    public static int CounterEnd(string text, int start, int end)
    {
        var stop = start;
        while (stop < end && char.IsDigit(text[stop]))
        {
            stop++;
        }

        if (stop == start || stop > start + 3 || stop + 8 >= end || text[stop] is not ('.' or '、' or ')'))
        {
            return -1;
        }

        stop++;
        while (stop < end && text[stop] == ' ')
        {
            stop++;
        }

        return char.IsLetter(text[stop]) ? stop : -1;
    }

    /// <summary>
    /// The closing parenthesis of a few words in front of a title, <c>(Storage system) Pocket: …</c>; -1 where there are none.
    /// </summary>
    public static int NoteEnd(string text, int start, int end)
    {
        if (start >= end || text[start] != '(' || text.IndexOf(')', start, Math.Min(40, end - start)) is not (> 0 and var close)
            || close + 2 >= end || text[close + 1] != ' ' || TagText.HasDigit(text, start, close))
        {
            return -1;
        }

        return Words.CountAtLeast(text.AsSpan(start, close - start), 5) || !char.IsLetterOrDigit(text[close + 2]) ? -1 : close;
    }

    /// <summary>
    /// The mark behind a word or two, <c>OSDI / Title</c>; -1 where there is none. Where others have a venue there, it is one.
    /// </summary>
    public static int WordsEnd(string text, int start, int end)
    {
        for (var i = start + 2; i + 8 < end && i < start + 30; i++)
        {
            if (text[i] is '/' or '|' or '-' or '–' && text[i - 1] == ' ' && text[i + 1] == ' ')
            {
                return Words.CountAtLeast(text.AsSpan(start, i - start), 4) ? -1 : i;
            }
        }

        return -1;
    }

    /// <summary>The bar behind a bare year, <c>2019 | Title | Authors | Venue</c>; -1 where there is none.</summary>
    public static int BarBehindYear(string text, int start, int end) =>
        start + 14 < end && string.CompareOrdinal(text, start + 4, " | ", 0, 3) == 0
            && YearText.FourDigitYear(text, start, end) is not null ? start + 5 : -1;

    /// <summary>The end of a bare year, <c>1994 Algorithms for …</c>; -1 where there is none.</summary>
    public static int YearEnd(string text, int start, int end) =>
        start + 6 < end && text[start + 4] == ' ' && (char.IsLetterOrDigit(text[start + 5]) || text[start + 5] is '(' or '[')
            && YearText.FourDigitYear(text, start, end) is not null ? start + 4 : -1;
}
