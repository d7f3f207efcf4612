using System.Globalization;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>The line that a finding is about, with a mark under the wrong characters. Of a long line only what is around them.</summary>
internal static class SourceExcerpt
{
    private const int Width = 110;
    private const int Before = 30;
    private const string Cut = "…";

    /// <summary>Writes the line and its mark.</summary>
    public static void Write(TextWriter output, ListReading list, SourceSpan span, Colours colours, FindingSeverity severity)
    {
        // Only what is shown of the line is looked at: somebody may write a whole list in one, and each finding shows it.
        var text = list.Text;
        var line = list.Lines.LineOf(span.Start);
        var (lineStart, lineEnd) = Ends(list, line);
        var start = Math.Min(span.Start, lineEnd);
        var end = Math.Clamp(span.End, start, lineEnd);
        var from = Whole(text, lineEnd - lineStart <= Width ? lineStart : Math.Max(lineStart, Math.Min(start - Before, lineEnd - Width)));
        var to = Whole(text, Math.Min(lineEnd, from + Width));
        var (left, right) = (from > lineStart ? Cut : "", to < lineEnd ? Cut : "");
        var number = (line + 1).ToString(CultureInfo.InvariantCulture);
        var mark = new string('^', Math.Max(1, Math.Min(end, to) - start));
        output.WriteLine($"  {colours.Faint(number + " |")} {left}{Terminal.Safe(text[from..to])}{right}");
        output.WriteLine($"  {colours.Faint(new string(' ', number.Length) + " |")} {new string(' ', left.Length + start - from)}{colours.Of(severity, mark)}");
    }

    // Never between the two halves of a character.
    private static int Whole(string text, int place) =>
        place > 0 && place < text.Length && char.IsLowSurrogate(text[place]) ? place - 1 : place;

    // Without its line break.
    private static (int Start, int End) Ends(ListReading list, int line)
    {
        var start = list.Lines.Start(line);
        var end = line + 1 < list.Lines.Count ? list.Lines.Start(line + 1) : list.Text.Length;
        while (end > start && list.Text[end - 1] is '\r' or '\n')
        {
            end--;
        }

        return (start, end);
    }
}
