using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MlsysCatalog.Generator.Tests;

/// <summary>
/// MLC0601: what the compiler says of a <c>[Cites]</c> whose key no paper has, and where. «⟦» and «⟧» stand around what is told.
/// </summary>
public sealed class CitationAnalyzerTests
{
    private const string List =
        """
        # Scheduling

        * [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads
        * [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning
        * [OSDI '18] Gandiva: Introspective Cluster Scheduling for Deep Learning

        """;

    private static AnalyzedProject Project => new AnalyzedProject().WithList("/l.md", List);

    [Fact]
    public async Task A_key_that_no_paper_has_is_an_error_at_the_argument_with_the_nearest_key()
    {
        var diagnostic = Assert.Single(await Project.WithCode("using MlsysCatalog;\n\n[Cites(\"osdi2020/gavle\", Section = \"4.2\")]\nclass Policy { }\n").AnalyzeAsync());

        Assert.Equal("/repo/app/1.cs(3,8): error MLC0601", AnalyzedProject.Describe(diagnostic));
        Assert.Equal("No paper has the key 'osdi2020/gavle'; did you mean 'osdi2020/gavel'?", diagnostic.GetMessage());
        Assert.Equal("\"osdi2020/gavle\"".Length, diagnostic.Location.SourceSpan.Length);
        Assert.Equal("MlsysCatalog.Citation", diagnostic.Descriptor.Category);
    }

    [Theory]
    // assembly, module, types
    [InlineData("[assembly: Cites(⟦\"x\"⟧)]")]
    [InlineData("[module: Cites(⟦\"x\"⟧)]")]
    [InlineData("[Cites(⟦\"x\"⟧)] class C { }")]
    [InlineData("[Cites(⟦\"x\"⟧)] struct C { }")]
    [InlineData("[Cites(⟦\"x\"⟧)] interface C { }")]
    [InlineData("[Cites(⟦\"x\"⟧)] delegate void D();")]
    [InlineData("[Cites(⟦\"x\"⟧)] enum E { One }")]
    [InlineData("enum E { [Cites(⟦\"x\"⟧)] One }")]
    [InlineData("class C { [Cites(⟦\"x\"⟧)] class Inner { } }")]
    [InlineData("namespace N { namespace M { [Cites(⟦\"x\"⟧)] class C { } } }")]
    // members
    [InlineData("class C { [Cites(⟦\"x\"⟧)] void M() { } }")]
    [InlineData("class C { [Cites(⟦\"x\"⟧)] C() { } }")]
    [InlineData("class C { [Cites(⟦\"x\"⟧)] ~C() { } }")]
    [InlineData("class C { [Cites(⟦\"x\"⟧)] public static C operator +(C left, C right) => left; }")]
    [InlineData("class C { [Cites(⟦\"x\"⟧)] public static implicit operator int(C c) => 1; }")]
    [InlineData("class C { [Cites(⟦\"x\"⟧)] int f; }")]
    [InlineData("class C { [Cites(⟦\"x\"⟧)] int f, g; }")]
    [InlineData("class C { [Cites(⟦\"x\"⟧)] const int F = 1; }")]
    [InlineData("class C { [Cites(⟦\"x\"⟧)] int P { get; set; } }")]
    [InlineData("class C { [field: Cites(⟦\"x\"⟧)] int P { get; set; } }")]
    [InlineData("class C { [Cites(⟦\"x\"⟧)] int this[int i] => i; }")]
    [InlineData("class C { [Cites(⟦\"x\"⟧)] event System.Action E; }")]
    [InlineData("class C { [field: Cites(⟦\"x\"⟧)] [method: Cites(⟦\"y\"⟧)] event System.Action E, F; }")]
    [InlineData("class C { [Cites(⟦\"x\"⟧)] event System.Action E { add { } remove { } } }")]
    // accessors, parameters, return values, type parameters
    [InlineData("class C { int P { [Cites(⟦\"x\"⟧)] get; [Cites(⟦\"y\"⟧)] set; } }")]
    [InlineData("class C { int P { [Cites(⟦\"x\"⟧)] get => 1; [param: Cites(⟦\"y\"⟧)] set { } } }")]
    [InlineData("class C { event System.Action E { [Cites(⟦\"x\"⟧)] add { } [Cites(⟦\"y\"⟧)] remove { } } }")]
    [InlineData("class C { void M([Cites(⟦\"x\"⟧)] int a) { } }")]
    [InlineData("class C { int this[[Cites(⟦\"x\"⟧)] int i] => i; }")]
    [InlineData("delegate void D([Cites(⟦\"x\"⟧)] int a);")]
    [InlineData("class C { [return: Cites(⟦\"x\"⟧)] int M() => 1; }")]
    [InlineData("[return: Cites(⟦\"x\"⟧)] delegate int D();")]
    [InlineData("class C<[Cites(⟦\"x\"⟧)] T> { }")]
    [InlineData("class C { void M<[Cites(⟦\"x\"⟧)] T>() { } }")]
    [InlineData("abstract class C { [Cites(⟦\"x\"⟧)] public abstract void M(); [Cites(⟦\"y\"⟧)] extern static void N(); }")]
    // records and what is partial
    [InlineData("[Cites(⟦\"x\"⟧)] record R([Cites(⟦\"y\"⟧)] int A, [property: Cites(⟦\"z\"⟧)] int B, [field: Cites(⟦\"u\"⟧)] int C);")]
    [InlineData("[Cites(⟦\"x\"⟧)] partial class C { } [Cites(⟦\"y\"⟧)] partial class C { }")]
    [InlineData("partial class C { [Cites(⟦\"x\"⟧)] partial void M([Cites(⟦\"y\"⟧)] int a); } partial class C { [Cites(⟦\"z\"⟧)] partial void M([Cites(⟦\"u\"⟧)] int a) { } }")]
    // inside bodies
    [InlineData("class C { void M() { L(1); [Cites(⟦\"x\"⟧)] [return: Cites(⟦\"y\"⟧)] static int L<[Cites(⟦\"z\"⟧)] T>([Cites(⟦\"u\"⟧)] T a) => 1; } }")]
    [InlineData("class C { System.Func<int, int> f = [Cites(⟦\"x\"⟧)] [return: Cites(⟦\"y\"⟧)] ([Cites(⟦\"z\"⟧)] int a) => a; }")]
    [InlineData("class C { object M() => (System.Func<int>)([Cites(⟦\"x\"⟧)] () => { int L() { var g = [Cites(⟦\"y\"⟧)] () => 1; return g(); } return L(); }); }")]
    [InlineData("class C { int P { get { return L(); [Cites(⟦\"x\"⟧)] int L() => 1; } } }")]
    // several at one place
    [InlineData("[Cites(⟦\"x\"⟧), Cites(⟦\"y\"⟧)] [Cites(⟦\"z\"⟧), Cites(\"osdi2020/gavel\")] class C { }")]
    public Task It_is_told_wherever_an_attribute_may_stand_and_once(string marked) => AssertTold(Project, "using MlsysCatalog; " + marked);

    [Theory]
    [InlineData("[Cites(key: ⟦\"osdi2020/gavle\"⟧)] class C { }")]
    [InlineData("[Cites(key: ⟦\"osdi2020/gavle\"⟧, Note = \"osdi2020/gavel\")] class C { }")]
    [InlineData("[CitesAttribute(⟦@\"osdi2020/gavle\"⟧)] class C { }")]
    [InlineData("[MlsysCatalog.Cites(⟦\"osdi2020/gavle\"⟧)] class C { }")]
    [InlineData("[global::MlsysCatalog.CitesAttribute(⟦(\"osdi2020/gavle\")⟧)] class C { }")]
    [InlineData("[Cites(⟦\"osdi2020\" + \"/gavle\"⟧)] class C { }")]
    [InlineData("[Cites(⟦nameof(C)⟧)] class C { }")]
    [InlineData("[Cites(⟦Mine.Gavel⟧)] class C { } static class Mine { public const string Gavel = \"osdi2020/gavle\"; }")]
    [InlineData("[Cites(⟦App.PaperKeys.Osdi2020.Gavel + \"s\"⟧)] class C { }")]
    public Task Whatever_has_a_value_is_looked_at(string marked) => AssertTold(Project, "using MlsysCatalog; " + marked);

    [Theory]
    [InlineData("using MlsysCatalog; using C = MlsysCatalog.CitesAttribute; [C(⟦\"x\"⟧)] class A { }")]
    [InlineData("using CAttribute = MlsysCatalog.CitesAttribute; [C(⟦\"x\"⟧)] class A { }")]
    [InlineData("namespace N.M { using C = global::MlsysCatalog.CitesAttribute; [C(⟦\"x\"⟧)] class A { } }")]
    [InlineData("using M = MlsysCatalog; [M::Cites(⟦\"x\"⟧)] class A { }")]
    [InlineData("using M = MlsysCatalog; [M.Cites(⟦\"x\"⟧)] class A { }")]
    public Task The_attribute_may_have_another_name(string marked) => AssertTold(Project, marked);

    [Fact]
    public Task A_name_that_holds_in_every_file_is_known_in_every_file() =>
        AssertTold(Project.WithCode("global using C = MlsysCatalog.CitesAttribute;"), "[C(⟦\"x\"⟧)] class A { }");

    [Theory]
    [InlineData("null", "This citation names no paper; write the paper's key, such as 'osdi2020/gavel', which the constants of PaperKeys hold")]
    [InlineData("default", "This citation names no paper; write the paper's key, such as 'osdi2020/gavel', which the constants of PaperKeys hold")]
    [InlineData("\"\"", "This citation names no paper; write the paper's key, such as 'osdi2020/gavel', which the constants of PaperKeys hold")]
    [InlineData("\" \\t\"", "This citation names no paper; write the paper's key, such as 'osdi2020/gavel', which the constants of PaperKeys hold")]
    [InlineData("\"OSDI2020/Gavel\"", "No paper has the key 'OSDI2020/Gavel'; did you mean 'osdi2020/gavel'?")]
    [InlineData("\"osdi2020/gavel \"", "No paper has the key 'osdi2020/gavel '; did you mean 'osdi2020/gavel'?")]
    [InlineData("\"Papers.Osdi2020.Gavel\"", "No paper has the key 'Papers.Osdi2020.Gavel'; did you mean 'osdi2020/gavel'?")]
    [InlineData("\"sosp2020/gavel\"", "No paper has the key 'sosp2020/gavel'; did you mean 'osdi2020/gavel'?")]
    [InlineData("\"gandiva\"", "No paper has the key 'gandiva'; did you mean 'osdi2018/gandiva'?")]
    [InlineData("\"osdi2020/\\u200bgavel\"", "No paper has the key 'osdi2020/\ufffdgavel'; did you mean 'osdi2020/gavel'?")]
    [InlineData("\"sosp2023/vllm\\r\\n\"", "No paper has the key 'sosp2023/vllm  '; put the paper into a list, or cite one that is there: the constants of PaperKeys hold the keys")]
    public async Task The_message_says_what_to_write(string argument, string message)
    {
        var diagnostic = Assert.Single(await Project.WithCode($"[MlsysCatalog.Cites({argument})] class C {{ }}").AnalyzeAsync());

        Assert.Equal(("MLC0601", message), (diagnostic.Id, diagnostic.GetMessage()));
    }

    [Fact]
    public async Task Of_several_near_keys_each_is_named()
    {
        var diagnostic = Assert.Single(
            await Project.WithList("/m.md", "* [SOSP '23] Gandiva: Another System of That Name\n").WithCode("[MlsysCatalog.Cites(\"gandiva\")] class C { }").AnalyzeAsync(),
            diagnostic => diagnostic.Id == "MLC0601");

        Assert.Equal("No paper has the key 'gandiva'; did you mean 'osdi2018/gandiva' or 'sosp2023/gandiva'?", diagnostic.GetMessage());
    }

    [Theory]
    [InlineData("[Cites(\"osdi2020/gavel\")] class C { }")]
    [InlineData("[Cites(key: @\"nsdi2019/tiresias\", Note = \"x\")] class C { }")]
    [InlineData("[Cites(App.PaperKeys.Osdi2020.Gavel, Section = \"no key\")] class C { }")]
    [InlineData("[Cites((App.PaperKeys.Osdi2020.Gavel))] class C { }")]
    [InlineData("[Cites(Mine.Gavel)] class C { } static class Mine { public const string Gavel = App.PaperKeys.Osdi2020.Gavel; }")]
    // Others of the name
    [InlineData("[Other.Cites(\"x\")] class C { } namespace Other { class CitesAttribute : System.Attribute { public CitesAttribute(string key) { } } }")]
    [InlineData("[System.Obsolete(\"x\")] class C { }")]
    public async Task What_is_right_or_no_citation_is_left_alone(string code)
    {
        var project = Project.WithCode("using MlsysCatalog; " + code);

        Assert.DoesNotContain(project.Compile(out _).GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
        Assert.Empty(await project.AnalyzeAsync());
    }

    [Theory]
    [InlineData("[Cites] class C { }")]
    [InlineData("[Cites()] class C { }")]
    [InlineData("[Cites(42)] class C { }")]
    [InlineData("[Cites(\"x\", \"y\")] class C { }")]
    [InlineData("[Cites(Section = \"x\")] class C { }")]
    [InlineData("[Cites(App.PaperKeys.Osdi2020.Gavle)] class C { }")]
    [InlineData("[Cites(C.Key)] class C { public static string Key = \"x\"; }")]
    [InlineData("[Cites(")]
    public async Task What_does_not_compile_is_the_compilers_own_to_tell(string code)
    {
        var project = Project.WithCode("using MlsysCatalog; " + code);

        Assert.Contains(project.Compile(out _).GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
        Assert.Empty(await project.AnalyzeAsync());
    }

    [Fact]
    public async Task Generated_code_is_not_looked_at() =>
        Assert.Empty(await Project.WithCode("// <auto-generated/>\n[MlsysCatalog.Cites(\"x\")] class C { }").AnalyzeAsync());

    [Fact]
    public async Task Without_a_list_and_a_catalog_nothing_is_known_and_nothing_told() =>
        Assert.Empty(await new AnalyzedProject().WithCode("[MlsysCatalog.Cites(\"x\")] [MlsysCatalog.Cites(null)] class C { }").AnalyzeAsync());

    [Fact]
    public async Task Of_several_target_frameworks_only_the_first_reports() =>
        Assert.Empty(await Project.With("MlsysCatalogReports", "false").WithCode("[MlsysCatalog.Cites(\"x\")] class C { }").AnalyzeAsync());

    [Fact]
    public async Task The_compilers_settings_hold()
    {
        var project = Project.WithCode("#pragma warning disable MLC0601\n[MlsysCatalog.Cites(\"x\")] class C { }\n#pragma warning restore MLC0601\n[MlsysCatalog.Cites(\"x\")] class D { }");
        Assert.Equal("/repo/app/1.cs(4,21): error MLC0601", AnalyzedProject.Describe(Assert.Single(await project.AnalyzeAsync())));

        project.SpecificOptions = project.SpecificOptions.Add("MLC0601", ReportDiagnostic.Suppress);
        Assert.Empty(await project.AnalyzeAsync());
    }

    [Theory]
    [InlineData("public", "true", null, true)]
    [InlineData("public", "false", null, true)]
    [InlineData("internal", "true", null, false)]
    [InlineData("internal", "true", "App", true)]
    [InlineData("internal", "true", "Other", false)]
    public async Task The_catalog_of_a_referenced_assembly_counts_where_it_is_visible(string visibility, string keys, string? friend, bool isKnown)
    {
        foreach (var reference in Library(visibility, keys, friend))
        {
            // The project has no lists of its own.
            var consumer = new AnalyzedProject().WithReference(reference).WithCode("[MlsysCatalog.Cites(\"sosp2023/vllm\")] [MlsysCatalog.Cites(\"sosp2023/vlm\")] class C { }");
            Assert.Equal(
                isKnown ? ["No paper has the key 'sosp2023/vlm'; did you mean 'sosp2023/vllm'?"] : [],
                (await consumer.AnalyzeAsync()).Select(diagnostic => diagnostic.GetMessage()));

            var both = Project.WithReference(reference).WithCode("[MlsysCatalog.Cites(\"sosp2023/vllm\")] [MlsysCatalog.Cites(\"osdi2020/gavel\")] class C { }");
            Assert.Equal(isKnown ? 0 : 1, (await both.AnalyzeAsync()).Count);
        }
    }

    [Fact]
    public async Task A_constant_of_a_catalog_is_right_whatever_its_key_is()
    {
        // A former name, kept beside the emitted ones so that old code compiles.
        var project = Project.WithCode("namespace App { static partial class PaperKeys { public static class Former { public const string Gavle = \"osdi2020/gavle\"; } } }");

        Assert.Empty(await project.WithCode("[MlsysCatalog.Cites(App.PaperKeys.Former.Gavle)] class C { }").AnalyzeAsync());
        await AssertTold(project, "[MlsysCatalog.Cites(⟦\"osdi2020/gavle\"⟧)] class D { }");
    }

    [Fact]
    public async Task A_class_of_that_name_in_an_assembly_that_knows_no_papers_is_no_catalog()
    {
        var other = Compile("Other", "public static class PaperKeys { public static class Wallpaper { public const string Wood = \"osdi2020/gavle\"; } }", hasRuntime: false);

        Assert.Empty(await new AnalyzedProject().WithReference(other.ToMetadataReference()).WithCode("[MlsysCatalog.Cites(\"x\")] class C { }").AnalyzeAsync());
        Assert.Single(await Project.WithReference(other.ToMetadataReference()).WithCode("[MlsysCatalog.Cites(\"osdi2020/gavle\")] class C { }").AnalyzeAsync());
    }

    private static async Task AssertTold(AnalyzedProject project, string marked)
    {
        var code = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        project.WithCode(code);
        Assert.DoesNotContain(project.Compile(out _).GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);

        var diagnostics = await project.AnalyzeAsync();

        Assert.All(diagnostics, diagnostic => Assert.Equal(("MLC0601", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity)));
        Assert.Equal(marked, diagnostics.Reverse().Aggregate(code, static (text, diagnostic) =>
            text.Insert(diagnostic.Location.SourceSpan.End, "⟧").Insert(diagnostic.Location.SourceSpan.Start, "⟦")));
    }

    // As an editor references a project, and as a build references its assembly.
    private static IEnumerable<MetadataReference> Library(string visibility, string keys, string? friend)
    {
        var project = new CatalogProject(("/v.md", "* [SOSP '23] vLLM: Efficient Memory Management for Large Language Model Serving with PagedAttention\n"));
        project.Set("MlsysCatalogNamespace", "Lab.Reading");
        project.Set("MlsysCatalogVisibility", visibility);
        project.Set("MlsysCatalogKeys", keys);
        if (friend is not null)
        {
            project.AddCode($"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{friend}\")]");
        }

        var library = project.CompileEmitted().WithAssemblyName("Library");
        using var assembly = new MemoryStream();
        Assert.Empty(library.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return [library.ToMetadataReference(), MetadataReference.CreateFromImage(assembly.ToArray())];
    }

    private static CSharpCompilation Compile(string name, string code, bool hasRuntime = true) => CSharpCompilation.Create(
        name,
        [CSharpSyntaxTree.ParseText(code)],
        CatalogProject.References.Where(reference => hasRuntime || Path.GetFileName(reference.Display) != "MlsysCatalog.dll"),
        new(OutputKind.DynamicallyLinkedLibrary));
}
