namespace MlsysCatalog.Reading;

/// <summary>
/// Titles by their words, made to find those that agree in all words but one: each title is entered under its words and under its words
/// without each single one. Words are only hashed; whoever asks compares the titles.
/// </summary>
/// <param name="leastWords">Titles of fewer words are left out.</param>
/// <param name="mostWords">Titles of more words are left out.</param>
internal sealed class TitleIndex(int leastWords, int mostWords)
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<EntryPlace> _first = [];
    private readonly List<(int Start, int Count, ulong Sum)> _titles = [];
    private readonly List<ulong> _words = [];

    /// <summary>The entry with which a title was added first; titles are numbered in the order in which they were added.</summary>
    public EntryPlace this[int title] => _first[title];

    /// <summary>Adds an entry's title, unless an entry with the same words was added before.</summary>
    public void Add(string title, EntryPlace entry)
    {
        var start = _words.Count;
        var (order, sum) = (14695981039346656037UL, 0UL);
        foreach (var (from, to) in WordsOf(title))
        {
            var hash = HashOf(title, from, to);
            _words.Add(hash);
            order = unchecked((order ^ hash) * 1099511628211);
            sum = unchecked(sum + hash);
            if (_words.Count - start > mostWords)
            {
                break;
            }
        }

        var count = _words.Count - start;
        if (count < leastWords || count > mostWords || _numbers.ContainsKey(order))
        {
            _words.RemoveRange(start, count);
            return;
        }

        _numbers.Add(order, _first.Count);
        _first.Add(entry);
        _titles.Add((start, count, sum));
    }

    /// <summary>Pairs of titles that agree in all words, or in all but one of one or both; each once.</summary>
    /// <param name="most">Of titles that agree in more than so many, the further ones are left out.</param>
    public IEnumerable<(int Left, int Right)> DifferingInAWord(int most)
    {
        var isShared = SharedKeys();
        var titlesOf = new Dictionary<ulong, List<int>>();
        var pairs = new HashSet<(int, int)>();
        for (var title = 0; title < _titles.Count; title++)
        {
            for (var without = -1; without < _titles[title].Count; without++)
            {
                var key = KeyOf(title, without);
                if (!isShared(key))
                {
                    continue;
                }

                if (!titlesOf.TryGetValue(key, out var others))
                {
                    titlesOf.Add(key, others = []);
                }

                foreach (var other in others)
                {
                    if (other != title && pairs.Add((other, title)))
                    {
                        yield return (other, title);
                    }
                }

                if (others.Count < most && (others.Count == 0 || others[others.Count - 1] != title))
                {
                    others.Add(title);
                }
            }
        }
    }

    /// <summary>Where the words of a title stand: letters and digits, with the point of a number.</summary>
    public static IEnumerable<(int Start, int End)> WordsOf(string title)
    {
        var start = -1;
        for (var i = 0; i <= title.Length; i++)
        {
            if (i < title.Length && (char.IsLetterOrDigit(title[i]) || char.IsSurrogate(title[i])
                || (title[i] == '.' && i > 0 && i + 1 < title.Length && title[i - 1].IsAsciiDigit() && title[i + 1].IsAsciiDigit())))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return (start, i);
                start = -1;
            }
        }
    }

    // Most keys belong to one title. Two bits of each tell nearly all of these, so that only the others need a place in a table.
    private Func<ulong, bool> SharedKeys()
    {
        var size = 1024;
        while (size < _words.Count * 8)
        {
            size *= 2;
        }

        var seen = new byte[size];
        for (var title = 0; title < _titles.Count; title++)
        {
            for (var without = -1; without < _titles[title].Count; without++)
            {
                ref var times = ref seen[KeyOf(title, without) & (ulong)(size - 1)];
                times = (byte)Math.Min(times + 1, 2);
            }
        }

        return key => seen[key & (ulong)(size - 1)] > 1;
    }

    private ulong KeyOf(int title, int without)
    {
        var (start, count, sum) = _titles[title];
        sum = without < 0 ? sum : unchecked(sum - _words[start + without]);
        return Mixed(unchecked(sum + (ulong)(without < 0 ? count : count - 1)));
    }

    private static ulong HashOf(string title, int start, int end)
    {
        var hash = 14695981039346656037UL;
        for (var i = start; i < end; i++)
        {
            hash = unchecked((hash ^ char.ToLowerInvariant(title[i])) * 1099511628211);
        }

        return Mixed(hash);
    }

    private static ulong Mixed(ulong hash)
    {
        hash = unchecked((hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15);
        return hash ^ (hash >> 29);
    }
}
