using System.Collections;

namespace MlsysCatalog;

/// <summary>Topics, in the catalog's order. A default value is an empty list.</summary>
public readonly struct TopicList : IReadOnlyList<Topic>
{
    /// <summary>Where the places of the topics are written; below 0 for all topics.</summary>
    private readonly int _position;
    private readonly PaperCatalog? _catalog;
    private readonly int _count;

    internal TopicList(PaperCatalog catalog, int position, int count)
    {
        _catalog = catalog;
        _position = position;
        _count = count;
    }

    /// <inheritdoc/>
    public int Count => _count;

    /// <summary>The element at a place, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Topic this[int index] =>
        (uint)index < (uint)_count
            ? new(_catalog!, _position < 0 ? index : _catalog!.NumberAt(_position, index))
            : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Goes through the elements in order, without an allocation.</summary>
    public ListEnumerator<TopicList, Topic> GetEnumerator() => new(this);

    IEnumerator<Topic> IEnumerable<Topic>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
