namespace MlsysCatalog.Reading;

/// <summary>
/// The words that tell a title from others. Words that half the field's titles hold tell nothing; the table is fixed rather than counted
/// over the lists at hand, so that whether two entries are one paper never depends on a third.
/// </summary>
internal sealed class TitleWords
{
    // A title is a line or two; what comes after its first forty words cannot tell it apart either.
    private const int MostWords = 40;

    private static readonly WordSet Common = new(
        ("a an the of for in on with and to via from by using use at is are be or not can how do does we what why when it " +
         "its as into over under toward towards based approach method methods system systems framework model models " +
         "modeling learning learned deep machine neural network networks large small scale language llm llms efficient " +
         "efficiently fast faster high low performance new novel data training train inference design survey review " +
         "overview introduction tutorial taxonomy challenges challenge opportunities opportunity applications application " +
         "future directions direction perspective perspectives comprehensive systematic study analysis techniques " +
         "technique recent advances advance trends progress state art vision report technical primer lecture notes paper " +
         "artificial intelligence ai ml federated algorithm algorithms computing software proceedings keynote").Split(' '));

    // Words are parts of the title's key.
    private readonly string _key;
    private readonly (int Start, int End)[] _specific;
    private readonly (int Start, int End)[] _numbers;

    private TitleWords(string key, int count, (int Start, int End)[] specific, (int Start, int End)[] numbers)
    {
        _key = key;
        Count = count;
        _specific = specific;
        _numbers = numbers;
    }

    /// <summary>How many words there are.</summary>
    public int Count { get; }

    /// <summary>How many different words there are that few titles hold.</summary>
    public int Specific => _specific.Length;

    /// <summary>The words of a title whose encoding was repaired.</summary>
    /// <param name="title">The title.</param>
    /// <param name="key">Its key.</param>
    public static TitleWords Of(string title, string key)
    {
        var specific = new WordParts(key, stackalloc (int, int)[MostWords]);
        var numbers = new WordParts(key, stackalloc (int, int)[MostWords]);
        var count = 0;

        // The key is made once more to see where in it the words are.
        var buffer = new KeyBuffer(stackalloc char[256]);
        var (at, apart, start) = (0, false, -1);
        for (var i = 0; i <= title.Length; i++)
        {
            if (i < title.Length && (char.IsLetterOrDigit(title[i]) || char.IsSurrogate(title[i]) || IsPoint(title, i)))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                at = TitleKey.Append(ref buffer, title, at, start, title.Length, ref apart);
                var before = buffer.Length;
                at = TitleKey.Append(ref buffer, title, at, i, title.Length, ref apart);
                count += Add(buffer.StartAt(before), buffer.Length, key, ref specific, ref numbers) ? 1 : 0;
                start = -1;
            }
        }

        return new(key, count, specific.ToArray(), numbers.ToArray());
    }

    /// <summary>
    /// Whether two titles can be forms of one: they share most of their specific words and do not disagree in numbers (of parts, versions).
    /// Measured on the pairs of real lists that share an arXiv id: true renamings share half of the shorter title's words or at least
    /// three of them, pasted links hardly ever two.
    /// </summary>
    /// <param name="other">The other title's words.</param>
    /// <param name="mustShareHalf">Whether something speaks against it, so that three words of a longer title are not enough.</param>
    public bool IsRelatedTo(TitleWords other, bool mustShareHalf)
    {
        if (NumbersDisagree(this, other))
        {
            return false;
        }

        var shorter = Math.Min(Specific, other.Specific);
        var shared = 0;
        foreach (var word in _specific)
        {
            shared += other.Has(other._specific, Text(word)) ? 1 : 0;
        }

        return shared > 0
            && (shared == shorter
                || (shared >= 2 && shared * 2 >= shorter)
                || (shared >= 3 && shared * 10 >= shorter * 3 && !mustShareHalf));
    }

    // Whether both print numbers and each prints one that the other does not.
    private static bool NumbersDisagree(TitleWords left, TitleWords right) =>
        left.HasNumberBeside(right) && right.HasNumberBeside(left);

    private static bool IsPoint(string title, int at) =>
        title[at] == '.' && at > 0 && at + 1 < title.Length && title[at - 1].IsAsciiDigit() && title[at + 1].IsAsciiDigit();

    private static bool Add(int start, int end, string key, ref WordParts specific, ref WordParts numbers)
    {
        var word = key.AsSpan(start, end - start);
        if (word.IsEmpty)
        {
            return false;
        }

        if (word[0].IsAsciiDigit() || word is "i" or "ii" or "iii" or "iv")
        {
            numbers.Add(start, end);
        }

        if (word.Length > 1 && !Common.Contains(word))
        {
            var isPlural = word.Length > 3 && word[word.Length - 1] == 's' && word[word.Length - 2] != 's';
            specific.Add(start, isPlural ? end - 1 : end);
        }

        return true;
    }

    private bool HasNumberBeside(TitleWords other)
    {
        foreach (var number in _numbers)
        {
            if (!other.Has(other._numbers, Text(number)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Has((int Start, int End)[] words, ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (Text(word).SequenceEqual(text))
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<char> Text((int Start, int End) word) => _key.AsSpan(word.Start, word.End - word.Start);

    /// <summary>Different words of a key, as many as the caller has room for.</summary>
    private ref struct WordParts(string key, Span<(int Start, int End)> parts)
    {
        private readonly Span<(int Start, int End)> _parts = parts;
        private int _count;

        public void Add(int start, int end)
        {
            if (_count == _parts.Length)
            {
                return;
            }

            var word = key.AsSpan(start, end - start);
            foreach (var known in _parts.Slice(0, _count))
            {
                if (key.AsSpan(known.Start, known.End - known.Start).SequenceEqual(word))
                {
                    return;
                }
            }

            _parts[_count++] = (start, end);
        }

        public readonly (int Start, int End)[] ToArray() => _parts.Slice(0, _count).ToArray();
    }
}
