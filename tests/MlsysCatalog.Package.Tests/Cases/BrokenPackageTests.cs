using Xunit.Sdk;

namespace MlsysCatalog.Package.Tests;

/// <summary>That these tests would notice a broken package: the compiler itself is quiet about it.</summary>
public sealed class BrokenPackageTests
{
    [Theory]
    [InlineData("analyzers/dotnet/cs/Markdig.dll", "CS8785")]
    [InlineData("analyzers/dotnet/cs/MlsysCatalog.Reading.dll", "CS8784")]
    public async Task A_package_that_lacks_an_assembly_fails_every_case(string path, string sign)
    {
        using var workspace = Workspace.Create((await PackedFeed.GetAsync()).Without(path));
        workspace.Write("App/App.csproj", Sources.Program());
        workspace.Write("App/lists/scheduling.md", Sources.List);
        workspace.Write("App/Program.cs", "System.Console.WriteLine(\"compiles without the catalog\");\n");

        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => workspace.BuildAsync("App/App.csproj"));

        Assert.Contains(sign, failure.Message, StringComparison.Ordinal);
    }
}
