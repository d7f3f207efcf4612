using Microsoft.CodeAnalysis;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>
/// Which symbols are papers: the members of <c>Papers</c> and the constants of <c>PaperKeys</c>, of any catalog in sight.
/// </summary>
internal static class CitedPapers
{
    /// <summary>The key of the paper that a symbol is, or null where it is none.</summary>
    public static string? KeyOf(ISymbol? symbol) => symbol switch
    {
        IFieldSymbol { ConstantValue: string key } when CitableKeys.IsCatalogConstant(symbol) => key,
        IPropertySymbol
        {
            IsStatic: true,
            Type: { Name: "Paper", ContainingAssembly.Name: CitesNames.Runtime },
            ContainingType: { ContainingType: { Name: "Papers", Arity: 0, ContainingType: null } papers } edition,
        } => KeyOf(papers, edition, symbol),
        _ => null,
    };

    private static string? KeyOf(INamedTypeSymbol papers, INamedTypeSymbol edition, ISymbol paper)
    {
        // MlsysCatalogKeys=false emits no constants; a key is the path of its paper in lower case. Where there are constants, what has
        // none is a member that somebody added to the class.
        var keys = papers.ContainingNamespace.GetTypeMembers("PaperKeys", 0)
            .FirstOrDefault(keys => SymbolEqualityComparer.Default.Equals(keys.ContainingAssembly, papers.ContainingAssembly));
        return keys is null
            ? LetterCase.ToLower(edition.Name) + "/" + LetterCase.ToLower(paper.Name)
            : keys.GetTypeMembers(edition.Name, 0)
                .SelectMany(constants => constants.GetMembers(paper.Name))
                .Select(static constant => constant is IFieldSymbol { ConstantValue: string key } ? key : null)
                .FirstOrDefault();
    }
}
