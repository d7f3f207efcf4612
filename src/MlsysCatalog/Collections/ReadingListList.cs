using System.Collections;

namespace MlsysCatalog;

/// <summary>The lists of a catalog, in their order of precedence. A default value is an empty list.</summary>
public readonly struct ReadingListList : IReadOnlyList<ReadingList>
{
    private readonly PaperCatalog? _catalog;
    private readonly int _count;

    internal ReadingListList(PaperCatalog catalog, int count)
    {
        _catalog = catalog;
        _count = count;
    }

    /// <inheritdoc/>
    public int Count => _count;

    /// <summary>The element at a place, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public ReadingList this[int index] =>
        (uint)index < (uint)_count ? new(_catalog!, index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Goes through the elements in order, without an allocation.</summary>
    public ListEnumerator<ReadingListList, ReadingList> GetEnumerator() => new(this);

    IEnumerator<ReadingList> IEnumerable<ReadingList>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
