namespace MlsysCatalog.Storage;

/// <summary>The header of a store: the format, and how much of everything there is.</summary>
internal readonly struct StoreCounts
{
    /// <summary>How many numbers the header has, the format first.</summary>
    public const int Number = 18;

    public int Papers { get; init; }

    public int Editions { get; init; }

    public int Venues { get; init; }

    public int Topics { get; init; }

    public int Lists { get; init; }

    public int Organizations { get; init; }

    public int Authors { get; init; }

    public int Words { get; init; }

    public int Prefixes { get; init; }

    public int Groups { get; init; }

    public int Postings { get; init; }

    public int Titles { get; init; }

    public int Locators { get; init; }

    public int KeySeed { get; init; }

    public int TitleSeed { get; init; }

    public int LocatorSeed { get; init; }

    public int RecordBytes { get; init; }

    /// <summary>Reads the header that <see cref="Write"/> wrote.</summary>
    public static StoreCounts Read(ReadOnlySpan<byte> data) => new()
    {
        Papers = At(data, 1),
        Editions = At(data, 2),
        Venues = At(data, 3),
        Topics = At(data, 4),
        Lists = At(data, 5),
        Organizations = At(data, 6),
        Authors = At(data, 7),
        Words = At(data, 8),
        Prefixes = At(data, 9),
        Groups = At(data, 10),
        Postings = At(data, 11),
        Titles = At(data, 12),
        Locators = At(data, 13),
        KeySeed = At(data, 14),
        TitleSeed = At(data, 15),
        LocatorSeed = At(data, 16),
        RecordBytes = At(data, 17),
    };

    /// <summary>The format of a store, which any reader can tell.</summary>
    public static int ReadFormat(ReadOnlySpan<byte> data) => At(data, 0);

    public void Write(ByteBuffer buffer)
    {
        ReadOnlySpan<int> numbers =
        [
            StoreLayout.Format, Papers, Editions, Venues, Topics, Lists, Organizations, Authors, Words, Prefixes, Groups, Postings,
            Titles, Locators, KeySeed, TitleSeed, LocatorSeed, RecordBytes,
        ];
        foreach (var number in numbers)
        {
            buffer.Fixed(number, StoreLayout.HeaderWidth);
        }
    }

    private static int At(ReadOnlySpan<byte> data, int index) => Digits.Read(data, index * StoreLayout.HeaderWidth, StoreLayout.HeaderWidth);
}
