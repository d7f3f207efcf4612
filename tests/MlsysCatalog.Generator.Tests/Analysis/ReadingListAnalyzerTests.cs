using Microsoft.CodeAnalysis;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator.Tests;

/// <summary>What the analyzer says of lists: what the rules find, at the same places.</summary>
public sealed class ReadingListAnalyzerTests
{
    private const string Gavel = "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n";
    private const string Chimera = "* [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";

    [Fact]
    public async Task The_founding_lists_have_the_findings_that_the_tool_prints_at_the_same_places()
    {
        var project = new AnalyzedProject();
        var readings = new List<ListReading>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "tests", "fixtures", "founded"), "*s*.md").Where(file => Path.GetFileName(file) != "README.md"))
        {
            project.WithList(file, File.ReadAllText(file));
            readings.Add(ListReader.Read(file, File.ReadAllText(file), VenueTable.Default));
        }

        var diagnostics = await project.AnalyzeAsync();

        var findings = RuleRunner.Check(readings, VenueTable.Default);
        Assert.Equal(58, findings.Count);
        Assert.Equal(findings.Select(finding => Describe(finding, readings)), diagnostics.Select(Describe));
        Assert.Equal(
            [("mlsys-reading-list.md", 55), ("mlsys-reading-list.md", 106), ("systems-for-ml.md", 68)],
            diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning)
                .Select(diagnostic => (Path.GetFileName(diagnostic.Location.GetLineSpan().Path), diagnostic.Location.GetLineSpan().StartLinePosition.Line)));
    }

    [Fact]
    public async Task Findings_about_several_lists_name_the_earlier_place()
    {
        var project = new AnalyzedProject()
            .WithList("/repo/app/lists/a.md", "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies\n")
            .WithList("/repo/app/lists/b.md", "* [OSDI '20] Gavel: Persistent Journals Without Any Locks\n");

        var diagnostics = await project.AnalyzeAsync();

        Assert.Equal(
            ["/repo/app/lists/b.md(1,14): info MLC0501", "/repo/app/lists/b.md(1,14): warning MLC0208"],
            diagnostics.Select(AnalyzedProject.Describe).Order(StringComparer.Ordinal));
        Assert.All(diagnostics, diagnostic => Assert.Equal("/repo/app/lists/a.md", Assert.Single(diagnostic.AdditionalLocations).GetLineSpan().Path));
    }

    [Fact]
    public async Task Lines_are_counted_as_editors_count_them()
    {
        var diagnostic = Assert.Single(await new AnalyzedProject().WithList("/l.md", "# A heading\u2028with a separator\n\n" + Chimera).AnalyzeAsync());

        Assert.Equal("/l.md(3,7): warning MLC0301", AnalyzedProject.Describe(diagnostic));
    }

    [Fact]
    public async Task Of_several_target_frameworks_only_the_first_reports() =>
        Assert.Empty(await new AnalyzedProject().WithList("/l.md", Chimera).With("MlsysCatalogReports", "false").AnalyzeAsync());

    [Fact]
    public async Task Files_that_are_not_marked_as_lists_are_not_looked_at() =>
        Assert.Empty(await new AnalyzedProject().WithList("/notes.txt", Chimera).WithList("/l.md", Gavel).AnalyzeAsync());

    [Fact]
    public async Task A_users_venue_table_holds_for_the_rules_too()
    {
        const string List = "* [Gecko Days] Gavel: Heterogeneity-Aware Cluster Scheduling Policies\n";
        Assert.Equal("MLC0002", Assert.Single(await new AnalyzedProject().WithList("/l.md", List).AnalyzeAsync()).Id);

        Assert.Empty(await new AnalyzedProject().WithList("/l.md", List).WithList("/venues.md", "---\ncatalog: venues\n---\n\n| Venue |\n|---|\n| Gecko Days |\n").AnalyzeAsync());
    }

    [Fact]
    public async Task A_users_venue_table_is_checked_itself()
    {
        var project = new AnalyzedProject()
            .WithList("/l.md", Gavel)
            .WithList("/venues.md", "---\ncatalog: venues\n---\n\n| Venue | Kind |\n|---|---|\n| LabConf | magazine |\n");

        Assert.Equal("/venues.md(7,13): warning MLC0510", AnalyzedProject.Describe(Assert.Single(await project.AnalyzeAsync())));
    }

    [Fact]
    public async Task A_comment_that_names_no_paper_is_told_at_its_words()
    {
        const string Slides = "* [SC '21] Slides on Schedulers <!-- catalog: same-as=osdi2020/gavle -->\n";
        var project = new AnalyzedProject().WithList("/l.md", Gavel + Slides);

        Assert.Equal("/l.md(2,47): warning MLC0506", AnalyzedProject.Describe(Assert.Single(await project.AnalyzeAsync())));
    }

    [Fact]
    public async Task A_list_whose_text_is_gone_is_left_to_the_compiler() =>
        Assert.Equal("MLC0301", Assert.Single(await new AnalyzedProject().WithList("/l.md", Chimera).With(new AnalyzedProject.ListFile("/gone.md", () => null)).AnalyzeAsync()).Id);

    [Fact]
    public async Task A_mistake_of_ours_costs_one_list_and_is_told_there()
    {
        var project = new AnalyzedProject()
            .WithList("/l.md", Chimera)
            .With(new AnalyzedProject.ListFile("/m.md", () => throw new InvalidOperationException("a mistake")));

        var diagnostics = await project.AnalyzeAsync(isGenerated: false);

        Assert.Equal(["/l.md(1,7): warning MLC0301", "/m.md(1,1): error MLC0001"], diagnostics.Select(AnalyzedProject.Describe));
        Assert.Contains("mistake in the analyzer (InvalidOperationException: a mistake)", diagnostics[1].GetMessage(), StringComparison.Ordinal);
    }

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "MlsysCatalog.Generator.sln")))
            {
                folder = Path.GetDirectoryName(folder)!;
            }

            return folder;
        }
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}{place.StartLinePosition}-{place.EndLinePosition} {diagnostic.Location.SourceSpan} {diagnostic.Id} {diagnostic.Severity}: {diagnostic.GetMessage()} {diagnostic.AdditionalLocations.Count}";
    }

    private static string Describe(Finding finding, List<ListReading> readings)
    {
        var lines = readings.Single(reading => reading.Path == finding.Path).Lines;
        var (start, end) = (lines.Position(finding.Span.Start), lines.Position(finding.Span.End));
        return $"{finding.Path}{start.Line},{start.Column}-{end.Line},{end.Column} [{finding.Span.Start}..{finding.Span.End}) {finding.Rule.Id} {finding.Rule.Severity}: {finding.Message} {finding.Related.Count}";
    }
}
