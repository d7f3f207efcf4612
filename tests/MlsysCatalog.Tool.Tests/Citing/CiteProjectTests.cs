namespace MlsysCatalog.Tool.Tests;

/// <summary><c>cite</c> for projects that are not as they should be; those that are need the package, and are tested with it.</summary>
public sealed class CiteProjectTests
{
    [Fact]
    public async Task What_the_compiler_says_is_printed_and_nothing_is_left_behind()
    {
        using var folder = Project("<TargetFrameworks>net10.0;net9.0</TargetFrameworks>", "class Program { int Next() => gone; }\n");

        var (exitCode, output, error) = await ToolProcess.RunWithAsync(folder.PathOf("App"), folder.PathOf("temporary"), "cite", ".");

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("Program.cs(1,31): error CS0103: The name 'gone' does not exist in the current context", error, StringComparison.Ordinal);
        Assert.EndsWith("App.csproj' does not build\n", error, StringComparison.Ordinal);
        AssertNothingIsLeft(folder);
    }

    [Fact]
    public async Task A_project_without_the_package_is_told()
    {
        using var folder = Project("<TargetFramework>net10.0</TargetFramework>", "class Program;\n");

        var (exitCode, output, error) = await ToolProcess.RunWithAsync(folder.PathOf("App"), folder.PathOf("temporary"), "cite", "App.csproj");

        Assert.Equal(
            (2, "", "mlsys-catalog: 'App.csproj' does not use MlsysCatalog.Generator, so nothing is known of what it cites\n"),
            (exitCode, output, error));
        AssertNothingIsLeft(folder);
    }

    [Fact]
    public async Task A_project_that_is_none_is_told()
    {
        using var folder = Project("<TargetFramework>net10.0</TargetFramework>", "");
        folder.Write("App/App.csproj", "<Project>");

        var (exitCode, output, error) = await ToolProcess.RunWithAsync(folder.PathOf("App"), folder.PathOf("temporary"), "cite", "App.csproj");

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("error MSB4025", error, StringComparison.Ordinal);
        AssertNothingIsLeft(folder);
    }

    [Fact]
    public async Task A_project_that_writes_where_it_wants_is_not_built()
    {
        using var folder = Project("<TargetFramework>net10.0</TargetFramework><OutputPath>out/</OutputPath>", "class Program;\n");

        var (exitCode, output, error) = await ToolProcess.RunWithAsync(folder.PathOf("App"), folder.PathOf("temporary"), "cite", "App.csproj");

        Assert.Equal(
            (2, "", "mlsys-catalog: 'App.csproj' says itself where its output goes; build it with -p:MlsysCatalogCitations=true, and name the assembly\n"),
            (exitCode, output, error));
        AssertNothingIsLeft(folder);
    }

    private static Lists Project(string properties, string code)
    {
        var folder = new Lists();
        Directory.CreateDirectory(folder.PathOf("temporary"));
        folder.Write("Directory.Build.props", "<Project />");
        folder.Write("Directory.Build.targets", "<Project />");
        folder.Write("App/App.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>{properties}</PropertyGroup></Project>");
        folder.Write("App/Program.cs", code);
        return folder;
    }

    private static void AssertNothingIsLeft(Lists folder)
    {
        Assert.Equal(["App.csproj", "Program.cs"], Directory.GetFileSystemEntries(folder.PathOf("App")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(folder.PathOf("temporary")), entry => Path.GetFileName(entry).StartsWith("mlsys-catalog-", StringComparison.Ordinal));
    }
}
