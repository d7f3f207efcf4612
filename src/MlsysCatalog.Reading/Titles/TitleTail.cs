namespace MlsysCatalog.Reading;

/// <summary>
/// Cuts off what stands behind a title in the same text: <c>. OSDI 2020</c>, <c>,
/// ICML, 2025</c>, <c>| MLSys' 26</c>, <c> SC21</c>, <c> by A. Author et al.</c>
/// </summary>
internal sealed class TitleTail
{
    private const int LongestBareVenue = 24;

    private readonly VenueTable _venues;
    private readonly FieldCutter _fields;

    /// <summary>Starts with the venues to recognise and the cutter for what is cut off.</summary>
    public TitleTail(VenueTable venues, FieldCutter fields) => (_venues, _fields) = (venues, fields);

    /// <summary>What is cut off behind a title in the same text.</summary>
    public static Slot TailSlot { get; } = new(Region.After, new(UnitKind.Text, Markup.None), -1);

    /// <summary>Whether a draft lacks what the list's entries have as a rule: a venue, credits behind the title.</summary>
    public static bool LacksUsual(Draft draft, Dialect dialect)
    {
        if (EndsInCredits(draft, dialect))
        {
            return true;
        }

        return (dialect.HasVenueSlots || dialect.HasVenuesInTail) && !HasVenue(draft);
    }

    private static bool HasVenue(Draft draft)
    {
        foreach (var field in draft.Fields)
        {
            if (field.Tag.Strength >= VenueStrength.Plausible)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the names of the authors were cut off behind a draft's title.</summary>
    public static bool HasCredit(Draft draft)
    {
        if (draft is not { HasTitle: true, TitleUnit.Kind: UnitKind.Text })
        {
            return false;
        }

        foreach (var field in draft.Fields)
        {
            if (field.Slot.Equals(TailSlot) && field.Start >= draft.TitleEnd && field.End <= draft.TitleUnit.InnerEnd
                && field.Tag.Strength == VenueStrength.None && field.PeopleLikeness(draft.RunOf(field).Text) >= 0.75)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what looks like a draft's title seems to end in the names of its authors.</summary>
    public static bool MayEndInCredits(Draft draft) => CreditStart(draft, CreditHabit.Usual, least: 2) > 0;

    /// <summary>Whether what looks like a draft's title ends in a comma and a venue without a year: <c>Title, NSDI</c>.</summary>
    public bool MayEndInVenue(Draft draft)
    {
        if (draft is not { HasTitle: true, TitleUnit.Kind: UnitKind.Text, Candidate.IsFactOfParent: false })
        {
            return false;
        }

        var text = draft.Candidate.Cells[draft.TitleCell].Text;
        var comma = LastComma(text, draft.TitleStart, draft.TitleEnd);
        return comma > draft.TitleStart + 8 && draft.TitleEnd - comma <= LongestBareVenue
            && VenueTagReader.Read(text, comma + 1, draft.TitleEnd, _venues) is { Strength: VenueStrength.Known } tag
            && (!tag.Series!.IsOrdinaryWord || Acronym.Is(text.AsSpan(tag.VenueStart, tag.VenueEnd - tag.VenueStart)));
    }

    /// <summary>How many names, parted by commas from it and each other, what looks like a draft's title seems to end in.</summary>
    public static int NamesAtEnd(Draft draft) =>
        draft is { HasTitle: true, MayHoldCredit: true, TitleUnit.Kind: UnitKind.Text, Candidate.IsFactOfParent: false }
            ? TitleCredit.ListedNames(draft.Candidate.Cells[draft.TitleCell].Text, draft.TitleStart, draft.TitleEnd).Count : 0;

    /// <summary>Whether the text that a draft's title begins holds dots that part it from what follows.</summary>
    public static bool HoldsDots(Draft draft) =>
        draft is { HasTitle: true, TitleUnit.Kind: UnitKind.Text } && draft.TitleUnit.Marks.MayHold(TextMarks.Foreign)
            && Bars.FirstDotIn(draft.Candidate.Cells[draft.TitleCell].Text, draft.TitleUnit.InnerStart, draft.TitleUnit.InnerEnd) > 0;

    /// <summary>Whether what looks like a draft's title ends in <c>by A. Author and B. Author</c>, or that was cut off behind it.</summary>
    public static bool HasByline(Draft draft)
    {
        if (!draft.HasTitle)
        {
            return false;
        }

        foreach (var field in draft.Fields)
        {
            if (field.Slot.Equals(TailSlot) && field.Cell == draft.TitleCell && field.Start > 4 && field.Tag.Strength == VenueStrength.None
                && TitleCredit.IsBy(draft.RunOf(field).Text, field.Start - 4) && field.PeopleLikeness(draft.RunOf(field).Text) >= 0.75)
            {
                return true;
            }
        }

        // Few titles hold the word, and need be looked through for names.
        var text = draft.Candidate.Cells[draft.TitleCell].Text;
        return text.IndexOf(" by ", draft.TitleStart, draft.TitleEnd - draft.TitleStart, StringComparison.Ordinal) > 0
            && CreditStart(draft, CreditHabit.Bylines, least: 2) is var cut and > 0 && TitleCredit.IsBy(text, cut);
    }

    private static bool EndsInCredits(Draft draft, Dialect dialect) =>
        dialect.CreditsInTail != CreditHabit.None && CreditStart(draft, dialect.CreditsInTail, least: 1) > 0;

    // Where what looks like a title ends in front of names; -1 where it holds none.
    private static int CreditStart(Draft draft, CreditHabit habit, int least) =>
        draft is { HasTitle: true, MayHoldCredit: true, TitleUnit.Kind: UnitKind.Text or UnitKind.Link }
        && draft.Candidate.Cells[draft.TitleCell].Text is var text
            ? TitleCredit.Find(text, draft.TitleStart, TrimTail(text, draft.TitleStart, draft.TitleEnd), habit, least).Cut : -1;

    /// <summary>
    /// The character after the title's last, where a text without its head is from start to end: cut from the end, piece by piece.
    /// </summary>
    public int Peel(Draft draft, Run run, int start, int end, Dialect dialect)
    {
        var text = run.Text;
        var whole = end;
        if (draft.HasBars)
        {
            return PeelBars(draft, text, start, end);
        }

        if (dialect.HasDotsInTail && draft.TitleUnit.Kind == UnitKind.Text && Bars.FirstDotIn(text, start + 8, end) is > 0 and var dot)
        {
            return PeelDots(draft, text, dot, end);
        }

        var marks = draft.MarksOf(start, end);
        if (draft.FollowsNames && start < end && text[start] is '"' or '“'
            && text.AsSpan(start + 1, end - start - 1).LastIndexOfAny('"', '”') is var quote and > 8)
        {
            quote += start + 2;
            _fields.AddPieces(draft, draft.TitleCell, text, quote, end, TailSlot);
            return quote;
        }

        if (draft.IsReference)
        {
            end = PeelReference(draft, run.Text, start, end);
        }
        else if (marks.MayHold(TextMarks.Digit) && FindJournal(run.Text, start, TrimTail(run.Text, start, end)) is var journal and > 0)
        {
            _fields.AddPieces(draft, draft.TitleCell, run.Text, journal, TrimTail(run.Text, start, end), TailSlot);
            end = journal;
        }
        else if (marks.MayHold(ProceedingsMarks) && FindProceedings(run.Text, start, end) is var proceedings and > 0)
        {
            _fields.AddPieces(draft, draft.TitleCell, run.Text, proceedings + 1, TrimTail(run.Text, start, end), TailSlot);
            end = run.Text[proceedings] is '?' or '!' ? proceedings + 1 : proceedings;
        }

        end = CutLeadIn(run.Text, start, marks.MayHold(TextMarks.Dash) ? CutRemark(run.Text, start, end) : end);
        draft.MayHoldCredit = end > start && MayHoldCredit(text.AsSpan(start, end - start), marks);
        if (!draft.MayHoldCredit && !marks.MayHold(TailMarks | TextMarks.Digit | TextMarks.Comma))
        {
            return end < whole ? CutParenthesis(draft, text, start, end) : end;
        }

        var isUsual = dialect.RoleOf(TailSlot) == Role.Venue || dialect.HasVenuesInTail;
        var habit = dialect.CreditsInTail == CreditHabit.Listed && draft.TitleUnit.Kind != UnitKind.Text
            ? CreditHabit.Usual
            : dialect.CreditsInTail;
        var hasCredit = false;
        while (true)
        {
            var trimmed = TrimTail(run.Text, start, end);
            var (from, cut) = FindTag(run.Text, start, trimmed, marks, isUsual);
            if (cut > start && !dialect.Forbids(Role.Venue, TailSlot) && !(draft.IsBeforeVenue && text[cut] == ' '))
            {
                draft.Fields.Add(
                    new(draft.TitleCell, from, trimmed, TailSlot, false, VenueTagReader.Read(run.Text, from, trimmed, _venues)));
                end = cut;
                continue;
            }

            (from, cut) = draft.MayHoldCredit
                ? TitleCredit.Find(run.Text, start, trimmed, habit, least: hasCredit || draft.TitleUnit.Kind != UnitKind.Text ? 2 : 1)
                : (0, -1);
            hasCredit |= cut > start;
            (from, cut) = cut <= start ? FindBar(run.Text, start, trimmed) : (from, cut);
            if (cut <= start)
            {
                return end < whole ? CutParenthesis(draft, text, start, end) : end;
            }

            var credit = text.AsSpan(from, trimmed - from).Trim(", ".AsSpan());
            if (TitleCredit.StandsBehindYear(text, start, cut) || (hasCredit && TitleCredit.IsPerson(credit)) || People.IsInitialed(credit))
            {
                draft.Fields.Add(new(draft.TitleCell, from, trimmed, TailSlot, false, VenueTag.None) { Given = Role.Authors });
            }
            else
            {
                _fields.AddPieces(draft, draft.TitleCell, run.Text, from, trimmed, TailSlot);
            }

            end = cut;
        }
    }

    // «Title | A. Author, B. Author | Venue |» behind «2019 | »: who wrote it stands before where it appeared, or is not said.
    private int PeelBars(Draft draft, string text, int start, int end)
    {
        var titleEnd = text.IndexOf(" | ", start, end - start, StringComparison.Ordinal);
        titleEnd = titleEnd < 0 ? TrimTail(text, start, end) : titleEnd;
        var hasAuthors = false;
        for (var from = titleEnd + 2; from < end;)
        {
            var bar = text.IndexOf('|', from, end - from);
            var (pieceStart, pieceEnd) = TagText.Trim(text, from, bar < 0 ? end : bar);
            from = bar < 0 ? end : bar + 1;
            if (pieceEnd <= pieceStart)
            {
                continue;
            }

            var piece = text.AsSpan(pieceStart, pieceEnd - pieceStart);
            var tag = VenueTagReader.Read(text, pieceStart, pieceEnd, _venues);
            var areAuthors = !hasAuthors && tag.Strength < VenueStrength.Known
                && (People.Likeness(piece) >= 0.6 || (from < end && People.MayBe(piece)));
            tag = areAuthors ? VenueTag.None
                : tag.Strength != VenueStrength.None ? tag
                : hasAuthors ? VenueTagReader.ReadTrusted(text, pieceStart, pieceEnd, _venues)
                : VenueTag.None;
            draft.Fields.Add(new(draft.TitleCell, pieceStart, pieceEnd, TailSlot, !areAuthors, tag)
            {
                Given = areAuthors ? Role.Authors : Role.Unknown
            });
            hasAuthors |= areAuthors;
        }

        return titleEnd;
    }

    // «Title · Some Lab · Survey»: each part has a place of its own.
    private int PeelDots(Draft draft, string text, int titleEnd, int end)
    {
        var part = 0;
        for (var from = titleEnd + 1; from < end; part++)
        {
            var next = Bars.FirstDotIn(text, from, end) is > 0 and var dot ? dot : end;
            var (start, stop) = TagText.Trim(text, from, next);
            if (start < stop)
            {
                var tag = VenueTagReader.Read(text, start, stop, _venues);
                draft.Fields.Add(new(draft.TitleCell, start, stop, TailSlot with { Column = part }, false, tag));
            }

            from = next + 1;
        }

        return titleEnd;
    }

    // «Title (Author, CACM 53(4), 2010)»: what was cut off stood in a parenthesis, and so does what is left of it.
    private int CutParenthesis(Draft draft, string text, int start, int end)
    {
        var open = text.LastIndexOf('(', end - 1, end - start);
        if (open < start + 8 || text.IndexOf(')', open, end - open) >= 0 || text.IndexOf(')', end) < 0)
        {
            return end;
        }

        _fields.AddPieces(draft, draft.TitleCell, text, open + 1, end, TailSlot);
        return open;
    }

    // «In …» and «Proceedings of …» stand behind one of these.
    private const TextMarks ProceedingsMarks = TextMarks.Stop | TextMarks.Comma | TextMarks.Call;

    // A hyphen inside a word parts nothing.
    private static bool MayHoldCredit(ReadOnlySpan<char> text, TextMarks marks) =>
        marks.MayHold(TextMarks.Stop | TextMarks.Bar | TextMarks.Call | TextMarks.Comma)
        || ((marks & TextMarks.Dash) != 0 && (text.IndexOf(" -".AsSpan()) >= 0 || text.IndexOf("--".AsSpan()) >= 0))
        || text.IndexOf("by ".AsSpan()) > 0 || text.IndexOf(" et al".AsSpan()) > 0;

    // Without the blanks, bars and ornaments at the end.
    private static int TrimTail(string text, int start, int end)
    {
        while (end > start)
        {
            var trimmed = char.IsWhiteSpace(text[end - 1]) || Bars.IsAt(text, end - 1)
                ? end - 1
                : PlainText.OrnamentBefore(text, start, end);
            if (trimmed == end)
            {
                break;
            }

            end = trimmed;
        }

        return end;
    }

    // «Title, Geophysics 49 (1984) 1933-1942», «Title. Geophys. J. Int., 192(3), 1179-1188»: where the journal begins; 0 where there is
    // none.
    private int FindJournal(string text, int start, int end)
    {
        var numbers = JournalText.Find(text, start, end);
        if (!numbers.IsSure || numbers.Start <= start)
        {
            return 0;
        }

        var name = JournalText.NameStart(text, start, numbers.Start);
        var tag = name > start + 8 ? VenueTagReader.ReadReference(text, name, end, _venues) : VenueTag.None;
        return tag.Strength >= VenueStrength.Known ? name : 0;
    }

    // «Title. In *OSDI 2020*», «Title, in [OSDI]»: the venue is the next unit; no title ends in a sentence of that one word.
    private static int CutLeadIn(string text, int start, int end)
    {
        var trimmed = TrimTail(text, start, end);
        if (trimmed - start < 12 || text[trimmed - 1] != 'n' || text[trimmed - 2] is not ('I' or 'i') || text[trimmed - 3] != ' ')
        {
            return end;
        }

        return text[trimmed - 4] switch
        {
            '.' or ',' => trimmed - 4,
            '?' or '!' => trimmed - 3,
            _ => end,
        };
    }

    // «Title, HPDC 2016 -- Spark Meets GPU», «HotCloud '17 -- Title -- not released yet»:
    // a remark behind the venue, or behind the second of two marks.
    private int CutRemark(string text, int start, int end)
    {
        var dash = end > start ? text.LastIndexOf(" -- ", end - 1, end - start, StringComparison.Ordinal) : -1;
        if (dash < start + 12 || dash + 5 > end || VenueTagReader.Read(text, dash + 4, end, _venues).Strength != VenueStrength.None)
        {
            return end;
        }

        var first = text.IndexOf(" -- ", 0, dash, StringComparison.Ordinal);
        var isSecond = char.IsLower(text[dash + 4]) && first >= 0 && first < start + 3;
        return isSecond || (FindTag(text, start, dash, isUsual: false) is { Cut: > 0 } tag
            && VenueTagReader.Read(text, tag.From, dash, _venues) is { Strength: VenueStrength.Certain, Year: not null }) ? dash : end;
    }

    // Behind a reference's title: the proceedings, sentence by sentence.
    private int PeelReference(Draft draft, string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is '.' or '?' && i + 1 < end && char.IsWhiteSpace(text[i + 1]) && i - start > 8)
            {
                _fields.AddPieces(draft, draft.TitleCell, text, i + 1, end, TailSlot);
                return text[i] == '?' ? i + 1 : i;
            }
        }

        return end;
    }

    // «Title. In Proceedings of the … Symposium on …, 2020», «Title, in OSDI 2020»: the mark before it; 0 where there is none.
    private int FindProceedings(string text, int start, int end)
    {
        for (var i = NextMark(text, start + 8, end - 6); i >= 0; i = NextMark(text, i + 1, end - 6))
        {
            if (text[i + 1] == ' ' && StartsLikeProceedings(text, i + 2, end, out var isNamed)
                && (isNamed || VenueTagReader.Read(text, i + 2, end, _venues).Strength >= VenueStrength.Known))
            {
                return i;
            }
        }

        return 0;
    }

    private static int NextMark(string text, int from, int end)
    {
        var at = from < end ? text.AsSpan(from, end - from).IndexOfAny(Marks.AsSpan()) : -1;
        return at < 0 ? -1 : from + at;
    }

    private const string Marks = ".,?!";

    private static bool StartsLikeProceedings(string text, int start, int end, out bool isNamed)
    {
        var hasIn = text[start] is 'I' or 'i' && text[start + 1] == 'n' && text[start + 2] is ' ' or ':';
        start += hasIn ? 3 : 0;
        start += start < end && text[start] == ' ' ? 1 : 0;
        isNamed = string.CompareOrdinal(text, start, "Proceedings of", 0, 14) == 0
            || string.CompareOrdinal(text, start, "Proc. ", 0, 6) == 0;
        return hasIn || isNamed;
    }

    // «… Language Models (2011 …»: the last word of a title, written as a word and not as the venue.
    private static bool IsOrdinaryWord(VenueTag tag) => tag is { Series: { } series, Venue: { } name } && !name.Skip(1).Any(char.IsUpper)
        && (series.IsOrdinaryWord || OrdinaryNames.Contains(name.ToUpperInvariant()));

    // What a venue without a year may stand behind.
    private const TextMarks TailMarks = TextMarks.Stop | TextMarks.Bar | TextMarks.Bracket | TextMarks.Dash | TextMarks.At;

    /// <summary>
    /// Where a venue tag at the end of a text begins, and where the text before it ends; a cut of -1 where there is none.
    /// </summary>
    public (int From, int Cut) FindTag(string text, int start, int end, bool isUsual) =>
        FindTag(text, start, end, text.AsSpan(start, Math.Max(0, end - start)).Marks(), isUsual);

    // The text holds the sorts of characters given, at most.
    private (int From, int Cut) FindTag(string text, int start, int end, TextMarks marks, bool isUsual)
    {
        var found = (From: 0, Cut: -1);
        var boundaries = 0;
        var isParenthesis = false;
        var tail = Math.Max(start, end - 80);
        var lastDigit = marks.MayHold(TextMarks.Digit) ? TagText.LastDigit(text, tail, end) : -1;
        if (!isUsual && lastDigit < tail && !(marks.MayHold(TailMarks) && text.AsSpan(tail, end - tail).Marks().MayHold(TailMarks)))
        {
            return found;
        }

        if (lastDigit >= tail && marks.MayHold(TextMarks.Dash)
            && PeriodicalBehindDash(text, Math.Max(tail, start + 8), end) is > 0 and var dash)
        {
            return (dash + 1, dash);
        }

        for (var i = end - 2; i > start + 3 && boundaries < 4 && end - i < 80; i--)
        {
            if (TagText.IsAsciiWord(text[i]) || !IsTailBoundary(text, i, end))
            {
                continue;
            }

            boundaries++;
            if (text[i] == ' ' && i > lastDigit)
            {
                // Behind a mere space only a venue with its year is one.
                if (found.Cut >= 0)
                {
                    break;
                }

                continue;
            }

            var tag = VenueTagReader.Read(text, i + 1, end, _venues);
            var isEnclosed = text[i] is '(' or '[' && text[end - 1] is ')' or ']';
            var isStrong = tag.Strength switch
            {
                VenueStrength.Certain => (tag.IsExact || (Bars.IsAt(text, i) && _venues.TryFindAt(text, tag.VenueStart, out _, out _)))
                    && !(text[i] == ' ' && IsOrdinaryWord(tag)),
                VenueStrength.YearOnly => text[i] != ' ',
                VenueStrength.Known => text[i] != ' ' && !IsGluedComma(text, i)
                    && (isUsual || (text[i] is not (',' or '，') && !OrdinaryNames.Contains(tag.Venue!))),
                VenueStrength.Plausible => text[i] != ' ' && !IsGluedComma(text, i) && end - i < 40
                    && (isUsual || text[i] == '.' || Bars.IsAt(text, i))
                    && !(text[i] == '.' && Sentences.IsInitial(text, i))
                    && !Sentences.HoldsBreak(text, i + 1, end)
                    && !OrganizationNames.AreIn(text.AsSpan(tag.VenueStart, tag.VenueEnd - tag.VenueStart)),
                _ => isUsual && text[i] != ' ' && !IsGluedComma(text, i)
                    && Acronym.Is(text.AsSpan(i + 1, end - i - 1).Trim("()[]. ".AsSpan())),
            };
            if (isStrong && !(isParenthesis && text[i] == ' '))
            {
                found = (i + 1, i);
                isParenthesis = text[i] is '(' or '[';
                if (isParenthesis && tag.Strength != VenueStrength.YearOnly)
                {
                    break;
                }
            }
            else if (found.Cut >= 0 || (boundaries >= 3 && text[i] != ' '))
            {
                break;
            }
        }

        return found;
    }

    // «Title -- IEEE Transactions on Sand, 2016»: the last dash, where a journal
    // with its year stands behind it, whether the table knows it or not.
    private int PeriodicalBehindDash(string text, int start, int end)
    {
        var dash = end > start ? text.LastIndexOf("- ", end - 1, end - start, StringComparison.Ordinal) : -1;
        return dash > 0 && text[dash - 1] is ' ' or '-'
            && VenueTagReader.Read(text, dash + 1, end, _venues) is { Strength: VenueStrength.Plausible, Year: not null } tag
            && VenueTagReader.NamesPeriodical(tag.Venue) ? dash : -1;
    }

    // «Title | Some Lab»: no title holds a bar.
    private static (int From, int Cut) FindBar(string text, int start, int end)
    {
        var bar = Bars.LastIn(text, start, end);
        return bar > start + 8 && end - bar <= 40 && !Words.CountAtLeast(text.AsSpan(bar, end - bar), 5) ? (bar + 1, bar) : (0, -1);
    }

    /// <summary>The last comma of a stretch; -1 where there is none.</summary>
    public static int LastComma(string text, int start, int end) => end > start ? text.LastIndexOf(',', end - 1, end - start) : -1;

    // «Title,arXiv 2023»: only a venue with its year is one behind it.
    private static bool IsGluedComma(string text, int at) => text[at] == ',' && char.IsLetter(text[at + 1]);

    // «Mixed Precision Training-ICLR2018»
    private static bool IsGluedVenue(string text, int at, int end)
    {
        var digits = end - 4;
        if (digits - at is < 2 or > 8 || YearText.FourDigitYear(text, digits, end) is null)
        {
            return false;
        }

        while (at < digits && char.IsUpper(text[at]))
        {
            at++;
        }

        return at == digits;
    }

    /// <summary>
    /// Whether a title may end at a character, up to which it is of a text that ends there: a mark, or a blank where a venue may follow.
    /// </summary>
    public static bool IsTailBoundary(string text, int at, int end) => text[at] switch
    {
        '.' or '。' => at + 1 < end && char.IsWhiteSpace(text[at + 1]),
        ',' or '，' => at + 1 < end && (char.IsWhiteSpace(text[at + 1]) || char.IsLetter(text[at + 1])),
        '(' or '[' or '–' or '—' or '@' => true,
        '-' => char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '-' || IsGluedVenue(text, at + 1, end),
        ' ' or '\t' => text[at - 1] is not ('.' or ',' or '|' or '-' or '–' or '—')
            && (char.IsUpper(text[at + 1]) || char.IsLower(text[at + 1]) || YearText.IsApostrophe(text[at + 1])),
        _ => Bars.IsAt(text, at),
    };
}
