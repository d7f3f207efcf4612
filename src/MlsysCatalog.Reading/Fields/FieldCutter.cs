namespace MlsysCatalog.Reading;

/// <summary>Cuts what stands outside a candidate's title into fields.</summary>
internal sealed class FieldCutter
{
    private const int LongestAbbreviated = 50;
    private const int LongestCutWord = 7;

    // More names with initials than these are no byline; each of their stops may be its end.
    private const int LongestByline = 400;

    private readonly VenueTable _venues;
    private readonly UnitSplitter _splitter;

    /// <summary>Starts a cutter.</summary>
    public FieldCutter(VenueTable venues) => (_venues, _splitter) = (venues, new(venues));

    /// <summary>Adds all that stands outside a draft's title to its fields.</summary>
    public void AddFields(Draft draft, int titleUnit, Dialect dialect)
    {
        var candidate = draft.Candidate;
        for (var cell = 0; cell < candidate.Cells.Length; cell++)
        {
            var isTitleCell = cell == draft.TitleCell;
            for (var i = 0; i < candidate.Units[cell].Length; i++)
            {
                if (isTitleCell && i == titleUnit)
                {
                    continue;
                }

                var unit = candidate.Units[cell][i];
                if (isTitleCell
                    && ((unit.Start >= draft.TitleStart && unit.InnerEnd <= draft.TitleReach)
                        || (draft.NamePrefix.End > 0 && unit.Start <= draft.NamePrefix.Start && unit.End >= draft.NamePrefix.End)))
                {
                    continue;
                }

                var region = !isTitleCell && candidate.Kind == CandidateKind.Row ? Region.Column
                    : titleUnit < 0 ? Region.After
                    : unit.Line < draft.TitleUnit.Line ? Region.LineAbove
                    : unit.Line > draft.TitleUnit.Line && unit.Start >= draft.TitleEnd ? Region.LineBelow
                    : i < titleUnit ? Region.Before : Region.After;
                if (region != Region.LineBelow || !IsOnLabelledLine(candidate.Cells[cell].Text, unit))
                {
                    AddUnit(draft, cell, candidate.Cells[cell], unit,
                        new(region, unit.Form, region == Region.Column ? cell : -1), candidate.Traits[cell][i].Tag, dialect);
                }
            }
        }

        for (var i = 0; i < candidate.Details.Count; i++)
        {
            AddDetail(draft, candidate.Cells.Length + i, candidate.Details[i], dialect);
        }
    }

    private void AddDetail(Draft draft, int cell, Run run, Dialect dialect)
    {
        if (HasLabelledLine(run.Text))
        {
            return;
        }

        foreach (var unit in _splitter.Split(run))
        {
            AddUnit(draft, cell, run, unit, new(Region.LineBelow, unit.Form, -1), null, dialect);
        }
    }

    // What a label names is read by its label, not by its place.
    private static bool HasLabelledLine(string text)
    {
        foreach (var line in new TextLines(text.AsSpan()))
        {
            if (IsLabelled(line))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOnLabelledLine(string text, in Unit unit)
    {
        var start = unit.InnerStart == 0 ? 0 : text.LastIndexOf('\n', unit.InnerStart - 1) + 1;
        var end = text.IndexOf('\n', unit.InnerStart);
        return IsLabelled(text.AsSpan(start, (end < 0 ? text.Length : end) - start));
    }

    private static bool IsLabelled(ReadOnlySpan<char> line) => FieldLabels.Read(line, out _) != LabelledField.None;

    // The unit's tag is read here where it is not known.
    private void AddUnit(Draft draft, int cell, Run run, in Unit unit, Slot slot, VenueTag? tag, Dialect dialect)
    {
        if (unit.Link >= 0 && ((run.Links[unit.Link].IsBare && unit.Kind != UnitKind.Badge) || IsLabel(run.Text, unit, slot, tag, dialect)))
        {
            return;
        }

        if (PlainText.IsOrnament(run.Text, unit.InnerStart, out var length) && unit.InnerStart + length == unit.InnerEnd)
        {
            return;
        }

        if ((unit.Kind == UnitKind.Paren && IsBrokenTarget(run.Text, unit))
            || (unit.Kind is UnitKind.Bracket or UnitKind.Paren && LinkLabels.AreAllOf(run, unit.InnerStart, unit.InnerEnd)))
        {
            return;
        }

        if (unit.Kind == UnitKind.Text)
        {
            AddPieces(draft, cell, run.Text, unit.InnerStart, unit.InnerEnd, slot, IsBehindReference(draft, slot) ? null : tag);
        }
        else
        {
            AddParts(draft, cell, unit.InnerStart, unit.InnerEnd, slot, tag);
        }
    }

    // «[Title](./17-ICLR-The Title.pdf)»: its blanks keep it from being a link, and it is no text all the same.
    private static bool IsBrokenTarget(string text, in Unit unit)
    {
        if (unit.Start == 0 || text[unit.Start - 1] != ']' || unit.InnerEnd - unit.InnerStart < 4)
        {
            return false;
        }

        var target = text.AsSpan(unit.InnerStart, unit.InnerEnd - unit.InnerStart);
        return target[0] is '#' or '/'
            || target.StartsWith("./".AsSpan(), StringComparison.Ordinal) || target.StartsWith("../".AsSpan(), StringComparison.Ordinal)
            || target.StartsWith("http".AsSpan(), StringComparison.Ordinal)
            || target.EndsWith(".pdf".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    // «[arXiv](u)» is a label, unless venues stand there.
    private bool IsLabel(string text, in Unit unit, Slot slot, VenueTag? tag, Dialect dialect)
    {
        if (!LinkLabels.IsLabel(text.AsSpan(unit.InnerStart, unit.InnerEnd - unit.InnerStart).Trim()))
        {
            return false;
        }

        var strength = (tag ?? VenueTagReader.Read(text, unit.InnerStart, unit.InnerEnd, _venues)).Strength;
        return !(strength == VenueStrength.Certain || (strength == VenueStrength.Known && dialect.RoleOf(slot) == Role.Venue));
    }

    /// <summary>Adds a stretch as one field, or part by part where bars divide it (<c>Gavel | MSR | OSDI 2020</c>).</summary>
    public void AddParts(Draft draft, int cell, int start, int end, Slot slot, VenueTag? whole = null)
    {
        var text = draft.RunAt(cell).Text;
        var bar = text.IndexOf('|', start, end - start);
        if (bar < 0)
        {
            // «(Ada Author et al., ICML 2022)»; a year alone is read with the names.
            if (slot.Form.Kind == UnitKind.Paren
                && NamesEnd(text, start, end) is var names && names > start
                && People.Likeness(text.AsSpan(start, names - start)) >= 0.9
                && VenueTagReader.Read(text, names + 1, end, _venues) is { Strength: > VenueStrength.YearOnly } tag)
            {
                draft.Fields.Add(new(cell, start, names, slot, false, VenueTag.None) { Given = Role.Authors });
                (start, whole) = (names + 1, tag);
            }

            draft.Fields.Add(new(cell, start, end, slot, false, whole ?? VenueTagReader.Read(text, start, end, _venues)));
            return;
        }

        while (start < end)
        {
            var next = text.IndexOf('|', start, end - start);
            next = next < 0 ? end : next;
            if (!IsLabelledLink(draft, cell, start, next))
            {
                draft.Fields.Add(new(cell, start, next, slot, true, VenueTagReader.Read(text, start, next, _venues)));
            }

            start = next + 1;
        }
    }

    private static bool IsLabelledLink(Draft draft, int cell, int start, int end)
    {
        var run = draft.RunAt(cell);
        foreach (var link in run.Links)
        {
            if (link.Start >= start && link.End <= end && LinkLabels.IsLabel(run.Text.AsSpan(start, end - start)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds running text sentence by sentence: a venue or the authors may be one of several.</summary>
    public void AddPieces(Draft draft, int cell, string text, int start, int end, Slot slot, VenueTag? whole = null)
    {
        // «IEEE Data Eng. Bull. '24» is one piece, whatever its stops.
        whole ??= ReadTag(draft, text, start, end, slot);
        if (slot.Region == Region.Column && IsAbbreviated(text, start, end))
        {
            draft.Fields.Add(new(cell, start, end, slot, false, whole));
            return;
        }

        if (end - start <= 90 && whole is { Strength: VenueStrength.Certain, IsExact: true } && !EndsInCredit(text, start, end))
        {
            draft.Fields.Add(new(cell, start, end, slot, false, whole));
            return;
        }

        var from = start;
        for (var i = start; i < end; i++)
        {
            if (Sentences.IsPieceEnd(text, i, from, end))
            {
                Add(from, i);
                from = i + 1;
            }
        }

        Add(from, end);

        void Add(int pieceStart, int pieceEnd)
        {
            (pieceStart, pieceEnd) = TrimCommas(text, pieceStart, pieceEnd);
            var cut = CreditEnd(text, pieceStart, pieceEnd);
            cut = cut < 0 ? NamesEnd(text, pieceStart, pieceEnd) : cut;
            cut = cut < 0 ? BylineStart(text, pieceStart, pieceEnd) : cut;
            cut = cut < 0 ? TagEnd(text, pieceStart, pieceEnd) : cut;
            if (cut > pieceStart && text[pieceStart] == '(' && text[cut - 1] == ')')
            {
                draft.Fields.Add(
                    new(cell, pieceStart + 1, cut - 1, slot, false, ReadTag(draft, text, pieceStart, cut, slot)) { Given = Role.Name });
                pieceStart = cut + 1;
            }
            else if (cut > pieceStart)
            {
                AddWhole(pieceStart, cut);
                pieceStart = cut + 1;
            }

            AddWhole(pieceStart, pieceEnd);
        }

        void AddWhole(int pieceStart, int pieceEnd)
        {
            var (trimmedStart, trimmedEnd) = TagText.Trim(text, pieceStart, pieceEnd);
            if (trimmedStart < trimmedEnd)
            {
                // What is trimmed off says nothing of the tag.
                var isWhole = pieceStart == start && pieceEnd == end;
                var tag = isWhole ? whole : ReadTag(draft, text, trimmedStart, trimmedEnd, slot);
                draft.Fields.Add(new(cell, trimmedStart, trimmedEnd, slot, false, tag));
            }
        }
    }

    // «IEEE Data Eng. Bull.», «J. Mach. Learn. Res.»: each stop ends a word that was cut short, and the next begins with a capital.
    private static bool IsAbbreviated(string text, int start, int end)
    {
        var stops = 0;
        if (end - start > LongestAbbreviated)
        {
            return false;
        }

        for (var i = text.IndexOf('.', start, end - start); i >= 0; i = i + 1 < end ? text.IndexOf('.', i + 1, end - i - 1) : -1)
        {
            var word = i;
            while (word > start && char.IsLower(text[word - 1]))
            {
                word--;
            }

            var isCut = word > start && char.IsUpper(text[word - 1]) && i - word <= LongestCutWord
                && (word - 1 == start || text[word - 2] == ' ');
            if (!isCut || (i + 2 < end && !(text[i + 1] == ' ' && char.IsUpper(text[i + 2]))))
            {
                return false;
            }

            stops++;
        }

        // «Commun. ACM»
        return stops > 0
            && (text[end - 1] == '.'
                || Acronym.Is(text.AsSpan(text.LastIndexOf(' ', end - 1) + 1, end - text.LastIndexOf(' ', end - 1) - 1)));
    }

    // Behind a title that follows its authors a venue stands, if anything.
    private VenueTag ReadTag(Draft draft, string text, int start, int end, Slot slot) => IsBehindReference(draft, slot)
        ? VenueTagReader.ReadReference(text, start, end, _venues)
        : VenueTagReader.Read(text, start, end, _venues);

    private static bool IsBehindReference(Draft draft, Slot slot) => slot.Region == Region.After
        && (draft.IsReference || draft.FollowsNames);

    private static (int Start, int End) TrimCommas(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ',' or '-' or '*' or '>'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or '*'))
        {
            end--;
        }

        return (start, end);
    }

    // «, ISCA 2015, Author, Ada, et al.», «, ISCA 2015 by Ada Author»
    private bool EndsInCredit(string text, int start, int end)
    {
        (start, end) = TrimCommas(text, start, end);
        if (BylineStart(text, start, end) > start || EndsInNames(text, start, end))
        {
            return true;
        }

        return TagEnd(text, start, end) is var tag && tag > start
            && (text.IndexOf("et al", start, end - start, StringComparison.Ordinal) > 0
                || People.Likeness(text.AsSpan(tag + 1, end - tag - 1)) >= 0.75);
    }

    // «ISCA 15, A. Author et al.»: where the venue ends.
    private int TagEnd(string text, int start, int end)
    {
        var comma = end > start ? text.IndexOf(',', start, end - start) : -1;
        if (comma <= start)
        {
            return -1;
        }

        // «ISCA, 2015, A. Author»
        var next = text.IndexOf(',', comma + 1, end - comma - 1);
        comma = next > 0 && VenueTagReader.Read(text, comma + 1, next, _venues).Strength == VenueStrength.YearOnly ? next : comma;

        // «ACM Computing Surveys, Author, Ada, et al.»: a venue without its year, or one that nobody knows, may be a name as well.
        var isCredit = text.IndexOf(", et al", comma, end - comma, StringComparison.Ordinal) > 0;
        if (!isCredit && !TagText.HasDigit(text, start, comma))
        {
            return -1;
        }

        var isVenue = VenueTagReader.Read(text, start, comma, _venues) switch
        {
            { Strength: VenueStrength.Certain, IsExact: true } or { Strength: VenueStrength.YearOnly } => true,
            { Strength: VenueStrength.Certain or VenueStrength.Known } or { Strength: VenueStrength.Plausible, Year: not null } => isCredit,
            _ => false,
        };
        return isVenue && People.Likeness(text.AsSpan(comma + 1, end - comma - 1)) >= 0.75 ? comma : -1;
    }

    // «ISCA 2015. A. Author, B. Author», «ISCA 2015 -- Author et al.»
    private static bool EndsInNames(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Sentences.IsPieceEnd(text, i, start, end))
            {
                return People.Likeness(text.AsSpan(i + 1, end - i - 1)) >= 0.75;
            }
        }

        return false;
    }

    // «ISCA 2015 by A. Author and B. Author», «(Ray) by A. Author and B. Author»: the blank in front of the last three words.
    private int BylineStart(string text, int start, int end)
    {
        var by = end > start ? text.IndexOf(" by ", start, end - start, StringComparison.Ordinal) : -1;
        if (by <= start || People.Likeness(text.AsSpan(by + 1, end - by - 1)) < 0.75)
        {
            return -1;
        }

        return (text[start] == '(' && Brackets.ClosingOf(text, start, by) == by - 1)
            || VenueTagReader.Read(text, start, by, _venues)
                is { Strength: VenueStrength.Certain, IsExact: true }
                or { Strength: VenueStrength.Known or VenueStrength.YearOnly } ? by : -1;
    }

    // «Ada Author et al 2018, AAAI», «by Author A, Author B. The Review of Sand, 2005»: where the names end that say so themselves.
    private static int CreditEnd(string text, int start, int end)
    {
        var etAl = end > start ? text.IndexOf(" et al ", start, end - start, StringComparison.Ordinal) : -1;
        if (etAl > start)
        {
            var names = etAl + 6;
            return YearText.FourDigitYear(text, names + 1, end) is not null && People.IsName(text.AsSpan(start, names - start))
                ? names : -1;
        }

        if (string.CompareOrdinal(text, start, "by ", 0, 3) != 0)
        {
            return -1;
        }

        for (var stop = text.IndexOf(". ", start, end - start, StringComparison.Ordinal);
            stop > 0 && stop + 3 < end && stop - start <= LongestByline;
            stop = text.IndexOf(". ", stop + 1, end - stop - 1, StringComparison.Ordinal))
        {
            var names = text.AsSpan(start + 3, stop - start - 3);
            var isNext = char.IsDigit(text[stop + 2]) || (char.IsUpper(text[stop + 2]) && char.IsLetter(text[stop + 3]));
            if (Sentences.IsInitial(text, stop) && isNext && People.AreTrailedByInitials(names)
                && (names.IndexOf(',') > 0 || !IsSurname(text.AsSpan(stop + 2, end - stop - 2))))
            {
                return stop;
            }
        }

        return -1;
    }

    // «by Mark P. Jones», «by Mark P. Jones, 1992»: the initial stands in the middle of one name.
    private static bool IsSurname(ReadOnlySpan<char> rest)
    {
        var comma = rest.IndexOfAny(',', '.', '(');
        return char.IsUpper(rest[0]) && !Words.CountAtLeast(comma < 0 ? rest : rest.Slice(0, comma), 3);
    }

    // «A. Author and B. Author, ICML, 2025», «Lamport L. TOCS '98»: where the names end.
    private int NamesEnd(string text, int start, int end)
    {
        var cut = -1;
        var last = end;
        var isVenueCut = false;
        for (var mark = PreviousMark(text, start, end); mark > start; mark = PreviousMark(text, start, mark))
        {
            var isAcronym = last == end && Acronym.Is(text.AsSpan(mark + 1, end - mark - 1));
            var tag = VenueTagReader.Read(text, mark + 1, end, _venues);
            var isVenue = isAcronym
                || tag is { Strength: VenueStrength.Certain, IsExact: true }
                || (tag.Strength == VenueStrength.Known && last == end)
                || (text[mark] == ',' && tag is { Strength: VenueStrength.Plausible, Year: not null }
                    && Acronym.Is(text.AsSpan(tag.VenueStart, tag.VenueEnd - tag.VenueStart)));
            var isTag = text[mark] == ',' && tag.Strength is VenueStrength.YearOnly or VenueStrength.Plausible or VenueStrength.Known
                && !EndsInName(text.AsSpan(mark + 1, last - mark - 1));
            if (!isVenue && !isTag)
            {
                break;
            }

            cut = last = mark;
            isVenueCut = isVenue;

            // «Fox, Roy and Pakman, Ari and Tishby, Naftali, 2015»: no venue stands among such pairs.
            if (tag.Strength == VenueStrength.YearOnly && text.IndexOf(" and ", start, cut - start, StringComparison.Ordinal) > 0
                && People.AreInverted(text.AsSpan(start, cut - start)))
            {
                break;
            }
        }

        if (cut <= start)
        {
            return -1;
        }

        // Whether names stand there, their slot will tell: they are only not to be one piece with a venue.
        var names = text.AsSpan(start, cut - start);
        return (isVenueCut && People.MayBe(names)) || People.Likeness(names) >= 0.75 || OrganizationNames.IsList(names) ? cut : -1;
    }

    // A comma, or the stop behind an initial.
    private static int PreviousMark(string text, int start, int end)
    {
        for (var i = end - 1; i > start; i--)
        {
            if (text[i] == ',' || (text[i] == '.' && i + 1 < end && text[i + 1] == ' ' && char.IsUpper(text[i - 1])))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool EndsInName(ReadOnlySpan<char> text)
    {
        // «, and / Author»: the break of a line stands for a blank.
        text = text.Trim();
        text = text.Length > 4 && text.StartsWith("and".AsSpan(), StringComparison.Ordinal) && char.IsWhiteSpace(text[3])
            ? text.Slice(4)
            : text;
        var joined = text.LastIndexOf(" and ".AsSpan());
        return People.IsName(joined < 0 ? text : text.Slice(joined + 5));
    }
}
