namespace MlsysCatalog.Reading;

/// <summary>
/// The constants of lists: the name that the front matter gives, else the file's; where these meet, all take the folder in front.
/// </summary>
internal static class ListNames
{
    /// <summary>The constants, in the order of the lists.</summary>
    /// <param name="lists">The front matter's name, or null, and the path below the common folder.</param>
    public static string[] Of(IReadOnlyList<(string? Name, string Path)> lists)
    {
        return DistinctNames.Resolve(lists.Count, ConstantAt);

        string? ConstantAt(int list, int level)
        {
            var folders = lists[list].Path.Split('/');
            if (level >= folders.Length)
            {
                return null;
            }

            var own = string.IsNullOrWhiteSpace(lists[list].Name) ? WithoutExtension(folders[folders.Length - 1]) : lists[list].Name!;
            var name = Identifiers.Of(own, "List");
            for (var up = 1; up <= level; up++)
            {
                name = Identifiers.Of(folders[folders.Length - 1 - up], "Folder") + name.TrimStart('_');
            }

            return Identifiers.AsMember(name, "ReadingLists");
        }
    }

    private static string WithoutExtension(string file)
    {
        var dot = file.LastIndexOf('.');
        return dot > 0 ? file.Substring(0, dot) : file;
    }
}
