namespace MlsysCatalog.Reading;

/// <summary>The words of a tag, and its edges.</summary>
public static class TagText
{
    /// <summary>Moves behind the next word: letters and digits, hyphens and ampersands between them.</summary>
    public static bool NextWord(string text, ref int at, int end, out int from)
    {
        while (at < end && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        from = at;
        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '&'))
        {
            at++;
        }

        return from < at;
    }

    /// <summary>The last word of a stretch.</summary>
    public static bool LastWord(string text, int start, int end, out int from, out int to)
    {
        to = end;
        while (to > start && !char.IsLetterOrDigit(text[to - 1]))
        {
            to--;
        }

        from = to;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] is '-' or '&'))
        {
            from--;
        }

        return from < to;
    }

    /// <summary>
    /// A stretch without its edges and without the words before it that lead to it: <c>In SOSP 2009</c>, <c>2018 on arXiv</c>, <c>published
    /// 2019</c>, <c>published in SOSP 2009</c>.
    /// </summary>
    public static (int Start, int End) TrimPreposition(string text, int start, int end)
    {
        (start, end) = Trim(text, start, end);
        if (end - start > Published.Length && text[start + Published.Length - 1] == ' '
            && text.AsSpan(start).StartsWith(Published.AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            (start, end) = Trim(text, start + Published.Length, end);
        }

        var isPreposition = start + 3 < end && text[start + 2] == ' '
            && text[start] is 'I' or 'i' or 'o' or 'a' && text[start + 1] is 'n' or 't';
        return isPreposition ? Trim(text, start + 3, end) : (start, end);
    }

    private const string Published = "published ";

    /// <summary>
    /// Where a word ends the stretch that names what a link leads to, behind a year: <c>OSDI 10 paper</c>, <c>SOSP 2003 PDF</c>.
    /// </summary>
    public static int CutLabel(string text, int start, int end)
    {
        var isCandidate = end - start > 5 && text[end - 1] is 'r' or 'f' or 'F' or 'e' or 's' or ')' or ']';
        return isCandidate && LastWord(text, start, end, out var from, out var to)
            && from - 2 > start && text[from - 1] == ' ' && char.IsDigit(text[from - 2])
            && Labels.Contains(text.AsSpan(from, to - from)) ? from - 1 : end;
    }

    private static readonly WordSet Labels = new("paper", "pdf", "article", "slides");

    /// <summary>A stretch without the blanks, brackets and marks at its edges.</summary>
    public static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && IsEdge(text[start]))
        {
            start++;
        }

        while (end > start && IsEdge(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private static bool IsEdge(char c) => !IsAsciiWord(c)
        && (char.IsWhiteSpace(c)
            || c is ',' or '.' or ';' or ':' or '|' or '-' or '_' or '–' or '—' or '@' or '#' or '/' or '(' or ')' or '[' or ']' or '"'
            or '“' or '”' or '【' or '】' or '（' or '）' or '，' or '。' or '：');

    /// <summary>Whether a character is a letter or digit of ASCII: most are, and need no further question.</summary>
    public static bool IsAsciiWord(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a' || (uint)(c - '0') <= 9;

    /// <summary>Whether a word holds a digit.</summary>
    public static bool HasDigit(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a stretch holds a letter.</summary>
    public static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a stretch holds a digit.</summary>
    public static bool HasDigit(string text, int start, int end) => FirstDigit(text, start, end) < end;

    /// <summary>The place of a stretch's last digit, or -1.</summary>
    public static int LastDigit(string text, int start, int end)
    {
        do
        {
            end--;
        }
        while (end >= start && !char.IsDigit(text[end]));
        return end >= start ? end : -1;
    }

    /// <summary>The place of a stretch's first digit, or its end.</summary>
    public static int FirstDigit(string text, int start, int end)
    {
        while (start < end && !char.IsDigit(text[start]))
        {
            start++;
        }

        return start;
    }
}
