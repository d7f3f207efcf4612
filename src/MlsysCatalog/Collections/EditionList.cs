using System.Collections;

namespace MlsysCatalog;

/// <summary>Editions, in the catalog's order: by venue, then by year. A default value is an empty list.</summary>
public readonly struct EditionList : IReadOnlyList<Edition>
{
    private readonly PaperCatalog? _catalog;
    private readonly int _first;
    private readonly int _count;

    internal EditionList(PaperCatalog catalog, int first, int count)
    {
        _catalog = catalog;
        _first = first;
        _count = count;
    }

    /// <inheritdoc/>
    public int Count => _count;

    /// <summary>The element at a place, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Edition this[int index] =>
        (uint)index < (uint)_count ? new(_catalog!, _first + index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Goes through the elements in order, without an allocation.</summary>
    public ListEnumerator<EditionList, Edition> GetEnumerator() => new(this);

    IEnumerator<Edition> IEnumerable<Edition>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
