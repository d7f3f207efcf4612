using System.Collections;

namespace MlsysCatalog;

/// <summary>Goes through one of the catalog's lists without an allocation.</summary>
/// <typeparam name="TList">The list.</typeparam>
/// <typeparam name="T">Its elements.</typeparam>
public struct ListEnumerator<TList, T> : IEnumerator<T>
    where TList : IReadOnlyList<T>
{
    private readonly TList _list;
    private readonly int _count;
    private int _index;

    internal ListEnumerator(TList list)
    {
        _list = list;
        _count = list.Count;
        _index = -1;
    }

    /// <inheritdoc/>
    public readonly T Current => _list[_index];

    readonly object? IEnumerator.Current => Current;

    /// <inheritdoc/>
    public bool MoveNext() => ++_index < _count;

    /// <inheritdoc/>
    public void Reset() => _index = -1;

    /// <inheritdoc/>
    public readonly void Dispose()
    {
    }
}
