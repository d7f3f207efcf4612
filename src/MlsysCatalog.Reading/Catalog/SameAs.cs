namespace MlsysCatalog.Reading;

/// <summary>
/// Follows the comments that say which paper an entry is (<c>same-as=osdi2020/byteps</c>). A key is one that the catalog has without the
/// entries
/// that are to be joined; failing that, one that it has with them as papers of their own, so that a comment may name a paper which is
/// itself
/// joined to another; failing that, one that only comes about by joining.
/// </summary>
internal static class SameAs
{
    // Each round resolves a key that only the round before brought about; nobody writes chains that long.
    private const int MostRounds = 8;

    /// <summary>Joins what the comments say and reports the keys that no paper has.</summary>
    public static void Join(Mention[] mentions, PaperClusters clusters, VenueIndex venues, List<CatalogProblem> problems)
    {
        var pending = Enumerable.Range(0, mentions.Length).Where(i => mentions[i].Facts.SameAs is not null).ToList();
        for (var round = 0; pending.Count > 0 && round < MostRounds; round++)
        {
            var keys = KeysOf(clusters, venues, withJoined: true);
            if (round == 0)
            {
                foreach (var paper in KeysOf(clusters, venues, withJoined: false))
                {
                    keys[paper.Key] = paper.Value;
                }
            }

            var before = pending.Count;
            pending.RemoveAll(alias =>
            {
                var key = mentions[alias].Facts.SameAs!.Trim().ToLowerInvariant();
                if (!keys.TryGetValue(key, out var target))
                {
                    return false;
                }

                clusters.JoinExplicitly(alias, target, key);
                return true;
            });
            if (pending.Count == before)
            {
                break;
            }
        }

        foreach (var alias in pending)
        {
            problems.Add(new CatalogProblem(CatalogProblemKind.UnknownSameAs, mentions[alias].Place, mentions[alias].Facts.SameAs!));
        }
    }

    /// <summary>The papers by key, each by the entry that stands for it.</summary>
    private static Dictionary<string, int> KeysOf(PaperClusters clusters, VenueIndex venues, bool withJoined)
    {
        var headers = new List<PaperHeader>();
        var representatives = new List<int>();
        foreach (var (representative, entries) in clusters.Papers())
        {
            if ((withJoined || entries.Exists(entry => entry.Facts.SameAs is null)) && PaperHeader.Of(entries, venues) is { } header)
            {
                headers.Add(header);
                representatives.Add(representative);
            }
        }

        var names = CatalogNames.Of(headers, venues);
        var keys = new Dictionary<string, int>(headers.Count, StringComparer.Ordinal);
        for (var i = 0; i < headers.Count; i++)
        {
            keys[names.KeyOf(i)] = representatives[i];
        }

        return keys;
    }
}
