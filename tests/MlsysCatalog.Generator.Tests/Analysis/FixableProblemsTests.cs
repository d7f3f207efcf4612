using Microsoft.CodeAnalysis;

namespace MlsysCatalog.Generator.Tests;

/// <summary>MLC0602: where and when C# tells that the lists can be mended.</summary>
public sealed class FixableProblemsTests
{
    private const string Gavel = "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n";
    private const string Chimera = "* [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";

    // The first file of a project here is generated code.
    private static AnalyzedProject Project => new AnalyzedProject().WithCode("class A { }").WithCode("class B { }");

    [Fact]
    public async Task The_first_hand_written_file_tells_how_many_there_are_and_what_to_run()
    {
        var carrier = Assert.Single(await Project.WithList("/l.md", Gavel + Chimera).WithList("/m.md", Chimera).AnalyzeAsync(), IsCarrier);

        Assert.Equal("/repo/app/1.cs(1,1): info MLC0602", AnalyzedProject.Describe(carrier));
        Assert.Equal(
            "2 fixable problems in the reading lists; 'dotnet format analyzers --diagnostics MLC0602 --severity info' mends them",
            carrier.GetMessage());
    }

    [Fact]
    public async Task Where_nothing_can_be_mended_it_is_silent() =>
        Assert.DoesNotContain(await Project.WithList("/l.md", Gavel + "* [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning [[pdf]()]\n").AnalyzeAsync(), IsCarrier);

    [Fact]
    public async Task A_project_without_code_of_its_own_has_no_place_for_it() =>
        Assert.DoesNotContain(await new AnalyzedProject().WithList("/l.md", Chimera).AnalyzeAsync(), IsCarrier);

    [Fact]
    public async Task Of_several_target_frameworks_only_the_first_reports() =>
        Assert.Empty(await Project.WithList("/l.md", Chimera).With("MlsysCatalogReports", "false").AnalyzeAsync());

    private static bool IsCarrier(Diagnostic diagnostic) => diagnostic.Id == "MLC0602";
}
