using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>The baselines of a check: those beside the lists and above them, up to the repository, or the one that was named.</summary>
internal sealed class BaselineFiles
{
    private readonly IReadOnlyList<BaselineFile> _files;
    private readonly string? _named;

    private BaselineFiles(IReadOnlyList<BaselineFile> files, string? named)
    {
        _files = files;
        _named = named;
    }

    /// <summary>The files as rules look at them.</summary>
    public IEnumerable<ListReading> Readings => _files.Select(static file => file.Reading);

    /// <summary>What they know.</summary>
    public KnownFindings Known =>
        new([.. _files.Select(static file => file.Baseline)], static (baseline, path) => NameOf(baseline.Path, path));

    /// <summary>Finds and reads baselines.</summary>
    /// <param name="lists">The lists they are for.</param>
    /// <param name="named">The file that was named, or null.</param>
    /// <param name="mayBeAbsent">Whether the named one need not be there, because it is to be written.</param>
    /// <exception cref="UnusableInputException">A file is not there, cannot be opened or is no text.</exception>
    public static BaselineFiles Find(IEnumerable<ListReading> lists, string? named, bool mayBeAbsent)
    {
        if (named is not null && !File.Exists(named))
        {
            return mayBeAbsent ? new([], named) : throw new UnusableInputException($"No file '{Terminal.Safe(named)}'");
        }

        var files = named is not null
            ? [new ListFile(named, Path.GetFullPath(named))]
            : FilesBeside.Find(lists.Select(static list => new ListFile(list.Path, SettingFiles.FullPathOf(list))), Baseline.FileName);
        return new([.. files.Select(static file => Read(file))], named);
    }

    /// <summary>The lines that match nothing any more, of lists that were checked or are gone.</summary>
    public int CountStale(IEnumerable<CheckedList> lists) =>
        _files.Count == 0 ? 0 : _files.Sum(file => Matches(file.Baseline, lists).Sum(static line => line.Line.Count - line.Found));

    /// <summary>Writes what is found into the baseline, and drops what is not found any more.</summary>
    /// <param name="lists">What was checked.</param>
    /// <param name="isShown">Which findings the check would show; of others only those stay that the baseline has.</param>
    /// <returns>Which file was written, what was added to it and what was dropped.</returns>
    /// <exception cref="UnusableInputException">It is not clear which file, or it cannot be written.</exception>
    public WrittenBaseline Write(IReadOnlyList<CheckedList> lists, Func<Finding, bool> isShown)
    {
        if (_files.Count > 1)
        {
            throw new UnusableInputException(
                $"There are several baselines ({string.Join(", ", _files.Select(static file => Terminal.Safe(file.Baseline.Path)))}); "
                + "--baseline says which to write");
        }

        var path = _files.Count == 1 ? _files[0].Baseline.Path : _named ?? PlaceFor(lists);
        var old = _files.Count == 1 ? Matches(_files[0].Baseline, lists).ToList() : [];
        var lines = old.ConvertAll(static line => line.Line with { Count = line.Found });
        var added = 0;
        foreach (var list in lists.Where(static list => list.List.Kind != ListKind.Baseline))
        {
            var fresh = list.Reported.Where(isShown)
                .Select(finding => new BaselineLine(Fingerprint.Of(finding, list.List, NameOf(path, list.List.Path)), 1)).ToList();
            added += fresh.Count;
            lines.AddRange(fresh);
        }

        WrittenFile.Write(path, Baseline.Write(lines.Where(static line => line.Count > 0)));
        return new(path, added, old.Sum(static line => line.Line.Count - line.Found), Find([], path, mayBeAbsent: false));
    }

    // Which lines of a baseline are how often found. A list that was not looked at counts as found as long as it is there.
    private static IEnumerable<(BaselineLine Line, int Found)> Matches(Baseline baseline, IEnumerable<CheckedList> lists)
    {
        var names = new Dictionary<string, CheckedList>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            names[NameOf(baseline.Path, list.List.Path)] = list;
        }

        var found = new Dictionary<Fingerprint, int>();
        foreach (var list in names)
        {
            foreach (var finding in list.Value.Known.Concat(list.Value.Reported))
            {
                var fingerprint = Fingerprint.Of(finding, list.Value.List, list.Key);
                found[fingerprint] = found.GetValueOrDefault(fingerprint) + 1;
            }
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(baseline.Path))!;
        foreach (var line in baseline.Lines)
        {
            var isElsewhere = !names.ContainsKey(line.Fingerprint.List) && File.Exists(Path.Combine(folder, line.Fingerprint.List));
            yield return (line, isElsewhere ? line.Count : Math.Min(line.Count, found.GetValueOrDefault(line.Fingerprint)));
        }
    }

    private static string PlaceFor(IReadOnlyList<CheckedList> lists) =>
        FilesBeside.PlaceFor(lists.Select(static list => list.List), Baseline.FileName) ?? throw new UnusableInputException(
            "The lists lie in several folders outside one repository, so no place for a baseline is found again; "
            + "--baseline says which file to write");

    private static string NameOf(string baseline, string list) =>
        RelativePath.From(RelativePath.FolderOf(Path.GetFullPath(baseline)), Path.GetFullPath(list));

    private static BaselineFile Read(ListFile file)
    {
        var text = ListText.Read(file);
        return text.Contains('\0')
            ? throw new UnusableInputException($"'{Terminal.Safe(file.Path)}' is no text, so no baseline")
            : new(Baseline.Reading(file.Path, text), Baseline.Parse(file.Path, text));
    }
}

/// <summary>A baseline file.</summary>
/// <param name="Reading">The file as rules look at it.</param>
/// <param name="Baseline">What it knows.</param>
internal sealed record BaselineFile(ListReading Reading, Baseline Baseline);

/// <summary>A baseline that was written.</summary>
/// <param name="Path">The file.</param>
/// <param name="Added">How many findings are new in it.</param>
/// <param name="Dropped">How many it no longer has.</param>
/// <param name="Files">The baseline as it is now.</param>
internal sealed record WrittenBaseline(string Path, int Added, int Dropped, BaselineFiles Files);
