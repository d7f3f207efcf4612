namespace MlsysCatalog.Fuzzing;

/// <summary>Finds the repository that this program was built in, or that it is started in.</summary>
internal static class RepositoryRoot
{
    /// <summary>The folder of the solution.</summary>
    /// <exception cref="DirectoryNotFoundException">Neither the program nor the working directory lies in the repository.</exception>
    public static string Find() =>
        Above(AppContext.BaseDirectory)
        ?? Above(Directory.GetCurrentDirectory())
        ?? throw new DirectoryNotFoundException("The fuzzer runs outside the repository.");

    private static string? Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "MlsysCatalog.Generator.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }
}
