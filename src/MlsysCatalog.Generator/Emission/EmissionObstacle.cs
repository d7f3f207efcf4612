namespace MlsysCatalog.Generator;

/// <summary>What keeps a catalog from being emitted; the analyzers say more of it.</summary>
internal enum EmissionObstacle
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The project's C# cannot compile a catalog (MLC0504).</summary>
    LanguageTooOld,

    /// <summary>The project's own code has one of the catalog's names (MLC0508).</summary>
    NameTaken,

    /// <summary>The catalog is over a hard limit (MLC0509).</summary>
    TooLarge,
}
