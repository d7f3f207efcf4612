using Microsoft.CodeAnalysis;

namespace MlsysCatalog.Generator.Tests;

/// <summary>A build tells of shipped constants and of shipped files as the tool does.</summary>
public sealed class ShippedFileTests
{
    private const string File = "/w/lists/MlsysCatalog.Shipped.txt";
    private const string Title = "Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads";
    private const string Gavel = "Osdi2020.Gavel | osdi2020/gavel | Gavel: " + Title + "\n";

    [Fact]
    public async Task A_paper_that_moved_is_told_in_its_list_with_the_line_of_the_shipped_file()
    {
        var project = new AnalyzedProject().WithList("/w/lists/a.md", "* [OSDI '20] Heron: " + Title + "\n").WithList(File, "# mine\n" + Gavel);

        var diagnostic = Assert.Single(await project.AnalyzeAsync(), diagnostic => diagnostic.Id == "MLC0503");

        Assert.Equal("/w/lists/a.md(1,14): warning MLC0503", AnalyzedProject.Describe(diagnostic));
        Assert.Contains("'osdi2020/gavel => osdi2020/heron'", diagnostic.GetMessage(), StringComparison.Ordinal);
        var related = Assert.Single(diagnostic.AdditionalLocations).GetLineSpan();
        Assert.Equal((File, 1, 0), (related.Path, related.StartLinePosition.Line, related.StartLinePosition.Character));
    }

    [Fact]
    public async Task What_is_gone_and_what_is_not_understood_is_told_in_the_shipped_file()
    {
        var project = new AnalyzedProject().WithList("/w/lists/a.md", "* [OSDI '18] Ray: A Distributed Framework for Emerging AI Applications\n")
            .WithList(File, Gavel + "<<<<<<< HEAD\nOsdi2018.Ray | osdi2018/roy | Ray: A Distributed Framework for Emerging AI Applications\n");

        Assert.Equal(
            [File + "(1,1): warning MLC0503", File + "(2,1): warning MLC0510", File + "(3,16): warning MLC0510"],
            (await project.AnalyzeAsync()).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning).Select(AnalyzedProject.Describe).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_shipped_file_without_lists_and_one_without_names_say_nothing()
    {
        Assert.Empty(await new AnalyzedProject().WithList(File, "").WithList("/w/lists/a.md", "* [OSDI '20] Gavel: " + Title + "\n").AnalyzeAsync());
        Assert.Empty(await new AnalyzedProject().WithList("/w/lists/a.md", "* [OSDI '20] Gavel: " + Title + "\n").WithList(File, Gavel).AnalyzeAsync());
    }
}
