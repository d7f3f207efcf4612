namespace MlsysCatalog.Reading;

/// <summary>
/// The numbers that stand behind a journal's name: <c>Geophysics 49 (1984) 1933-1942</c>, <c>Nature, vol. 521, no. 7553, pp. 436–444,
/// 2015</c>, <c>BMJ. 2015;350:7647</c>.
/// </summary>
internal static class JournalText
{
    private static readonly WordSet Labels = new("vol", "volume", "no", "num", "number", "issue", "iss", "pp", "p", "pg", "pgs", "page",
        "pages", "art", "article");

    private static readonly WordSet PageLabels = new("pp", "p", "pg", "pgs", "page", "pages");

    /// <summary>Finds the numbers at the end of a stretch; without a place of its own where there are none.</summary>
    public static JournalNumbers Find(string text, int start, int end)
    {
        var from = end;
        for (var at = end - 1; at >= start; at--)
        {
            var c = text[at];
            if (!char.IsLetterOrDigit(c))
            {
                if (!IsMark(c))
                {
                    break;
                }

                continue;
            }

            var wordEnd = at + 1;
            while (at > start && char.IsLetterOrDigit(text[at - 1]))
            {
                at--;
            }

            if (!IsNumeric(text, at, wordEnd))
            {
                break;
            }

            from = at;
        }

        return from < end && TagText.HasDigit(text, from, end) && !IsCourse(text, start, from, end) ? Read(text, from, end) : default;
    }

    // «Database Systems (15-445/645)»: what stands in a parenthesis alone, and is no year, numbers a course.
    private static bool IsCourse(string text, int start, int from, int end) =>
        from > start && text[from - 1] == '(' && YearText.FourDigitYear(text, from, end) is null
        && text.IndexOf(')', from, end - from) is var close && (close == end - 1 || (close < 0 && end < text.Length && text[end] == ')'));

    /// <summary>
    /// Where the journal's name begins, which ends in front of its numbers: behind a comma, or behind the end of a sentence.
    /// </summary>
    public static int NameStart(string text, int start, int numbers)
    {
        var nameEnd = TagText.Trim(text, start, numbers).End;
        for (var i = nameEnd - 2; i > start; i--)
        {
            if (text[i + 1] != ' ' && text[i + 1] != '\n')
            {
                continue;
            }

            if (text[i] is '?' or '!' or ';' || (text[i] is ',' && !IsEnumerated(text, i, nameEnd))
                || (text[i] == '.' && !IsAbbreviation(text, start, i)))
            {
                return i + 1;
            }
        }

        return start;
    }

    // «IEEE Transactions on Systems, Man, and Cybernetics»
    private static bool IsEnumerated(string text, int comma, int nameEnd)
    {
        var next = text.IndexOf(", and ", comma + 1, nameEnd - comma - 1, StringComparison.Ordinal);
        return (next > 0 && next - comma < 24) || string.CompareOrdinal(text, comma, ", and ", 0, 6) == 0;
    }

    // «Bull. Seismol. Soc. Am.», «IEEE Data Eng. Bull.»: a word that stands alone between stops, or two behind one in capitals.
    private static bool IsAbbreviation(string text, int start, int stop)
    {
        var at = stop;
        for (var words = 1; words <= 3; words++)
        {
            var word = at;
            while (word > start && (char.IsLetterOrDigit(text[word - 1]) || text[word - 1] == '&'))
            {
                word--;
            }

            if (word == at || !char.IsUpper(text[word]) || at - word > 12)
            {
                return false;
            }

            if (word == start || text[word - 1] != ' ' || text[word - 2] is '.' or ',' or '"' or '”')
            {
                return words == 1 || (at - word > 1 && IsCapitals(text, word, at));
            }

            at = word - 1;
        }

        return false;
    }

    private static bool IsCapitals(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLower(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static JournalNumbers Read(string text, int from, int end)
    {
        bool hasVolume = false, hasIssue = false, hasPages = false, hasLabel = false;
        int year = 0, yearStart = 0;
        var isPage = false;
        for (var at = from; TagText.NextWord(text, ref at, end, out var first);)
        {
            // «33-48» is one word to a reader of tags, and two numbers here.
            var range = at;
            at = EndOfNumber(text, first, at);
            if (!TagText.HasDigit(text, first, at))
            {
                isPage = PageLabels.Contains(text.AsSpan(first, at - first));
                hasLabel |= NextDigit(text, at, end) && Labels.Contains(text.AsSpan(first, at - first));
                continue;
            }

            var mark = Before(text, from, first);
            var isRange = at < range || mark is '-' or '–' or '—';
            if (YearText.FourDigitYear(text, first, end) is { } dated && at < range && range - at == 3)
            {
                // «2020-03»
                (year, yearStart) = year == 0 ? (dated, first) : (year, yearStart);
                at = range;
            }
            else if (isPage || (isRange && mark != '.') || (mark == ':' && hasVolume))
            {
                hasPages = true;
            }
            else if (YearText.FourDigitYear(text, first, end) is { } value && (year == 0 || mark == '('))
            {
                (year, yearStart) = (value, first);
            }
            else if (hasVolume && mark is '(' or '.' && char.IsDigit(text[first - 2]))
            {
                hasIssue |= mark == '(';
            }
            else
            {
                hasVolume |= !IsCountOfPages(text, at, end);
            }

            isPage &= at < range;
        }

        return new(from, year, yearStart, hasVolume, (hasVolume && (hasIssue || hasPages)) || (hasLabel && (year > 0 || hasVolume)));
    }

    private static int EndOfNumber(string text, int start, int end)
    {
        while (start < end && char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        return start;
    }

    // «12 pages»
    private static bool IsCountOfPages(string text, int at, int end) =>
        at < end && text[at] == ' ' && TagText.NextWord(text, ref at, end, out var from)
            && PageLabels.Contains(text.AsSpan(from, at - from)) && !NextDigit(text, at, end);

    private static bool NextDigit(string text, int at, int end)
    {
        while (at < end && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at < end && char.IsDigit(text[at]);
    }

    private static char Before(string text, int from, int at)
    {
        while (at > from && text[at - 1] == ' ')
        {
            at--;
        }

        return at > from ? text[at - 1] : '\0';
    }

    private static bool IsMark(char c) =>
        c is ' ' or ',' or '.' or ';' or ':' or '(' or ')' or '[' or ']' or '-' or '–' or '—' or '/' or '\u00a0';

    // «49», «e12», «12a», «pp», «May»
    private static bool IsNumeric(string text, int start, int end)
    {
        var digits = 0;
        for (var i = start; i < end; i++)
        {
            digits += char.IsDigit(text[i]) ? 1 : 0;
        }

        var word = text.AsSpan(start, end - start);
        return digits > 0 ? end - start - digits <= 1 && digits <= 6 : Labels.Contains(word) || YearText.IsMonth(word);
    }
}

/// <summary>What the numbers behind a journal's name say.</summary>
/// <param name="Start">The first of them; 0 where there are none.</param>
/// <param name="Year">The year, or 0.</param>
/// <param name="YearStart">Where it stands.</param>
/// <param name="HasVolume">Whether one of them may be a volume.</param>
/// <param name="IsSure">Whether volume, issue and pages leave no doubt that a journal or proceedings stand in front of them.</param>
internal readonly record struct JournalNumbers(int Start, int Year, int YearStart, bool HasVolume, bool IsSure);
