namespace MlsysCatalog.Reading;

/// <summary>Runs every rule over lists.</summary>
public static class RuleRunner
{
    /// <summary>Checks lists together, each rule as loud as it says itself.</summary>
    /// <param name="lists">
    /// The lists, in any order, and the users' venue tables with them; of two with one path the findings of both are told.
    /// </param>
    /// <param name="venues">The venue table they were read with.</param>
    /// <param name="cancellation">Ends the check early.</param>
    /// <returns>
    /// The findings that no comment in the lists silences, by path (ordinal), place and rule: the same for the same lists in any order.
    /// </returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static IReadOnlyList<Finding> Check(
        IReadOnlyList<ListReading> lists, VenueTable venues, CancellationToken cancellation = default)
    {
        var index = new CatalogIndex(lists, venues, cancellation);
        var check = new CatalogCheck(index);
        var findings = new List<Finding>();
        foreach (var list in lists)
        {
            findings.AddRange(check.Check(list, cancellation).Reported);
        }

        Sort(findings);
        return findings;
    }

    /// <summary>What the rules find in one file, by place and rule, whatever its comments say.</summary>
    internal static IReadOnlyList<Finding> Run(
        ListReading list, CatalogIndex index, SeveritySettings severities, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        foreach (var rule in RuleSet.All)
        {
            cancellation.Check();
            var severity = severities.Of(rule.Descriptor);
            if (severity == FindingSeverity.None || !rule.Checks(list.Kind))
            {
                continue;
            }

            var first = findings.Count;
            rule.Check(list, index, new(rule.Descriptor, list.Path, findings, cancellation));
            for (var i = first; severity != rule.Descriptor.Severity && i < findings.Count; i++)
            {
                findings[i] = findings[i] with { Severity = severity };
            }
        }

        Sort(findings);
        return findings;
    }

    /// <summary>Sorts findings by path (ordinal), place and rule.</summary>
    public static void Sort(List<Finding> findings) => findings.Sort(static (left, right) =>
        string.CompareOrdinal(left.Path, right.Path) is not 0 and var byPath ? byPath
        : left.Span.Start != right.Span.Start ? left.Span.Start.CompareTo(right.Span.Start)
        : left.Span.End != right.Span.End ? left.Span.End.CompareTo(right.Span.End)
        : string.CompareOrdinal(left.Rule.Id, right.Rule.Id) is not 0 and var byRule ? byRule
        : string.CompareOrdinal(left.Message, right.Message));
}
