using MlsysCatalog.Storage;
using MlsysCatalog.Text;

namespace MlsysCatalog.Records;

/// <summary>A paper's record: the beginning, which every paper has, and then its sections.</summary>
internal readonly ref struct PaperRecord
{
    private readonly ReadOnlySpan<byte> _data;
    private readonly int _afterTitle;

    public PaperRecord(ReadOnlySpan<byte> data, int position)
    {
        _data = data;
        var reader = new RecordReader(data, position);
        KeyHash = reader.Fixed(StoreWriter.KeyHashWidth);
        Edition = reader.Number();
        Title = reader.Text();
        _afterTitle = reader.Position;
    }

    public readonly int KeyHash;

    public readonly int Edition;

    public readonly ReadOnlySpan<byte> Title;

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
            return (reader.Number() & (1 << (int)PaperSection.AuthorsTruncated)) != 0;
        }
    }

    /// <summary>Whether this is the key, given the key of the record's edition.</summary>
    public bool HasKey(ReadOnlySpan<byte> key, ReadOnlySpan<byte> editionKey)
    {
        var text = ReadKey(out var form, out var length);
        if (form != KeyForm.Whole)
        {
            if (key.Length != editionKey.Length + 1 + length || key[editionKey.Length] != '/' || !Words.StartsWith(key, editionKey))
            {
                return false;
            }

            key = key.Slice(editionKey.Length + 1);
        }

        // A name of nothing but letters and digits, as most are, is the key but for its case.
        return form == KeyForm.Name && length == text.Length ? Words.AreEqualIgnoringCase(key, text)
            : form is KeyForm.Name or KeyForm.Title ? KeyText.IsOf(key, text)
            : Words.AreEqual(key, text);
    }

    /// <summary>Writes the key, given the key of the record's edition.</summary>
    /// <returns>How many bytes were written.</returns>
    public int WriteKey(ReadOnlySpan<byte> editionKey, Span<byte> key)
    {
        var text = ReadKey(out var form, out var length);
        if (form == KeyForm.Whole)
        {
            text.CopyTo(key);
            return length;
        }

        editionKey.CopyTo(key);
        key[editionKey.Length] = (byte)'/';
        if (form == KeyForm.Part)
        {
            text.CopyTo(key.Slice(editionKey.Length + 1));
        }
        else
        {
            KeyText.Write(text, key.Slice(editionKey.Length + 1, length));
        }

        return editionKey.Length + 1 + length;
    }

    /// <summary>How much room <see cref="WriteKey"/> wants.</summary>
    public int MaxKeyLength(ReadOnlySpan<byte> editionKey) => editionKey.Length + 1 + KeyLength;

    /// <summary>Finds a section.</summary>
    /// <returns>How many elements it has; <paramref name="reader"/> stands at the first of them.</returns>
    public int Find(PaperSection section, out RecordReader reader)
    {
        reader = AtSections();
        var sections = reader.Number();
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

    /// <summary>
    /// The value of the id at the reader, which stands behind its scheme: its own, or what one of the paper's links ends with.
    /// </summary>
    public ReadOnlySpan<byte> IdValue(scoped ref RecordReader reader)
    {
        var link = reader.Number();
        if (link == 0)
        {
            return reader.Text();
        }

        var length = reader.Number();
        Find(PaperSection.Links, out var links);
        for (; link > 1; link--)
        {
            links.SkipNumbers(2);
            links.SkipText();
        }

        links.SkipNumbers(2);
        var rest = links.Text();
        return rest.Slice(rest.Length - length);
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

    private int KeyLength
    {
        get
        {
            ReadKey(out _, out var length);
            return length;
        }
    }

    /// <summary>What the key, or its part behind the edition's, is made from, and how long it is.</summary>
    private ReadOnlySpan<byte> ReadKey(out KeyForm form, out int length)
    {
        var reader = new RecordReader(_data, _afterTitle);
        var name = ReadName(ref reader);
        length = reader.Number();
        form = (KeyForm)(length & 3);
        length >>= 2;
        return form switch
        {
            KeyForm.Name => name,
            KeyForm.Title => Title,
            _ => reader.Bytes(length),
        };
    }

    private RecordReader AtSections()
    {
        var reader = new RecordReader(_data, _afterTitle);
        ReadName(ref reader);
        var key = reader.Number();
        if ((KeyForm)(key & 3) is KeyForm.Part or KeyForm.Whole)
        {
            reader.Bytes(key >> 2);
        }

        return reader;
    }
}
