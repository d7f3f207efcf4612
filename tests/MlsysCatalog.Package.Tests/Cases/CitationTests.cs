using System.Text;

namespace MlsysCatalog.Package.Tests;

/// <summary>What a build says of code that cites a paper by a key, and what <c>dotnet format</c> makes of it.</summary>
public sealed class CitationTests
{
    private const string Policy =
        """
        using MlsysCatalog;

        [Cites("osdi2020/gavle", Section = "4.2")]
        internal static class Policy
        {
            [Cites(PaperKeys.Nsdi2019.Tiresias)]
            public static int Next([Cites("osdi2018/gandiva")] int queue) => queue;
        }

        """;

    private const string Message = "error MLC0601: No paper has the key 'osdi2020/gavle'; did you mean 'osdi2020/gavel'?";

    [Fact]
    public async Task A_key_that_no_paper_has_fails_the_build_at_its_place()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program());
        workspace.Write("App/Program.cs", Sources.PrintGavel);
        workspace.Write("App/Policy.cs", Policy);
        workspace.Write("App/lists/scheduling.md", Sources.List);

        var build = await workspace.BuildAsync("App/App.csproj");

        build.AssertOnly("MLC0601");
        Assert.Equal(1, build.ExitCode);
        var app = Path.Combine(workspace.Folder, "App");
        Assert.Equal(
            [$"{Path.Combine(app, "Policy.cs")}(3,8): {Message} [{Path.Combine(app, "App.csproj")}]"],
            Told(workspace, build));
    }

    [Fact]
    public async Task Without_analyzers_it_is_not_told()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program("<RunAnalyzers>false</RunAnalyzers>"));
        workspace.Write("App/Program.cs", Sources.PrintGavel);
        workspace.Write("App/Policy.cs", Policy);
        workspace.Write("App/lists/scheduling.md", Sources.List);

        (await workspace.BuildAsync("App/App.csproj")).AssertClean();
    }

    [Fact]
    public async Task The_public_catalog_of_a_library_counts_in_a_program_without_lists()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("Library/Library.csproj", Sources.Project(
            Sources.NetStandard + "<MlsysCatalogVisibility>public</MlsysCatalogVisibility>",
            $"""<PackageReference Include="MlsysCatalog" Version="{PackedFeed.Version}" />""" + Sources.Package));
        workspace.Write("Library/lists/scheduling.md", Sources.List);
        workspace.Write("App/App.csproj", Sources.Program(items: Sources.Package + Sources.LibraryReference));
        workspace.Write("App/Program.cs", "System.Console.WriteLine(Library.Papers.Osdi2020.Gavel.Title);\n");
        workspace.Write("App/Policy.cs", Policy.Replace("using MlsysCatalog;", "using Library;\nusing MlsysCatalog;", StringComparison.Ordinal));

        var build = await workspace.BuildAsync("App/App.csproj");

        build.AssertOnly("MLC0601");
        Assert.Contains($"Policy.cs(4,8): {Message}", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_target_frameworks_one_tells_and_dotnet_format_mends_it()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Project("<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><LangVersion>11</LangVersion>"));
        workspace.Write("App/Policy.cs", Policy.Replace("using MlsysCatalog;", "using App;\nusing MlsysCatalog;", StringComparison.Ordinal));
        workspace.Write("App/lists/scheduling.md", Sources.List);

        var build = await workspace.BuildAsync("App/App.csproj");

        build.AssertOnly("MLC0601");
        Assert.EndsWith("App.csproj::TargetFramework=net10.0]", Assert.Single(Told(workspace, build)), StringComparison.Ordinal);

        Assert.Equal(0, (await workspace.DotNetAsync("format", "analyzers", "App/App.csproj", "--diagnostics", "MLC0601")).ExitCode);
        Assert.Equal(
            Policy.Replace("using MlsysCatalog;", "using App;\nusing MlsysCatalog;", StringComparison.Ordinal).Replace("gavle", "gavel", StringComparison.Ordinal),
            Encoding.UTF8.GetString(workspace.Read("App/Policy.cs")));
        (await workspace.BuildAsync("App/App.csproj")).AssertClean();
    }

    // A log says it again with a number in front.
    private static string[] Told(Workspace workspace, BuildResult build) =>
    [
        .. build.Output.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith(workspace.Folder, StringComparison.Ordinal) && line.Contains("MLC0601: ", StringComparison.Ordinal))
            .Distinct(),
    ];
}
