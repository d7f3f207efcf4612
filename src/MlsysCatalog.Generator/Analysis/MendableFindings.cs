using Microsoft.CodeAnalysis;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>Which findings are mended when all are: what MLC0602 counts, and what its code fix then does.</summary>
internal static class MendableFindings
{
    /// <summary>
    /// Those with edits that somebody wants to know of: of a hidden rule one at a time may be mended, and of one that the project has
    /// switched off none.
    /// </summary>
    public static IEnumerable<Finding> Among(IEnumerable<Finding> findings, CompilationOptions options, CancellationToken cancellationToken) =>
        findings.Where(finding => finding.Edits.Count > 0 && finding.Severity >= FindingSeverity.Info && !IsOff(finding.Rule, options, cancellationToken));

    // The command line (NoWarn) is above the global configuration, as for the compiler.
    private static bool IsOff(RuleDescriptor rule, CompilationOptions options, CancellationToken cancellationToken)
    {
        if (!options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var severity)
            && options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(rule.Id, cancellationToken, out severity) != true)
        {
            return false;
        }

        return severity is ReportDiagnostic.Suppress or ReportDiagnostic.Hidden;
    }
}
