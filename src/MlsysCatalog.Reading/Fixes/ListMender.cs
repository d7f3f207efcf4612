namespace MlsysCatalog.Reading;

/// <summary>
/// Applies the edits of findings to lists, until there is nothing left to apply: mending the outcome again changes nothing.
/// </summary>
public static class ListMender
{
    // Edits that meet others wait for the next round, and few places have more than two. So many rounds are a mistake in a rule.
    private const int MostRounds = 16;

    /// <summary>Mends lists together.</summary>
    /// <param name="lists">
    /// The lists, and the shipped files with them, each with a path of its own. Others among them are not changed.
    /// </param>
    /// <param name="venues">The venue table they were read with.</param>
    /// <param name="find">
    /// What is to be mended in the lists as they are now, in order of precedence; findings without edits count for nothing.
    /// </param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The lists in their order.</returns>
    /// <exception cref="ArgumentException">Two lists have one path.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static IReadOnlyList<MendedList> Mend(
        IReadOnlyList<ListReading> lists,
        VenueTable venues,
        Func<IReadOnlyList<ListReading>, IEnumerable<Finding>> find,
        CancellationToken cancellation = default)
    {
        var works = lists.ToDictionary(static list => list.Path, static list => new Work(list), StringComparer.Ordinal);
        var states = new List<string[]>();
        for (var round = 0; round < MostRounds; round++)
        {
            cancellation.Check();
            states.Add(TextsOf(lists, works));
            Select(works, find([.. lists.Select(list => works[list.Path].List)]));
            var isAnyChanged = false;
            foreach (var work in works.Values)
            {
                isAnyChanged |= work.Apply(venues, cancellation);
            }

            // Two fixes that undo each other go round in circles. Where the circle began, mending once more ends, too.
            if (!isAnyChanged || IsAmong(states, TextsOf(lists, works)))
            {
                return ResultsOf(lists, works, isSettled: true);
            }
        }

        return ResultsOf(lists, works, isSettled: false);
    }

    private static void Select(Dictionary<string, Work> works, IEnumerable<Finding> findings)
    {
        var ofShipped = new List<(Work Work, Finding Finding)>();
        var isAnyList = false;
        foreach (var finding in findings)
        {
            if (finding.Edits.Count == 0 || !works.TryGetValue(finding.EditedPath, out var work))
            {
                continue;
            }

            if (work.List.Kind == ListKind.Shipped)
            {
                ofShipped.Add((work, finding));
            }
            else
            {
                isAnyList |= work.Add(finding);
            }
        }

        // What became of shipped names is known only when no list is mended any more: its papers may be called otherwise then.
        if (!isAnyList)
        {
            ofShipped.ForEach(static edited => edited.Work.Add(edited.Finding));
        }
    }

    private static string[] TextsOf(IReadOnlyList<ListReading> lists, Dictionary<string, Work> works) =>
        [.. lists.Select(list => works[list.Path].List.Text)];

    private static bool IsAmong(List<string[]> states, string[] state) => states.Exists(known => known.AsSpan().SequenceEqual(state));

    private static IReadOnlyList<MendedList> ResultsOf(IReadOnlyList<ListReading> lists, Dictionary<string, Work> works, bool isSettled) =>
        [.. lists.Select(list => works[list.Path].Result(isSettled))];

    private sealed class Work(ListReading before)
    {
        private readonly ListReading _before = before;
        private readonly List<Finding> _mended = [];
        private EditedText _text = EditedText.Of(before.Text);
        private EditSelection _selection = new(before.Text);
        private bool _isChangedLast;

        public ListReading List { get; private set; } = before;

        public bool Add(Finding finding)
        {
            var isAdded = List is { Kind: ListKind.Papers or ListKind.Shipped, Failure: null } && _selection.TryAdd(finding.Edits);
            if (isAdded)
            {
                _mended.Add(finding);
            }

            return isAdded;
        }

        public bool Apply(VenueTable venues, CancellationToken cancellation)
        {
            _text = _text.Apply(_selection.Edits);
            _isChangedLast = _text.Text != List.Text;
            if (_isChangedLast)
            {
                List = List.Kind == ListKind.Shipped
                    ? ShippedFile.Reading(List.Path, _text.Text)
                    : ListReader.Read(List.Path, _text.Text, venues, cancellation);
            }

            _selection = new(_text.Text);
            return _isChangedLast;
        }

        public MendedList Result(bool isSettled)
        {
            if ((_isChangedLast && !isSettled) || (List.Failure is not null && _before.Failure is null))
            {
                return new(_before, _before, [], [], IsUnsettled: true);
            }

            var edits = _text.Edits;
            return edits.Count == 0
                ? new(_before, _before, [], [], IsUnsettled: false)
                : new(_before, List, edits, _mended, IsUnsettled: false);
        }
    }
}
