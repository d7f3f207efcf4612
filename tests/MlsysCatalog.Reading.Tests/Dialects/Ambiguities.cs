namespace MlsysCatalog.Reading.Tests.Dialects;

/// <summary>What a person cannot read with certainty either, and why.</summary>
internal static class Ambiguities
{
    private static readonly (string Rule, string Reason, Func<Combination, bool> Holds)[] Rules =
    [
        ("prose", "a paragraph that prints neither venue, year, link nor authors is a sentence", combination =>
            combination is { Container.IsParagraph: true, Place.IsPrinted: false, Title.IsLinked: false, Credit.HasAuthors: false, Links.HasUrl: false }),
        ("heading", "a heading without a link to a paper, a venue of its own or lines of facts below it is a section", combination =>
            combination is { Container.IsHeading: true, Title.IsLinked: false } && !HasOwnTag(combination) && !(combination.Layout.IsLabelled && (combination.Credit.Pattern.Length > 0 || combination.HasVenueBehind))),
    ];

    private static bool HasOwnTag(Combination combination) =>
        combination is { Layout.Break: null, Stamp.HasYear: true, Place.IsInsideLink: false, Place.Pattern: "[{stamp}] {title}" or "({stamp}) {title}" };

    /// <summary>The rules.</summary>
    public static IEnumerable<string> Names => Rules.Select(rule => rule.Rule);

    /// <summary>The rule that excludes a combination, or null.</summary>
    public static string? RuleAgainst(Combination combination) => Rules.FirstOrDefault(rule => rule.Holds(combination)).Rule;
}
