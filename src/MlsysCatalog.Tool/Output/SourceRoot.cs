using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>The folder that paths in reports start in: the repository's root, or where the tool runs outside of one.</summary>
internal sealed class SourceRoot
{
    private readonly string _folder;

    private SourceRoot(string folder) => _folder = folder;

    /// <summary>The root of the repository of the first file.</summary>
    public static SourceRoot Of(IReadOnlyList<ListReading> files) => new(
        (files.Count == 0 ? null : Repository.RootAround(Path.GetDirectoryName(SettingFiles.FullPathOf(files[0]))!))
            ?? Environment.CurrentDirectory);

    /// <summary>A file's path from the root, with <c>/</c> between folders; null where it does not lie below it.</summary>
    public string? PathOf(string path)
    {
        // A backslash is a letter of a name where folders are not parted by it.
        var relative = Path.GetRelativePath(_folder, Path.GetFullPath(path)).Replace(Path.DirectorySeparatorChar, '/');
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }
}
