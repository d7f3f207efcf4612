namespace MlsysCatalog.Reading;

/// <summary>A venue as a list prints it at one place, in an entry or in a heading.</summary>
/// <param name="Name">What stands there, letter for letter.</param>
/// <param name="Series">The canonical name of its series, or null where the venue table does not know it.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct PrintedVenue(string Name, string? Series, SourceSpan Place)
{
    /// <summary>
    /// The venues of a list in document order of their entries, a heading's once. Not what stands before an arXiv id:
    /// <c>arXiv:1412.6980</c> is how ids are written, whatever the list calls the archive.
    /// </summary>
    public static IReadOnlyList<PrintedVenue> In(ListReading list)
    {
        var venues = new List<PrintedVenue>(list.Entries.Count);
        var furthest = -1;
        HashSet<int>? seen = null;
        foreach (var entry in list.Entries)
        {
            if (entry.Facts.Arxiv is not null || EditionPlace.OfPlainVenue(list, entry) is not { } place)
            {
                continue;
            }

            // Most stand one behind the other: what was seen has to be known only where one does not.
            seen ??= place.Start > furthest ? null : [.. venues.Select(static venue => venue.Place.Start)];
            if (seen?.Add(place.Start) != false)
            {
                venues.Add(new(entry.Facts.Venue!, entry.Facts.Series, place));
                furthest = Math.Max(furthest, place.Start);
            }
        }

        return venues;
    }
}
