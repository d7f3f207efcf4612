namespace MlsysCatalog.Reading;

/// <summary>A series of conferences, a journal, or another place where papers appear: a row of the venue table.</summary>
/// <param name="Name">The canonical name, in the casing people use (<c>NeurIPS</c>); never empty.</param>
/// <param name="FullName">The name in full, or null where the table does not say.</param>
/// <param name="Kind">What sort of venue it is.</param>
/// <param name="Aliases">Other names that the table gives (<c>NIPS</c>), in the table's order.</param>
/// <param name="Held">The years it was held, where they are certain.</param>
public sealed record VenueSeries(string Name, string? FullName, VenueKind Kind, EquatableArray<string> Aliases, HeldYears Held)
{
    /// <summary>
    /// Whether the name is also an ordinary word, phrase or acronym (<c>FAST</c>, <c>SC</c>, <c>Nature</c>, <c>Neural Networks</c>), so
    /// that in running text only a year beside it, or its place at the end, tells that the venue is meant.
    /// </summary>
    public bool IsOrdinaryWord => OrdinaryNames.Contains(Name);
}
