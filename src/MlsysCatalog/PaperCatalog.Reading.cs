using MlsysCatalog.Records;
using MlsysCatalog.Storage;
using MlsysCatalog.Text;

namespace MlsysCatalog;

// What the handles read.
public abstract partial class PaperCatalog
{
    internal Paper PaperAt(int place)
    {
        var store = Open();
        var edition = store.Paper(place).Edition;
        return new(this, edition, place - store.FirstPaper(edition));
    }

    internal int FirstPaper(int edition) => Open().FirstPaper(edition);

    internal string PaperTitle(int paper) => Utf8Text.GetString(Open().Paper(paper).Title);

    internal string? PaperName(int paper) => Open().Paper(paper).Name is { IsEmpty: false } name ? Utf8Text.GetString(name) : null;

    internal int PaperKeyHash(int paper) => Open().Paper(paper).KeyHash;

    internal string PaperKey(int paper)
    {
        var store = Open();
        var record = store.Paper(paper);
        var editionKey = store.EditionKey(record.Edition);
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], record.MaxKeyLength(editionKey));
        return Utf8Text.GetString(scratch.Bytes.Slice(0, record.WriteKey(editionKey, scratch.Bytes)));
    }

    internal bool HasSameKey(int paper, PaperCatalog other, int otherPaper)
    {
        var store = Open();
        var otherStore = other.Open();
        var record = store.Paper(paper);
        var otherRecord = otherStore.Paper(otherPaper);
        if (record.KeyHash != otherRecord.KeyHash)
        {
            return false;
        }

        var editionKey = store.EditionKey(record.Edition);
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], record.MaxKeyLength(editionKey));
        var key = scratch.Bytes.Slice(0, record.WriteKey(editionKey, scratch.Bytes));
        return otherRecord.HasKey(key, otherStore.EditionKey(otherRecord.Edition));
    }

    internal bool HasMoreAuthors(int paper) => Open().Paper(paper).AuthorsTruncated;

    internal LinkList PaperLinks(int paper)
    {
        var count = Open().Paper(paper).Find(PaperSection.Links, out var reader);
        return new(this, reader.Position, count);
    }

    internal TopicList PaperTopics(int paper)
    {
        var count = Open().Paper(paper).Find(PaperSection.Topics, out var reader);
        return new(this, reader.Position, count);
    }

    internal SourceList PaperSources(int paper) => new(this, paper, Open().Paper(paper).Find(PaperSection.Sources, out _));

    internal TextList PaperTexts(int paper, PaperSection section)
    {
        var count = Open().Paper(paper).Find(section, out var reader);
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
        var record = Open().Paper(paper);
        record.Find(PaperSection.Sources, out var reader);
        reader.SkipNumbers(index * 2);
        var list = new ReadingList(this, reader.Number());
        var topic = reader.Number();
        if (topic == 0)
        {
            return new(list, default);
        }

        var own = record.Find(PaperSection.Topics, out var topics);
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

    internal string LinkLabel(int link)
    {
        var store = Open();
        return Utf8Text.GetString(store.Word(new RecordReader(store.Data, link).Number()));
    }

    internal string LinkUrl(int link)
    {
        var store = Open();
        var reader = new RecordReader(store.Data, link);
        reader.SkipNumbers(1);
        return Concatenated(store.Prefix(reader.Number()), reader.Text());
    }

    internal string EditionKey(int edition) => Utf8Text.GetString(Open().EditionKey(edition));

    internal virtual Venue EditionVenue(int edition)
    {
        var reader = Open().Edition(edition);
        reader.SkipText();
        return reader.Number() is > 0 and var venue ? new Venue(this, venue - 1) : default;
    }

    internal int EditionYear(int edition) => Open().EditionYear(edition);

    internal virtual PaperList EditionPapers(int edition, int count)
    {
        var store = Open();
        var first = store.FirstPaper(edition);
        return PaperList.Run(this, first, store.FirstPaper(edition + count) - first);
    }

    internal string VenueName(int venue) => Utf8Text.GetString(Open().Venue(venue).Text());

    internal string? VenueFullName(int venue)
    {
        var reader = Open().Venue(venue);
        reader.SkipText();
        return reader.Text() is { IsEmpty: false } name ? Utf8Text.GetString(name) : null;
    }

    internal VenueKind KindOfVenue(int venue) => (VenueKind)AfterNames(venue).Number();

    internal virtual EditionList VenueEditions(int venue)
    {
        var reader = AfterNames(venue);
        reader.SkipNumbers(1);
        var first = reader.Number();
        return new(this, first, reader.Number());
    }

    internal virtual PaperList VenuePapers(int venue)
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

    internal string TopicHeading(int topic) => Utf8Text.GetString(Open().Topic(topic).Text());

    internal Topic TopicParent(int topic)
    {
        var reader = Open().Topic(topic);
        reader.SkipText();
        return reader.Number() is > 0 and var parent ? new Topic(this, parent - 1) : default;
    }

    internal PaperList TopicPapers(int topic, bool isTree)
    {
        var reader = Open().Topic(topic);
        reader.SkipText();
        reader.SkipNumbers(isTree ? 2 : 1);
        return Group(reader.Number());
    }

    internal TopicList TopicChildren(int topic)
    {
        var reader = Open().Topic(topic);
        reader.SkipText();
        reader.SkipNumbers(4);
        var count = reader.Number();
        return new(this, reader.Position, count);
    }

    internal string ListPath(int list) => Utf8Text.GetString(Open().List(list).Text());

    internal string? ListTitle(int list)
    {
        var reader = Open().List(list);
        reader.SkipText();
        reader.SkipNumbers(1);
        return reader.Number() == 0 ? null : Utf8Text.GetString(reader.Text());
    }

    internal PaperList ListPapers(int list)
    {
        var reader = Open().List(list);
        reader.SkipText();
        return Group(reader.Number());
    }

    internal int Posting(int index) => Open().Posting(index);

    internal int NumberAt(int position, int index)
    {
        var reader = new RecordReader(Data, position);
        reader.SkipNumbers(index);
        return reader.Number();
    }

    internal string TextOf(TextKind kind, int position, int index)
    {
        var store = Open();
        return kind switch
        {
            TextKind.AllOrganizations => Utf8Text.GetString(store.NameText(NameKind.Organization, index)),
            TextKind.AllAuthors => Utf8Text.GetString(store.NameText(NameKind.Author, index)),
            TextKind.Organizations => Utf8Text.GetString(store.NameText(NameKind.Organization, NumberAt(position, index))),
            TextKind.Authors => Utf8Text.GetString(store.NameText(NameKind.Author, NumberAt(position, index))),
            TextKind.Words => Utf8Text.GetString(store.Word(NumberAt(position, index))),
            TextKind.Ids => Id(position, index),
            _ => TextAt(position, index),
        };
    }

    private protected StoreReader Open() => new(Data, _layout);

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
        var store = Open();
        var record = store.Paper(paper);
        record.Find(PaperSection.Ids, out var reader);
        for (; index > 0; index--)
        {
            PaperRecord.SkipId(ref reader);
        }

        var scheme = store.Scheme(ref reader);
        var value = record.IdValue(ref reader);
        return scheme.IsEmpty ? Utf8Text.GetString(value) : Utf8Text.GetString(scheme) + ":" + Utf8Text.GetString(value);
    }

    private RecordReader AfterNames(int venue)
    {
        var reader = Open().Venue(venue);
        reader.SkipText();
        reader.SkipText();
        return reader;
    }

    private PaperList Group(int group)
    {
        var store = Open();
        var start = store.GroupStart(group);
        return PaperList.Postings(this, start, store.GroupStart(group + 1) - start);
    }

    private static string Concatenated(ReadOnlySpan<byte> start, ReadOnlySpan<byte> rest)
    {
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], start.Length + rest.Length);
        start.CopyTo(scratch.Bytes);
        rest.CopyTo(scratch.Bytes.Slice(start.Length));
        return Utf8Text.GetString(scratch.Bytes.Slice(0, start.Length + rest.Length));
    }
}
