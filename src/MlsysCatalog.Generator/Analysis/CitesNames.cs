using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlsysCatalog.Generator;

/// <summary>
/// What <c>[Cites]</c> is called in the code of one compilation. The names sort out all other attributes before anybody asks what they mean.
/// </summary>
internal sealed class CitesNames(Compilation compilation)
{
    private const string Short = "Cites";
    private const string Long = "CitesAttribute";

    private readonly object _gate = new();
    private HashSet<string>? _aliases;

    /// <summary>Whether an attribute may be a citation.</summary>
    /// <exception cref="OperationCanceledException">The aliases of the project were not looked through.</exception>
    public bool MayBe(AttributeSyntax attribute, CancellationToken cancellationToken) => NameOf(attribute.Name) is { } name
        && (name is Short or Long || (attribute.Name is IdentifierNameSyntax && AliasesIn(cancellationToken).Contains(name)));

    private HashSet<string> AliasesIn(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _aliases ??= FindAliases(cancellationToken);
        }
    }

    // «global using C = MlsysCatalog.CitesAttribute;» holds in every file.
    private HashSet<string> FindAliases(CancellationToken cancellationToken)
    {
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var root = (CompilationUnitSyntax)tree.GetRoot(cancellationToken);
            Add(root.Usings);
            AddOf(root.Members);
        }

        return aliases;

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
