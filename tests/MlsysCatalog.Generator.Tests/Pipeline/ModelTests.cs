using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MlsysCatalog.Generator.Tests;

/// <summary>What flows between the steps.</summary>
public sealed class ModelTests
{
    /// <summary>Each of them keeps a compilation alive or is never equal to its successor.</summary>
    private static readonly Type[] Forbidden =
    [
        typeof(Compilation), typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SemanticModel),
        typeof(Location), typeof(Diagnostic), typeof(TextSpan),
    ];

    private const BindingFlags OwnFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void No_step_of_ours_passes_on_a_compilation_a_symbol_a_tree_or_a_place()
    {
        var project = new CatalogProject(
            ("lists/a.md", "* [OSDI '20] Gavel: Cluster Scheduling ([pdf](https://example.org/g.pdf))\n"),
            ("lists/MlsysCatalog.Shipped.txt", "Osdi2020.Gone | osdi2020/gone => - | Gone\n"));
        project.Set("MlsysCatalogCitations", "true");
        project.AddCode("[MlsysCatalog.Cites(App.PaperKeys.Osdi2020.Gavel)] class Cited { }");
        var steps = project.Generate().TrackedSteps;

        foreach (var name in typeof(TrackingNames).GetFields().Select(field => (string)field.GetRawConstantValue()!))
        {
            Assert.True(steps.ContainsKey(name), $"{name} did not run.");
            foreach (var (value, _) in steps[name].SelectMany(step => step.Outputs))
            {
                AssertIsFree(value, name, new(ReferenceEqualityComparer.Instance));
            }
        }
    }

    private static void AssertIsFree(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string or SourceText || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.DoesNotContain(Forbidden, type => type.IsInstanceOfType(value));
        if (value is IEnumerable elements)
        {
            foreach (var element in elements)
            {
                AssertIsFree(element, path + "[]", seen);
            }
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(OwnFields))
            {
                AssertIsFree(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }
}
