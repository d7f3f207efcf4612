using MlsysCatalog.Citations;
using MlsysCatalog.Storage;

namespace MlsysCatalog.Tool;

/// <summary>The papers that code cites, and where. Everything is in the ordinal order of keys.</summary>
internal sealed class Bibliography
{
    /// <summary>The papers that are cited.</summary>
    public required IReadOnlyList<BibliographyEntry> Cited { get; init; }

    /// <summary>Cited keys that lead to no paper of a list, and where they are cited.</summary>
    public required IReadOnlyList<UnlistedKey> Unlisted { get; init; }

    /// <summary>The papers of the catalogs that are cited nowhere.</summary>
    public required IReadOnlyList<BibliographyEntry> Uncited { get; init; }

    /// <summary>Looks citations up.</summary>
    /// <param name="citations">The citations.</param>
    /// <param name="catalogs">The catalogs; where several have a paper of one key, the first one's facts count.</param>
    public static Bibliography Of(IEnumerable<CitationRecord> citations, IReadOnlyList<PaperCatalog> catalogs)
    {
        var papers = new SortedDictionary<string, Paper>(StringComparer.Ordinal);
        foreach (var paper in catalogs.SelectMany(static catalog => catalog.Papers))
        {
            papers.TryAdd(paper.Key, paper);
        }

        var former = new Dictionary<string, FormerFacts>(StringComparer.Ordinal);
        foreach (var facts in catalogs.SelectMany(static catalog => catalog.Former?.All() ?? []))
        {
            former.TryAdd(facts.Key, facts);
        }

        // A file that is linked into two projects cites once. Who cites a paper by the key it had cites the paper.
        var byKey = citations.Distinct()
            .OrderBy(static citation => citation.File, StringComparer.Ordinal)
            .ThenBy(static citation => citation.Line)
            .ToLookup(
                citation =>
                    !papers.ContainsKey(citation.Key) && former.TryGetValue(citation.Key, out var facts) && facts.Successor is { } successor
                        ? successor
                        : citation.Key,
                StringComparer.Ordinal);
        return new()
        {
            Cited =
            [
                .. papers.Where(paper => byKey.Contains(paper.Key))
                    .Select(paper => new BibliographyEntry(paper.Value, [.. byKey[paper.Key]]))
            ],
            Unlisted =
            [
                .. byKey.Where(key => !papers.ContainsKey(key.Key))
                    .OrderBy(static key => key.Key, StringComparer.Ordinal)
                    .Select(key => new UnlistedKey(
                        key.Key, former.TryGetValue(key.Key, out var facts) ? PlainText.Of(facts.Title) : null, [.. key])),
            ],
            Uncited = [.. papers.Where(paper => !byKey.Contains(paper.Key)).Select(static paper => new BibliographyEntry(paper.Value, []))],
        };
    }
}

/// <summary>A key that is cited, though no list has a paper of it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Title">The title of its paper when a list had it, or null where it was never shipped.</param>
/// <param name="Citations">Where it is cited.</param>
internal sealed record UnlistedKey(string Key, string? Title, IReadOnlyList<CitationRecord> Citations);
