namespace MlsysCatalog.Reading.Tests.Dialects;

/// <summary>A paper that does not exist.</summary>
/// <param name="Title">Its title, with the <c>Name: </c> in front where it has one.</param>
/// <param name="Name">The name in front, or null.</param>
/// <param name="Authors">Its authors.</param>
/// <param name="Organization">Where they work.</param>
/// <param name="Url">Where it is to be found.</param>
/// <param name="Code">Where its code is.</param>
internal sealed record InventedPaper(string Title, string? Name, string[] Authors, string Organization, string Url, string Code)
{
    /// <summary>The title without the name.</summary>
    public string Rest => Name is null ? Title : Title[(Name.Length + 2)..];
}

/// <summary>Where and when a list says that a paper appeared.</summary>
/// <param name="Venue">The venue as printed.</param>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, from 1 to 12.</param>
internal sealed record Appearance(string Venue, int Year, int Month)
{
    /// <summary>Whether the venue table knows the venue.</summary>
    public bool IsKnown => VenueTable.Default.Find(Venue) is not null;
}
