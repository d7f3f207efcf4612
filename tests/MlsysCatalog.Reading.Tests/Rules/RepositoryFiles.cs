namespace MlsysCatalog.Reading.Tests;

/// <summary>Finds the repository that the tests run from.</summary>
internal static class RepositoryFiles
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "MlsysCatalog.Generator.sln")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
