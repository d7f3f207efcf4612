using System.Collections;

namespace MlsysCatalog;

/// <summary>The venues of a catalog, in its order. A default value is an empty list.</summary>
public readonly struct VenueList : IReadOnlyList<Venue>
{
    private readonly PaperCatalog? _catalog;
    private readonly int _count;

    internal VenueList(PaperCatalog catalog, int count)
    {
        _catalog = catalog;
        _count = count;
    }

    /// <inheritdoc/>
    public int Count => _count;

    /// <summary>The element at a place, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Venue this[int index] =>
        (uint)index < (uint)_count ? new(_catalog!, index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Goes through the elements in order, without an allocation.</summary>
    public ListEnumerator<VenueList, Venue> GetEnumerator() => new(this);

    IEnumerator<Venue> IEnumerable<Venue>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
