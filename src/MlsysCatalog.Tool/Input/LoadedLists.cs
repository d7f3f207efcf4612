using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>What a command works on.</summary>
/// <param name="Lists">The files, read: lists of papers in the order given; venue tables and files that are no list among them.</param>
/// <param name="Found">The users' venue tables that nobody named: they stand beside the lists or above them.</param>
/// <param name="Venues">The venue table they were read with.</param>
internal sealed record LoadedLists(IReadOnlyList<ListReading> Lists, IReadOnlyList<ListReading> Found, VenueTable Venues)
{
    /// <summary>The shipped files beside the lists or above them.</summary>
    public required ShippedReadings Shipped { get; init; }

    /// <summary>All files: lists, venue tables and shipped files.</summary>
    public IReadOnlyList<ListReading> Files => field ??= [.. Lists, .. Found, .. Shipped.Readings];

    /// <summary>Whether the file of each list could be opened.</summary>
    public bool IsComplete => !Lists.Any(static list => list.Failure?.IsOfFile == true);

    /// <summary>What the lists are together.</summary>
    public CatalogIndex Index => field ??= IndexOf(Files);

    /// <summary>Reads what the arguments name.</summary>
    /// <param name="arguments">Files, folders and patterns.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <exception cref="UnusableInputException">Something is not there or cannot be opened.</exception>
    public static LoadedLists Load(IEnumerable<string> arguments, Progress? progress = null)
    {
        var files = ListFiles.Find(arguments);
        var lists = new List<ListReading>(files.Count);
        foreach (var file in files)
        {
            progress?.Tell("Reading list", lists.Count + 1, files.Count);
            lists.Add(ListText.ReadList(file, VenueTable.Default));
        }

        var named = lists.Zip(files).Where(static pair => pair.First.Kind == ListKind.Venues)
            .Select(static pair => (pair.Second.FullPath, Reading: pair.First));
        var found = FilesBeside.Find(files, "venues.md")
            .Where(file => !files.Any(other => other.FullPath == file.FullPath))
            .Select(static file => (file.FullPath, Reading: ListText.ReadList(file, VenueTable.Default)))
            .Where(static table => MeansVenues(table.Reading))
            .ToList();
        var foundReadings = found.ConvertAll(static table => table.Reading);
        var shipped = ShippedReadings.Find(files);
        var tables = named.Concat(found).Where(static table => table.Reading.Kind == ListKind.Venues)
            .OrderBy(static table => RelativePath.Normal(table.FullPath), StringComparer.Ordinal).ToList();
        if (tables.Count == 0)
        {
            return new(lists, foundReadings, VenueTable.Default) { Shipped = shipped };
        }

        // Only now is it known which venues there are.
        var venues = tables.Aggregate(VenueTable.Default, static (all, table) => all.With(VenueTable.Parse(table.Reading.Text, out _)));
        var again = lists.Select(list => list.Failure?.IsOfFile == true
            ? list
            : ListReader.Read(list.Path, list.Text, venues, place: list.Facts.Path));
        return new([.. again], foundReadings, venues) { Shipped = shipped };
    }

    /// <summary>What files are together; lists among them may have been edited since they were loaded.</summary>
    public CatalogIndex IndexOf(IReadOnlyList<ListReading> files) => new(files, Venues)
    {
        HasFile = new RelativeFiles().Has,
        IsComplete = Shipped.Others.Count == 0,
    };

    /// <summary>Says on standard error which lists could not be read.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TellUnreadable(TextWriter error)
    {
        var isAny = false;
        foreach (var list in Lists.Concat(Found))
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

    // Somebody may have forgotten to say that the table is one; a page on other venues is no business of ours.
    private static bool MeansVenues(ListReading file) =>
        file.Kind == ListKind.Venues
        || file.Failure is not null
        || (file is { Kind: ListKind.Papers, Entries.Count: 0 }
            && VenueTable.Parse(file.Text, out var problems).Series.Count > 0
            && problems.Count == 0);
}
