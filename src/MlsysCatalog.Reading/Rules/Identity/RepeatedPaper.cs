namespace MlsysCatalog.Reading;

/// <summary>A paper that one list names more than once.</summary>
/// <param name="entries">The list's entries of it, in document order.</param>
/// <param name="places">Their places.</param>
/// <param name="merges">Why all entries of the paper, those of other lists among them, are one.</param>
internal sealed class RepeatedPaper(IReadOnlyList<Entry> entries, IReadOnlyList<EntryPlace> places, IReadOnlyList<EntryMerge> merges)
{
    /// <summary>The list's entries of it, in document order.</summary>
    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>
    /// For each entry the first one before it under its topic, or null; entries that are one paper only because a comment says so do not
    /// count.
    /// </summary>
    public IReadOnlyList<Entry?> EarlierUnderTopic()
    {
        var parts = Divided();
        var first = new Dictionary<(string Topic, EntryPlace Part), Entry>();
        var earlier = new Entry?[entries.Count];
        for (var i = 0; i < entries.Count; i++)
        {
            var key = (entries[i].TopicKey, PartOf(parts, places[i]));
            if (!first.TryGetValue(key, out earlier[i]))
            {
                first.Add(key, entries[i]);
            }
        }

        return earlier;
    }

    // Leads from entry to entry of a part: without the merges that comments ask for, the paper falls into parts. An entry that comments
    // alone join is one that somebody knows to be listed twice.
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
            if (parts.TryGetValue(part, out var next))
            {
                parts[entry] = next;
            }

            entry = part;
        }

        return entry;
    }
}
