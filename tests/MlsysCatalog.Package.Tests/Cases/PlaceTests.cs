namespace MlsysCatalog.Package.Tests;

/// <summary>Where projects and lists may lie, and what they may be called.</summary>
public sealed class PlaceTests
{
    private const string Shipped = "MlsysCatalog.Shipped.txt";

    [Theory]
    [InlineData("reading-lists", "reading_lists")]
    [InlineData("C#", "C_")]
    [InlineData("My Lists [old]", "My_Lists__old_")]
    [InlineData("3d.class", "_3d.@class")]
    public async Task A_project_and_its_folder_may_have_a_name_that_is_no_identifier(string name, string rootNamespace)
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write($"{name}/{name}.csproj", Sources.Program("<AssemblyName>Program</AssemblyName>"));
        workspace.Write($"{name}/lists/{name}/{name}.md", Sources.List);
        workspace.Write(
            $"{name}/Program.cs",
            $"System.Console.WriteLine(global::{rootNamespace}.Papers.Osdi2020.Gavel == Papers.Osdi2020.Gavel);\n");

        var build = await workspace.BuildAsync($"{name}/{name}.csproj");

        build.AssertClean();
        Assert.Equal("True", await workspace.RunBuiltAsync($"{name}/Program.csproj"));
    }

    [Fact]
    public async Task A_project_called_Papers_says_where_its_catalog_shall_live()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("Papers/Papers.csproj", Sources.Program("<RootNamespace>Lists</RootNamespace>"));
        workspace.Write("Papers/lists/Papers.md", Sources.List);
        workspace.Write("Papers/Program.cs", Sources.PrintGavel);

        Assert.Equal(Sources.GavelTitle, await workspace.RunAsync("Papers/Papers.csproj"));
    }

    [Fact]
    public async Task A_project_called_Papers_that_does_not_say_so_is_told_to()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("Papers/Papers.csproj", Sources.Program());
        workspace.Write("Papers/lists/Papers.md", Sources.List);
        workspace.Write("Papers/Program.cs", "System.Console.WriteLine(\"compiles without the catalog\");\n");

        var build = await workspace.BuildAsync("Papers/Papers.csproj");

        build.AssertOnly("MLC0508");
    }

    [Theory]
    [InlineData("lists/a\n-define:EVIL\n#.md")]
    [InlineData("lists/a\r-define:EVIL\r#/b.md")]
    [InlineData("lists/a\" -define:EVIL \"b.md")]
    [InlineData("lists/p%0A-define:EVIL%0A#.md")]
    [InlineData("lists/part 1: scheduling/b.md")]
    public async Task A_name_of_a_list_gives_the_compiler_no_options(string list)
    {
        if (OperatingSystem.IsWindows())
        {
            // No file is called so there.
            return;
        }

        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program());
        workspace.Write("App/" + list, Sources.List);
        workspace.Write("App/Program.cs", "#if EVIL\n#error EVIL\n#endif\nreturn;\n");

        var build = await workspace.BuildAsync("App/App.csproj");

        build.AssertOnly("MLC0001");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(0, build.CompilerRuns);
    }

    [Fact]
    public async Task Escapes_of_MSBuild_in_the_name_of_a_list_give_the_compiler_no_options_and_it_is_read()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program());
        workspace.Write("App/lists/p%0A-define=EVIL%0A#.md", Sources.List);
        workspace.Write("App/lists/$(Evil)@(Compile);t.md", Sources.ServingList);
        workspace.Write("App/lists/a,b{c}[d]!e.md", Sources.ServingList.Replace("OSDI '22", "SOSP '21", StringComparison.Ordinal).Replace("Orca", "Whale", StringComparison.Ordinal));
        workspace.Write("App/Program.cs", "#if EVIL\n#error EVIL\n#endif\n" + PrintEditions);

        Assert.Equal("Nsdi2019 Osdi2018 Osdi2020 Osdi2022 Sosp2021", await workspace.RunAsync("App/App.csproj"));
    }

    [Fact]
    public async Task Lists_may_lie_outside_the_project_be_linked_and_be_taken_out()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write(
            "App/App.csproj",
            Sources.Program(items: Sources.Package +
                """
                <ReadingList Include="../awesome/README.md" Link="awesome.md" />
                <ReadingList Remove="lists/drafts/**" />
                """));
        workspace.Write("awesome/README.md", Sources.List);
        workspace.Write("App/lists/serving.md", Sources.ServingList);
        workspace.Write("App/lists/drafts/draft.md", "* [OSDI '21] Draft: A Paper Not Yet Listed ([pdf](https://example.org/draft.pdf))\n");
        workspace.Write("App/Program.cs", PrintEditions);

        Assert.Equal("Nsdi2019 Osdi2018 Osdi2020 Osdi2022", await workspace.RunAsync("App/App.csproj"));
    }

    [Fact]
    public async Task Only_the_named_lists_are_read_where_the_default_ones_are_switched_off()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write(
            "App/App.csproj",
            Sources.Program(
                "<EnableDefaultReadingLists>false</EnableDefaultReadingLists>",
                Sources.Package + """<ReadingList Include="README.md" />"""));
        workspace.Write("App/README.md", Sources.ServingList);
        workspace.Write("App/lists/scheduling.md", Sources.List);
        workspace.Write("App/Program.cs", PrintEditions);

        Assert.Equal("Osdi2022", await workspace.RunAsync("App/App.csproj"));
    }

    [Fact]
    public async Task What_is_configured_above_a_list_outside_the_project_reaches_the_compiler_once()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write(
            "src/App/App.csproj",
            Sources.Program(items: Sources.Package + """<ReadingList Include="../../lists/systems/*.md" />"""));
        workspace.Write("src/App/Program.cs", PrintEditions);
        workspace.Write("src/.editorconfig", "[*.cs]\n");
        workspace.Write("src/.globalconfig", "is_global = true\n");
        workspace.Write("lists/.editorconfig", "[*.md]\n");
        workspace.Write("lists/systems/.globalconfig", "is_global = true\n");
        workspace.Write("lists/systems/scheduling.md", Sources.List);

        var build = await workspace.BuildAsync("src/App/App.csproj");

        build.AssertClean();
        Assert.Equal(
            [".editorconfig", "lists/.editorconfig", "lists/systems/.globalconfig", "src/.editorconfig", "src/.globalconfig"],
            Below(workspace, build.AnalyzerConfigs));
    }

    [Fact]
    public async Task The_lists_other_files_are_found_in_their_folders_and_in_those_above_up_to_the_project()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program(items: Sources.Package + """<ReadingList Include="../more/deep/*.md" />"""));
        workspace.Write("App/Program.cs", PrintEditions);
        workspace.Write("App/lists/systems/scheduling.md", Sources.List);
        workspace.Write("more/deep/serving.md", Sources.ServingList);
        foreach (var folder in (string[])["", "App/", "App/lists/", "App/lists/systems/", "App/other/", "more/", "more/deep/"])
        {
            workspace.Write(folder + Shipped, "");
        }

        var build = await workspace.BuildAsync("App/App.csproj");

        build.AssertClean();
        Assert.Equal(
            ["App/", "App/lists/", "App/lists/systems/", "more/", "more/deep/"],
            Below(workspace, build.AdditionalFiles)
                .Where(path => path.EndsWith(Shipped, StringComparison.Ordinal))
                .Select(path => path[..^Shipped.Length]));
    }

    [Fact]
    public async Task A_venue_table_above_the_lists_tells_what_a_venue_is_called()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program());
        workspace.Write("App/lists/scheduling.md", Sources.List.Replace("[OSDI '20]", "[MyConf '20]", StringComparison.Ordinal));
        workspace.Write("App/Program.cs", PrintEditions);
        Assert.Equal("MyConf2020 Nsdi2019 Osdi2018", await workspace.RunAsync("App/App.csproj"));

        workspace.Write(
            "App/venues.md",
            """
            ---
            catalog: venues
            ---

            | Venue | Full name | Aliases |
            |-------|-----------|---------|
            | SysPlace | Systems in Their Place | MyConf |

            """);
        Assert.Equal("Nsdi2019 Osdi2018 SysPlace2020", await workspace.RunAsync("App/App.csproj"));
    }

    private static IEnumerable<string> Below(Workspace workspace, IEnumerable<string> paths)
    {
        var root = workspace.Folder.Replace('\\', '/') + "/";
        return paths
            .Where(path => path.StartsWith(root, StringComparison.Ordinal))
            .Select(path => path[root.Length..])
            .Order(StringComparer.Ordinal);
    }

    /// <summary>A program that prints the editions' classes, whichever there are.</summary>
    internal const string PrintEditions =
        """
        var papers = typeof(Program).Assembly.GetType("App.Papers");
        var editions = papers?.GetNestedTypes().Select(type => type.Name).Order(StringComparer.Ordinal);
        Console.WriteLine(editions is null ? "none" : string.Join(' ', editions));

        """;
}
