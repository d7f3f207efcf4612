using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>How the files of citations are told: the same on every machine, and nothing of the machine in it.</summary>
internal static class CitedFiles
{
    private const string Elsewhere = "/_/";

    /// <summary>The path below the root, with <c>/</c>; of a file that lies elsewhere the name behind <c>/_/</c>.</summary>
    /// <param name="root">The root's full path; empty where none is known.</param>
    /// <param name="file">The file's full path.</param>
    public static string PathOf(string root, string file)
    {
        var path = root.Length > 0 ? RelativePath.From(root, file) : file;
        return root.Length == 0 || path == file.Replace('\\', '/') || path.StartsWith("../", StringComparison.Ordinal)
            ? Elsewhere + file.Substring(RelativePath.FolderOf(file).Length).TrimStart('/', '\\')
            : path;
    }
}
