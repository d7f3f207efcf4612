namespace MlsysCatalog.Generator;

/// <summary>The names of the emitted types: what nothing else in their namespace may be called.</summary>
internal static class CatalogNames
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = ["Papers", "PaperKeys", "Venues", "Topics", "ReadingLists", "Catalog"];

    /// <summary>Whether an emitted type has this name.</summary>
    public static bool Contains(string name)
    {
        foreach (var emitted in All)
        {
            if (emitted == name)
            {
                return true;
            }
        }

        return false;
    }
}
