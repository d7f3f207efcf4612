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
        var line = list.Lines.LineOf(span.Start);
        var text = LineText(list, line);
        var start = Math.Min(span.Start - list.Lines.Start(line), text.Length);
        var end = Math.Clamp(span.End - list.Lines.Start(line), start, text.Length);
        var from = Whole(text, text.Length <= Width ? 0 : Math.Max(0, Math.Min(start - Before, text.Length - Width)));
        var to = Whole(text, Math.Min(text.Length, from + Width));
        var (left, right) = (from > 0 ? Cut : "", to < text.Length ? Cut : "");
        var number = (line + 1).ToString(CultureInfo.InvariantCulture);
        var mark = new string('^', Math.Max(1, Math.Min(end, to) - start));
        output.WriteLine($"  {colours.Faint(number + " |")} {left}{text[from..to]}{right}");
        output.WriteLine($"  {colours.Faint(new string(' ', number.Length) + " |")} {new string(' ', left.Length + start - from)}{colours.Of(severity, mark)}");
    }

    // Never between the two halves of a character.
    private static int Whole(string text, int place) => place > 0 && place < text.Length && char.IsLowSurrogate(text[place]) ? place - 1 : place;

    private static string LineText(ListReading list, int line)
    {
        var start = list.Lines.Start(line);
        var end = line + 1 < list.Lines.Count ? list.Lines.Start(line + 1) : list.Text.Length;
        return Terminal.Safe(list.Text[start..end].TrimEnd('\r', '\n'));
    }
}
