namespace MlsysCatalog.Package.Tests;

/// <summary>Programs under <c>dotnet watch</c>.</summary>
public sealed class WatchTests
{
    [Fact]
    public async Task An_edited_list_restarts_a_watched_program_with_the_new_catalog()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program());
        workspace.Write("App/lists/scheduling.md", Sources.List);
        workspace.Write("App/Program.cs", Sources.PrintGavel);

        using var watch = workspace.Watch("App/App.csproj");
        await watch.WaitForAsync("\n" + Sources.GavelTitle + "\n");
        await watch.WaitForAsync("Waiting for a file to change");
        workspace.Write("App/lists/scheduling.md", Sources.List.Replace("Heterogeneity", "Workload", StringComparison.Ordinal));

        await watch.WaitForAsync("\nGavel: Workload-Aware");
    }
}
