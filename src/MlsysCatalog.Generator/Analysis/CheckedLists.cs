using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>The lists of one compilation, read and indexed when the first of its rules asks.</summary>
internal sealed class CheckedLists(AnalyzerOptions options)
{
    private readonly object _gate = new();
    private Contents? _contents;

    /// <summary>Whether the project has any list.</summary>
    public bool IsAny(CancellationToken cancellationToken) => ContentsOf(cancellationToken).Readings.Count > 0;

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
            });
        }

        var venues = VenueTables.Of([.. texts.Select(static list => list.Text).Where(static text => VenueTables.IsVenueTable(text.Text))]);
        foreach (var (file, text) in texts)
        {
            contents.Try(file, () => contents.Add(file, ReadingCache.Read(text, venues, cancellationToken)));
        }

        contents.Index = new([.. contents.Readings.Values.OrderBy(static reading => reading.Path, StringComparer.Ordinal)], venues);
        return contents;
    }

    private sealed class Contents
    {
        public Dictionary<AdditionalText, ListReading> Readings { get; } = [];

        public Dictionary<AdditionalText, ExceptionDispatchInfo> Mistakes { get; } = [];

        public Dictionary<string, (AdditionalText File, ListReading Reading)> ByPath { get; } = new(StringComparer.Ordinal);

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
