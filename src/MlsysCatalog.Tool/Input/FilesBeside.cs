using MlsysCatalog.Reading;

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

    /// <summary>Where a file of a name belongs that holds for lists: in the folder that all of them have in common.</summary>
    /// <returns>The path as the lists are called; null where package and tool would not find a file there again.</returns>
    public static string? PlaceFor(IEnumerable<ListReading> lists, string name)
    {
        var papers = lists.Where(static list => list.Kind == ListKind.Papers).ToList();
        var files = papers.ConvertAll(SettingFiles.FullPathOf);
        var common = files.Count == 0 ? null : Repository.Above(Path.GetDirectoryName(files[0])!)
            .FirstOrDefault(folder => files.TrueForAll(list => IsBelow(folder, list)));
        if (common is null || !files.TrueForAll(list => Repository.FoldersUpFrom(Path.GetDirectoryName(list)!).Contains(common)))
        {
            return null;
        }

        var place = Path.Combine(common, name);
        return papers.Exists(static list => Path.IsPathRooted(list.Path)) ? place : FromHere(place);
    }

    /// <summary>A path as the lists are called: what is above the folder that the tool runs in begins with <c>..</c>.</summary>
    public static string FromHere(string file) => Path.GetRelativePath(Environment.CurrentDirectory, file).Replace('\\', '/');

    private static bool IsBelow(string folder, string file) => Repository.Above(Path.GetDirectoryName(file)!).Contains(folder);

    /// <summary>The shorter one of a file's full path and its path from the folder that the tool runs in, for people.</summary>
    public static string Shortest(string file) => FromHere(file) is var path && path.Length <= file.Length ? path : file;
}
