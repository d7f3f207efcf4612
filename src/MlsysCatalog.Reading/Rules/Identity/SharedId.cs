namespace MlsysCatalog.Reading;

/// <summary>An entry that prints a paper id which another entry prints under another title.</summary>
/// <param name="Id">The id.</param>
/// <param name="Entry">The entry: the later one, or the one that fewer entries agree with.</param>
/// <param name="Other">The other one.</param>
/// <param name="IsPasted">
/// Whether the titles are those of two papers, so that one of the links is wrong; else one paper was renamed.
/// </param>
internal sealed record SharedId(string Id, EntryPlace Entry, EntryPlace Other, bool IsPasted)
{
    // One list calls its papers alike; between lists, three words may be a name («Mendoza et al.»).
    private const int LeastWordsInList = 3;
    private const int LeastWordsBetweenLists = 4;

    /// <summary>Finds them in all lists.</summary>
    public static PerList<SharedId> Find(CatalogIndex index, CancellationToken cancellation)
    {
        var found = new PerList<SharedId>();
        foreach (var pasted in index.Catalog.PastedIds)
        {
            cancellation.Check();
            foreach (var shared in OfPasted(index, pasted))
            {
                found.Add(shared.Entry.List, shared);
            }
        }

        foreach (var paper in index.Catalog.Papers)
        {
            cancellation.Check();
            if (paper.Merges.Count > 0)
            {
                AddRenamed(found, index, paper);
            }
        }

        return found;
    }

    // The id belongs to the paper that most entries give it to.
    private static IEnumerable<SharedId> OfPasted(CatalogIndex index, PastedId pasted)
    {
        var papers = pasted.Papers.Select(paper => paper.OrderBy(static entry => entry, index.ByPathAndPlace).ToArray())
            .OrderByDescending(static paper => paper.Length).ThenBy(static paper => paper[0], index.ByPathAndPlace).ToArray();
        var owners = papers[0];
        var firstIn = new Dictionary<int, EntryPlace>();
        foreach (var owner in owners)
        {
            if (!firstIn.ContainsKey(owner.List))
            {
                firstIn.Add(owner.List, owner);
            }
        }

        foreach (var others in papers.Skip(1))
        {
            var areApart = AreTwoPapers(index, pasted.Id, owners[0], others[0]);
            foreach (var entry in others)
            {
                var isInList = firstIn.TryGetValue(entry.List, out var other);
                other = isInList ? other : owners[0];
                var (a, b) = (MentionAt(index, entry), MentionAt(index, other));
                var leastWords = isInList ? LeastWordsInList : LeastWordsBetweenLists;
                if (a.Words.Count < leastWords || b.Words.Count < leastWords)
                {
                    // A bare name («Philly», «Mendoza et al.») agrees with any title; only two names in one list speak against each other.
                    if (!isInList || a.NameKey == b.NameKey || a.NameOrTitle.IsEmpty || b.NameOrTitle.IsEmpty)
                    {
                        continue;
                    }
                }

                var isLater = others.Length < owners.Length || index.ByPathAndPlace.Compare(entry, other) > 0;
                yield return new(pasted.Id, isLater ? entry : other, isLater ? other : entry, isInList || areApart);
            }
        }
    }

    // A paper may get another title until it is published; two that are published, or have ids of their own, are two.
    private static bool AreTwoPapers(CatalogIndex index, string id, EntryPlace owner, EntryPlace other)
    {
        var catalog = index.Catalog;
        return index.PaperOf(owner) is >= 0 and var left && index.PaperOf(other) is >= 0 and var right
            && ((IsPublished(catalog, left) && IsPublished(catalog, right))
                || catalog.IdsOf(right).Any(own => own != id && string.CompareOrdinal(own, 0, id, 0, id.IndexOf(':') + 1) == 0));
    }

    private static bool IsPublished(CatalogBuild catalog, int paper) =>
        catalog.Editions[catalog.EditionOf(paper)] is { Venue: >= 0 and var venue, Year: not null }
        && catalog.Venues[venue].Kind is not (VenueKind.Preprint or VenueKind.Report or VenueKind.Unknown);

    private static void AddRenamed(PerList<SharedId> found, CatalogIndex index, PaperEntries paper)
    {
        Dictionary<string, EntryPlace>? firstOf = null;
        for (var i = 0; i < paper.Merges.Count; i++)
        {
            var merge = paper.Merges[i];
            if (merge.Reason != MergeReason.PaperId || TitleAt(index, merge.First) == TitleAt(index, merge.Second)
                || !AreOtherTitles(MentionAt(index, merge.First), MentionAt(index, merge.Second)))
            {
                continue;
            }

            firstOf ??= FirstOfTitles(index, paper);
            var (left, right) = (firstOf[KeyOf(index, merge.First)], firstOf[KeyOf(index, merge.Second)]);
            var (earlier, later) = index.ByPathAndPlace.Compare(left, right) < 0 ? (left, right) : (right, left);

            // That the list has the paper twice is said already.
            if (earlier.List != later.List
                || index.EntryAt(earlier).TopicKey != index.EntryAt(later).TopicKey)
            {
                found.Add(later.List, new(merge.On, later, earlier, IsPasted: false));
            }
        }
    }

    private static Dictionary<string, EntryPlace> FirstOfTitles(CatalogIndex index, PaperEntries paper)
    {
        var firstOf = new Dictionary<string, EntryPlace>(StringComparer.Ordinal);
        foreach (var entry in paper.Entries.OrderBy(static entry => entry, index.ByPathAndPlace))
        {
            if (KeyOf(index, entry) is var key && !firstOf.ContainsKey(key))
            {
                firstOf.Add(key, entry);
            }
        }

        return firstOf;
    }

    // Neither with and without a name or a subtitle, nor a slip in one of them.
    private static bool AreOtherTitles(Mention left, Mention right)
    {
        var (a, b) = (left.Forms, right.Forms);
        return a.Full.Length > 0 && b.Full.Length > 0 && a.Plain != b.Plain && !a.IsDressedFormOf(b) && !b.IsDressedFormOf(a)
            && !(a.IsDressed && a.Undressed == b.Undressed) && !a.Plain.StartsWith(b.Plain) && !b.Plain.StartsWith(a.Plain)
            && !left.IsNameOnly && !right.IsNameOnly
            && !NearTitle.AreNear(left.Title, right.Title, out _, out _);
    }

    private static string TitleAt(CatalogIndex index, EntryPlace entry) => index.EntryAt(entry).Facts.Title;

    private static string KeyOf(CatalogIndex index, EntryPlace entry) => TitleKey.Of(TitleAt(index, entry));

    // An entry without a title is no paper's.
    private static Mention MentionAt(CatalogIndex index, EntryPlace entry) => index.PaperOf(entry) is >= 0 and var paper
        ? index.Catalog.MentionAt(paper, entry)
        : new(index.EntryAt(entry).Facts, entry, entry.List, -1, isPublished: false, new(0));
}
