using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Generator;

namespace MlsysCatalog.CodeFixes;

/// <summary>Writes the key that was meant into a <c>[Cites("…")]</c> whose key no paper has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CitationCodeFixProvider))]
[Shared]
public sealed class CitationCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnknownCitation.Descriptor.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (LiteralAt(root!, diagnostic.Location.SourceSpan) is not { } literal)
            {
                // A constant is mended where it stands, and it may stand for more than citations.
                continue;
            }

            var meant = UnknownCitation.MeantBy(diagnostic.Properties);
            foreach (var key in meant)
            {
                var mended = KeyLiteral.With(literal.Token.Text, key);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Cite '{key}'",
                        cancellationToken => ReplaceAsync(context.Document, literal.Span, mended, cancellationToken),
                        // Of several that may be meant, a fix of all must not choose.
                        meant.Count == 1 ? diagnostic.Id : diagnostic.Id + " " + key),
                    diagnostic);
            }
        }
    }

    private static LiteralExpressionSyntax? LiteralAt(SyntaxNode root, TextSpan span)
    {
        var node = root.FullSpan.Contains(span) ? root.FindNode(span, getInnermostNodeForTie: true) : null;
        while (node is ParenthesizedExpressionSyntax { Expression: var inner })
        {
            node = inner;
        }

        return node is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) ? literal : null;
    }

    private static async Task<Document> ReplaceAsync(Document document, TextSpan span, string literal, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(new TextChange(span, literal)));
    }
}
