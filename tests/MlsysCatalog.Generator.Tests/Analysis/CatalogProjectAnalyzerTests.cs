using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator.Tests;

/// <summary>What the analyzer says of the project that holds a catalog: MLC0504, MLC0505, MLC0508, MLC0509.</summary>
public sealed class CatalogProjectAnalyzerTests
{
    private static AnalyzedProject Project => new AnalyzedProject().WithList("/l.md", "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n");

    [Fact]
    public async Task A_project_in_order_hears_nothing()
    {
        Assert.Empty(await Project.AnalyzeAsync());
        Assert.DoesNotContain(Project.Compile(out _).GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public async Task A_project_without_lists_hears_nothing_whatever_it_sets() =>
        Assert.Empty(await new AnalyzedProject { Language = LanguageVersion.CSharp7_3 }.With("MlsysCatalogVisibility", "secret").WithCode("namespace App { class Papers { } }").AnalyzeAsync());

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Old_CSharp_is_an_error_in_each_framework_that_has_it(string reports)
    {
        var project = Project.With("MlsysCatalogReports", reports);
        project.Language = LanguageVersion.CSharp7_3;

        var diagnostic = Assert.Single(await project.AnalyzeAsync());

        Assert.Equal(("MLC0504", DiagnosticSeverity.Error, LocationKind.None), (diagnostic.Id, diagnostic.Severity, diagnostic.Location.Kind));
        Assert.Contains("compiles C# 7.3; set <LangVersion>11</LangVersion>", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.DoesNotContain(project.Compile(out _).GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("MlsysCatalogVisibility", "pubilc", "'internal' or 'public'")]
    [InlineData("MlsysCatalogKeys", "yes", "'true' or 'false'")]
    [InlineData("MlsysCatalogDocs", "0", "'true' or 'false'")]
    [InlineData("MlsysCatalogCitations", "on", "'false' or 'true'")]
    [InlineData("MlsysCatalogCheckCrefs", "1", "'false' or 'true'")]
    public async Task A_bad_option_value_is_told_with_the_allowed_ones(string property, string value, string allowed)
    {
        var diagnostic = Assert.Single(await Project.With(property, value).AnalyzeAsync());

        Assert.Equal("MLC0505", diagnostic.Id);
        Assert.Contains($"{property} is '{value}'; set it to {allowed}", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(await Project.With(property, value).With("MlsysCatalogReports", "false").AnalyzeAsync());
    }

    [Theory]
    [InlineData("MlsysCatalogVisibility", "Public")]
    [InlineData("MlsysCatalogKeys", "False")]
    [InlineData("MlsysCatalogDocs", "")]
    public async Task Casing_and_nothing_are_no_bad_values(string property, string value) => Assert.Empty(await Project.With(property, value).AnalyzeAsync());

    [Theory]
    [InlineData("namespace App { class ⟦Papers⟧ { } }")]
    [InlineData("namespace App { struct ⟦Venues⟧ { } }")]
    [InlineData("namespace App { enum ⟦Topics⟧ { } }")]
    [InlineData("namespace App { delegate void ⟦Catalog⟧(); }")]
    [InlineData("namespace App { partial class ⟦ReadingLists⟧ { } }")]
    [InlineData("namespace App.⟦Papers⟧.Models { class Model { } }")]
    [InlineData("namespace App { namespace ⟦Catalog⟧ { class Model { } } }")]
    public async Task A_type_or_namespace_of_an_emitted_name_is_told_at_its_place_and_nothing_is_emitted(string marked)
    {
        var code = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var project = Project.WithCode(code);

        var diagnostic = Assert.Single(await project.AnalyzeAsync());

        Assert.Equal(("MLC0508", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        var span = diagnostic.Location.SourceSpan;
        Assert.Equal(marked, code.Insert(span.End, "⟧").Insert(span.Start, "⟦"));
        // Errors of the compiler would hide what the analyzer says.
        Assert.DoesNotContain(project.Compile(out _).GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("namespace App { static partial class Papers { public static int Count => 1; } }")]
    [InlineData("namespace App { class Papers<T> { } }")]
    [InlineData("namespace App { class Outer { class Catalog { } } }")]
    [InlineData("namespace Other { class Papers { } }")]
    [InlineData("namespace App.Model { class Catalog { } }")]
    [InlineData("class Papers { } class PaperKeys { } struct Venues { } enum Topics { One } class Catalog { } namespace ReadingLists { }")]
    public async Task What_the_emitted_types_can_live_with_is_no_clash(string code)
    {
        var project = Project.WithCode(code);

        Assert.Empty(await project.AnalyzeAsync());
        Assert.NotNull(project.Compile(out _).GetTypeByMetadataName("App.Papers+Osdi2020"));
        Assert.DoesNotContain(project.Compile(out _).GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    // Outside of namespaces the project's own type is meant, inside the catalog's namespace the catalog's.
    [InlineData("class User { int own = new Catalog().Own; int all = App.Catalog.Current.Papers.Count; }")]
    [InlineData("namespace App { class User { int own = new global::Catalog().Own; int all = Catalog.Current.Papers.Count; } }")]
    public async Task A_type_of_the_global_namespace_and_the_emitted_one_can_both_be_meant(string code)
    {
        var project = Project.WithCode("class Catalog { public int Own; }").WithCode(code).With("ImplicitUsings", "enable");

        Assert.Empty(await project.AnalyzeAsync());
        Assert.DoesNotContain(project.Compile(out _).GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public async Task A_namespace_that_begins_with_an_emitted_name_is_told()
    {
        var diagnostic = Assert.Single(await Project.With("MlsysCatalogNamespace", "Papers.Web").AnalyzeAsync());

        Assert.Equal("MLC0508", diagnostic.Id);
        Assert.Contains("'Papers.Web' hides the catalog's 'Papers'; set MlsysCatalogNamespace", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")] namespace App { class Papers { } }", true)]
    [InlineData("namespace App { public class Papers { } }", true)]
    [InlineData("namespace App { class Papers { } }", false)]
    public async Task An_assembly_that_shows_its_own_catalog_in_the_namespace_is_named(string code, bool isVisible)
    {
        var library = CSharpCompilation.Create("Library", [CSharpSyntaxTree.ParseText(code)], CatalogProject.References, new(OutputKind.DynamicallyLinkedLibrary));

        var diagnostics = await Project.WithReference(library.ToMetadataReference()).AnalyzeAsync();

        Assert.Equal(isVisible ? ["MLC0508"] : [], diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(diagnostics, diagnostic => Assert.Contains("'Library'", diagnostic.GetMessage(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_class_of_more_members_than_the_runtime_loads_is_too_large()
    {
        var model = CatalogModel.Empty with
        {
            Editions = new([new("Unplaced", -1, null)]),
            Papers = Enumerable.Range(0, CatalogLimits.MaximumMembers + 1).Select(i => new PaperModel { Edition = 0, Constant = $"P{i}", Key = $"unplaced/p{i}", Title = "P" }).ToEquatableArray(),
        };

        Assert.Equal("65001 papers in Papers.Unplaced, and 65000 are the most", CatalogLimits.FindExceeded(model));
        Assert.Null(CatalogLimits.FindExceeded(model with { Papers = model.Papers.AsSpan()[1..].ToArray().ToEquatableArray() }));
    }

    [Fact]
    public void More_text_than_a_store_can_number_is_too_large()
    {
        // One string of a mebicharacter, by many papers: the text is counted, not held.
        var title = new string('P', (1 << 20) - 1);
        var model = CatalogModel.Empty with
        {
            Editions = new([new("Unplaced", -1, null)]),
            Papers = Enumerable.Range(0, 256).Select(i => new PaperModel { Edition = 0, Constant = $"P{i}", Key = "k", Title = title }).ToEquatableArray(),
        };

        Assert.Null(CatalogLimits.FindExceeded(model));
        var longer = model.Papers.AsSpan().ToArray();
        longer[^1] = longer[^1] with { Remarks = new(["!"]) };
        Assert.Equal(
            "268435457 characters of text, and 268435456 are the most",
            CatalogLimits.FindExceeded(model with { Papers = longer.ToEquatableArray() }));
    }

    [Fact]
    public async Task A_catalog_that_is_too_large_is_an_error_and_nothing_is_emitted()
    {
        var list = string.Concat(Enumerable.Range(0, CatalogLimits.MaximumMembers + 1).Select(i => $"* [OSDI '20] System{i}: Number {i} of Very Many\n"));
        var project = new AnalyzedProject().WithList("/l.md", list);

        var diagnostics = (await project.AnalyzeAsync()).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();

        Assert.Equal("MLC0509", Assert.Single(diagnostics).Id);
        Assert.Null(project.Compile(out _).GetTypeByMetadataName("App.Papers"));
    }
}
