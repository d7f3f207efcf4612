namespace MlsysCatalog.Package.Tests;

/// <summary>Libraries that reference the package, and the programs that reference them.</summary>
public sealed class LibraryTests
{
    private const string UseGavel =
        "namespace Library\n{\n    internal static class Answer { internal static string Title => Papers.Osdi2020.Gavel.Title; }\n}\n";

    [Fact]
    public async Task A_netstandard2_0_library_compiles_the_catalog_with_CSharp_11()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("Library/Library.csproj", Sources.Project(Sources.NetStandard));
        workspace.Write("Library/lists/scheduling.md", Sources.List);
        workspace.Write("Library/Answer.cs", UseGavel);

        var build = await workspace.BuildAsync("Library/Library.csproj");

        build.AssertClean();
    }

    [Fact]
    public async Task A_netstandard2_0_library_of_CSharp_7_3_is_told_what_to_set_and_gets_no_code_that_it_cannot_compile()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("Library/Library.csproj", Sources.Project("<TargetFramework>netstandard2.0</TargetFramework>"));
        workspace.Write("Library/lists/scheduling.md", Sources.List);
        workspace.Write("Library/Answer.cs", "namespace Library\n{\n    public static class Answer { }\n}\n");

        var build = await workspace.BuildAsync("Library/Library.csproj");

        build.AssertOnly("MLC0504");
        var source = Assert.Single(build.Sources).Value;
        Assert.StartsWith("// The catalog of the reading lists needs C# 11", source, StringComparison.Ordinal);
        Assert.Single(source.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task A_Visual_Basic_library_gets_nothing_and_builds()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("Library/Library.vbproj", Sources.Project("<TargetFramework>net10.0</TargetFramework>"));
        workspace.Write("Library/lists/scheduling.md", Sources.List);
        workspace.Write("Library/Answer.vb", "Public Class Answer\nEnd Class\n");

        var build = await workspace.BuildAsync("Library/Library.vbproj");

        build.AssertClean();
        Assert.Empty(build.Sources);
    }

    [Fact]
    public async Task A_multi_targeted_library_compiles_the_catalog_for_each_framework()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write(
            "Library/Library.csproj",
            Sources.Project("<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks><LangVersion>11</LangVersion>"));
        workspace.Write("Library/lists/scheduling.md", Sources.List);
        workspace.Write("Library/Answer.cs", UseGavel);

        var build = await workspace.BuildAsync("Library/Library.csproj");

        build.AssertClean();
        Assert.Equal(2, build.CompilerRuns);
    }

    [Fact]
    public async Task A_public_catalog_is_read_and_run_by_a_program_that_knows_no_generator()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write(
            "Library/Library.csproj",
            Sources.Project(
                Sources.NetStandard + "<MlsysCatalogVisibility>public</MlsysCatalogVisibility>",
                $"""
                <PackageReference Include="MlsysCatalog" Version="{PackedFeed.Version}" />
                <PackageReference Include="MlsysCatalog.Generator" Version="{PackedFeed.Version}" PrivateAssets="all" />
                """));
        workspace.Write("Library/lists/scheduling.md", Sources.List);
        workspace.Write("App/App.csproj", Sources.Program(items: Sources.LibraryReference));
        workspace.Write("App/Program.cs", "System.Console.WriteLine(Library.Papers.Osdi2020.Gavel.Title);\n");

        Assert.Equal(Sources.GavelTitle, await workspace.RunAsync("App/App.csproj"));
    }

    [Fact]
    public async Task Two_projects_with_InternalsVisibleTo_keep_their_catalogs_apart()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write(
            "Library/Library.csproj",
            Sources.Project("<TargetFramework>net10.0</TargetFramework>", Sources.Package + """<InternalsVisibleTo Include="App" />"""));
        workspace.Write("Library/lists/scheduling.md", Sources.List);
        workspace.Write("App/App.csproj", Sources.Program(items: Sources.Package + Sources.LibraryReference));
        workspace.Write("App/lists/serving.md", Sources.ServingList);
        workspace.Write("App/Program.cs", "System.Console.WriteLine(Library.Papers.Osdi2020.Gavel + \"/\" + Papers.Osdi2022.Orca);\n");

        Assert.Equal(
            Sources.GavelTitle + " (OSDI 2020)/Orca: A Distributed Serving System for Generative Models (OSDI 2022)",
            await workspace.RunAsync("App/App.csproj"));
    }

    [Theory]
    [InlineData("internal")]
    [InlineData("public")]
    public async Task Emitted_code_has_no_warning_that_warnings_as_errors_and_a_documentation_file_could_make_an_error(string visibility)
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write(
            "Library/Library.csproj",
            Sources.Project(
                $"""
                <TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><AnalysisMode>All</AnalysisMode>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors><GenerateDocumentationFile>true</GenerateDocumentationFile>
                <MlsysCatalogVisibility>{visibility}</MlsysCatalogVisibility><MlsysCatalogCitations>true</MlsysCatalogCitations>
                """));
        workspace.Write("Library/lists/scheduling.md", Sources.List);

        var build = await workspace.BuildAsync("Library/Library.csproj");

        build.AssertClean();
        Assert.NotEmpty(build.Sources);
    }
}
