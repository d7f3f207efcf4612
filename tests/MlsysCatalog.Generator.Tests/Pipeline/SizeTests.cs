using System.Text;
using Microsoft.CodeAnalysis;

namespace MlsysCatalog.Generator.Tests;

/// <summary>That large lists and many lists work; how fast is measured elsewhere.</summary>
public sealed class SizeTests
{
    private static readonly string[] Venues = ["OSDI", "SOSP", "NSDI", "ATC", "EuroSys", "MLSys", "SIGCOMM", "ASPLOS"];

    [Fact]
    public void One_list_of_5_000_entries_compiles() => AssertCompiles(5_000, ("lists/all.md", List(0, 5_000)));

    [Fact]
    public void Five_hundred_lists_of_ten_entries_compile() =>
        AssertCompiles(5_000, [.. Enumerable.Range(0, 500).Select(list => ($"lists/list{list}.md", List(list * 10, 10)))]);

    private static string List(int first, int count)
    {
        var list = new StringBuilder("# Papers\n\n");
        for (var paper = first; paper < first + count; paper++)
        {
            list.Append($"* [{Venues[paper % Venues.Length]} '{10 + (paper % 15)}] System{paper}: The {paper}th Way to Schedule Work")
                .Append($" ([pdf](https://example.org/{paper}.pdf))\n");
        }

        return list.ToString();
    }

    private static void AssertCompiles(int papers, params (string Path, string Text)[] lists)
    {
        var project = new CatalogProject(lists);
        var compilation = project.CompileEmitted();

        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        var editions = compilation.GetTypeByMetadataName("App.Papers")!.GetTypeMembers();
        Assert.Equal(papers, editions.SelectMany(edition => edition.GetMembers().OfType<IPropertySymbol>()).Count());
    }
}
