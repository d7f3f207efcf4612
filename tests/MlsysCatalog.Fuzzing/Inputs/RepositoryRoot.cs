namespace MlsysCatalog.Fuzzing;

/// <summary>Finds the repository that this program was built in.</summary>
internal static class RepositoryRoot
{
    /// <summary>The folder of the solution, above the program.</summary>
    /// <exception cref="DirectoryNotFoundException">The program lies outside the repository.</exception>
    public static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "MlsysCatalog.Generator.sln")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException("The fuzzer runs outside the repository.");
    }
}
