namespace MlsysCatalog.Reading;

/// <summary>Entries of one paper in one list, told apart by the topic they stand under.</summary>
internal static class RepeatedEntries
{
    /// <summary>Whether two entries stand under one topic: sections of one heading path are one.</summary>
    public static bool AreUnderOneTopic(Entry left, Entry right)
    {
        var (ofLeft, ofRight) = (left.Facts.Topics, right.Facts.Topics);
        if (ofLeft.Count != ofRight.Count)
        {
            return false;
        }

        for (var i = 0; i < ofLeft.Count; i++)
        {
            if (ofLeft[i] != ofRight[i] && TitleKey.Of(ofLeft[i]) != TitleKey.Of(ofRight[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What a message calls a topic.</summary>
    public static string TopicOf(Entry entry) =>
        entry.Facts.Topics.Count == 0 ? "no topic" : $"'{entry.Facts.Topics[entry.Facts.Topics.Count - 1]}'";

    /// <summary>The 1-based line of an entry.</summary>
    public static int LineOf(Entry entry) => entry.Line + 1;
}
