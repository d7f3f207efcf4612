using System.Collections.Concurrent;

namespace MlsysCatalog.Reading;

/// <summary>
/// Checks lists: what the rules find, less what somebody switched off. Severities decide which rules run, then comments silence places,
/// then baselines silence what is known. Safe from any thread; each list is looked at once.
/// </summary>
public sealed class CatalogCheck
{
    private static readonly UselessSuppression Useless = RuleSet.All.OfType<UselessSuppression>().Single();

    private readonly CatalogIndex _index;
    private readonly Func<ListReading, SeveritySettings> _severities;
    private readonly KnownFindings _known;
    private readonly ConcurrentDictionary<ListReading, IReadOnlyList<Finding>> _found = new();
    private readonly ConcurrentDictionary<ListReading, Suppressions> _suppressions = new();
    private readonly Dictionary<string, ListReading> _byPath = new(StringComparer.Ordinal);
    private readonly object _gate = new();
    private Dictionary<string, List<Finding>>? _aboutOthers;

    /// <summary>Prepares a check.</summary>
    /// <param name="index">All lists.</param>
    /// <param name="severities">How loud rules are in a list; null for what the rules say themselves.</param>
    /// <param name="known">What is known; null for nothing.</param>
    public CatalogCheck(CatalogIndex index, Func<ListReading, SeveritySettings>? severities = null, KnownFindings? known = null)
    {
        _index = index;
        _severities = severities ?? (static _ => SeveritySettings.Default);
        _known = known ?? KnownFindings.None;
        foreach (var list in index.Lists)
        {
            _byPath[list.Path] = list;
        }
    }

    /// <summary>Checks one file.</summary>
    /// <param name="list">A list of the index, or a file beside the lists.</param>
    /// <param name="cancellation">Ends the check early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public CheckedList Check(ListReading list, CancellationToken cancellation = default)
    {
        var found = FoundIn(list, cancellation);
        var used = new HashSet<Suppression>();
        var heard = new List<Finding>(found.Count);
        var suppressed = new List<Finding>();
        foreach (var finding in found)
        {
            (IsSuppressed(list, finding, used) ? suppressed : heard).Add(finding);
        }

        AddUseless(list, used, heard, suppressed, cancellation);
        RuleRunner.Sort(heard);
        var known = new List<Finding>();
        return new(list, _known.Part(list, heard, known), known, suppressed);
    }

    private IReadOnlyList<Finding> FoundIn(ListReading list, CancellationToken cancellation) =>
        _found.GetOrAdd(list, list => RuleRunner.Run(list, _index, _severities(list), cancellation));

    // Most lists switch nothing.
    private Suppressions? SuppressionsOf(ListReading list) =>
        list.Switches.Count == 0 ? null : _suppressions.GetOrAdd(list, static list => new(list));

    // A pair is silent where one of its sides is.
    private bool IsSuppressed(ListReading list, Finding finding, HashSet<Suppression> used)
    {
        var isSuppressed = Uses(list, finding.Rule.Id, finding.Span, used);
        foreach (var related in finding.Related)
        {
            if (related.Path == list.Path)
            {
                isSuppressed |= Uses(list, finding.Rule.Id, related.Span, used);
            }
            else if (_byPath.TryGetValue(related.Path, out var other))
            {
                isSuppressed |= SuppressionsOf(other)?.Find(finding.Rule.Id, related.Span) is not null;
            }
        }

        return isSuppressed;
    }

    // What only the tool finds uses nothing: a build would have to know of it to say the same.
    private bool Uses(ListReading list, string rule, SourceSpan span, HashSet<Suppression> used) =>
        SuppressionsOf(list)?.Find(rule, span) is { } suppression && (RuleSet.IsOfToolAlone(rule) || used.Add(suppression) || true);

    private void AddUseless(
        ListReading list, HashSet<Suppression> used, List<Finding> heard, List<Finding> suppressed, CancellationToken cancellation)
    {
        var severities = _severities(list);
        if (SuppressionsOf(list) is not { All.Count: > 0 } suppressions
            || severities.Of(Useless.Descriptor) == FindingSeverity.None
            || !Useless.Checks(list.Kind))
        {
            return;
        }

        // What was shipped is not compared with a part of the lists, so that a comment about it may be of use.
        var judged = new HashSet<string>(
            RuleSet.All
                .Where(rule => rule != Useless && rule.Checks(list.Kind) && (_index.IsComplete || rule is not ShippedConstant))
                .Where(rule => severities.Of(rule.Descriptor) != FindingSeverity.None)
                .Select(static rule => rule.Descriptor.Id)
                .Where(static id => !RuleSet.IsOfToolAlone(id)),
            StringComparer.Ordinal) { "" };
        var useless = suppressions.All.Where(suppression => !used.Contains(suppression) && judged.Contains(suppression.Rule)).ToList();
        if (useless.Count == 0)
        {
            return;
        }

        // Another list's finding may speak of a place in this one.
        if (AboutOthers(cancellation).TryGetValue(list.Path, out var elsewhere))
        {
            foreach (var finding in elsewhere)
            {
                foreach (var related in finding.Related.AsSpan())
                {
                    if (related.Path == list.Path)
                    {
                        Uses(list, finding.Rule.Id, related.Span, used);
                    }
                }
            }
        }

        var findings = new List<Finding>();
        UselessSuppression.Report(useless.Where(suppression => !used.Contains(suppression)), new(Useless.Descriptor, list.Path, findings));
        foreach (var finding in findings)
        {
            var told = finding with { Severity = severities.Of(finding.Rule) };
            // A comment for all rules would silence what is said of itself.
            (suppressions.IsOffByName(told.Rule.Id, told.Span) ? suppressed : heard).Add(told);
        }
    }

    // The findings that have a related place in another list, by the path of that list.
    private Dictionary<string, List<Finding>> AboutOthers(CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_aboutOthers is not null)
            {
                return _aboutOthers;
            }

            var about = new Dictionary<string, List<Finding>>(StringComparer.Ordinal);
            foreach (var finding in _index.Lists.SelectMany(list => FoundIn(list, cancellation)))
            {
                foreach (var path in finding.Related.Select(static related => related.Path).Distinct())
                {
                    if (path != finding.Path)
                    {
                        if (!about.TryGetValue(path, out var findings))
                        {
                            about[path] = findings = [];
                        }

                        findings.Add(finding);
                    }
                }
            }

            return _aboutOthers = about;
        }
    }
}
