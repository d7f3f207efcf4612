using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>A constant that code can use.</summary>
/// <param name="Constant">Its path: <c>Osdi2020.Gavel</c>.</param>
/// <param name="Key">Its path in lower case.</param>
/// <param name="State"><c>new</c>, <c>shipped</c>, <c>moved</c> or <c>gone</c>.</param>
/// <param name="Title">The paper's title; of one that is gone, the title it had.</param>
internal sealed record CatalogName(string Constant, string Key, string State, string Title)
{
    /// <summary>The key of the paper that a moved constant stands for, or null.</summary>
    public string? Successor { get; init; }

    /// <summary>Whether there is nothing that the shipped file has yet to say of it.</summary>
    public bool IsSettled { get; init; } = true;

    /// <summary>The constants of a catalog, by key.</summary>
    public static List<CatalogName> Of(CatalogIndex index)
    {
        var model = index.Catalog.Model;
        var shipped = index.Catalog.Shipped.Where(static state => state.Standing == ShippedStanding.Own).Select(static state => state.Paper).ToHashSet();
        var names = index.Catalog.Shipped.Where(static state => state.Standing != ShippedStanding.Own).Select(state => Former(state, model)).ToList();
        for (var paper = 0; paper < model.Papers.Count; paper++)
        {
            var facts = model.Papers[paper];
            names.Add(new($"{model.Editions[facts.Edition].Constant}.{facts.Constant}", facts.Key, shipped.Contains(paper) ? "shipped" : "new", facts.Title));
        }

        // A former edition may be called like one that is there but for case.
        return [.. names.OrderBy(static name => name.Key, StringComparer.Ordinal).ThenBy(static name => name.Constant, StringComparer.Ordinal)];
    }

    private static CatalogName Former(ShippedState state, CatalogModel model) =>
        new(state.Name.Constant, state.Name.Key, state.Paper < 0 ? "gone" : "moved", state.Paper < 0 ? state.Name.Title : model.Papers[state.Paper].Title)
        {
            Successor = state.Paper < 0 ? null : model.Papers[state.Paper].Key,
            IsSettled = state.Standing is ShippedStanding.Alias or ShippedStanding.Retired,
        };
}
