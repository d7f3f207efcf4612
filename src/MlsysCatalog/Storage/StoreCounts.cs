namespace MlsysCatalog.Storage;

/// <summary>The header of a store: the format, and how much of everything there is.</summary>
/// <remarks>
/// Here and in all that a lookup goes through: fields, not properties. A property's accessors are methods, and a program's first lookup waits for
/// each one to be compiled; as properties, they were half of its time.
/// </remarks>
internal struct StoreCounts
{
    /// <summary>How many numbers the header has, the format first.</summary>
    public const int Number = 18;

    public int Papers, Editions, Venues, Topics, Lists, Organizations, Authors, Words, Prefixes, Groups, Postings;

    public int Titles, Locators, KeySeed, TitleSeed, LocatorSeed, RecordBytes;

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

    public readonly void Write(ByteBuffer buffer)
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
