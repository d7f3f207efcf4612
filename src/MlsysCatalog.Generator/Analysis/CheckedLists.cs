using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>
/// The lists of one compilation, and the files beside them, read and indexed when the first of its rules asks. The analyzers of the
/// compilation share them.
/// </summary>
internal sealed class CheckedLists
{
    private static readonly ConditionalWeakTable<AnalyzerOptions, CheckedLists> Shared = new();

    private readonly object _gate = new();
    private readonly IReadOnlyList<AdditionalText> _files;
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly CompilationOptions _compilation;
    private readonly IReadOnlyDictionary<string, FindingSeverity> _decided;
    private Contents? _contents;

    private CheckedLists(AnalyzerOptions options, CompilationOptions compilation)
    {
        // Not the object itself, by which this is found: it would keep itself alive.
        _files = options.AdditionalFiles;
        _options = options.AnalyzerConfigOptionsProvider;
        _compilation = compilation;
        _decided = CompilerSeverities.Of(compilation);
    }

    /// <summary>The lists of a compilation.</summary>
    /// <param name="options">The files and their settings.</param>
    /// <param name="compilation">The compiler's own settings.</param>
    public static CheckedLists Of(AnalyzerOptions options, CompilationOptions compilation)
    {
        lock (Shared)
        {
            if (!Shared.TryGetValue(options, out var lists) || !ReferenceEquals(lists._compilation, compilation))
            {
                Shared.Remove(options);
                Shared.Add(options, lists = new(options, compilation));
            }

            return lists;
        }
    }

    /// <summary>Whether the project has any list.</summary>
    public bool IsAny(CancellationToken cancellationToken) => ContentsOf(cancellationToken).Readings.Count > 0;

    /// <summary>The lists whose text could be had, by path (ordinal), and with them the venue tables and shipped files.</summary>
    public IReadOnlyList<ListReading> All(CancellationToken cancellationToken) => ContentsOf(cancellationToken).All;

    /// <summary>All lists that could be read, with what they are together.</summary>
    public CatalogIndex Index(CancellationToken cancellationToken) => ContentsOf(cancellationToken).Index;

    /// <summary>What is reported in a file, less what somebody switched off; nothing where it is none of the project's.</summary>
    /// <exception cref="OperationCanceledException">The check was given up.</exception>
    /// <exception cref="Exception">Whatever reading this file has thrown.</exception>
    public IReadOnlyList<Finding> FindingsIn(AdditionalText file, CancellationToken cancellationToken) =>
        ReadingOf(file, cancellationToken) is { } list ? ContentsOf(cancellationToken).Check.Check(list, cancellationToken).Reported : [];

    /// <summary>What is reported in all lists, less what somebody switched off.</summary>
    /// <exception cref="OperationCanceledException">The check was given up.</exception>
    public IEnumerable<Finding> Findings(CancellationToken cancellationToken)
    {
        var contents = ContentsOf(cancellationToken);
        return contents.All.SelectMany(list => contents.Check.Check(list, cancellationToken).Reported);
    }

    /// <summary>What would be reported in the lists if some of them were edited.</summary>
    /// <param name="edited">All files of <see cref="All"/>, the edited ones read anew.</param>
    /// <param name="cancellationToken">Ends the check early.</param>
    /// <exception cref="OperationCanceledException">The check was given up.</exception>
    public IEnumerable<Finding> FindingsIn(IReadOnlyList<ListReading> edited, CancellationToken cancellationToken)
    {
        var contents = ContentsOf(cancellationToken);
        var check = contents.CheckOf(new(edited, contents.Index.Venues, cancellationToken));
        return edited.SelectMany(list => check.Check(list, cancellationToken).Reported);
    }

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

    /// <summary>What a file says, or null where it is neither one of the project's lists nor beside them.</summary>
    /// <exception cref="OperationCanceledException">The reading was given up; it starts anew when it is asked for again.</exception>
    /// <exception cref="Exception">Whatever reading this file has thrown; the others are read.</exception>
    private ListReading? ReadingOf(AdditionalText file, CancellationToken cancellationToken)
    {
        var contents = ContentsOf(cancellationToken);
        if (contents.Mistakes.TryGetValue(file, out var mistake))
        {
            mistake.Throw();
        }

        return contents.Readings.TryGetValue(file, out var reading) || contents.Beside.TryGetValue(file, out reading) ? reading : null;
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
        foreach (var file in _files)
        {
            contents.Try(file, () =>
            {
                if (ListText.Take(file, _options, cancellationToken) is { } text)
                {
                    texts.Add((file, text));
                }
                else if (ListText.MarkOf(file, _options) is "Baseline" or "Config" or "Shipped"
                    && file.GetText(cancellationToken) is { } other)
                {
                    contents.AddOther(file, other.ToString(), ListText.MarkOf(file, _options)!);
                }
            });
        }

        var venues = VenueTables.Of([.. texts.Select(static list => list.Text).Where(static text => VenueTables.IsVenueTable(text.Text))]);
        foreach (var (file, text) in texts)
        {
            contents.Try(file, () => contents.Add(file, ReadingCache.Read(text, venues, cancellationToken)));
        }

        // By path: a list that is edited keeps what is set for it.
        var severities = new Dictionary<string, SeveritySettings>(StringComparer.Ordinal);
        var shipped = contents.Beside.Where(static file => file.Value.Kind == ListKind.Shipped);
        foreach (var list in contents.Readings.Concat(shipped))
        {
            severities[list.Value.Path] = SettingsOf(list.Key, contents.SettingProblems).With(_decided);
        }

        contents.All = [.. contents.Readings.Concat(shipped).Select(static file => file.Value)
            .OrderBy(static reading => reading.Path, StringComparer.Ordinal)];
        contents.Index = new(contents.All, venues, cancellationToken);
        contents.CheckOf = index => new(
            index,
            list => severities.TryGetValue(list.Path, out var settings) ? settings : SeveritySettings.Default.With(_decided),
            new(contents.Known, static (baseline, path) => RelativePath.From(RelativePath.FolderOf(baseline.Path), path)));
        contents.Check = contents.CheckOf(contents.Index);
        return contents;
    }

    private SeveritySettings SettingsOf(AdditionalText file, HashSet<SettingProblem> problems)
    {
        var settings = _options.GetOptions(file);
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

        public Dictionary<AdditionalText, ListReading> Beside { get; } = [];

        public List<Baseline> Known { get; } = [];

        public List<(string Path, string Text)> Configs { get; } = [];

        public HashSet<SettingProblem> SettingProblems { get; } = [];

        public Dictionary<AdditionalText, ExceptionDispatchInfo> Mistakes { get; } = [];

        public Dictionary<string, (AdditionalText File, ListReading Reading)> ByPath { get; } = new(StringComparer.Ordinal);

        public IReadOnlyList<ListReading> All { get; set; } = [];

        public CatalogIndex Index { get; set; } = null!;

        public Func<CatalogIndex, CatalogCheck> CheckOf { get; set; } = null!;

        public CatalogCheck Check { get; set; } = null!;

        public void Add(AdditionalText file, ListReading reading)
        {
            Readings.Add(file, reading);
            ByPath[reading.Path] = (file, reading);
        }

        public void AddOther(AdditionalText file, string text, string mark)
        {
            var path = ListText.PathOf(file.Path);
            if (mark == "Config")
            {
                Configs.Add((path, text));
                return;
            }

            var reading = mark == "Shipped" ? ShippedFile.Reading(path, text) : Baseline.Reading(path, text);
            Beside.Add(file, reading);
            ByPath[path] = (file, reading);
            if (mark == "Baseline")
            {
                Known.Add(Baseline.Parse(path, reading.Text));
            }
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
