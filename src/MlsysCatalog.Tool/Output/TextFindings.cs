using System.Globalization;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>
/// Findings for people: like a compiler's, with the line and a mark under the wrong characters, and a summary at the end.
/// </summary>
internal sealed class TextFindings(TextWriter output, Colours colours) : IFindingWriter
{
    /// <inheritdoc/>
    public void Write(CheckReport report)
    {
        var byPath = report.Files.ToLookup(static list => list.Path);
        foreach (var finding in report.Findings)
        {
            var list = byPath[finding.Path].First();
            var kind = colours.Of(finding.Severity, $"{SeverityWord.Of(finding.Severity)} {finding.Rule.Id}");
            output.WriteLine($"{colours.Strong(Place(list, finding.Span))}: {kind}: {Terminal.Safe(finding.Message)}");
            SourceExcerpt.Write(output, list, finding.Span, colours, finding.Severity);
            foreach (var related in finding.Related)
            {
                var other = byPath[related.Path].First();
                output.WriteLine(
                    $"{colours.Strong(Place(other, related.Span))}: {colours.Faint("note")}: {Terminal.Safe(related.Message)}");
                SourceExcerpt.Write(output, other, related.Span, colours, FindingSeverity.Info);
            }
        }

        foreach (var line in Summary.Lines(report))
        {
            output.WriteLine(line);
        }
    }

    private static string Place(ListReading list, SourceSpan span)
    {
        var (line, column) = list.Lines.Position(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{Terminal.Safe(list.Path)}:{line + 1}:{column + 1}");
    }
}
