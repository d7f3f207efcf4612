using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace MlsysCatalog.Generator.Tests;

/// <summary>What is emitted for the founding lists as they were founded.</summary>
public sealed partial class FoundingListsTests
{
    private static readonly string[] Names =
        ["ml-systems-index", "ml-systems-tables", "mlsys-papers", "mlsys-reading-list", "systems-for-ml"];

    public static TheoryData<string> Lists => [.. Names];

    /// <summary>The store's data is left out: nobody reads it, and every change of a list or of the venue table changes it.</summary>
    [Theory]
    [MemberData(nameof(Lists))]
    public void Each_list_alone_emits_the_code_that_is_kept_beside_this_test(string list) =>
        Snapshot.Verify(list, "cs", StoreData().Replace(Join(Project(list).Emit()), "Data => \"…\"u8"));

    /// <summary>
    /// Here the data is in: where it changes for the same two papers, the store's format has changed, and its number must, too.
    /// </summary>
    [Fact]
    public void Two_papers_are_stored_in_the_format_that_is_kept_beside_this_test()
    {
        var project = new CatalogProject(("lists/two.md", """
            # Two papers

            ## Scheduling

            * [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies ([pdf](https://example.org/gavel.pdf))
              * The policy knows how fast a job runs on each kind of accelerator.
            * [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning ([pdf](https://example.org/tiresias.pdf))

            """));

        Snapshot.Verify("two-papers", "cs", Join(project.Emit()));
    }

    [Fact]
    public void All_lists_together_compile_as_CSharp_11_without_a_warning()
    {
        var project = Project(Names);
        using var assembly = new MemoryStream();
        var result = project.CompileEmitted().Emit(assembly);

        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.True(result.Success);
    }

    private static CatalogProject Project(params string[] lists) =>
        new([.. lists.Select(list => ($"lists/{list}.md", File.ReadAllText(Path.Combine(Fixtures, list + ".md"))))]);

    private static string Join(SortedDictionary<string, string> sources) =>
        string.Concat(sources.Select(source => $"//// {source.Key}\n{source.Value}\n"));

    [GeneratedRegex("Data => \"[^\n]*\"u8")]
    private static partial Regex StoreData();

    private static string Fixtures => Path.Combine(AppContext.BaseDirectory, "founded");
}
