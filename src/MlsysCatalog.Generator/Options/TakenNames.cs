using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlsysCatalog.Generator;

/// <summary>
/// Which of the catalog's names the project's own code declares. The generator asks the syntax, because two types of one name are errors
/// behind which the compiler shows no analyzer's diagnostic; the analyzer asks the symbols.
/// </summary>
internal static class TakenNames
{
    private static readonly string GeneratedPath = typeof(MlsysCatalogGenerator).FullName!;

    /// <summary>Whether a declaration may take a name of the catalog.</summary>
    public static bool MayTake(SyntaxNode node, CancellationToken cancellationToken) => node switch
    {
        TypeDeclarationSyntax { TypeParameterList: not null } => false,
        BaseTypeDeclarationSyntax type => CatalogNames.Contains(type.Identifier.ValueText)
            && !AddsToClass(type) && type.Parent is not BaseTypeDeclarationSyntax,
        DelegateDeclarationSyntax { TypeParameterList: null } type => CatalogNames.Contains(type.Identifier.ValueText)
            && type.Parent is not BaseTypeDeclarationSyntax,
        BaseNamespaceDeclarationSyntax home => Segments(home).Any(CatalogNames.Contains),
        _ => false,
    };

    /// <summary>The names that such a declaration takes, with their namespaces.</summary>
    public static IEnumerable<string> Take(SyntaxNode node)
    {
        var path = new List<string>();
        foreach (var home in node.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse())
        {
            foreach (var segment in Segments(home))
            {
                path.Add(segment);
                if (node == home && CatalogNames.Contains(segment))
                {
                    yield return string.Join(".", path);
                }
            }
        }

        if (IdentifierOf(node) is { } identifier)
        {
            path.Add(identifier.ValueText);
            yield return string.Join(".", path);
        }
    }

    /// <summary>Whether a name with its namespace is one of the catalog's, for a catalog that lives in a namespace.</summary>
    public static bool IsIn(string taken, string home)
    {
        var dot = taken.LastIndexOf('.');
        return CatalogNames.Contains(taken.Substring(dot + 1)) && taken.Substring(0, Math.Max(0, dot)) == home.Replace("@", "");
    }

    /// <summary>Where the project's own code declares a type or a namespace.</summary>
    public static IEnumerable<Location> DeclaredIn(IAssemblySymbol project, string home, string name)
    {
        INamespaceSymbol? around = project.GlobalNamespace;
        foreach (var segment in home.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            around = around?.GetNamespaceMembers().FirstOrDefault(member => member.Name == segment);
        }

        return around is null
            ? []
            : around.GetMembers(name)
                .Where(static member => member is INamespaceSymbol or INamedTypeSymbol { Arity: 0 })
                .SelectMany(static member => member.Locations)
                .Where(IsOwn);
    }

    private static bool IsOwn(Location location) =>
        location.SourceTree is { } tree
        && tree.FilePath.IndexOf(GeneratedPath, StringComparison.Ordinal) < 0
        && !(tree.GetRoot().FindNode(location.SourceSpan) is BaseTypeDeclarationSyntax type && AddsToClass(type));

    // «partial class Papers» adds to the emitted class; these two are partial, too.
    private static bool AddsToClass(BaseTypeDeclarationSyntax type) =>
        type is ClassDeclarationSyntax { Identifier.ValueText: "Papers" or "PaperKeys" } && type.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static IEnumerable<string> Segments(BaseNamespaceDeclarationSyntax home) =>
        home.Name.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(static token => token.ValueText);

    private static SyntaxToken? IdentifierOf(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier,
        DelegateDeclarationSyntax type => type.Identifier,
        _ => null,
    };
}
