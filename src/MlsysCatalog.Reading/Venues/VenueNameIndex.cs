namespace MlsysCatalog.Reading;

/// <summary>
/// The names of a venue table by the hash of their folded characters. It holds the hash of every name's beginnings up to a word's end,
/// too: a walk through running text stops at the first word that begins no name, and allocates nothing.
/// </summary>
internal sealed class VenueNameIndex
{
    private const uint HashSeed = 2166136261;
    private const uint HashFactor = 16777619;

    // A name of fewer words says too little by itself: "micro" is not IEEE Micro, "machine learning" not always the journal.
    private const int FewestWordsOfLongForm = 3;

    // Open addressing. An entry is 0 where the slot is free, 1 for a beginning, else 2 more than the name's place.
    private uint[] _hashes = new uint[1 << 15];
    private int[] _entries = new int[1 << 15];
    private int _used;

    private readonly List<string> _names = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _series = [];

    /// <summary>The name at a place, as the table prints it.</summary>
    public string Name(int place) => _names[place];

    /// <summary>The series that a name belongs to.</summary>
    public int Series(int place) => _series[place];

    /// <summary>
    /// Adds a name of a series, unless there is one with the same folded characters. A long form is known without its sponsors, but where
    /// they tell two venues apart (the data mining conferences of IEEE and SIAM) the later one keeps them.
    /// </summary>
    /// <returns>The series that has the name: the given one, or an earlier one.</returns>
    public int Add(string name, int series)
    {
        var start = StartWithoutSponsors(name);
        var owner = AddFrom(name, start, series);
        return owner != series && start > 0 ? AddFrom(name, 0, series) : owner;
    }

    /// <summary>Adds the name in full, where it is long enough to mean nothing else, after all names and aliases.</summary>
    public void AddFullName(string? fullName, int series)
    {
        if (fullName is not null && CountWords(fullName, 0) >= FewestWordsOfLongForm)
        {
            Add(fullName, series);
        }
    }

    /// <summary>The place of the name that a whole stretch of text prints, or -1.</summary>
    public int Find(string text, int start, int end)
    {
        var hash = HashSeed;
        var chars = new FoldedChars(text, start, end);
        while (chars.MoveNext())
        {
            hash = Mix(hash, chars.Current);
        }

        return FindName(hash, text, start, end);
    }

    /// <summary>The place of the longest name that running text prints from <paramref name="start"/> on, or -1.</summary>
    public int FindLongest(string text, int start, out int end)
    {
        end = start;
        var found = -1;
        var hash = HashSeed;
        var chars = new FoldedChars(text, start, text.Length);
        while (chars.MoveNext())
        {
            hash = Mix(hash, chars.Current);
            if (!chars.AtWordEnd)
            {
                continue;
            }

            if (!HasHash(hash))
            {
                break;
            }

            var place = FindName(hash, text, start, chars.Position);
            if (place >= 0 && IsMeant(place, text, start, chars.Position))
            {
                (found, end) = (place, chars.Position);
            }

            if (!NextWordIsNear(text, chars.Position))
            {
                break;
            }
        }

        return found;
    }

    /// <summary>Whether a stretch of text prints a name in the table's own casing and spacing; a full stop behind does not count.</summary>
    public bool IsPrintedExactly(int place, string text, int start, int end)
    {
        var (name, length) = (_names[place], end - start);
        return string.CompareOrdinal(name, _starts[place], text, start, length) == 0 && !HasWordBehind(name, _starts[place] + length);
    }

    private static bool HasWordBehind(string name, int position)
    {
        for (var i = position; i < name.Length; i++)
        {
            if (FoldedChars.IsWordChar(name[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMeant(int place, string text, int start, int end) =>
        IsPrintedExactly(place, text, start, end) || !OrdinaryNames.Contains(_names[place]);

    private static int StartWithoutSponsors(string name)
    {
        var start = 0;
        while (LeadingWords.Read(name, start, name.Length, out var next) is LeadingWord.Sponsor)
        {
            start = next;
        }

        return start > 0 && CountWords(name, start) < FewestWordsOfLongForm ? 0 : start;
    }

    private static int CountWords(string name, int start)
    {
        var count = 0;
        for (var i = start; i < name.Length; i++)
        {
            count += FoldedChars.IsWordChar(name[i]) && (i == start || !FoldedChars.IsWordChar(name[i - 1])) ? 1 : 0;
        }

        return count;
    }

    // What may stand between two words of one name in running text; a line's end, a bracket or a table's bar ends the name.
    private static bool NextWordIsNear(string text, int position)
    {
        for (var i = position; i < text.Length && i <= position + 3; i++)
        {
            if (FoldedChars.IsWordChar(text[i]) || text[i] == '&')
            {
                return true;
            }

            if (text[i] is not (' ' or '\u00A0' or '-' or '–' or '/' or ',' or '.' or ':' or '(' or ')' or '+' or '\'' or '’'))
            {
                return false;
            }
        }

        return false;
    }

    private int AddFrom(string name, int start, int series)
    {
        var hash = HashSeed;
        var chars = new FoldedChars(name, start, name.Length);
        var more = chars.MoveNext();
        while (more)
        {
            hash = Mix(hash, chars.Current);
            var atWordEnd = chars.AtWordEnd;
            more = chars.MoveNext();
            if (more && atWordEnd)
            {
                AddBeginning(hash);
            }
        }

        return AddName(hash, name, start, series);
    }

    private void AddBeginning(uint hash)
    {
        if (!HasHash(hash))
        {
            Insert(hash, 1);
        }
    }

    private int AddName(uint hash, string name, int start, int series)
    {
        var found = FindName(hash, name, start, name.Length);
        if (found >= 0)
        {
            return _series[found];
        }

        _names.Add(name);
        _starts.Add(start);
        _series.Add(series);
        Insert(hash, _names.Count + 1);
        return series;
    }

    private void Insert(uint hash, int entry)
    {
        if (2 * ++_used > _hashes.Length)
        {
            Grow();
        }

        Place(hash, entry);
    }

    private void Grow()
    {
        var (hashes, entries) = (_hashes, _entries);
        _hashes = new uint[2 * hashes.Length];
        _entries = new int[2 * hashes.Length];
        for (var i = 0; i < hashes.Length; i++)
        {
            if (entries[i] != 0)
            {
                Place(hashes[i], entries[i]);
            }
        }
    }

    private void Place(uint hash, int entry)
    {
        var slot = FirstSlot(hash);
        while (_entries[slot] != 0)
        {
            slot = (slot + 1) & (_entries.Length - 1);
        }

        (_hashes[slot], _entries[slot]) = (hash, entry);
    }

    private bool HasHash(uint hash)
    {
        for (var slot = FirstSlot(hash); _entries[slot] != 0; slot = (slot + 1) & (_entries.Length - 1))
        {
            if (_hashes[slot] == hash)
            {
                return true;
            }
        }

        return false;
    }

    private int FindName(uint hash, string text, int start, int end)
    {
        for (var slot = FirstSlot(hash); _entries[slot] != 0; slot = (slot + 1) & (_entries.Length - 1))
        {
            var place = _entries[slot] - 2;
            if (_hashes[slot] == hash && place >= 0 && IsSame(place, text, start, end))
            {
                return place;
            }
        }

        return -1;
    }

    // The hash may collide: the text decides.
    private bool IsSame(int place, string text, int start, int end)
    {
        var name = new FoldedChars(_names[place], _starts[place], _names[place].Length);
        var other = new FoldedChars(text, start, end);
        while (name.MoveNext())
        {
            if (!other.MoveNext() || other.Current != name.Current)
            {
                return false;
            }
        }

        return !other.MoveNext();
    }

    private int FirstSlot(uint hash) => (int)((hash ^ (hash >> 15)) & (uint)(_entries.Length - 1));

    private static uint Mix(uint hash, char c) => unchecked((hash ^ c) * HashFactor);
}
