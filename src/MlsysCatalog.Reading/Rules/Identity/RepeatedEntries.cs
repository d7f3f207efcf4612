namespace MlsysCatalog.Reading;

/// <summary>Entries of one paper, told apart by where they stand.</summary>
internal static class RepeatedEntries
{
    /// <summary>What a message calls a topic.</summary>
    public static string TopicOf(Entry entry) =>
        entry.Facts.Topics.Count == 0 ? "no topic" : $"'{entry.Facts.Topics[entry.Facts.Topics.Count - 1]}'";

    /// <summary>The 1-based line of an entry.</summary>
    public static int LineOf(Entry entry) => entry.Line + 1;
}
