using System.Collections;

namespace MlsysCatalog;

/// <summary>
/// Papers, in the catalog's order (by venue, then by year) unless whoever gives them says otherwise. A default value is an empty list.
/// </summary>
public readonly struct PaperList : IReadOnlyList<Paper>
{
    private readonly PaperCatalog? _catalog;

    /// <summary>The places of the papers, or null where they are known by something less.</summary>
    private readonly int[]? _places;
    private readonly PaperListKind _kind;
    private readonly int _start;
    private readonly int _count;

    private PaperList(PaperCatalog catalog, PaperListKind kind, int start, int count, int[]? places)
    {
        _catalog = catalog;
        _kind = kind;
        _start = start;
        _count = count;
        _places = places;
    }

    /// <inheritdoc/>
    public int Count => _count;

    /// <summary>The paper at a place, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Paper this[int index] =>
        (uint)index < (uint)_count ? _catalog!.PaperAt(Place(index)) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Neighbours in the catalog.</summary>
    internal static PaperList Run(PaperCatalog catalog, int first, int count) => new(catalog, PaperListKind.Run, first, count, null);

    /// <summary>A stretch of the postings.</summary>
    internal static PaperList Postings(PaperCatalog catalog, int start, int count) =>
        new(catalog, PaperListKind.Postings, start, count, null);

    /// <summary>Every paper of a year.</summary>
    internal static PaperList Year(PaperCatalog catalog, int year, int count) => new(catalog, PaperListKind.Year, year, count, null);

    /// <summary>The first of some places.</summary>
    internal static PaperList Places(PaperCatalog catalog, int[] places, int count) => new(catalog, PaperListKind.Places, 0, count, places);

    /// <summary>Goes through the papers in order, without an allocation.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Paper> IEnumerable<Paper>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Place(int index) => _kind switch
    {
        PaperListKind.Run => _start + index,
        PaperListKind.Postings => _catalog!.Posting(_start + index),
        PaperListKind.Places => _places![index],
        _ => _catalog!.PlaceInYear(_start, index),
    };

    /// <summary>Goes through papers.</summary>
    public struct Enumerator : IEnumerator<Paper>
    {
        private readonly PaperList _list;
        private int _index;
        private int _place;

        internal Enumerator(PaperList list)
        {
            _list = list;
            Reset();
        }

        /// <inheritdoc/>
        public readonly Paper Current => _list._catalog!.PaperAt(_place);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (++_index >= _list._count)
            {
                return false;
            }

            // A year's papers lie in many editions: the next one is found from the one before.
            _place = _list._kind == PaperListKind.Year ? _list._catalog!.NextInYear(_list._start, _place) : _list.Place(_index);
            return true;
        }

        /// <inheritdoc/>
        public void Reset()
        {
            _index = -1;
            _place = -1;
        }

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}

/// <summary>How a list of papers is known.</summary>
internal enum PaperListKind : byte
{
    Run,
    Postings,
    Places,
    Year,
}
