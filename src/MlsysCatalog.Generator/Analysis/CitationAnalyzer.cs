using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>Checks the keys that code cites, at their places in the C#: MLC0601.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CitationAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor UnknownKey = RuleDiagnostics.DescriptorOf(UnknownCitation.Descriptor);

    /// <summary>Every rule about citations, by id.</summary>
    internal static ImmutableArray<RuleDescriptor> Rules { get; } = [UnknownCitation.Descriptor];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UnknownKey];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (ProjectProperties.ReportsHere(start.Options))
            {
                var names = new CitesNames(start.Compilation);
                var keys = new CitableKeys(start.Compilation, CheckedLists.Of(start.Options, start.Compilation.Options));
                // By syntax, since an attribute has many places, and an action for symbols sees not all of them.
                start.RegisterSyntaxNodeAction(node => Check(node, names, keys), SyntaxKind.Attribute);
            }
        });
    }

    private static void Check(SyntaxNodeAnalysisContext context, CitesNames names, CitableKeys keys)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (!names.MayBe(attribute, context.CancellationToken)
            || attribute.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals is null)
                is not { Expression: var expression })
        {
            return;
        }

        try
        {
            Check(context, attribute, expression, keys);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A mistake in reading the lists: their own analyzer meets it and tells of it.
        }
    }

    private static void Check(SyntaxNodeAnalysisContext context, AttributeSyntax attribute, ExpressionSyntax expression, CitableKeys keys)
    {
        var model = context.SemanticModel;
        if (model.GetSymbolInfo(attribute, context.CancellationToken).Symbol is not IMethodSymbol { ContainingType: var type }
            || !CitesNames.IsCites(type)
            || model.GetConstantValue(expression, context.CancellationToken) is not { HasValue: true, Value: var value }
            || value is not (string or null)
            || keys.All(context.CancellationToken) is not { } all)
        {
            return;
        }

        var key = (string?)value;
        if ((key is not null && keys.Contains(key, context.CancellationToken))
            || CitableKeys.IsCatalogConstant(model.GetSymbolInfo(WithoutParentheses(expression), context.CancellationToken).Symbol))
        {
            return;
        }

        IReadOnlyList<string> near = string.IsNullOrWhiteSpace(key) ? [] : NearestKeys.Of(key!, all);
        context.ReportDiagnostic(Diagnostic.Create(
            UnknownKey,
            expression.GetLocation(),
            UnknownCitation.PropertiesOf(near),
            MessageText.Of(UnknownCitation.MessageOf(key, near))));
    }

    private static ExpressionSyntax WithoutParentheses(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax { Expression: var inner } ? WithoutParentheses(inner) : expression;
}
