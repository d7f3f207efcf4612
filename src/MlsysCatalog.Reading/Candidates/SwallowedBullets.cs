using Markdig.Syntax;

namespace MlsysCatalog.Reading;

/// <summary>
/// Finds the markers that CommonMark takes for text of the line above: those set in too far to be items, and those without a space behind
/// them (<c>-[Title](url)</c>, <c>2.Title</c> below <c>1. Title</c>). Whoever wrote them meant items.
/// </summary>
internal static class SwallowedBullets
{
    /// <summary>The next line of a run that begins with such a marker.</summary>
    /// <param name="run">The run.</param>
    /// <param name="source">The list's whole text.</param>
    /// <param name="item">The list item whose text the run is; null for a paragraph's.</param>
    /// <param name="from">Where in the run to start.</param>
    /// <param name="lineBreak">The line break before it.</param>
    /// <param name="textStart">The first character behind its mark.</param>
    public static bool Find(Run run, string source, ListItemBlock? item, int from, out int lineBreak, out int textStart)
    {
        var text = run.Text;
        for (lineBreak = text.IndexOf('\n', from); lineBreak >= 0; lineBreak = text.IndexOf('\n', lineBreak + 1))
        {
            var mark = lineBreak + 1;
            var length = mark < text.Length && text[mark] is '-' or '*' or '+' ? 1
                : item is null ? 0
                : OrderedMarker.GluedLengthAt(text, mark);
            textStart = mark + length;
            if (length == 0 || textStart >= text.Length || run.IsInLink(mark))
            {
                continue;
            }

            // «\- » was meant as a dash, and so was one in HTML.
            var at = run.ToSource(mark, textStart);
            var isPlain = at.Length == length && at.Start > 0 && source[at.Start] == text[mark] && char.IsWhiteSpace(source[at.Start - 1]);
            if (isPlain
                && (length == 1 && (text[textStart] == ' ' || IsGluedText(text, textStart))
                    || IsGlued(run, source, item, textStart, at)))
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

    // A link or a tag behind a bullet is the beginning of an entry anywhere;
    // words are that where the line begins just as an item around it did.
    private static bool IsGlued(Run run, string source, ListItemBlock? item, int textStart, SourceSpan mark)
    {
        var first = run.Text[textStart];
        if (mark.Length == 1 && mark.End < source.Length && source[mark.End] == '[' && (first == '[' || run.StartsLink(textStart)))
        {
            return true;
        }

        var isBeginning = char.IsUpper(first) || first is '[' or '"' or '“'
            || run.StartsLink(textStart) || (mark.Length == 1 && char.IsDigit(first));
        for (var around = isBeginning ? item : null; around is not null; around = around.Parent?.Parent as ListItemBlock)
        {
            var start = around.Span.Start;
            var isSameMark = mark.Length == 1 ? source[start] == source[mark.Start] : OrderedMarker.LengthAt(source, start) > 0;
            if (isSameMark && ColumnOf(source, start) == ColumnOf(source, mark.Start))
            {
                return true;
            }
        }

        return false;
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
