using Microsoft.CodeAnalysis;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>
/// The keys that a citation of one compilation may name: those of the project's own lists, and of the catalogs that it sees in other
/// assemblies. They are looked up when the first citation asks.
/// </summary>
internal sealed class CitableKeys(Compilation compilation, CheckedLists lists)
{
    private const string Runtime = CitesNames.Runtime;
    private const string Keys = "PaperKeys";
    private const string Papers = "Papers";

    private readonly object _gate = new();
    private (bool HasCatalog, HashSet<string> All)? _found;

    /// <summary>All keys, or null where the project knows no catalog, so that nothing can be said of a key.</summary>
    /// <exception cref="OperationCanceledException">The look-up was given up; it starts anew when it is asked for again.</exception>
    public IReadOnlyCollection<string>? All(CancellationToken cancellationToken) =>
        Found(cancellationToken) is { HasCatalog: true, All: var keys } ? keys : null;

    /// <summary>Whether a paper has a key; case counts, as it does in a look-up.</summary>
    /// <exception cref="OperationCanceledException">The look-up was given up; it starts anew when it is asked for again.</exception>
    public bool Contains(string key, CancellationToken cancellationToken) => Found(cancellationToken).All.Contains(key);

    /// <summary>Whether a constant is a catalog's own, so that its key is right whatever it is.</summary>
    public static bool IsCatalogConstant(ISymbol? symbol) =>
        symbol is IFieldSymbol { IsConst: true, ContainingType.ContainingType: { Name: Keys, Arity: 0, ContainingType: null } };

    private (bool HasCatalog, HashSet<string> All) Found(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _found ??= Find(cancellationToken);
        }
    }

    private (bool HasCatalog, HashSet<string> All) Find(CancellationToken cancellationToken)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var hasCatalog = lists.IsAny(cancellationToken);
        if (hasCatalog)
        {
            var model = lists.Index(cancellationToken).Catalog.Model;
            foreach (var paper in model.Papers)
            {
                keys.Add(paper.Key);
            }

            // What was cited once may be cited for ever.
            foreach (var paper in model.Former)
            {
                keys.Add(paper.Key);
            }
        }

        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == Runtime))
                && (assembly.TypeNames.Contains(Keys) || assembly.TypeNames.Contains(Papers)))
            {
                hasCatalog |= AddCatalogsOf(assembly, keys, cancellationToken);
            }
        }

        return (hasCatalog, keys);
    }

    private bool AddCatalogsOf(IAssemblySymbol assembly, HashSet<string> keys, CancellationToken cancellationToken)
    {
        var hasCatalog = false;
        var namespaces = new Stack<INamespaceSymbol>();
        namespaces.Push(assembly.GlobalNamespace);
        while (namespaces.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var home = namespaces.Pop();
            if (VisibleIn(home, Keys) is { } constants)
            {
                hasCatalog = true;
                AddConstants(constants, keys);
            }
            else if (VisibleIn(home, Papers) is { } papers)
            {
                // MlsysCatalogKeys=false emits no constants; a key is the path of its paper in lower case.
                hasCatalog |= AddPaths(papers, keys);
            }

            foreach (var inner in home.GetNamespaceMembers())
            {
                namespaces.Push(inner);
            }
        }

        return hasCatalog;
    }

    private INamedTypeSymbol? VisibleIn(INamespaceSymbol home, string name) =>
        home.GetTypeMembers(name, 0).FirstOrDefault(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));

    private static void AddConstants(INamedTypeSymbol catalog, HashSet<string> keys)
    {
        foreach (var member in EditionsOf(catalog).SelectMany(static edition => edition.GetMembers()))
        {
            if (member is IFieldSymbol { DeclaredAccessibility: Accessibility.Public, HasConstantValue: true, ConstantValue: string key })
            {
                keys.Add(key);
            }
        }
    }

    private static bool AddPaths(INamedTypeSymbol catalog, HashSet<string> keys)
    {
        var isAny = false;
        foreach (var member in EditionsOf(catalog).SelectMany(static edition => edition.GetMembers()))
        {
            if (member is IPropertySymbol
                {
                    DeclaredAccessibility: Accessibility.Public,
                    IsStatic: true,
                    Type: { Name: "Paper", ContainingAssembly.Name: Runtime }
                })
            {
                isAny = true;
                keys.Add(LetterCase.ToLower(member.ContainingType.Name) + "/" + LetterCase.ToLower(member.Name));
            }
        }

        return isAny;
    }

    private static IEnumerable<INamedTypeSymbol> EditionsOf(INamedTypeSymbol catalog) =>
        catalog.GetTypeMembers().Where(static edition => edition.DeclaredAccessibility == Accessibility.Public);
}
