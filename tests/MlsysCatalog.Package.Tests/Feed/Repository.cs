namespace MlsysCatalog.Package.Tests;

/// <summary>The repository under test.</summary>
internal static class Repository
{
    /// <summary>Its root folder, without a separator at the end.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "MlsysCatalog.Generator.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository."));
}
