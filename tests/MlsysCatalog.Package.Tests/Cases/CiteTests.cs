namespace MlsysCatalog.Package.Tests;

/// <summary><c>mlsys-catalog cite</c>, for programs that are built with the package.</summary>
public sealed class CiteTests
{
    private const string Policy =
        """
        using MlsysCatalog;

        [assembly: Cites(Library.PaperKeys.Osdi2022.Orca, Section = "3")]

        /// <summary>Follows <see cref="Papers.Nsdi2019.Tiresias"/>.</summary>
        [Cites(PaperKeys.Osdi2020.Gavel, Note = "the policy")]
        internal static class Policy
        {
            public static int Next([Cites("osdi2018/gandiva")] int queue) => queue;
        }

        """;

    private static readonly string[] FileNames = ["REFERENCES.md", "references.bib", "references.json"];

    [Fact]
    public async Task A_project_and_its_assembly_give_the_same_and_the_projects_folders_stay_as_they_are()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write(".git/HEAD", "ref: refs/heads/main\n");
        workspace.Write("src/Library/Library.csproj", Sources.Project(
            Sources.NetStandard + "<MlsysCatalogVisibility>public</MlsysCatalogVisibility>",
            $"""<PackageReference Include="MlsysCatalog" Version="{PackedFeed.Version}" />""" + Sources.Package));
        workspace.Write("src/Library/lists/serving.md", Sources.ServingList);
        workspace.Write("src/App/App.csproj", Sources.Program(
            "<MlsysCatalogCitations>true</MlsysCatalogCitations>", Sources.Package + Sources.LibraryReference));
        workspace.Write("src/App/Program.cs", Sources.PrintGavel);
        workspace.Write("src/App/Policy.cs", Policy);
        workspace.Write("src/App/lists/scheduling.md", Sources.List);
        foreach (var folder in (string[])["built", "project", "folder"])
        {
            workspace.Write(folder + "/.keep", "");
        }

        await CiteAsync(workspace, "src/App/App.csproj", "project");

        Assert.Equal(
            ["App.csproj", "Policy.cs", "Program.cs", "lists"],
            Directory.GetFileSystemEntries(Path.Combine(workspace.Folder, "src/App")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(workspace.Folder, "src/Library/obj")));

        // With what an ordinary build leaves, which must not be compiled a second time.
        (await workspace.BuildAsync("src/App/App.csproj")).AssertClean();
        var built = Snapshot(workspace);
        await CiteAsync(workspace, "src/App", "folder");
        Assert.Equal(built, Snapshot(workspace));
        await CiteAsync(workspace, "src/App/bin/Debug/net10.0/App.dll", "built");

        Assert.All(FileNames, file =>
        {
            Assert.Equal(Text(workspace, "built/" + file), Text(workspace, "project/" + file));
            Assert.Equal(Text(workspace, "built/" + file), Text(workspace, "folder/" + file));
        });
        Assert.Equal(
            """
            <!-- 'mlsys-catalog cite' writes this file anew. -->

            # References

            ## [Tiresias: A GPU Cluster Manager for Distributed Deep Learning](https://example.org/tiresias.pdf)

            `nsdi2019/tiresias` · NSDI 2019 · USENIX Symposium on Networked Systems Design and Implementation

            - `Policy`, in its documentation ([src/App/Policy.cs:5](../src/App/Policy.cs#L5))

            ## [Gandiva: Introspective Cluster Scheduling for Deep Learning](https://example.org/gandiva.pdf)

            `osdi2018/gandiva` · OSDI 2018 · USENIX Symposium on Operating Systems Design and Implementation

            - `Policy.Next(int)`, parameter queue ([src/App/Policy.cs:9](../src/App/Policy.cs#L9))

            ## [Gavel: Heterogeneity-Aware Cluster Scheduling Policies](https://example.org/gavel.pdf)

            `osdi2020/gavel` · OSDI 2020 · USENIX Symposium on Operating Systems Design and Implementation

            - `Policy`: the policy ([src/App/Policy.cs:6](../src/App/Policy.cs#L6))

            ## [Orca: A Distributed Serving System for Generative Models](https://example.org/orca.pdf)

            `osdi2022/orca` · OSDI 2022 · USENIX Symposium on Operating Systems Design and Implementation

            - `App`, the assembly, section 3 ([src/App/Policy.cs:3](../src/App/Policy.cs#L3))

            """.ReplaceLineEndings("\n"),
            Text(workspace, "built/REFERENCES.md"));
    }

    [Fact]
    public async Task Of_several_target_frameworks_the_first_is_built()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Project("<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks><LangVersion>11</LangVersion>"));
        workspace.Write("App/Policy.cs", "namespace App { [MlsysCatalog.Cites(PaperKeys.Osdi2020.Gavel)] internal static class Policy { } }\n");
        workspace.Write("App/lists/scheduling.md", Sources.List);
        workspace.Write("out/.keep", "");

        await CiteAsync(workspace, "App/App.csproj", "out");

        Assert.Contains("\n- `App.Policy` ([Policy.cs:1](", Text(workspace, "out/REFERENCES.md"), StringComparison.Ordinal);
    }

    private static async Task CiteAsync(Workspace workspace, string code, string output)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "mlsys-catalog.dll");
        var (exitCode, said) = await workspace.DotNetAsync(tool, "cite", code, "--output", output);
        Assert.True(exitCode == 0, said);
        Assert.Equal(FileNames.Length, said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static string Text(Workspace workspace, string path) => System.Text.Encoding.UTF8.GetString(workspace.Read(path));

    private static string[] Snapshot(Workspace workspace) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(workspace.Folder, "src"), "*", SearchOption.AllDirectories)
            .Select(static file => $"{file} {File.GetLastWriteTimeUtc(file):O}")
            .Order(StringComparer.Ordinal),
    ];
}
