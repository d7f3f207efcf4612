namespace MlsysCatalog.Reading;

/// <summary>
/// Tells who wrote something, and when, from a venue with its year: both are a name and a year. The choice of the tag leaves them
/// out, and the fields read them.
/// </summary>
internal static class DatedCredits
{
    /// <summary>
    /// Whether a field is a person and a year: «Rich Caruana, 2006» where authors stand, «Future Internet, 2024» where they do not.
    /// </summary>
    public static bool IsName(string text, Field field, VenueTag tag, Dialect dialect) =>
        field.Slot.Region != Region.Column && !field.IsTagPart && tag.VenueEnd < tag.YearStart && dialect.HasPeople(field.Slot)
        && text.IndexOf(',', tag.VenueEnd, tag.YearStart - tag.VenueEnd) >= 0
        && People.MayBe(text.AsSpan(tag.VenueStart, tag.VenueEnd - tag.VenueStart));

    /// <summary>Whether a field is an organization and a date: «(IBM Research, 2017-07-07)», «(2017-07, IBM Research)».</summary>
    public static bool IsOrganization(string text, Field field) =>
        field.Tag is { Strength: VenueStrength.Plausible, Year: not null } tag && !field.IsTagPart
            && tag.VenueEnd > tag.VenueStart && (tag.VenueEnd < tag.YearStart || tag.YearEnd < tag.VenueStart)
            && OrganizationNames.IsList(text.AsSpan(tag.VenueStart, tag.VenueEnd - tag.VenueStart));

    /// <summary>
    /// Where authors end that stand before a year, and the year; null where a text is none of them. Where venues stand, a single word
    /// before the year is one: «Parnas (1972)» or «HotEdge (2018)».
    /// </summary>
    public static (int NamesEnd, int Year)? AuthorsBeforeYear(ReadOnlySpan<char> text, Role role) =>
        role == Role.Venue && text.IndexOf(' ') is var space && space == text.IndexOf('(') - 1 ? null : People.AuthorsBeforeYear(text);

    /// <summary>
    /// Where the names end in front of the year that ends a list of them, and the year: «Ann Author, Ben Author, and Cy Author, 2015»,
    /// «Ann Author. 2015»; null where a list does not end so.
    /// </summary>
    public static (int NamesEnd, int Year)? NamesBeforeYear(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd(" .".AsSpan()).Length;
        var mark = text.Slice(0, end).LastIndexOfAny(',', '.');
        return mark > 0 && text.Slice(mark + 1, end - mark - 1).Trim().Length == 4
            && YearText.FourDigitYear(text, end - 4, end) is { } year ? (mark, year) : null;
    }
}
