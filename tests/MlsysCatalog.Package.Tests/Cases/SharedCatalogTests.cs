namespace MlsysCatalog.Package.Tests;

/// <summary>A lab's catalog, packed as a package of its own, in a program that has lists of its own.</summary>
public sealed class SharedCatalogTests
{
    // The lab lists both papers, too: one under a shorter title, the other as a preprint.
    private const string OwnList =
        """
        # Our list

        * [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads ([code](https://example.org/gavel-code))
        * [SOSP '23] vLLM: Efficient Memory Management for Large Language Model Serving ([pdf](https://arxiv.org/abs/2309.06180))

        """;

    private const string LabList =
        """
        # The lab's list

        ## Scheduling

        * [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies ([pdf](https://example.org/gavel.pdf))
        * [arXiv '23] PagedAttention: Memory Management for Serving ([pdf](https://arxiv.org/abs/2309.06180v1))

        """;

    private const string Program =
        """
        using MlsysCatalog;
        using LabCatalog = Lab.Catalog;
        using LabPapers = Lab.Papers;

        PaperCatalog both = PaperCatalog.Combine(Catalog.Current, LabCatalog.Current);
        Console.WriteLine(both.Papers.Count);

        both.TryGetPaper("osdi2020/gavel", out Paper gavel);
        Console.WriteLine(gavel);
        Console.WriteLine(string.Join(' ', gavel.Links));
        Console.WriteLine(gavel.Sources.Count);

        both.TryGetPaperByTitle("GAVEL: heterogeneity-aware cluster scheduling policies", out Paper byOtherTitle);
        both.TryGetPaperByLink("http://www.example.org/gavel-code", out Paper byLink);
        Console.WriteLine($"{byOtherTitle == gavel} {byLink == gavel}");

        Paper own = Papers.Osdi2020.Gavel;
        Paper labs = LabPapers.Osdi2020.Gavel;
        Console.WriteLine($"{own == labs} {own == gavel} {own.GetHashCode() == labs.GetHashCode()} {own.Title == labs.Title}");
        Console.WriteLine(new HashSet<Paper> { own, labs, gavel }.Count);

        Paper published = Papers.Sosp2023.VLLM;
        Paper preprint = LabPapers.ArXiv2023.PagedAttention;
        Console.WriteLine($"{published == preprint} {published.IsSameWorkAs(preprint)}");

        """;

    [Fact]
    public async Task Both_are_looked_up_as_one()
    {
        using var workspace = await LabAsync();
        workspace.Write("App/App.csproj", Sources.Program(items: Sources.Package + LabReference));
        workspace.Write("App/lists/own.md", OwnList);
        workspace.Write("App/Program.cs", Program);

        Assert.Equal(
            """
            3
            Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads (OSDI 2020)
            code: https://example.org/gavel-code pdf: https://example.org/gavel.pdf
            2
            True True
            True True True False
            1
            False True
            """,
            await workspace.RunAsync("App/App.csproj"));
    }

    [Fact]
    public async Task Imported_names_of_both_are_ambiguous_until_one_has_an_alias()
    {
        using var workspace = await LabAsync();
        workspace.Write("App/App.csproj", Sources.Program(items: Sources.Package + LabReference));
        workspace.Write("App/lists/own.md", OwnList);
        workspace.Write("App/Program.cs", "using Lab;\n\nConsole.WriteLine(Papers.Osdi2020.Gavel);\n");

        var build = await workspace.BuildAsync("App/App.csproj");

        build.AssertOnly("CS0104");
        Assert.Contains(
            "Program.cs(3,19): error CS0104: 'Papers' is an ambiguous reference between 'App.Papers' and 'Lab.Papers'",
            build.Output,
            StringComparison.Ordinal);

        workspace.Write(
            "App/Program.cs",
            """
            using Lab;
            using LabPapers = Lab.Papers;
            using Papers = App.Papers;

            Console.WriteLine(Papers.Sosp2023.VLLM);
            Console.WriteLine(LabPapers.ArXiv2023.PagedAttention);

            """);
        Assert.Equal(
            """
            vLLM: Efficient Memory Management for Large Language Model Serving (SOSP 2023)
            PagedAttention: Memory Management for Serving (arXiv 2023)
            """,
            await workspace.RunAsync("App/App.csproj"));
    }

    private const string LabReference = """<PackageReference Include="Lab.Lists" Version="1.0.0" />""";

    /// <summary>A folder with the lab's package in a feed of its own, as the projects in <c>App</c> know it.</summary>
    private static async Task<Workspace> LabAsync()
    {
        var workspace = await Workspace.CreateAsync();
        workspace.Write(
            "Lab/Lab.Lists.csproj",
            Sources.Project(
                Sources.NetStandard + "<MlsysCatalogVisibility>public</MlsysCatalogVisibility><MlsysCatalogNamespace>Lab</MlsysCatalogNamespace>",
                $"""
                <PackageReference Include="MlsysCatalog" Version="{PackedFeed.Version}" />
                <PackageReference Include="MlsysCatalog.Generator" Version="{PackedFeed.Version}" PrivateAssets="all" />
                """));
        workspace.Write("Lab/lists/lab.md", LabList);
        workspace.Write(
            "App/nuget.config",
            """<configuration><packageSources><add key="lab" value="../packages" /></packageSources></configuration>""");

        var (exitCode, output) = await workspace.DotNetAsync("pack", "Lab/Lab.Lists.csproj", "-o", "packages");
        Assert.True(exitCode == 0, output);
        return workspace;
    }
}
