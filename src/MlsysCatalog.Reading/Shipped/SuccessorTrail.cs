namespace MlsysCatalog.Reading;

/// <summary>Follows what a shipped file says of successors, from one shipped key to the next, to a paper that is there.</summary>
/// <param name="works">The shipped names.</param>
/// <param name="found">For each of them the paper that is found without a successor, or -1.</param>
/// <param name="papers">The papers by their keys.</param>
internal sealed class SuccessorTrail(IReadOnlyList<ShippedWork> works, IReadOnlyList<int> found, Dictionary<string, int> papers)
{
    private readonly Dictionary<string, int> _places =
        Enumerable.Range(0, works.Count).ToDictionary(place => works[place].Name.Key, StringComparer.Ordinal);

    private readonly (int Paper, SuccessorMistake Mistake)?[] _known = new (int, SuccessorMistake)?[works.Count];

    /// <summary>The paper that a shipped name which is no paper's own stands for, or -1, and what is wrong with its successor.</summary>
    public (int Paper, SuccessorMistake Mistake) Follow(int name)
    {
        var trail = new List<int>();
        var isOnTrail = new HashSet<int>();
        for (var at = name; ;)
        {
            if (_known[at] is { } known)
            {
                return at == name ? known : Remember(trail, (known.Paper, SuccessorMistake.None));
            }

            if (!isOnTrail.Add(at))
            {
                // Those in the circle are found as if the file said nothing; what leads into it leads to them.
                var start = trail.IndexOf(at);
                for (var i = start; i < trail.Count; i++)
                {
                    _known[trail[i]] = (found[trail[i]], SuccessorMistake.Circle);
                }

                trail.RemoveRange(start, trail.Count - start);
                return start == 0 ? _known[name]!.Value : Remember(trail, (_known[at]!.Value.Paper, SuccessorMistake.None));
            }

            trail.Add(at);
            if (works[at].Name.IsRetired)
            {
                return Remember(trail, (-1, SuccessorMistake.None));
            }

            if (works[at].Name.Successor is not { } successor)
            {
                return Remember(trail, (found[at], SuccessorMistake.None));
            }

            if (papers.TryGetValue(successor, out var paper))
            {
                return Remember(trail, (paper, SuccessorMistake.None));
            }

            if (!_places.TryGetValue(successor, out var next))
            {
                _known[at] = (found[at], SuccessorMistake.Unknown);
                trail.RemoveAt(trail.Count - 1);
                return at == name ? _known[name]!.Value : Remember(trail, (found[at], SuccessorMistake.None));
            }

            at = next;
        }
    }

    private (int Paper, SuccessorMistake Mistake) Remember(List<int> trail, (int Paper, SuccessorMistake Mistake) outcome)
    {
        foreach (var name in trail)
        {
            _known[name] = outcome;
        }

        return outcome;
    }
}
