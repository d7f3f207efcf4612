namespace MlsysCatalog.Reading;

/// <summary>What an arXiv id tells of its paper: when it was posted (<c>2210.14826</c>, <c>cs/0112017</c>).</summary>
/// <param name="Year">The year, four digits.</param>
/// <param name="Month">The month, from 1.</param>
/// <param name="Number">Its number among the papers of that month.</param>
internal readonly record struct ArxivId(int Year, int Month, int Number)
{
    private static readonly char[] LettersX = ['x', 'X'];

    /// <summary>The id in an address, or null where it names no paper on arXiv.</summary>
    public static ArxivId? FromUrl(string url)
    {
        // Most addresses lead elsewhere, and need not be taken apart.
        if (!NamesArxiv(url)
            || PaperIds.FromUrl(url) is not { } id || !id.StartsWith("arxiv:", StringComparison.Ordinal))
        {
            return null;
        }

        var digits = id.AsSpan(Math.Max(id.IndexOf(':'), id.IndexOf('/')) + 1);
        var year = TwoDigits(digits);
        var number = 0;
        foreach (var c in digits.Slice(4).TrimStart('.'))
        {
            number = (number * 10) + c - '0';
        }

        return new(year >= 91 ? 1900 + year : 2000 + year, TwoDigits(digits.Slice(2)), number);
    }

    // Few addresses have an x.
    private static bool NamesArxiv(string url)
    {
        for (var at = url.IndexOfAny(LettersX); at >= 0; at = url.IndexOfAny(LettersX, at + 1))
        {
            if (at >= 2 && url.AsSpan(at - 2).StartsWith("arxiv".AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int TwoDigits(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + digits[1] - '0';
}
