using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MlsysCatalog.Completion;

/// <summary>Finds the text between the quotes of a <c>[Cites("…")]</c> in which somebody writes.</summary>
internal static class KeyText
{
    /// <summary>The attribute that a place is the key of, and where the key's text lies; null where it is none.</summary>
    public static (AttributeSyntax Attribute, TextSpan Span)? At(SyntaxNode root, int position)
    {
        var token = root.FindToken(Math.Max(0, position - 1));
        if (token.Kind() is not (SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken)
            || token.Parent is not LiteralExpressionSyntax literal
            || ArgumentOf(literal) is not { NameEquals: null } argument
            || argument.Parent is not AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } arguments
            || (argument.NameColon is null && arguments.Arguments[0] != argument))
        {
            return null;
        }

        var text = token.Text;
        var opening = text.Length - text.TrimStart('@').Length;
        var quotes = token.IsKind(SyntaxKind.StringLiteralToken) ? 1 : text.Length - text.TrimStart('"').Length;
        var start = token.SpanStart + opening + quotes;
        // An open literal takes in the rest of the line.
        var isClosed = token.Span.End - quotes >= start && text.EndsWith(new string('"', quotes), StringComparison.Ordinal);
        var end = isClosed ? token.Span.End - quotes : position;
        return start <= position && position <= end ? (attribute, TextSpan.FromBounds(start, end)) : null;
    }

    private static AttributeArgumentSyntax? ArgumentOf(SyntaxNode expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax around => ArgumentOf(around),
        var parent => parent as AttributeArgumentSyntax,
    };
}
