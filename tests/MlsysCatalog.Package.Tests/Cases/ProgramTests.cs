namespace MlsysCatalog.Package.Tests;

/// <summary>Programs that reference the package.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task A_program_of_top_level_statements_needs_the_package_a_list_and_one_line()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program());
        workspace.Write("App/lists/scheduling.md", Sources.List);
        workspace.Write("App/Program.cs", Sources.PrintGavel);

        Assert.Equal(Sources.GavelTitle, await workspace.RunAsync("App/App.csproj"));
    }

    [Fact]
    public async Task Without_implicit_usings_and_nullable_the_namespace_is_written_out()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write(
            "App/App.csproj",
            Sources.Project("<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><RootNamespace>My.App</RootNamespace>"));
        workspace.Write("App/lists/scheduling.md", Sources.List);
        workspace.Write("App/Program.cs", "System.Console.WriteLine(My.App.Papers.Osdi2020.Gavel.Title);\n");

        Assert.Equal(Sources.GavelTitle, await workspace.RunAsync("App/App.csproj"));
    }

    [Fact]
    public async Task Versions_may_be_managed_centrally()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write(
            "Directory.Packages.props",
            $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="MlsysCatalog.Generator" Version="{PackedFeed.Version}" /></ItemGroup>
            </Project>
            """);
        workspace.Write("App/App.csproj", Sources.Program(items: """<PackageReference Include="MlsysCatalog.Generator" />"""));
        workspace.Write("App/lists/scheduling.md", Sources.List);
        workspace.Write("App/Program.cs", Sources.PrintGavel);

        Assert.Equal(Sources.GavelTitle, await workspace.RunAsync("App/App.csproj"));
    }

    [Fact]
    public async Task A_namespace_that_is_set_to_nothing_is_the_global_one()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program("<MlsysCatalogNamespace></MlsysCatalogNamespace>"));
        workspace.Write("App/lists/scheduling.md", Sources.List);
        workspace.Write("App/Program.cs", "System.Console.WriteLine(global::Papers.Osdi2020.Gavel.Title);\n");

        Assert.Equal(Sources.GavelTitle, await workspace.RunAsync("App/App.csproj"));
    }

    [Fact]
    public async Task A_project_without_lists_builds_as_without_the_package()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program());
        workspace.Write("App/Program.cs", "System.Console.WriteLine(\"no lists\");\n");

        var build = await workspace.BuildAsync("App/App.csproj");

        build.AssertClean();
        build.AssertHasGenerator();
        Assert.Empty(build.Sources);
    }

    [Fact]
    public async Task A_project_that_has_the_package_from_a_project_it_references_gets_nothing_emitted()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program(items: Sources.LibraryReference));
        workspace.Write("App/Program.cs", "System.Console.WriteLine(Library.Answer.Title);\n");
        workspace.Write("Library/Library.csproj", Sources.Project("<TargetFramework>net10.0</TargetFramework>"));
        workspace.Write("Library/lists/scheduling.md", Sources.List);
        workspace.Write(
            "Library/Answer.cs",
            "namespace Library; public static class Answer { public static string Title => Papers.Osdi2020.Gavel.Title; }\n");

        var build = await workspace.BuildAsync("App/App.csproj");

        build.AssertClean();
        Assert.Empty(build.Sources);
        Assert.Equal(Sources.GavelTitle, await workspace.RunBuiltAsync("App/App.csproj"));
    }
}
