namespace MlsysCatalog.Package.Tests;

/// <summary>A project of one line that checks the lists beside it.</summary>
public sealed class ListsSdkTests
{
    private const string OneLine = $"""<Project Sdk="MlsysCatalog.Lists.Sdk/{PackedFeed.Version}" />""";
    private const string Bad = "* [SC '21'] Chimera: Training Neural Networks with Bidirectional Pipelines ([pdf](https://example.org/chimera.pdf))\n";

    [Fact]
    public async Task One_line_checks_all_lists_below_it_and_makes_nothing()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("reading/lists.csproj", OneLine);
        workspace.Write("reading/README.md", Sources.List);
        workspace.Write("reading/systems/serving.md", Sources.ServingList);

        var build = await workspace.BuildAsync("reading/lists.csproj");

        build.AssertClean();
        build.AssertHasGenerator();
        Assert.Equal(["README.md", "serving.md"], Lists(build));
        Assert.Equal(["README.md", "lists.csproj", "obj", "systems"], Directory.GetFileSystemEntries(Path.Combine(workspace.Folder, "reading")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_fails_the_build_each_time_at_its_place()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("reading/lists.csproj", OneLine);
        workspace.Write("reading/README.md", Sources.List + Bad);

        for (var i = 0; i < 2; i++)
        {
            var build = await workspace.BuildAsync("reading/lists.csproj");

            Assert.NotEqual(0, build.ExitCode);
            build.AssertOnly("MLC0301");
            Assert.Contains("README.md(8,7): error MLC0301: ", build.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("reading/lists.csproj", $"""<Project Sdk="MlsysCatalog.Lists.Sdk/{PackedFeed.Version}"><PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup></Project>""")]
    [InlineData("Directory.Build.props", "<Project><PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup></Project>")]
    public async Task Who_wants_warnings_gets_them_each_time(string path, string text)
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("reading/lists.csproj", OneLine);
        workspace.Write(path, text);
        workspace.Write("reading/README.md", Sources.List + Bad);

        for (var i = 0; i < 2; i++)
        {
            var build = await workspace.BuildAsync("reading/lists.csproj");

            Assert.Equal(0, build.ExitCode);
            Assert.Contains("README.md(8,7): warning MLC0301: ", build.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_no_list_is_not_read()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write(
            "reading/lists.csproj",
            $"""<Project Sdk="MlsysCatalog.Lists.Sdk/{PackedFeed.Version}"><ItemGroup><ReadingList Remove="drafts/**" /></ItemGroup></Project>""");
        workspace.Write("reading/README.md", Sources.List);
        foreach (var path in (string[])["bin/a.md", "obj/a.md", "site/node_modules/a/README.md", ".github/a.md", "CONTRIBUTING.md", "contributing.md", "drafts/a.md"])
        {
            workspace.Write("reading/" + path, Bad);
        }

        workspace.Write("reading/notes.md", "<!-- catalog: none -->\n\n" + Bad);
        workspace.Write("reading/broken.cs", "this is no C#\n");

        var build = await workspace.BuildAsync("reading/lists.csproj");

        build.AssertClean();
        Assert.Equal(["README.md", "notes.md"], Lists(build));
    }

    [Fact]
    public async Task Versions_may_be_managed_centrally_and_locked()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write(
            "Directory.Packages.props",
            "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>");
        workspace.Write(
            "Directory.Build.props",
            "<Project><PropertyGroup><RestorePackagesWithLockFile>true</RestorePackagesWithLockFile></PropertyGroup></Project>");
        workspace.Write("reading/lists.csproj", OneLine);
        workspace.Write("reading/README.md", Sources.List);

        (await workspace.BuildAsync("reading/lists.csproj")).AssertClean();
        var (exitCode, output) = await workspace.DotNetAsync("restore", "reading/lists.csproj", "--locked-mode", "--force");

        Assert.Contains("MlsysCatalog.Generator", System.Text.Encoding.UTF8.GetString(workspace.Read("reading/packages.lock.json")), StringComparison.Ordinal);
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task Configuration_above_the_lists_holds()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("reading/lists.csproj", OneLine);
        workspace.Write("reading/deep/down/README.md", Sources.List + Bad);
        workspace.Write("reading/deep/.editorconfig", "[*.md]\n");
        workspace.Write("reading/.globalconfig", "is_global = true\ndotnet_diagnostic.MLC0301.severity = none\n");

        var build = await workspace.BuildAsync("reading/lists.csproj");

        build.AssertClean();
        Assert.Contains(build.AnalyzerConfigs, path => path.EndsWith("/reading/deep/.editorconfig", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_repository_sets_for_its_code_means_nothing_to_its_lists()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write(
            "Directory.Build.props",
            """
            <Project>
              <PropertyGroup>
                <TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>
                <LangVersion>latest</LangVersion>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
                <AnalysisMode>All</AnalysisMode>
                <OutputType>Exe</OutputType>
                <IsPackable>true</IsPackable>
              </PropertyGroup>
            </Project>
            """);
        // Of the name of an emitted type.
        workspace.Write("Papers/Papers.csproj", OneLine);
        workspace.Write("Papers/README.md", Sources.List);

        var build = await workspace.BuildAsync("Papers/Papers.csproj");

        build.AssertClean();
        Assert.Equal(1, build.CompilerRuns);
    }

    private static IEnumerable<string?> Lists(BuildResult build) =>
        build.AdditionalFiles.Where(path => path.EndsWith(".md", StringComparison.Ordinal)).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
