using MlsysCatalog.Records;
using MlsysCatalog.Storage;

namespace MlsysCatalog;

/// <summary>
/// What shipped keys lead to that no paper of a catalog has any more, in a store of its own (<see cref="FormerContent"/>). The papers in it
/// that live on are there for their keys only; the others are handed out as they are, and see the venues and editions of the catalog.
/// </summary>
/// <param name="current">The catalog.</param>
internal sealed class FormerCatalog(PaperCatalog current) : PaperCatalog(MemoryCatalog.StoreFormat)
{
    // Set before the base constructor runs, which reads the store.
    private readonly PaperCatalog _current = current;

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> Data => _current.FormerBytes;

    /// <summary>Finds the paper that a former key stands for: the one that has another key now, or one that no list has any more.</summary>
    public bool FindByFormerKey(ReadOnlySpan<byte> key, out Paper paper)
    {
        var store = Open();
        if (store.FindKey(key) is >= 0 and var place)
        {
            var record = store.Paper(place);
            if (record.HasKey(key, store.EditionKey(record.Edition)))
            {
                if (record.Find(FormerContent.SuccessorSection, out var successor) > 0)
                {
                    return _current.FindByKey(successor.Text(), out paper);
                }

                paper = PaperAt(place);
                return true;
            }
        }

        paper = default;
        return false;
    }

    /// <summary>Everything that is in the store, for a catalog that this one becomes part of.</summary>
    public IEnumerable<FormerFacts> All()
    {
        for (var place = 0; place < Papers.Count; place++)
        {
            var paper = Papers[place];
            var edition = paper.Edition;
            var venue = base.EditionVenue(Open().Paper(place).Edition);
            yield return new(paper.Key, edition.Key, venue.IsDefault ? null : venue.Name, edition.Year)
            {
                Successor = PaperTexts(place, FormerContent.SuccessorSection) is { Count: > 0 } successor ? successor[0] : null,
                Title = paper.Title,
                Ids = [.. paper.Ids],
            };
        }
    }

    /// <summary>The venue as the catalog has it, where it does.</summary>
    internal override Venue EditionVenue(int edition)
    {
        var own = base.EditionVenue(edition);
        return !own.IsDefault && _current.TryGetVenue(own.Name, out var venue) ? venue : own;
    }

    /// <summary>The papers that the catalog has of the edition: a paper that no list has is on no list of papers either.</summary>
    internal override PaperList EditionPapers(int edition, int count)
    {
        var key = EditionKey(edition);
        foreach (var known in _current.Editions)
        {
            if (known.Key == key)
            {
                return known.Papers;
            }
        }

        return default;
    }

    // Only a venue of which the catalog has no paper is asked.
    internal override EditionList VenueEditions(int venue) => default;

    internal override PaperList VenuePapers(int venue) => default;
}
