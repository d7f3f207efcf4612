using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlsysCatalog.Reading;
using RuleSet = MlsysCatalog.Reading.RuleSet;

namespace MlsysCatalog.Generator;

/// <summary>
/// What the compiler's own settings (<c>.globalconfig</c>, <c>NoWarn</c>, <c>WarningsAsErrors</c>, rule sets) say of the rules. They win
/// over a list's own, and they are known beforehand so that a rule which is off does not run, and one which they switch on does.
/// </summary>
internal static class CompilerSeverities
{
    private static readonly ImmutableArray<(string Id, DiagnosticDescriptor Quiet, DiagnosticDescriptor Quieter)> Probes =
        [.. RuleSet.All.Select(static rule => (
            rule.Descriptor.Id,
            Probe(rule.Descriptor, DiagnosticSeverity.Info),
            Probe(rule.Descriptor, DiagnosticSeverity.Hidden)))];

    /// <summary>The severity of each rule that the settings decide on, by id.</summary>
    public static IReadOnlyDictionary<string, FindingSeverity> Of(CompilationOptions options)
    {
        var decided = new Dictionary<string, FindingSeverity>(StringComparer.Ordinal);
        foreach (var (id, quiet, quieter) in Probes)
        {
            // The compiler does not tell what was set, only what comes of it. Two that differ by default alone come out alike exactly
            // where something was set; neither is loud enough for TreatWarningsAsErrors.
            var effective = quiet.GetEffectiveSeverity(options);
            if (effective == quieter.GetEffectiveSeverity(options))
            {
                decided[id] = SeverityOf(effective);
            }
        }

        return decided;
    }

    private static DiagnosticDescriptor Probe(RuleDescriptor rule, DiagnosticSeverity severity) =>
        new(rule.Id, rule.Title, messageFormat: "{0}", "MlsysCatalog." + rule.Category, severity, isEnabledByDefault: true);

    private static FindingSeverity SeverityOf(ReportDiagnostic report) => report switch
    {
        ReportDiagnostic.Error => FindingSeverity.Error,
        ReportDiagnostic.Warn => FindingSeverity.Warning,
        ReportDiagnostic.Info => FindingSeverity.Info,
        ReportDiagnostic.Hidden => FindingSeverity.Hidden,
        _ => FindingSeverity.None,
    };
}
