namespace MlsysCatalog.Reading;

/// <summary>Where an entry prints a paper id.</summary>
internal static class IdPlace
{
    /// <summary>The address that holds the id; the venue or tag where the id is printed; else the title.</summary>
    public static SourceSpan Of(Entry entry, string id)
    {
        foreach (var link in entry.Links)
        {
            if (!link.UrlSpan.IsEmpty && PaperIds.FromUrl(link.Url) == id)
            {
                return link.UrlSpan;
            }
        }

        return entry.VenueSpan ?? entry.TagSpan ?? entry.TitleSpan;
    }

    /// <summary>What a message calls the place of an entry: its line, and its file where that is not the list at hand.</summary>
    public static string Where(CatalogIndex index, EntryPlace entry, ListReading list)
    {
        var line = $"in line {RepeatedEntries.LineOf(index.EntryAt(entry))}";
        var path = index.ListAt(entry.List).Path;
        return path == list.Path ? line : $"{line} of {path.Substring(path.LastIndexOfAny(['/', '\\']) + 1)}";
    }
}
