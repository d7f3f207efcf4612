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
        var names = new List<CatalogName>(model.Papers.Count);
        var own = new HashSet<int>();
        foreach (var state in index.Catalog.Shipped)
        {
            if (state.Standing == ShippedStanding.Own)
            {
                own.Add(state.Paper);
            }
            else
            {
                names.Add(Former(state, model));
            }
        }

        for (var paper = 0; paper < model.Papers.Count; paper++)
        {
            var facts = model.Papers[paper];
            var constant = $"{model.Editions[facts.Edition].Constant}.{facts.Constant}";
            names.Add(new(constant, facts.Key, own.Contains(paper) ? "shipped" : "new", facts.Title));
        }

        // A former edition may be called like one that is there but for case.
        names.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key) is not 0 and var byKey
            ? byKey
            : string.CompareOrdinal(left.Constant, right.Constant));
        return names;
    }

    private static CatalogName Former(ShippedState state, CatalogModel model)
    {
        var successor = state.Paper < 0 ? null : model.Papers[state.Paper];
        return new(state.Name.Constant, state.Name.Key, successor is null ? "gone" : "moved", successor?.Title ?? state.Name.Title)
        {
            Successor = successor?.Key,
            IsSettled = state.Standing is ShippedStanding.Alias or ShippedStanding.Retired,
        };
    }
}
