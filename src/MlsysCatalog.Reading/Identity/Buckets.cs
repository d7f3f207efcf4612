namespace MlsysCatalog.Reading;

/// <summary>Entries by the number of a key. Most keys have one entry, so an entry costs a link of a chain and not a list.</summary>
internal sealed class Buckets(int capacity)
{
    private readonly SegmentedList<(int Member, int Next)> _chain = new();
    private readonly List<int> _shared = [];

    // One more than the place in the chain; 0 where there is none yet.
    private int[] _heads = new int[capacity];

    /// <summary>Empties all buckets.</summary>
    /// <param name="keys">How many keys there will be, where that is known.</param>
    public void Clear(int keys)
    {
        _chain.CutTo(0);
        _shared.Clear();
        if (keys > _heads.Length)
        {
            _heads = new int[keys];
        }
        else
        {
            Array.Clear(_heads, 0, _heads.Length);
        }
    }

    /// <summary>Puts an entry in front of those that have the key.</summary>
    public void Add(int key, int member)
    {
        if (key >= _heads.Length)
        {
            Array.Resize(ref _heads, Math.Max(key + 1, 2 * _heads.Length));
        }

        var next = _heads[key] - 1;
        _chain.Add((member, next));
        _heads[key] = _chain.Count;
        if (next >= 0 && _chain[next].Next < 0)
        {
            _shared.Add(key);
        }
    }

    /// <summary>
    /// The keys of two entries or more. Filled from the last entry to the first, each bucket holds its entries in their order, and the
    /// order of the keys follows from the order of the entries alone.
    /// </summary>
    public IEnumerable<(int Key, Bucket Members)> InContentOrder()
    {
        for (var i = _shared.Count - 1; i >= 0; i--)
        {
            yield return (_shared[i], new Bucket(_chain, _heads[_shared[i]] - 1));
        }
    }
}

/// <summary>The entries of one key; at least two.</summary>
internal readonly struct Bucket(SegmentedList<(int Member, int Next)> chain, int head)
{
    public int this[int index] => index == 0 ? chain[head].Member : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The entries that pass the test.</summary>
    public List<int> Where(Func<int, bool> test)
    {
        var passed = new List<int>();
        foreach (var member in this)
        {
            if (test(member))
            {
                passed.Add(member);
            }
        }

        return passed;
    }

    public Enumerator GetEnumerator() => new(chain, head);

    public struct Enumerator(SegmentedList<(int Member, int Next)> chain, int next)
    {
        private int _next = next;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            if (_next < 0)
            {
                return false;
            }

            (Current, _next) = chain[_next];
            return true;
        }
    }
}
