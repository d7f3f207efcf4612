using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>A check of lists with all that is set for them: severities, comments, baselines.</summary>
internal static class ListCheck
{
    /// <summary>Checks what a request names.</summary>
    /// <exception cref="UnusableInputException">The input cannot be used, or the baseline cannot be written.</exception>
    public static CheckReport Run(CheckRequest request, Progress progress)
    {
        var loaded = LoadedLists.Load(request.Files, progress);
        var lists = loaded.Lists.Concat(loaded.Found).ToList();
        var severities = SettingFiles.For(lists);
        var baselines = BaselineFiles.Find(lists, request.Baseline, request.WritesBaseline);
        var changed = request.ChangedSince is { } revision ? ChangedLines.Since(revision, lists.Concat(baselines.Readings)) : null;
        var index = new CatalogIndex(lists, loaded.Venues);
        var checkedLists = Check(index, severities, baselines, lists, progress);
        WrittenBaseline? written = null;
        if (request.WritesBaseline)
        {
            written = baselines.Write(checkedLists, request.Shows);
            baselines = written.Files;
            checkedLists = Check(index, severities, baselines, lists, progress);
        }

        var findings = checkedLists.SelectMany(static list => list.Reported).Where(finding => Shows(finding)).ToList();
        RuleRunner.Sort(findings);
        return new(findings, [.. lists, .. baselines.Readings])
        {
            Known = [.. checkedLists.SelectMany(static list => list.Known).Where(finding => Shows(finding))],
            Baselines = [.. baselines.Readings.Select(static baseline => baseline.Path)],
            StaleLines = baselines.CountStale(checkedLists),
            Written = written,
            ChangedSince = request.ChangedSince,
        };

        bool Shows(Finding finding) => request.Shows(finding) && changed?.Touches(finding) != false;
    }

    private static List<CheckedList> Check(
        CatalogIndex index,
        Func<ListReading, SeveritySettings> severities,
        BaselineFiles baselines,
        IReadOnlyList<ListReading> lists,
        Progress progress)
    {
        var check = new CatalogCheck(index, severities, baselines.Known);
        var files = lists.Concat(baselines.Readings).ToList();
        var results = new List<CheckedList>(files.Count);
        foreach (var file in files)
        {
            progress.Tell("Checking list", results.Count + 1, files.Count);
            results.Add(check.Check(file));
        }

        progress.Clear();
        return results;
    }
}
