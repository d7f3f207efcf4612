using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>The lists of one compilation, and the files beside them, read and indexed when the first of its rules asks.</summary>
/// <param name="options">The files and their settings.</param>
/// <param name="decided">The severity of each rule that the compiler's own settings decide on, by id.</param>
internal sealed class CheckedLists(AnalyzerOptions options, IReadOnlyDictionary<string, FindingSeverity> decided)
{
    private readonly object _gate = new();
    private Contents? _contents;

    /// <summary>Whether the project has any list.</summary>
    public bool IsAny(CancellationToken cancellationToken) => ContentsOf(cancellationToken).Readings.Count > 0;

    /// <summary>All lists that could be read, with what they are together.</summary>
    public CatalogIndex Index(CancellationToken cancellationToken) => ContentsOf(cancellationToken).Index;

    /// <summary>What is reported in a file, less what somebody switched off; nothing where it is none of the project's.</summary>
    /// <exception cref="OperationCanceledException">The check was given up.</exception>
    /// <exception cref="Exception">Whatever reading this file has thrown.</exception>
    public IReadOnlyList<Finding> FindingsIn(AdditionalText file, CancellationToken cancellationToken) =>
        ReadingOf(file, cancellationToken) is { } list ? ContentsOf(cancellationToken).Check.Check(list, cancellationToken).Reported : [];

    /// <summary>The settings of lists that mean nothing, each once, with its place where a file that was handed over has it.</summary>
    public IEnumerable<(SettingProblem Problem, Location? Location)> SettingProblems(CancellationToken cancellationToken)
    {
        var contents = ContentsOf(cancellationToken);
        foreach (var problem in contents.SettingProblems)
        {
            var isPlaced = false;
            foreach (var (path, text) in contents.Configs)
            {
                if (problem.FindIn(text) is { } span)
                {
                    isPlaced = true;
                    yield return (problem, RuleDiagnostics.LocationOf(path, new(text), span));
                }
            }

            if (!isPlaced)
            {
                yield return (problem, null);
            }
        }
    }

    /// <summary>What a file says, or null where it is none of the project's lists and no baseline.</summary>
    /// <exception cref="OperationCanceledException">The reading was given up; it starts anew when it is asked for again.</exception>
    /// <exception cref="Exception">Whatever reading this file has thrown; the others are read.</exception>
    private ListReading? ReadingOf(AdditionalText file, CancellationToken cancellationToken)
    {
        var contents = ContentsOf(cancellationToken);
        if (contents.Mistakes.TryGetValue(file, out var mistake))
        {
            mistake.Throw();
        }

        return contents.Readings.TryGetValue(file, out var reading) || contents.Baselines.TryGetValue(file, out reading) ? reading : null;
    }

    /// <summary>Where a span of a list lies.</summary>
    public Location LocationOf(string path, SourceSpan span)
    {
        var (file, reading) = _contents!.ByPath[path];
        return RuleDiagnostics.LocationOf(file.Path, reading.Lines, span);
    }

    // Not Lazy: that would keep the exception of a caller who lost patience for all others.
    private Contents ContentsOf(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _contents ??= Read(cancellationToken);
        }
    }

    private Contents Read(CancellationToken cancellationToken)
    {
        var contents = new Contents();
        var texts = new List<(AdditionalText File, ListText Text)>();
        foreach (var file in options.AdditionalFiles)
        {
            contents.Try(file, () =>
            {
                if (ListText.Take(file, options.AnalyzerConfigOptionsProvider, cancellationToken) is { } text)
                {
                    texts.Add((file, text));
                }
                else if (ListText.MarkOf(file, options.AnalyzerConfigOptionsProvider) is "Baseline" or "Config"
                    && file.GetText(cancellationToken) is { } other)
                {
                    contents.AddOther(file, other.ToString(), ListText.MarkOf(file, options.AnalyzerConfigOptionsProvider)!);
                }
            });
        }

        var venues = VenueTables.Of([.. texts.Select(static list => list.Text).Where(static text => VenueTables.IsVenueTable(text.Text))]);
        foreach (var (file, text) in texts)
        {
            contents.Try(file, () => contents.Add(file, ReadingCache.Read(text, venues, cancellationToken)));
        }

        var severities = contents.Readings.ToDictionary(
            static list => list.Value,
            list => SettingsOf(list.Key, contents.SettingProblems).With(decided));
        contents.Index = new([.. contents.Readings.Values.OrderBy(static reading => reading.Path, StringComparer.Ordinal)], venues);
        contents.Check = new(
            contents.Index,
            list => severities.TryGetValue(list, out var settings) ? settings : SeveritySettings.Default.With(decided),
            new(contents.Known, static (baseline, path) => RelativePath.From(RelativePath.FolderOf(baseline.Path), path)));
        return contents;
    }

    private SeveritySettings SettingsOf(AdditionalText file, HashSet<SettingProblem> problems)
    {
        var settings = options.AnalyzerConfigOptionsProvider.GetOptions(file);
        var values = new List<KeyValuePair<string, string>>();
        foreach (var key in KeysOf(settings))
        {
            if (settings.TryGetValue(key, out var value))
            {
                values.Add(new(key, value));
            }
        }

        return SeveritySettings.Read(values, problems);
    }

    // A host may have options of its own that do not list their keys; then only the known ones are asked for.
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions settings)
    {
        try
        {
            return settings.Keys;
        }
        catch (NotImplementedException)
        {
            return SeveritySettings.Keys;
        }
    }

    private sealed class Contents
    {
        public Dictionary<AdditionalText, ListReading> Readings { get; } = [];

        public Dictionary<AdditionalText, ListReading> Baselines { get; } = [];

        public List<Baseline> Known { get; } = [];

        public List<(string Path, string Text)> Configs { get; } = [];

        public HashSet<SettingProblem> SettingProblems { get; } = [];

        public Dictionary<AdditionalText, ExceptionDispatchInfo> Mistakes { get; } = [];

        public Dictionary<string, (AdditionalText File, ListReading Reading)> ByPath { get; } = new(StringComparer.Ordinal);

        public CatalogIndex Index { get; set; } = null!;

        public CatalogCheck Check { get; set; } = null!;

        public void Add(AdditionalText file, ListReading reading)
        {
            Readings.Add(file, reading);
            ByPath[reading.Path] = (file, reading);
        }

        public void AddOther(AdditionalText file, string text, string mark)
        {
            var path = file.Path.Replace('\\', '/');
            if (mark == "Config")
            {
                Configs.Add((path, text));
                return;
            }

            var reading = Baseline.Reading(path, text);
            Baselines.Add(file, reading);
            Known.Add(Baseline.Parse(path, reading.Text));
            ByPath[path] = (file, reading);
        }

        public void Try(AdditionalText file, Action read)
        {
            try
            {
                read();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Mistakes[file] = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
