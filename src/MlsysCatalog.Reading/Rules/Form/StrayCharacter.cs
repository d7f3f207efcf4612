namespace MlsysCatalog.Reading;

/// <summary>
/// MLC0111: characters in a title or a tag that came in by copying and that nobody sees or wants: invisible ones and look-alikes,
/// ligatures, damaged encodings, odd and double spaces, and a name's colon without its space. Searches miss such titles.
/// </summary>
internal sealed class StrayCharacter : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0111",
        "Stray character in title or tag",
        RuleCategory.Form,
        FindingSeverity.Info,
        "Invisible characters, look-alikes, ligatures, damaged encodings and odd spaces come with copied titles, and searches miss them.")
    {
        HasFix = true,
    };

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        var seen = 0;
        var strays = new List<Stray>();
        foreach (var entry in list.Entries)
        {
            strays.Clear();
            var (first, second) = EntryText.TitleAndTag(entry);
            AddUnseen(strays, list.Text, first, entry, ref seen);
            if (second is { } behind)
            {
                AddUnseen(strays, list.Text, behind, entry, ref seen);
            }

            AddColon(strays, list.Text, entry);
            Report(findings, list.Text, strays);
        }
    }

    // Entries that share a line's text are told of once.
    private static void AddUnseen(List<Stray> strays, string text, SourceSpan part, Entry entry, ref int seen)
    {
        if (part.Start >= seen)
        {
            AddOutsideAddresses(strays, text, part, entry);
            seen = part.End;
        }
    }

    // One finding for each sort of stray in an entry: what one fix mends.
    private static void Report(FindingSink findings, string text, List<Stray> strays)
    {
        for (var sort = StraySort.Invisible; strays.Count > 0 && sort <= StraySort.Colon; sort++)
        {
            Report(findings, text, sort, strays);
        }
    }

    private static void Report(FindingSink findings, string text, StraySort sort, List<Stray> strays)
    {
        List<Stray>? ofSort = null;
        foreach (var stray in strays)
        {
            if (stray.Sort == sort)
            {
                (ofSort ??= []).Add(stray);
            }
        }

        if (ofSort is not null)
        {
            var more = ofSort.Count > 1 ? $", and {ofSort.Count - 1} more in this entry" : "";
            var edits = sort == StraySort.Lost ? default : ofSort.Select(static stray => stray.Edit).ToEquatableArray();
            findings.Report(ofSort[0].Span, Message(text, ofSort[0]) + more, edits: edits);
        }
    }

    private static string Message(string text, in Stray stray)
    {
        var found = text.Substring(stray.Span.Start, stray.Span.Length);
        var code = "U+" + ((int)found[0]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
        return stray.Sort switch
        {
            StraySort.Invisible => $"An invisible character ({code}) stands here; take it out",
            StraySort.LookAlike => $"'{found}' ({code}) only looks like '{stray.Edit.NewText}'; write '{stray.Edit.NewText}'",
            StraySort.Ligature => $"'{found}' is one character ({code}); write '{stray.Edit.NewText}'",
            StraySort.Mojibake when string.IsNullOrWhiteSpace(stray.Edit.NewText) =>
                $"'{found}' is a space or nothing in a damaged encoding; mend it",
            StraySort.Mojibake => $"'{found}' is '{stray.Edit.NewText}' in a damaged encoding; write '{stray.Edit.NewText}'",
            StraySort.Lost => $"'{found}' is what is left of a character that was lost; write the character",
            StraySort.OddSpace => $"A space of another kind ({code}) stands here; write a plain one",
            StraySort.DoubleSpace => "More than one space; write one",
            _ => "A space is missing behind the colon",
        };
    }

    // An address is as it is.
    private static void AddOutsideAddresses(List<Stray> strays, string text, SourceSpan part, Entry entry)
    {
        foreach (var link in entry.Links)
        {
            if (part.Contains(link.UrlSpan))
            {
                AddStrays(strays, text, new(part.Start, link.UrlSpan.Start));
                part = new(link.UrlSpan.End, part.End);
            }
        }

        AddStrays(strays, text, part);
    }

    private static void AddStrays(List<Stray> strays, string text, SourceSpan part)
    {
        for (var i = part.Start; i < part.End; i++)
        {
            var c = text[i];
            if (c == ' ' ? i + 1 < part.End && IsBlank(text[i + 1]) : c > '~' && IsBlank(c))
            {
                var end = i;
                while (end < part.End && IsBlank(text[end]))
                {
                    end++;
                }

                AddSpaces(strays, text, new(i, end), part);
                i = end - 1;
            }
            else if (c > '~' || c < ' ')
            {
                i = AddCharacter(strays, text, i, part) - 1;
            }
        }
    }

    // At a line's end spaces may be a line break of Markdown's, and at its start they are the layout's.
    private static void AddSpaces(List<Stray> strays, string text, SourceSpan spaces, SourceSpan part)
    {
        var isAtLineEnd = spaces.End >= part.End || text[spaces.End] is '\r' or '\n'
            || spaces.Start == part.Start || text[spaces.Start - 1] is '\r' or '\n';
        var isOdd = false;
        var isWide = false;
        for (var i = spaces.Start; i < spaces.End; i++)
        {
            isOdd |= text[i] != ' ';
            isWide |= text[i] == '\u3000';
        }

        // Two spaces behind a sentence are a typist's habit.
        var isBehindSentence = !isOdd && spaces.Start > part.Start && text[spaces.Start - 1] is '.' or '!' or '?';
        if (!isAtLineEnd && !isWide && !isBehindSentence)
        {
            strays.Add(new(isOdd ? StraySort.OddSpace : StraySort.DoubleSpace, spaces, " "));
        }
    }

    /// <returns>The place to go on at.</returns>
    private static int AddCharacter(List<Stray> strays, string text, int at, SourceSpan part)
    {
        var c = text[at];
        if (c is >= '\u00c2' and <= '\u00f4'
            && Mojibake.TryFind(text, at, Math.Min(part.End, at + 4), out var damage, out var repaired)
            && damage.Start == at)
        {
            strays.Add(repaired == "\ufffd" ? new(StraySort.Lost, damage, "") : new(StraySort.Mojibake, damage, Plain(repaired)));
            return damage.End;
        }

        if (c is >= '\ufb00' and <= '\ufb06')
        {
            strays.Add(new(StraySort.Ligature, new(at, at + 1), Ligatures[c - '\ufb00']));
        }
        else if (IsInvisible(c) && !IsJoining(text, at, part))
        {
            strays.Add(new(StraySort.Invisible, new(at, at + 1), ""));
        }
        else if (LookAlikes.Of(text, at, part) is { } meant)
        {
            strays.Add(new(StraySort.LookAlike, new(at, at + 1), meant.ToString()));
        }

        return at + 1;
    }

    // What was repaired may be a stray itself, or worse.
    private static string Plain(string repaired) =>
        IsBlank(repaired[0]) ? " "
        : IsInvisible(repaired[0]) || BidirectionalControl.IsControl(repaired[0]) ? ""
        : repaired[0] is >= '\ufb00' and <= '\ufb06' ? Ligatures[repaired[0] - '\ufb00']
        : repaired;

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private static bool IsBlank(char c) => c is ' ' or '\u00a0' or '\u202f' or '\u3000' or '\u205f' or (>= '\u2000' and <= '\u200a');

    // The controls of writing direction that change the order of what follows are MLC0112's.
    private static bool IsInvisible(char c) =>
        c is '\u00ad' or '\u200b' or '\u200c' or '\u200d' or '\u200e' or '\u200f' or '\u061c' or '\u2060' or '\ufeff' or '\u180e'
        || (c is (< ' ' or (>= '\u007f' and <= '\u009f')) && c is not ('\t' or '\r' or '\n'));

    // Between letters of Arabic or Indic scripts, and between emoji, a joiner is spelling.
    private static bool IsJoining(string text, int at, SourceSpan part) =>
        text[at] is '\u200c' or '\u200d' && at > part.Start && at + 1 < part.End && text[at - 1] > '\u024f' && text[at + 1] > '\u024f';

    // «AMP:Automatically Finding …», but «N:M Sparsity»
    private static void AddColon(List<Stray> strays, string text, Entry entry)
    {
        var title = text.AsSpan(entry.TitleSpan.Start, entry.TitleSpan.Length);
        var colon = title.IndexOf(':');
        if (colon > 1 && colon + 2 < title.Length && IsLatin(title[colon + 1]) && IsLatin(title[colon + 2])
            && char.IsLetterOrDigit(title[colon - 1]) && char.IsLetterOrDigit(title[colon - 2])
            && NamePrefix.IsName(title.Slice(0, colon)) && title.Slice(colon).IndexOf(' ') > 0)
        {
            var place = entry.TitleSpan.Start + colon;
            strays.Add(new(StraySort.Colon, new(place, place + 1), ": "));
        }
    }

    private static bool IsLatin(char c) => char.IsLetter(c) && c < '\u0250';

    private enum StraySort : byte
    {
        Invisible,
        LookAlike,
        Ligature,
        Mojibake,
        Lost,
        OddSpace,
        DoubleSpace,
        Colon,
    }

    private readonly record struct Stray(StraySort Sort, SourceSpan Span, string Meant)
    {
        public TextEdit Edit => new(Span, Meant);
    }
}
