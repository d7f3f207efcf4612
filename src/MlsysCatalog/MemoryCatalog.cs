namespace MlsysCatalog;

/// <summary>A catalog whose store was written by the running program, or was read out of another one's file.</summary>
/// <param name="store">The store of its papers.</param>
/// <param name="former">The store of former keys and papers, as <see cref="FormerCatalog"/> reads it; empty where there are none.</param>
internal sealed class MemoryCatalog(byte[] store, byte[] former) : PaperCatalog(StoreFormat)
{
    /// <summary>What an emitted catalog hands to <see cref="PaperCatalog"/> if its store is such a one.</summary>
    public const string StoreFormat = nameof(Format.EmittedForStoreFormat2);

    // Set before the base constructor runs, which reads the stores.
    private readonly byte[] _store = store;
    private readonly byte[] _former = former;

    /// <summary>A catalog without former keys.</summary>
    public MemoryCatalog(byte[] store)
        : this(store, [])
    {
    }

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> Data => _store;

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> FormerData => _former;
}
