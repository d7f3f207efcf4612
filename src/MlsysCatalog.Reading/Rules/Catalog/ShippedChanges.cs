namespace MlsysCatalog.Reading;

/// <summary>The shipped constants that are no paper's own any more, by the file in which they are told.</summary>
internal sealed class ShippedChanges
{
    private readonly PerList<MovedConstant> _moved = new();
    private readonly Dictionary<ListReading, List<ShippedName>> _gone = [];
    private readonly Dictionary<string, int> _rivals = new(StringComparer.OrdinalIgnoreCase);

    private ShippedChanges()
    {
    }

    /// <summary>Looks through what was shipped.</summary>
    public static ShippedChanges Find(CatalogIndex index)
    {
        var changes = new ShippedChanges();

        // What a list has that is not here, or cannot be read, is not gone.
        if (!index.IsComplete)
        {
            return changes;
        }

        foreach (var state in index.Catalog.Shipped)
        {
            if (state is { Standing: ShippedStanding.Moved, Mistake: SuccessorMistake.None })
            {
                var entry = EntryFor(index, state.Paper);
                changes._moved.Add(entry.List, new(state.Name, state.Paper, entry));
            }
            else if (state is { Standing: ShippedStanding.Gone, Mistake: SuccessorMistake.None })
            {
                changes.AddGone(index.Shipped.PlaceOf(state.Name).File, state.Name);
            }
        }

        if (changes._gone.Count > 0)
        {
            changes.FindRivals(index);
        }

        return changes;
    }

    /// <summary>The constants whose paper has another one now, told in a list.</summary>
    public IReadOnlyList<MovedConstant> MovedIn(int list) => _moved.In(list);

    /// <summary>The constants of a shipped file whose paper is gone.</summary>
    public IReadOnlyList<ShippedName> GoneIn(ListReading file) => _gone.TryGetValue(file, out var names) ? names : [];

    /// <summary>The one paper that would have a constant whose paper is gone, or null.</summary>
    public int? RivalOf(ShippedName name) => _rivals.TryGetValue(name.Constant, out var paper) && paper >= 0 ? paper : null;

    // The line that did it: the first entry that prints where the paper appeared by now.
    private static EntryPlace EntryFor(CatalogIndex index, int paper)
    {
        var edition = index.Catalog.Editions[index.Catalog.EditionOf(paper)];
        var venue = edition.Venue < 0 ? null : index.Catalog.Venues[edition.Venue].Name;
        var entries = index.Catalog.Papers[paper].Entries.OrderBy(static entry => entry, index.ByPathAndPlace).ToList();
        var printing = entries.FindIndex(entry => index.EntryAt(entry).Facts is var facts
            && facts.Year == edition.Year && (facts.Series ?? facts.Venue) == venue);
        return entries[Math.Max(printing, 0)];
    }

    private void AddGone(ListReading file, ShippedName name)
    {
        if (!_gone.TryGetValue(file, out var names))
        {
            _gone[file] = names = [];
        }

        names.Add(name);
    }

    private void FindRivals(CatalogIndex index)
    {
        foreach (var collision in index.Catalog.Collisions)
        {
            var constant = index.Catalog.Editions[collision.Edition].Constant + "." + collision.Wanted;
            _rivals[constant] = collision.Papers.Count == 1 ? collision.Papers[0] : -1;
        }
    }
}

/// <summary>A shipped constant whose paper has another one now.</summary>
/// <param name="Name">The constant.</param>
/// <param name="Paper">The paper.</param>
/// <param name="Entry">The entry at which it is told.</param>
internal sealed record MovedConstant(ShippedName Name, int Paper, EntryPlace Entry);
