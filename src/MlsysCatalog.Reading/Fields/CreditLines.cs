namespace MlsysCatalog.Reading;

/// <summary>
/// A paragraph that says who wrote a paper, where and when it appeared, and nothing else: a field a line, as in <c>Lisanne Bainbridge,</c>
/// over <c>Automatica,</c> over <c>1983.</c>, or all in one.
/// </summary>
internal static class CreditLines
{
    private const int Longest = 200;

    // Of names there may be many; where and when it appeared is said in a few words.
    private const int LongestLine = 1000;
    private const int LongestAppearance = 120;

    /// <summary>Where the authors end and where the rest begins; null for any other paragraph.</summary>
    public static (int AuthorsEnd, int RestStart)? Of(string text)
    {
        if (text.Length is < 8 or > LongestLine || !HoldsYear(text, Math.Max(0, text.Length - LongestAppearance)))
        {
            return null;
        }

        if (SentenceOfNames(text) is var stop and > 0)
        {
            return (stop, stop + 1);
        }

        if (text.Length > Longest)
        {
            return null;
        }

        var line = text.IndexOf('\n');
        if (line > 0)
        {
            var authors = text.AsSpan(0, line).Trim().TrimEnd(',').TrimEnd('.');
            return People.IsName(authors) || People.Likeness(authors) >= 0.75 ? (line, line + 1) : null;
        }

        for (var comma = text.IndexOf(','); comma > 0; comma = text.IndexOf(',', comma + 1))
        {
            if (TagText.HasDigit(text, comma, text.Length) && People.Likeness(text.AsSpan(0, comma)) >= 0.75 && !IsName(text, comma))
            {
                return (comma, comma + 1);
            }
        }

        return null;
    }

    // «A. Author and B. Author. ICML, 2019.»: where the names end; 0 where the text does not begin with a sentence of names.
    private static int SentenceOfNames(string text)
    {
        var first = 0;
        while (first < text.Length && !Sentences.IsEnd(text, first, 0, text.Length))
        {
            first++;
        }

        if (first + 2 >= text.Length || text.Length - first > LongestAppearance || text.IndexOf('\n') >= 0 || !HoldsYear(text, first))
        {
            return 0;
        }

        var names = text.AsSpan(0, first);
        return People.Likeness(names) >= 0.6 || (People.MayBe(names) && !OrganizationNames.AreIn(names)) ? first : 0;
    }

    // Whether the piece behind a comma is one more name.
    private static bool IsName(string text, int comma)
    {
        var end = text.IndexOf(',', comma + 1);
        return end > 0 && People.IsName(text.AsSpan(comma + 1, end - comma - 1).Trim());
    }

    private static bool HoldsYear(string text, int start)
    {
        for (var i = start; i + 4 <= text.Length; i++)
        {
            if (YearText.FourDigitYear(text, i, text.Length) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
