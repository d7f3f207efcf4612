using System.Runtime.ExceptionServices;

namespace MlsysCatalog.Reading;

/// <summary>
/// An order of entries by what they say and not where. Wherever one of several equal claims must win, it is the first in this order, so
/// that moving a list or an entry changes no paper and no constant. Entries equal in it say the same.
/// </summary>
internal static class MentionOrder
{
    /// <summary>The entries in this order.</summary>
    public static Mention[] Sort(List<Mention> mentions, CancellationToken cancellation)
    {
        // Numbers are sorted many times faster than texts, and the first letters of the titles decide nearly everything.
        var places = new int[mentions.Count];
        var beginnings = new ulong[mentions.Count];
        for (var i = 0; i < places.Length; i++)
        {
            cancellation.Check();
            (places[i], beginnings[i]) = (i, mentions[i].Beginning.First);
        }

        Array.Sort(beginnings, places);
        cancellation.Check();
        var sorted = Array.ConvertAll(places, place => mentions[place]);
        var byFacts = Comparer<Mention>.Create((left, right) =>
        {
            cancellation.Check();
            return CompareRest(left, right);
        });
        for (var start = 0; start < sorted.Length;)
        {
            cancellation.Check();
            var end = start + 1;
            while (end < sorted.Length && beginnings[end] == beginnings[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                SortByFacts(sorted, start, end - start, byFacts);
            }

            start = end;
        }

        return sorted;
    }

    // Somebody may begin all titles alike, so the comparison looks at the token; what it throws, a sort takes for a mistake of the
    // comparison.
    private static void SortByFacts(Mention[] mentions, int start, int count, IComparer<Mention> byFacts)
    {
        try
        {
            Array.Sort(mentions, start, count, byFacts);
        }
        catch (InvalidOperationException ended) when (ended.InnerException is OperationCanceledException givenUp)
        {
            ExceptionDispatchInfo.Capture(givenUp).Throw();
        }
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

    private static int CompareRest(Mention left, Mention right) =>
        left.Beginning.Second != right.Beginning.Second ? left.Beginning.Second.CompareTo(right.Beginning.Second)
        : ReferenceEquals(left, right) ? 0 : Compare(left.Facts, right.Facts);
}
