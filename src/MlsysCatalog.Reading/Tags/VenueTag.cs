namespace MlsysCatalog.Reading;

/// <summary>How surely a text names a venue or a year.</summary>
internal enum VenueStrength
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It is a year or a date and nothing else.</summary>
    YearOnly,

    /// <summary>It has the shape of a venue with its year, of a series that the venue table does not know.</summary>
    Plausible,

    /// <summary>It is a known series, alone.</summary>
    Known,

    /// <summary>It is a known series with its year, a journal with its volume, or an arXiv id.</summary>
    Certain,
}

/// <summary>What is wrong with how a venue tag is written.</summary>
internal enum TagFlaw
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An apostrophe stands behind the year (<c>SC '21'</c>) or on the wrong side of it (<c>OSDI' 20</c>).</summary>
    Apostrophe,
}

/// <summary>A venue, a year, a track: what a text such as <c>NIPS '17 MLSys workshop</c> says.</summary>
internal sealed record VenueTag(
    VenueStrength Strength,
    string? Venue,
    VenueSeries? Series,
    int? Year,
    string? Track,
    string? Arxiv,
    TagFlaw Flaw,
    int VenueStart,
    int VenueEnd,
    int YearStart,
    int YearEnd)
{
    /// <summary>Whether the series' name is all that the venue's text holds.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>The tag that says nothing.</summary>
    public static VenueTag None { get; } = new(VenueStrength.None, null, null, null, null, null, TagFlaw.None, 0, 0, 0, 0);
}
