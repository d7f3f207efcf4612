namespace MlsysCatalog.Tool;

/// <summary>Finds files that stand beside the lists or in the folders above them, up to the repository.</summary>
internal static class FilesBeside
{
    /// <summary>The files of a name that hold for lists, by path, each once.</summary>
    public static IReadOnlyList<ListFile> Find(IEnumerable<ListFile> lists, string name)
    {
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var isRooted = false;
        foreach (var list in lists)
        {
            isRooted |= Path.IsPathRooted(list.Path);
            var folder = Path.GetDirectoryName(list.FullPath)!;
            if (seen.Add(folder))
            {
                folders.UnionWith(Repository.FoldersUpFrom(folder));
            }
        }

        var files = folders.Select(folder => Path.Combine(folder, name)).Where(File.Exists);
        return [.. files.Select(file => new ListFile(isRooted ? file : FromHere(file), file))];
    }

    /// <summary>A path as the lists are called: what is above the folder that the tool runs in begins with <c>..</c>.</summary>
    public static string FromHere(string file) => Path.GetRelativePath(Environment.CurrentDirectory, file).Replace('\\', '/');

    /// <summary>The shorter one of a file's full path and its path from the folder that the tool runs in, for people.</summary>
    public static string Shortest(string file) => FromHere(file) is var path && path.Length <= file.Length ? path : file;
}
