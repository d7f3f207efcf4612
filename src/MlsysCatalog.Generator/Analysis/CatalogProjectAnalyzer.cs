using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MlsysCatalog.Generator;

/// <summary>Presents what the project rules find: whether this project can hold the catalog of its lists.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatalogProjectAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Every project rule, by id.</summary>
    internal static ImmutableArray<ProjectRule> Rules { get; } =
        [new LanguageTooOld(), new BadOptionValue(), new NameClash(), new CatalogTooLarge(), new FixableProblems()];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. Rules.Select(static rule => RuleDiagnostics.DescriptorOf(rule.Descriptor, WellKnownDiagnosticTags.CompilationEnd))];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Check);
    }

    private static void Check(CompilationAnalysisContext context)
    {
        try
        {
            var lists = CheckedLists.Of(context.Options, context.Compilation.Options);
            if (!lists.IsAny(context.CancellationToken))
            {
                return;
            }

            var reportsHere = ProjectProperties.ReportsHere(context.Options);
            foreach (var rule in Rules)
            {
                if (reportsHere || rule.DependsOnFramework)
                {
                    rule.Check(new(context, lists, rule.Descriptor));
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The lists' analyzer meets the same mistake and tells of it.
        }
    }
}
