using System.Collections;

namespace MlsysCatalog;

/// <summary>Where a paper is listed, in the lists' order of precedence. A default value is an empty list.</summary>
public readonly struct SourceList : IReadOnlyList<PaperSource>
{
    private readonly PaperCatalog? _catalog;
    private readonly int _paper;
    private readonly int _count;

    internal SourceList(PaperCatalog catalog, int paper, int count)
    {
        _catalog = catalog;
        _paper = paper;
        _count = count;
    }

    /// <inheritdoc/>
    public int Count => _count;

    /// <summary>The element at a place, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public PaperSource this[int index] =>
        (uint)index < (uint)_count ? _catalog!.SourceAt(_paper, index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Goes through the elements in order, without an allocation.</summary>
    public ListEnumerator<SourceList, PaperSource> GetEnumerator() => new(this);

    IEnumerator<PaperSource> IEnumerable<PaperSource>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
