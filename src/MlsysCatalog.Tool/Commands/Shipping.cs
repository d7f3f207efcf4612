using System.Globalization;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary><c>names --ship</c>: appends the constants that are new to the shipped file.</summary>
internal static class Shipping
{
    /// <summary>Writes what is new; a file is made where there is none.</summary>
    /// <returns>What was done, in a sentence.</returns>
    /// <exception cref="UnusableInputException">It is not clear which file, or it cannot be written; it is as it was.</exception>
    public static string Ship(LoadedLists loaded)
    {
        var file = FileFor(loaded);
        var place = file?.Path ?? PlaceFor(loaded);
        if (OthersBelow(loaded, place) is { Count: > 0 } others)
        {
            var lists = string.Join(", ", others.Select(static list => Terminal.Safe(FilesBeside.Shortest(list))));
            throw new UnusableInputException(
                $"Constants depend on all lists, and {lists} {(others.Count == 1 ? "was" : "were")} not named; nothing is shipped");
        }

        var lines = ShippedText.NewLines(loaded.Index.Catalog);
        if (lines.Count == 0)
        {
            return file is null
                ? $"Nothing to ship, so {Terminal.Safe(place)} is not made."
                : $"Nothing is new; {Terminal.Safe(place)} stays as it is.";
        }

        if (file is null)
        {
            WrittenFile.Write(place, ShippedText.Header + ShippedText.Appendix("", lines), mustBeNew: true);
            return $"Made {Terminal.Safe(place)} with {Count(lines.Count)}.";
        }

        Append(file, lines);
        return $"Appended {Count(lines.Count)} to {Terminal.Safe(place)}.";
    }

    // Of several the one that is nearest above all lists: what stands there holds for all of them.
    private static ListReading? FileFor(LoadedLists loaded)
    {
        var files = loaded.Shipped.Readings;
        var folders = loaded.Lists.Select(static list => Path.GetDirectoryName(SettingFiles.FullPathOf(list))!).Distinct().ToList();
        var above = files.Where(file => Path.GetDirectoryName(SettingFiles.FullPathOf(file)) is var folder
            && folders.TrueForAll(list => Repository.Above(list).Contains(folder)));
        return above.MaxBy(static file => SettingFiles.FullPathOf(file).Length);
    }

    private static string PlaceFor(LoadedLists loaded) => FilesBeside.PlaceFor(loaded.Lists, ShippedFile.FileName)
        ?? throw new UnusableInputException(
            $"The lists lie in several folders outside one repository, so no place for a {ShippedFile.FileName} is found again; "
            + "nothing is shipped");

    private static IReadOnlyList<string> OthersBelow(LoadedLists loaded, string place) => loaded.Shipped.Others.Count > 0
        ? loaded.Shipped.Others
        : ShippedReadings.OthersBelow([Path.GetDirectoryName(Path.GetFullPath(place))!], loaded.Lists.Select(SettingFiles.FullPathOf));

    private static void Append(ListReading file, IReadOnlyList<string> lines)
    {
        try
        {
            var path = SettingFiles.FullPathOf(file);
            var text = EncodedText.Read(path);
            if (text.Text.TrimStart('\ufeff') != file.Text)
            {
                // Which names are new was found out from what stood there.
                throw new UnusableInputException($"'{Terminal.Safe(file.Path)}' is not changed, because somebody else has just changed it");
            }

            WholeFile.Write(path, text.With(text.Text + ShippedText.Appendix(text.Text, lines)) ?? throw new UnusableInputException(
                $"'{Terminal.Safe(file.Path)}' is not changed, because some of its bytes stand for no text"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"Cannot write '{Terminal.Safe(file.Path)}': {exception.Message}");
        }
    }

    private static string Count(int names) => string.Create(CultureInfo.InvariantCulture, $"{names} {(names == 1 ? "name" : "names")}");
}
