namespace MlsysCatalog.Storage;

/// <summary>The header of a store: how much of everything there is.</summary>
/// <remarks>
/// Here and in all that a lookup goes through: fields, not properties. A property's accessors are methods, and a program's first lookup
/// waits for each one to be compiled; as properties, they were half of its time.
/// </remarks>
internal struct StoreCounts
{
    /// <summary>How many numbers the header has.</summary>
    public const int Number = 17;

    public int Papers, Editions, Venues, Topics, Lists, Organizations, Authors, Words, Prefixes, Groups, Postings;

    public int Titles, Locators, KeySeed, TitleSeed, LocatorSeed, RecordBytes;

    /// <summary>Reads the header that <see cref="Write"/> wrote.</summary>
    public static StoreCounts Read(ReadOnlySpan<byte> data) => new()
    {
        Papers = At(data, 0),
        Editions = At(data, 1),
        Venues = At(data, 2),
        Topics = At(data, 3),
        Lists = At(data, 4),
        Organizations = At(data, 5),
        Authors = At(data, 6),
        Words = At(data, 7),
        Prefixes = At(data, 8),
        Groups = At(data, 9),
        Postings = At(data, 10),
        Titles = At(data, 11),
        Locators = At(data, 12),
        KeySeed = At(data, 13),
        TitleSeed = At(data, 14),
        LocatorSeed = At(data, 15),
        RecordBytes = At(data, 16),
    };

    public readonly void Write(ByteBuffer buffer)
    {
        ReadOnlySpan<int> numbers =
        [
            Papers, Editions, Venues, Topics, Lists, Organizations, Authors, Words, Prefixes, Groups, Postings,
            Titles, Locators, KeySeed, TitleSeed, LocatorSeed, RecordBytes,
        ];
        foreach (var number in numbers)
        {
            buffer.Fixed(number, StoreLayout.HeaderWidth);
        }
    }

    private static int At(ReadOnlySpan<byte> data, int index) =>
        Digits.Read(data, index * StoreLayout.HeaderWidth, StoreLayout.HeaderWidth);
}
