using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>A check of lists with all that is set for them: severities, comments, baselines, and which lines count.</summary>
internal sealed class ListCheck
{
    private readonly CheckRequest _request;
    private readonly Progress _progress;
    private readonly Func<ListReading, SeveritySettings> _severities;
    private readonly ChangedLines? _changed;
    private BaselineFiles _baselines;
    private CatalogIndex? _index;

    private ListCheck(CheckRequest request, LoadedLists loaded, Progress progress)
    {
        _request = request;
        _progress = progress;
        Loaded = loaded;
        var lists = loaded.Files;
        _severities = SettingFiles.For(lists);
        _baselines = BaselineFiles.Find(lists, request.Baseline, request.WritesBaseline);
        _changed = request.ChangedSince is { } revision ? ChangedLines.Since(revision, lists.Concat(_baselines.Readings)) : null;
    }

    /// <summary>What is checked.</summary>
    public LoadedLists Loaded { get; }

    /// <summary>Reads what a request names, and what is set for it.</summary>
    /// <exception cref="UnusableInputException">Lists, settings, a baseline or a revision cannot be used.</exception>
    public static ListCheck Load(CheckRequest request, Progress progress) =>
        new(request, LoadedLists.Load(request.Files, progress), progress);

    /// <summary>What a check of lists would show, in order.</summary>
    /// <param name="lists">The lists, and the files found with them; they may have been edited since they were loaded.</param>
    public IReadOnlyList<Finding> Find(IReadOnlyList<ListReading> lists) => Shown(Check(lists).SelectMany(static list => list.Reported));

    /// <summary>Checks the lists, and writes the baseline where that was asked for.</summary>
    /// <exception cref="UnusableInputException">The baseline cannot be written.</exception>
    public CheckReport Run()
    {
        var lists = Loaded.Files;
        var results = Check(lists);
        WrittenBaseline? written = null;
        if (_request.WritesBaseline)
        {
            written = _baselines.Write(results, _request.Shows);
            _baselines = written.Files;
            results = Check(lists);
        }

        return new(Shown(results.SelectMany(static list => list.Reported)), [.. lists, .. _baselines.Readings])
        {
            Known = Shown(results.SelectMany(static list => list.Known)),
            Baselines = [.. _baselines.Readings.Select(static baseline => baseline.Path)],
            StaleLines = _baselines.CountStale(results),
            Written = written,
            ChangedSince = _request.ChangedSince,
            Unread = _index!.Catalog.Shipped.Any(static state => state.Standing is ShippedStanding.Moved or ShippedStanding.Gone)
                ? Loaded.Shipped.Others
                : [],
        };
    }

    private List<CheckedList> Check(IReadOnlyList<ListReading> lists)
    {
        _index = Loaded.IndexOf(lists);
        var check = new CatalogCheck(_index, _severities, _baselines.Known);
        var files = lists.Concat(_baselines.Readings).ToList();
        var results = new List<CheckedList>(files.Count);
        foreach (var file in files)
        {
            _progress.Tell("Checking list", results.Count + 1, files.Count);
            results.Add(check.Check(file));
        }

        _progress.Clear();
        return results;
    }

    private List<Finding> Shown(IEnumerable<Finding> findings)
    {
        var shown = findings.Where(finding => _request.Shows(finding) && _changed?.Touches(finding) != false).ToList();
        RuleRunner.Sort(shown);
        return shown;
    }
}
