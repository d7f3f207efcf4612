using MlsysCatalog.Text;

namespace MlsysCatalog.Storage;

/// <summary>Writes a store: from a model at compile time, from other catalogs where a program combines them.</summary>
internal sealed class StoreWriter : IDisposable
{
    /// <summary>Digits of the part of a key's hash that a paper's record holds.</summary>
    public const int KeyHashWidth = 3;

    // Of a paper with more, ids are written in full.
    private const int MostLinksForIds = 64;

    private readonly StoreContent _content;
    private readonly Action? _look;
    private readonly ByteBuffer _records = new();
    private readonly ByteBuffer _keyRoom = new();
    private readonly WordTable _words = new();
    private readonly UrlPrefixes _prefixes = new();
    private readonly NameTable _organizations = new();
    private readonly NameTable _authors = new();
    private readonly PaperGroups _groups = new();
    private readonly PerfectHashTable _keys = new();
    private readonly PerfectHashTable _titles = new();
    private readonly PerfectHashTable _locators = new();

    // By the number of an id among the locators.
    private readonly Dictionary<int, int> _lastPaperOfId = [];
    private readonly int[] _ownGroups;
    private readonly int[] _treeGroups;
    private readonly int[] _headingGroups;
    private readonly int[] _listGroups;
    private readonly List<int>?[] _children;
    private readonly (int First, int Count)[] _venueEditions;

    private StoreWriter(StoreContent content, Action? look)
    {
        _content = content;
        _look = look;
        _ownGroups = new int[content.Topics.Length];
        _treeGroups = new int[content.Topics.Length];
        _headingGroups = new int[content.Topics.Length];
        _listGroups = new int[content.Lists.Length];
        _children = new List<int>?[content.Topics.Length];
        _venueEditions = new (int, int)[content.Venues.Length];
    }

    /// <summary>The store's bytes, well-formed UTF-8.</summary>
    /// <param name="content">What it holds.</param>
    /// <param name="look">Called again and again, to end the writing by an exception where nobody wants it any more.</param>
    public static byte[] Write(StoreContent content, Action? look = null)
    {
        using var writer = new StoreWriter(content, look);
        writer.CollectTables();
        writer.CollectBelow();
        writer.CollectGroups();
        writer.CollectLookups();
        return writer.Assemble();
    }

    public void Dispose()
    {
        _records.Dispose();
        _keyRoom.Dispose();
        _keys.Dispose();
        _titles.Dispose();
        _locators.Dispose();
    }

    private void CollectTables()
    {
        foreach (var paper in _content.Papers)
        {
            _look?.Invoke();
            foreach (var link in paper.Links)
            {
                _words.Add(link.Label);
                _prefixes.Add(link.Url);
            }

            foreach (var id in paper.Ids)
            {
                if (id.IndexOf(':') is > 0 and var colon)
                {
                    _words.Add(id.Substring(0, colon));
                }
            }

            foreach (var tag in paper.Tags)
            {
                _words.Add(tag);
            }

            foreach (var organization in paper.Organizations)
            {
                _organizations.Add(organization);
            }

            foreach (var author in paper.Authors)
            {
                _authors.Add(author);
            }
        }

        _words.Sort();
        _prefixes.Choose();
        _organizations.Sort(_groups);
        _authors.Sort(_groups);
    }

    /// <summary>The editions of each venue, the topics below each topic.</summary>
    private void CollectBelow()
    {
        for (var edition = 0; edition < _content.Editions.Length; edition++)
        {
            if (_content.Editions[edition].Venue is >= 0 and var venue)
            {
                var (first, count) = _venueEditions[venue];
                _venueEditions[venue] = count == 0 ? (edition, 1) : (first, count + 1);
            }
        }

        for (var topic = 0; topic < _content.Topics.Length; topic++)
        {
            if (_content.Topics[topic].Parent is >= 0 and var parent)
            {
                (_children[parent] ??= []).Add(topic);
            }
        }
    }

    private void CollectGroups()
    {
        NumberTopicGroups();
        for (var list = 0; list < _listGroups.Length; list++)
        {
            _listGroups[list] = _groups.New();
        }

        for (var place = 0; place < _content.Papers.Length; place++)
        {
            _look?.Invoke();
            var paper = _content.Papers[place];
            foreach (var topic in paper.Topics)
            {
                _groups.Add(_ownGroups[topic], place);
                for (var above = topic; above >= 0; above = _content.Topics[above].Parent)
                {
                    _groups.Add(_treeGroups[above], place);
                    _groups.Add(_headingGroups[above], place);
                }
            }

            foreach (var organization in paper.Organizations)
            {
                _groups.Add(_organizations.Groups[_organizations.Place(organization)], place);
            }

            foreach (var author in paper.Authors)
            {
                _groups.Add(_authors.Groups[_authors.Place(author)], place);
            }

            foreach (var source in paper.Sources)
            {
                _groups.Add(_listGroups[source.List], place);
            }
        }

        _groups.Build();
    }

    /// <summary>
    /// A topic has its own papers and those of its tree, which are the same group where nothing is below it; topics of one heading share a
    /// group, which is the tree's where no other has that heading.
    /// </summary>
    private void NumberTopicGroups()
    {
        var topics = _content.Topics;
        var byHeading = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var topic = 0; topic < topics.Length; topic++)
        {
            var heading = TitleFolding.Fold(topics[topic].Heading);
            if (!byHeading.TryGetValue(heading, out var same))
            {
                byHeading.Add(heading, same = []);
            }

            same.Add(topic);
        }

        for (var topic = 0; topic < topics.Length; topic++)
        {
            _ownGroups[topic] = _groups.New();
            _treeGroups[topic] = _children[topic] is null ? _ownGroups[topic] : _groups.New();
        }

        foreach (var same in byHeading.Values)
        {
            var group = same.Count == 1 ? _treeGroups[same[0]] : _groups.New();
            foreach (var topic in same)
            {
                _headingGroups[topic] = group;
            }
        }
    }

    private void CollectLookups()
    {
        for (var place = 0; place < _content.Papers.Length; place++)
        {
            _look?.Invoke();
            var paper = _content.Papers[place];
            _keys.Texts.Bytes(paper.Key);
            _keys.Add(place);
            AddTitle(paper.Title, place);
            foreach (var alias in paper.Aliases)
            {
                AddTitle(alias, place);
            }

            foreach (var id in paper.Ids)
            {
                AddId(id, place);
            }

            foreach (var link in paper.Links)
            {
                AddLink(link.Url, place);
            }
        }

        _keys.Build(_look);
        _titles.Build(_look);
        _locators.Build(_look);
        if (_keys.Count != _content.Papers.Length)
        {
            throw new ArgumentException("Two papers have the same key.");
        }
    }

    private void AddTitle(string title, int place)
    {
        // The title goes behind the room of its fold, and is forgotten.
        var texts = _titles.Texts;
        var start = texts.Length;
        texts.Bytes(title);
        var length = texts.Length - start;
        texts.Room(TitleFolding.MaxLength(length));
        var folded = TitleFolding.Fold(texts.Written.Slice(start, length), texts.Room(TitleFolding.MaxLength(length)));
        texts.Take(folded);
        texts.Remove(start, length);
        _titles.Add(place);
    }

    private void AddId(string id, int place)
    {
        var room = _locators.Texts.Room(Utf8.MaxLength(id.Length) + IdForms.LongestScheme);
        _lastPaperOfId[AddLocator(IdForms.Normal(room.Slice(0, Utf8.GetBytes(id, room)), room), place)] = place;
    }

    /// <summary>Adds an address, unless it is one of an id that the paper has: whoever asks for such an address is led to the id.</summary>
    private void AddLink(string url, int place)
    {
        var room = _locators.Texts.Room((Utf8.MaxLength(url.Length) * 2) + IdForms.LongestScheme + 1);
        ReadOnlySpan<byte> normal = Locator.OfUrl(room.Slice(0, Utf8.GetBytes(url, room)));
        if (!(IdForms.TryReadAddress(normal, room.Slice(Utf8.MaxLength(url.Length)), out var id) && HasId(place, id)))
        {
            AddLocator(normal.IsEmpty ? normal : Locator.Marked(normal, room), place);
        }
    }

    private bool HasId(int place, ReadOnlySpan<byte> normal) =>
        _locators.NumberOf(normal) is >= 0 and var locator && _lastPaperOfId.TryGetValue(locator, out var last) && last == place;

    // Gives the locator's number; -1 where there is none.
    private int AddLocator(ReadOnlySpan<byte> normal, int place)
    {
        if (normal.IsEmpty)
        {
            return -1;
        }

        normal.CopyTo(_locators.Texts.Room(normal.Length));
        _locators.Texts.Take(normal.Length);
        return _locators.Add(place);
    }

    private byte[] Assemble()
    {
        var editionStarts = EditionStarts();
        var papers = WriteAll(_content.Papers, (paper, place) => WritePaper(paper));
        var editions = WriteAll(_content.Editions, (edition, place) => WriteEdition(edition));
        var venues = WriteAll(_content.Venues, WriteVenue);
        var topics = WriteAll(_content.Topics, WriteTopic);
        var lists = WriteAll(_content.Lists, WriteList);
        var organizations = WriteAll(_organizations.Names, (name, place) => WriteName(name, _organizations.Groups[place]));
        var authors = WriteAll(_authors.Names, (name, place) => WriteName(name, _authors.Groups[place]));
        var words = WriteAll(_words.Words, (word, place) => _records.Text(word));
        var prefixes = WriteAll(_prefixes.Texts, (prefix, place) => _records.Text(prefix));

        var layout = new StoreLayout(new StoreCounts
        {
            Papers = papers.Length,
            Editions = editions.Length,
            Venues = venues.Length,
            Topics = topics.Length,
            Lists = lists.Length,
            Organizations = organizations.Length,
            Authors = authors.Length,
            Words = words.Length,
            Prefixes = prefixes.Length,
            Groups = _groups.Count,
            Postings = _groups.Papers.Length,
            Titles = _titles.Count,
            Locators = _locators.Count,
            KeySeed = _keys.Seed,
            TitleSeed = _titles.Seed,
            LocatorSeed = _locators.Seed,
            RecordBytes = _records.Length,
        });

        using var store = new ByteBuffer();
        layout.Counts.Write(store);
        WriteDigits(store, editionStarts, layout.PlaceWidth);
        foreach (var offsets in new[] { papers, editions, venues, topics, lists, organizations, authors, words, prefixes })
        {
            _look?.Invoke();
            WriteDigits(store, offsets, layout.OffsetWidth);
        }

        WriteDigits(store, _groups.Starts, layout.PostingWidth);
        WriteDigits(store, _groups.Papers, layout.PlaceWidth);
        foreach (var (table, place) in new[] { (_keys, layout.Keys), (_titles, layout.Titles), (_locators, layout.Locators) })
        {
            WriteDigits(store, table.Pilots, place.PilotWidth);
            WriteSlots(store, table, layout);
        }

        store.Bytes(_records.Written);
        return store.Written.ToArray();
    }

    private int[] EditionStarts()
    {
        var starts = new int[_content.Editions.Length + 1];
        foreach (var paper in _content.Papers)
        {
            starts[paper.Edition + 1]++;
        }

        for (var edition = 0; edition < _content.Editions.Length; edition++)
        {
            starts[edition + 1] += starts[edition];
        }

        return starts;
    }

    private int[] WriteAll<T>(IReadOnlyList<T> items, Action<T, int> write)
    {
        var offsets = new int[items.Count];
        for (var i = 0; i < offsets.Length; i++)
        {
            _look?.Invoke();
            offsets[i] = _records.Length;
            write(items[i], i);
        }

        return offsets;
    }

    private static void WriteDigits(ByteBuffer store, int[] numbers, int width)
    {
        foreach (var number in numbers)
        {
            store.Fixed(number, width);
        }
    }

    private static void WriteSlots(ByteBuffer store, PerfectHashTable table, StoreLayout layout)
    {
        for (var slot = 0; slot < table.Slots.Length; slot++)
        {
            store.Fixed(table.Slots[slot] | ((table.Marks[slot] & layout.MarkMask) << layout.PlaceBits), layout.PlaceWidth);
        }
    }

    private void WritePaper(StorePaper paper)
    {
        _records.Fixed(KeyHash(paper.Key), KeyHashWidth);
        _records.Number(paper.Edition);
        _records.Text(paper.Title);
        WriteName(paper);
        WriteKey(paper);
        var sections = Sections(paper);
        _records.Number(sections);
        WriteNumbers(paper.Topics, static topic => topic);
        WriteNumbers(paper.Organizations, _organizations.Place);
        WriteSources(paper);
        WriteLinks(paper);
        WriteIds(paper);
        WriteNumbers(paper.Authors, _authors.Place);
        WriteNumbers(paper.Tags, _words.Place);
        WriteTexts(paper.Aliases);
        WriteTexts(paper.Remarks);
    }

    /// <summary>The part of a key's hash that the record holds, for <see cref="object.GetHashCode"/> of a paper.</summary>
    private int KeyHash(string key)
    {
        var room = _records.Room(Utf8.MaxLength(key.Length));
        return (int)(StoreHash.Of(room.Slice(0, Utf8.GetBytes(key, room)), 0) & ((1 << (6 * KeyHashWidth)) - 1));
    }

    private static int Sections(StorePaper paper)
    {
        var sections = 0;
        Mark(PaperSection.Topics, paper.Topics.Length > 0);
        Mark(PaperSection.Organizations, paper.Organizations.Length > 0);
        Mark(PaperSection.Sources, paper.Sources.Length > 0);
        Mark(PaperSection.Links, paper.Links.Length > 0);
        Mark(PaperSection.Ids, paper.Ids.Length > 0);
        Mark(PaperSection.Authors, paper.Authors.Length > 0);
        Mark(PaperSection.Tags, paper.Tags.Length > 0);
        Mark(PaperSection.Aliases, paper.Aliases.Length > 0);
        Mark(PaperSection.Remarks, paper.Remarks.Length > 0);
        Mark(PaperSection.AuthorsTruncated, paper.AuthorsTruncated);
        return sections;

        void Mark(PaperSection section, bool isThere) => sections |= isThere ? 1 << (int)section : 0;
    }

    /// <summary>The name: 0 for none; else its length doubled, and one more where the title starts with it.</summary>
    private void WriteName(StorePaper paper)
    {
        var name = paper.Name ?? "";
        var isPrefix = name.Length > 0 && paper.Title.StartsWith(name, StringComparison.Ordinal)
            && !(paper.Title.Length > name.Length && char.IsLowSurrogate(paper.Title[name.Length]));
        var length = System.Text.Encoding.UTF8.GetByteCount(name);
        _records.Number((length << 1) | (isPrefix ? 1 : 0));
        if (!isPrefix)
        {
            _records.Bytes(name);
        }
    }

    /// <summary>The key: its length four times, plus its form; and its text, where no other is at hand that it is made of.</summary>
    private void WriteKey(StorePaper paper)
    {
        var edition = _content.Editions[paper.Edition].Key;
        var isBelow = paper.Key.Length > edition.Length && paper.Key[edition.Length] == '/'
            && paper.Key.StartsWith(edition, StringComparison.Ordinal);
        var room = _keyRoom.Room(Utf8.MaxLength(paper.Key.Length));
        var text = room.Slice(0, Utf8.GetBytes(isBelow ? paper.Key.Substring(edition.Length + 1) : paper.Key, room));
        var form = !isBelow ? KeyForm.Whole
            : IsMadeOf(text, paper.Name ?? "") ? KeyForm.Name
            : IsMadeOf(text, paper.Title) ? KeyForm.Title
            : KeyForm.Part;
        _records.Number((text.Length << 2) | (int)form);
        if (form is KeyForm.Part or KeyForm.Whole)
        {
            _records.Bytes(text);
        }
    }

    private bool IsMadeOf(ReadOnlySpan<byte> key, string text)
    {
        var room = _records.Room(Utf8.MaxLength(text.Length));
        return KeyText.IsOf(key, room.Slice(0, Utf8.GetBytes(text, room)));
    }

    private void WriteNumbers<T>(T[] items, Func<T, int> number)
    {
        if (items.Length == 0)
        {
            return;
        }

        _records.Number(items.Length);
        foreach (var item in items)
        {
            _records.Number(number(item));
        }
    }

    private void WriteTexts(string[] texts)
    {
        if (texts.Length == 0)
        {
            return;
        }

        _records.Number(texts.Length);
        foreach (var text in texts)
        {
            _records.Text(text);
        }
    }

    private void WriteSources(StorePaper paper)
    {
        if (paper.Sources.Length == 0)
        {
            return;
        }

        _records.Number(paper.Sources.Length);
        foreach (var source in paper.Sources)
        {
            var own = Array.IndexOf(paper.Topics, source.Topic);
            _records.Number(source.List);
            _records.Number(source.Topic < 0 ? 0 : own >= 0 ? own + 1 : paper.Topics.Length + 1 + source.Topic);
        }
    }

    private void WriteLinks(StorePaper paper)
    {
        if (paper.Links.Length == 0)
        {
            return;
        }

        _records.Number(paper.Links.Length);
        foreach (var link in paper.Links)
        {
            var prefix = _prefixes.Find(link.Url);
            _records.Number(_words.Place(link.Label));
            _records.Number(prefix + 1);
            _records.Text(Rest(link.Url));
        }
    }

    private string Rest(string url) => _prefixes.Find(url) is >= 0 and var prefix ? url.Substring(_prefixes.Texts[prefix].Length) : url;

    private void WriteIds(StorePaper paper)
    {
        if (paper.Ids.Length == 0)
        {
            return;
        }

        // A paper of many entries has many of both.
        var rests = new string[Math.Min(paper.Links.Length, MostLinksForIds)];
        for (var i = 0; i < rests.Length; i++)
        {
            rests[i] = Rest(paper.Links[i].Url);
        }

        _records.Number(paper.Ids.Length);
        foreach (var id in paper.Ids)
        {
            _look?.Invoke();
            var colon = id.IndexOf(':');
            var value = colon > 0 ? id.Substring(colon + 1) : id;
            var link = Array.FindIndex(rests, rest => rest.EndsWith(value, StringComparison.Ordinal));
            _records.Number(colon <= 0 ? 0 : _words.Place(id.Substring(0, colon)) + 1);
            if (link >= 0 && value.Length > 0 && !char.IsLowSurrogate(value[0]))
            {
                _records.Number(link + 1);
                _records.Number(System.Text.Encoding.UTF8.GetByteCount(value));
            }
            else
            {
                _records.Number(0);
                _records.Text(value);
            }
        }
    }

    private void WriteEdition(StoreEdition edition)
    {
        _records.Text(edition.Key);
        _records.Number(edition.Venue + 1);
        _records.Number(edition.Year);
    }

    private void WriteVenue(StoreVenue venue, int place)
    {
        _records.Text(venue.Name);
        _records.Text(venue.FullName ?? "");
        _records.Number(venue.Kind);
        _records.Number(_venueEditions[place].First);
        _records.Number(_venueEditions[place].Count);
        _records.Number(venue.Aliases.Length);
        foreach (var alias in venue.Aliases)
        {
            _records.Text(alias);
        }
    }

    private void WriteTopic(StoreTopic topic, int place)
    {
        _records.Text(topic.Heading);
        _records.Number(topic.Parent + 1);
        _records.Number(_ownGroups[place]);
        _records.Number(_treeGroups[place]);
        _records.Number(_headingGroups[place]);
        var children = _children[place] ?? [];
        _records.Number(children.Count);
        foreach (var child in children)
        {
            _records.Number(child);
        }
    }

    private void WriteList(StoreList list, int place)
    {
        _records.Text(list.Path);
        _records.Number(_listGroups[place]);
        _records.Number(list.Title is null ? 0 : 1);
        if (list.Title is not null)
        {
            _records.Text(list.Title);
        }
    }

    private void WriteName(string name, int group)
    {
        _records.Number(group);
        _records.Text(name);
    }
}
