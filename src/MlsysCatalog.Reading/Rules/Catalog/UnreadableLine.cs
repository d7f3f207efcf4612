namespace MlsysCatalog.Reading;

/// <summary>MLC0510: a line of a user's venue table or of a baseline that cannot be read; the others count.</summary>
internal sealed class UnreadableLine : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0510",
        "Line of a file beside the lists not understood",
        RuleCategory.Catalog,
        FindingSeverity.Warning,
        "A row or a cell of a venue table, or a line of a baseline, cannot be read; it is left out, and the others count.");

    internal override bool Checks(ListKind kind) => kind is ListKind.Venues or ListKind.Baseline;

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        if (list.Kind == ListKind.Baseline)
        {
            foreach (var problem in Baseline.Parse(list.Path, list.Text).Problems)
            {
                findings.Report(problem.Span, problem.Message);
            }

            return;
        }

        VenueTable.Parse(list.Text, out var problems);
        foreach (var problem in problems)
        {
            findings.Report(problem.Span, problem.Message.TrimEnd('.'));
        }
    }
}
