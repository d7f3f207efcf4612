using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace MlsysCatalog.CodeFixes.Tests;

/// <summary>What an editor and <c>dotnet format</c> write in the place of a key that no paper has.</summary>
public sealed class CitationCodeFixTests
{
    private const string List =
        """
        * [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads
        * [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning
        * [OSDI '18] Gandiva: Introspective Cluster Scheduling for Deep Learning
        * [SOSP '23] Gandiva: Another System of That Name

        """;

    private const string Bad = "[MlsysCatalog.Cites(\"osdi2020/gavle\")] class A1 { }\n[MlsysCatalog.Cites(\"nsdi2019/Tiresias\")] class A2 { }\n";
    private const string Good = "[MlsysCatalog.Cites(\"osdi2020/gavel\")] class A1 { }\n[MlsysCatalog.Cites(\"nsdi2019/tiresias\")] class A2 { }\n";

    [Theory]
    [InlineData("\"osdi2020/gavle\"", "\"osdi2020/gavel\"")]
    [InlineData("\"osdi2020\\u002Fgavle\"", "\"osdi2020/gavel\"")]
    [InlineData("@\"osdi2020/gavle\"", "@\"osdi2020/gavel\"")]
    [InlineData("\"\"\"osdi2020/gavle\"\"\"", "\"\"\"osdi2020/gavel\"\"\"")]
    [InlineData("\"\"\"\"osdi2020/gavle\"\"\"\"", "\"\"\"\"osdi2020/gavel\"\"\"\"")]
    [InlineData("\"\"\"\n    osdi2020/gavle\n    \"\"\"", "\"\"\"\n    osdi2020/gavel\n    \"\"\"")]
    [InlineData("\"\"\"\r\n\tosdi2020/gavle\r\n\r\n\t\"\"\"", "\"\"\"\r\n\tosdi2020/gavel\r\n\t\"\"\"")]
    [InlineData("(/* sic */ \"Papers.Osdi2020.Gavel\")", "(/* sic */ \"osdi2020/gavel\")")]
    [InlineData("key: \"OSDI2020/GAVEL\", Note = \"osdi2020/gavle\"", "key: \"osdi2020/gavel\", Note = \"osdi2020/gavle\"")]
    public async Task The_key_that_was_meant_is_written_as_the_other_was(string argument, string mended)
    {
        using var solution = new FixedSolution().WithProject("App", Lists).WithCode("App", "a.cs", $"[MlsysCatalog.Cites({argument})] // «osdi2020/gavle»\r\nclass A {{ }}");
        var diagnostic = Assert.Single(await solution.DiagnosticsAsync("App"), IsCitation);

        var action = Assert.Single(await solution.ActionsAsync("App", diagnostic));
        await solution.ApplyAsync(action);

        Assert.Equal("Cite 'osdi2020/gavel'", action.Title);
        Assert.Equal($"[MlsysCatalog.Cites({mended})] // «osdi2020/gavle»\r\nclass A {{ }}", solution.Code("App", "a.cs"));
        Assert.DoesNotContain(await solution.DiagnosticsAsync("App"), IsCitation);
    }

    [Theory]
    [InlineData("\"sosp2023/vllm\"")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"osdi2020\" + \"/gavle\"")]
    [InlineData("A.Key")]
    public async Task Where_nothing_is_near_or_no_literal_stands_none_is_offered(string argument)
    {
        using var solution = new FixedSolution().WithProject("App", Lists)
            .WithCode("App", "a.cs", $"[MlsysCatalog.Cites({argument})] class A {{ public const string Key = \"osdi2020/gavle\"; }}");

        Assert.Empty(await solution.ActionsAsync("App", Assert.Single(await solution.DiagnosticsAsync("App"), IsCitation)));
    }

    [Fact]
    public async Task Of_several_that_may_be_meant_each_is_offered_and_a_fix_of_all_does_not_choose()
    {
        using var solution = new FixedSolution().WithProject("App", Lists)
            .WithCode("App", "a.cs", Bad + "[MlsysCatalog.Cites(\"gandiva\")] class A3 { }\n");
        var diagnostics = (await solution.DiagnosticsAsync("App")).Where(IsCitation).ToList();

        var actions = await solution.ActionsAsync("App", diagnostics[2]);
        Assert.Equal(["Cite 'osdi2018/gandiva'", "Cite 'sosp2023/gandiva'"], actions.Select(action => action.Title));

        var one = Assert.Single(await solution.ActionsAsync("App", diagnostics[0]));
        await solution.ApplyAsync(await solution.FixAllAsync("App", diagnostics[0], FixAllScope.Document, one.EquivalenceKey));
        Assert.Equal(Good + "[MlsysCatalog.Cites(\"gandiva\")] class A3 { }\n", solution.Code("App", "a.cs"));
    }

    [Theory]
    [InlineData(FixAllScope.Document, Good, Bad, Bad)]
    [InlineData(FixAllScope.Project, Good, Good, Bad)]
    [InlineData(FixAllScope.Solution, Good, Good, Good)]
    public async Task All_are_fixed_as_far_as_the_scope_goes(FixAllScope scope, string a, string b, string c)
    {
        using var solution = new FixedSolution().WithProject("App", Lists).WithProject("Other", Lists)
            .WithCode("App", "a.cs", Bad).WithCode("App", "b.cs", "namespace B;\n" + Bad).WithCode("Other", "c.cs", Bad);
        var first = (await solution.DiagnosticsAsync("App")).First(IsCitation);
        var one = Assert.Single(await solution.ActionsAsync("App", first));

        await solution.ApplyAsync(await solution.FixAllAsync("App", first, scope, one.EquivalenceKey));

        Assert.Equal((a, "namespace B;\n" + b, c), (solution.Code("App", "a.cs"), solution.Code("App", "b.cs"), solution.Code("Other", "c.cs")));
    }

    [Fact]
    public void Editors_find_the_fix_in_code()
    {
        var export = typeof(CitationCodeFixProvider).GetCustomAttribute<ExportCodeFixProviderAttribute>()!;

        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal(["Document"], export.DocumentKinds!);
        Assert.Equal("MLC0601", Assert.Single(new CitationCodeFixProvider().FixableDiagnosticIds));
    }

    private static (string Path, SourceText Text) Lists => ("a.md", SourceText.From(List, Encoding.UTF8));

    private static bool IsCitation(Diagnostic diagnostic) => diagnostic.Id == "MLC0601";
}
