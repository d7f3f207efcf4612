namespace MlsysCatalog.Reading;

/// <summary>Puts a user's venues into a table.</summary>
internal static class VenueTableMerge
{
    /// <summary>The venues of both tables; the user's win.</summary>
    /// <param name="table">The venues that are extended.</param>
    /// <param name="user">The user's venues.</param>
    /// <param name="userNames">What the user's venues are called.</param>
    public static EquatableArray<VenueSeries> Merge(
        EquatableArray<VenueSeries> table, EquatableArray<VenueSeries> user, VenueNameIndex userNames)
    {
        var merged = new List<VenueSeries>();
        var places = new int?[user.Count];
        foreach (var series in table)
        {
            var owner = Owner(userNames, series.Name);
            if (owner < 0)
            {
                merged.Add(WithoutClaimed(series, userNames));
            }
            else if (places[owner] is { } place)
            {
                merged[place] = Absorb(merged[place], series, userNames);
            }
            else
            {
                places[owner] = merged.Count;
                merged.Add(Absorb(user[owner], series, userNames));
            }
        }

        for (var i = 0; i < user.Count; i++)
        {
            if (places[i] is null)
            {
                merged.Add(user[i]);
            }
        }

        return merged.ToEquatableArray();
    }

    private static VenueSeries Absorb(VenueSeries winner, VenueSeries loser, VenueNameIndex userNames) =>
        winner with
        {
            FullName = winner.FullName ?? loser.FullName,
            Kind = winner.Kind == VenueKind.Unknown ? loser.Kind : winner.Kind,
            Aliases = winner.Aliases.Concat(WithoutClaimed(loser, userNames).Aliases).ToEquatableArray(),
            Held = winner.Held.IsKnown ? winner.Held : loser.Held,
        };

    private static VenueSeries WithoutClaimed(VenueSeries series, VenueNameIndex userNames)
    {
        var left = series.Aliases.Where(alias => Owner(userNames, alias) < 0).ToEquatableArray();
        return left.Count == series.Aliases.Count ? series : series with { Aliases = left };
    }

    private static int Owner(VenueNameIndex names, string name)
    {
        var place = names.Find(name, 0, name.Length);
        return place < 0 ? -1 : names.Series(place);
    }
}
