using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlsysCatalog.Reading;
using RuleSet = MlsysCatalog.Reading.RuleSet;

namespace MlsysCatalog.Generator;

/// <summary>
/// Presents what the rules find in the reading lists, each finding at its place in the Markdown. It knows no rule itself.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReadingListAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. RuleSet.All.Select(static rule => RuleDiagnostics.DescriptorOf(rule.Descriptor))];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (ProjectProperties.ReportsHere(start.Options))
            {
                var lists = CheckedLists.Of(start.Options, start.Compilation.Options);
                start.RegisterAdditionalFileAction(file => Check(file, lists));
            }
        });
    }

    // File by file, also for findings about several lists: so an editor shows them while they are typed, not after a build.
    private static void Check(AdditionalFileAnalysisContext context, CheckedLists lists)
    {
        var mark = ListText.MarkOf(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider);
        if (mark is not ("List" or "Venues" or "Baseline" or "Shipped"))
        {
            return;
        }

        try
        {
            foreach (var finding in lists.FindingsIn(context.AdditionalFile, context.CancellationToken))
            {
                context.ReportDiagnostic(RuleDiagnostics.Of(finding, lists.LocationOf));
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A mistake of ours must neither look like one of the list's nor vanish: AD0001 is not shown by a build that fails.
            context.ReportDiagnostic(Diagnostic.Create(
                RuleDiagnostics.DescriptorOf(RuleSet.Unreadable),
                Location.Create(context.AdditionalFile.Path, default, default),
                MessageText.Of(Explain(exception))));
        }
    }

    private static string Explain(Exception exception) => exception.GetBaseException() is OutOfMemoryException
        ? "The list could not be checked, because the compiler has not enough memory for all lists of the project; split the longest, or give it more"
        : $"The list could not be checked because of a mistake in the analyzer ({exception.GetType().Name}: {exception.Message}); please report it";
}
