using MlsysCatalog.Storage;
using MlsysCatalog.Text;

namespace MlsysCatalog;

// What the handles read.
public abstract partial class PaperCatalog
{
    internal int FirstPaper(int edition) => Digits.Read(Data, _layout.EditionStarts + (edition * _layout.PlaceWidth), _layout.PlaceWidth);

    internal Paper PaperAt(int place)
    {
        var edition = Record(place).Edition;
        return new(this, edition, place - FirstPaper(edition));
    }

    internal string PaperTitle(int paper) => Utf8Text.GetString(Record(paper).Title);

    internal string? PaperName(int paper) => Record(paper).Name is { IsEmpty: false } name ? Utf8Text.GetString(name) : null;

    internal int PaperKeyHash(int paper) => Record(paper).KeyHash;

    internal string PaperKey(int paper)
    {
        var record = Record(paper);
        var editionKey = EditionKeyBytes(record.Edition);
        var length = record.MaxKeyLength(editionKey);
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], length);
        return Utf8Text.GetString(scratch.Bytes.Slice(0, record.WriteKey(editionKey, scratch.Bytes)));
    }

    internal bool HasSameKey(int paper, PaperCatalog other, int otherPaper)
    {
        var record = Record(paper);
        if (record.KeyHash != other.PaperKeyHash(otherPaper))
        {
            return false;
        }

        var editionKey = EditionKeyBytes(record.Edition);
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], record.MaxKeyLength(editionKey));
        return other.HasKey(otherPaper, scratch.Bytes.Slice(0, record.WriteKey(editionKey, scratch.Bytes)));
    }

    internal bool HasMoreAuthors(int paper) => Record(paper).AuthorsTruncated;

    internal LinkList PaperLinks(int paper)
    {
        var count = Record(paper).Find(PaperSection.Links, out var reader);
        return new(this, reader.Position, count);
    }

    internal TopicList PaperTopics(int paper)
    {
        var count = Record(paper).Find(PaperSection.Topics, out var reader);
        return new(this, reader.Position, count);
    }

    internal SourceList PaperSources(int paper) => new(this, paper, Record(paper).Find(PaperSection.Sources, out _));

    internal TextList PaperTexts(int paper, PaperSection section)
    {
        var count = Record(paper).Find(section, out var reader);
        return section switch
        {
            PaperSection.Authors => new(this, TextKind.Authors, reader.Position, count),
            PaperSection.Organizations => new(this, TextKind.Organizations, reader.Position, count),
            PaperSection.Tags => new(this, TextKind.Words, reader.Position, count),
            PaperSection.Ids => new(this, TextKind.Ids, paper, count),
            _ => new(this, TextKind.Texts, reader.Position, count),
        };
    }

    internal PaperSource SourceAt(int paper, int index)
    {
        var record = Record(paper);
        record.Find(PaperSection.Sources, out var reader);
        reader.SkipNumbers(index * 2);
        var list = new ReadingList(this, reader.Number());
        var topic = reader.Number();
        var own = record.Find(PaperSection.Topics, out var topics);
        if (topic == 0)
        {
            return new(list, default);
        }

        return new(list, new Topic(this, topic > own ? topic - own - 1 : NumberAt(topics.Position, topic - 1)));
    }

    internal int LinkPosition(int first, int index)
    {
        var reader = new RecordReader(Data, first);
        for (; index > 0; index--)
        {
            reader.SkipNumbers(2);
            reader.SkipText();
        }

        return reader.Position;
    }

    internal string LinkLabel(int link) => Utf8Text.GetString(Word(new RecordReader(Data, link).Number()));

    internal string LinkUrl(int link)
    {
        var reader = new RecordReader(Data, link);
        reader.SkipNumbers(1);
        return Concatenated(Prefix(reader.Number()), reader.Text());
    }

    internal string EditionKey(int edition) => Utf8Text.GetString(EditionKeyBytes(edition));

    internal Venue EditionVenue(int edition)
    {
        var reader = At(_layout.Editions, edition);
        reader.SkipText();
        return reader.Number() is > 0 and var venue ? new Venue(this, venue - 1) : default;
    }

    internal int EditionYear(int edition)
    {
        var reader = At(_layout.Editions, edition);
        reader.SkipText();
        reader.SkipNumbers(1);
        return reader.Number();
    }

    internal PaperList EditionPapers(int edition, int count)
    {
        var first = FirstPaper(edition);
        return PaperList.Run(this, first, FirstPaper(edition + count) - first);
    }

    internal string VenueName(int venue) => Utf8Text.GetString(At(_layout.Venues, venue).Text());

    internal string? VenueFullName(int venue)
    {
        var reader = At(_layout.Venues, venue);
        reader.SkipText();
        return reader.Text() is { IsEmpty: false } name ? Utf8Text.GetString(name) : null;
    }

    internal VenueKind KindOfVenue(int venue) => (VenueKind)AfterNames(venue).Number();

    internal EditionList VenueEditions(int venue)
    {
        var reader = AfterNames(venue);
        reader.SkipNumbers(1);
        var first = reader.Number();
        return new(this, first, reader.Number());
    }

    internal PaperList VenuePapers(int venue)
    {
        var reader = AfterNames(venue);
        reader.SkipNumbers(1);
        var first = reader.Number();
        return EditionPapers(first, reader.Number());
    }

    internal TextList VenueAliases(int venue)
    {
        var reader = AfterNames(venue);
        reader.SkipNumbers(3);
        var count = reader.Number();
        return new(this, TextKind.Texts, reader.Position, count);
    }

    internal string TopicHeading(int topic) => Utf8Text.GetString(At(_layout.Topics, topic).Text());

    internal Topic TopicParent(int topic)
    {
        var reader = At(_layout.Topics, topic);
        reader.SkipText();
        return reader.Number() is > 0 and var parent ? new Topic(this, parent - 1) : default;
    }

    internal PaperList TopicPapers(int topic, bool isTree)
    {
        var reader = At(_layout.Topics, topic);
        reader.SkipText();
        reader.SkipNumbers(isTree ? 2 : 1);
        return Group(reader.Number());
    }

    internal TopicList TopicChildren(int topic)
    {
        var reader = At(_layout.Topics, topic);
        reader.SkipText();
        reader.SkipNumbers(4);
        var count = reader.Number();
        return new(this, reader.Position, count);
    }

    internal string ListPath(int list) => Utf8Text.GetString(At(_layout.Lists, list).Text());

    internal string? ListTitle(int list)
    {
        var reader = At(_layout.Lists, list);
        reader.SkipText();
        reader.SkipNumbers(1);
        return reader.Number() == 0 ? null : Utf8Text.GetString(reader.Text());
    }

    internal PaperList ListPapers(int list)
    {
        var reader = At(_layout.Lists, list);
        reader.SkipText();
        return Group(reader.Number());
    }

    internal int Posting(int index) => Digits.Read(Data, _layout.Postings + (index * _layout.PlaceWidth), _layout.PlaceWidth);

    internal int NumberAt(int position, int index)
    {
        var reader = new RecordReader(Data, position);
        reader.SkipNumbers(index);
        return reader.Number();
    }

    internal string TextOf(TextKind kind, int position, int index) => kind switch
    {
        TextKind.AllOrganizations => Utf8Text.GetString(NameAt(_layout.Organizations, index)),
        TextKind.AllAuthors => Utf8Text.GetString(NameAt(_layout.Authors, index)),
        TextKind.Organizations => Utf8Text.GetString(NameAt(_layout.Organizations, NumberAt(position, index))),
        TextKind.Authors => Utf8Text.GetString(NameAt(_layout.Authors, NumberAt(position, index))),
        TextKind.Words => Utf8Text.GetString(Word(NumberAt(position, index))),
        TextKind.Ids => Id(position, index),
        _ => TextAt(position, index),
    };

    private string TextAt(int position, int index)
    {
        var reader = new RecordReader(Data, position);
        for (; index > 0; index--)
        {
            reader.SkipText();
        }

        return Utf8Text.GetString(reader.Text());
    }

    private string Id(int paper, int index)
    {
        var record = Record(paper);
        record.Find(PaperSection.Ids, out var reader);
        for (; index > 0; index--)
        {
            PaperRecord.SkipId(ref reader);
        }

        var scheme = Scheme(ref reader);
        var value = IdValue(record, ref reader);
        return scheme.IsEmpty ? Utf8Text.GetString(value) : Utf8Text.GetString(scheme) + ":" + Utf8Text.GetString(value);
    }

    /// <summary>The scheme of the id at the reader; empty where it has none.</summary>
    private ReadOnlySpan<byte> Scheme(ref RecordReader reader) => reader.Number() is > 0 and var word ? Word(word - 1) : default;

    /// <summary>The value of the id, behind its scheme: its own, or what one of the paper's links ends with.</summary>
    private static ReadOnlySpan<byte> IdValue(PaperRecord record, ref RecordReader reader)
    {
        var link = reader.Number();
        if (link == 0)
        {
            return reader.Text();
        }

        var length = reader.Number();
        record.Find(PaperSection.Links, out var links);
        for (; link > 1; link--)
        {
            links.SkipNumbers(2);
            links.SkipText();
        }

        links.SkipNumbers(2);
        var rest = links.Text();
        return rest.Slice(rest.Length - length);
    }

    private PaperRecord Record(int paper) => new(Data, _layout, paper);

    /// <summary>A record of another table than the papers'.</summary>
    private RecordReader At(int table, int place)
    {
        var data = Data;
        return new RecordReader(data, _layout.Records + Digits.Read(data, table + (place * _layout.OffsetWidth), _layout.OffsetWidth));
    }

    private RecordReader AfterNames(int venue)
    {
        var reader = At(_layout.Venues, venue);
        reader.SkipText();
        reader.SkipText();
        return reader;
    }

    private ReadOnlySpan<byte> EditionKeyBytes(int edition) => At(_layout.Editions, edition).Text();

    private ReadOnlySpan<byte> Word(int place) => At(_layout.Words, place).Text();

    /// <summary>What a URL begins with: the prefix of the place before the number, nothing for 0.</summary>
    private ReadOnlySpan<byte> Prefix(int number) => number == 0 ? default : At(_layout.Prefixes, number - 1).Text();

    private ReadOnlySpan<byte> NameAt(int table, int place)
    {
        var reader = At(table, place);
        reader.SkipNumbers(1);
        return reader.Text();
    }

    private PaperList Group(int group)
    {
        var start = GroupStart(group);
        return PaperList.Postings(this, start, GroupStart(group + 1) - start);
    }

    private int GroupStart(int group) => Digits.Read(Data, _layout.GroupStarts + (group * _layout.PostingWidth), _layout.PostingWidth);

    private static string Concatenated(ReadOnlySpan<byte> start, ReadOnlySpan<byte> rest)
    {
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], start.Length + rest.Length);
        start.CopyTo(scratch.Bytes);
        rest.CopyTo(scratch.Bytes.Slice(start.Length));
        return Utf8Text.GetString(scratch.Bytes.Slice(0, start.Length + rest.Length));
    }
}
