using MlsysCatalog.Storage;

namespace MlsysCatalog;

/// <summary>A catalog whose store was written by the running program.</summary>
internal sealed class MemoryCatalog(byte[] store) : PaperCatalog(nameof(Format.EmittedForStoreFormat1))
{
    // Set before the base constructor runs, which reads the store.
    private readonly byte[] _store = store;

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> Data => _store;
}
