namespace MlsysCatalog.Reading;

/// <summary>The words in front of a venue's name that say nothing of which venue it is: sponsors, ordinals, "Proceedings of the".</summary>
internal static class LeadingWords
{
    private static readonly string[] Sponsors =
    [
        "acm", "ieee", "usenix", "ifip", "cvf", "rsj", "ras", "wic", "ccf", "iapr", "iacr", "spec",
        "annual", "biennial", "international", "int", "intl", "int'l", "int’l",
        "sigaccess", "sigact", "sigai", "sigapp", "sigarch", "sigart", "sigbed", "sigbio", "sigchi", "sigcomm", "sigcse", "sigda", "sigdoc",
        "sigecom", "siggraph", "sighpc", "sigir", "sigkdd", "siglog", "sigmetrics", "sigmicro", "sigmm", "sigmobile", "sigmod", "sigops",
        "sigplan", "sigsac", "sigsam", "sigsim", "sigsoft", "sigspatial", "sigweb",
    ];

    private static readonly string[] Proceedings = ["proceedings", "proc"];

    private static readonly string[] Particles = ["the", "of", "in"];

    private static readonly string[] OrdinalEndings = ["st", "nd", "rd", "th"];

    // Which first and last letters the words have, by a hash: almost every other word is told apart by these two.
    private static readonly bool[] Edges = MarkEdges();

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

        if (!Edges[Edge(text[start], text[end - 1])])
        {
            return LeadingWord.None;
        }

        return IsOneOf(Sponsors, text, start, end) ? LeadingWord.Sponsor
            : IsOneOf(Proceedings, text, start, end) ? LeadingWord.Proceedings
            : IsOneOf(Particles, text, start, end) ? LeadingWord.Particle
            : LeadingWord.None;
    }

    private static bool[] MarkEdges()
    {
        var edges = new bool[256];
        foreach (var words in new[] { Sponsors, Proceedings, Particles })
        {
            foreach (var word in words)
            {
                edges[Edge(word[0], word[word.Length - 1])] = true;
            }
        }

        return edges;
    }

    // Letters of both cases are 32 apart.
    private static int Edge(char first, char last) => (((first & 31) * 8) ^ (last & 31)) & 255;

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

        return IsOneOf(OrdinalEndings, text, digits, end) ? LeadingWord.Ordinal : LeadingWord.None;
    }

    private static bool IsOneOf(string[] words, string text, int start, int end)
    {
        foreach (var word in words)
        {
            if (word.Length == end - start
                && word[0] == (text[start] | 0x20)
                && string.Compare(word, 0, text, start, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsInnerApostrophe(string text, int at, int end) =>
        text[at] is '\'' or '’' && at + 1 < end && FoldedChars.IsWordChar(text[at + 1]) && !IsDigit(text[at + 1]);
}
