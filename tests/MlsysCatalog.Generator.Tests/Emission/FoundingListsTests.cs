using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MlsysCatalog.Generator.Tests;

/// <summary>What is emitted for the founding lists as they were founded.</summary>
public sealed class FoundingListsTests
{
    private static readonly string[] Names = ["ml-systems-index", "ml-systems-tables", "mlsys-papers", "mlsys-reading-list", "systems-for-ml"];

    public static TheoryData<string> Lists => [.. Names];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Each_list_alone_emits_the_code_that_is_kept_beside_this_test(string list)
    {
        var text = new StringBuilder();
        foreach (var (name, source) in Project(list).Emit())
        {
            text.Append("//// ").Append(name).Append('\n').Append(source).Append('\n');
        }

        Snapshot.Verify(list, "cs", text.ToString());
    }

    [Fact]
    public void All_lists_together_compile_as_CSharp_11_without_a_warning()
    {
        var project = Project(Names);
        var trees = project.Emit().Select(source => CSharpSyntaxTree.ParseText(source.Value, project.ParseOptions, source.Key, Encoding.UTF8));

        using var assembly = new MemoryStream();
        var result = project.Compilation.AddSyntaxTrees(trees).Emit(assembly);

        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.True(result.Success);
    }

    private static CatalogProject Project(params string[] lists) =>
        new([.. lists.Select(list => ($"lists/{list}.md", File.ReadAllText(Path.Combine(Fixtures, list + ".md"))))]);

    private static string Fixtures => Path.Combine(AppContext.BaseDirectory, "founded");
}
