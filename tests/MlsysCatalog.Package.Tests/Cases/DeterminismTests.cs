using System.Text.Json;

namespace MlsysCatalog.Package.Tests;

/// <summary>Two people who build a project, each in a folder, a language and a time zone of their own, get the same bytes.</summary>
public sealed class DeterminismTests
{
    // The folder is the only thing that differs, and the compiler is told to leave it out.
    private const string Properties =
        """
        <Deterministic>true</Deterministic><PathMap>$([MSBuild]::NormalizeDirectory('$(MSBuildProjectDirectory)/../..'))=/_/</PathMap><DebugType>embedded</DebugType><EnableSourceLink>false</EnableSourceLink>
        <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><MlsysCatalogCitations>true</MlsysCatalogCitations>
        <ErrorLog>$(MSBuildProjectDirectory)/build.sarif,version=2.1</ErrorLog>
        """;

    [Fact]
    public async Task Two_builds_in_two_folders_make_the_same_assembly_sources_and_findings()
    {
        using var here = await WriteAsync("app");
        using var there = await WriteAsync("Ordner mit Leerzeichen/ünd Umlaut");

        // Each with a compiler of its own, since a server has the language and time zone in which it was started.
        var first = await BuildAsync(here, "app", ("LC_ALL", "C"), ("TZ", "UTC"), ("UseSharedCompilation", "false"));
        var second = await BuildAsync(
            there,
            "Ordner mit Leerzeichen/ünd Umlaut",
            ("LC_ALL", "tr_TR.UTF-8"),
            ("TZ", "Pacific/Kiritimati"),
            ("UseSharedCompilation", "false"));

        Assert.Contains(first.Keys, static file => file.EndsWith("Citations.g.cs", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("MLC0", System.Text.Encoding.UTF8.GetString(first["build.sarif"]), StringComparison.Ordinal);
        Assert.Equal(first.Keys, second.Keys);
        Assert.All(first, file => Assert.Equal(file.Value, second[file.Key]));
    }

    /// <summary>A list outside of the project's folder, and one that is included by two paths: each is one list.</summary>
    [Fact]
    public async Task A_list_that_is_included_by_two_paths_is_read_once()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write(
            "App/App.csproj",
            Sources.Program(
                items: Sources.Package
                    + """<ReadingList Include="../App/lists/scheduling.md;../zoo/../zoo/serving.md;../zoo/serving.md" />"""));
        workspace.Write("App/lists/scheduling.md", Sources.List);
        workspace.Write("zoo/serving.md", Sources.ServingList);
        workspace.Write(
            "App/Program.cs",
            "foreach (var list in Catalog.Current.Lists) System.Console.WriteLine($\"{list.Path} {list.Papers.Count}\");\n");

        Assert.Equal("App/lists/scheduling.md 3\nzoo/serving.md 1", await workspace.RunAsync("App/App.csproj"));
    }

    private static async Task<Workspace> WriteAsync(string folder)
    {
        var workspace = await Workspace.CreateAsync();
        workspace.Write(
            $"{folder}/src/App/App.csproj",
            Sources.Program(Properties, Sources.Package + """<ReadingList Include="../../shared/*.md" />"""));
        workspace.Write($"{folder}/src/App/Program.cs", "[assembly: MlsysCatalog.Cites(PaperKeys.Osdi2020.Gavel)]\n" + Sources.PrintGavel);
        workspace.Write($"{folder}/src/App/lists/scheduling.md", Sources.List);
        workspace.Write($"{folder}/src/App/lists/more/README.md", Sources.ServingList);
        workspace.Write(
            $"{folder}/shared/README.md",
            "# More\r\n\r\n- [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\r\n");
        workspace.Write($"{folder}/.git/HEAD", "ref: refs/heads/main\n");
        return workspace;
    }

    private static async Task<SortedDictionary<string, byte[]>> BuildAsync(
        Workspace workspace, string folder, params (string Name, string Value)[] variables)
    {
        var (exitCode, output) = await workspace.DotNetAsync(variables, "build", $"{folder}/src/App/App.csproj", "-c", "Release");
        Assert.True(exitCode == 0, output);

        var project = Path.Combine(workspace.Folder, folder, "src", "App");
        var generated = Path.Combine(project, "obj", "Release", "net10.0", "generated", "MlsysCatalog.Generator");
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(generated, "*.cs", SearchOption.AllDirectories))
        {
            files[Path.GetFileName(file)] = File.ReadAllBytes(file);
        }

        files["App.dll"] = File.ReadAllBytes(Path.Combine(project, "bin", "Release", "net10.0", "App.dll"));

        // The compiler's own report calls files by their addresses on the machine, and has findings in the order in which its analyzers,
        // which run side by side, came to an end.
        var root = new Uri(Path.Combine(workspace.Folder, folder)).AbsoluteUri;
        var report = File.ReadAllText(Path.Combine(project, "build.sarif"));
        Assert.Contains(root, report, StringComparison.Ordinal);
        files["build.sarif"] = System.Text.Encoding.UTF8.GetBytes(
            string.Join('\n', FindingsOf(report.Replace(root, "file:///", StringComparison.Ordinal)).Order(StringComparer.Ordinal)));
        return files;
    }

    private static IEnumerable<string> FindingsOf(string report)
    {
        using var document = JsonDocument.Parse(report);
        foreach (var run in document.RootElement.GetProperty("runs").EnumerateArray())
        {
            foreach (var result in run.GetProperty("results").EnumerateArray())
            {
                yield return string.Join(
                    ' ',
                    result.EnumerateObject().Where(static property => property.Name != "ruleIndex").Select(static property => property.ToString()));
            }
        }
    }
}
