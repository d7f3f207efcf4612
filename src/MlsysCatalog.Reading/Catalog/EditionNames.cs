using System.Globalization;

namespace MlsysCatalog.Reading;

/// <summary>
/// The nested classes of editions: <c>Osdi2020</c>, without a year <c>Osdi</c>, without a venue <c>Year2023</c>, without either
/// <c>Unplaced</c>.
/// The last two forms are reserved: a venue that is called so gets an underscore.
/// </summary>
internal static class EditionNames
{
    private const string Unplaced = "Unplaced";
    private const string YearPrefix = "Year";
    private const int YearDigits = 4;

    /// <summary>The constants of the venues, in their order.</summary>
    public static string[] OfVenues(IReadOnlyList<string> names) =>
        DistinctNames.Resolve(
            names.Count,
            (venue, level) => level == 0 ? Identifiers.AsMember(Identifiers.Of(names[venue], "Venue"), "Venues") : null);

    /// <summary>The constants of the editions, in their order.</summary>
    /// <param name="editions">Each edition's venue by its constant, or null, and its year.</param>
    public static string[] OfEditions(IReadOnlyList<(string? Venue, int? Year)> editions)
    {
        return DistinctNames.Resolve(editions.Count, ConstantAt);

        string? ConstantAt(int edition, int level) => (editions[edition], level) switch
        {
            ((null, null), 0) => Unplaced,
            ((null, { } year), 0) => YearPrefix + Digits(year),
            (({ } venue, { } year), 0) => OfVenue(venue, Digits(year)),
            (({ } venue, null), 0) => OfVenue(venue, ""),

            // A venue may be called like another with its year; the one whose name it is gives way.
            (({ } venue, null), 1) => venue + "_",
            _ => null,
        };
    }

    /// <summary>Whether a text could be the class of an edition.</summary>
    public static bool IsPossible(string constant) =>
        Identifiers.IsPossible(constant)
        && Identifiers.AsMember(constant, "Papers") == constant
        && Identifiers.AsMember(constant, "PaperKeys") == constant;

    /// <summary>The venue's constant and the year that the class of an edition is made of, as far as it alone tells.</summary>
    public static (string? Venue, int? Year) Parse(string constant)
    {
        if (constant.Equals(Unplaced, StringComparison.OrdinalIgnoreCase))
        {
            return default;
        }

        // A venue may end in digits itself; years have four.
        var end = constant.TrimEnd('_');
        var start = end.Length - YearDigits;
        if (start < 1 || end.AsSpan(start).CountDigits() != YearDigits || end[start - 1].IsAsciiDigit())
        {
            return (end, null);
        }

        var year = int.Parse(end.Substring(start), NumberStyles.None, CultureInfo.InvariantCulture);
        return (IsYear(end) ? null : end.Substring(0, start).TrimEnd('_'), year);
    }

    /// <summary>The class of a venue's edition; it stands in <c>Papers</c> and in <c>PaperKeys</c>.</summary>
    private static string OfVenue(string venue, string digits)
    {
        var member = Identifiers.AsMember(WithoutReserved(venue + digits, venue), "Papers");
        return member.Equals("PaperKeys", StringComparison.OrdinalIgnoreCase) ? member + "_" : member;
    }

    private static string WithoutReserved(string name, string venue) =>
        name.Equals(Unplaced, StringComparison.OrdinalIgnoreCase) || IsYear(name) ? venue + "_" + name.Substring(venue.Length) : name;

    private static bool IsYear(string name) =>
        name.StartsWith(YearPrefix, StringComparison.OrdinalIgnoreCase)
        && name.AsSpan(YearPrefix.Length).CountDigits() == name.Length - YearPrefix.Length;

    /// <summary>The year's digits; a list may print any number.</summary>
    private static string Digits(int year) => Math.Abs((long)year).ToString(CultureInfo.InvariantCulture);
}
