using System.Runtime.ExceptionServices;

namespace MlsysCatalog.Reading;

/// <summary>
/// An order of entries by what they say and not where. Wherever one of several equal claims must win, it is the first in this order, so
/// that moving a list or an entry changes no paper and no constant. Entries equal in it say the same.
/// </summary>
internal static class MentionOrder
{
    /// <summary>The entries in this order.</summary>
    public static SegmentedList<Mention> Sort(SegmentedList<Mention> mentions, CancellationToken cancellation)
    {
        // Numbers are sorted many times faster than texts, and the first letters of the titles decide nearly everything.
        var sorted = new SegmentedList<Mention>();
        foreach (var places in ByFirstLetter(mentions, cancellation))
        {
            var beginnings = Array.ConvertAll(places, place => BeginningOf(mentions[place].Facts.Title));
            Array.Sort(beginnings, places);
            for (var start = 0; start < places.Length;)
            {
                cancellation.Check();
                var end = start + 1;
                while (end < places.Length && beginnings[end] == beginnings[start])
                {
                    end++;
                }

                var first = sorted.Count;
                for (; start < end; start++)
                {
                    sorted.Add(mentions[places[start]]);
                }

                if (sorted.Count - first > 1)
                {
                    SortByFacts(sorted, first, cancellation);
                }
            }
        }

        return sorted;
    }

    // The places of the entries by the first letter of their title, those beyond Latin-1
    // last: many short arrays for one that would be too long (see SegmentedList).
    private static IEnumerable<int[]> ByFirstLetter(SegmentedList<Mention> mentions, CancellationToken cancellation)
    {
        var counts = new int[256];
        for (var i = 0; i < mentions.Count; i++)
        {
            cancellation.Check();
            counts[FirstLetter(mentions[i])]++;
        }

        var places = Array.ConvertAll(counts, static count => count == 0 ? [] : new int[count]);
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            cancellation.Check();
            var letter = FirstLetter(mentions[i]);
            places[letter][--counts[letter]] = i;
        }

        return places.Where(static ofLetter => ofLetter.Length > 0);
    }

    private static int FirstLetter(Mention mention) => mention.Facts.Title is { Length: > 0 } title ? Math.Min(title[0], (char)255) : 0;

    // The first eight letters as a number that never orders two titles otherwise than their texts do: behind a letter beyond Latin-1, which
    // only stands for all of these, nothing counts. Equal ones decide nothing.
    private static ulong BeginningOf(string title)
    {
        ulong letters = 0;
        var isOpen = true;
        for (var i = 0; i < 8; i++)
        {
            var letter = isOpen && i < title.Length ? Math.Min(title[i], (char)255) : '\0';
            isOpen = letter < 255 && isOpen;
            letters = (letters << 8) | letter;
        }

        return letters;
    }

    // Sorts the last ones. Somebody may begin all titles alike, so the comparison looks at the token; what it throws, a sort takes for a
    // mistake of the comparison.
    private static void SortByFacts(SegmentedList<Mention> mentions, int first, CancellationToken cancellation)
    {
        var alike = new Mention[mentions.Count - first];
        for (var i = 0; i < alike.Length; i++)
        {
            alike[i] = mentions[first + i];
        }

        try
        {
            Array.Sort(alike, (left, right) =>
            {
                cancellation.Check();
                return ReferenceEquals(left, right) ? 0 : Compare(left.Facts, right.Facts);
            });
        }
        catch (InvalidOperationException ended) when (ended.InnerException is OperationCanceledException givenUp)
        {
            ExceptionDispatchInfo.Capture(givenUp).Throw();
        }

        for (var i = 0; i < alike.Length; i++)
        {
            mentions[first + i] = alike[i];
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
}
