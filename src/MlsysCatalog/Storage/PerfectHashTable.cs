namespace MlsysCatalog.Storage;

/// <summary>
/// Makes a <see cref="PerfectHash"/> over texts, each of which stands for a place. A text that comes again keeps its first place.
/// </summary>
internal sealed class PerfectHashTable : IDisposable
{
    // Another number in each run, so that nobody can write texts that all
    // fall into one chain of the table of hashes; no store depends on it.
    private static readonly int OwnSeed = StringComparer.Ordinal.GetHashCode("texts");

    private readonly List<int> _starts = [];
    private readonly List<int> _places = [];

    // By hash the last text that has it, and by text the one of the same hash before it, or -1.
    private readonly Dictionary<ulong, int> _lastOfHash = [];
    private readonly List<int> _earlierOfHash = [];

    private int _end;

    /// <summary>How many different texts there are.</summary>
    public int Count => _places.Count;

    /// <summary>The seed of the hash that placed them.</summary>
    public int Seed { get; private set; }

    /// <summary>By bucket; of <see cref="Build"/>.</summary>
    public int[] Pilots { get; private set; } = [];

    /// <summary>The places by slot; of <see cref="Build"/>.</summary>
    public int[] Slots { get; private set; } = [];

    /// <summary>The marks of the texts by slot (<see cref="PerfectHash.Mark"/>); of <see cref="Build"/>.</summary>
    public int[] Marks { get; private set; } = [];

    /// <summary>Where the next text is written, before <see cref="Add"/> ends it.</summary>
    public ByteBuffer Texts { get; } = new();

    /// <summary>Ends the text that was written to <see cref="Texts"/> since the last call.</summary>
    /// <returns>The text's number, in the order of their first coming.</returns>
    public int Add(int place)
    {
        var start = Count == 0 ? 0 : End(Count - 1);
        var text = Texts.Written.Slice(start);
        var hash = StoreHash.Of(text, OwnSeed);
        if (NumberOf(text, hash) is >= 0 and var known)
        {
            Texts.Truncate(start);
            return known;
        }

        _earlierOfHash.Add(LastOf(hash));
        _lastOfHash[hash] = Count;
        _starts.Add(start);
        _places.Add(place);
        _end = Texts.Length;
        return Count - 1;
    }

    /// <summary>The number of a text that was added; -1 for another one.</summary>
    public int NumberOf(ReadOnlySpan<byte> text) => NumberOf(text, StoreHash.Of(text, OwnSeed));

    /// <summary>Finds the pilots.</summary>
    /// <param name="look">Called again and again; may throw to end the search.</param>
    /// <exception cref="InvalidOperationException">No seed tells all texts apart, which chance does not bring about.</exception>
    public void Build(Action? look = null)
    {
        var hashes = new ulong[Count];
        foreach (var seed in TableSeeds.Of(Texts.Written))
        {
            Seed = seed;
            for (var i = 0; i < hashes.Length; i++)
            {
                look?.Invoke();
                hashes[i] = StoreHash.Of(Text(i), seed);
            }

            if (TryPlace(hashes, look))
            {
                return;
            }
        }

        throw new InvalidOperationException(
            "No table could be made of the catalog's titles, keys and ids: some are made to be taken for each other");
    }

    public void Dispose() => Texts.Dispose();

    private int NumberOf(ReadOnlySpan<byte> text, ulong hash)
    {
        var number = LastOf(hash);
        while (number >= 0 && !Text(number).SequenceEqual(text))
        {
            number = _earlierOfHash[number];
        }

        return number;
    }

    private int LastOf(ulong hash) => _lastOfHash.TryGetValue(hash, out var last) ? last : -1;

    private int End(int index) => index + 1 < Count ? _starts[index + 1] : _end;

    private ReadOnlySpan<byte> Text(int index) => Texts.Written.Slice(_starts[index], End(index) - _starts[index]);

    private bool TryPlace(ulong[] hashes, Action? look)
    {
        var buckets = new Buckets(hashes);
        Pilots = new int[buckets.Count];
        Slots = new int[Count];
        Marks = new int[Count];
        var isTaken = new bool[Count];
        var direct = PerfectHash.DirectBit(PerfectHash.PilotWidth(Count));
        var nextFree = 0;
        foreach (var bucket in buckets.LargestFirst())
        {
            look?.Invoke();
            var keys = buckets.Keys(bucket);
            if (keys.Length > 1)
            {
                if (!TryFindPilot(hashes, keys, isTaken, direct, out Pilots[bucket]))
                {
                    return false;
                }

                continue;
            }

            while (isTaken[nextFree])
            {
                nextFree++;
            }

            isTaken[nextFree] = true;
            Pilots[bucket] = direct | nextFree;
            Take(nextFree, keys[0], hashes[keys[0]]);
        }

        return true;
    }

    private void Take(int slot, int key, ulong hash)
    {
        Slots[slot] = _places[key];
        Marks[slot] = PerfectHash.Mark(hash);
    }

    private bool TryFindPilot(ulong[] hashes, ReadOnlySpan<int> keys, bool[] isTaken, int limit, out int found)
    {
        for (var pilot = 0; pilot < limit; pilot++)
        {
            var placed = 0;
            while (placed < keys.Length)
            {
                ref var slot = ref isTaken[PerfectHash.Spread((uint)hashes[keys[placed]], pilot, Count)];
                if (slot)
                {
                    break;
                }

                slot = true;
                placed++;
            }

            if (placed == keys.Length)
            {
                foreach (var key in keys)
                {
                    Take(PerfectHash.Spread((uint)hashes[key], pilot, Count), key, hashes[key]);
                }

                found = pilot;
                return true;
            }

            while (placed-- > 0)
            {
                isTaken[PerfectHash.Spread((uint)hashes[keys[placed]], pilot, Count)] = false;
            }
        }

        found = 0;
        return false;
    }

    /// <summary>The keys by bucket.</summary>
    private readonly struct Buckets
    {
        private readonly int[] _starts;
        private readonly int[] _keys;

        public Buckets(ulong[] hashes)
        {
            Count = PerfectHash.BucketCount(hashes.Length);
            _starts = new int[Count + 1];
            foreach (var hash in hashes)
            {
                _starts[PerfectHash.Bucket(hash, Count) + 1]++;
            }

            for (var i = 1; i <= Count; i++)
            {
                _starts[i] += _starts[i - 1];
            }

            _keys = new int[hashes.Length];
            var next = _starts.AsSpan(0, Count).ToArray();
            for (var key = 0; key < hashes.Length; key++)
            {
                _keys[next[PerfectHash.Bucket(hashes[key], Count)]++] = key;
            }
        }

        public int Count { get; }

        public ReadOnlySpan<int> Keys(int bucket) => _keys.AsSpan(_starts[bucket], _starts[bucket + 1] - _starts[bucket]);

        /// <summary>The buckets that have keys, the largest first: late ones find few free slots, and those of one key take any.</summary>
        public List<int> LargestFirst()
        {
            var largest = 0;
            for (var bucket = 0; bucket < Count; bucket++)
            {
                largest = Math.Max(largest, Keys(bucket).Length);
            }

            var order = new List<int>(Count);
            for (var size = largest; size > 0; size--)
            {
                for (var bucket = 0; bucket < Count; bucket++)
                {
                    if (Keys(bucket).Length == size)
                    {
                        order.Add(bucket);
                    }
                }
            }

            return order;
        }
    }
}
