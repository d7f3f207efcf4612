namespace MlsysCatalog.Reading;

/// <summary>
/// Where the comments of one list switch which rules off. Built in one walk over the comments; asked in logarithmic time.
/// </summary>
internal sealed class Suppressions
{
    // What stands for «all rules»: no rule has this id.
    private const string AllRules = "";

    private readonly ListReading _list;
    private readonly List<Suppression> _all = [];
    private readonly List<SwitchProblem> _problems = [];
    private readonly Dictionary<string, Places> _places = new(StringComparer.Ordinal);

    // Only while the comments are walked: where a rule is off until further notice, and where it is on although all are off.
    private readonly Dictionary<string, (Suppression By, int Line)> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _kept = new(StringComparer.Ordinal);

    /// <summary>Reads the switches of a list.</summary>
    public Suppressions(ListReading list)
    {
        _list = list;
        foreach (var comment in list.Switches)
        {
            Take(comment);
        }

        foreach (var rule in _open.Keys.ToList())
        {
            Close(rule, int.MaxValue);
        }
    }

    /// <summary>Every suppression of the list, in document order.</summary>
    public IReadOnlyList<Suppression> All => _all;

    /// <summary>What in the switches means nothing.</summary>
    public IReadOnlyList<SwitchProblem> Problems => _problems;

    /// <summary>The narrowest suppression that holds for a rule at a place, or null.</summary>
    public Suppression? Find(string rule, SourceSpan span)
    {
        if (_all.Count == 0)
        {
            return null;
        }

        var (first, last) = LinesOf(span);
        return Find(rule, first, last) ?? (IsKept(rule, first, last) ? null : Find(AllRules, first, last));
    }

    /// <summary>Whether a comment that names a rule switches it off at a place; one for all rules does not count.</summary>
    public bool IsOffByName(string rule, SourceSpan span) => LinesOf(span) is var (first, last) && Find(rule, first, last) is not null;

    private (int First, int Last) LinesOf(SourceSpan span)
    {
        var first = _list.Lines.LineOf(span.Start);
        return (first, span.IsEmpty ? first : _list.Lines.LineOf(span.End - 1));
    }

    private Suppression? Find(string rule, int first, int last) =>
        _places.TryGetValue(rule, out var places) ? places.Find(first, last) : null;

    // Where a rule was switched on by its id, «all rules are off» does not speak of it.
    private bool IsKept(string rule, int first, int last) => _places.TryGetValue(rule, out var places) && places.IsKept(first, last);

    private void Take(SwitchComment comment)
    {
        if (comment.Verb is not { } verb)
        {
            _problems.Add(new(comment.VerbSpan,
                SwitchMistakes.OfVerb(_list.Text.Substring(comment.VerbSpan.Start, comment.VerbSpan.Length))));
            return;
        }

        if (comment.Words.Count == 0)
        {
            if (SwitchMistakes.IsId(SwitchMistakes.FirstWord(comment.Reason)))
            {
                _problems.Add(new(comment.ReasonSpan, SwitchMistakes.IdBehindColon));
                return;
            }

            Switch(verb, comment, AllRules, comment.VerbSpan);
            return;
        }

        foreach (var word in comment.Words)
        {
            if (SwitchMistakes.OfRule(word.Text) is { } mistake)
            {
                _problems.Add(new(word.Span, mistake));
                if (!SwitchMistakes.IsId(word.Text))
                {
                    // The words behind it are the rest of a sentence.
                    break;
                }
            }
            else
            {
                Switch(verb, comment, word.Text.ToUpperInvariant(), word.Span);
            }
        }
    }

    private void Switch(SwitchVerb verb, SwitchComment comment, string rule, SourceSpan span)
    {
        var first = _list.Lines.LineOf(comment.Span.Start);
        var last = _list.Lines.LineOf(Math.Max(comment.Span.Start, comment.Span.End - 1));
        if (verb == SwitchVerb.Enable)
        {
            Enable(rule, first, span);
            return;
        }

        var suppression = new Suppression(rule, span);
        _all.Add(suppression);
        switch (verb)
        {
            case SwitchVerb.DisableFile:
                PlacesOf(rule).WholeFile ??= suppression;
                break;
            case SwitchVerb.DisableLine:
                PlacesOf(rule).Lines.Add(new(first, last, suppression));
                break;
            case SwitchVerb.DisableNextLine:
                PlacesOf(rule).Lines.Add(new(last + 1, last + 1, suppression));
                break;
            default:
                Disable(rule, first, suppression);
                break;
        }
    }

    private void Disable(string rule, int line, Suppression suppression)
    {
        if (rule == AllRules)
        {
            foreach (var kept in _kept.Keys.ToList())
            {
                EndKept(kept, line);
            }
        }

        EndKept(rule, line);
        if (!_open.ContainsKey(rule))
        {
            _open[rule] = (suppression, line);
        }
    }

    private void Enable(string rule, int line, SourceSpan span)
    {
        var isAll = rule == AllRules;
        if (isAll ? _open.Count == 0 : !_open.ContainsKey(rule) && !(_open.ContainsKey(AllRules) && !_kept.ContainsKey(rule)))
        {
            _problems.Add(new(span, isAll
                ? "No rule is off here, so this switches nothing on; take it out"
                : $"'{rule}' is not off here, so this switches nothing on; take it out, or write the rule that is off"));
            return;
        }

        foreach (var open in isAll ? _open.Keys.ToList() : [rule])
        {
            Close(open, line);
        }

        if (isAll)
        {
            foreach (var kept in _kept.Keys.ToList())
            {
                EndKept(kept, line);
            }
        }
        else if (_open.ContainsKey(AllRules))
        {
            _kept[rule] = line;
        }
    }

    private void Close(string rule, int line)
    {
        if (_open.TryGetValue(rule, out var open))
        {
            _open.Remove(rule);
            PlacesOf(rule).Blocks.Add(new(open.Line, line == int.MaxValue ? line : line - 1, open.By));
        }

        if (rule == AllRules && line == int.MaxValue)
        {
            foreach (var kept in _kept.Keys.ToList())
            {
                EndKept(kept, line);
            }
        }
    }

    private void EndKept(string rule, int line)
    {
        if (_kept.TryGetValue(rule, out var from))
        {
            _kept.Remove(rule);
            PlacesOf(rule).Kept.Add(new(from, line == int.MaxValue ? line : line - 1, null));
        }
    }

    private Places PlacesOf(string rule)
    {
        if (!_places.TryGetValue(rule, out var places))
        {
            _places[rule] = places = new();
        }

        return places;
    }

    /// <summary>Lines, both ends among them.</summary>
    private readonly record struct Range(int First, int Last, Suppression? By);

    /// <summary>Where one rule is off. Each kind is in order of lines, since comments are met in document order.</summary>
    private sealed class Places
    {
        public List<Range> Lines { get; } = [];

        public List<Range> Blocks { get; } = [];

        public List<Range> Kept { get; } = [];

        public Suppression? WholeFile { get; set; }

        public Suppression? Find(int first, int last) => Find(Lines, first, last) ?? Find(Blocks, first, last) ?? WholeFile;

        public bool IsKept(int first, int last)
        {
            var at = IndexOf(Kept, last);
            return at >= 0 && Kept[at].Last >= first;
        }

        private static Suppression? Find(List<Range> ranges, int first, int last)
        {
            var at = IndexOf(ranges, last);
            return at >= 0 && ranges[at].Last >= first ? ranges[at].By : null;
        }

        // The last range that begins at a line or above it.
        private static int IndexOf(List<Range> ranges, int line)
        {
            int low = 0, high = ranges.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = ranges[middle].First <= line ? (middle + 1, high) : (low, middle);
            }

            return low - 1;
        }
    }
}

/// <summary>One rule, or all of them, that one comment switches off.</summary>
/// <param name="rule">The rule's id; empty for all.</param>
/// <param name="span">The id in the comment; the comment's verb where it names none.</param>
internal sealed class Suppression(string rule, SourceSpan span)
{
    /// <summary>The rule's id; empty for all rules.</summary>
    public string Rule => rule;

    /// <summary>The id in the comment; the comment's verb where it names none.</summary>
    public SourceSpan Span => span;
}
