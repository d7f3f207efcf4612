using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator.Tests;

/// <summary>
/// What the analyzer does with the settings of the compiler, with those of a list's path, with comments and with a baseline.
/// </summary>
public sealed class SwitchTests
{
    private const string Chimera = "* [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";
    private const string Gavel = "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n";
    private const string TwoTopics = "## A\n\n" + Gavel + "\n## B\n\n" + Gavel;

    private static AnalyzedProject Project => new AnalyzedProject().WithList("/w/lists/a.md", Chimera).WithList("/w/lists/old/b.md", Chimera);

    [Theory]
    [InlineData("error", "error", "error")]
    [InlineData("warning", "warning", "warning")]
    [InlineData("suggestion", "info", "info")]
    [InlineData("silent", "hidden", "hidden")]
    [InlineData("default", "warning", "warning")]
    [InlineData("none")]
    public async Task A_global_config_sets_a_rule_for_all_lists(string value, params string[] expected) =>
        Assert.Equal(expected, await Severities(Project.WithConfig("/w/.globalconfig", $"is_global = true\ndotnet_diagnostic.MLC0301.severity = {value}\n")));

    [Theory]
    [InlineData("error", "warning", "error")]
    [InlineData("warning", "warning", "warning")]
    [InlineData("info", "warning", "info")]
    [InlineData("suggestion", "warning", "info")]
    [InlineData("hidden", "warning", "hidden")]
    [InlineData("none", "warning")]
    public async Task An_editor_config_sets_a_rule_for_the_lists_of_a_section(string value, params string[] expected) =>
        Assert.Equal(expected, await Severities(Project.WithConfig("/w/.editorconfig", $"[lists/old/*.md]\nmlsys_catalog.MLC0301.severity = {value}\n")));

    [Fact]
    public async Task The_nearer_editor_config_holds_up_to_the_root()
    {
        var project = Project
            .WithConfig("/.editorconfig", "[*.md]\nmlsys_catalog.severity = none\n")
            .WithConfig("/w/.editorconfig", "root = true\n[*.md]\nmlsys_catalog.MLC0301.severity = error\n")
            .WithConfig("/w/lists/old/.editorconfig", "[*.md]\nmlsys_catalog.MLC0301.severity = info\n");

        Assert.Equal(["error", "info"], await Severities(project));
    }

    [Fact]
    public async Task A_key_without_a_rule_sets_all_of_them_and_a_global_config_may_have_it()
    {
        Assert.Equal(["error"], await Severities(Project.WithConfig("/w/.editorconfig", "[*.md]\nmlsys_catalog.severity = error\n[old/*.md]\n").WithConfig("/w/lists/old/.editorconfig", "[*]\nmlsys_catalog.severity = none\n")));
        Assert.Equal(["info", "info"], await Severities(Project.WithConfig("/w/.globalconfig", "is_global = true\nmlsys_catalog.severity = info\n")));
        Assert.Equal(["info", "error"], await Severities(Project
            .WithConfig("/w/.globalconfig", "is_global = true\nmlsys_catalog.severity = info\n")
            .WithConfig("/w/.editorconfig", "[lists/old/*.md]\nmlsys_catalog.severity = error\n")));
    }

    [Fact]
    public async Task The_compilers_own_key_in_a_section_has_no_effect_on_lists() =>
        Assert.Equal(["warning", "warning"], await Severities(Project.WithConfig("/w/.editorconfig", "[*.md]\ndotnet_diagnostic.MLC0301.severity = error\n")));

    [Theory]
    // The .editorconfig says error for the old list; the compiler's own settings win, whatever they say.
    [InlineData("suggestion", "info", "info")]
    [InlineData("silent", "hidden", "hidden")]
    [InlineData("warning", "warning", "warning")]
    [InlineData("none")]
    [InlineData("default", "warning", "error")]
    public async Task A_global_config_wins_over_an_editor_config(string value, params string[] expected)
    {
        var project = Project
            .WithConfig("/w/.editorconfig", "[lists/old/*.md]\nmlsys_catalog.MLC0301.severity = error\n")
            .WithConfig("/w/.globalconfig", $"is_global = true\ndotnet_diagnostic.MLC0301.severity = {value}\n");

        Assert.Equal(expected, await Severities(project));
    }

    [Fact]
    public async Task A_global_config_wins_over_none_too()
    {
        var project = Project
            .WithConfig("/w/.editorconfig", "[lists/old/*.md]\nmlsys_catalog.MLC0301.severity = none\n")
            .WithConfig("/w/.globalconfig", "is_global = true\ndotnet_diagnostic.MLC0301.severity = suggestion\n");

        Assert.Equal(["info", "info"], await Severities(project));
    }

    [Theory]
    // NoWarn, WarningsAsErrors and WarningsNotAsErrors, with the old list at info by its .editorconfig.
    [InlineData(ReportDiagnostic.Suppress, ReportDiagnostic.Default)]
    [InlineData(ReportDiagnostic.Error, ReportDiagnostic.Default, "error", "error")]
    [InlineData(ReportDiagnostic.Default, ReportDiagnostic.Error, "warning", "info")]
    // TreatWarningsAsErrors raises warnings, and leaves alone what a list's settings have made less than one.
    [InlineData(null, ReportDiagnostic.Error, "error", "info")]
    public async Task The_compilers_options_win(ReportDiagnostic? specific, ReportDiagnostic general, params string[] expected)
    {
        var project = Project.WithConfig("/w/.editorconfig", "[lists/old/*.md]\nmlsys_catalog.MLC0301.severity = info\n");
        project.GeneralOption = general;
        project.SpecificOptions = specific is { } option ? project.SpecificOptions.Add("MLC0301", option) : project.SpecificOptions;

        Assert.Equal(expected, await Severities(project));
    }

    [Fact]
    public async Task What_a_lists_settings_have_raised_to_a_warning_is_an_error_where_warnings_are()
    {
        var project = new AnalyzedProject { GeneralOption = ReportDiagnostic.Error }
            .WithList("/w/a.md", TwoTopics)
            .WithConfig("/w/.editorconfig", "[*.md]\nmlsys_catalog.MLC0205.severity = warning\n");

        Assert.Equal("/w/a.md(7,14): error MLC0205", AnalyzedProject.Describe(Assert.Single(await project.AnalyzeAsync())));
    }

    [Fact]
    public async Task The_compiler_lets_through_what_a_list_has_switched_on()
    {
        var off = new RuleDescriptor("MLC0404", "Out of order", RuleCategory.Structure, FindingSeverity.None, "");
        var project = new AnalyzedProject { Analyzers = [new Reporter(new(off, "/l.md", new(0, 1), "Out of order", default, default) { Severity = FindingSeverity.Warning })] };

        Assert.Equal("/l.md(1,1): warning MLC0404", AnalyzedProject.Describe(Assert.Single(await project.WithList("/l.md", Gavel).AnalyzeAsync())));
    }

    [Fact]
    public async Task A_value_that_means_nothing_is_told_once_at_its_place()
    {
        var project = Project.WithConfig("/w/.editorconfig", "root = true\n\n[*.md]\n# loud\nmlsys_catalog.MLC0301.severity = eror # sic\n[*.cs]\nmlsys_catalog.MLC0301.severity = wraning\n");

        var diagnostics = await project.AnalyzeAsync();

        Assert.Equal(
            ["/w/.editorconfig(5,1): warning MLC0505", "/w/lists/a.md(1,7): warning MLC0301", "/w/lists/old/b.md(1,7): warning MLC0301"],
            diagnostics.Select(AnalyzedProject.Describe));
        Assert.StartsWith("'eror' is no severity; write none, hidden, info, warning, error or default", diagnostics[0].GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_silences_the_build()
    {
        Assert.Empty(await new AnalyzedProject().WithList("/l.md", "<!-- catalog-disable-next-line MLC0301: as printed -->\n" + Chimera).AnalyzeAsync());
        Assert.Equal("/l.md(1,23): info MLC0507", AnalyzedProject.Describe(Assert.Single(await new AnalyzedProject().WithList("/l.md", "<!-- catalog-disable  MLC0301 -->\n" + Gavel).AnalyzeAsync())));
    }

    [Fact]
    public async Task A_suppression_of_a_rule_that_the_compiler_has_off_is_no_useless_one()
    {
        var project = new AnalyzedProject { SpecificOptions = ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("MLC0301", ReportDiagnostic.Suppress) };

        Assert.Empty(await project.WithList("/l.md", "<!-- catalog-disable MLC0301 -->\n" + Chimera).AnalyzeAsync());
    }

    [Theory]
    [InlineData("/w/MlsysCatalog.Baseline.txt", "lists/old/b.md")]
    [InlineData("/w/lists/MlsysCatalog.Baseline.txt", "old/b.md")]
    [InlineData("/w/lists/old/MlsysCatalog.Baseline.txt", "b.md")]
    public async Task A_baseline_silences_what_is_known_in_the_list_that_it_names(string path, string list)
    {
        var project = Project.WithList(path, $"MLC0301 | {list} | chimera efficiently training large scale neural networks with bidirectional pipelines\n");

        Assert.Equal("/w/lists/a.md(1,7): warning MLC0301", AnalyzedProject.Describe(Assert.Single(await project.AnalyzeAsync())));
    }

    [Fact]
    public async Task A_line_of_a_baseline_that_is_not_understood_is_told_at_its_place()
    {
        var project = new AnalyzedProject().WithList("/w/a.md", Gavel).WithList("/w/MlsysCatalog.Baseline.txt", "# known\n  <<<<<<< HEAD\n");

        Assert.Equal("/w/MlsysCatalog.Baseline.txt(2,3): warning MLC0510", AnalyzedProject.Describe(Assert.Single(await project.AnalyzeAsync())));
    }

    private static async Task<IEnumerable<string>> Severities(AnalyzedProject project)
    {
        var diagnostics = await project.AnalyzeAsync();
        Assert.All(diagnostics, diagnostic => Assert.Equal("MLC0301", diagnostic.Id));
        return diagnostics.Select(diagnostic => diagnostic.Severity.ToString().ToLowerInvariant());
    }

#pragma warning disable RS1036, RS1001 // An analyzer of one test.
    private sealed class Reporter(Finding finding) : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [RuleDiagnostics.DescriptorOf(finding.Rule), new("MLC9999", "So that not all are off", "{0}", "Test", DiagnosticSeverity.Info, true)];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterAdditionalFileAction(file => file.ReportDiagnostic(RuleDiagnostics.Of(finding, (path, span) => RuleDiagnostics.LocationOf(path, new("abc"), span))));
        }
    }
#pragma warning restore RS1036, RS1001
}
