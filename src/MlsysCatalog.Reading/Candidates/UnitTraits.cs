namespace MlsysCatalog.Reading;

/// <summary>What a unit says by itself: asked once, used by every step after.</summary>
/// <param name="Tag">The venue and year that its words give, where they are few enough to be a tag.</param>
/// <param name="Place">How much its kind and its place speak for its being the title: <see cref="TitlePlace.Weight"/>.</param>
internal record struct UnitTraits(VenueTag Tag, double Place)
{
    /// <summary>How much its words look like a title, from 0 to 1; no number until somebody asks, and most never do.</summary>
    public double Title { get; set; } = double.NaN;
}
