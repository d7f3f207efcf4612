namespace MlsysCatalog.Reading;

/// <summary>
/// Paths from a folder, whatever the machine: compared letter by letter, <c>/</c> and <c>\</c> alike, without a look at the disk. What goes
/// up again (<c>src/App/../../lists</c>, as the compiler gets it) is gone round first.
/// </summary>
public static class RelativePath
{
    /// <summary>
    /// The one form of a path by which lists are ordered and named: <c>/</c> between folders, and no way through a folder that the path
    /// leaves again, so that a list outside of the project's folder is the same list to the compiler and to the tool.
    /// </summary>
    /// <param name="path">A path, with <c>/</c> or <c>\</c> between folders; below which folder does not matter.</param>
    public static string Normal(string path) => string.Join("/", Names(path));

    /// <summary>
    /// The path of a file from a folder, with <c>/</c> between folders; the file's own path where the two have no root in common.
    /// </summary>
    /// <param name="folder">A folder's full path.</param>
    /// <param name="file">A file's full path.</param>
    public static string From(string folder, string file)
    {
        var above = Names(folder.TrimEnd('/', '\\'));
        var names = Names(file);
        var same = 0;
        while (same < above.Length && same < names.Length - 1 && above[same] == names[same])
        {
            same++;
        }

        return same == 0 && above.Length > 0 && names.Length > 1 && above[0] != names[0]
            ? file.Replace('\\', '/')
            : string.Join("/", Enumerable.Repeat("..", above.Length - same).Concat(names.Skip(same)));
    }

    /// <summary>The folder of a file, without a separator at its end.</summary>
    public static string FolderOf(string file) => file.Substring(0, Math.Max(0, file.LastIndexOfAny(['/', '\\'])));

    private static string[] Names(string path)
    {
        var names = new List<string>();
        foreach (var name in path.Replace('\\', '/').Split('/'))
        {
            if (name == ".." && names.Count > 0 && names[names.Count - 1] is not ("" or ".."))
            {
                names.RemoveAt(names.Count - 1);
            }
            else if (name != "." && (name.Length > 0 || names.TrueForAll(static above => above.Length == 0)))
            {
                names.Add(name);
            }
        }

        return [.. names];
    }
}
