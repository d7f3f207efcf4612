using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>What a command works on.</summary>
/// <param name="Lists">The files, read: lists of papers in the order given; venue tables and files that are no list among them.</param>
/// <param name="Venues">The venue table they were read with.</param>
internal sealed record LoadedLists(IReadOnlyList<ListReading> Lists, VenueTable Venues)
{
    /// <summary>Reads what the arguments name.</summary>
    /// <exception cref="UnusableInputException">Something is not there or cannot be opened.</exception>
    public static LoadedLists Load(IEnumerable<string> arguments)
    {
        var files = ListFiles.Find(arguments);
        var lists = files.Select(static file => Read(file, VenueTable.Default)).ToList();
        var named = lists.Zip(files).Where(static pair => pair.First.Kind == ListKind.Venues).Select(static pair => (pair.Second.FullPath, Reading: pair.First));
        var found = VenueFiles.For(files)
            .Where(file => !files.Any(other => other.FullPath == file.FullPath))
            .Select(static file => (file.FullPath, Reading: Read(file, VenueTable.Default)))
            .Where(static table => table.Reading.Kind == ListKind.Venues);
        var tables = named.Concat(found).OrderBy(static table => table.FullPath, StringComparer.Ordinal).ToList();
        if (tables.Count == 0)
        {
            return new(lists, VenueTable.Default);
        }

        // Only now is it known which venues there are.
        var venues = tables.Aggregate(VenueTable.Default, static (all, table) => all.With(VenueTable.Parse(table.Reading.Text, out _)));
        return new([.. lists.Select(list => ListReader.Read(list.Path, list.Text, venues))], venues);
    }

    /// <summary>Says on standard error which lists could not be read.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TellUnreadable(TextWriter error)
    {
        var isAny = false;
        foreach (var list in Lists)
        {
            if (list.Failure is { } failure)
            {
                isAny = true;
                var (line, column) = list.Lines.Position(failure.Span.Start);
                error.WriteLine($"{Terminal.Safe(list.Path)}:{line + 1}:{column + 1}: {failure.Message}");
            }
        }

        return isAny;
    }

    private static ListReading Read(ListFile file, VenueTable venues) => ListReader.Read(file.Path, ListText.Read(file), venues);
}
