namespace MlsysCatalog.Reading;

/// <summary>What the words of a unit say by themselves: asked once, used by every step after.</summary>
/// <param name="Tag">The venue and year they give, where they are few enough to be a tag.</param>
internal record struct UnitTraits(VenueTag Tag)
{
    /// <summary>How much they look like a title, from 0 to 1; no number until somebody asks, and most never do.</summary>
    public double Title { get; set; } = double.NaN;
}
