namespace MlsysCatalog.Tool;

/// <summary>The files and folders that relative links of lists lead to.</summary>
internal sealed class RelativeFiles
{
    private readonly Dictionary<string, string?> _repositories = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether what a link leads to is there. What lies outside the list's repository
    /// is not looked for: a page of the repository's host may answer there.
    /// </summary>
    /// <param name="list">The path of the list, as the user gave it.</param>
    /// <param name="path">The path that the link names; one that begins with <c>/</c> starts at the repository.</param>
    public bool Has(string list, string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(list))!;
        var repository = RepositoryOf(folder);
        if (path.Contains('\0') || (path[0] == '/' && repository is null))
        {
            return true;
        }

        var target = Path.GetFullPath(path[0] == '/' ? Path.Join(repository, path) : Path.Join(folder, path));
        return !IsIn(repository ?? folder, target) || Path.Exists(target);
    }

    private static bool IsIn(string folder, string target) =>
        target.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string? RepositoryOf(string folder)
    {
        if (!_repositories.TryGetValue(folder, out var repository))
        {
            repository = folder;
            while (repository is not null && !Path.Exists(Path.Combine(repository, ".git")))
            {
                repository = Path.GetDirectoryName(repository);
            }

            _repositories[folder] = repository;
        }

        return repository;
    }
}
