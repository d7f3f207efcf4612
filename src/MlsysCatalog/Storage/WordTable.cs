namespace MlsysCatalog.Storage;

/// <summary>Words that come again and again, the commonest first: a number of one digit stands for each of the first 32.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>The words; of <see cref="Sort"/>.</summary>
    public List<string> Words { get; } = [];

    public void Add(string word)
    {
        _counts.TryGetValue(word, out var count);
        _counts[word] = count + 1;
    }

    public void Sort()
    {
        Words.AddRange(_counts.Keys);
        Words.Sort((a, b) => _counts[a] != _counts[b] ? _counts[b].CompareTo(_counts[a]) : string.CompareOrdinal(a, b));
        for (var i = 0; i < Words.Count; i++)
        {
            _places.Add(Words[i], i);
        }
    }

    public int Place(string word) => _places[word];
}
