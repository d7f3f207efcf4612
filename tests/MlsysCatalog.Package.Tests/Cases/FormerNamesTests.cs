namespace MlsysCatalog.Package.Tests;

/// <summary>A rename, a move and a removal in a list, against what was shipped: old code goes on compiling and running.</summary>
public sealed class FormerNamesTests
{
    private const string Shipped =
        """
        ArXiv2022.Gemel | arxiv2022/gemel | GEMEL: Model Merging for Real-Time Video Analytics | arxiv:2201.07705
        Osdi2020.Gavel | osdi2020/gavel | Gavel: Heterogeneity-Aware Cluster Scheduling Policies
        Sosp2019.PipeDream | sosp2019/pipedream | PipeDream: Generalized Pipeline Parallelism

        """;

    private const string Settled =
        """
        ArXiv2022.Gemel | arxiv2022/gemel => nsdi2023/gemel | GEMEL: Model Merging for Real-Time Video Analytics | arxiv:2201.07705
        Osdi2020.Gavel | osdi2020/gavel => osdi2020/heron | Gavel: Heterogeneity-Aware Cluster Scheduling Policies
        Sosp2019.PipeDream | sosp2019/pipedream => - | PipeDream: Generalized Pipeline Parallelism

        """;

    private const string List =
        """
        * [OSDI '20] Heron: Heterogeneity-Aware Cluster Scheduling Policies
        * [NSDI '23] [GEMEL: Model Merging for Real-Time Video Analytics](https://arxiv.org/abs/2201.07705)

        """;

    private const string Program =
        """
        using MlsysCatalog;

        foreach (var key in new[] { PaperKeys.ArXiv2022.Gemel, "osdi2020/gavel", "sosp2019/pipedream", "sosp2019/never" })
        {
            Console.WriteLine(Catalog.Current.TryGetPaper(key, out var paper) ? $"{key}: {paper.Key}, {paper}" : key + ": -");
        }

        Console.WriteLine(Papers.ArXiv2022.Gemel == Papers.Nsdi2023.Gemel);

        [Cites(PaperKeys.ArXiv2022.Gemel)]
        [Cites("sosp2019/pipedream")]
        internal static class Old
        {
        }

        """;

    private const string Output =
        """
        arxiv2022/gemel: nsdi2023/gemel, GEMEL: Model Merging for Real-Time Video Analytics (NSDI 2023)
        osdi2020/gavel: osdi2020/heron, Heron: Heterogeneity-Aware Cluster Scheduling Policies (OSDI 2020)
        sosp2019/pipedream: sosp2019/pipedream, PipeDream: Generalized Pipeline Parallelism (SOSP 2019)
        sosp2019/never: -
        True
        """;

    [Fact]
    public async Task Old_code_compiles_runs_and_is_told_what_to_write_before_and_after_the_fix()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program());
        workspace.Write("App/Program.cs", Program);
        workspace.Write("App/lists/scheduling.md", List);
        workspace.Write("App/lists/MlsysCatalog.Shipped.txt", Shipped);
        var app = Path.Combine(workspace.Folder, "App");
        string[] obsolete =
        [
            $"{Path.Combine(app, "Program.cs")}(3,29): warning MLC0603: 'PaperKeys.ArXiv2022.Gemel' is obsolete: 'The paper is PaperKeys.Nsdi2023.Gemel now'",
            $"{Path.Combine(app, "Program.cs")}(8,19): warning MLC0603: 'Papers.ArXiv2022.Gemel' is obsolete: 'The paper is Papers.Nsdi2023.Gemel now'",
            $"{Path.Combine(app, "Program.cs")}(10,8): warning MLC0603: 'PaperKeys.ArXiv2022.Gemel' is obsolete: 'The paper is PaperKeys.Nsdi2023.Gemel now'",
        ];

        var before = await workspace.BuildAsync("App/App.csproj");
        Assert.Equal(0, before.ExitCode);
        Assert.Equal(
            [
                .. obsolete,
                $"{Path.Combine(app, "lists", "MlsysCatalog.Shipped.txt")}(3,1): warning MLC0503: 'Sosp2019.PipeDream' was shipped, and no list has its "
                    + "paper any more; bring it back, or write 'sosp2019/pipedream => -' if it was dropped on purpose",
                $"{Path.Combine(app, "lists", "scheduling.md")}(1,14): warning MLC0503: This paper was shipped as 'Osdi2020.Gavel' and is "
                    + "'Osdi2020.Heron' now; write 'osdi2020/gavel => osdi2020/heron' into the shipped file, so that the one stands for the other",
                $"{Path.Combine(app, "lists", "scheduling.md")}(2,15): warning MLC0503: This paper was shipped as 'ArXiv2022.Gemel' and is "
                    + "'Nsdi2023.Gemel' now; write 'arxiv2022/gemel => nsdi2023/gemel' into the shipped file, so that the one stands for the other",
            ],
            Told(workspace, before));
        Assert.Equal(Output.ReplaceLineEndings(), (await workspace.RunBuiltAsync("App/App.csproj")).ReplaceLineEndings());

        Assert.Equal(0, (await workspace.DotNetAsync(
            "format", "analyzers", "App/App.csproj", "--diagnostics", "MLC0602", "--severity", "info")).ExitCode);
        Assert.Equal(
            Settled.ReplaceLineEndings("\n"),
            System.Text.Encoding.UTF8.GetString(workspace.Read("App/lists/MlsysCatalog.Shipped.txt")).ReplaceLineEndings("\n"));

        var after = await workspace.BuildAsync("App/App.csproj");
        Assert.Equal(0, after.ExitCode);
        Assert.Equal(obsolete, Told(workspace, after));
        Assert.Equal(Output.ReplaceLineEndings(), (await workspace.RunBuiltAsync("App/App.csproj")).ReplaceLineEndings());
    }

    [Fact]
    public async Task Each_mistake_of_a_shipped_file_is_told_at_its_line_and_the_rest_counts()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program());
        workspace.Write("App/Program.cs", "System.Console.WriteLine(Catalog.Current.TryGetPaper(\"sosp2019/pipedream\", out var paper) ? paper.Title : \"\");\n");
        workspace.Write("App/lists/scheduling.md", List);
        workspace.Write(
            "App/lists/MlsysCatalog.Shipped.txt",
            """
            # Edited by hand
            <<<<<<< HEAD
            ArXiv2022.Gemel | arxiv2022/gemel => nsdi2023/gemmel | GEMEL: Model Merging for Real-Time Video Analytics | arxiv:2201.07705
            =======
            Sosp2019.PipeDream | sosp2019/pipedream => - | PipeDream: Generalized Pipeline Parallelism
            >>>>>>> preprints
            Osdi2020.Gavel | osdi2020/gavel => osdi2020/heron | Gavel: Heterogeneity-Aware Cluster Scheduling Policies
            Osdi2020.Gavel | osdi2020/gavel => - | Gavel: Heterogeneity-Aware Cluster Scheduling Policies
            Gavel

            """);
        var file = Path.Combine(workspace.Folder, "App", "lists", "MlsysCatalog.Shipped.txt");
        const string Unfinished = "warning MLC0510: A merge was left unfinished here; keep the lines of both sides, and take its marks out";

        var build = await workspace.BuildAsync("App/App.csproj");

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(
            [
                $"{file}(2,1): {Unfinished}",
                $"{file}(3,38): warning MLC0510: No paper has the key 'nsdi2023/gemmel'; did you mean 'nsdi2023/gemel'?",
                $"{file}(4,1): {Unfinished}",
                $"{file}(6,1): {Unfinished}",
                $"{file}(8,1): warning MLC0510: An earlier line says what became of 'Osdi2020.Gavel', and that one counts; take this one out",
                $"{file}(9,1): warning MLC0510: A line is 'constant | key | title | ids', and this one has no '|'",
            ],
            Told(workspace, build));
        Assert.Equal("PipeDream: Generalized Pipeline Parallelism", await workspace.RunBuiltAsync("App/App.csproj"));
    }

    private static string[] Told(Workspace workspace, BuildResult build) =>
    [
        .. build.Output.Split('\n')
            .Select(static line => line.Trim())
            .Where(static line => line.Contains(": warning ", StringComparison.Ordinal))
            .Select(static line => line[..line.LastIndexOf(" [", StringComparison.Ordinal)])
            .Select(line => line[Math.Max(0, line.IndexOf(workspace.Folder, StringComparison.Ordinal))..])
            .Distinct()
            .OrderBy(static line => line.Contains("MLC0503", StringComparison.Ordinal))
            .ThenBy(static line => line.Contains("Program.cs(10", StringComparison.Ordinal))
            .ThenBy(static line => line, StringComparer.Ordinal),
    ];
}
