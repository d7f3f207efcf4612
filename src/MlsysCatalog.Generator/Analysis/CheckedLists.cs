using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>The lists of one compilation, read, indexed and checked when somebody first asks; the analyzers of the compilation share them.</summary>
internal sealed class CheckedLists
{
    private static readonly ConditionalWeakTable<AnalyzerOptions, CheckedLists> Known = new();

    private readonly object _gate = new();
    private readonly ConcurrentDictionary<ListReading, IReadOnlyList<Finding>> _findings = new();
    private readonly IEnumerable<AdditionalText> _files;
    private readonly AnalyzerConfigOptionsProvider _options;
    private Contents? _contents;

    private CheckedLists(AnalyzerOptions options)
    {
        // Not the object itself: it would keep itself alive.
        _files = options.AdditionalFiles;
        _options = options.AnalyzerConfigOptionsProvider;
    }

    /// <summary>The lists of a compilation.</summary>
    /// <param name="options">What the compiler hands to all of its analyzers.</param>
    public static CheckedLists Of(AnalyzerOptions options) => Known.GetValue(options, static options => new(options));

    /// <summary>Whether the project has any list.</summary>
    public bool IsAny(CancellationToken cancellationToken) => ContentsOf(cancellationToken).Readings.Count > 0;

    /// <summary>The lists whose text could be had, by path (ordinal), and the venue tables with them.</summary>
    public IReadOnlyList<ListReading> All(CancellationToken cancellationToken) => ContentsOf(cancellationToken).All;

    /// <summary>All lists that could be read, with what they are together.</summary>
    public CatalogIndex Index(CancellationToken cancellationToken) => ContentsOf(cancellationToken).Index;

    /// <summary>What a file says, or null where it is none of the project's lists.</summary>
    /// <exception cref="OperationCanceledException">The reading was given up; it starts anew when it is asked for again.</exception>
    /// <exception cref="Exception">Whatever reading this file has thrown; the others are read.</exception>
    public ListReading? ReadingOf(AdditionalText file, CancellationToken cancellationToken)
    {
        var contents = ContentsOf(cancellationToken);
        if (contents.Mistakes.TryGetValue(file, out var mistake))
        {
            mistake.Throw();
        }

        return contents.Readings.TryGetValue(file, out var reading) ? reading : null;
    }

    /// <summary>What the rules find in one of the lists, by place.</summary>
    /// <exception cref="OperationCanceledException">The check was given up; it starts anew when it is asked for again.</exception>
    public IReadOnlyList<Finding> FindingsOf(ListReading list, CancellationToken cancellationToken) =>
        _findings.GetOrAdd(list, list => RuleRunner.Check(list, Index(cancellationToken), cancellationToken));

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
            });
        }

        var venues = VenueTables.Of([.. texts.Select(static list => list.Text).Where(static text => VenueTables.IsVenueTable(text.Text))]);
        foreach (var (file, text) in texts)
        {
            contents.Try(file, () => contents.Add(file, ReadingCache.Read(text, venues, cancellationToken)));
        }

        contents.All = [.. contents.Readings.Values.OrderBy(static reading => reading.Path, StringComparer.Ordinal)];
        contents.Index = new(contents.All, venues);
        return contents;
    }

    private sealed class Contents
    {
        public Dictionary<AdditionalText, ListReading> Readings { get; } = [];

        public Dictionary<AdditionalText, ExceptionDispatchInfo> Mistakes { get; } = [];

        public Dictionary<string, (AdditionalText File, ListReading Reading)> ByPath { get; } = new(StringComparer.Ordinal);

        public IReadOnlyList<ListReading> All { get; set; } = [];

        public CatalogIndex Index { get; set; } = null!;

        public void Add(AdditionalText file, ListReading reading)
        {
            Readings.Add(file, reading);
            ByPath[reading.Path] = (file, reading);
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
