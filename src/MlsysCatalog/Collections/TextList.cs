using System.Collections;
using MlsysCatalog.Records;
using MlsysCatalog.Storage;

namespace MlsysCatalog;

/// <summary>Texts of a catalog: names, remarks, ids. Each is made when it is asked for. A default value is an empty list.</summary>
public readonly struct TextList : IReadOnlyList<string>
{
    private readonly PaperCatalog? _catalog;
    private readonly TextKind _kind;
    private readonly int _position;
    private readonly int _count;

    internal TextList(PaperCatalog catalog, TextKind kind, int position, int count)
    {
        _catalog = catalog;
        _kind = kind;
        _position = position;
        _count = count;
    }

    /// <inheritdoc/>
    public int Count => _count;

    /// <summary>The element at a place, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public string this[int index] =>
        (uint)index < (uint)_count ? _catalog!.TextOf(_kind, _position, index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Goes through the elements in order, without an allocation.</summary>
    public ListEnumerator<TextList, string> GetEnumerator() => new(this);

    IEnumerator<string> IEnumerable<string>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
