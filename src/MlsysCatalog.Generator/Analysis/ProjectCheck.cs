using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>What a project rule looks at, and where it reports.</summary>
internal sealed class ProjectCheck(CompilationAnalysisContext context, CheckedLists lists, RuleDescriptor rule)
{
    private readonly DiagnosticDescriptor _descriptor = RuleDiagnostics.DescriptorOf(rule, WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>The project's code, the emitted catalog in it.</summary>
    public CSharpCompilation Compilation => (CSharpCompilation)context.Compilation;

    /// <summary>Ends the check early.</summary>
    public CancellationToken CancellationToken => context.CancellationToken;

    /// <summary>What the project file sets.</summary>
    public EmissionOptions Options => ProjectOptions.Read(context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken);

    /// <summary>The catalog of the lists.</summary>
    public CatalogModel Model => lists.Index(context.CancellationToken).Catalog.Model;

    /// <summary>What is reported in the lists.</summary>
    public IEnumerable<Finding> Findings => lists.Findings(context.CancellationToken);

    /// <summary>A property of the project file as it is written there; empty where it is not set.</summary>
    public string Property(string name) => ProjectProperties.Value(context.Options, name);

    /// <summary>The settings of lists that mean nothing, with their places where these are known.</summary>
    public IEnumerable<(SettingProblem Problem, Location? Location)> SettingProblems => lists.SettingProblems(context.CancellationToken);

    /// <summary>Reports a place in the code, or the project as a whole.</summary>
    public void Report(string message, Location? location = null) =>
        context.ReportDiagnostic(Diagnostic.Create(_descriptor, location, MessageText.Of(message)));
}
