using MlsysCatalog.Records;
using MlsysCatalog.Storage;

namespace MlsysCatalog.Tool;

/// <summary>
/// Whether bytes out of a file are a store. The runtime library reads what a compiler has put into its program, and checks nothing; here
/// everything is checked that a <see cref="Bibliography"/> asks of a catalog: papers with their keys, titles, names, editions, venues,
/// links, ids, organizations, authors and remarks, which in a store of former keys are what these lead to. Topics, lists and the tables
/// for lookups are not.
/// </summary>
internal sealed class StoreCheck
{
    private const int MostBytes = 1 << 26;

    private readonly byte[] _store;
    private readonly StoreLayout _layout;

    private StoreCheck(byte[] store, StoreLayout layout)
    {
        _store = store;
        _layout = layout;
    }

    private StoreCounts Counts => _layout.Counts;

    /// <summary>Whether a catalog over these bytes answers, without an exception and in reasonable time.</summary>
    public static bool IsSound(byte[] store)
    {
        const int HeaderLength = StoreCounts.Number * StoreLayout.HeaderWidth;
        if (store.Length is < HeaderLength or > MostBytes || !AreDigits(store.AsSpan(0, HeaderLength)))
        {
            return false;
        }

        var counts = StoreCounts.Read(store);
        if (!Fit(counts, store.Length))
        {
            return false;
        }

        var layout = new StoreLayout(counts);
        return layout.Records + counts.RecordBytes == store.Length
            && AreDigits(store.AsSpan(0, layout.Records))
            && new StoreCheck(store, layout).AreRecordsSound();
    }

    // Each of what is counted takes at least a byte. So there are no more than bytes, and nothing overflows where the layout is computed.
    private static bool Fit(in StoreCounts counts, int length)
    {
        ReadOnlySpan<int> numbers =
        [
            counts.Papers, counts.Editions, counts.Venues, counts.Topics, counts.Lists, counts.Organizations, counts.Authors, counts.Words,
            counts.Prefixes, counts.Groups, counts.Postings, counts.Titles, counts.Locators, counts.RecordBytes,
        ];
        var sum = 0L;
        foreach (var number in numbers)
        {
            sum += number;
        }

        return sum <= length;
    }

    private static bool AreDigits(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExceptInRange(Digits.Zero, (byte)(Digits.Zero + 63)) < 0;

    private bool AreRecordsSound() =>
        AreSound(_layout.Words, Counts.Words, static reader => reader.Text())
        && AreSound(_layout.Prefixes, Counts.Prefixes, static reader => reader.Text())
        && AreSound(_layout.Organizations, Counts.Organizations, ReadName)
        && AreSound(_layout.Authors, Counts.Authors, ReadName)
        && AreSound(_layout.Venues, Counts.Venues, ReadVenue)
        && AreSound(_layout.Editions, Counts.Editions, ReadEdition)
        && ArePapersSound();

    private bool AreSound(int table, int count, Action<CheckedReader> read)
    {
        for (var place = 0; place < count; place++)
        {
            var reader = At(table, place);
            read(reader);
            if (reader.HasFailed)
            {
                return false;
            }
        }

        return true;
    }

    private static void ReadName(CheckedReader reader)
    {
        reader.Number();
        reader.Text();
    }

    private static void ReadVenue(CheckedReader reader)
    {
        reader.Text();
        reader.Text();
        reader.Number();
    }

    private void ReadEdition(CheckedReader reader)
    {
        reader.Text();
        reader.NumberTo(Counts.Venues);
        reader.Number();
    }

    private bool ArePapersSound()
    {
        var place = 0;
        for (var edition = 0; edition < Counts.Editions; edition++)
        {
            if (FirstPaper(edition) != place)
            {
                return false;
            }

            for (var end = FirstPaper(edition + 1); place < end; place++)
            {
                if (place == Counts.Papers || !IsPaperSound(place, edition))
                {
                    return false;
                }
            }
        }

        return place == Counts.Papers;
    }

    private bool IsPaperSound(int place, int edition)
    {
        var reader = At(_layout.Papers, place);
        reader.Fixed(StoreWriter.KeyHashWidth);
        if (reader.Number() != edition)
        {
            return false;
        }

        var title = reader.Text();
        var name = ReadName(reader, title);
        ReadKey(reader, title, name);
        var sections = reader.Number();
        ReadSections(reader, sections);
        return !reader.HasFailed;
    }

    private static ReadOnlySpan<byte> ReadName(CheckedReader reader, ReadOnlySpan<byte> title)
    {
        var length = reader.Number();
        if ((length & 1) == 0)
        {
            return reader.Bytes(length >> 1);
        }

        reader.Require(length >> 1 <= title.Length);
        return reader.HasFailed ? default : title[..(length >> 1)];
    }

    private static void ReadKey(CheckedReader reader, ReadOnlySpan<byte> title, ReadOnlySpan<byte> name)
    {
        var key = reader.Number();
        var length = key >> 2;
        switch ((KeyForm)(key & 3))
        {
            case KeyForm.Name:
                reader.Require(length <= CountLetters(name));
                break;
            case KeyForm.Title:
                reader.Require(length <= CountLetters(title));
                break;
            default:
                reader.Bytes(length);
                break;
        }
    }

    // What KeyText makes keys of.
    private static int CountLetters(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var unit in text)
        {
            count += char.IsAsciiLetterOrDigit((char)unit) ? 1 : 0;
        }

        return count;
    }

    private void ReadSections(CheckedReader reader, int sections)
    {
        int[] restOfLinks = [];
        for (var section = PaperSection.Topics; section < PaperSection.Authors; section++)
        {
            if (!Has(section))
            {
                continue;
            }

            var count = reader.Count();
            if (section == PaperSection.Links)
            {
                restOfLinks = new int[count];
            }

            for (var i = 0; i < count; i++)
            {
                ReadElement(reader, section, restOfLinks, i);
            }
        }

        for (var count = Has(PaperSection.Authors) ? reader.Count() : 0; count > 0; count--)
        {
            reader.NumberBelow(Counts.Authors);
        }

        for (var count = Has(PaperSection.Tags) ? reader.Count() : 0; count > 0; count--)
        {
            reader.NumberBelow(Counts.Words);
        }

        ReadTexts(PaperSection.Aliases);
        ReadTexts(PaperSection.Remarks);

        void ReadTexts(PaperSection section)
        {
            for (var count = Has(section) ? reader.Count() : 0; count > 0; count--)
            {
                reader.Text();
            }
        }

        bool Has(PaperSection section) => (sections & (1 << (int)section)) != 0;
    }

    private void ReadElement(CheckedReader reader, PaperSection section, int[] restOfLinks, int index)
    {
        switch (section)
        {
            case PaperSection.Organizations:
                reader.NumberBelow(Counts.Organizations);
                break;
            case PaperSection.Sources:
                reader.Number();
                reader.Number();
                break;
            case PaperSection.Links:
                reader.NumberBelow(Counts.Words);
                reader.NumberTo(Counts.Prefixes);
                restOfLinks[index] = reader.Text().Length;
                break;
            case PaperSection.Ids:
                reader.NumberTo(Counts.Words);
                if (reader.NumberTo(restOfLinks.Length) is > 0 and var link)
                {
                    reader.NumberTo(restOfLinks[link - 1]);
                }
                else
                {
                    reader.Text();
                }

                break;
            default:
                reader.Number();
                break;
        }
    }

    private int FirstPaper(int edition) => Digits.Read(_store, _layout.EditionStarts + (edition * _layout.PlaceWidth), _layout.PlaceWidth);

    private CheckedReader At(int table, int place) =>
        new(_store, _layout.Records + Digits.Read(_store, table + (place * _layout.OffsetWidth), _layout.OffsetWidth));
}
