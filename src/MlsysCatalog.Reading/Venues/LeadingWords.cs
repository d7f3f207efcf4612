namespace MlsysCatalog.Reading;

/// <summary>The words in front of a venue's name that say nothing of which venue it is: sponsors, ordinals, "Proceedings of the".</summary>
internal static class LeadingWords
{
    private static readonly WordSet Sponsors = new(
    [
        "acm", "ieee", "usenix", "ifip", "cvf", "rsj", "ras", "wic", "ccf", "iapr", "iacr", "spec",
        "annual", "biennial", "international", "int", "intl", "int'l", "int’l",
        "sigaccess", "sigact", "sigai", "sigapp", "sigarch", "sigart", "sigbed", "sigbio", "sigchi", "sigcomm", "sigcse", "sigda", "sigdoc",
        "sigecom", "siggraph", "sighpc", "sigir", "sigkdd", "siglog", "sigmetrics", "sigmicro", "sigmm", "sigmobile", "sigmod", "sigops",
        "sigplan", "sigsac", "sigsam", "sigsim", "sigsoft", "sigspatial", "sigweb",
    ]);

    private static readonly WordSet Proceedings = new("proceedings", "proc");

    private static readonly WordSet Particles = new("the", "of", "in");

    private static readonly WordSet OrdinalEndings = new("st", "nd", "rd", "th");

    /// <summary>Reads the word that starts at <paramref name="start"/>: what it is, and where the next one starts.</summary>
    public static LeadingWord Read(string text, int start, int end, out int next)
    {
        var wordEnd = start;
        while (wordEnd < end && (FoldedChars.IsWordChar(text[wordEnd]) || IsInnerApostrophe(text, wordEnd, end)))
        {
            wordEnd++;
        }

        next = wordEnd;
        while (next < end && !FoldedChars.IsWordChar(text[next]) && text[next] != '&')
        {
            next++;
        }

        return wordEnd == start ? LeadingWord.None : Classify(text, start, wordEnd);
    }

    private static LeadingWord Classify(string text, int start, int end)
    {
        if (IsDigit(text[start]))
        {
            return ClassifyNumber(text, start, end);
        }

        var word = text.AsSpan(start, end - start);
        return Sponsors.Contains(word) ? LeadingWord.Sponsor
            : Proceedings.Contains(word) ? LeadingWord.Proceedings
            : Particles.Contains(word) ? LeadingWord.Particle
            : LeadingWord.None;
    }

    private static LeadingWord ClassifyNumber(string text, int start, int end)
    {
        var digits = start;
        while (digits < end && IsDigit(text[digits]))
        {
            digits++;
        }

        if (digits == end)
        {
            return end - start == 4 ? LeadingWord.Year : LeadingWord.None;
        }

        return OrdinalEndings.Contains(text.AsSpan(digits, end - digits)) ? LeadingWord.Ordinal : LeadingWord.None;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsInnerApostrophe(string text, int at, int end) =>
        text[at] is '\'' or '’' && at + 1 < end && FoldedChars.IsWordChar(text[at + 1]) && !IsDigit(text[at + 1]);
}
