namespace MlsysCatalog.Tool;

/// <summary>Folders around lists, up to the repository: the folder that holds <c>.git</c>.</summary>
internal static class Repository
{
    /// <summary>The root of the repository around a folder, or null where there is none.</summary>
    public static string? RootAround(string folder) =>
        Above(folder).FirstOrDefault(static above => Path.Exists(Path.Combine(above, ".git")));

    /// <summary>
    /// A folder and those above it up to its repository's root; outside a repository nothing says where to stop, so only itself.
    /// </summary>
    public static IEnumerable<string> FoldersUpFrom(string folder) =>
        RootAround(folder) is { } root ? Above(folder).TakeWhile(above => above.Length >= root.Length) : [folder];

    /// <summary>A folder and all those above it.</summary>
    public static IEnumerable<string> Above(string folder)
    {
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            yield return above;
        }
    }
}
