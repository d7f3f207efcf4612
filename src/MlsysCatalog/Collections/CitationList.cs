using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using MlsysCatalog.Citations;

namespace MlsysCatalog;

/// <summary>
/// What the code of an assembly cites, by file and place: <c>Catalog.Citations</c>. It is read when it is first asked for, once an
/// assembly. A default value is an empty list.
/// </summary>
public readonly struct CitationList : IReadOnlyList<Citation>
{
    private static readonly ConditionalWeakTable<Assembly, CitationRecord[]> Known = new();

    private readonly CitationRecord[]? _records;
    private readonly PaperCatalog? _catalog;

    private CitationList(CitationRecord[] records, PaperCatalog catalog)
    {
        _records = records;
        _catalog = catalog;
    }

    /// <inheritdoc/>
    public int Count => _records?.Length ?? 0;

    /// <summary>The element at a place, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Citation this[int index] =>
        (uint)index < (uint)Count ? new(_records![index], _catalog!) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>
    /// What the code of an assembly cites; nothing where it was not compiled with <c>MlsysCatalogCitations</c>.
    /// </summary>
    /// <param name="assembly">The assembly whose code cites; it need not have a catalog.</param>
    /// <param name="catalog">The catalog in which the papers are looked up.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FormatException">The assembly's citations are of another version.</exception>
    public static CitationList Of(Assembly assembly, PaperCatalog catalog) => new(
        Known.GetValue(assembly ?? throw new ArgumentNullException(nameof(assembly)), Read),
        catalog ?? throw new ArgumentNullException(nameof(catalog)));

    /// <summary>Goes through the elements in order, without an allocation.</summary>
    public ListEnumerator<CitationList, Citation> GetEnumerator() => new(this);

    IEnumerator<Citation> IEnumerable<Citation>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static CitationRecord[] Read(Assembly assembly)
    {
        foreach (var metadata in assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
        {
            if (metadata is { Key: CitationText.MetadataKey, Value: { } text })
            {
                return CitationText.Read(text);
            }
        }

        return [];
    }
}
