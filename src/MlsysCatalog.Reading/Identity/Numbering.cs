namespace MlsysCatalog.Reading;

/// <summary>Numbers keys in the order in which they are met, so that each is hashed once however many steps look at it.</summary>
/// <typeparam name="TKey">The key.</typeparam>
internal sealed class Numbering<TKey>
    where TKey : notnull
{
    // So many keys share a chain, at most, on the average.
    private const int KeysOfAChain = 2;

    private readonly IEqualityComparer<TKey> _comparer;
    private readonly SegmentedList<(TKey Key, int Hash, int Next)> _keys;

    // By the last bits of the hash, one more than the number of the chain's first key; 0 where there is none.
    private int[] _chains;

    /// <summary>Starts without keys.</summary>
    /// <param name="capacity">How many keys there may be, roughly.</param>
    /// <param name="comparer">Which keys are equal.</param>
    public Numbering(int capacity, IEqualityComparer<TKey> comparer)
    {
        _comparer = comparer;
        _keys = new() { Capacity = capacity };
        var chains = 16;
        while (chains * KeysOfAChain < capacity)
        {
            chains *= 2;
        }

        _chains = new int[chains];
    }

    /// <summary>How many keys there are.</summary>
    public int Count => _keys.Count;

    /// <summary>The key of a number.</summary>
    public TKey this[int number] => _keys[number].Key;

    /// <summary>The number of a key, from 0; the next one where the key is new.</summary>
    public int Of(TKey key)
    {
        var hash = _comparer.GetHashCode(key);
        ref var chain = ref _chains[hash & (_chains.Length - 1)];
        for (var number = chain - 1; number >= 0;)
        {
            ref var known = ref _keys[number];
            if (known.Hash == hash && _comparer.Equals(known.Key, key))
            {
                return number;
            }

            number = known.Next;
        }

        _keys.Add((key, hash, chain - 1));
        chain = _keys.Count;
        if (_keys.Count > KeysOfAChain * _chains.Length)
        {
            Lengthen();
        }

        return _keys.Count - 1;
    }

    private void Lengthen()
    {
        _chains = new int[2 * _chains.Length];
        for (var number = 0; number < _keys.Count; number++)
        {
            ref var chain = ref _chains[_keys[number].Hash & (_chains.Length - 1)];
            _keys[number].Next = chain - 1;
            chain = number + 1;
        }
    }
}
