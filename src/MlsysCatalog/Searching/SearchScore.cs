using MlsysCatalog.Text;

namespace MlsysCatalog.Searching;

/// <summary>
/// How well a paper's fields answer a query: the best hit of each word, each kind of field above all that the next can add up to.
/// </summary>
internal ref struct SearchScore(SearchQuery query, Span<int> best)
{
    public const int WholeName = 60000, NameWord = 50000, NameStart = 40000;
    public const int TitleWord = 40, TitleStart = 30;
    public const int OtherWord = 2, OtherStart = 1;
    private const int Phrase = 15;
    private const int FoundShift = 24;

    private readonly SearchQuery _query = query;
    private readonly Span<int> _best = best;
    private int _phrase;

    /// <summary>The least total of a paper that has every one of some words.</summary>
    public static long Complete(int words) => (long)words << FoundShift;

    /// <summary>Whether every word of the query was found.</summary>
    public readonly bool HasAll => _best.IndexOf(0) < 0;

    /// <summary>The words found, and then their hits: greater is better; 0 is nothing.</summary>
    public readonly long Total
    {
        get
        {
            long found = 0, hits = _phrase;
            foreach (var hit in _best)
            {
                found += hit > 0 ? 1 : 0;
                hits += hit;
            }

            return found == 0 ? 0 : (found << FoundShift) + hits;
        }
    }

    public void Clear()
    {
        _best.Clear();
        _phrase = 0;
    }

    /// <summary>Takes the hits in a name, of which <see cref="TitleFolding.FoldWords"/> was taken.</summary>
    public void TakeName(scoped ReadOnlySpan<byte> name)
    {
        for (var word = 0; word < _query.Count; word++)
        {
            Take(word, name.SequenceEqual(_query[word]) ? WholeName : Hit(name, word, NameWord, NameStart));
        }
    }

    /// <summary>Takes the hits in a title.</summary>
    public void TakeTitle(scoped ReadOnlySpan<byte> title)
    {
        TakeText(title, TitleWord, TitleStart);
        if (_query.Count > 1 && title.IndexOf(_query.Phrase) >= 0)
        {
            _phrase = Phrase;
        }
    }

    /// <summary>Takes the hits in a topic or an organization.</summary>
    public void TakeOther(scoped ReadOnlySpan<byte> text) => TakeText(text, OtherWord, OtherStart);

    private void TakeText(scoped ReadOnlySpan<byte> text, int whole, int start)
    {
        for (var word = 0; word < _query.Count; word++)
        {
            if (_best[word] < whole)
            {
                Take(word, Hit(text, word, whole, start));
            }
        }
    }

    private readonly void Take(int word, int hit) => _best[word] = Math.Max(_best[word], hit);

    private readonly int Hit(scoped ReadOnlySpan<byte> text, int word, int whole, int start)
    {
        var sought = _query[word];
        var hit = 0;
        for (var at = text.IndexOf(sought); at >= 0;)
        {
            var end = at + sought.Length;
            if (at == 0 || text[at - 1] == ' ')
            {
                if (end == text.Length || text[end] == ' ')
                {
                    return whole;
                }

                hit = _query.IsPrefix(word) ? start : 0;
            }

            var next = text.Slice(end).IndexOf(sought);
            at = next < 0 ? -1 : end + next;
        }

        return hit;
    }
}
