using Microsoft.CodeAnalysis;
using MlsysCatalog.Citations;
using MlsysCatalog.Generator.Tests;

namespace MlsysCatalog.Tool.Tests;

/// <summary>What becomes of citations whose paper has another key by now, or is in no list any more.</summary>
public sealed class FormerKeyTests
{
    private const string Code =
        """
        using MlsysCatalog;

        [Cites(App.PaperKeys.ArXiv2022.Gemel)]
        internal static class Merging
        {
            [Cites(App.PaperKeys.Nsdi2023.Gemel)]
            public static void Merge([Cites(App.PaperKeys.Osdi2019.Gone)] int model, [Cites("osdi2099/never")] int other) { }
        }

        """;

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void They_are_those_of_the_paper_that_lives_on_and_of_no_listed_one(OptimizationLevel level)
    {
        var bibliography = Read(CitingProgram.Compile(Project(), level));

        var gemel = Assert.Single(bibliography.Cited);
        Assert.Equal("nsdi2023/gemel", gemel.Key);
        Assert.Equal([("T:Merging", "arxiv2022/gemel"), ("M:Merging.Merge(System.Int32,System.Int32)", "nsdi2023/gemel")],
            gemel.Citations.Select(static citation => (citation.Symbol, citation.Key)));
        Assert.Equal([("osdi2019/gone", "Gone: A System That Nobody Lists Any More"), ("osdi2099/never", null)],
            bibliography.Unlisted.Select(static key => (key.Key, key.Title)));
        Assert.Equal("osdi2020/gavel", Assert.Single(bibliography.Uncited).Key);
    }

    [Fact]
    public void The_last_title_of_a_paper_that_is_in_no_list_is_shown()
    {
        var text = new ReferencesWriter(SourceLinks.From("."), tellsUnlisted: true, tellsUncited: false).Write(Read(CitingProgram.Compile(Project())));

        Assert.Contains("## `osdi2019/gone`\n\nListed once: Gone: A System That Nobody Lists Any More\n\n- ", text, StringComparison.Ordinal);
        Assert.Contains("## `osdi2099/never`\n\n- ", text, StringComparison.Ordinal);
    }

    private static CatalogProject Project()
    {
        var project = new CatalogProject(
            ("/repo/lists/a.md",
                "* [NSDI '23] Gemel: Model Merging for Memory-Efficient Video Analytics ([pdf](https://arxiv.org/abs/2201.07705))\n"
                + "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies ([pdf](https://example.org/gavel.pdf))\n"),
            ("/repo/lists/MlsysCatalog.Shipped.txt",
                "ArXiv2022.Gemel | arxiv2022/gemel => nsdi2023/gemel | Gemel: Model Merging for Memory-Efficient Video Analytics | arxiv:2201.07705\n"
                + "Osdi2019.Gone | osdi2019/gone => - | Gone: A System That Nobody Lists Any More\n"));
        project.Set("MlsysCatalogCitations", "true");
        project.Set("MlsysCatalogCitationRoot", "%2Frepo");
        project.AddCode(Code, "/repo/src/Merging.cs");
        return project;
    }

    private static Bibliography Read(byte[] assembly)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, assembly);
            var image = AssemblyReader.Read(file)!;
            return Bibliography.Of(CitationText.Read(image.Citations!), image.Catalogs);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
