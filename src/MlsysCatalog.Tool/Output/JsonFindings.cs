using System.Text.Json;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>
/// Findings for programs: one JSON object each; lines and columns count from 1, the end is the place after the last character.
/// </summary>
internal sealed class JsonFindings(TextWriter output) : IFindingWriter
{
    /// <inheritdoc/>
    public void Write(CheckReport report)
    {
        var maps = report.Files.ToLookup(static list => list.Path, static list => list.Lines);
        using var lines = new JsonLines(output);
        foreach (var finding in report.Findings)
        {
            lines.Write(json => Write(json, finding, path => maps[path].First()));
        }
    }

    private static void Write(Utf8JsonWriter json, Finding finding, Func<string, LineMap> linesOf)
    {
        json.Text("rule", finding.Rule.Id);
        json.Text("severity", SeverityWord.Of(finding.Severity));
        WritePlace(json, finding.Path, finding.Span, linesOf);
        json.Text("message", finding.Message);
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            WritePlace(json, related.Path, related.Span, linesOf);
            json.Text("message", related.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("fixable", finding.Edits.Count > 0);
    }

    private static void WritePlace(Utf8JsonWriter json, string path, SourceSpan span, Func<string, LineMap> linesOf)
    {
        var lines = linesOf(path);
        var (start, end) = (lines.Position(span.Start), lines.Position(span.End));
        json.Text("file", path);
        json.Number("line", start.Line + 1);
        json.Number("column", start.Column + 1);
        json.Number("endLine", end.Line + 1);
        json.Number("endColumn", end.Column + 1);
    }
}
