namespace MlsysCatalog.Reading;

/// <summary>What the words of a unit say by themselves: asked once, used by every step after.</summary>
/// <param name="Title">How much they look like a title, from 0 to 1.</param>
/// <param name="Tag">The venue and year they give, where they are few enough to be a tag.</param>
internal readonly record struct UnitTraits(double Title, VenueTag Tag);
