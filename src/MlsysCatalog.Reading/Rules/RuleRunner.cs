namespace MlsysCatalog.Reading;

/// <summary>Runs every rule over lists.</summary>
public static class RuleRunner
{
    /// <summary>Checks lists together.</summary>
    /// <param name="lists">
    /// The lists, in any order, and the users' venue tables with them; of two with one path the findings of both are told.
    /// </param>
    /// <param name="venues">The venue table they were read with.</param>
    /// <param name="hasFile">What <see cref="CatalogIndex.HasFile"/> says, or null where nobody may look.</param>
    /// <param name="cancellation">Ends the check early.</param>
    /// <returns>The findings by path (ordinal), place and rule: the same for the same lists in any order.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static IReadOnlyList<Finding> Check(
        IReadOnlyList<ListReading> lists, VenueTable venues, Func<string, string, bool>? hasFile = null, CancellationToken cancellation = default)
    {
        var index = new CatalogIndex(lists, venues) { HasFile = hasFile };
        var findings = new List<Finding>();
        foreach (var list in lists)
        {
            AddFindings(findings, list, index, cancellation);
        }

        return Sorted(findings);
    }

    /// <summary>Checks one list among others.</summary>
    /// <param name="list">The list; one of those that the index holds.</param>
    /// <param name="index">All lists.</param>
    /// <param name="cancellation">Ends the check early.</param>
    /// <returns>The findings of this list by place and rule.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static IReadOnlyList<Finding> Check(ListReading list, CatalogIndex index, CancellationToken cancellation = default)
    {
        var findings = new List<Finding>();
        AddFindings(findings, list, index, cancellation);
        return Sorted(findings);
    }

    private static void AddFindings(List<Finding> findings, ListReading list, CatalogIndex index, CancellationToken cancellation)
    {
        foreach (var rule in RuleSet.All.Where(rule => rule.Checks == list.Kind))
        {
            cancellation.ThrowIfCancellationRequested();
            rule.Check(list, index, new(rule.Descriptor, list.Path, findings));
        }
    }

    private static List<Finding> Sorted(List<Finding> findings)
    {
        findings.Sort(static (left, right) =>
            string.CompareOrdinal(left.Path, right.Path) is not 0 and var byPath ? byPath
            : left.Span.Start != right.Span.Start ? left.Span.Start.CompareTo(right.Span.Start)
            : left.Span.End != right.Span.End ? left.Span.End.CompareTo(right.Span.End)
            : string.CompareOrdinal(left.Rule.Id, right.Rule.Id) is not 0 and var byRule ? byRule
            : string.CompareOrdinal(left.Message, right.Message));
        return findings;
    }
}
