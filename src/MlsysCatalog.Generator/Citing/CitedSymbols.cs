using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlsysCatalog.Generator;

/// <summary>
/// Says what a citation stands on, as <see cref="MlsysCatalog.Citations.CitationText"/> names symbols. It is asked for files with mistakes,
/// too: what cannot be named is named by what it stands in.
/// </summary>
internal sealed class CitedSymbols(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>What an attribute stands on: several symbols where a declaration has several variables.</summary>
    public IEnumerable<string> Of(AttributeSyntax attribute)
    {
        if (attribute.Parent is not AttributeListSyntax { Parent: { } owner } list)
        {
            return [];
        }

        var target = list.Target?.Identifier.ValueText;
        return target switch
        {
            "assembly" => [NameOf(model.Compilation.Assembly)],
            "module" => [NameOf(model.Compilation.Assembly) + " module"],
            "property" or "field" when owner is ParameterSyntax parameter && PropertyOf(parameter) is { } property =>
                [NameOf(property) + (target == "field" ? " field" : "")],
            "method" when owner is TypeDeclarationSyntax type && PrimaryConstructorOf(type) is { } constructor => [NameOf(constructor)],
            "field" when owner is BasePropertyDeclarationSyntax or EventFieldDeclarationSyntax =>
                Of(owner).Select(static name => name + " field"),
            "method" when owner is EventFieldDeclarationSyntax => Of(owner).Select(static name => name + " method"),
            "param" when owner is AccessorDeclarationSyntax => Of(owner).Select(static name => name + " parameter value"),
            "return" => Of(owner).Select(static name => name + " return"),
            _ => Of(owner),
        };
    }

    /// <summary>What a doc comment is the documentation of; nothing where it stands before something that has none.</summary>
    public IEnumerable<string> Of(DocumentationCommentTriviaSyntax comment)
    {
        var token = comment.ParentTrivia.Token;
        return token.Parent?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault() is { } member
            && member is not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax or IncompleteMemberSyntax)
            && member.GetFirstToken() == token
            ? Of(member)
            : [];
    }

    private IEnumerable<string> Of(SyntaxNode owner) => owner switch
    {
        BaseFieldDeclarationSyntax { Declaration.Variables: var variables } => variables.Select(variable => NameAt(variable)),
        _ => [NameAt(owner)],
    };

    private string NameAt(SyntaxNode declaration)
    {
        var symbol = declaration is AnonymousFunctionExpressionSyntax
            ? model.GetSymbolInfo(declaration, cancellationToken).Symbol
            : model.GetDeclaredSymbol(declaration, cancellationToken);
        return NameOf(symbol ?? model.GetEnclosingSymbol(declaration.SpanStart, cancellationToken));
    }

    private string NameOf(ISymbol? symbol) => symbol switch
    {
        IParameterSymbol => NameOf(symbol.ContainingSymbol) + " parameter " + symbol.Name,
        ITypeParameterSymbol => NameOf(symbol.ContainingSymbol) + " type parameter " + symbol.Name,
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } => NameOf(symbol.ContainingSymbol) + " local function " + symbol.Name,
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => NameOf(symbol.ContainingSymbol) + " lambda",
        IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } => NameOf(symbol.ContainingType),
        IFieldSymbol { AssociatedSymbol: { } property } => NameOf(property),
        null or IAssemblySymbol or IModuleSymbol or INamespaceSymbol { IsGlobalNamespace: true } => "A:" + model.Compilation.Assembly.Name,
        _ => symbol.GetDocumentationCommentId() ?? NameOf(symbol.ContainingSymbol),
    };

    private IPropertySymbol? PropertyOf(ParameterSyntax parameter) =>
        model.GetDeclaredSymbol(parameter, cancellationToken) is { ContainingType: { IsRecord: true } type } declared
            ? type.GetMembers(declared.Name).OfType<IPropertySymbol>().FirstOrDefault()
            : null;

    private IMethodSymbol? PrimaryConstructorOf(TypeDeclarationSyntax type) =>
        type.ParameterList?.Parameters.FirstOrDefault() is { } parameter
            ? model.GetDeclaredSymbol(parameter, cancellationToken)?.ContainingSymbol as IMethodSymbol
            : model.GetDeclaredSymbol(type, cancellationToken)?.InstanceConstructors.FirstOrDefault(static constructor =>
                constructor.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is TypeDeclarationSyntax));
}
