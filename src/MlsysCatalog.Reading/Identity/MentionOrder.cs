namespace MlsysCatalog.Reading;

/// <summary>
/// An order of entries by what they say and not where. Wherever one of several equal claims must win, it is the first in this order, so
/// that
/// moving a list or an entry changes no paper and no constant. Entries equal in it say the same.
/// </summary>
internal static class MentionOrder
{
    /// <summary>The entries in this order.</summary>
    public static Mention[] Sort(List<Mention> mentions)
    {
        // Few comparisons have to look further than the first letters of the titles, and these are at hand.
        var sorted = new Beginning[mentions.Count];
        for (var i = 0; i < sorted.Length; i++)
        {
            var title = mentions[i].Facts.Title;
            sorted[i] = new(mentions[i], FourLetters(title, 0), FourLetters(title, 4));
        }

        Array.Sort(sorted, ByBeginning.Instance);
        return Array.ConvertAll(sorted, static beginning => beginning.Mention);
    }

    /// <summary>Compares what two entries say.</summary>
    public static int Compare(EntryFacts left, EntryFacts right)
    {
        var order = string.CompareOrdinal(left.Title, right.Title);
        order = order != 0 ? order : string.CompareOrdinal(left.Name, right.Name);
        order = order != 0 ? order : string.CompareOrdinal(left.Series, right.Series);
        order = order != 0 ? order : string.CompareOrdinal(left.Venue, right.Venue);
        order = order != 0 ? order : Nullable.Compare(left.Year, right.Year);
        order = order != 0 ? order : string.CompareOrdinal(left.Track, right.Track);
        order = order != 0 ? order : string.CompareOrdinal(left.Arxiv, right.Arxiv);
        order = order != 0 ? order : string.CompareOrdinal(left.SameAs, right.SameAs);
        order = order != 0 ? order : left.IsDistinct.CompareTo(right.IsDistinct);
        order = order != 0 ? order : left.NameOrigin.CompareTo(right.NameOrigin);
        order = order != 0 ? order : CompareLinks(left.Links, right.Links);
        order = order != 0 ? order : CompareAll(left.Authors, right.Authors);
        order = order != 0 ? order : left.AuthorsTruncated.CompareTo(right.AuthorsTruncated);
        order = order != 0 ? order : CompareAll(left.Organizations, right.Organizations);
        order = order != 0 ? order : CompareAll(left.Tags, right.Tags);
        order = order != 0 ? order : CompareAll(left.Remarks, right.Remarks);
        return order != 0 ? order : CompareAll(left.Topics, right.Topics);
    }

    private static int CompareAll(EquatableArray<string> left, EquatableArray<string> right)
    {
        for (var i = 0; i < left.Count && i < right.Count; i++)
        {
            if (string.CompareOrdinal(left[i], right[i]) is not 0 and var order)
            {
                return order;
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    private static int CompareLinks(EquatableArray<LinkFacts> left, EquatableArray<LinkFacts> right)
    {
        for (var i = 0; i < left.Count && i < right.Count; i++)
        {
            var order = string.CompareOrdinal(left[i].Url, right[i].Url);
            order = order != 0 ? order : string.CompareOrdinal(left[i].Label, right[i].Label);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    // Letters missing at the end count as NUL; equal numbers decide nothing.
    private static ulong FourLetters(string title, int start)
    {
        ulong letters = 0;
        for (var i = start; i < start + 4; i++)
        {
            letters = (letters << 16) | (i < title.Length ? title[i] : '\0');
        }

        return letters;
    }

    private readonly record struct Beginning(Mention Mention, ulong First, ulong Second);

    private sealed class ByBeginning : IComparer<Beginning>
    {
        public static ByBeginning Instance { get; } = new();

        public int Compare(Beginning left, Beginning right) =>
            left.First != right.First ? (left.First < right.First ? -1 : 1)
            : left.Second != right.Second ? (left.Second < right.Second ? -1 : 1)
            : ReferenceEquals(left.Mention, right.Mention) ? 0
            : MentionOrder.Compare(left.Mention.Facts, right.Mention.Facts);
    }
}
