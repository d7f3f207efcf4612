namespace MlsysCatalog.Reading;

/// <summary>Numbers keys in the order in which they are met, so that each is hashed once however many steps look at it.</summary>
/// <typeparam name="TKey">The key.</typeparam>
internal sealed class Numbering<TKey>(int capacity, IEqualityComparer<TKey> comparer)
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _numbers = new(capacity, comparer);
    private readonly List<TKey> _keys = new(capacity);

    /// <summary>How many keys there are.</summary>
    public int Count => _keys.Count;

    /// <summary>The key of a number.</summary>
    public TKey this[int number] => _keys[number];

    /// <summary>The number of a key, from 0; the next one where the key is new.</summary>
    public int Of(TKey key)
    {
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers.Add(key, number = _keys.Count);
            _keys.Add(key);
        }

        return number;
    }
}
