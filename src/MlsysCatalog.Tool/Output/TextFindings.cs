using System.Globalization;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>Findings for people: like a compiler's, with the line and a mark under the wrong characters, and a summary at the end.</summary>
internal sealed class TextFindings(TextWriter output) : IFindingWriter
{
    /// <inheritdoc/>
    public void Write(IReadOnlyList<Finding> findings, IReadOnlyList<ListReading> lists)
    {
        var byPath = lists.ToLookup(static list => list.Path);
        foreach (var finding in findings)
        {
            var list = byPath[finding.Path].First();
            output.WriteLine($"{Place(list, finding.Span)}: {SeverityWord.Of(finding.Severity)} {finding.Rule.Id}: {Terminal.Safe(finding.Message)}");
            SourceExcerpt.Write(output, list, finding.Span);
            foreach (var related in finding.Related)
            {
                var other = byPath[related.Path].First();
                output.WriteLine($"{Place(other, related.Span)}: note: {Terminal.Safe(related.Message)}");
                SourceExcerpt.Write(output, other, related.Span);
            }
        }

        output.WriteLine(Summary(findings, lists));
    }

    private static string Place(ListReading list, SourceSpan span)
    {
        var (line, column) = list.Lines.Position(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{Terminal.Safe(list.Path)}:{line + 1}:{column + 1}");
    }

    private static string Summary(IReadOnlyList<Finding> findings, IReadOnlyList<ListReading> lists)
    {
        var papers = lists.Where(static list => list.Kind == ListKind.Papers).ToList();
        var entries = Count(papers.Sum(static list => list.Entries.Count), "entry", "entries");
        var read = $"{Count(papers.Count, "list", "lists")} with {entries}";
        var tables = lists.Count(static list => list.Kind == ListKind.Venues);
        read += tables == 0 ? "" : $" and {Count(tables, "venue table", "venue tables")}";
        if (findings.Count == 0)
        {
            return $"Nothing found in {read}.";
        }

        var kinds = findings.GroupBy(static finding => finding.Severity).OrderByDescending(static kind => kind.Key)
            .Select(static kind => Count(kind.Count(), SeverityWord.Of(kind.Key), SeverityWord.Of(kind.Key) + (kind.Key == FindingSeverity.Info ? "" : "s")));
        var files = tables == 0 ? read : $"{papers.Count + tables} files: {read}";
        return $"{string.Join(", ", kinds)} in {findings.Select(static finding => finding.Path).Distinct().Count()} of {files}.";
    }

    private static string Count(int count, string one, string several) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");
}
