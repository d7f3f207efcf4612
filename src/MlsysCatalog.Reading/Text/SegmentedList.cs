using System.Collections;

namespace MlsysCatalog.Reading;

/// <summary>
/// A list in pieces. An array of 85,000 bytes or more lies on the large object heap, which is only collected
/// along with everything else: a few of them at each analysis of many lists, and every other analysis brings
/// a whole collection. Pieces stay below, and only the first one is copied when the list grows.
/// </summary>
/// <typeparam name="T">What it holds; a structure of at most 40 bytes, or a reference.</typeparam>
internal sealed class SegmentedList<T> : IReadOnlyList<T>
{
    private const int Bits = 11;
    private const int SegmentLength = 1 << Bits;

    private T[][] _segments = [];

    /// <summary>Makes an empty list.</summary>
    public SegmentedList()
    {
    }

    /// <summary>Makes a list of so many default values.</summary>
    public SegmentedList(int count)
    {
        Count = count;
        _segments = new T[(count + SegmentLength - 1) >> Bits][];
        for (var i = 0; i < _segments.Length; i++)
        {
            _segments[i] = new T[Math.Min(SegmentLength, count - (i << Bits))];
        }
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many there may be, roughly: the first piece is made for so many.</summary>
    public int Capacity { get; init; }

    /// <summary>One by its place, to be read or written.</summary>
    public ref T this[int index] => ref _segments[index >> Bits][index & (SegmentLength - 1)];

    T IReadOnlyList<T>.this[int index] => this[index];

    /// <summary>Adds one behind the others.</summary>
    public void Add(T item)
    {
        var (segment, place) = (Count >> Bits, Count & (SegmentLength - 1));
        if (segment == _segments.Length)
        {
            Array.Resize(ref _segments, segment + 1 + (segment / 2));
        }

        ref var items = ref _segments[segment];
        if (items is null || place == items.Length)
        {
            // Most lists are short.
            Array.Resize(ref items, segment == 0 ? Math.Max(Math.Min(Capacity, SegmentLength), Math.Max(4, 2 * place)) : SegmentLength);
        }

        items[place] = item;
        Count++;
    }

    /// <summary>Takes the last ones out.</summary>
    /// <param name="count">How many are left.</param>
    public void CutTo(int count) => Count = count;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
