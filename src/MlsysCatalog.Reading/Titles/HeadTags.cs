namespace MlsysCatalog.Reading;

/// <summary>
/// Finds the venue and year that a text begins with, run into its title by a mark: <c>24_OSDI_</c>, <c>SIGCOMM 2019, </c>, an arXiv month.
/// What they say is certain, or the words are the title's own.
/// </summary>
internal static class HeadTags
{
    /// <summary>
    /// The end of <c>SIGCOMM 2019, </c> or <c>OSDI'06-</c>; the start where a text does not begin so. Where the list's entries begin with
    /// venues as a rule, a series that nobody knows is one, and a year alone may stand in its place: <c>QSYS 1999, </c>, <c>1987, </c>.
    /// </summary>
    public static int TagEnd(string text, int start, int end, UnitKind kind, VenueTable venues, bool isUsual = false)
    {
        var cut = start;
        var limit = Math.Min(end, start + 48);

        // Neither a year nor a venue with its year ends before the first digit.
        for (var i = Math.Max(start + 2, TagText.FirstDigit(text, start, limit)); i < limit; i++)
        {
            var isGlue = text[i] is '_' or '-';
            var isSlash = text[i] == '/' && text[i - 1] == ' ' && i + 1 < end && text[i + 1] == ' ';
            if (!isGlue && !isSlash
                && !(text[i] is ':' || (kind == UnitKind.Text && text[i] is ',' or '|' or '.' && i + 1 < end && text[i + 1] == ' ')))
            {
                continue;
            }

            var tag = VenueTagReader.Read(text, start, i + 1, venues);
            if ((tag is { Strength: VenueStrength.Certain, IsExact: true, Series: not null }
                && TrackText.IsTrack(text, Math.Max(tag.VenueEnd, tag.YearEnd), i))
                || (tag.Strength == VenueStrength.YearOnly && (isGlue || i - start >= (isUsual ? 4 : 6)))
                || (isUsual && text[i] == ',' && tag is { Strength: VenueStrength.Plausible, Year: not null }
                    && Acronym.Is(text.AsSpan(tag.VenueStart, tag.VenueEnd - tag.VenueStart))))
            {
                // «CoRL 2022, Oral. »
                if (cut > start && tag.YearEnd <= cut && tag.VenueEnd <= cut && !TrackText.IsDistinction(text, cut, i))
                {
                    break;
                }

                cut = i + 1;
            }
        }

        return cut;
    }

    /// <summary>
    /// The end of <c>24_OSDI_</c> whose venue is known; -1 where a text does not begin so. A series that nobody knows counts only where
    /// the list's entries begin with venues as a rule.
    /// </summary>
    public static int GluedTagEnd(string text, int start, int end, bool isUsual, VenueTable venues)
    {
        var cut = GluedEnd(text, start, end);
        var strength = cut < 0 ? VenueStrength.None : VenueTagReader.Read(text, start, cut, venues).Strength;
        return strength == VenueStrength.Certain || (isUsual && strength == VenueStrength.Plausible) ? cut : -1;
    }

    /// <summary>The end of <c>24_OSDI_</c> or <c>2014-BMVC-</c>; -1 where a text does not begin so.</summary>
    public static int GluedEnd(string text, int start, int end)
    {
        var glue = start;
        while (glue < end && char.IsDigit(text[glue]))
        {
            glue++;
        }

        if (glue - start is not (2 or 4) || glue >= end || text[glue] is not ('_' or '-'))
        {
            return -1;
        }

        var second = text.IndexOf(text[glue], glue + 1, end - glue - 1);
        return second > glue + 1 && second - glue <= 20 && second + 1 < end ? second + 1 : -1;
    }

    /// <summary>
    /// The end of an organization behind a glued tag, <c>20_NSDI_Google_Title</c>, with its glue; -1 where there is none.
    /// </summary>
    public static int GluedOrganizationEnd(string text, int start, int end)
    {
        var glue = text[start - 1] == '_' ? text.IndexOf('_', start, Math.Min(40, end - start)) : -1;
        return glue <= start || !OrganizationNames.IsList(text.AsSpan(start, glue - start)) ? -1 : glue + 1;
    }

    /// <summary>
    /// Whether a link's text begins with the month that its address has:
    /// <c>[1607-Layer Normalization](https://arxiv.org/abs/1607.06450)</c>.
    /// </summary>
    public static bool StartsLikeArxiv(string text, int start, int end, string url)
    {
        if (end - start < 8 || !char.IsDigit(text[start]) || text[start + 4] is not ('-' or '_' or '.' or ' '))
        {
            return false;
        }

        var id = url.IndexOf("arxiv.org/", StringComparison.OrdinalIgnoreCase);
        id = id < 0 ? -1 : url.IndexOf('/', id + 10) + 1;
        return id > 0 && id + 5 < url.Length && url[id + 4] == '.' && string.CompareOrdinal(text, start, url, id, 4) == 0
            && YearText.IsNumber(text, start, start + 4) && char.IsLetter(text[start + 5]);
    }
}
