using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>Rules and findings in the compiler's terms.</summary>
internal static class RuleDiagnostics
{
    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> Descriptors = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> SwitchedOn = new(StringComparer.Ordinal);

    /// <summary>A rule's descriptor; of one rule always the same object.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="tags">What else the compiler is to know of it.</param>
    public static DiagnosticDescriptor DescriptorOf(RuleDescriptor rule, params string[] tags) => Descriptors.GetOrAdd(rule.Id, _ => new(
        rule.Id,
        rule.Title,
        messageFormat: "{0}",
        "MlsysCatalog." + rule.Category,
        SeverityOf(rule.Severity),
        isEnabledByDefault: rule.Severity != FindingSeverity.None,
        rule.Description,
        rule.HelpLink,
        tags));

    /// <summary>A finding at its place.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="locationOf">Where a span of a list lies; the lists are called by their paths.</param>
    /// <remarks>The compiler's own settings for the rule still replace its severity: they win.</remarks>
    public static Diagnostic Of(Finding finding, Func<string, SourceSpan, Location> locationOf) => Diagnostic.Create(
        finding.Rule.Severity == FindingSeverity.None ? SwitchedOnDescriptorOf(finding.Rule) : DescriptorOf(finding.Rule),
        locationOf(finding.Path, finding.Span),
        SeverityOf(finding.Severity),
        finding.Related.Select(related => locationOf(related.Path, related.Span)).ToImmutableArray(),
        properties: null,
        finding.Message);

    // The compiler drops what a descriptor says is off, even where a list's settings have switched it on.
    private static DiagnosticDescriptor SwitchedOnDescriptorOf(RuleDescriptor rule) => SwitchedOn.GetOrAdd(rule.Id, _ => new(
        rule.Id,
        rule.Title,
        messageFormat: "{0}",
        "MlsysCatalog." + rule.Category,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        rule.Description,
        rule.HelpLink));

    /// <summary>
    /// Where a span lies. Lines are counted as the reader and editors count them: the compiler's own text would also break lines at
    /// characters such as U+2028.
    /// </summary>
    public static Location LocationOf(string path, LineMap lines, SourceSpan span) => Location.Create(
        path,
        TextSpan.FromBounds(span.Start, span.End),
        new(PositionOf(lines, span.Start), PositionOf(lines, span.End)));

    private static LinePosition PositionOf(LineMap lines, int offset) =>
        lines.Position(offset) is var (line, column) ? new(line, column) : default;

    private static DiagnosticSeverity SeverityOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => DiagnosticSeverity.Error,
        FindingSeverity.Warning => DiagnosticSeverity.Warning,
        FindingSeverity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };
}
