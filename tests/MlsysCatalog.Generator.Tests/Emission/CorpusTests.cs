using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlsysCatalog.Tests;

namespace MlsysCatalog.Generator.Tests;

/// <summary>The catalog of many real lists at once.</summary>
public sealed class CorpusTests
{
    [CorpusFact]
    public void All_lists_together_compile_without_a_warning_and_no_two_constants_are_one()
    {
        var lists = Directory.EnumerateFiles(CorpusFactAttribute.Folder!, "*.md").Order(StringComparer.Ordinal).Select(file => ($"lists/{Path.GetFileName(file)}", File.ReadAllText(file)));
        var compilation = new CatalogProject([.. lists]).CompileEmitted();
        using var assembly = new MemoryStream();

        var result = compilation.Emit(assembly);

        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.True(result.Success);
        var constants = compilation.GetTypeByMetadataName("App.Papers")!.GetTypeMembers()
            .SelectMany(edition => edition.GetMembers().OfType<IPropertySymbol>().Select(paper => $"{edition.Name}.{paper.Name}")).ToList();
        Assert.InRange(constants.Count, 5_000, int.MaxValue);
        Assert.Equal(constants.Count, constants.Distinct(StringComparer.Ordinal).Count());
        Assert.All(compilation.SyntaxTrees, tree => Assert.DoesNotContain(tree.GetRoot().DescendantNodes(), node => node is GlobalStatementSyntax));
    }
}
