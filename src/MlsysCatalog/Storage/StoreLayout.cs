namespace MlsysCatalog.Storage;

/// <summary>
/// Where everything lies in a store. A store is one run of UTF-8: a header of counts, tables of fixed-width digits (offsets of records, groups
/// of papers, perfect hashes), then the records. The counts alone decide where each part starts, for the writer and for the reader.
/// </summary>
internal sealed class StoreLayout
{
    /// <summary>The format that this code writes and reads.</summary>
    public const int Format = 1;

    /// <summary>Each number of the header: up to 2³⁰.</summary>
    public const int HeaderWidth = 5;

    public StoreLayout(StoreCounts counts)
    {
        Counts = counts;
        PlaceWidth = Digits.Width(Math.Max(counts.Papers, 2));
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

    public StoreCounts Counts { get; }

    /// <summary>Digits of a paper's place.</summary>
    public int PlaceWidth { get; }

    /// <summary>Digits of a record's offset in <see cref="Records"/>.</summary>
    public int OffsetWidth { get; }

    /// <summary>Digits of a place among the postings.</summary>
    public int PostingWidth { get; }

    /// <summary>The place of each edition's first paper, and behind the last one the count of papers.</summary>
    public int EditionStarts { get; }

    public int Papers { get; }

    public int Editions { get; }

    public int Venues { get; }

    public int Topics { get; }

    public int Lists { get; }

    public int Organizations { get; }

    public int Authors { get; }

    /// <summary>Link labels, schemes of ids and tags: words that come again and again.</summary>
    public int Words { get; }

    /// <summary>What URLs begin with.</summary>
    public int Prefixes { get; }

    /// <summary>Where each group of papers starts in the postings, and behind the last one their count.</summary>
    public int GroupStarts { get; }

    /// <summary>Places of papers, ascending in each group.</summary>
    public int Postings { get; }

    public readonly HashLayout Keys;

    public readonly HashLayout Titles;

    /// <summary>Ids and normalised URLs.</summary>
    public readonly HashLayout Locators;

    public int Records { get; }

    private static int Part(ref int next, int length)
    {
        var start = next;
        next += length;
        return start;
    }

    /// <summary>Where the tables of one perfect hash lie.</summary>
    internal readonly struct HashLayout
    {
        private readonly int _placeWidth;

        public HashLayout(ref int next, int count, int seed, int placeWidth)
        {
            Count = count;
            Seed = seed;
            PilotWidth = PerfectHash.PilotWidth(count);
            _placeWidth = placeWidth;
            Pilots = Part(ref next, PerfectHash.BucketCount(count) * PilotWidth);
            Slots = Part(ref next, count * placeWidth);
        }

        public int Count { get; }

        public int Seed { get; }

        public int PilotWidth { get; }

        public int Pilots { get; }

        public int Slots { get; }

        /// <summary>The place of the one paper that can have this text, or -1 where there is none at all.</summary>
        public int Find(ReadOnlySpan<byte> data, ReadOnlySpan<byte> text)
        {
            if (Count == 0)
            {
                return -1;
            }

            var hash = StoreHash.Of(text, Seed);
            var pilot = Digits.Read(data, Pilots + (PerfectHash.Bucket(hash, Count) * PilotWidth), PilotWidth);
            return Digits.Read(data, Slots + (PerfectHash.Slot(hash, pilot, PilotWidth, Count) * _placeWidth), _placeWidth);
        }
    }
}
