namespace MlsysCatalog.Reading;

/// <summary>Where to point at the venue and the year of an entry, and how to write others there.</summary>
internal static class EditionPlace
{
    /// <summary>
    /// Where the venue is said: in the entry, in a comment on it, in the heading above it, or, where its words are not found, at the title.
    /// Null where an earlier row of a table says it for this one, too.
    /// </summary>
    public static SourceSpan? OfVenue(ListReading list, Entry entry) =>
        Commented(list, entry, "venue") ?? entry.VenueSpan ?? entry.HeadingVenueSpan ?? (entry.IsVenueInherited ? null : entry.TitleSpan);

    /// <summary>Where the year is said: likewise; null where an earlier row of a table says it.</summary>
    public static SourceSpan? OfYear(ListReading list, Entry entry) =>
        Commented(list, entry, "year") ?? entry.YearSpan ?? entry.HeadingYearSpan ?? OfVenue(list, entry);

    /// <summary>
    /// Where an entry that contradicts itself says its venue: in the entry or in a
    /// comment on it, else the title. A heading is right for the others below it.
    /// </summary>
    public static SourceSpan OfOwnVenue(ListReading list, Entry entry) =>
        Commented(list, entry, "venue") ?? entry.VenueSpan ?? entry.TitleSpan;

    /// <summary>Where an entry that contradicts itself says its year: likewise.</summary>
    public static SourceSpan OfOwnYear(ListReading list, Entry entry) =>
        Commented(list, entry, "year") ?? entry.YearSpan ?? entry.TitleSpan;

    /// <summary>
    /// Where the venue stands, in the entry or in a heading, exactly as it was read, so that it can be written anew there.
    /// </summary>
    public static SourceSpan? OfPlainVenue(ListReading list, Entry entry) =>
        (entry.VenueSpan ?? entry.HeadingVenueSpan) is { } span && entry.Facts.Venue is { } venue && IsText(list.Text, span, venue)
            ? span
            : null;

    /// <summary>
    /// Whether what the entry prints is a date (<c>2022/12</c>): of when a paper was posted or read, not of when it was presented.
    /// </summary>
    public static bool IsDate(ListReading list, Entry entry) =>
        entry.YearSpan is { } year && entry.Facts.Arxiv is null
            && list.Text.AsSpan(year.Start, year.Length).IndexOfAny("/-.".AsSpan()) >= 0;

    /// <summary>
    /// The edit that turns a printed year into another one, in the form it has (<c>'18</c>, <c>2018</c>); null where it is a date.
    /// </summary>
    public static TextEdit? Redated(ListReading list, SourceSpan span, int printed, int year)
    {
        var digits = printed.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var start = span.Start;
        var end = span.End;
        while (start < end && !char.IsDigit(list.Text[start]))
        {
            start++;
        }

        while (end > start && !char.IsDigit(list.Text[end - 1]))
        {
            end--;
        }

        var written = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var place = new SourceSpan(start, end);
        return IsText(list.Text, place, digits) ? new(place, written)
            : IsText(list.Text, place, digits.Substring(2)) ? new(place, written.Substring(2))
            : null;
    }

    /// <summary>Whether a stretch of a text is exactly some words.</summary>
    public static bool IsText(string text, SourceSpan span, string words) =>
        span.Length == words.Length && string.CompareOrdinal(text, span.Start, words, 0, words.Length) == 0;

    private static SourceSpan? Commented(ListReading list, Entry entry, string key) =>
        entry.CommentSpan is { } comment && list.Text.IndexOf(key + "=", comment.Start, comment.Length, StringComparison.Ordinal) >= 0
            ? comment
            : null;
}
