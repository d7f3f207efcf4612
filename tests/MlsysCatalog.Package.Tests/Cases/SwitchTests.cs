namespace MlsysCatalog.Package.Tests;

/// <summary>What is set for lists in a folder without C#, where the SDK looks for no settings.</summary>
public sealed class SwitchTests
{
    private const string List =
        """
        # Scheduling

        * [OSDI '20'] Gavel: Heterogeneity-Aware Cluster Scheduling Policies
        * [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning
        * [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning

        """;

    [Fact]
    public async Task Without_settings_the_rules_warn()
    {
        using var workspace = await CreateAsync();

        (await workspace.BuildAsync("src/App/App.csproj")).AssertOnly("MLC0202", "MLC0301");
    }

    [Fact]
    public async Task An_editor_config_beside_the_lists_sets_a_rule_up_to_its_root()
    {
        using var workspace = await CreateAsync();
        workspace.Write(".editorconfig", "root = true\n[*.md]\nmlsys_catalog.severity = none\n");
        workspace.Write("lists/.editorconfig", "root = true\n[*.md]\nmlsys_catalog.MLC0202.severity = error\n[old/*.md]\nmlsys_catalog.MLC0202.severity = none\nmlsys_catalog.MLC0301.severity = none\n");
        workspace.Write("lists/old/more.md", List);

        var build = await workspace.BuildAsync("src/App/App.csproj");

        build.AssertOnly("MLC0202", "MLC0301");
        Assert.Equal(1, build.ExitCode);
        Assert.Contains("lists/scheduling.md(5,14): error MLC0202", build.Output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.DoesNotContain("more.md(", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_global_config_beside_the_lists_wins()
    {
        using var workspace = await CreateAsync();
        workspace.Write("lists/.editorconfig", "[*.md]\nmlsys_catalog.MLC0202.severity = error\n");
        workspace.Write("lists/.globalconfig", "is_global = true\ndotnet_diagnostic.MLC0202.severity = none\n");

        (await workspace.BuildAsync("src/App/App.csproj")).AssertOnly("MLC0301");
    }

    [Fact]
    public async Task The_compilers_options_win()
    {
        using var workspace = await CreateAsync("<NoWarn>$(NoWarn);MLC0202</NoWarn><WarningsAsErrors>MLC0301</WarningsAsErrors>");
        workspace.Write("lists/.editorconfig", "[*.md]\nmlsys_catalog.MLC0202.severity = error\nmlsys_catalog.MLC0301.severity = info\n");

        var build = await workspace.BuildAsync("src/App/App.csproj");

        build.AssertOnly("MLC0301");
        Assert.Contains("lists/scheduling.md(3,9): error MLC0301", build.Output.Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_means_nothing_is_told_at_its_line()
    {
        using var workspace = await CreateAsync();
        workspace.Write("lists/.editorconfig", "[*.md]\nmlsys_catalog.MLC0202.severity = none\nmlsys_catalog.MLC0301.severity = nonne\n");

        var build = await workspace.BuildAsync("src/App/App.csproj");

        build.AssertOnly("MLC0301", "MLC0505");
        Assert.Contains("lists/.editorconfig(3,1): warning MLC0505: 'nonne' is no severity; write ", build.Output.Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_beside_the_lists_silences_what_is_known()
    {
        using var workspace = await CreateAsync();
        workspace.Write(
            "lists/MlsysCatalog.Baseline.txt",
            """
            MLC0202 | scheduling.md | tiresias a gpu cluster manager for distributed deep learning
            MLC0301 | scheduling.md | gavel heterogeneity aware cluster scheduling policies

            """);
        (await workspace.BuildAsync("src/App/App.csproj")).AssertClean();

        workspace.Write("lists/scheduling.md", List + "* [OSDI '21'] Pollux: Co-adaptive Cluster Scheduling for Goodput-Optimized Deep Learning\n");
        (await workspace.BuildAsync("src/App/App.csproj")).AssertOnly("MLC0301");
    }

    private static async Task<Workspace> CreateAsync(string properties = "")
    {
        var workspace = await Workspace.CreateAsync();
        workspace.Write("src/App/App.csproj", Sources.Program(properties, Sources.Package + """<ReadingList Include="../../lists/**/*.md" />"""));
        workspace.Write("src/App/Program.cs", "System.Console.WriteLine(1);\n");
        workspace.Write("lists/scheduling.md", List);
        return workspace;
    }
}
