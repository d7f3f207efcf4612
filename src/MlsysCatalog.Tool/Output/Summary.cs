using System.Globalization;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>What a check says at its end, for people: how much there is, and what can be done next.</summary>
internal static class Summary
{
    /// <summary>The lines. Nothing of a list's text is in them, and a path in them is safe on a terminal.</summary>
    public static IEnumerable<string> Lines(CheckReport report)
    {
        yield return Counts(report);
        if (report.Written is { } written)
        {
            yield return $"Wrote {Terminal.Safe(written.Path)}: {Count(written.Added, "finding", "findings")} new in it, {written.Dropped} no longer.";
        }

        var fixable = report.Findings.Count(static finding => finding.Edits.Count > 0);
        if (fixable > 0)
        {
            yield return $"--fix mends {(fixable == report.Findings.Count ? fixable == 1 ? "it" : "all of them" : fixable + " of them")}.";
        }

        if (report.Known.Count > 0)
        {
            var rules = report.Known.GroupBy(static finding => finding.Rule.Id).OrderBy(static rule => rule.Key, StringComparer.Ordinal)
                .Select(static rule => $"{rule.Key} {rule.Count()}");
            var files = string.Join(", ", report.Baselines.Select(Terminal.Safe));
            yield return $"Known, and so not shown: {report.Known.Count} ({string.Join(", ", rules)}), in {files}.";
        }

        if (report.StaleLines > 0)
        {
            var are = report.StaleLines == 1 ? "finding of the baseline is" : "findings of the baseline are";
            yield return $"{report.StaleLines} {are} there no more; --write-baseline takes them out.";
        }

        if (report.Unread.Count > 0)
        {
            var lists = string.Join(", ", report.Unread.Select(static list => Terminal.Safe(FilesBeside.Shortest(list))));
            yield return $"Not compared with what was shipped, because {lists} {(report.Unread.Count == 1 ? "was" : "were")} not read.";
        }

        foreach (var rule in report.Findings.Select(static finding => finding.Rule)
            .Where(static rule => rule.HelpLink is not null).DistinctBy(static rule => rule.Id).Take(3))
        {
            yield return $"About {rule.Id}: {rule.HelpLink}";
        }
    }

    private static string Counts(CheckReport report)
    {
        var papers = report.Files.Where(static list => list.Kind == ListKind.Papers).ToList();
        var entries = Count(papers.Sum(static list => list.Entries.Count), "entry", "entries");
        var read = $"{Count(papers.Count, "list", "lists")} with {entries}";
        var tables = report.Files.Count(static list => list.Kind == ListKind.Venues);
        var (baselines, shipped) = (CountTold(report, ListKind.Baseline), CountTold(report, ListKind.Shipped));
        string[] beside =
        [
            tables == 0 ? "" : Count(tables, "venue table", "venue tables"),
            baselines == 0 ? "" : Count(baselines, "baseline", "baselines"),
            shipped == 0 ? "" : Count(shipped, "shipped file", "shipped files"),
        ];
        var others = beside.Where(static part => part.Length > 0).ToList();
        read += others.Count == 0 ? "" : " and " + string.Join(" and ", others);
        var since = report.ChangedSince is { } revision ? $" changed since {Terminal.Safe(revision)}" : "";
        if (report.Findings.Count == 0)
        {
            return $"Nothing found in {(since.Length > 0 ? $"lines{since} of " : "")}{read}.";
        }

        var kinds = report.Findings.GroupBy(static finding => finding.Severity).OrderByDescending(static kind => kind.Key)
            .Select(static kind => Count(kind.Count(), SeverityWord.Of(kind.Key), SeverityWord.Plural(kind.Key)));
        var files = others.Count == 0 ? read : $"{papers.Count + tables + baselines + shipped} files: {read}";
        var where = since.Length > 0 ? $" in lines{since}," : "";
        return $"{string.Join(", ", kinds)}{where} in {report.Findings.Select(static finding => finding.Path).Distinct().Count()} of {files}.";
    }

    // Files beside the lists of which nobody asked are counted only where something is said of one.
    private static int CountTold(CheckReport report, ListKind kind)
    {
        var files = report.Files.Where(file => file.Kind == kind).Select(static file => file.Path).ToHashSet(StringComparer.Ordinal);
        return report.Findings.Any(finding => files.Contains(finding.Path)) ? files.Count : 0;
    }

    private static string Count(int count, string one, string several) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");
}
