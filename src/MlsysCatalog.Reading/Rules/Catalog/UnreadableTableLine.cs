namespace MlsysCatalog.Reading;

/// <summary>MLC0510: a row or a cell of a user's venue table that cannot be read; the others count.</summary>
internal sealed class UnreadableTableLine : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0510",
        "Line of a file beside the lists not understood",
        RuleCategory.Catalog,
        FindingSeverity.Warning,
        "A row or a cell of a venue table cannot be read; it is left out, and the others count.");

    internal override ListKind Checks => ListKind.Venues;

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        VenueTable.Parse(list.Text, out var problems);
        foreach (var problem in problems)
        {
            findings.Report(problem.Span, problem.Message.TrimEnd('.'));
        }
    }
}
