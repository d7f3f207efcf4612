using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using MlsysCatalog.Reading;
using RuleSet = MlsysCatalog.Reading.RuleSet;

namespace MlsysCatalog.CodeFixes;

/// <summary>Offers the edits of a finding where it is shown, in a list or in a file beside the lists.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ListCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".md", ".txt"])]
[Shared]
public sealed class ListCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [.. RuleSet.All.Select(static rule => rule.Descriptor).Where(static rule => rule.HasFix).Select(static rule => rule.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new ListFixAllProvider(CarrierCodeFixProvider.Carrier);

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        var path = ListFixes.PathOf(context.TextDocument);
        var findings = ListFixes.FindingsIn(project, context.CancellationToken)
            .Where(finding => finding.Path == path && finding.Edits.Count > 0)
            .ToList();
        foreach (var diagnostic in context.Diagnostics)
        {
            if (findings.FirstOrDefault(finding => IsSame(finding, diagnostic)) is { } finding)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        ListFixes.TitleOf(project, finding, context.CancellationToken),
                        cancellationToken => ListFixes.ApplyAsync(project, finding, cancellationToken),
                        new EquivalenceKey(finding.Rule.Id, path).ToString()),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static bool IsSame(Finding finding, Diagnostic diagnostic) =>
        finding.Rule.Id == diagnostic.Id
        && finding.Span.Start == diagnostic.Location.SourceSpan.Start
        && finding.Span.End == diagnostic.Location.SourceSpan.End;
}
