using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>
/// All that the file of former names is made from: constants that were shipped and that are no paper's own any more. Code that uses them
/// goes on compiling; a constant that is missing inside an attribute would hide every analyzer's diagnostic of the build.
/// </summary>
/// <param name="Editions">The classes they stand in, by name (ordinal).</param>
internal sealed record FormerFile(EquatableArray<FormerEdition> Editions)
{
    /// <summary>The file of a catalog; one without editions where nothing is former.</summary>
    public static FormerFile Of(CatalogModel model, CancellationToken cancellation = default)
    {
        if (model.Former.Count == 0)
        {
            return new(default(EquatableArray<FormerEdition>));
        }

        var places = StoreContents.PlacesOfFormer(model, cancellation);
        return new(MembersByEdition(model, cancellation)
            .Select(edition => new FormerEdition(
                edition.Key,
                edition.Value.Where(member => member.Successor >= 0 || places.ContainsKey(member.Key)).Select(member => new FormerMember(
                    member.Member,
                    member.Key,
                    member.Title,
                    Successor: member.Successor < 0 ? null : ConstantOf(model, member.Successor),
                    Place: member.Successor < 0 ? places[member.Key] : -1)).ToEquatableArray()))
            .ToEquatableArray());
    }

    /// <summary>
    /// The former names by the classes they stand in. A paper's own constant wins over a former one that is the same but for case, and no
    /// constant stands there twice, whatever the model says: two members of one name would break the build.
    /// </summary>
    public static IReadOnlyDictionary<string, List<FormerPaper>> MembersByEdition(CatalogModel model, CancellationToken cancellation)
    {
        var members = new SortedDictionary<string, List<FormerPaper>>(StringComparer.Ordinal);
        if (model.Former.Count == 0)
        {
            return members;
        }

        var taken = new HashSet<(string Edition, string Member)>(
            model.Papers.Select(paper => Name(model.Editions[paper.Edition].Constant, paper.Constant)));
        foreach (var paper in model.Former.OrderBy(static paper => paper.Member, StringComparer.Ordinal))
        {
            cancellation.Check();
            if (!taken.Add(Name(paper.Edition, paper.Member)))
            {
                continue;
            }

            if (!members.TryGetValue(paper.Edition, out var ofEdition))
            {
                members.Add(paper.Edition, ofEdition = []);
            }

            ofEdition.Add(paper);
        }

        return members;
    }

    private static (string Edition, string Member) Name(string edition, string member) => (edition, LetterCase.ToLower(member));

    private static string ConstantOf(CatalogModel model, int paper) =>
        model.Editions[model.Papers[paper].Edition].Constant + "." + model.Papers[paper].Constant;
}

/// <summary>The former names in the class of an edition.</summary>
/// <param name="Constant">The nested class; the catalog may have papers in it, too.</param>
/// <param name="Members">The names (ordinal).</param>
internal sealed record FormerEdition(string Constant, EquatableArray<FormerMember> Members);

/// <summary>A former name.</summary>
/// <param name="Constant">The member.</param>
/// <param name="Key">The key it was shipped with.</param>
/// <param name="Title">The title then.</param>
/// <param name="Successor">The constant that the paper has now, <c>Nsdi2023.Gemel</c>; null where no list has the paper.</param>
/// <param name="Place">The paper's place in the store of former ones where no list has it, or -1.</param>
internal sealed record FormerMember(string Constant, string Key, string Title, string? Successor, int Place);
