namespace MlsysCatalog.Reading;

/// <summary>
/// MLC0507: a comment that switches off a rule where it finds nothing. Only the check of all rules knows, so it runs after them.
/// </summary>
internal sealed class UselessSuppression : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0507",
        "Suppression that suppresses nothing",
        RuleCategory.Catalog,
        FindingSeverity.Info,
        "A comment switches a rule off where it finds nothing: what it was for is mended, and it would hide what comes next.");

    internal override bool Checks(ListKind kind) => kind is ListKind.Papers or ListKind.Venues;

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        // What a suppression suppresses shows when all the other rules have run: CatalogCheck asks then.
    }

    /// <summary>Reports the suppressions of a list that nothing has used.</summary>
    public static void Report(IEnumerable<Suppression> useless, FindingSink findings)
    {
        foreach (var suppression in useless)
        {
            findings.Report(
                suppression.Span,
                suppression.Rule.Length == 0
                    ? "No rule finds anything here, so this suppresses nothing; take it out"
                    : $"{suppression.Rule} finds nothing here, so this suppresses nothing; take it out");
        }
    }
}
