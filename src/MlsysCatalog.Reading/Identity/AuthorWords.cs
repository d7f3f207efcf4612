namespace MlsysCatalog.Reading;

/// <summary>
/// The words of a paper's authors, folded when they are first asked for: what else entries say nearly always decides without them.
/// </summary>
internal sealed class AuthorWords
{
    // A hostile list must not make these long.
    private const int MostWords = 1000;
    private const int MostUnfolded = 8;

    // What is still to be folded, in the order in which it came.
    private readonly List<EquatableArray<string>> _unfolded = new(1);
    private HashSet<string>? _words;

    /// <summary>Takes the authors that one entry prints.</summary>
    public AuthorWords(EquatableArray<string> authors) => _unfolded.Add(authors);

    /// <summary>Whether there are no words, whatever is printed for authors.</summary>
    public bool IsEmpty => Words.Count == 0;

    private HashSet<string> Words
    {
        get
        {
            _words ??= new(StringComparer.Ordinal);
            foreach (var authors in _unfolded)
            {
                if (_words.Count < MostWords)
                {
                    Fold(authors, _words);
                }
            }

            _unfolded.Clear();
            return _words;
        }
    }

    /// <summary>Adds the authors of other entries.</summary>
    public void Add(AuthorWords other)
    {
        if (other._words is null && _unfolded.Count + other._unfolded.Count <= MostUnfolded)
        {
            _unfolded.AddRange(other._unfolded);
        }
        else if (Words.Count < MostWords)
        {
            _words!.UnionWith(other.Words);
        }
    }

    /// <summary>Whether both have a word.</summary>
    public bool Overlaps(AuthorWords other) => Words.Overlaps(other.Words);

    // Every word of an author's name counts: lists print given name and surname in either order, or initials.
    private static void Fold(EquatableArray<string> authors, HashSet<string> words)
    {
        foreach (var author in authors)
        {
            Fold(author, words);
        }
    }

    private static void Fold(string author, HashSet<string> words)
    {
        var start = 0;
        for (var i = 0; i <= author.Length; i++)
        {
            if (i < author.Length && author[i] is not (' ' or '.' or ',' or '-'))
            {
                continue;
            }

            if (i - start > 1 && TitleKey.Of(author, start, i) is { Length: > 1 } word)
            {
                words.Add(word);
            }

            start = i + 1;
        }
    }
}
