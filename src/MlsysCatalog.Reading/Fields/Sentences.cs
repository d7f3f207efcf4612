namespace MlsysCatalog.Reading;

/// <summary>Where running text may be cut.</summary>
internal static class Sentences
{
    /// <summary>Whether a stretch holds the end of a sentence, a bar or a dash.</summary>
    public static bool HoldsBreak(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (TagText.IsAsciiWord(text[i]))
            {
                continue;
            }

            if (IsEnd(text, i, start, end) || Bars.IsAt(text, i)
                || (text[i] == '-' && text[i - 1] == ' ' && i + 1 < end && text[i + 1] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a stop ends a sentence: one that is no initial's (<c>A. Author</c>) and no number's.</summary>
    public static bool IsEnd(string text, int at, int from, int end) =>
        text[at] == '.' && at + 1 < end && char.IsWhiteSpace(text[at + 1]) && at - from >= 3 && char.IsLetterOrDigit(text[at - 1])
        && !IsInitial(text, at) && !EndsNumberWord(text, at, end) && !EndsForm(text, at) && !EndsEt(text, at);

    /// <summary>Whether a stop stands behind an initial: <c>X. Author</c>.</summary>
    public static bool IsInitial(string text, int stop) => stop > 1 && char.IsUpper(text[stop - 1]) && text[stop - 2] is ' ' or '.' or '-';

    private static readonly WordSet Forms = new("dr", "prof", "mr", "mrs", "trans", "int", "conf", "symp");

    // «by Dr. Author», «ACM Trans. on Database Systems», «IEEE Int. Conf. on Web Services»
    private static bool EndsForm(string text, int stop)
    {
        var start = stop;
        while (start > 0 && stop - start < 5 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return Forms.Contains(text.AsSpan(start, stop - start));
    }

    // «Author et. al. 2013»
    private static bool EndsEt(string text, int stop) =>
        stop > 2 && text[stop - 1] == 't' && text[stop - 2] is 'e' or 'E' && text[stop - 3] == ' '
            && string.CompareOrdinal(text, stop + 1, " al", 0, 3) == 0;

    // «pp. 29-43», «vol. 12»
    private static bool EndsNumberWord(string text, int stop, int end)
    {
        if (stop + 2 >= end || !char.IsDigit(text[stop + 2]))
        {
            return false;
        }

        var start = stop;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return YearText.IsNumberWord(text.AsSpan(start, stop - start));
    }

    // «J. Chem. Inf. Model. 2005»: the stop belongs to the abbreviation. Authors end
    // before a year («Mnih et al. 2013»), and «2005 ICML» is a piece of its own.
    private static bool IsBeforeYear(string text, int stop, int from, int end) =>
        stop + 2 < end && YearText.FourDigitYear(text, stop + 2, end) is not null
        && !text.AsSpan(0, stop).EndsWith(" et al".AsSpan(), StringComparison.Ordinal)
        && !(stop + 7 < end && text[stop + 6] == ' ' && char.IsLetter(text[stop + 7]))
        && People.Likeness(text.AsSpan(from, stop - from)) < 0.75
        && !OrganizationNames.IsList(text.AsSpan(from, stop - from));

    // «Expert Syst. Appl., 2017», «ACM Comput. Surv, 2017»: words cut short, a year behind them. Two stops say so, or the publisher.
    private static bool IsInJournal(string text, int stop, int from, int end)
    {
        var at = stop + 2;
        if (at >= end || !char.IsUpper(text[at]) || !AreJournalWords(text, from, stop, out var isPublished))
        {
            return false;
        }

        var stops = 1;
        for (var words = 0; words < 6 && at < end && char.IsUpper(text[at]); words++, at++)
        {
            var first = at;
            at++;
            while (at < end && (char.IsLower(text[at]) || (text[at] is '-' && at + 1 < end && char.IsUpper(text[at + 1]) && ++at < end)))
            {
                at++;
            }

            if (at - first is < 2 or > 12)
            {
                return false;
            }

            if (at < end && text[at] == '.')
            {
                stops++;
                at++;
            }

            var comma = at < end && text[at] == ',' ? 1 : 0;
            if (YearText.FourDigitYear(text, at + comma + 1, end) is not null)
            {
                return stops > 1 || isPublished;
            }

            if (comma > 0 || at >= end || text[at] != ' ')
            {
                return false;
            }
        }

        return false;
    }

    private static bool AreJournalWords(string text, int from, int stop, out bool isPublished)
    {
        isPublished = false;
        var words = 0;
        foreach (var word in new Words(text.AsSpan(from, stop - from)))
        {
            isPublished |= words == 0
                && (word.Equals("ACM".AsSpan(), StringComparison.Ordinal) || word.Equals("IEEE".AsSpan(), StringComparison.Ordinal));
            if (++words > 4 || !char.IsUpper(word[0]) || word.Length > 12)
            {
                return false;
            }
        }

        return words > 0 && char.IsLower(text[stop - 1]);
    }

    /// <summary>Whether a character parts a text into pieces.</summary>
    public static bool IsPieceEnd(string text, int at, int from, int end) => text[at] switch
    {
        ';' or '\t' or '。' => true,
        '.' => IsEnd(text, at, from, end) && !IsBeforeYear(text, at, from, end) && !IsInJournal(text, at, from, end),
        '-' => at + 2 < end && at > from && text[at - 1] == ' ' && (text[at + 1] == ' ' || (text[at + 1] == '-' && text[at + 2] == ' ')),
        _ => Bars.IsAt(text, at),
    };
}
