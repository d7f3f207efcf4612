namespace MlsysCatalog.Reading;

/// <summary>How surely a text names a venue or a year.</summary>
internal enum VenueStrength
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It is a year or a date and nothing else.</summary>
    YearOnly,

    /// <summary>It has the shape of a venue with its year, of a series that the venue table does not know.</summary>
    Plausible,

    /// <summary>It is a known series, alone.</summary>
    Known,

    /// <summary>It is a known series with its year, or an arXiv id.</summary>
    Certain,
}

/// <summary>What is wrong with how a venue tag is written.</summary>
internal enum TagFlaw
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An apostrophe stands behind the year (<c>SC '21'</c>) or on the wrong side of it (<c>OSDI' 20</c>).</summary>
    Apostrophe,
}

/// <summary>A venue, a year, a track: what a text such as <c>NIPS '17 MLSys workshop</c> says.</summary>
internal sealed record VenueTag(
    VenueStrength Strength,
    string? Venue,
    VenueSeries? Series,
    int? Year,
    string? Track,
    string? Arxiv,
    TagFlaw Flaw,
    int VenueStart,
    int VenueEnd,
    int YearStart,
    int YearEnd)
{
    /// <summary>Whether the series' name is all that the venue's text holds.</summary>
    public bool IsExact { get; private init; } = true;

    // The longest venue names in full have some ninety characters.
    private const int LongestName = 100;

    /// <summary>The tag that says nothing.</summary>
    public static VenueTag None { get; } = new(VenueStrength.None, null, null, null, null, null, TagFlaw.None, 0, 0, 0, 0);

    private static readonly WordSet Months = new(
    [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january", "february", "march",
        "april", "june", "july", "august", "september", "october", "november", "december",
    ]);

    private static readonly WordSet TrackWords = new(
    [
        "workshop", "workshops", "findings", "track", "demo", "demos", "poster", "posters", "tutorial", "industry", "industrial", "main", "short",
        "oral", "spotlight", "best", "paper", "award", "outstanding", "talk", "highlight", "invited", "keynote", "long", "runner-up", "candidate",
        "companion", "proceedings", "submission", "submitted", "accepted", "under", "review", "w",
    ]);

    private static readonly WordSet Distinctions = new(
    [
        "oral", "spotlight", "best", "paper", "award", "outstanding", "talk", "highlight", "poster", "main", "long", "short", "runner-up",
        "candidate", "honorable", "mention", "distinguished", "top", "conference", "notable", "accepted", "full",
    ]);

    /// <summary>Whether a character is one of the apostrophes people type before a two-digit year.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '′' or '`' or '´' or 'ʼ';

    /// <summary>The year whose four digits start at a place and are no part of a longer number, or null.</summary>
    public static int? FourDigitYear(string text, int at, int end)
    {
        if (at + 4 > end || (at > 0 && char.IsDigit(text[at - 1])) || (at + 4 < end && char.IsDigit(text[at + 4])))
        {
            return null;
        }

        var value = 0;
        for (var i = at; i < at + 4; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return null;
            }

            value = (value * 10) + (text[i] - '0');
        }

        return value is >= 1900 and <= 2099 ? value : null;
    }

    /// <summary>Reads a whole stretch of text as a venue tag.</summary>
    public static VenueTag Read(string text, int start, int end, VenueTable venues)
    {
        (start, end) = TrimPreposition(text, start, end);
        if (start >= end || end - start > 160)
        {
            return None;
        }

        if (FindArxivId(text, start, end) is var (idStart, idEnd) && idEnd > idStart && IsArxivContext(text, start, idStart))
        {
            var id = text.Substring(idStart, idEnd - idStart);
            var nameEnd = Trim(text, start, idStart).End;
            var printed = nameEnd > start ? text.Substring(start, nameEnd - start) : "arXiv";
            return new(VenueStrength.Certain, printed, venues.Find("arXiv"), 2000 + ((id[0] - '0') * 10) + (id[1] - '0'), null, id, TagFlaw.None, start, Math.Max(start, nameEnd), idStart, idEnd);
        }

        var year = FindYear(text, start, end, venues);
        return year.Value is null ? WithoutYear(text, start, end, venues) : WithYear(text, start, end, year, venues);
    }

    private static VenueTag WithoutYear(string text, int start, int end, VenueTable venues)
    {
        if (end - start > LongestName)
        {
            return None;
        }

        var whole = venues.Find(text, start, end);
        var (venueEnd, track) = whole is null ? CutTrack(text, start, end) : (end, null);
        if (venueEnd <= start)
        {
            return None;
        }

        var series = whole ?? (venueEnd < end ? venues.Find(text, start, venueEnd) : null);
        var consumed = venueEnd;
        if (series is null && venues.TryFindAt(text, start, out var leading, out var leadingEnd) && leadingEnd < venueEnd && IsTrackText(text, leadingEnd, venueEnd))
        {
            series = leading;
            consumed = leadingEnd;
            track = JoinTrack(text, leadingEnd, end);
        }

        if (series is null)
        {
            return None;
        }

        return new(VenueStrength.Known, text.Substring(start, consumed - start), series, null, track, null, TagFlaw.None, start, consumed, 0, 0);
    }

    private static VenueTag WithYear(string text, int start, int end, in YearMark year, VenueTable venues)
    {
        var (leftStart, leftEnd) = Trim(text, start, year.Start);
        var (rightStart, rightEnd) = TrimPreposition(text, year.End, end);
        var isLeft = leftEnd > leftStart && !IsDateText(text, leftStart, leftEnd);
        var (venueStart, venueEnd) = isLeft ? (leftStart, leftEnd) : (rightStart, rightEnd);
        var track = isLeft && rightEnd > rightStart && !IsDateText(text, rightStart, rightEnd) ? JoinTrack(text, rightStart, rightEnd) : null;
        if (venueEnd <= venueStart || IsDateText(text, venueStart, venueEnd))
        {
            return new(VenueStrength.YearOnly, null, null, year.Value, null, null, year.Flaw, 0, 0, year.Start, year.End);
        }

        var series = venues.Find(text, venueStart, venueEnd);
        var (cut, innerTrack) = series is null ? CutTrack(text, venueStart, venueEnd) : (venueEnd, null);
        if (cut <= venueStart)
        {
            return new(VenueStrength.YearOnly, null, null, year.Value, innerTrack, null, year.Flaw, 0, 0, year.Start, year.End);
        }

        track = track ?? innerTrack;
        venueEnd = CutVolume(text, venueStart, cut);
        series ??= venues.Find(text, venueStart, venueEnd);
        var isExact = series is not null;
        if (series is null)
        {
            if (FindInside(text, venueStart, venueEnd, venues) is var (inner, innerStart, innerEnd))
            {
                // «MLSys24_BestPaper» or «Proceedings of the ACM SIGMOD Conference on …»: the series is what counts.
                series = inner;
                if (innerEnd < venueEnd && track is null && IsTrackText(text, innerEnd, venueEnd))
                {
                    track = JoinTrack(text, innerEnd, venueEnd);
                    venueEnd = innerEnd;
                    isExact = innerStart == venueStart;
                }
                else if (venueEnd - venueStart > 40)
                {
                    (venueStart, venueEnd) = (innerStart, innerEnd);
                }
            }
        }

        var strength = series is not null ? VenueStrength.Certain
            : IsVenueShaped(text, venueStart, venueEnd) ? VenueStrength.Plausible
            : VenueStrength.None;
        return strength == VenueStrength.None
            ? None
            : new(strength, text.Substring(venueStart, venueEnd - venueStart), series, year.Value, track, null, year.Flaw, venueStart, venueEnd, year.Start, year.End) { IsExact = isExact };
    }

    /// <summary>Reads a stretch whose place says that it is a venue: a series that nobody knows is one, too.</summary>
    public static VenueTag ReadTrusted(string text, int start, int end, VenueTable venues)
    {
        var tag = Read(text, start, end, venues);
        (start, end) = TrimPreposition(text, start, end);
        if (tag.Strength != VenueStrength.None || start >= end || end - start > 90 || !HasLetter(text, start, end))
        {
            return tag;
        }

        var year = FindYear(text, start, end, venues);
        if (year.Value is null)
        {
            if (GluedYear(text, start, end) is { } glued)
            {
                return new(VenueStrength.Plausible, text.Substring(start, end - 2 - start), null, glued, null, null, TagFlaw.None, start, end - 2, end - 2, end);
            }

            var (cut, track) = CutTrack(text, start, end);
            return cut <= start ? None : new(VenueStrength.Plausible, text.Substring(start, cut - start), null, null, track, null, TagFlaw.None, start, cut, 0, 0);
        }

        var (venueStart, venueEnd) = Trim(text, start, year.Start);
        if (venueEnd <= venueStart)
        {
            (venueStart, venueEnd) = Trim(text, year.End, end);
        }

        venueEnd = CutVolume(text, venueStart, venueEnd);
        return venueEnd <= venueStart
            ? None
            : new(VenueStrength.Plausible, text.Substring(venueStart, venueEnd - venueStart), null, year.Value, null, null, year.Flaw, venueStart, venueEnd, year.Start, year.End);
    }

    // «WISPA18», where a venue is expected: one word, and two digits at its end.
    private static int? GluedYear(string text, int start, int end)
    {
        for (var i = start; i < end - 2; i++)
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

    private static (VenueSeries Series, int Start, int End)? FindInside(string text, int start, int end, VenueTable venues)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetter(text[i]) && (i == start || !char.IsLetterOrDigit(text[i - 1]))
                && venues.TryFindAt(text, i, out var series, out var seriesEnd) && seriesEnd <= end)
            {
                if (!series.IsOrdinaryWord || i == start)
                {
                    return (series, i, seriesEnd);
                }
            }
        }

        return null;
    }

    private readonly record struct YearMark(int? Value, int Start, int End, TagFlaw Flaw);

    private static YearMark FindYear(string text, int start, int end, VenueTable venues)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsDigit(text[i]) || (i > start && char.IsDigit(text[i - 1])))
            {
                continue;
            }

            if (FourDigitYear(text, i, end) is { } full)
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
            var isGluedToWord = at - 2 >= start && char.IsLetter(text[at - 2]);
            return new(year, at - 1, behind, hasBehind ? TagFlaw.Apostrophe : isGluedToWord ? TagFlaw.None : TagFlaw.None);
        }

        if (at - 2 >= start && text[at - 1] == ' ' && IsApostrophe(text[at - 2]))
        {
            return new(year, at - 2, behind, TagFlaw.Apostrophe);
        }

        if (hasBehind && (behind == end || !char.IsLetterOrDigit(text[behind])))
        {
            return new(year, at, behind, TagFlaw.Apostrophe);
        }

        if (at == start && at + 2 < text.Length && (text[at + 2] == '_' || (text[at + 2] == '-' && at + 2 < end)))
        {
            return new(year, at, Math.Min(end, at + 3), TagFlaw.None);
        }

        var isGlued = at > start && char.IsLetter(text[at - 1]) && (at + 2 == end || !char.IsLetterOrDigit(text[at + 2]));
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

        var isAfterVenue = at > start && text[at - 1] is ' ' or '-' && at + 2 == end && at - 1 > start && venues.Find(text, start, at - 1) is not null;
        return isAfterVenue ? new(year, at, at + 2, TagFlaw.None) : default;
    }

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

    private static (int Start, int End) FindArxivId(string text, int start, int end)
    {
        for (var i = start; i + 9 <= end; i++)
        {
            if (text[i + 4] != '.' || (i > start && char.IsLetterOrDigit(text[i - 1])))
            {
                continue;
            }

            var digits = 0;
            while (digits < 5 && i + 5 + digits < end && char.IsDigit(text[i + 5 + digits]))
            {
                digits++;
            }

            if (digits >= 4 && IsMonth(text, i) && (i + 5 + digits == end || !char.IsDigit(text[i + 5 + digits])))
            {
                return (i, i + 5 + digits);
            }
        }

        return (0, 0);
    }

    private static bool IsMonth(string text, int at)
    {
        for (var i = at; i < at + 4; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return ((text[at + 2] - '0') * 10) + (text[at + 3] - '0') is >= 1 and <= 12;
    }

    private static bool IsArxivContext(string text, int start, int idStart)
    {
        var (left, right) = Trim(text, start, idStart);
        return right <= left || (right - left <= 16 && text.AsSpan(left, right - left).IndexOf("arxiv".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private static bool IsDateText(string text, int start, int end)
    {
        for (var at = start; NextWord(text, ref at, end, out var from);)
        {
            if (!IsNumber(text, from, at) && !Months.Contains(text.AsSpan(from, at - from)) && !(at - from == 2 && text[from] is 'o' or 'i' && text[from + 1] is 'n'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNumber(string text, int start, int end)
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

    // Behind the venue's name: «NeurIPS Datasets and Benchmarks Track» stays with its series, «ICLR Workshop» is cut.
    private static (int End, string? Track) CutTrack(string text, int start, int end)
    {
        var cut = end;
        var venueEnd = end;
        while (LastWord(text, start, venueEnd, out var from, out var to))
        {
            if (!TrackWords.Contains(text.AsSpan(from, to - from)))
            {
                return cut == end ? (end, null) : (to, JoinTrack(text, cut, end));
            }

            cut = venueEnd = from;
        }

        return cut == end ? (end, null) : (start, null);
    }

    private static bool IsTrackText(string text, int start, int end)
    {
        var words = 0;
        for (var at = start; NextWord(text, ref at, end, out var from); words++)
        {
            var word = text.AsSpan(from, at - from);
            if (TrackWords.Contains(word) || word.IndexOf("workshop".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0 || word.StartsWith("Best".AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return words == 0;
    }

    // A distinction (oral, best paper) is no track of its own.
    private static string? JoinTrack(string text, int start, int end)
    {
        (start, end) = Trim(text, start, end);
        var isTrack = false;
        var isDistinction = true;
        for (var at = start; NextWord(text, ref at, end, out var from);)
        {
            var word = text.AsSpan(from, at - from);
            isTrack |= TrackWords.Contains(word);
            isDistinction &= Distinctions.Contains(word) || word.StartsWith("Best".AsSpan(), StringComparison.Ordinal);
        }

        return isTrack && !isDistinction ? text.Substring(start, end - start) : null;
    }

    // «TPDS vol.33 no.3», «PMLR 70», «ACM TOCS, Vol. 10, No. 1»
    private static int CutVolume(string text, int start, int end)
    {
        var previousEnd = start;
        for (var at = start; NextWord(text, ref at, end, out var from); previousEnd = at)
        {
            var word = text.AsSpan(from, at - from);
            var isVolume = word.StartsWith("vol".AsSpan(), StringComparison.OrdinalIgnoreCase) || word.Equals("no".AsSpan(), StringComparison.OrdinalIgnoreCase)
                || (at == end && IsNumber(text, from, at));
            if (previousEnd > start && isVolume)
            {
                return previousEnd;
            }
        }

        return end;
    }

    // A few words, one of them with two capitals (DISPA, IoT-App) or all of them capitalised (Future Internet).
    private static bool IsVenueShaped(string text, int start, int end)
    {
        if (end - start > 60)
        {
            return false;
        }

        var hasAcronym = false;
        int words = 0, capitalised = 0;
        for (var at = start; NextWord(text, ref at, end, out var from); words++)
        {
            var capitals = 0;
            for (var i = from; i < at; i++)
            {
                capitals += char.IsUpper(text[i]) ? 1 : 0;
            }

            hasAcronym |= capitals >= 2;
            capitalised += char.IsUpper(text[from]) ? 1 : 0;
        }

        return words switch
        {
            0 or > 7 => false,
            <= 2 => hasAcronym || capitalised == words,
            _ => hasAcronym ? words <= 5 : capitalised * 3 >= words * 2 && words <= 6,
        };
    }

    private static bool HasLetter(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetter(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    // A word is letters and digits, hyphens and ampersands between them; «at» moves behind it.
    private static bool NextWord(string text, ref int at, int end, out int from)
    {
        while (at < end && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        from = at;
        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '&'))
        {
            at++;
        }

        return from < at;
    }

    private static bool LastWord(string text, int start, int end, out int from, out int to)
    {
        to = end;
        while (to > start && !char.IsLetterOrDigit(text[to - 1]))
        {
            to--;
        }

        from = to;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] is '-' or '&'))
        {
            from--;
        }

        return from < to;
    }

    // «In SOSP 2009», «2018 on arXiv»
    private static (int Start, int End) TrimPreposition(string text, int start, int end)
    {
        (start, end) = Trim(text, start, end);
        var isPreposition = start + 3 < end && text[start + 2] == ' ' && text[start] is 'I' or 'i' or 'o' or 'a' && text[start + 1] is 'n' or 't';
        return isPreposition ? Trim(text, start + 3, end) : (start, end);
    }

    internal static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ',' or '.' or ';' or ':' or '|' or '-' or '_' or '–' or '—' or '@' or '#' or '/' or '(' or ')' or '[' or ']' or '"' or '“' or '”' or '【' or '】' or '（' or '）' or '，' or '。' or '：'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';' or ':' or '|' or '-' or '_' or '–' or '—' or '@' or '#' or '/' or '(' or ')' or '[' or ']' or '"' or '“' or '”' or '【' or '】' or '（' or '）' or '，' or '。' or '：' or '.'))
        {
            end--;
        }

        return (start, end);
    }
}
