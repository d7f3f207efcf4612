namespace MlsysCatalog.Reading;

/// <summary>Years and dates, in the ways people write them.</summary>
internal static class YearText
{
    private static readonly WordSet Months = new(
    [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january", "february", "march",
        "april", "june", "july", "august", "september", "october", "november", "december",
    ]);

    private static readonly WordSet Weekdays = new(
        "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "m", "t", "w", "th", "f");

    /// <summary>Whether a character is one of the apostrophes people type before a two-digit year.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '′' or '`' or '´' or 'ʼ';

    /// <summary>The year whose four digits start at a place and are no part of a longer number, or null.</summary>
    public static int? FourDigitYear(string text, int at, int end) => FourDigitYear(text.AsSpan(), at, end);

    /// <summary>The year whose four digits start at a place and are no part of a longer number, or null.</summary>
    public static int? FourDigitYear(ReadOnlySpan<char> text, int at, int end)
    {
        if (at + 4 > end || (at > 0 && char.IsDigit(text[at - 1])) || (at + 4 < end && char.IsDigit(text[at + 4])))
        {
            return null;
        }

        for (var i = at; i < at + 4; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return null;
            }
        }

        return Number(text, at) is >= 1900 and <= 2099 and var value ? value : null;
    }

    /// <summary>The number that four digits are.</summary>
    public static int Number(ReadOnlySpan<char> text, int at) =>
        ((text[at] - '0') * 1000) + ((text[at + 1] - '0') * 100) + ((text[at + 2] - '0') * 10) + text[at + 3] - '0';

    /// <summary>
    /// The year at the end of <c>WISPA18</c> or <c>WISPA 18</c>, where a venue is expected: one word, and two digits at its end.
    /// </summary>
    public static int? GluedYear(string text, int start, int end)
    {
        var isApart = end - start >= 5 && text[end - 3] is ' ' or '-';
        if (isApart && !Acronym.Is(text.AsSpan(start, end - 3 - start)))
        {
            return null;
        }

        for (var i = start; i < end - (isApart ? 3 : 2); i++)
        {
            if (!char.IsLetter(text[i]))
            {
                return null;
            }
        }

        if (end - start < 4 || !char.IsDigit(text[end - 2]) || !char.IsDigit(text[end - 1]))
        {
            return null;
        }

        var value = ((text[end - 2] - '0') * 10) + (text[end - 1] - '0');
        return value < 50 ? 2000 + value : 1900 + value;
    }

    /// <summary>Finds the first year in a stretch.</summary>
    public static YearMark Find(string text, int start, int end, VenueTable venues)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsDigit(text[i]) || (i > start && char.IsDigit(text[i - 1])))
            {
                continue;
            }

            if (FourDigitYear(text, i, end) is { } full && !IsInRange(text, start, i, end) && !StartsId(text, i, end))
            {
                return new(full, i, CutDateTail(text, i + 4, end), TagFlaw.None);
            }

            if (TwoDigitYear(text, start, i, end, venues) is { Value: not null } mark)
            {
                return mark;
            }
        }

        return default;
    }

    // «2012.08922»: an id of the arXiv.
    private static bool StartsId(string text, int at, int end) => at + 4 < end && text[at + 4] == '.' && DigitsFrom(text, at + 5, end) >= 4;

    // «pp. 1966-1985», «2(4):1966-1985»: numbers of three digits and more from and to are pages.
    private static bool IsInRange(string text, int start, int at, int end)
    {
        if (at + 4 < end && IsDash(text[at + 4]) && DigitsFrom(text, at + 5, end) >= 3)
        {
            return true;
        }

        var first = at - 1;
        while (first > start && char.IsDigit(text[first - 1]))
        {
            first--;
        }

        return at > start && IsDash(text[at - 1]) && at - 1 - first >= 3;
    }

    /// <summary>Whether a character is a hyphen or a dash.</summary>
    public static bool IsDash(char c) => c is '-' or '–' or '—';

    private static int DigitsFrom(string text, int at, int end)
    {
        var first = at;
        while (at < end && char.IsDigit(text[at]))
        {
            at++;
        }

        return at - first;
    }

    // «'20», «20'», «' 20», «OSDI18», «20_OSDI», «20-OSDI».
    private static YearMark TwoDigitYear(string text, int start, int at, int end, VenueTable venues)
    {
        if (at + 2 > end || !char.IsDigit(text[at + 1]) || (at + 2 < end && char.IsDigit(text[at + 2])))
        {
            return default;
        }

        var value = ((text[at] - '0') * 10) + (text[at + 1] - '0');
        var year = value < 50 ? 2000 + value : 1900 + value;
        var hasBefore = at > start && IsApostrophe(text[at - 1]);
        var hasBehind = at + 2 < end && IsApostrophe(text[at + 2]);
        var behind = hasBehind ? at + 3 : at + 2;
        if (hasBefore)
        {
            return new(year, at - 1, behind, hasBehind ? TagFlaw.Apostrophe : TagFlaw.None);
        }

        if (at - 2 >= start && text[at - 1] == ' ' && IsApostrophe(text[at - 2]))
        {
            return new(year, at - 2, behind, TagFlaw.Apostrophe);
        }

        if (hasBehind && (behind == end || !char.IsLetterOrDigit(text[behind])))
        {
            return new(year, at, behind, TagFlaw.Apostrophe);
        }

        if (at == start && at + 2 < text.Length
            && (text[at + 2] == '_' || (text[at + 2] == '-' && at + 2 < end))
            && DigitsFrom(text, at + 3, text.Length) == 0)
        {
            return new(year, at, Math.Min(end, at + 3), TagFlaw.None);
        }

        var isGlued = at > start && char.IsLetter(text[at - 1])
            && (at + 2 == end || !char.IsLetterOrDigit(text[at + 2]) || IsTrackBehind(text, at + 2, end));
        if (isGlued)
        {
            var word = at;
            while (word > start && char.IsLetter(text[word - 1]))
            {
                word--;
            }

            if (venues.Find(text, word, at) is not null || venues.Find(text, start, at) is not null)
            {
                return new(year, at, at + 2, TagFlaw.None);
            }
        }

        // «OSDI 20», «arXiv 25.09», «NeurIPS workshop 23»
        var isAtEnd = at + 2 == end || IsMonthBehind(text, at + 2, end);
        var isAfterVenue = isAtEnd && at - 1 > start && text[at - 1] is ' ' or '-'
            && (venues.Find(text, start, at - 1) is not null
                || venues.Find(text, start, TrackText.Cut(text, start, at - 1).End) is not null);
        return isAfterVenue ? new(year, at, end, TagFlaw.None) : default;
    }

    // «CVPR25Highlight»
    private static bool IsTrackBehind(string text, int at, int end)
    {
        var word = at;
        while (word < end && char.IsLetter(text[word]))
        {
            word++;
        }

        return char.IsUpper(text[at]) && TrackText.IsTrack(text, at, word);
    }

    // «.09»
    private static bool IsMonthBehind(string text, int at, int end) =>
        at + 3 == end && text[at] == '.' && char.IsDigit(text[at + 1]) && char.IsDigit(text[at + 2])
            && ((text[at + 1] - '0') * 10) + text[at + 2] - '0' is >= 1 and <= 12;

    // «2023/02», «2020-03-14», «2014.12»: month and day go with the year.
    private static int CutDateTail(string text, int at, int end)
    {
        for (var part = 0; part < 2; part++)
        {
            var next = at + 1;
            while (next < end && char.IsDigit(text[next]))
            {
                next++;
            }

            if (at >= end || text[at] is not ('/' or '-' or '.') || next - at is not (2 or 3) || (next < end && char.IsLetter(text[next])))
            {
                break;
            }

            at = next;
        }

        return at;
    }

    /// <summary>Whether a word says of what a number is one: a page, a volume, an issue.</summary>
    public static bool IsNumberWord(ReadOnlySpan<char> word) => NumberWords.Contains(word);

    private static readonly WordSet NumberWords = new(["pp", "p", "pages", "vol", "volume", "no", "nr", "issue"]);

    /// <summary>Whether a stretch holds nothing but numbers, what they count, and names of months.</summary>
    public static bool IsDate(string text, int start, int end)
    {
        for (var at = start; TagText.NextWord(text, ref at, end, out var from);)
        {
            if (!IsPages(text, from, at) && !Months.Contains(text.AsSpan(from, at - from)) && !IsNumberWord(text.AsSpan(from, at - from))
                && !(at - from == 2 && text[from] == 'Q' && text[from + 1] is >= '1' and <= '4')
                && !(at - from == 2 && text[from] is 'o' or 'i' && text[from + 1] is 'n'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word names a month.</summary>
    public static bool IsMonth(ReadOnlySpan<char> word) => Months.Contains(word);

    /// <summary>Whether a stretch is a day without its year, as a course's schedule has them: <c>Sep 6</c>, <c>09/03 Tue</c>.</summary>
    public static bool IsDay(string text, int start, int end)
    {
        int words = 0, numbers = 0, names = 0;
        for (var at = start; TagText.NextWord(text, ref at, end, out var from); words++)
        {
            var word = text.AsSpan(from, at - from);
            var isName = Months.Contains(word) || Weekdays.Contains(word);
            names += isName ? 1 : 0;
            numbers += !isName && at - from <= 4 && IsNumber(text, from, at) && FourDigitYear(text, from, at) is null ? 1 : 0;
        }

        var isSlashed = names == 0 && numbers == 2 && text.IndexOf('/', start, end - start) >= 0;
        return words == names + numbers && (isSlashed || (names > 0 && numbers > 0)) && words <= 5;
    }

    /// <summary>Whether a word is a number or a range of numbers: <c>29-43</c>.</summary>
    public static bool IsPages(string text, int start, int end)
    {
        var dash = text.IndexOf('-', start, end - start);
        return dash < 0
            ? IsNumber(text, start, end)
            : dash > start && dash + 1 < end && IsNumber(text, start, dash) && IsNumber(text, dash + 1, end);
    }

    /// <summary>
    /// Where a date behind a name begins, or the end: <c>OSDI, October</c> of <c>OSDI, October 2018</c> ends behind <c>OSDI</c>.
    /// </summary>
    public static int CutDate(string text, int start, int end)
    {
        var cut = end;
        for (var at = end; TagText.LastWord(text, start, at, out var from, out var to) && from > start; at = from)
        {
            if (Months.Contains(text.AsSpan(from, to - from)))
            {
                cut = TagText.Trim(text, start, from).End;
            }
            else if (!IsNumber(text, from, to))
            {
                break;
            }
        }

        return cut;
    }

    /// <summary>Whether a word is a number: <c>12</c>, <c>2nd</c>.</summary>
    public static bool IsNumber(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsDigit(text[i]))
            {
                // «1st», «2nd»
                return i > start && end - i == 2 && text[i] is 's' or 'n' or 'r' or 't' && text[i + 1] is 't' or 'd' or 'h';
            }
        }

        return true;
    }
}
