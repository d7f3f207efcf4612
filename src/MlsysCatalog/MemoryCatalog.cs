using MlsysCatalog.Storage;

namespace MlsysCatalog;

/// <summary>A catalog whose store was written by the running program, or was read out of another one's file.</summary>
internal sealed class MemoryCatalog(byte[] store) : PaperCatalog(StoreFormat)
{
    /// <summary>What an emitted catalog hands to <see cref="PaperCatalog"/> if its store is such a one.</summary>
    public const string StoreFormat = nameof(Format.EmittedForStoreFormat1);

    // Set before the base constructor runs, which reads the store.
    private readonly byte[] _store = store;

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> Data => _store;
}
