using MlsysCatalog.Storage;
using MlsysCatalog.Text;

namespace MlsysCatalog;

// How papers, venues and topics are found. A hash table names the one paper that can have a text; the text decides.
public abstract partial class PaperCatalog
{
    private int FindByKey(string key)
    {
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], Utf8.MaxLength(key.Length));
        var bytes = scratch.Bytes.Slice(0, Utf8.GetBytes(key, scratch.Bytes));
        var paper = _layout.Keys.Find(Data, bytes);
        return paper >= 0 && HasKey(paper, bytes) ? paper : -1;
    }

    private bool HasKey(int paper, ReadOnlySpan<byte> key)
    {
        var record = Record(paper);
        return record.HasKey(key, EditionKeyBytes(record.Edition));
    }

    private int FindByTitle(string title)
    {
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], Utf8.MaxLength(title.Length));
        var bytes = scratch.Bytes.Slice(0, Utf8.GetBytes(title, scratch.Bytes));
        using var fold = new Scratch(stackalloc byte[Scratch.StackBytes], TitleFolding.MaxLength(bytes.Length));
        var folded = fold.Bytes.Slice(0, TitleFolding.Fold(bytes, fold.Bytes));
        var paper = _layout.Titles.Find(Data, folded);
        return paper >= 0 && (Record(paper).Title.SequenceEqual(bytes) || HasTitle(paper, folded)) ? paper : -1;
    }

    /// <summary>Whether the paper's title or one of its other titles has this fold.</summary>
    private bool HasTitle(int paper, ReadOnlySpan<byte> folded)
    {
        var record = Record(paper);
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
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], TitleFolding.MaxLength(text.Length));
        return folded.SequenceEqual(scratch.Bytes.Slice(0, TitleFolding.Fold(text, scratch.Bytes)));
    }

    private int FindByLink(string url)
    {
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], Utf8.MaxLength(url.Length));
        var bytes = scratch.Bytes.Slice(0, Utf8.GetBytes(url, scratch.Bytes));
        var normal = Locator.OfUrl(bytes);
        var paper = _layout.Locators.Find(Data, normal);
        return paper >= 0 && HasLink(paper, normal) ? paper
            : IdForms.TryReadAddress(normal, scratch.Bytes, out var id) ? FindByNormalId(id)
            : -1;
    }

    private int FindById(string id)
    {
        // Longer than what is asked, for the scheme that a bare id lacks.
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], Utf8.MaxLength(id.Length) + IdForms.LongestScheme);
        var bytes = scratch.Bytes.Slice(0, Utf8.GetBytes(id, scratch.Bytes));
        var address = Locator.OfUrl(bytes);
        return FindByNormalId(IdForms.TryReadAddress(address, scratch.Bytes, out var normal) ? normal : IdForms.Read(Locator.OfId(bytes), scratch.Bytes));
    }

    private int FindByNormalId(ReadOnlySpan<byte> id)
    {
        var paper = _layout.Locators.Find(Data, id);
        return paper >= 0 && HasId(paper, id) ? paper : -1;
    }

    private bool HasId(int paper, ReadOnlySpan<byte> normal)
    {
        var record = Record(paper);
        for (var rest = record.Find(PaperSection.Ids, out var reader); rest > 0; rest--)
        {
            var scheme = Scheme(ref reader);
            if (IsId(scheme, IdValue(record, ref reader), normal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsId(ReadOnlySpan<byte> scheme, ReadOnlySpan<byte> value, ReadOnlySpan<byte> normal)
    {
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], scheme.Length + 1 + value.Length);
        return normal.SequenceEqual(Locator.OfId(JoinId(scheme, value, scratch.Bytes)));
    }

    private static Span<byte> JoinId(ReadOnlySpan<byte> scheme, ReadOnlySpan<byte> value, Span<byte> room)
    {
        if (scheme.IsEmpty)
        {
            value.CopyTo(room);
            return room.Slice(0, value.Length);
        }

        scheme.CopyTo(room);
        room[scheme.Length] = (byte)':';
        value.CopyTo(room.Slice(scheme.Length + 1));
        return room.Slice(0, scheme.Length + 1 + value.Length);
    }

    private bool HasLink(int paper, ReadOnlySpan<byte> normal)
    {
        for (var rest = Record(paper).Find(PaperSection.Links, out var reader); rest > 0; rest--)
        {
            reader.SkipNumbers(1);
            var prefix = Prefix(reader.Number());
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
        return normal.SequenceEqual(Locator.OfUrl(scratch.Bytes.Slice(0, prefix.Length + rest.Length)));
    }

    internal bool SharesIdOrTitle(int paper, PaperCatalog other, int otherPaper)
    {
        var record = Record(paper);
        for (var rest = record.Find(PaperSection.Ids, out var ids); rest > 0; rest--)
        {
            var scheme = Scheme(ref ids);
            if (other.HasIdOf(otherPaper, scheme, IdValue(record, ref ids)))
            {
                return true;
            }
        }

        if (other.HasTitleOf(otherPaper, record.Title))
        {
            return true;
        }

        for (var rest = record.Find(PaperSection.Aliases, out var aliases); rest > 0; rest--)
        {
            if (other.HasTitleOf(otherPaper, aliases.Text()))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasIdOf(int paper, ReadOnlySpan<byte> scheme, ReadOnlySpan<byte> value)
    {
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], scheme.Length + 1 + value.Length);
        return HasId(paper, Locator.OfId(JoinId(scheme, value, scratch.Bytes)));
    }

    private bool HasTitleOf(int paper, ReadOnlySpan<byte> title)
    {
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], TitleFolding.MaxLength(title.Length));
        return HasTitle(paper, scratch.Bytes.Slice(0, TitleFolding.Fold(title, scratch.Bytes)));
    }

    private int FindVenue(string name)
    {
        using var folded = new FoldedQuery(name, stackalloc byte[Scratch.StackBytes]);
        for (var venue = 0; !folded.Bytes.IsEmpty && venue < _layout.Counts.Venues; venue++)
        {
            var reader = At(_layout.Venues, venue);
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
        using var folded = new FoldedQuery(heading, stackalloc byte[Scratch.StackBytes]);
        for (var topic = 0; !folded.Bytes.IsEmpty && topic < _layout.Counts.Topics; topic++)
        {
            if (FoldsTo(At(_layout.Topics, topic).Text(), folded.Bytes))
            {
                return topic;
            }
        }

        return -1;
    }

    private PaperList HeadingPapers(int topic)
    {
        var reader = At(_layout.Topics, topic);
        reader.SkipText();
        reader.SkipNumbers(3);
        return Group(reader.Number());
    }

    /// <summary>The papers of a name in a table that is sorted by fold.</summary>
    private PaperList PapersByName(string name, int table, int count)
    {
        using var folded = new FoldedQuery(name, stackalloc byte[Scratch.StackBytes]);
        int low = 0, high = count - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var reader = At(table, middle);
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
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], TitleFolding.MaxLength(text.Length));
        ReadOnlySpan<byte> fold = scratch.Bytes.Slice(0, TitleFolding.Fold(text, scratch.Bytes));
        return fold.SequenceCompareTo(folded);
    }

    private int CountInYear(int year)
    {
        var count = 0;
        for (var edition = 0; year > 0 && edition < _layout.Counts.Editions; edition++)
        {
            count += EditionYear(edition) == year ? CountInEdition(edition) : 0;
        }

        return count;
    }

    internal int PlaceInYear(int year, int index)
    {
        for (var edition = 0; ; edition++)
        {
            if (EditionYear(edition) == year)
            {
                var count = CountInEdition(edition);
                if (index < count)
                {
                    return FirstPaper(edition) + index;
                }

                index -= count;
            }
        }
    }

    /// <summary>The next paper of a year after a place, which is -1 before the first.</summary>
    internal int NextInYear(int year, int place)
    {
        var edition = 0;
        if (place >= 0)
        {
            edition = Record(place).Edition + 1;
            if (place + 1 < FirstPaper(edition))
            {
                return place + 1;
            }
        }

        while (EditionYear(edition) != year)
        {
            edition++;
        }

        return FirstPaper(edition);
    }

    private int CountInEdition(int edition) => FirstPaper(edition + 1) - FirstPaper(edition);

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
