namespace MlsysCatalog.Package.Tests;

/// <summary>
/// Builds that something ends, or that meet what such a one left: a message at most, and the next build is right to the byte.
/// </summary>
public sealed class FaultTests
{
    private const string App = "App/App.csproj";
    private const string AsEver = "-p:EmitCompilerGeneratedFiles=true";
    private const string Assembly = "App/obj/Debug/net10.0/App.dll";

    [Fact]
    public async Task After_a_build_whose_compiler_server_was_killed_the_next_is_right()
    {
        using var workspace = await BuiltAsync();
        var expected = workspace.Read(Assembly);
        DeleteOutputs(workspace);

        var server = "mlsys-catalog-" + Path.GetRandomFileName();
        var build = workspace.DotNetAsync("build", App, AsEver, "-p:UseSharedCompilation=true", "-p:SharedCompilationId=" + server);
        var killed = 0;
        do
        {
            killed += CompilerServer.Kill(server);
            await Task.Delay(20);
        }
        while (!build.IsCompleted);
        await build;
        killed += CompilerServer.Kill(server);

        // Where processes cannot be looked through, none is killed, and the server ends by itself.
        Assert.True(killed > 0 || !OperatingSystem.IsLinux());
        await AssertNextBuildAsync(workspace, expected);
    }

    [Fact]
    public async Task After_a_build_that_left_half_of_its_files_the_next_is_right()
    {
        using var workspace = await BuiltAsync();
        var expected = workspace.Read(Assembly);

        // Not those of which the SDK itself looks at the time only.
        var files = Directory.GetFiles(Path.Combine(workspace.Folder, "App/obj/Debug"), "*", SearchOption.AllDirectories)
            .Where(static file => file.EndsWith(".cache", StringComparison.Ordinal)
                || file.Contains("MlsysCatalog.Generator", StringComparison.Ordinal))
            .ToList();
        Assert.Contains(files, static file => file.EndsWith("Catalog.g.cs", StringComparison.Ordinal));
        foreach (var file in files)
        {
            File.WriteAllBytes(file, []);
        }

        await AssertNextBuildAsync(workspace, expected);
    }

    [Fact]
    public async Task After_two_builds_at_once_the_next_is_right()
    {
        using var workspace = await BuiltAsync();
        var expected = workspace.Read(Assembly);
        DeleteOutputs(workspace);

        var builds = await Task.WhenAll(workspace.DotNetAsync("build", App, AsEver), workspace.DotNetAsync("build", App, AsEver));

        Assert.All(builds, static build => Assert.DoesNotContain("CS8785", build.Output, StringComparison.Ordinal));
        await AssertNextBuildAsync(workspace, expected);
    }

    [Fact]
    public async Task A_list_that_is_gone_when_it_is_read_is_told_by_the_compiler_and_the_next_build_is_right()
    {
        using var workspace = await BuiltAsync();
        var expected = workspace.Read(Assembly);
        workspace.Write(App, Sources.Program(items: Sources.Package + """<ReadingList Include="lists/gone.md" /><ReadingList Include="lists/folder.md" />"""));
        Directory.CreateDirectory(Path.Combine(workspace.Folder, "App/lists/folder.md"));

        var (exitCode, output) = await workspace.DotNetAsync("build", App);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("gone.md' could not be found", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8785", output, StringComparison.Ordinal);
        Assert.DoesNotContain("AD0001", output, StringComparison.Ordinal);

        Directory.Delete(Path.Combine(workspace.Folder, "App/lists/folder.md"));
        workspace.Write(App, Sources.Program());
        await AssertNextBuildAsync(workspace, expected);
    }

    private static async Task<Workspace> BuiltAsync()
    {
        var workspace = await Workspace.CreateAsync();
        workspace.Write(App, Sources.Program());
        workspace.Write("App/Program.cs", Sources.PrintGavel);
        workspace.Write("App/lists/list.md", Sources.List);
        (await workspace.BuildAsync(App)).AssertClean();
        return workspace;
    }

    private static async Task AssertNextBuildAsync(Workspace workspace, byte[] expected)
    {
        (await workspace.BuildAsync(App)).AssertClean();
        Assert.Equal(expected, workspace.Read(Assembly));
        Assert.Equal(Sources.GavelTitle, await workspace.RunBuiltAsync(App));
    }

    private static void DeleteOutputs(Workspace workspace)
    {
        Directory.Delete(Path.Combine(workspace.Folder, "App/bin"), recursive: true);
        Directory.Delete(Path.Combine(workspace.Folder, "App/obj/Debug"), recursive: true);
    }
}
