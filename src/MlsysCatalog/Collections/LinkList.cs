using System.Collections;

namespace MlsysCatalog;

/// <summary>The hyperlinks of a paper. A default value is an empty list.</summary>
public readonly struct LinkList : IReadOnlyList<Link>
{
    private readonly PaperCatalog? _catalog;
    private readonly int _position;
    private readonly int _count;

    internal LinkList(PaperCatalog catalog, int position, int count)
    {
        _catalog = catalog;
        _position = position;
        _count = count;
    }

    /// <inheritdoc/>
    public int Count => _count;

    /// <summary>The element at a place, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Link this[int index] =>
        (uint)index < (uint)_count
            ? new(_catalog!, _catalog!.LinkPosition(_position, index))
            : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Goes through the elements in order, without an allocation.</summary>
    public ListEnumerator<LinkList, Link> GetEnumerator() => new(this);

    IEnumerator<Link> IEnumerable<Link>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
