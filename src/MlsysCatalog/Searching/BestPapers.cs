namespace MlsysCatalog.Searching;

/// <summary>
/// The best of many papers in a bounded heap, the worst of them on top. Papers are compared by score, then by place; both are packed into
/// one number, the smaller the better.
/// </summary>
internal struct BestPapers(int limit)
{
    private readonly ulong[] _heap = new ulong[limit];

    public int Count { get; private set; }

    public void Add(long score, int place)
    {
        // Scores stay below 2³².
        var packed = ((ulong)(uint.MaxValue - score) << 32) | (uint)place;
        if (Count < _heap.Length)
        {
            Rise(Count++, packed);
        }
        else if (_heap.Length > 0 && packed < _heap[0])
        {
            Sink(packed, Count);
        }
    }

    /// <summary>
    /// Empties the heap: the papers' places, the best first. If the best has at least <paramref name="complete"/>, those that have less are
    /// left out.
    /// </summary>
    public int[] Take(long complete)
    {
        var sorted = new ulong[Count];
        for (var rest = Count; rest > 0; rest--)
        {
            sorted[rest - 1] = _heap[0];
            Sink(_heap[rest - 1], rest - 1);
        }

        var kept = 0;
        while (kept < Count && (Score(sorted[kept]) >= complete || Score(sorted[0]) < complete))
        {
            kept++;
        }

        Count = 0;
        return Array.ConvertAll(sorted.AsSpan(0, kept).ToArray(), static packed => (int)(uint)packed);
    }

    private static long Score(ulong packed) => uint.MaxValue - (long)(packed >> 32);

    private readonly void Rise(int at, ulong packed)
    {
        while (at > 0 && _heap[(at - 1) / 2] < packed)
        {
            _heap[at] = _heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        _heap[at] = packed;
    }

    private readonly void Sink(ulong packed, int count)
    {
        var at = 0;
        for (var child = 1; child < count; child = (2 * at) + 1)
        {
            child += child + 1 < count && _heap[child + 1] > _heap[child] ? 1 : 0;
            if (_heap[child] <= packed)
            {
                break;
            }

            _heap[at] = _heap[child];
            at = child;
        }

        if (count > 0)
        {
            _heap[at] = packed;
        }
    }
}
