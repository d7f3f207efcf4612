using System.Globalization;

namespace MlsysCatalog.Reading;

/// <summary>How a list writes the year behind a venue: what stands between them, and the year's form.</summary>
/// <param name="Between">What stands between venue and year: a space, nothing, <c>, </c>.</param>
/// <param name="Apostrophe">The apostrophe before two digits, or null.</param>
/// <param name="Digits">How many digits the year has: 2 or 4.</param>
internal readonly record struct EditionForm(string Between, char? Apostrophe, int Digits)
{
    // Between venue and year stand blanks and a comma; anything else is text of its own.
    private const int LongestBetween = 3;

    /// <summary>The form in which most entries of a list write a venue of some kinds with its year; null where none does.</summary>
    public static EditionForm? CommonestIn(ListReading list, Func<Entry, bool> counts)
    {
        var forms = new Dictionary<EditionForm, int>();
        foreach (var entry in list.Entries)
        {
            if (counts(entry) && entry is { VenueSpan: { } venue, YearSpan: { } year } && Of(list.Text, venue, year) is { } form)
            {
                forms.TryGetValue(form, out var count);
                forms[form] = count + 1;
            }
        }

        EditionForm? commonest = null;
        var most = 0;
        foreach (var form in forms)
        {
            if (form.Value > most || (form.Value == most && string.CompareOrdinal(form.Key.ToString(), commonest.ToString()) < 0))
            {
                (commonest, most) = (form.Key, form.Value);
            }
        }

        return commonest;
    }

    /// <summary>
    /// The form of one venue with its year; null where they do not stand side by side, venue first, or the year is a date or an id.
    /// </summary>
    public static EditionForm? Of(string text, SourceSpan venue, SourceSpan year)
    {
        if (!StandTogether(text, venue, year))
        {
            return null;
        }

        var start = YearText.IsApostrophe(text[year.Start]) ? year.Start + 1 : year.Start;
        var digits = year.End - start;
        return digits is 2 or 4 && text.AsSpan(start, digits).CountDigits() == digits
            ? new(text.Substring(venue.End, year.Start - venue.End), start > year.Start ? text[year.Start] : null, digits)
            : null;
    }

    /// <summary>Whether a year stands behind a venue with nothing but blanks and punctuation between them.</summary>
    public static bool StandTogether(string text, SourceSpan venue, SourceSpan year) =>
        venue.End <= year.Start && year.Start - venue.End <= LongestBetween
            && text.AsSpan(venue.End, year.Start - venue.End).Trim(" ,:.-_".AsSpan()).IsEmpty;

    /// <summary>A venue and a year in this form.</summary>
    public string Write(string venue, int year)
    {
        var digits = year.ToString(CultureInfo.InvariantCulture);
        return venue + Between + Apostrophe + (Digits == 2 ? digits.Substring(2) : digits);
    }
}
