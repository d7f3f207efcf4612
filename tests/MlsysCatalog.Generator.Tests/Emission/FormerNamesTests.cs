using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator.Tests;

/// <summary>What is emitted for constants that were shipped and that no paper has any more.</summary>
public sealed class FormerNamesTests
{
    private const string List = "/w/lists/a.md";
    private const string Shipped = "/w/lists/MlsysCatalog.Shipped.txt";

    private const string Papers =
        """
        # Serving

        * [NSDI '23] Gemel: Model Merging for Video Analytics ([pdf](https://arxiv.org/abs/2201.07705))
        * [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies ([pdf](https://example.org/gavel.pdf))

        """;

    private const string Names =
        """
        ArXiv2022.Gemel | arxiv2022/gemel => nsdi2023/gemel | GEMEL: Model Merging | arxiv:2201.07705
        Osdi2020.Gavel | osdi2020/gavel | Gavel: Heterogeneity-Aware Cluster Scheduling Policies
        Osdi2020.Gone | osdi2020/gone | Gone "with" the </summary> & {wind} \u0022 | doi:10.1/gone

        """;

    private const string OldCode =
        """
        using App;

        [MlsysCatalog.Cites(PaperKeys.ArXiv2022.Gemel), MlsysCatalog.Cites(PaperKeys.Osdi2020.Gone)]
        class Old
        {
            MlsysCatalog.Paper[] All() => new[] { Papers.ArXiv2022.Gemel, Papers.Osdi2020.Gone, Papers.Nsdi2023.Gemel };
        }

        """;

    [Fact]
    public void A_former_and_a_retired_name_emit_the_code_that_is_kept_beside_this_test() =>
        Snapshot.Verify("former-names", "cs", string.Concat(Project().Emit().Select(source => $"//// {source.Key}\n{source.Value}\n")));

    [Fact]
    public void Old_code_compiles_with_nothing_but_MLC0603()
    {
        var project = Project();
        project.AddCode(OldCode);

        Assert.Equal(["MLC0603", "MLC0603", "MLC0603", "MLC0603"], Warnings(project));
    }

    [Fact]
    public void Old_code_compiles_where_no_paper_is_left()
    {
        var project = Project();
        project.AddCode(OldCode.Replace(", Papers.Nsdi2023.Gemel", ""));
        project.Edit(List, static _ => "# Serving\n\nNothing yet.\n");
        Assert.Equal(["MLC0603", "MLC0603", "MLC0603", "MLC0603"], Warnings(project));

        project.Remove(List);
        Assert.Equal(["MLC0603", "MLC0603", "MLC0603", "MLC0603"], Warnings(project));

        project.Remove(Shipped);
        Assert.Empty(project.Emit());
    }

    [Fact]
    public void An_older_framework_gets_the_attribute_without_an_id()
    {
        var project = Project();
        Assert.Contains("DiagnosticId = \"MLC0603\"", project.Emit()[HintNames.Former], StringComparison.Ordinal);

        // Its own attribute hides the framework's, as that of netstandard2.0 would be there instead.
        project.AddCode("namespace System { class ObsoleteAttribute : Attribute { public ObsoleteAttribute(string message) { } } }");
        var text = project.Emit()[HintNames.Former];
        Assert.DoesNotContain("DiagnosticId", text, StringComparison.Ordinal);
        Assert.DoesNotContain("UrlFormat", text, StringComparison.Ordinal);
        Assert.Contains("[global::System.Obsolete(\"The paper is Papers.Nsdi2023.Gemel now\")]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_keys_there_are_no_former_keys()
    {
        var project = Project();
        project.Set("MlsysCatalogKeys", "false");
        project.AddCode("using App; class Old { object P => Papers.ArXiv2022.Gemel; }");

        Assert.Equal(["MLC0603"], Warnings(project));
        Assert.DoesNotContain(project.Emit().Values, static text => text.Contains("PaperKeys", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_former_changes_no_byte()
    {
        var without = new CatalogProject((List, Papers)).Emit();
        var shipped = new CatalogProject(
            (List, Papers),
            (Shipped, "Osdi2020.Gavel | osdi2020/gavel | Gavel: Heterogeneity-Aware Cluster Scheduling Policies\n"));

        Assert.Equal(without, shipped.Emit());
        Assert.Equal(["Catalog.g.cs", "Papers.Nsdi.g.cs", "Papers.Osdi.g.cs"], without.Keys);
        Assert.DoesNotContain(without.Values, static text => text.Contains("Former", StringComparison.Ordinal));
        Assert.DoesNotContain(without.Values, static text => text.Contains("Obsolete", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_editions_with_former_names_become_partial()
    {
        var sources = Project().Emit();
        Assert.Contains("public static partial class Osdi2020", sources["Papers.Osdi.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public static class Nsdi2023", sources["Papers.Nsdi.g.cs"], StringComparison.Ordinal);
    }

    /// <summary>The model promises more; two members of one name would break the build of everybody.</summary>
    [Fact]
    public void A_papers_own_constant_wins_and_none_is_emitted_twice()
    {
        var paper = new PaperModel { Edition = 0, Constant = "Gavel", Key = "osdi2020/gavel", Title = "Gavel" };
        var model = CatalogModel.Empty with
        {
            Papers = new([paper]),
            Editions = new([new EditionModel("Osdi2020", -1, 2020)]),
            Former = new(
            [
                Former("Osdi2020", "Gavel", -1),
                Former("Osdi2020", "GAVEL", 0),
                Former("Osdi2020", "Gone", -1),
                Former("Osdi2020", "GONE", 0),
                Former("OSDI2020", "Gavel", 0),
            ]),
        };
        var project = new CatalogProject();
        var options = new EmissionOptions("App", IsPublic: false, HasKeys: true, HasDocs: true, HasGlobalUsing: false);
        var compilation = project.Compilation.AddSyntaxTrees(CatalogEmitter.Emit(model, options)
            .Select(source => CSharpSyntaxTree.ParseText(source.Text, project.ParseOptions, source.HintName)));

        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        var editions = compilation.GetTypeByMetadataName("App.Papers")!.GetTypeMembers();
        Assert.Equal(
            ["OSDI2020.Gavel", "Osdi2020.GONE", "Osdi2020.Gavel"],
            editions.SelectMany(static edition => edition.GetMembers().OfType<IPropertySymbol>())
                .Select(static member => member.ContainingType.Name + "." + member.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["OSDI2020.Gavel", "Osdi2020.GONE", "Osdi2020.Gavel"],
            compilation.GetTypeByMetadataName("App.PaperKeys")!.GetTypeMembers()
                .SelectMany(static edition => edition.GetMembers().OfType<IFieldSymbol>())
                .Select(static member => member.ContainingType.Name + "." + member.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Limits_count_former_names()
    {
        var model = CatalogModel.Empty with
        {
            Papers = new([new PaperModel { Edition = 0, Constant = "Own", Key = "unplaced/own", Title = "Own" }]),
            Editions = new([new EditionModel("Unplaced", -1, null)]),
            Former = Enumerable.Range(0, CatalogLimits.MaximumMembers)
                .Select(static i => Former("Unplaced", $"P{i}", -1)).ToEquatableArray(),
        };
        Assert.Equal("65001 papers in Papers.Unplaced, and 65000 are the most", CatalogLimits.FindExceeded(model));
        Assert.Null(CatalogLimits.FindExceeded(model with { Former = model.Former.AsSpan()[1..].ToArray().ToEquatableArray() }));

        var editions = Enumerable.Range(0, CatalogLimits.MaximumMembers).Select(static i => Former($"E{i}", "P", -1)).ToEquatableArray();
        Assert.Equal("65001 editions, and 65000 are the most", CatalogLimits.FindExceeded(model with { Former = editions }));
    }

    [Fact]
    public void Nothing_else_runs_again_for_a_comment_and_only_the_former_names_for_one_that_says_so()
    {
        var project = Project();
        project.Generate();
        project.Edit(Shipped, static text => "# A comment\n\n" + text);
        var run = project.Generate();
        Assert.Equal(IncrementalStepRunReason.Unchanged, ReasonOf(run, TrackingNames.Shipped));
        Assert.Equal(IncrementalStepRunReason.Cached, ReasonOf(run, TrackingNames.Model));
        Assert.Equal(IncrementalStepRunReason.Cached, ReasonOf(run, TrackingNames.FormerFile));

        // Ship one more that is gone: its edition has former names already, so no venue's file changes.
        project.Edit(Shipped, static text => text + "Osdi2020.Lost | osdi2020/lost => - | Lost\n");
        run = project.Generate();
        Assert.Equal(IncrementalStepRunReason.Modified, ReasonOf(run, TrackingNames.FormerFile));
        Assert.Equal(IncrementalStepRunReason.Modified, ReasonOf(run, TrackingNames.Store));
        Assert.All(
            run.TrackedSteps[TrackingNames.VenueFiles].SelectMany(static step => step.Outputs),
            static output => Assert.Equal(IncrementalStepRunReason.Unchanged, output.Reason));

        // An edit of C# asks for the attribute again, and gets the same answer.
        project.AddCode("class Other { }");
        run = project.Generate();
        Assert.Equal(IncrementalStepRunReason.Unchanged, ReasonOf(run, TrackingNames.ObsoleteId));
        Assert.Equal(IncrementalStepRunReason.Cached, ReasonOf(run, TrackingNames.FormerFile));
    }

    [Fact]
    public void The_order_of_lines_and_of_files_changes_no_byte()
    {
        var lines = Names.TrimEnd('\n').Split('\n').Select(static line => line.TrimEnd('\r')).ToArray();
        var other = new CatalogProject(
            ("/w/MlsysCatalog.Shipped.txt", lines[2] + "\r\n"),
            (Shipped, lines[1] + "\n\n# moved\n" + lines[0] + "\n"),
            (List, Papers));
        Assert.Equal(Project().Emit(), other.Emit());
    }

    private static CatalogProject Project() => new((List, Papers), (Shipped, Names));

    private static FormerPaper Former(string edition, string member, int successor) =>
        new(edition, member, (edition + "/" + member).ToLowerInvariant(), member, default, successor);

    private static IncrementalStepRunReason ReasonOf(GeneratorRunResult run, string step) =>
        Assert.Single(Assert.Single(run.TrackedSteps[step]).Outputs).Reason;

    private static IEnumerable<string> Warnings(CatalogProject project) => project.CompileEmitted().GetDiagnostics()
        .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(static diagnostic => diagnostic.Id);
}
