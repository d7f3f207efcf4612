namespace MlsysCatalog.Reading;

/// <summary>A paper that one list names more than once.</summary>
/// <param name="entries">The list's entries of it, in document order.</param>
/// <param name="places">Their places.</param>
/// <param name="merges">Why all entries of the paper, those of other lists among them, are one.</param>
internal sealed class RepeatedPaper(IReadOnlyList<Entry> entries, IReadOnlyList<EntryPlace> places, IReadOnlyList<EntryMerge> merges)
{
    /// <summary>The list's entries of it, in document order.</summary>
    public IReadOnlyList<Entry> Entries => entries;

    // Leads from entry to entry of a part: without the merges that comments ask for, the paper falls into parts.
    private Dictionary<EntryPlace, EntryPlace> Parts => field ??= Divided();

    /// <summary>
    /// Whether two of the entries are one paper only because a comment says so: then somebody knows that the list names it twice.
    /// </summary>
    public bool AreOneBySayingSo(int left, int right) => PartOf(Parts, places[left]) != PartOf(Parts, places[right]);

    private Dictionary<EntryPlace, EntryPlace> Divided()
    {
        var parts = new Dictionary<EntryPlace, EntryPlace>();
        foreach (var merge in merges)
        {
            var (first, second) = (PartOf(parts, merge.First), PartOf(parts, merge.Second));
            if (merge.Reason != MergeReason.Explicit && first != second)
            {
                parts[second] = first;
            }
        }

        return parts;
    }

    private static EntryPlace PartOf(Dictionary<EntryPlace, EntryPlace> parts, EntryPlace entry)
    {
        while (parts.TryGetValue(entry, out var part))
        {
            entry = part;
        }

        return entry;
    }
}
