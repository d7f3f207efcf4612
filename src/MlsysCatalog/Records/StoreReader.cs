using MlsysCatalog.Storage;

namespace MlsysCatalog.Records;

/// <summary>A store that is open for one call: its bytes, fetched once, and where everything lies in them.</summary>
internal readonly ref struct StoreReader(ReadOnlySpan<byte> data, StoreLayout layout)
{
    private readonly StoreLayout _layout = layout;

    public readonly ReadOnlySpan<byte> Data = data;

    public StoreCounts Counts => _layout.Counts;

    /// <summary>A paper's record.</summary>
    public PaperRecord Paper(int place) => new(Data, Position(_layout.Papers, place));

    /// <summary>The place of an edition's first paper; of the edition behind the last one, the count of papers.</summary>
    public int FirstPaper(int edition) => Digits.Read(Data, _layout.EditionStarts + (edition * _layout.PlaceWidth), _layout.PlaceWidth);

    /// <summary>An edition's record: its key, its venue's place + 1 or 0, its year or 0.</summary>
    public RecordReader Edition(int place) => At(_layout.Editions, place);

    public ReadOnlySpan<byte> EditionKey(int place) => At(_layout.Editions, place).Text();

    public int EditionYear(int place)
    {
        var reader = Edition(place);
        reader.SkipText();
        reader.SkipNumbers(1);
        return reader.Number();
    }

    /// <summary>A venue's record: name, name in full, kind, first edition, how many editions, how many aliases, aliases.</summary>
    public RecordReader Venue(int place) => At(_layout.Venues, place);

    /// <summary>
    /// A topic's record: heading, parent + 1 or 0, groups of its own papers, of its tree's and of its heading's, how many children,
    /// children.
    /// </summary>
    public RecordReader Topic(int place) => At(_layout.Topics, place);

    /// <summary>A list's record: path, group, 0 or 1 and the title.</summary>
    public RecordReader List(int place) => At(_layout.Lists, place);

    /// <summary>An organization's or author's record: group, name.</summary>
    public RecordReader Name(NameKind kind, int place) =>
        At(kind == NameKind.Organization ? _layout.Organizations : _layout.Authors, place);

    public ReadOnlySpan<byte> NameText(NameKind kind, int place)
    {
        var reader = Name(kind, place);
        reader.SkipNumbers(1);
        return reader.Text();
    }

    public ReadOnlySpan<byte> Word(int place) => At(_layout.Words, place).Text();

    /// <summary>What a URL begins with: the prefix of the place before the number, nothing for 0.</summary>
    public ReadOnlySpan<byte> Prefix(int number) => number == 0 ? default : At(_layout.Prefixes, number - 1).Text();

    /// <summary>Where a group's papers start among the postings.</summary>
    public int GroupStart(int group) => Digits.Read(Data, _layout.GroupStarts + (group * _layout.PostingWidth), _layout.PostingWidth);

    public int Posting(int index) => Digits.Read(Data, _layout.Postings + (index * _layout.PlaceWidth), _layout.PlaceWidth);

    /// <summary>The place of the one paper that can have a key, or -1.</summary>
    public int FindKey(ReadOnlySpan<byte> key) => Find(_layout.Keys, key);

    /// <summary>The place of the one paper that can have a title of this fold, or -1.</summary>
    public int FindTitle(ReadOnlySpan<byte> folded) => Find(_layout.Titles, folded);

    /// <summary>The place of the one paper that can have an id or link of this normal form, or -1.</summary>
    public int FindLocator(ReadOnlySpan<byte> normal) => Find(_layout.Locators, normal);

    /// <summary>The scheme of the id at the reader; empty where it has none.</summary>
    public ReadOnlySpan<byte> Scheme(ref RecordReader reader) => reader.Number() is > 0 and var word ? Word(word - 1) : default;

    private int Find(in StoreLayout.HashLayout table, ReadOnlySpan<byte> text)
    {
        if (table.Count == 0)
        {
            return -1;
        }

        var hash = StoreHash.Of(text, table.Seed);
        var slot = Digits.Read(Data, table.Slots + (table.Find(Data, hash) * _layout.PlaceWidth), _layout.PlaceWidth);
        return slot >> _layout.PlaceBits == (PerfectHash.Mark(hash) & _layout.MarkMask) ? slot & ((1 << _layout.PlaceBits) - 1) : -1;
    }

    private RecordReader At(int table, int place) => new(Data, Position(table, place));

    private int Position(int table, int place) =>
        _layout.Records + Digits.Read(Data, table + (place * _layout.OffsetWidth), _layout.OffsetWidth);
}
