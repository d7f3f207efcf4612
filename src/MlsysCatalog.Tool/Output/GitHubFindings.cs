using System.Globalization;
using System.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>
/// Findings as GitHub's workflow commands, which it shows beside the lines of a pull request. What is in a list's text cannot become a
/// command: a command begins a line, and no text ends one.
/// </summary>
internal sealed class GitHubFindings(TextWriter output) : IFindingWriter
{
    /// <inheritdoc/>
    public void Write(CheckReport report)
    {
        var root = SourceRoot.Of(report.Files);
        var maps = report.Files.ToLookup(static list => list.Path, static list => list.Lines);
        foreach (var finding in report.Findings)
        {
            var lines = maps[finding.Path].First();
            var (start, end) = (lines.Position(finding.Span.Start), lines.Position(finding.Span.End));
            var command = new StringBuilder("::").Append(Level(finding.Severity)).Append(" file=")
                .Append(Property(root.PathOf(finding.Path) ?? finding.Path));
            Append(command, "line", start.Line + 1);
            Append(command, "endLine", end.Line + 1);
            if (start.Line == end.Line)
            {
                // Columns mean something to GitHub only within one line.
                Append(command, "col", start.Column + 1);
                Append(command, "endColumn", end.Column + 1);
            }

            command.Append(",title=").Append(Property($"{finding.Rule.Id}: {finding.Rule.Title}"));
            output.Write(command.Append("::").Append(Text(finding.Message)).Append('\n').ToString());
        }

        foreach (var line in Summary.Lines(report))
        {
            output.Write(Text(line) + "\n");
        }
    }

    private static string Level(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "notice",
    };

    private static void Append(StringBuilder command, string property, int value) =>
        command.Append(',').Append(property).Append('=').Append(value.ToString(CultureInfo.InvariantCulture));

    private static string Text(string text) => Terminal.Safe(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) => Escaped(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    // A path has to stay the path it is.
    private static string Escaped(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
