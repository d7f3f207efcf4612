namespace MlsysCatalog.Reading;

/// <summary>
/// From what several lists say to the catalog: entries that are one paper are found, papers get their facts and their constants. The
/// order in which lists are given decides nothing; the order of lists and entries decides only the order of links, sources and the like.
/// </summary>
public static class CatalogBuilder
{
    /// <summary>Builds the catalog of a project that has shipped nothing.</summary>
    /// <param name="lists">What each list says, in any order.</param>
    /// <param name="table">The venues known by name.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static CatalogBuild Build(IReadOnlyList<ListFacts> lists, VenueTable table, CancellationToken cancellation = default) =>
        Build(lists, table, ShippedNames.None, cancellation);

    /// <summary>Builds the catalog.</summary>
    /// <param name="lists">What each list says, in any order.</param>
    /// <param name="table">The venues known by name.</param>
    /// <param name="shipped">The constants that were shipped, which stay whatever the lists say.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static CatalogBuild Build(
        IReadOnlyList<ListFacts> lists, VenueTable table, ShippedNames shipped, CancellationToken cancellation = default)
    {
        var pins = ShippedPins.Of(shipped);
        var order = ListOrder.Of(lists);
        var venues = new VenueIndex(table);
        var keys = new MentionKeys(lists.Sum(static list => list.Entries.Count));
        var mentions = MentionsOf(lists, order, venues, keys, out var hasSameAs, cancellation);
        var clusters = PaperClusters.Of(mentions, keys, cancellation);
        var problems = new List<CatalogProblem>();
        if (hasSameAs)
        {
            SameAs.Join(mentions, clusters, venues, pins, problems);
        }

        var drafts = DraftsOf(clusters, venues, problems, cancellation);
        return new CatalogAssembly(lists, order, venues, drafts, pins, keys.IdCount, cancellation).ToBuild(clusters, problems);
    }

    /// <summary>The entries of all lists, in the order of their content, and whether any says that it is the paper of another.</summary>
    private static SegmentedList<Mention> MentionsOf(
        IReadOnlyList<ListFacts> lists,
        (int List, string Path)[] order,
        VenueIndex venues,
        MentionKeys keys,
        out bool hasSameAs,
        CancellationToken cancellation)
    {
        hasSameAs = false;
        var mentions = new SegmentedList<Mention>();
        for (var precedence = 0; precedence < order.Length; precedence++)
        {
            var entries = lists[order[precedence].List].Entries;
            for (var i = 0; i < entries.Count; i++)
            {
                cancellation.Check();
                hasSameAs |= entries[i].SameAs is not null;
                var venue = venues.PlaceOf(entries[i]);
                var isPublished = venue >= 0 && !venues.IsPreprint(venue);
                mentions.Add(new Mention(entries[i], new EntryPlace(order[precedence].List, i), precedence, venue, isPublished, keys));
            }
        }

        return MentionOrder.Sort(mentions, cancellation);
    }

    /// <summary>The papers with their entries in order of precedence; those without title and name are left out and reported.</summary>
    private static SegmentedList<PaperDraft> DraftsOf(
        PaperClusters clusters, VenueIndex venues, List<CatalogProblem> problems, CancellationToken cancellation)
    {
        var drafts = new SegmentedList<PaperDraft>();
        foreach (var (_, entries) in clusters.Papers())
        {
            cancellation.Check();
            if (PaperHeader.Of(entries, venues) is { } header)
            {
                drafts.Add(new PaperDraft(header, entries));
            }
            else
            {
                problems.AddRange(entries.Select(entry => new CatalogProblem(CatalogProblemKind.NoTitle, entry.Place, "")));
            }
        }

        return drafts;
    }
}

/// <summary>A paper on its way into the catalog.</summary>
/// <param name="Header">What it is called.</param>
/// <param name="Entries">Its entries in order of precedence.</param>
internal readonly record struct PaperDraft(PaperHeader Header, Mention[] Entries);
