namespace MlsysCatalog.Storage;

/// <summary>A paper's record: the beginning, which every paper has, and then its sections.</summary>
internal readonly ref struct PaperRecord
{
    private readonly ReadOnlySpan<byte> _data;
    private readonly int _afterTitle;

    public PaperRecord(ReadOnlySpan<byte> data, in StoreLayout layout, int place)
    {
        _data = data;
        var reader = new RecordReader(data, layout.Records + Digits.Read(data, layout.Papers + (place * layout.OffsetWidth), layout.OffsetWidth));
        KeyHash = reader.Fixed(StoreWriter.KeyHashWidth);
        Edition = reader.Number();
        Title = reader.Text();
        _afterTitle = reader.Position;
    }

    public int KeyHash { get; }

    public int Edition { get; }

    public ReadOnlySpan<byte> Title { get; }

    /// <summary>The name; empty where there is none.</summary>
    public ReadOnlySpan<byte> Name
    {
        get
        {
            var reader = new RecordReader(_data, _afterTitle);
            return ReadName(ref reader);
        }
    }

    public bool AuthorsTruncated
    {
        get
        {
            var reader = AtSections();
            return (reader.Fixed(2) & (1 << (int)PaperSection.AuthorsTruncated)) != 0;
        }
    }

    /// <summary>Whether this is the key, given the key of the record's edition.</summary>
    public bool HasKey(ReadOnlySpan<byte> key, ReadOnlySpan<byte> editionKey)
    {
        var rest = ReadKey(out var isBelow, out var isName);
        if (isBelow)
        {
            if (key.Length <= editionKey.Length || key[editionKey.Length] != '/' || !key.StartsWith(editionKey))
            {
                return false;
            }

            key = key.Slice(editionKey.Length + 1);
        }

        return isName ? IsLowerCaseOf(key, rest) : key.SequenceEqual(rest);
    }

    /// <summary>Writes the key, given the key of the record's edition.</summary>
    /// <returns>How many bytes were written.</returns>
    public int WriteKey(ReadOnlySpan<byte> editionKey, Span<byte> key)
    {
        var rest = ReadKey(out var isBelow, out var isName);
        var start = 0;
        if (isBelow)
        {
            editionKey.CopyTo(key);
            key[editionKey.Length] = (byte)'/';
            start = editionKey.Length + 1;
        }

        for (var i = 0; i < rest.Length; i++)
        {
            key[start + i] = isName ? Lower(rest[i]) : rest[i];
        }

        return start + rest.Length;
    }

    /// <summary>How many bytes the key has at most.</summary>
    public int MaxKeyLength(ReadOnlySpan<byte> editionKey) => editionKey.Length + 1 + ReadKey(out _, out _).Length;

    /// <summary>Finds a section.</summary>
    /// <returns>How many elements it has; <paramref name="reader"/> stands at the first of them.</returns>
    public int Find(PaperSection section, out RecordReader reader)
    {
        reader = AtSections();
        var sections = reader.Fixed(2);
        if ((sections & (1 << (int)section)) == 0)
        {
            return 0;
        }

        for (var before = (PaperSection)0; before < section; before++)
        {
            if ((sections & (1 << (int)before)) != 0)
            {
                Skip(before, ref reader);
            }
        }

        return reader.Number();
    }

    private static void Skip(PaperSection section, ref RecordReader reader)
    {
        var count = reader.Number();
        switch (section)
        {
            case PaperSection.Sources:
                reader.SkipNumbers(count * 2);
                break;
            case PaperSection.Links:
                for (; count > 0; count--)
                {
                    reader.SkipNumbers(2);
                    reader.SkipText();
                }

                break;
            case PaperSection.Ids:
                for (; count > 0; count--)
                {
                    SkipId(ref reader);
                }

                break;
            case PaperSection.Aliases or PaperSection.Remarks:
                for (; count > 0; count--)
                {
                    reader.SkipText();
                }

                break;
            default:
                reader.SkipNumbers(count);
                break;
        }
    }

    public static void SkipId(ref RecordReader reader)
    {
        reader.SkipNumbers(1);
        if (reader.Number() == 0)
        {
            reader.SkipText();
        }
        else
        {
            reader.SkipNumbers(1);
        }
    }

    private ReadOnlySpan<byte> ReadName(scoped ref RecordReader reader)
    {
        var length = reader.Number();
        return (length & 1) != 0 ? Title.Slice(0, length >> 1) : reader.Bytes(length >> 1);
    }

    private ReadOnlySpan<byte> ReadKey(out bool isBelow, out bool isName)
    {
        var reader = new RecordReader(_data, _afterTitle);
        var name = ReadName(ref reader);
        var length = reader.Number();
        isName = length == 1;
        isBelow = (length & 2) == 0;
        return isName ? name : reader.Bytes(length >> 2);
    }

    private RecordReader AtSections()
    {
        var reader = new RecordReader(_data, _afterTitle);
        ReadName(ref reader);
        reader.Bytes(reader.Number() >> 2);
        return reader;
    }

    private static bool IsLowerCaseOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        if (text.Length != name.Length)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != Lower(name[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static byte Lower(byte unit) => unit is >= (byte)'A' and <= (byte)'Z' ? (byte)(unit | 0x20) : unit;
}
