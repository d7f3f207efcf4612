namespace MlsysCatalog.Reading;

/// <summary>
/// Titles by their words, made to find those that agree in all words but one: each title is entered under its words and under its words
/// without each single one. Words are only hashed; whoever asks compares the titles.
/// </summary>
/// <param name="leastWords">Titles of fewer words are left out.</param>
/// <param name="mostWords">Titles of more words are left out.</param>
/// <param name="capacity">How many titles there may be, roughly.</param>
internal sealed class TitleIndex(int leastWords, int mostWords, int capacity)
{
    // FNV-1a, from a seed.
    private const ulong HashPrime = 1099511628211;
    private static readonly ulong NoLetters = 14695981039346656037 ^ HashSeed.Value;

    // Numbers titles by their words in their order.
    private readonly Numbering<ulong> _numbers = new(capacity, EqualityComparer<ulong>.Default);
    private readonly SegmentedList<EntryPlace> _first = new();
    private readonly SegmentedList<(int Start, int Count, ulong Sum)> _titles = new();

    // Half of a word's hash: titles that only seem to share one are compared in vain.
    private readonly SegmentedList<uint> _words = new();

    /// <summary>The entry with which a title was added first; titles are numbered in the order in which they were added.</summary>
    public EntryPlace this[int title] => _first[title];

    /// <summary>Adds an entry's title, unless an entry with the same words was added before.</summary>
    public void Add(string title, EntryPlace entry)
    {
        var start = _words.Count;
        var (order, sum) = (NoLetters, 0UL);
        var (word, isInWord) = (NoLetters, false);
        for (var i = 0; i <= title.Length && _words.Count - start <= mostWords; i++)
        {
            if (i < title.Length && (title[i].IsAsciiLetter() || IsOfWord(title, i)))
            {
                word = unchecked((word ^ (title[i] < 128 ? (char)(title[i] | 0x20) : char.ToLowerInvariant(title[i]))) * HashPrime);
                isInWord = true;
            }
            else if (isInWord)
            {
                var hash = Mixed(word);
                _words.Add((uint)hash);
                order = unchecked((order ^ hash) * HashPrime);
                sum += (uint)hash;
                (word, isInWord) = (NoLetters, false);
            }
        }

        var count = _words.Count - start;
        if (count < leastWords || count > mostWords || _numbers.Of(order) < _first.Count)
        {
            _words.CutTo(start);
            return;
        }

        _first.Add(entry);
        _titles.Add((start, count, sum));
    }

    /// <summary>Pairs of titles that agree in all words, or in all but one of one or both; each once.</summary>
    /// <param name="most">Of titles that agree in more than so many, the further ones are left out.</param>
    /// <param name="cancellation">Ends the search early.</param>
    public IEnumerable<(int Left, int Right)> DifferingInAWord(int most, CancellationToken cancellation)
    {
        var keys = SharedKeys(cancellation);
        var numbers = new Numbering<ulong>(keys.Count, EqualityComparer<ulong>.Default);
        var first = new SegmentedList<int>();
        var others = new Dictionary<int, List<int>>();
        var pairs = new HashSet<(int, int)>();
        foreach (var (key, title) in keys)
        {
            cancellation.Check();
            var number = numbers.Of(key);
            if (number == first.Count)
            {
                first.Add(title);
                continue;
            }

            if (!others.TryGetValue(number, out var titles))
            {
                others.Add(number, titles = [first[number]]);
            }

            foreach (var other in titles)
            {
                if (other != title && pairs.Add((other, title)))
                {
                    yield return (other, title);
                }
            }

            if (titles.Count < most && titles[titles.Count - 1] != title)
            {
                titles.Add(title);
            }
        }
    }

    /// <summary>The first word of a title that begins at a place or after it: letters and digits, with the point of a number.</summary>
    public static (int Start, int End)? NextWord(string title, int at)
    {
        while (at < title.Length && !IsOfWord(title, at))
        {
            at++;
        }

        var start = at;
        while (at < title.Length && IsOfWord(title, at))
        {
            at++;
        }

        return at > start ? (start, at) : null;
    }

    private static bool IsOfWord(string title, int at) =>
        title[at] < 128
            ? title[at].IsAsciiLetterOrDigit()
                || (title[at] == '.' && at > 0 && at + 1 < title.Length && title[at - 1].IsAsciiDigit() && title[at + 1].IsAsciiDigit())
            : char.IsLetterOrDigit(title[at]) || char.IsSurrogate(title[at]);

    // Most keys belong to one title. Two bits of each tell nearly all of these, so that only the others need a place in a table.
    private SegmentedList<(ulong Key, int Title)> SharedKeys(CancellationToken cancellation)
    {
        var bits = 1024;
        while (bits < _words.Count * 8)
        {
            bits *= 2;
        }

        var (seen, seenAgain) = (new SegmentedList<ulong>(bits / 64), new SegmentedList<ulong>(bits / 64));
        for (var title = 0; title < _titles.Count; title++)
        {
            cancellation.Check();
            var (start, count, sum) = _titles[title];
            for (var without = -1; without < count; without++)
            {
                var key = KeyOf(start, count, sum, without);
                var (place, bit) = ((int)(key & (ulong)(bits - 1)) / 64, 1UL << (int)(key % 64));
                ref var ofPlace = ref seen[place];
                if ((ofPlace & bit) == 0)
                {
                    ofPlace |= bit;
                }
                else
                {
                    seenAgain[place] |= bit;
                }
            }
        }

        var keys = new SegmentedList<(ulong Key, int Title)>();
        for (var title = 0; title < _titles.Count; title++)
        {
            cancellation.Check();
            var (start, count, sum) = _titles[title];
            for (var without = -1; without < count; without++)
            {
                var key = KeyOf(start, count, sum, without);
                if ((seenAgain[(int)(key & (ulong)(bits - 1)) / 64] >> (int)(key % 64) & 1) != 0)
                {
                    keys.Add((key, title));
                }
            }
        }

        return keys;
    }

    private ulong KeyOf(int start, int count, ulong sum, int without) =>
        without < 0 ? Mixed(sum + (ulong)count) : Mixed(sum - _words[start + without] + (ulong)(count - 1));

    private static ulong Mixed(ulong hash)
    {
        hash = unchecked((hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15);
        return hash ^ (hash >> 29);
    }
}
