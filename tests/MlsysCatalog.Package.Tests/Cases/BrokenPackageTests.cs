namespace MlsysCatalog.Package.Tests;

/// <summary>
/// A package that lost a file: the compiler warns at most, so a build that checked and emitted nothing would be green. It has to fail.
/// </summary>
public sealed class BrokenPackageTests
{
    [Theory]
    [InlineData("Markdig.dll")]
    [InlineData("MlsysCatalog.Reading.dll")]
    [InlineData("MlsysCatalog.Generator.dll")]
    public async Task A_package_that_lacks_an_assembly_fails_the_build_and_says_why(string assembly)
    {
        using var workspace = Workspace.Create((await PackedFeed.GetAsync()).Without("analyzers/dotnet/cs/" + assembly));
        workspace.Write("App/App.csproj", Sources.Program());
        workspace.Write("App/lists/scheduling.md", Sources.List);
        workspace.Write("App/Program.cs", "System.Console.WriteLine(\"compiles without the catalog\");\n");

        var build = await workspace.BuildAsync("App/App.csproj");

        build.AssertOnly("MLC0001");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains($"the package MlsysCatalog.Generator lacks {assembly}; delete its folder '", build.Output, StringComparison.Ordinal);
        Assert.Equal(0, build.CompilerRuns);
    }
}
