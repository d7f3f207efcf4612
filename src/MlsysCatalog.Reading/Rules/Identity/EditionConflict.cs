namespace MlsysCatalog.Reading;

/// <summary>An entry whose venue or year another list contradicts.</summary>
/// <param name="Entry">The first entry of its list that says so.</param>
/// <param name="Claim">What it says.</param>
/// <param name="Other">The first entry that says what most lists say.</param>
/// <param name="OtherClaim">What that is.</param>
internal sealed record EditionConflict(EntryPlace Entry, EditionClaim Claim, EntryPlace Other, EditionClaim OtherClaim)
{
    /// <summary>Finds them in all lists.</summary>
    public static PerList<EditionConflict> Find(CatalogIndex index, CancellationToken cancellation)
    {
        var found = new PerList<EditionConflict>();
        foreach (var paper in index.Catalog.Papers)
        {
            cancellation.Check();
            if (paper.Entries.Count > 1
                && paper.Entries[0].List != paper.Entries[paper.Entries.Count - 1].List
                && HasTwoClaims(index, paper))
            {
                foreach (var conflict in Of(index, paper))
                {
                    found.Add(conflict.Entry.List, conflict);
                }
            }
        }

        return found;
    }

    // Most lists agree.
    private static bool HasTwoClaims(CatalogIndex index, PaperEntries paper)
    {
        EditionClaim? first = null;
        foreach (var entry in paper.Entries)
        {
            if (ClaimOf(index, entry) is { } claim)
            {
                first ??= claim;
                if (claim != first)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static EditionClaim? ClaimOf(CatalogIndex index, EntryPlace entry) =>
        EditionClaim.Of(index.ListAt(entry.List), index.EntryAt(entry), index.Venues) is { IsOfDraft: false } claim ? claim : null;

    private static IEnumerable<EditionConflict> Of(CatalogIndex index, PaperEntries paper)
    {
        // The first entry of each list for each claim.
        var claims = new Dictionary<EditionClaim, Dictionary<int, EntryPlace>>();
        foreach (var entry in paper.Entries.OrderBy(static entry => entry, index.ByPathAndPlace))
        {
            if (ClaimOf(index, entry) is not { } claim)
            {
                continue;
            }

            if (!claims.TryGetValue(claim, out var firstIn))
            {
                claims.Add(claim, firstIn = []);
            }

            if (!firstIn.ContainsKey(entry.List))
            {
                firstIn.Add(entry.List, entry);
            }
        }

        // What most lists say; of several what the first says.
        var most = claims.OrderByDescending(static claim => claim.Value.Count)
            .ThenBy(static claim => claim.Value.Values.First(), index.ByPathAndPlace)
            .First();
        foreach (var claim in claims.Where(claim => claim.Key.Contradicts(most.Key)))
        {
            // A list that contradicts itself is told so.
            foreach (var entry in claim.Value.Values.Where(entry => !most.Value.ContainsKey(entry.List)))
            {
                yield return new(entry, claim.Key, most.Value.Values.First(), most.Key);
            }
        }
    }
}
