using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using MlsysCatalog.Generator;

namespace MlsysCatalog.CodeFixes;

/// <summary>Mends all lists of a project from MLC0602, the diagnostic in C# that <c>dotnet format</c> sees.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CarrierCodeFixProvider))]
[Shared]
public sealed class CarrierCodeFixProvider : CodeFixProvider
{
    /// <summary>The rule that stands in C# for those in the lists.</summary>
    internal const string Carrier = "MLC0602";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Carrier];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new ListFixAllProvider(Carrier);

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        context.RegisterCodeFix(
            CodeAction.Create(
                $"Fix all fixable problems in the reading lists of '{project.Name}'",
                cancellationToken => ListFixes.MendAsync(project, MendableFindings.Among, cancellationToken),
                Carrier),
            context.Diagnostics);
        return Task.CompletedTask;
    }
}
