namespace MlsysCatalog.Reading;

/// <summary>Where an entry says what another contradicts.</summary>
internal static class EditionPlace
{
    /// <summary>The year where only that differs, else the venue; the tag or the title where the entry does not print it itself.</summary>
    public static SourceSpan Of(Entry entry, EditionClaim claim, EditionClaim other) =>
        (claim.Series == other.Series ? entry.YearSpan : entry.VenueSpan) ?? entry.TagSpan ?? entry.TitleSpan;
}
