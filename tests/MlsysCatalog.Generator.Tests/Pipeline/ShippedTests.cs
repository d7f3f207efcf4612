using Microsoft.CodeAnalysis;

namespace MlsysCatalog.Generator.Tests;

/// <summary>What was shipped goes into the catalog, and only what it says runs anything again.</summary>
public sealed class ShippedTests
{
    private const string Shipped = "/w/lists/MlsysCatalog.Shipped.txt";
    private const string Gavel = "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies\n";
    private const string Line = "Osdi2020.Gavel | osdi2020/gavel | Gavel: Heterogeneity-Aware Cluster Scheduling Policies\n";
    private const string Other = "Sosp2019.PipeDream | sosp2019/pipedream => - | PipeDream: Generalized Pipeline Parallelism\n";

    [Fact]
    public void A_shipped_constant_stays_when_another_paper_wants_it()
    {
        var project = new CatalogProject(("/w/lists/a.md", Gavel + "* [OSDI '20] Gavel: Persistent Journals Without Any Locks\n"), (Shipped, Line));

        var papers = project.Emit()["Papers.Osdi.g.cs"];

        Assert.Contains(" Gavel =>", papers, StringComparison.Ordinal);
        Assert.Contains(" GavelPersistent =>", papers, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# a comment\n\n" + Line + Other, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached)]
    [InlineData(Other + Line, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached)]
    [InlineData(Line + "<<<<<<<\n" + Other, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached)]
    [InlineData(Line, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified)]
    public void Only_what_the_file_says_runs_the_model_again(string text, IncrementalStepRunReason shipped, IncrementalStepRunReason model)
    {
        var project = new CatalogProject(("/w/lists/a.md", Gavel), (Shipped, Line + Other));
        project.Generate();

        project.Edit(Shipped, _ => text);
        var run = project.Generate();

        Assert.Equal(shipped, ReasonOf(run, TrackingNames.Shipped));
        Assert.Equal(model, ReasonOf(run, TrackingNames.Model));
    }

    private static IncrementalStepRunReason ReasonOf(GeneratorRunResult run, string step) =>
        Assert.Single(Assert.Single(run.TrackedSteps[step]).Outputs).Reason;
}
