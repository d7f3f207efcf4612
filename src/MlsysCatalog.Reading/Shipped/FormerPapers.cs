namespace MlsysCatalog.Reading;

/// <summary>Makes former papers of shipped constants that are no paper's own any more.</summary>
internal static class FormerPapers
{
    /// <summary>The former papers, sorted by key.</summary>
    /// <param name="shipped">What has become of each constant, sorted by key.</param>
    /// <param name="editions">The editions that have papers.</param>
    /// <param name="venues">The venues that have papers.</param>
    /// <param name="table">The venues known by name.</param>
    public static EquatableArray<FormerPaper> Of(
        IReadOnlyList<ShippedState> shipped,
        IReadOnlyList<EditionModel> editions,
        IReadOnlyList<VenueModel> venues,
        VenueTable table)
    {
        if (shipped.All(static state => state.Standing == ShippedStanding.Own))
        {
            return default;
        }

        var byConstant = editions.ToDictionary(static edition => edition.Constant, StringComparer.Ordinal);
        var names = new Lazy<Dictionary<string, string>>(() => NamesOf(venues, table));
        return shipped.Where(static state => state.Standing != ShippedStanding.Own)
            .Select(state => Of(state, byConstant, venues, names))
            .ToEquatableArray();
    }

    private static FormerPaper Of(
        ShippedState state,
        Dictionary<string, EditionModel> editions,
        IReadOnlyList<VenueModel> venues,
        Lazy<Dictionary<string, string>> names)
    {
        var name = state.Name;
        var (venue, year) = editions.TryGetValue(name.Edition, out var edition)
            ? (edition.Venue < 0 ? null : venues[edition.Venue].Name, edition.Year)
            : EditionNames.Parse(name.Edition);
        return new(name.Edition, name.Member, name.Key, name.Title, name.Ids, state.Paper)
        {
            Venue = edition is null && venue is not null && names.Value.TryGetValue(venue, out var known) ? known : venue,
            Year = year,
        };
    }

    /// <summary>The venues' names by their constants.</summary>
    private static Dictionary<string, string> NamesOf(IReadOnlyList<VenueModel> venues, VenueTable table)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var series in table.Series)
        {
            names[Identifiers.Of(series.Name, "Venue")] = series.Name;
        }

        foreach (var venue in venues)
        {
            names[venue.Constant] = venue.Name;
        }

        return names;
    }
}
