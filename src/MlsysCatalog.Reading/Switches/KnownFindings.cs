namespace MlsysCatalog.Reading;

/// <summary>The findings that the baselines in force know of.</summary>
public sealed class KnownFindings
{
    private readonly IReadOnlyList<Baseline> _baselines;
    private readonly Func<Baseline, string, string> _nameOf;
    private readonly List<Dictionary<Fingerprint, int>> _counts = [];

    /// <summary>Takes baselines.</summary>
    /// <param name="baselines">The baselines; a finding is known where one of them has it.</param>
    /// <param name="nameOf">What a list of a path is called in a baseline: its path from the baseline's folder.</param>
    public KnownFindings(IReadOnlyList<Baseline> baselines, Func<Baseline, string, string> nameOf)
    {
        _baselines = baselines;
        _nameOf = nameOf;
        foreach (var baseline in baselines)
        {
            _counts.Add(baseline.Lines.ToDictionary(static line => line.Fingerprint, static line => line.Count));
        }
    }

    /// <summary>Where nothing is known.</summary>
    public static KnownFindings None { get; } = new([], static (_, path) => path);

    /// <summary>The baselines.</summary>
    public IReadOnlyList<Baseline> Baselines => _baselines;

    /// <summary>Whether nothing at all is known.</summary>
    internal bool IsEmpty => _counts.TrueForAll(static counts => counts.Count == 0);

    /// <summary>
    /// Parts the findings of one list into known ones and new ones. Of equal findings the first are known, as many as stand in a baseline.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="findings">Its findings, in order.</param>
    /// <param name="known">Gets the known ones.</param>
    /// <returns>The others.</returns>
    internal IReadOnlyList<Finding> Part(ListReading list, IReadOnlyList<Finding> findings, List<Finding> known)
    {
        if (IsEmpty || findings.Count == 0)
        {
            return findings;
        }

        var names = _baselines.Select(baseline => _nameOf(baseline, list.Path)).ToArray();
        var seen = new Dictionary<(string Rule, string Words), int>();
        var others = new List<Finding>(findings.Count);
        foreach (var finding in findings)
        {
            var fingerprint = Fingerprint.Of(finding, list, "");
            seen.TryGetValue((fingerprint.Rule, fingerprint.Words), out var before);
            seen[(fingerprint.Rule, fingerprint.Words)] = before + 1;
            var isKnown = false;
            for (var i = 0; i < names.Length && !isKnown; i++)
            {
                isKnown = _counts[i].TryGetValue(fingerprint with { List = names[i] }, out var count) && before < count;
            }

            (isKnown ? known : others).Add(finding);
        }

        return others;
    }
}
