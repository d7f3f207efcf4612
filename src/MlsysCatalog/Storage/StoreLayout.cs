namespace MlsysCatalog.Storage;

/// <summary>
/// Where everything lies in a store. A store is one run of UTF-8: a header of counts, tables of fixed-width digits (offsets of records,
/// groups of papers, perfect hashes), then the records. The counts alone decide where each part starts, for the writer and for the reader.
/// </summary>
internal sealed class StoreLayout
{
    /// <summary>The format that this code writes and reads.</summary>
    public const int Format = 2;

    /// <summary>Each number of the header: up to 2³⁰.</summary>
    public const int HeaderWidth = 5;

    public StoreLayout(StoreCounts counts)
    {
        Counts = counts;
        PlaceWidth = Digits.Width(Math.Max(counts.Papers, 2));
        PlaceBits = Digits.Bits(Math.Max(counts.Papers, 2));
        MarkMask = (1 << ((PlaceWidth * 6) - PlaceBits)) - 1;
        OffsetWidth = Digits.Width(Math.Max(counts.RecordBytes, 2));
        PostingWidth = Digits.Width(counts.Postings + 1);

        var next = StoreCounts.Number * HeaderWidth;
        EditionStarts = Part(ref next, (counts.Editions + 1) * PlaceWidth);
        Papers = Part(ref next, counts.Papers * OffsetWidth);
        Editions = Part(ref next, counts.Editions * OffsetWidth);
        Venues = Part(ref next, counts.Venues * OffsetWidth);
        Topics = Part(ref next, counts.Topics * OffsetWidth);
        Lists = Part(ref next, counts.Lists * OffsetWidth);
        Organizations = Part(ref next, counts.Organizations * OffsetWidth);
        Authors = Part(ref next, counts.Authors * OffsetWidth);
        Words = Part(ref next, counts.Words * OffsetWidth);
        Prefixes = Part(ref next, counts.Prefixes * OffsetWidth);
        GroupStarts = Part(ref next, (counts.Groups + 1) * PostingWidth);
        Postings = Part(ref next, counts.Postings * PlaceWidth);
        Keys = new(ref next, counts.Papers, counts.KeySeed, PlaceWidth);
        Titles = new(ref next, counts.Titles, counts.TitleSeed, PlaceWidth);
        Locators = new(ref next, counts.Locators, counts.LocatorSeed, PlaceWidth);
        Records = next;
    }

    public readonly StoreCounts Counts;

    /// <summary>Digits of a paper's place.</summary>
    public readonly int PlaceWidth;

    /// <summary>
    /// Bits of a paper's place. What the digits of a slot have above them is the text's mark: some of its hash, so that most strangers are
    /// told apart without a look at the paper.
    /// </summary>
    public readonly int PlaceBits;

    /// <summary>The bits of a mark, from the lowest one on.</summary>
    public readonly int MarkMask;

    /// <summary>Digits of a record's offset in <see cref="Records"/>.</summary>
    public readonly int OffsetWidth;

    /// <summary>Digits of a place among the postings.</summary>
    public readonly int PostingWidth;

    /// <summary>The place of each edition's first paper, and behind the last one the count of papers.</summary>
    public readonly int EditionStarts;

    public readonly int Papers;

    public readonly int Editions;

    public readonly int Venues;

    public readonly int Topics;

    public readonly int Lists;

    public readonly int Organizations;

    public readonly int Authors;

    /// <summary>Link labels, schemes of ids and tags: words that come again and again.</summary>
    public readonly int Words;

    /// <summary>What URLs begin with.</summary>
    public readonly int Prefixes;

    /// <summary>Where each group of papers starts in the postings, and behind the last one their count.</summary>
    public readonly int GroupStarts;

    /// <summary>Places of papers, ascending in each group.</summary>
    public readonly int Postings;

    public readonly HashLayout Keys;

    public readonly HashLayout Titles;

    /// <summary>Ids and normalised URLs.</summary>
    public readonly HashLayout Locators;

    public readonly int Records;

    private static int Part(ref int next, int length)
    {
        var start = next;
        next += length;
        return start;
    }

    /// <summary>Where the tables of one perfect hash lie.</summary>
    internal readonly struct HashLayout
    {
        public readonly int Count;
        public readonly int Seed;
        public readonly int Buckets;
        public readonly int PilotWidth;
        public readonly int DirectBit;
        public readonly int Pilots;
        public readonly int Slots;

        public HashLayout(ref int next, int count, int seed, int placeWidth)
        {
            Count = count;
            Seed = seed;
            Buckets = PerfectHash.BucketCount(count);
            PilotWidth = PerfectHash.PilotWidth(count);
            DirectBit = PerfectHash.DirectBit(PilotWidth);
            Pilots = Part(ref next, Buckets * PilotWidth);
            Slots = Part(ref next, count * placeWidth);
        }

        /// <summary>The slot of the one text that can have this hash; there is one unless there are no texts at all.</summary>
        public int Find(ReadOnlySpan<byte> data, ulong hash)
        {
            var pilot = Digits.Read(data, Pilots + (PerfectHash.Bucket(hash, Buckets) * PilotWidth), PilotWidth);
            return (pilot & DirectBit) != 0 ? pilot ^ DirectBit : PerfectHash.Spread((uint)hash, pilot, Count);
        }
    }
}
