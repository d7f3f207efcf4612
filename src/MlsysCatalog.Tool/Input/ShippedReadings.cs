using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>The shipped files of lists: those beside them and above them, up to the repository.</summary>
/// <param name="Readings">The files as rules look at them.</param>
/// <param name="Others">
/// The lists below their folders that were not read, a few of them at most: what they have would seem to be gone.
/// </param>
internal sealed record ShippedReadings(IReadOnlyList<ListReading> Readings, IReadOnlyList<string> Others)
{
    private const int MostOthers = 3;

    /// <summary>No file.</summary>
    public static ShippedReadings None { get; } = new([], []);

    /// <summary>Finds and reads the shipped files of lists.</summary>
    /// <exception cref="UnusableInputException">A file cannot be opened or is no text.</exception>
    public static ShippedReadings Find(IReadOnlyList<ListFile> lists)
    {
        var files = FilesBeside.Find(lists, ShippedFile.FileName);
        var folders = files.Select(static file => Path.GetDirectoryName(file.FullPath)!);
        return files.Count == 0 ? None : new([.. files.Select(Read)], OthersBelow(folders, lists.Select(static list => list.FullPath)));
    }

    /// <summary>Lists below folders that are not among those read, a few at most.</summary>
    /// <param name="folders">The folders.</param>
    /// <param name="read">The full paths of the lists that were read.</param>
    public static IReadOnlyList<string> OthersBelow(IEnumerable<string> folders, IEnumerable<string> read)
    {
        var known = read.ToHashSet(StringComparer.Ordinal);
        return [.. folders.SelectMany(ListFiles.Below).Where(list => !known.Contains(list) && IsListOfPapers(list))
            .Distinct(StringComparer.Ordinal).Take(MostOthers)];
    }

    // A page that is no list, or says so, has no papers to miss. One that cannot be read may have any.
    private static bool IsListOfPapers(string path)
    {
        try
        {
            var list = ListReader.Read(path, ListText.Read(new(path, path)), VenueTable.Default);
            return list.Failure is not null || list is { Kind: ListKind.Papers, Entries.Count: > 0 };
        }
        catch (UnusableInputException)
        {
            return true;
        }
    }

    private static ListReading Read(ListFile file)
    {
        var text = ListText.Read(file);
        return text.Contains('\0')
            ? throw new UnusableInputException($"'{Terminal.Safe(file.Path)}' is no text, so no shipped file")
            : ShippedFile.Reading(file.Path, text);
    }
}
