namespace MlsysCatalog.Reading;

/// <summary>
/// Titles by their words, made to find those that agree in all words but one: each title is entered under its words and under its words
/// without each single one. Words are only hashed; whoever asks compares the titles.
/// </summary>
/// <param name="capacity">How many titles there may be.</param>
/// <param name="leastWords">Titles of fewer words are left out.</param>
/// <param name="mostWords">Titles of more words are left out.</param>
internal sealed class TitleIndex(int capacity, int leastWords, int mostWords)
{
    private const int UsualWords = 10;

    private readonly HashSet<ulong> _known = [];
    private readonly List<EntryPlace> _first = new(capacity);
    private readonly List<(int Start, int Count, ulong Sum)> _titles = new(capacity);
    private readonly List<ulong> _words = new(capacity * UsualWords);

    /// <summary>The entry with which a title was added first; titles are numbered in the order in which they were added.</summary>
    public EntryPlace this[int title] => _first[title];

    /// <summary>Adds an entry's title, unless an entry with the same words was added before.</summary>
    public void Add(string title, EntryPlace entry)
    {
        var start = _words.Count;
        var (order, sum) = (14695981039346656037UL, 0UL);
        for (var at = 0; NextWord(title, at) is { } word && _words.Count - start <= mostWords; at = word.End)
        {
            var hash = HashOf(title, word.Start, word.End);
            _words.Add(hash);
            order = unchecked((order ^ hash) * 1099511628211);
            sum = unchecked(sum + hash);
        }

        var count = _words.Count - start;
        if (count < leastWords || count > mostWords || !_known.Add(order))
        {
            _words.RemoveRange(start, count);
            return;
        }

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
            hash = unchecked((hash ^ (title[i] < 128 ? (char)(title[i] | 0x20) : char.ToLowerInvariant(title[i]))) * 1099511628211);
        }

        return Mixed(hash);
    }

    private static ulong Mixed(ulong hash)
    {
        hash = unchecked((hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15);
        return hash ^ (hash >> 29);
    }
}
