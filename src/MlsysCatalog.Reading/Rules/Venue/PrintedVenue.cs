namespace MlsysCatalog.Reading;

/// <summary>A venue as a list prints it at one place, in an entry or in a heading.</summary>
/// <param name="Name">What stands there, letter for letter.</param>
/// <param name="Series">The canonical name of its series, or null where the venue table does not know it.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct PrintedVenue(string Name, string? Series, SourceSpan Place)
{
    /// <summary>
    /// The venues of a list in document order of their entries, a heading's once. Not what stands before an arXiv id: <c>arXiv:1412.6980</c>
    /// is how ids are written, whatever the list calls the archive.
    /// </summary>
    public static IReadOnlyList<PrintedVenue> In(ListReading list)
    {
        var seen = new HashSet<int>();
        var venues = new List<PrintedVenue>(list.Entries.Count);
        foreach (var entry in list.Entries)
        {
            if (entry.Facts.Arxiv is null && EditionPlace.OfPlainVenue(list, entry) is { } place && seen.Add(place.Start))
            {
                venues.Add(new(entry.Facts.Venue!, entry.Facts.Series, place));
            }
        }

        return venues;
    }
}
