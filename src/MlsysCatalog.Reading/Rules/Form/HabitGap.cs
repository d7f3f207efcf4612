namespace MlsysCatalog.Reading;

/// <summary>Finds the entries that lack what nearly all others of their list print.</summary>
internal static class HabitGap
{
    // Of fewer, one alone is more than one of ten.
    private const int FewestEntries = 10;

    /// <summary>The entries without it; none where the list has no such habit. What a topic does without is not missing there.</summary>
    public static IEnumerable<Entry> In(ListReading list, Func<Entry, bool> prints)
    {
        var entries = list.Entries;
        if (entries.Count < FewestEntries || !Habit.Holds(entries.Count(prints), entries.Count))
        {
            return [];
        }

        var ofTopic = new Dictionary<int, (int Printing, int Lacking)>();
        foreach (var entry in entries)
        {
            ofTopic.TryGetValue(entry.Topic, out var counts);
            ofTopic[entry.Topic] = prints(entry) ? (counts.Printing + 1, counts.Lacking) : (counts.Printing, counts.Lacking + 1);
        }

        return entries.Where(entry => !prints(entry)
            && ofTopic[entry.Topic] is var (printing, lacking) && (lacking == 1 || lacking < printing));
    }
}
