namespace MlsysCatalog.Storage;

/// <summary>A key that a paper was shipped with and that no paper has now.</summary>
/// <param name="Key">The key: <c>arxiv2022/gemel</c>.</param>
/// <param name="EditionKey">The edition's, <c>arxiv2022</c>: what the key begins with.</param>
/// <param name="Venue">The venue's name, or null.</param>
/// <param name="Year">The year, or null.</param>
internal sealed record FormerFacts(string Key, string EditionKey, string? Venue, int? Year)
{
    /// <summary>The key of the paper that the key stands for now, or null where no list has the paper any more.</summary>
    public required string? Successor { get; init; }

    /// <summary>The last title that is known.</summary>
    public required string Title { get; init; }

    /// <summary>The paper's ids, each <c>scheme:value</c>.</summary>
    public required string[] Ids { get; init; }
}

/// <summary>
/// The content of a store of former keys. It is a store like any other, so that a paper that no list has any more can be read like any
/// other. Of a paper that lives on it has the two keys alone, the one it has now in the place of a remark.
/// </summary>
internal static class FormerContent
{
    // The number of VenueKind.Unknown: the venue table is not asked what a venue is of which no paper is left.
    private const int UnknownKind = 0;

    /// <summary>The section that holds the key of the paper that a former key stands for.</summary>
    public const PaperSection SuccessorSection = PaperSection.Remarks;

    /// <summary>What the store is written from; the papers are sorted by edition, then by key.</summary>
    public static StoreContent Of(IReadOnlyCollection<FormerFacts> former)
    {
        string[] venues =
        [
            .. former.Select(static paper => paper.Venue).OfType<string>().Distinct(StringComparer.Ordinal)
                .OrderBy(static venue => venue, StringComparer.Ordinal),
        ];
        StoreEdition[] editions =
        [
            .. former.GroupBy(static paper => paper.EditionKey, StringComparer.Ordinal)
                .Select(papers => new StoreEdition(papers.Key, Array.IndexOf(venues, papers.First().Venue), papers.First().Year ?? 0))
                .OrderBy(static edition => edition.Venue < 0 ? int.MaxValue : edition.Venue)
                .ThenBy(static edition => edition.Year == 0 ? int.MaxValue : edition.Year)
                .ThenBy(static edition => edition.Key, StringComparer.Ordinal),
        ];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var edition in editions)
        {
            places.Add(edition.Key, places.Count);
        }

        return new()
        {
            Papers =
            [
                .. former.Select(paper => Paper(paper, places[paper.EditionKey]))
                    .OrderBy(static paper => paper.Edition)
                    .ThenBy(static paper => paper.Key, StringComparer.Ordinal),
            ],
            Editions = editions,
            Venues = Array.ConvertAll(venues, static venue => new StoreVenue(venue, null, UnknownKind, [])),
            Topics = [],
            Lists = [],
        };
    }

    private static StorePaper Paper(FormerFacts paper, int edition) => paper.Successor is { } successor
        ? new() { Edition = edition, Key = paper.Key, Title = "", Remarks = [successor] }
        : new() { Edition = edition, Key = paper.Key, Title = paper.Title, Ids = paper.Ids };
}
