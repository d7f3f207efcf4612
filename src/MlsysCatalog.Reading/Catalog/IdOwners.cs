namespace MlsysCatalog.Reading;

/// <summary>
/// Which paper an id belongs to where a pasted link gives it to several: the one most of whose entries print it, first those whose first
/// id it is. If that decides nothing it belongs to none: a wrong answer to a lookup is worse than none.
/// </summary>
/// <param name="count">How many ids there are.</param>
internal sealed class IdOwners(int count)
{
    // By the ids' numbers.
    private readonly SegmentedList<Claim> _claims = new(count);

    /// <summary>Counts the claims of a paper's entries.</summary>
    public void Add(int paper, Mention[] entries)
    {
        foreach (var entry in entries)
        {
            for (var i = 0; i < entry.Ids.Length; i++)
            {
                AddClaim(entry.Ids[i].Number, paper, i == 0 ? 1000 : 1);
            }
        }
    }

    /// <summary>The ids of a paper, sorted ordinally.</summary>
    public EquatableArray<string> IdsOf(int paper, Mention[] entries)
    {
        List<string>? ids = null;
        foreach (var entry in entries)
        {
            foreach (var id in entry.Ids)
            {
                if (_claims[id.Number].Owner == paper)
                {
                    (ids ??= []).Add(id.Text);
                }
            }
        }

        return ids is null ? default : SortedOnce(ids).ToEquatableArray();
    }

    // Entries of one paper print the same ids. They are not looked for among those before: there may be thousands.
    private static List<string> SortedOnce(List<string> ids)
    {
        ids.Sort(StringComparer.Ordinal);
        var count = 0;
        for (var i = 0; i < ids.Count; i++)
        {
            if (count == 0 || ids[count - 1] != ids[i])
            {
                ids[count++] = ids[i];
            }
        }

        ids.RemoveRange(count, ids.Count - count);
        return ids;
    }

    private void AddClaim(int id, int paper, long weight)
    {
        // Papers come one after the other, so the claims of one are added up before the next one's.
        ref var kept = ref _claims[id];
        var claim = kept;
        if (claim.Weight == 0 || claim.Latest != paper)
        {
            claim = claim with { Latest = paper, LatestWeight = 0 };
        }

        claim = claim with { LatestWeight = claim.LatestWeight + weight };
        if (claim.Weight == 0 || claim.Owner == paper || claim.LatestWeight > claim.Weight)
        {
            claim = claim with { Owner = paper, Weight = claim.LatestWeight };
        }
        else if (claim.LatestWeight == claim.Weight)
        {
            claim = claim with { Owner = -1 };
        }

        kept = claim;
    }

    private readonly record struct Claim(int Owner, long Weight, int Latest, long LatestWeight);
}
