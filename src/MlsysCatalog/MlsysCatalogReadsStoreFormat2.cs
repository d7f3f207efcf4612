using System.ComponentModel;

namespace MlsysCatalog;

/// <summary>
/// For emitted code, which names the member of the format it was emitted for. The type and its members are called as they are for the sake
/// of the one error message they are made for: 'MlsysCatalogReadsStoreFormat2' does not contain a definition for 'EmittedForStoreFormat3'.
/// A library that reads another format has another type here.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MlsysCatalogReadsStoreFormat2
{
    /// <summary>The catalog was emitted for store format 2.</summary>
    public int EmittedForStoreFormat2 => 2;
}
