using MlsysCatalog.Records;
using MlsysCatalog.Storage;
using MlsysCatalog.Text;

namespace MlsysCatalog;

// How papers, venues and topics are found. A hash table names the one paper that can have a text; the text decides.
public abstract partial class PaperCatalog
{
    private bool FindByKey(string key, out Paper paper)
    {
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], Utf8.MaxLength(key.Length));
        var bytes = scratch.Bytes.Slice(0, Utf8.GetBytes(key, scratch.Bytes));
        return FindByKey(bytes, out paper) || (_former is not null && _former.FindByFormerKey(bytes, out paper));
    }

    /// <summary>Finds the paper that has a key now.</summary>
    internal bool FindByKey(ReadOnlySpan<byte> key, out Paper paper)
    {
        var store = Open();
        if (store.FindKey(key) is >= 0 and var place)
        {
            var record = store.Paper(place);
            if (record.HasKey(key, store.EditionKey(record.Edition)))
            {
                return Found(store, record, place, out paper);
            }
        }

        paper = default;
        return false;
    }

    private bool FindByTitle(string title, out Paper paper)
    {
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], Utf8.MaxLength(title.Length));
        var bytes = scratch.Bytes.Slice(0, Utf8.GetBytes(title, scratch.Bytes));
        using var fold = new Scratch(stackalloc byte[Scratch.FoldStackBytes], TitleFolding.MaxLength(bytes.Length));
        var folded = fold.Bytes.Slice(0, TitleFolding.Fold(bytes, fold.Bytes));
        var store = Open();
        if (store.FindTitle(folded) is >= 0 and var place)
        {
            var record = store.Paper(place);
            // What differs in the case of letters only has the same fold.
            if (Words.AreEqualIgnoringCase(record.Title, bytes) || HasTitle(record, folded))
            {
                return Found(store, record, place, out paper);
            }
        }

        paper = default;
        return false;
    }

    private bool FindByLink(string url, out Paper paper)
    {
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], Utf8.MaxLength(url.Length) + 1);
        var marked = Locator.Marked(Locator.OfUrl(scratch.Bytes.Slice(0, Utf8.GetBytes(url, scratch.Bytes))), scratch.Bytes);
        var normal = marked.Slice(1);
        var store = Open();
        if (store.FindLocator(marked) is >= 0 and var place)
        {
            var record = store.Paper(place);
            if (HasLink(store, record, normal))
            {
                return Found(store, record, place, out paper);
            }
        }

        paper = default;
        return IdForms.TryReadAddress(normal, scratch.Bytes, out var id) && FindByNormalId(id, out paper);
    }

    private bool FindById(string id, out Paper paper)
    {
        // Longer than what is asked, for the scheme that a bare id lacks.
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], Utf8.MaxLength(id.Length) + IdForms.LongestScheme);
        var bytes = scratch.Bytes.Slice(0, Utf8.GetBytes(id, scratch.Bytes));
        return FindByNormalId(IdForms.Normal(bytes, scratch.Bytes), out paper);
    }

    private bool FindByNormalId(ReadOnlySpan<byte> id, out Paper paper)
    {
        var store = Open();
        if (store.FindLocator(id) is >= 0 and var place)
        {
            var record = store.Paper(place);
            if (HasId(store, record, id))
            {
                return Found(store, record, place, out paper);
            }
        }

        paper = default;
        return false;
    }

    private bool Found(StoreReader store, PaperRecord record, int place, out Paper paper)
    {
        paper = new(this, record.Edition, place - store.FirstPaper(record.Edition));
        return true;
    }

    /// <summary>Whether the paper's title or one of its other titles has this fold.</summary>
    private static bool HasTitle(PaperRecord record, ReadOnlySpan<byte> folded)
    {
        if (FoldsTo(record.Title, folded))
        {
            return true;
        }

        for (var rest = record.Find(PaperSection.Aliases, out var reader); rest > 0; rest--)
        {
            if (FoldsTo(reader.Text(), folded))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FoldsTo(ReadOnlySpan<byte> text, ReadOnlySpan<byte> folded)
    {
        if (!TitleFolding.MayFoldTo(text, folded))
        {
            return false;
        }

        using var scratch = new Scratch(stackalloc byte[Scratch.FoldStackBytes], TitleFolding.MaxLength(text.Length));
        return Words.AreEqual(folded, scratch.Bytes.Slice(0, TitleFolding.Fold(text, scratch.Bytes)));
    }

    private static bool HasId(StoreReader store, PaperRecord record, ReadOnlySpan<byte> normal)
    {
        for (var rest = record.Find(PaperSection.Ids, out var reader); rest > 0; rest--)
        {
            var scheme = store.Scheme(ref reader);
            if (IsId(scheme, record.IdValue(ref reader), normal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsId(ReadOnlySpan<byte> scheme, ReadOnlySpan<byte> value, ReadOnlySpan<byte> normal)
    {
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], scheme.Length + 1 + value.Length + IdForms.LongestScheme);
        return Words.AreEqual(normal, NormalId(scheme, value, scratch.Bytes));
    }

    private static ReadOnlySpan<byte> NormalId(ReadOnlySpan<byte> scheme, ReadOnlySpan<byte> value, Span<byte> room)
    {
        scheme.CopyTo(room);
        if (!scheme.IsEmpty)
        {
            room[scheme.Length] = (byte)':';
        }

        var start = scheme.IsEmpty ? 0 : scheme.Length + 1;
        value.CopyTo(room.Slice(start));
        return IdForms.Normal(room.Slice(0, start + value.Length), room);
    }

    private static bool HasLink(StoreReader store, PaperRecord record, ReadOnlySpan<byte> normal)
    {
        for (var rest = record.Find(PaperSection.Links, out var reader); rest > 0; rest--)
        {
            reader.SkipNumbers(1);
            var prefix = store.Prefix(reader.Number());
            if (IsUrl(prefix, reader.Text(), normal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUrl(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> rest, ReadOnlySpan<byte> normal)
    {
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], prefix.Length + rest.Length);
        prefix.CopyTo(scratch.Bytes);
        rest.CopyTo(scratch.Bytes.Slice(prefix.Length));
        return Words.AreEqual(normal, Locator.OfUrl(scratch.Bytes.Slice(0, prefix.Length + rest.Length)));
    }

    internal bool SharesIdOrTitle(int paper, PaperCatalog other, int otherPaper)
    {
        var store = Open();
        var record = store.Paper(paper);
        var otherStore = other.Open();
        var otherRecord = otherStore.Paper(otherPaper);
        for (var rest = record.Find(PaperSection.Ids, out var ids); rest > 0; rest--)
        {
            var scheme = store.Scheme(ref ids);
            if (HasIdOf(otherStore, otherRecord, scheme, record.IdValue(ref ids)))
            {
                return true;
            }
        }

        if (HasTitleOf(otherRecord, record.Title))
        {
            return true;
        }

        for (var rest = record.Find(PaperSection.Aliases, out var aliases); rest > 0; rest--)
        {
            if (HasTitleOf(otherRecord, aliases.Text()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasIdOf(StoreReader store, PaperRecord record, ReadOnlySpan<byte> scheme, ReadOnlySpan<byte> value)
    {
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], scheme.Length + 1 + value.Length + IdForms.LongestScheme);
        return HasId(store, record, NormalId(scheme, value, scratch.Bytes));
    }

    private static bool HasTitleOf(PaperRecord record, ReadOnlySpan<byte> title)
    {
        using var scratch = new Scratch(stackalloc byte[Scratch.FoldStackBytes], TitleFolding.MaxLength(title.Length));
        return HasTitle(record, scratch.Bytes.Slice(0, TitleFolding.Fold(title, scratch.Bytes)));
    }

    private int FindVenue(string name)
    {
        using var folded = new FoldedQuery(name, stackalloc byte[Scratch.FoldStackBytes]);
        var store = Open();
        for (var venue = 0; !folded.Bytes.IsEmpty && venue < store.Counts.Venues; venue++)
        {
            var reader = store.Venue(venue);
            if (FoldsTo(reader.Text(), folded.Bytes) || FoldsTo(reader.Text(), folded.Bytes))
            {
                return venue;
            }

            reader.SkipNumbers(3);
            for (var rest = reader.Number(); rest > 0; rest--)
            {
                if (FoldsTo(reader.Text(), folded.Bytes))
                {
                    return venue;
                }
            }
        }

        return -1;
    }

    private int FindTopic(string heading)
    {
        using var folded = new FoldedQuery(heading, stackalloc byte[Scratch.FoldStackBytes]);
        var store = Open();
        for (var topic = 0; !folded.Bytes.IsEmpty && topic < store.Counts.Topics; topic++)
        {
            if (FoldsTo(store.Topic(topic).Text(), folded.Bytes))
            {
                return topic;
            }
        }

        return -1;
    }

    private PaperList HeadingPapers(int topic)
    {
        var reader = Open().Topic(topic);
        reader.SkipText();
        reader.SkipNumbers(3);
        return Group(reader.Number());
    }

    /// <summary>The papers of a name; names are sorted by fold.</summary>
    private PaperList PapersByName(string name, NameKind kind, int count)
    {
        using var folded = new FoldedQuery(name, stackalloc byte[Scratch.FoldStackBytes]);
        var store = Open();
        int low = 0, high = count - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var reader = store.Name(kind, middle);
            var group = reader.Number();
            var order = CompareFold(reader.Text(), folded.Bytes);
            if (order == 0)
            {
                return Group(group);
            }

            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }

        return default;
    }

    private static int CompareFold(ReadOnlySpan<byte> text, ReadOnlySpan<byte> folded)
    {
        using var scratch = new Scratch(stackalloc byte[Scratch.FoldStackBytes], TitleFolding.MaxLength(text.Length));
        ReadOnlySpan<byte> fold = scratch.Bytes.Slice(0, TitleFolding.Fold(text, scratch.Bytes));
        return fold.SequenceCompareTo(folded);
    }

    private int CountInYear(int year)
    {
        var store = Open();
        var count = 0;
        for (var edition = 0; year > 0 && edition < store.Counts.Editions; edition++)
        {
            count += store.EditionYear(edition) == year ? store.FirstPaper(edition + 1) - store.FirstPaper(edition) : 0;
        }

        return count;
    }

    internal int PlaceInYear(int year, int index)
    {
        var store = Open();
        for (var edition = 0; ; edition++)
        {
            if (store.EditionYear(edition) == year)
            {
                var first = store.FirstPaper(edition);
                var count = store.FirstPaper(edition + 1) - first;
                if (index < count)
                {
                    return first + index;
                }

                index -= count;
            }
        }
    }

    /// <summary>The next paper of a year after a place, which is -1 before the first.</summary>
    internal int NextInYear(int year, int place)
    {
        var store = Open();
        var edition = 0;
        if (place >= 0)
        {
            edition = store.Paper(place).Edition + 1;
            if (place + 1 < store.FirstPaper(edition))
            {
                return place + 1;
            }
        }

        while (store.EditionYear(edition) != year)
        {
            edition++;
        }

        return store.FirstPaper(edition);
    }

    /// <summary>The fold of what someone asks for.</summary>
    private ref struct FoldedQuery
    {
        private Scratch _scratch;

        public FoldedQuery(string text, Span<byte> stack)
        {
            using var bytes = new Scratch(stackalloc byte[Scratch.StackBytes], Utf8.MaxLength(text.Length));
            var length = Utf8.GetBytes(text, bytes.Bytes);
            _scratch = new Scratch(stack, TitleFolding.MaxLength(length));
            Bytes = _scratch.Bytes.Slice(0, TitleFolding.Fold(bytes.Bytes.Slice(0, length), _scratch.Bytes));
        }

        public ReadOnlySpan<byte> Bytes { get; }

        public void Dispose() => _scratch.Dispose();
    }
}
