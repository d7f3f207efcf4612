namespace MlsysCatalog.Reading;

/// <summary>
/// Finds the bullets that CommonMark takes for text of the line above: those set in too far to be items, and those without a space behind the dash
/// (<c>-[Title](url)</c>). Whoever wrote them meant items.
/// </summary>
internal static class SwallowedBullets
{
    /// <summary>The next line of a run that is such a bullet.</summary>
    /// <param name="run">The run.</param>
    /// <param name="source">The list's whole text.</param>
    /// <param name="from">Where in the run to start.</param>
    /// <param name="lineBreak">The line break before it.</param>
    /// <param name="textStart">The first character behind its mark.</param>
    public static bool Find(Run run, string source, int from, out int lineBreak, out int textStart)
    {
        var text = run.Text;
        for (lineBreak = text.IndexOf('\n', from); lineBreak >= 0; lineBreak = text.IndexOf('\n', lineBreak + 1))
        {
            var mark = lineBreak + 1;
            textStart = mark + 1;
            if (textStart >= text.Length || text[mark] is not ('-' or '*' or '+') || run.IsInLink(mark))
            {
                continue;
            }

            // «\- » was meant as a dash, and so was one in HTML.
            var at = run.ToSource(mark, mark + 1);
            var isPlain = at.Length == 1 && at.Start > 0 && source[at.Start] == text[mark] && char.IsWhiteSpace(source[at.Start - 1]);
            var isGlued = at.End < source.Length && source[at.End] == '[' ? run.StartsLink(textStart) : isPlain && IsGluedText(text, textStart);
            if (isPlain && (isGlued || text[textStart] == ' '))
            {
                return true;
            }
        }

        textStart = 0;
        return false;
    }

    // «-OSDI20 - Title of a Paper»: a line of its own words.
    private static bool IsGluedText(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return char.IsUpper(text[start]) && Words.CountAtLeast(text.AsSpan(start, (end < 0 ? text.Length : end) - start), 4);
    }

    /// <summary>How far a place of the list is from the start of its line.</summary>
    public static int ColumnOf(string source, int position)
    {
        var column = 0;
        for (var i = position < 1 ? 0 : source.LastIndexOf('\n', position - 1) + 1; i < position; i++)
        {
            column += source[i] == '\t' ? 4 - (column % 4) : 1;
        }

        return column;
    }
}
