namespace MlsysCatalog.Reading;

/// <summary>Reads venue tags: texts such as <c>NIPS '17 MLSys workshop</c>.</summary>
internal static class VenueTagReader
{
    // The longest venue names in full have some ninety characters.
    private const int LongestName = 100;

    /// <summary>Reads a whole unit of a run as a venue tag.</summary>
    public static VenueTag Read(Run run, in Unit unit, VenueTable venues) =>
        Read(run.Text, unit.InnerStart, unit.InnerEnd, venues, unit.Marks.MayHold(TextMarks.Digit));

    /// <summary>Reads a whole stretch of text as a venue tag.</summary>
    public static VenueTag Read(string text, int start, int end, VenueTable venues) => Read(text, start, end, venues, mayHoldDigit: true);

    private static VenueTag Read(string text, int start, int end, VenueTable venues, bool mayHoldDigit)
    {
        (start, end) = TagText.TrimPreposition(text, start, end);
        // A label is cut off behind a year.
        end = mayHoldDigit ? TagText.CutLabel(text, start, end) : end;
        if (start < end && text[start] == '*' && IsStray(text, start, end))
        {
            (start, end) = TagText.Trim(text, start + 1, end);
        }

        if (start >= end || end - start > 160)
        {
            return VenueTag.None;
        }

        // Ids and years begin with a digit.
        var digit = mayHoldDigit ? TagText.FirstDigit(text, start, end) : end;
        if (digit == end)
        {
            return WithoutYear(text, start, end, venues);
        }

        if (PublishedAt(text, start, end) is var at and > 0
            && Read(text, at, end, venues) is { Strength: VenueStrength.Certain, IsExact: true } published)
        {
            return published;
        }

        if (FindArxivId(text, start, digit, end) is var (idStart, idEnd) && idEnd > idStart && IsArxivContext(text, start, idStart))
        {
            if (end - idEnd > 6 && text.AsSpan(idEnd, end - idEnd).IndexOfAny('.', ',', ';') is 0 or 1
                && Read(text, idEnd, end, venues) is { Strength: VenueStrength.Certain, Arxiv: null } later)
            {
                return later;
            }

            var id = text.Substring(idStart, idEnd - idStart);
            var (nameStart, nameEnd) = NameOfArchive(text, start, idStart);
            var printed = nameEnd > nameStart ? text.Substring(nameStart, nameEnd - nameStart) : "arXiv";
            return new(VenueStrength.Certain, printed, venues.Find("arXiv"), 2000 + ((id[0] - '0') * 10) + (id[1] - '0'), null, id,
                TagFlaw.None, nameStart, Math.Max(nameStart, nameEnd), idStart, idEnd);
        }

        if (JournalText.Find(text, start, end) is { IsSure: true } numbers
            && Journal(text, start, numbers, venues, isAlone: false) is { } journal)
        {
            return journal;
        }

        var year = YearText.Find(text, start, end, venues);
        return year.Value is null
            ? WithImpossibleYear(text, start, end, venues) ?? WithoutYear(text, start, end, venues)
            : WithYear(text, start, end, year, venues);
    }

    // «arXiv:1409.3215 / NIPS 2014», «arXiv 2005; OSDI 2021», «arXiv 2002, OSDI 2020»:
    // where it was published counts. The place behind the mark, or 0.
    private static int PublishedAt(string text, int start, int end)
    {
        var slash = text.IndexOf(" / ", start, end - start, StringComparison.Ordinal);
        var mark = slash > 0 ? slash : text.IndexOf("; ", start, end - start, StringComparison.Ordinal);
        mark = mark < 0 ? text.IndexOf(", ", start, end - start, StringComparison.Ordinal) : mark;
        var isPreprint = mark > 0 && text.IndexOf("arXiv", start, mark - start, StringComparison.OrdinalIgnoreCase) >= 0;
        return isPreprint ? mark + (slash > 0 ? 3 : 2) : 0;
    }

    // «OSDI 1820», «OSDI 2202»: nothing else than a slip of the keys has four digits behind a series and is no year.
    private static VenueTag? WithImpossibleYear(string text, int start, int end, VenueTable venues)
    {
        var digits = end - 4;
        if (digits <= start || text[digits - 1] != ' ' || text[digits] == '0' || text.AsSpan(digits, 4).CountDigits() < 4)
        {
            return null;
        }

        var nameEnd = TagText.Trim(text, start, digits).End;
        return venues.Find(text, start, nameEnd) is { Kind: VenueKind.Conference or VenueKind.Workshop, IsOrdinaryWord: false } series
            ? new(VenueStrength.Certain, text.Substring(start, nameEnd - start), series, YearText.Number(text.AsSpan(), digits), null, null,
                TagFlaw.None, start, nameEnd, digits, end)
            : null;
    }

    // The second star of emphasis that Markdown did not see, a star that is a mark; the one of «*SEM» is the name's.
    private static bool IsStray(string text, int star, int end) =>
        star + 1 == end || !char.IsLetterOrDigit(text[star + 1]) || (star > 0 && text.LastIndexOf('*', star - 1) >= 0);

    /// <summary>
    /// Reads what stands behind the title of a reference: a name with a number behind it is a journal there (<c>Neural computation
    /// 18.7</c>).
    /// </summary>
    public static VenueTag ReadReference(string text, int start, int end, VenueTable venues)
    {
        var tag = Read(text, start, end, venues);
        if (tag.Strength >= VenueStrength.Known)
        {
            return tag;
        }

        // What says that it is in proceedings is a venue as a whole.
        if (IsInProceedings(text, start, end)
            && FindInside(text, start, end, venues) is var inside && IsWhole(text, start, inside is not null)
            && ReadTrusted(text, start, end, venues) is { Venue: not null } named)
        {
            var (shortStart, shortEnd) = ShortName(text, named.VenueStart, named.VenueEnd);
            return named with
            {
                Strength = VenueStrength.Known,
                Series = inside?.Series,
                Venue = text.Substring(shortStart, shortEnd - shortStart),
                VenueStart = shortStart,
                VenueEnd = shortEnd
            };
        }

        (start, end) = TagText.TrimPreposition(text, start, end);
        return start < end && JournalText.Find(text, start, end) is { HasVolume: true } numbers
            && Journal(text, start, numbers, venues, isAlone: end - start <= 60) is { } journal ? journal : tag;
    }

    // «In 2021 IFIP/IEEE Int. Symposium on Integrated Network Management (IM)», «//International Conference on Compiler Construction»,
    // behind a reference's title: a meeting, whether the table knows it or not.
    private static bool IsInProceedings(string text, int start, int end)
    {
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        if (end - start < 12
            || !(string.CompareOrdinal(text, start, "In ", 0, 3) == 0 || string.CompareOrdinal(text, start, "Proceedings of", 0, 14) == 0
                || IsMarked(text, start)))
        {
            return false;
        }

        foreach (var word in new Words(text.AsSpan(start + 3, end - start - 3)))
        {
            if (Meetings.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    // A series that the table knows is found in its place, unless the place is marked, «[C]//ACM International Conference on …», or it is
    // counted in words: «Proceedings of the sixth ACM international conference on …».
    private static bool IsWhole(string text, int start, bool holdsSeries) =>
        text[start] == 'P' ? holdsSeries : !holdsSeries || IsMarked(text, start);

    // «[C]//»
    private static bool IsMarked(string text, int start) =>
        start > 2 && text[start - 1] == '/' && text[start - 2] == '/' && text[start - 3] == ']';

    private static readonly WordSet Meetings = new("proceedings", "symposium", "conference", "conf", "workshop");

    // A name and numbers: the name is the venue's, whether the table knows it or not; nothing but the name where no title can stand
    // before it.
    private static VenueTag? Journal(string text, int start, in JournalNumbers numbers, VenueTable venues, bool isAlone)
    {
        var (nameStart, nameEnd) = TagText.Trim(text, start, numbers.Start);
        if (nameEnd > nameStart && YearText.IsApostrophe(text[nameEnd - 1]))
        {
            // «SIGMOD ’14, 147–156»
            return null;
        }

        var yearEnd = numbers.Year > 0 ? numbers.YearStart + 4 : 0;
        if (nameEnd <= nameStart)
        {
            return numbers.Year == 0 ? VenueTag.None
                : new(VenueStrength.YearOnly, null, null, numbers.Year, null, null, TagFlaw.None, 0, 0, numbers.YearStart, yearEnd);
        }

        if (nameEnd - nameStart > LongestName || !char.IsUpper(text[nameStart]) || text.IndexOf(':', nameStart, nameEnd - nameStart) >= 0
            || (!isAlone && JournalText.NameStart(text, nameStart, numbers.Start) > nameStart))
        {
            return null;
        }

        nameEnd += nameEnd < numbers.Start && text[nameEnd] == '.'
            && text.IndexOf(". ", nameStart, nameEnd - nameStart, StringComparison.Ordinal) > 0 ? 1 : 0;
        var series = venues.Find(text, nameStart, nameEnd);
        if (series is null && (nameEnd - nameStart < 4))
        {
            return null;
        }

        series ??= nameEnd - nameStart > 40 ? FindInside(text, nameStart, nameEnd, venues)?.Series : null;
        int? year = numbers.Year > 0 ? numbers.Year : null;
        return new(VenueStrength.Certain, text.Substring(nameStart, nameEnd - nameStart), series, year, null, null, TagFlaw.None,
            nameStart, nameEnd, numbers.YearStart, yearEnd);
    }

    // «arXiv preprint arXiv:1412.6980» says it twice.
    private static (int Start, int End) NameOfArchive(string text, int start, int idStart)
    {
        var end = TagText.Trim(text, start, idStart).End;
        var space = end > start ? text.LastIndexOf(' ', end - 1, end - start) : -1;
        var isTwice = space > start && text.IndexOf("preprint", start, space - start, StringComparison.OrdinalIgnoreCase) >= 0;
        return (isTwice ? space + 1 : start, end);
    }

    private static VenueTag WithoutYear(string text, int start, int end, VenueTable venues)
    {
        if (end - start > LongestName || !venues.MayName(text, start, end))
        {
            return VenueTag.None;
        }

        var whole = venues.Find(text, start, end);
        var (venueEnd, track) = whole is null ? TrackText.Cut(text, start, end) : (end, null);
        if (venueEnd <= start)
        {
            return VenueTag.None;
        }

        var series = whole ?? (venueEnd < end ? venues.Find(text, start, venueEnd) : null);
        var consumed = venueEnd;
        if (series is null && venues.TryFindAt(text, start, out var leading, out var leadingEnd) && leadingEnd < venueEnd
            && (TrackText.IsTrack(text, leadingEnd, venueEnd) || IsEdition(text, leadingEnd, venueEnd)))
        {
            series = leading;
            consumed = leadingEnd;
            track = TrackText.Read(text, leadingEnd, end);
        }

        if (series is null)
        {
            return VenueTag.None;
        }

        return new(VenueStrength.Known, text.Substring(start, consumed - start),
            series, null, track, null, TagFlaw.None, start, consumed, 0, 0);
    }

    // «ASPLOS XIV»
    private static bool IsEdition(string text, int start, int end)
    {
        (start, end) = TagText.Trim(text, start, end);
        return end > start && end - start <= 6 && text.AsSpan(start, end - start).Trim("IVXL".AsSpan()).IsEmpty;
    }

    private static VenueTag WithYear(string text, int start, int end, in YearMark year, VenueTable venues)
    {
        var (leftStart, leftEnd) = TagText.Trim(text, start, year.Start);

        // «ICML' 2022»: the apostrophe of a year that was then written out.
        leftEnd -= leftEnd > leftStart && YearText.IsApostrophe(text[leftEnd - 1]) ? 1 : 0;
        var (rightStart, rightEnd) = TagText.TrimPreposition(text, year.End, end);
        var isLeft = leftEnd > leftStart && !YearText.IsDate(text, leftStart, leftEnd);
        var (venueStart, venueEnd) = isLeft ? (leftStart, leftEnd) : (rightStart, rightEnd);
        var track = isLeft && rightEnd > rightStart && !YearText.IsDate(text, rightStart, rightEnd)
            ? TrackText.Read(text, rightStart, rightEnd)
            : null;
        if (venueEnd <= venueStart || YearText.IsDate(text, venueStart, venueEnd))
        {
            return new(VenueStrength.YearOnly, null, null, year.Value, null, null, year.Flaw, 0, 0, year.Start, year.End);
        }

        venueEnd = YearText.CutDate(text, venueStart, venueEnd);
        var series = venues.Find(text, venueStart, venueEnd);
        var (cut, innerTrack) = series is null ? TrackText.Cut(text, venueStart, venueEnd) : (venueEnd, null);
        if (cut <= venueStart)
        {
            return new(VenueStrength.YearOnly, null, null, year.Value, innerTrack, null, year.Flaw, 0, 0, year.Start, year.End);
        }

        track = track ?? innerTrack;
        venueEnd = TrackText.CutVolume(text, venueStart, cut);
        var fullStart = venueStart;
        (venueStart, venueEnd) = ShortName(text, venueStart, venueEnd);
        series ??= venues.Find(text, venueStart, venueEnd);

        // «A Title of Some Words (OSDI» ends in a venue, and is none.
        var isExact = series is not null
            && (venueStart == fullStart || venues.Find(text, fullStart, TagText.Trim(text, fullStart, venueStart).End) is not null);
        if (series is null)
        {
            if (FindInside(text, venueStart, venueEnd, venues) is var (inner, innerStart, innerEnd))
            {
                // «MLSys24_BestPaper» or «Proceedings of the ACM SIGMOD Conference on …»: the series is what counts.
                series = inner;
                if (innerEnd < venueEnd && track is null && TrackText.IsTrack(text, innerEnd, venueEnd))
                {
                    track = TrackText.Read(text, innerEnd, venueEnd);
                    venueEnd = innerEnd;
                    isExact = innerStart == venueStart;
                }
                else if (venueEnd - venueStart > 40 || char.IsLower(text[venueStart]))
                {
                    (venueStart, venueEnd) = (innerStart, innerEnd);
                }
            }
        }

        var strength = series is not null ? VenueStrength.Certain
            : IsVenueShaped(text, venueStart, venueEnd) ? VenueStrength.Plausible
            : VenueStrength.None;
        return strength == VenueStrength.None
            ? VenueTag.None
            : new(strength, text.Substring(venueStart, venueEnd - venueStart), series, year.Value, track, null, year.Flaw,
                venueStart, venueEnd, year.Start, year.End) { IsExact = isExact };
    }

    /// <summary>Reads a stretch whose place says that it is a venue: a series that nobody knows is one, too.</summary>
    public static VenueTag ReadTrusted(string text, int start, int end, VenueTable venues)
    {
        var tag = Read(text, start, end, venues);
        if (tag.Strength != VenueStrength.None)
        {
            return tag;
        }

        // «Principles of Database Systems, pages 128–138»
        (start, end) = TagText.TrimPreposition(text, start, end);
        end = TagText.Trim(text, start, TrackText.CutPages(text, start, end)).End;
        if (TrackText.EditorsEnd(text, start, end) is var editors and > 0)
        {
            return ReadTrusted(text, editors, end, venues);
        }

        if (start >= end || end - start > 90 || !TagText.HasLetter(text.AsSpan(start, end - start)))
        {
            return tag;
        }

        var year = YearText.Find(text, start, end, venues);
        if (year.Value is null)
        {
            if (YearText.GluedYear(text, start, end) is { } glued)
            {
                var nameEnd = TagText.Trim(text, start, end - 2).End;
                return new(VenueStrength.Plausible, text.Substring(start, nameEnd - start), null, glued, null, null, TagFlaw.None,
                    start, nameEnd, end - 2, end);
            }

            var (cut, track) = TrackText.Cut(text, start, end);
            return cut <= start
                ? VenueTag.None
                : new(VenueStrength.Plausible, text.Substring(start, cut - start), null, null, track, null, TagFlaw.None, start, cut, 0, 0);
        }

        var (venueStart, venueEnd) = TagText.Trim(text, start, year.Start);
        if (venueEnd <= venueStart)
        {
            (venueStart, venueEnd) = TagText.Trim(text, year.End, end);
        }

        venueEnd = TrackText.CutVolume(text, venueStart, venueEnd);
        return venueEnd <= venueStart
            ? VenueTag.None
            : new(VenueStrength.Plausible, text.Substring(venueStart, venueEnd - venueStart), null, year.Value, null, null, year.Flaw,
                venueStart, venueEnd, year.Start, year.End);
    }

    // «Conference on Robot Learning (CoRL)»: the short name behind the full one is what people call it.
    private static (int Start, int End) ShortName(string text, int start, int end)
    {
        var open = text.LastIndexOf('(', end - 1, end - start);
        var words = 0;
        for (var at = start; words < 3 && open > start && TagText.NextWord(text, ref at, open, out _);)
        {
            words++;
        }

        return words == 3 && Acronym.Is(text.AsSpan(open + 1, end - open - 1).TrimEnd(')'))
            ? TagText.Trim(text, open + 1, end)
            : (start, end);
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

    private static (int Start, int End) FindArxivId(string text, int start, int from, int end)
    {
        for (var i = from; i + 9 <= end; i++)
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
        var (left, right) = TagText.Trim(text, start, idStart);
        return right <= left || ((right - left <= 16
            || (right - left <= 24 && text.IndexOf("preprint", left, right - left, StringComparison.OrdinalIgnoreCase) >= 0))
            && text.AsSpan(left, right - left).IndexOf("arxiv".AsSpan(), StringComparison.OrdinalIgnoreCase) is var name && name >= 0
            && IsLeadIn(text.AsSpan(left, name)));
    }

    private static readonly WordSet Periodicals = new(
        "transactions", "journal", "letters", "magazine", "proceedings", "symposium", "conference", "bulletin");

    // «CoRR, preprint arXiv:…», not «A. Author et al. arXiv:…»
    private static bool IsLeadIn(ReadOnlySpan<char> text)
    {
        foreach (var word in new Words(text))
        {
            if (!LeadIns.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    private static readonly WordSet LeadIns = new(
        "preprint", "preprints", "e-print", "corr", "abs", "available", "on", "in", "at", "see", "also");

    /// <summary>Whether a name has a word that journals and proceedings are called by: <c>IEEE Transactions on IoT</c>.</summary>
    public static bool NamesPeriodical(string? name)
    {
        foreach (var word in new Words(name.AsSpan()))
        {
            if (Periodicals.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    // A few words, one of them with two capitals (DISPA, IoT-App) or all of them capitalised (Future Internet).
    private static bool IsVenueShaped(string text, int start, int end)
    {
        if (end - start > 60)
        {
            return false;
        }

        var hasAcronym = false;
        var isPeriodical = false;
        int words = 0, capitalised = 0;
        for (var at = start; TagText.NextWord(text, ref at, end, out var from); words++)
        {
            isPeriodical |= Periodicals.Contains(text.AsSpan(from, at - from));
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
            _ when isPeriodical => capitalised * 3 >= words * 2,
            _ => hasAcronym ? words <= 5 : capitalised * 3 >= words * 2 && words <= 6,
        };
    }
}
