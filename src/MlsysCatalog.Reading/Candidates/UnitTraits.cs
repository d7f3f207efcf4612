namespace MlsysCatalog.Reading;

/// <summary>What a unit says by itself: asked once, while its words are at hand, and used by every step after.</summary>
/// <param name="Tag">The venue and year that its words give, where they are few enough to be a tag.</param>
/// <param name="Place">How much its kind and its place speak for its being the title: <see cref="TitlePlace.Weight"/>.</param>
internal record struct UnitTraits(VenueTag Tag, double Place)
{
    /// <summary>How much its words look like a title, from 0 to 1; no number until somebody asks, and most never do.</summary>
    public double Title { get; set; } = double.NaN;

    /// <summary>What each unit of a run says.</summary>
    public static UnitTraits[] Of(Run run, Unit[] units, VenueTable venues)
    {
        if (units.Length == 0)
        {
            return [];
        }

        var traits = new UnitTraits[units.Length];
        for (var i = 0; i < units.Length; i++)
        {
            traits[i] = new(VenueTagReader.Read(run, units[i], venues), TitlePlace.Weight(run, units, i));
        }

        return traits;
    }
}
