namespace MlsysCatalog.Package.Tests;

/// <summary>What a second build notices.</summary>
public sealed class IncrementalBuildTests
{
    [Fact]
    public async Task Each_change_of_the_lists_is_seen_by_the_next_build_and_no_change_skips_the_compiler()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program());
        workspace.Write("App/Program.cs", PlaceTests.PrintEditions);
        workspace.Write("App/lists/scheduling.md", Sources.List);

        // The old list that is added later is older than everything the build writes.
        workspace.Write("old/serving.md", Sources.ServingList);

        await AssertNextBuildAsync(workspace, "Nsdi2019 Osdi2018 Osdi2020", runsCompiler: true);
        await AssertNextBuildAsync(workspace, "Nsdi2019 Osdi2018 Osdi2020", runsCompiler: false);

        workspace.Write("App/lists/scheduling.md", Sources.List.Replace("[OSDI '18]", "[SOSP '19]", StringComparison.Ordinal));
        await AssertNextBuildAsync(workspace, "Nsdi2019 Osdi2020 Sosp2019", runsCompiler: true);

        workspace.Move("old/serving.md", "App/lists/serving.md");
        await AssertNextBuildAsync(workspace, "Nsdi2019 Osdi2020 Osdi2022 Sosp2019", runsCompiler: true);

        workspace.Move("App/lists/serving.md", "App/lists/inference.md");
        await AssertNextBuildAsync(workspace, "Nsdi2019 Osdi2020 Osdi2022 Sosp2019", runsCompiler: true);

        workspace.Delete("App/lists/scheduling.md");
        await AssertNextBuildAsync(workspace, "Osdi2022", runsCompiler: true);

        workspace.Delete("App/lists/inference.md");
        await AssertNextBuildAsync(workspace, "none", runsCompiler: true);
        await AssertNextBuildAsync(workspace, "none", runsCompiler: false);
    }

    private static async Task AssertNextBuildAsync(Workspace workspace, string editions, bool runsCompiler)
    {
        var build = await workspace.BuildAsync("App/App.csproj");
        build.AssertClean();
        Assert.Equal(runsCompiler ? 1 : 0, build.CompilerRuns);
        Assert.Equal(editions, await workspace.RunBuiltAsync("App/App.csproj"));
    }
}
