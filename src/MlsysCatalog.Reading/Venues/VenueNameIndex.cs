namespace MlsysCatalog.Reading;

/// <summary>
/// The names of a venue table by the hash of their folded characters. It holds the hash of every name's beginnings up to a word's end,
/// too: a walk through running text stops at the first word that begins no name, and allocates nothing.
/// </summary>
internal sealed class VenueNameIndex
{
    private const uint HashSeed = 2166136261;
    private const uint HashFactor = 16777619;

    // Open addressing. An entry is 0 where the slot is free, 1 for a beginning, else 2 more than the name's place.
    private uint[] _hashes = new uint[1 << 15];
    private int[] _entries = new int[1 << 15];
    private int _used;

    // How names start: a bit for the hash of their first folded characters. Most texts that are asked for start like no name.
    private const int StartLength = 4;
    private readonly ulong[] _nameStarts = new ulong[1 << 10];

    // By their first letter and the number of their words.
    private Dictionary<(char Initial, int Words), List<int>>? _longForms;
    private static readonly List<int> NoForms = [];
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
        if (fullName is not null && IsLongForm(fullName, 0))
        {
            Add(fullName, series);
        }
    }

    /// <summary>Whether a name may start where a stretch of text does, and end behind any of its words.</summary>
    public bool MayStart(string text, int start, int end)
    {
        var hash = HashSeed;
        var length = 0;
        for (var i = start; i < end; i++)
        {
            var folded = FoldedChars.Fold(text[i]);
            if (folded == '&')
            {
                return true;
            }

            if (folded != '\0')
            {
                hash = Mix(hash, folded);
                if (++length == StartLength || (FoldedChars.EndsWord(text, i, end) && HasNameStart(hash)))
                {
                    return HasNameStart(hash);
                }
            }
        }

        return true;
    }

    /// <summary>The place of the name that a whole stretch of text prints, or -1.</summary>
    public int Find(string text, int start, int end)
    {
        var hash = HashSeed;
        var length = 0;
        for (var i = start; i < end; i++)
        {
            var folded = FoldedChars.Fold(text[i]);
            if (folded == '\0')
            {
                continue;
            }

            // A name may spell it out: from here on nothing is known of the start.
            length += folded == '&' ? StartLength + 1 : 1;
            hash = Mix(hash, folded);
            if (length == StartLength && !HasNameStart(hash))
            {
                return -1;
            }
        }

        return FindName(hash, text, start, end, wordForWord: false);
    }

    /// <summary>
    /// The place of the name that a whole stretch of text prints with words
    /// cut short, or -1 where there is none, or several venues have one.
    /// </summary>
    public int FindAbbreviated(string text, int start, int end)
    {
        var found = -1;
        foreach (var place in LongFormsLike(FoldedChars.Fold(text[start]), AbbreviatedName.WordCount(text, start, end)))
        {
            if (AbbreviatedName.Matches(text, start, end, _names[place], _starts[place]))
            {
                if (found >= 0 && _series[found] != _series[place])
                {
                    return -1;
                }

                found = place;
            }
        }

        return found;
    }

    // A cut word keeps its first letter, so that only names with the same one, and with as many words, need be looked at; a name of one
    // word is never cut short.
    private List<int> LongFormsLike(char initial, int words)
    {
        var forms = Volatile.Read(ref _longForms);
        if (forms is null)
        {
            forms = [];
            for (var place = 0; place < _names.Count; place++)
            {
                var (name, start) = (_names[place], _starts[place]);
                if (name.IndexOf(' ', start) > 0)
                {
                    var key = (FoldedChars.Fold(name[start]), AbbreviatedName.WordCount(name, start, name.Length));
                    if (!forms.TryGetValue(key, out var places))
                    {
                        forms[key] = places = [];
                    }

                    places.Add(place);
                }
            }

            Volatile.Write(ref _longForms, forms);
        }

        return forms.TryGetValue((initial, words), out var found) ? found : NoForms;
    }

    /// <summary>The place of the longest name that running text prints from <paramref name="start"/> on, or -1.</summary>
    public int FindLongest(string text, int start, out int end)
    {
        end = start;
        var found = -1;
        var hash = HashSeed;
        var length = 0;
        for (var i = start; i < text.Length; i++)
        {
            var folded = FoldedChars.Fold(text[i]);
            if (folded == '\0')
            {
                continue;
            }

            length += folded == '&' ? StartLength + 1 : 1;
            hash = Mix(hash, folded);
            if (length == StartLength && !HasNameStart(hash))
            {
                break;
            }

            if (!FoldedChars.EndsWord(text, i, text.Length))
            {
                continue;
            }

            if (!HasHash(hash))
            {
                break;
            }

            var place = FindName(hash, text, start, i + 1, wordForWord: true);
            if (place >= 0 && IsMeant(place, text, start, i + 1))
            {
                (found, end) = (place, i + 1);
            }

            if (!NextWordIsNear(text, i + 1))
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
        if (!IsLongForm(name, 0))
        {
            return 0;
        }

        var start = 0;
        while (LeadingWords.Read(name, start, name.Length, out var next) is LeadingWord.Sponsor)
        {
            start = next;
        }

        return IsLongForm(name, start) ? start : 0;
    }

    // Three words at least. Fewer say too little by themselves: "micro" is not IEEE Micro, "machine learning" not always the journal.
    private static bool IsLongForm(string name, int start)
    {
        var space = name.IndexOf(' ', start);
        return space >= 0 && name.IndexOf(' ', space + 1) >= 0;
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
        var last = -1;
        for (var i = start; i < name.Length; i++)
        {
            var folded = FoldedChars.Fold(name[i]);
            if (folded == '\0')
            {
                continue;
            }

            // Between two letters no word ends; asking costs more than the rest of the loop.
            if (last >= 0 && (i > last + 1 || folded < 'a' || name[last] == '&') && FoldedChars.EndsWord(name, last, name.Length))
            {
                AddBeginning(hash);
            }

            hash = Mix(hash, folded);
            last = i;
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

    private void AddNameStart(string name, int start)
    {
        var hash = HashSeed;
        var chars = new FoldedChars(name, start, name.Length);
        for (var length = 0; length < StartLength && chars.MoveNext(); length++)
        {
            hash = Mix(hash, chars.Current);
        }

        _nameStarts[StartSlot(hash)] |= 1UL << (int)(hash & 63);
    }

    private bool HasNameStart(uint hash) => (_nameStarts[StartSlot(hash)] >> (int)(hash & 63) & 1) != 0;

    private int StartSlot(uint hash) => (int)((hash >> 6 ^ hash >> 20) & (uint)(_nameStarts.Length - 1));

    private int AddName(uint hash, string name, int start, int series)
    {
        var found = FindName(hash, name, start, name.Length, wordForWord: false);
        if (found >= 0 && (_series[found] != series || FindName(hash, name, start, name.Length, wordForWord: true) >= 0))
        {
            return _series[found];
        }

        AddNameStart(name, start);
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

    private int FindName(uint hash, string text, int start, int end, bool wordForWord)
    {
        for (var slot = FirstSlot(hash); _entries[slot] != 0; slot = (slot + 1) & (_entries.Length - 1))
        {
            var place = _entries[slot] - 2;
            if (_hashes[slot] == hash && place >= 0 && IsSame(place, text, start, end, wordForWord))
            {
                return place;
            }
        }

        return -1;
    }

    // The hash may collide: the text decides. Word for word, the text has no separator where the name has none ("HPC: A" is not HPCA).
    private bool IsSame(int place, string text, int start, int end, bool wordForWord)
    {
        var name = new FoldedChars(_names[place], _starts[place], _names[place].Length);
        var other = new FoldedChars(text, start, end);
        while (name.MoveNext())
        {
            if (!other.MoveNext() || other.Current != name.Current || (wordForWord && other.AtWordEnd && !name.AtWordEnd))
            {
                return false;
            }
        }

        return !other.MoveNext();
    }

    private int FirstSlot(uint hash) => (int)((hash ^ (hash >> 15)) & (uint)(_entries.Length - 1));

    private static uint Mix(uint hash, char folded) =>
        folded == '&' ? Mix(Mix(Mix(hash, 'a'), 'n'), 'd') : unchecked((hash ^ folded) * HashFactor);
}
