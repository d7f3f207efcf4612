namespace MlsysCatalog.Reading;

/// <summary>
/// Applies the edits of findings to lists, until there is nothing left to apply: mending the outcome again changes nothing. What would cost
/// an entry elsewhere stays out.
/// </summary>
public static class ListMender
{
    // Edits that meet others wait for the next round, and few places have more than two. So many rounds are a mistake in a rule.
    private const int MostRounds = 16;

    // What only takes text out comes to an end, one duplicate a round where each is free to go when the one before has gone.
    private const int MostShorterRounds = 256;

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
        var length = long.MaxValue;
        var (rounds, shorterRounds) = (0, 0);
        while (rounds < MostRounds && shorterRounds < MostShorterRounds)
        {
            cancellation.Check();
            states.Add(TextsOf(lists, works));
            Select(works, find([.. lists.Select(list => works[list.Path].List)]));
            var isAnyChanged = false;
            var isAnyRefused = false;
            foreach (var work in works.Values)
            {
                isAnyChanged |= work.Apply(venues, cancellation);
                isAnyRefused |= work.HasRefused;
            }

            if (isAnyRefused && !isAnyChanged)
            {
                // What waited for these, or stood in their way, has its turn.
                rounds++;
                continue;
            }

            var after = works.Values.Sum(static work => (long)work.List.Text.Length);
            (rounds, shorterRounds) = after < length ? (rounds, shorterRounds + 1) : (rounds + 1, shorterRounds);
            length = after;

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
        private readonly List<Finding> _round = [];
        private readonly HashSet<Finding> _refused = [];
        private EditedText _text = EditedText.Of(before.Text);
        private EditSelection _selection = new(before.Text);
        private bool _isChangedLast;

        public ListReading List { get; private set; } = before;

        /// <summary>Whether the last round left out what would have cost an entry.</summary>
        public bool HasRefused { get; private set; }

        public bool Add(Finding finding)
        {
            var isAdded = List is { Kind: ListKind.Papers or ListKind.Shipped, Failure: null }
                && !_refused.Contains(finding)
                && _selection.TryAdd(finding.Edits);
            if (isAdded)
            {
                _round.Add(finding);
            }

            return isAdded;
        }

        public bool Apply(VenueTable venues, CancellationToken cancellation)
        {
            var (text, list) = Edited(_selection, venues, cancellation);
            HasRefused = false;
            if (IsLoss(list, _selection.Edits))
            {
                var harmless = Harmless([], _round, venues, cancellation);
                HasRefused = harmless.Count < _round.Count;
                _refused.UnionWith(_round.Except(harmless));
                _round.RemoveAll(finding => _refused.Contains(finding));
                (text, list) = Edited(SelectionOf(harmless), venues, cancellation);
            }

            _mended.AddRange(_round);
            _round.Clear();
            _isChangedLast = text.Text != List.Text;
            if (_isChangedLast)
            {
                (_text, List) = (text, list);

                // Of another text that may not hold.
                _refused.Clear();
            }

            _selection = new(List.Text);
            return _isChangedLast;
        }

        private (EditedText Text, ListReading List) Edited(EditSelection selection, VenueTable venues, CancellationToken cancellation)
        {
            var text = _text.Apply(selection.Edits);
            return (text, text.Text == List.Text ? List
                : List.Kind == ListKind.Shipped ? ShippedFile.Reading(List.Path, text.Text)
                : ListReader.Read(List.Path, text.Text, venues, cancellation, List.Facts.Path));
        }

        private bool IsLoss(ListReading list, IReadOnlyList<TextEdit> edits) =>
            list != List && (list.Failure is not null || !KeptEntries.AreAllIn(List, list, edits));

        // Few fixes cost an entry, so all of a half that do not go in at once.
        private List<Finding> Harmless(List<Finding> kept, List<Finding> more, VenueTable venues, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            List<Finding> all = [.. kept, .. more];
            var selection = SelectionOf(all);
            if (!IsLoss(Edited(selection, venues, cancellation).List, selection.Edits))
            {
                return all;
            }

            if (more.Count <= 1)
            {
                return kept;
            }

            var half = more.Count / 2;
            kept = Harmless(kept, more.GetRange(0, half), venues, cancellation);
            return Harmless(kept, more.GetRange(half, more.Count - half), venues, cancellation);
        }

        private EditSelection SelectionOf(List<Finding> findings)
        {
            var selection = new EditSelection(List.Text);
            findings.ForEach(finding => selection.TryAdd(finding.Edits));
            return selection;
        }

        public MendedList Result(bool isSettled)
        {
            if (_isChangedLast && !isSettled)
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
