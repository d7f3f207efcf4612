using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>The user's venue tables: <c>venues.md</c> beside the lists and in the folders above them, up to the repository.</summary>
internal static class VenueFiles
{
    private const string FileName = "venues.md";

    /// <summary>The tables that hold for lists, by path, each once.</summary>
    public static IReadOnlyList<ListFile> For(IEnumerable<ListFile> lists)
    {
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        var isRooted = false;
        foreach (var list in lists)
        {
            folders.UnionWith(FoldersOf(Path.GetDirectoryName(list.FullPath)!));
            isRooted |= Path.IsPathRooted(list.Path);
        }

        var files = folders.Select(static folder => Path.Combine(folder, FileName)).Where(File.Exists);
        return [.. files.Select(file => new ListFile(isRooted ? file : FromHere(file), file))];
    }

    // As the lists are called: what is above them begins with «..».
    private static string FromHere(string file) => Path.GetRelativePath(Environment.CurrentDirectory, file).Replace('\\', '/');

    // Outside a repository nothing says where to stop, so nothing above the list counts.
    private static IEnumerable<string> FoldersOf(string folder)
    {
        var folders = new List<string>();
        for (var around = folder; around is not null; around = Path.GetDirectoryName(around))
        {
            folders.Add(around);
            if (Path.Exists(Path.Combine(around, ".git")))
            {
                return folders;
            }
        }

        return [folder];
    }
}
