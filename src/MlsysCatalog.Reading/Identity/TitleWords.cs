namespace MlsysCatalog.Reading;

/// <summary>
/// The words that tell a title from others. Words that half the field's titles hold tell nothing; the table is fixed rather than counted
/// over the lists at hand, so that whether two entries are one paper never depends on a third.
/// </summary>
internal sealed class TitleWords
{
    private static readonly HashSet<string> Common = new(
        ("a an the of for in on with and to via from by using use at is are be or not can how do does we what why when it " +
         "its as into over under toward towards based approach method methods system systems framework model models " +
         "modeling learning learned deep machine neural network networks large small scale language llm llms efficient " +
         "efficiently fast faster high low performance new novel data training train inference design survey review " +
         "overview introduction tutorial taxonomy challenges challenge opportunities opportunity applications application " +
         "future directions direction perspective perspectives comprehensive systematic study analysis techniques " +
         "technique recent advances advance trends progress state art vision report technical primer lecture notes paper " +
         "artificial intelligence ai ml federated algorithm algorithms computing software proceedings keynote").Split(' '),
        StringComparer.Ordinal);

    private readonly List<string> _specific = [];
    private readonly List<string> _numbers = [];

    private TitleWords()
    {
    }

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many different words there are that few titles hold.</summary>
    public int Specific => _specific.Count;

    /// <summary>The words of a title whose encoding was repaired.</summary>
    public static TitleWords Of(string title)
    {
        var words = new TitleWords();
        var start = -1;
        for (var i = 0; i <= title.Length; i++)
        {
            if (i < title.Length && (char.IsLetterOrDigit(title[i]) || char.IsSurrogate(title[i]) || IsPoint(title, i)))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(TitleKey.Of(title, start, i));
                start = -1;
            }
        }

        return words;
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
        if (NumbersDisagree(_numbers, other._numbers))
        {
            return false;
        }

        var shorter = Math.Min(Specific, other.Specific);
        var shared = _specific.Count(other._specific.Contains);
        return shared > 0 && (shared == shorter || (shared >= 2 && shared * 2 >= shorter) || (shared >= 3 && shared * 10 >= shorter * 3 && !mustShareHalf));
    }

    /// <summary>Whether both print numbers and each prints one that the other does not.</summary>
    private static bool NumbersDisagree(List<string> left, List<string> right) =>
        left.Exists(n => !right.Contains(n)) && right.Exists(n => !left.Contains(n));

    private static bool IsPoint(string title, int at) =>
        title[at] == '.' && at > 0 && at + 1 < title.Length && title[at - 1].IsAsciiDigit() && title[at + 1].IsAsciiDigit();

    private void Add(string word)
    {
        if (word.Length == 0)
        {
            return;
        }

        Count++;
        if (word[0].IsAsciiDigit() || word is "i" or "ii" or "iii" or "iv")
        {
            Remember(_numbers, word);
        }

        if (word.Length > 1 && !Common.Contains(word))
        {
            var isPlural = word.Length > 3 && word[word.Length - 1] == 's' && word[word.Length - 2] != 's';
            Remember(_specific, isPlural ? word.Substring(0, word.Length - 1) : word);
        }
    }

    private static void Remember(List<string> words, string word)
    {
        // A title is a line or two; what comes after its first forty words cannot tell it apart either.
        if (words.Count < 40 && !words.Contains(word))
        {
            words.Add(word);
        }
    }
}
