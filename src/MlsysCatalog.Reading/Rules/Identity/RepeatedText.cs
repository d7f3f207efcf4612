namespace MlsysCatalog.Reading;

/// <summary>Whether an entry says nothing that another does not say, so that nothing is lost with it.</summary>
internal static class RepeatedText
{
    // Characters of an entry, which every repetition of it is compared with.
    private const int MostCharacters = 4000;

    /// <summary>Whether every fact and link, and every word, number and sign of an entry stands in another one of its list.</summary>
    public static bool IsAllIn(ListReading list, Entry entry, Entry other) =>
        other.Span.Length <= MostCharacters && AreFactsIn(entry.Facts, other.Facts)
        && AreWordsIn(TextOf(list.Text, entry), TextOf(list.Text, other));

    private static bool AreFactsIn(EntryFacts facts, EntryFacts other) =>
        IsIn(facts.Name, other.Name) && IsIn(facts.Series ?? facts.Venue, other.Series ?? other.Venue) && IsIn(facts.Track, other.Track)
        && IsIn(facts.Arxiv, other.Arxiv) && IsIn(facts.SameAs, other.SameAs) && (facts.Year is null || facts.Year == other.Year)
        && (facts.AuthorsTruncated || !other.AuthorsTruncated || facts.Authors.Count == 0)
        && AreIn(facts.Authors, other.Authors) && AreIn(facts.Organizations, other.Organizations) && AreIn(facts.Tags, other.Tags)
        && AreIn(facts.Remarks, other.Remarks)
        && AreIn(facts.Links.Select(static link => link.Url), other.Links.Select(static link => link.Url));

    private static bool IsIn(string? fact, string? other) => fact is null || string.Equals(fact, other, StringComparison.OrdinalIgnoreCase);

    private static bool AreIn(IEnumerable<string> facts, IEnumerable<string> others) =>
        new HashSet<string>(others, StringComparer.Ordinal).IsSupersetOf(facts);

    // What the reading makes nothing of counts, too: a comment, a note behind the links, a star.
    private static bool AreWordsIn(string text, string other)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in WordsOf(other))
        {
            counts[word] = counts.TryGetValue(word, out var count) ? count + 1 : 1;
        }

        foreach (var word in WordsOf(text))
        {
            if (!counts.TryGetValue(word, out var count) || count == 0)
            {
                return false;
            }

            counts[word] = count - 1;
        }

        return true;
    }

    // Letters and digits together; of the rest everything but the marks of Markdown's syntax and of sentences, one by one.
    private static IEnumerable<string> WordsOf(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i++;
            if (char.IsLetterOrDigit(text[start]))
            {
                while (i < text.Length && char.IsLetterOrDigit(text[i]))
                {
                    i++;
                }
            }
            else if (text[start] <= ' ' || "\"'()*,-.:;<>[\\]_`|~".IndexOf(text[start]) >= 0)
            {
                continue;
            }

            yield return text.Substring(start, i - start);
        }
    }

    // Without the number of its place in the list.
    private static string TextOf(string text, Entry entry)
    {
        var start = entry.Span.Start;
        while (entry.Shape == EntryShape.ListItem && start < entry.Span.End && text[start].IsAsciiDigit())
        {
            start++;
        }

        return text.Substring(start, entry.Span.End - start);
    }
}
