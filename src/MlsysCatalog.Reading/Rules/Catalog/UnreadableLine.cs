namespace MlsysCatalog.Reading;

/// <summary>MLC0510: a line of a user's venue table, of a baseline or of a shipped file that cannot be read; the others count.</summary>
internal sealed class UnreadableLine : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0510",
        "Line of a file beside the lists not understood",
        RuleCategory.Catalog,
        FindingSeverity.Warning,
        "A row or a cell of a venue table, or a line of a baseline or of a shipped file, cannot be read; the others count.");

    internal override bool Checks(ListKind kind) => kind is ListKind.Venues or ListKind.Baseline or ListKind.Shipped;

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

        if (list.Kind == ListKind.Shipped)
        {
            CheckShipped(list, index, findings);
            return;
        }

        VenueTable.Parse(list.Text, out var problems);
        foreach (var problem in problems)
        {
            findings.Report(problem.Span, problem.Message.TrimEnd('.'));
        }
    }

    private static void CheckShipped(ListReading file, CatalogIndex index, FindingSink findings)
    {
        foreach (var problem in index.Shipped[file].Problems)
        {
            findings.Report(problem.Span, problem.Message);
        }

        foreach (var line in index.Shipped[file].Lines)
        {
            var first = index.Shipped.PlaceOf(line.Name);
            if (first.Line != line || first.File != file)
            {
                findings.Report(
                    line.ConstantSpan,
                    $"Another shipped file says what became of '{line.Name.Constant}', and that one counts; take this line out",
                    new([new(first.File.Path, first.Line.ConstantSpan, "The line that counts")]));
            }
        }

        foreach (var state in index.Catalog.Shipped.Where(state => state.Mistake != SuccessorMistake.None))
        {
            var place = index.Shipped.PlaceOf(state.Name);
            if (place.File == file && place.Line is { SuccessorSpan: { } span, Name.Successor: { } successor })
            {
                findings.Report(span, MessageFor(state, successor, index));
            }
        }
    }

    private static string MessageFor(ShippedState state, string successor, CatalogIndex index)
    {
        if (state.Mistake == SuccessorMistake.Circle)
        {
            return $"'{successor}' leads back to '{state.Name.Key}', and no paper has either key; "
                + "write the key of the paper, or '-' where there is none";
        }

        var keys = index.ShippedKeys;
        return NearestKeys.Of(successor, keys) is { Count: > 0 } nearest
            ? $"No paper has the key '{successor}'; did you mean '{nearest[0]}'?"
            : $"No paper has the key '{successor}'; write the key of the paper, or '-' where there is none any more";
    }
}
