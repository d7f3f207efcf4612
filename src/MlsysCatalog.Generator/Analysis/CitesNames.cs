using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlsysCatalog.Generator;

/// <summary>
/// What <c>[Cites]</c> is called in the code of one compilation. The names
/// sort out all other attributes before anybody asks what they mean.
/// </summary>
internal sealed class CitesNames(Compilation compilation)
{
    /// <summary>The assembly and the namespace that the attribute is in.</summary>
    public const string Runtime = "MlsysCatalog";

    private const string Short = "Cites";
    private const string Long = "CitesAttribute";

    // A file is looked through once, for as long as it stays as it is.
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<string>> Known = new();

    private readonly object _gate = new();
    private HashSet<string>? _aliases;

    /// <summary>Whether an attribute may be a citation.</summary>
    /// <exception cref="OperationCanceledException">The aliases of the project were not looked through.</exception>
    public bool MayBe(AttributeSyntax attribute, CancellationToken cancellationToken) => NameOf(attribute.Name) is { } name
        && (name is Short or Long || (attribute.Name is IdentifierNameSyntax && Aliases(cancellationToken).Contains(name)));

    /// <summary>Whether a type is the attribute.</summary>
    public static bool IsCites(INamedTypeSymbol type) => type is
    {
        Name: Long,
        ContainingNamespace: { Name: Runtime, ContainingNamespace.IsGlobalNamespace: true },
        ContainingAssembly.Name: Runtime,
    };

    /// <summary>Its other names. «global using C = MlsysCatalog.CitesAttribute;» holds in every file, so all are taken to.</summary>
    /// <exception cref="OperationCanceledException">The project was not looked through.</exception>
    public HashSet<string> Aliases(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _aliases ??= new(
                compilation.SyntaxTrees.SelectMany(tree => Known.GetValue(tree, tree => AliasesIn(tree, cancellationToken))),
                StringComparer.Ordinal);
        }
    }

    private static IReadOnlyList<string> AliasesIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        List<string>? aliases = null;
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellationToken);
        Add(root.Usings);
        AddOf(root.Members);
        return aliases ?? (IReadOnlyList<string>)[];

        void AddOf(SyntaxList<MemberDeclarationSyntax> members)
        {
            foreach (var home in members.OfType<BaseNamespaceDeclarationSyntax>())
            {
                Add(home.Usings);
                AddOf(home.Members);
            }
        }

        void Add(SyntaxList<UsingDirectiveSyntax> usings)
        {
            foreach (var directive in usings)
            {
                if (directive is { Alias.Name.Identifier.ValueText: var alias, Name: { } name } && NameOf(name) == Long)
                {
                    aliases ??= [];
                    aliases.Add(alias);
                    if (alias.EndsWith(nameof(Attribute), StringComparison.Ordinal))
                    {
                        aliases.Add(alias.Substring(0, alias.Length - nameof(Attribute).Length));
                    }
                }
            }
        }
    }

    private static string? NameOf(NameSyntax name) => name switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        QualifiedNameSyntax { Right: IdentifierNameSyntax right } => right.Identifier.ValueText,
        AliasQualifiedNameSyntax { Name: IdentifierNameSyntax right } => right.Identifier.ValueText,
        _ => null,
    };
}
