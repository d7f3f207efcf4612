namespace MlsysCatalog.Reading;

/// <summary>
/// Decides which candidates are entries. Each is judged by its own evidence (a title, a venue, a link to a paper) against the habit of the
/// list it stands in: where all entries print a venue, a line without one is something else.
/// </summary>
internal sealed class EntryJudge
{
    private readonly Dictionary<Candidate, ReadDraft> _drafts;
    private readonly Dictionary<Candidate, Verdict> _verdicts = [];
    private readonly Habit _items;
    private readonly Habit _nested;
    private readonly Habit _paragraphs;
    private readonly bool _isBare;
    private readonly Func<Candidate, bool> _isDeclared;

    /// <summary>Looks at a list's drafts.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="isDeclared">Whether a candidate carries an entry comment: its author says that it is an entry.</param>
    public EntryJudge(IReadOnlyList<ReadDraft> drafts, Func<Candidate, bool> isDeclared)
    {
        _isDeclared = isDeclared;
        _drafts = drafts.ToDictionary(draft => draft.Draft.Candidate);
        _items = Habit.Of(drafts.Where(draft => draft.Draft.Candidate.Kind is CandidateKind.Bullet or CandidateKind.Ordered && !FieldLabels.IsFactOfParent(draft.Draft.Candidate)));
        _nested = Habit.Of(drafts.Where(draft => draft.Draft.Candidate is { Kind: CandidateKind.Bullet or CandidateKind.Ordered, Depth: > 0 } && !FieldLabels.IsFactOfParent(draft.Draft.Candidate)));
        _paragraphs = Habit.Of(drafts.Where(draft => draft.Draft.Candidate.Kind == CandidateKind.Paragraph));

        // A paragraph of prose may mention a venue.
        var others = drafts.Count(draft => draft.Draft.Candidate.Kind is CandidateKind.Row or CandidateKind.Paragraph && draft.Evidence.IsStrong);
        _isBare = (others < 2 || others * 10 < _items.Count) && (_items.Strong + _items.Hinted) * 20 <= _items.Count && _items.Count >= 3 && _items.TitleCase >= 0.75 && _items.Words >= 4;
    }

    /// <summary>Whether a candidate is an entry, and if not, why.</summary>
    public Verdict Judge(Candidate candidate)
    {
        if (!_verdicts.TryGetValue(candidate, out var verdict))
        {
            _verdicts[candidate] = verdict = Decide(candidate, _drafts[candidate]);
        }

        return verdict;
    }

    private Verdict Decide(Candidate candidate, ReadDraft draft)
    {
        if (!draft.Draft.HasTitle)
        {
            return Verdict.No("no title was found");
        }

        if (_isDeclared(candidate) && NearestEntry(candidate) is null)
        {
            return Verdict.Yes;
        }

        if (candidate.Override?.Entries is { } blocks)
        {
            return JudgeByOverride(candidate, draft, blocks);
        }

        if (Evidence.LeadsInsideOnly(candidate))
        {
            return Verdict.No("it only leads to a place in this document");
        }

        return candidate.Kind switch
        {
            CandidateKind.Row => JudgeRow(candidate, draft),
            CandidateKind.Paragraph => JudgeParagraph(draft),
            CandidateKind.Heading => Verdict.Yes,
            _ => JudgeItem(candidate, draft),
        };
    }

    private Verdict JudgeByOverride(Candidate candidate, ReadDraft draft, EntryBlocks blocks)
    {
        var block = candidate.Kind switch
        {
            CandidateKind.Row => EntryBlocks.Rows,
            CandidateKind.Paragraph => EntryBlocks.Paragraphs,
            CandidateKind.Heading => EntryBlocks.Headings,
            _ => EntryBlocks.Items,
        };
        return (blocks & block) == 0 ? Verdict.No("the list's own comment says that its entries are others")
            : FieldLabels.IsFactOfParent(candidate) ? Verdict.No("it is a fact of the item that it is nested in")
            : IsGroup(candidate, draft) ? Verdict.No("it groups the items nested in it")
            : NearestEntry(candidate) is not null ? Verdict.No("it is a remark on the entry that it is nested in")
            : Verdict.Yes;
    }

    private Verdict JudgeItem(Candidate candidate, ReadDraft draft)
    {
        if (FieldLabels.IsFactOfParent(candidate))
        {
            return Verdict.No("it is a fact of the item that it is nested in");
        }

        if (IsGroup(candidate, draft))
        {
            return Verdict.No("it groups the items nested in it");
        }

        var evidence = draft.Evidence;
        if (!evidence.IsStrong && IsAboutTheList(candidate.Section))
        {
            return Verdict.No("it is about the list");
        }

        var score = evidence.Score;
        var isNested = NearestEntry(candidate) is not null;
        if (isNested)
        {
            var isUsual = draft.Dialect.TitleShare(draft.Draft.TitleUnit.Form) >= 0.3;
            var isPaper = evidence.HasPaperLink || (evidence.HasVenue && _nested.TaggedShare >= 0.6);
            var isEntry = isPaper && isUsual && score >= 2 && draft.Draft.TitleScore >= (evidence.HasPaperLink ? 0.2 : 0.6);
            return isEntry ? Verdict.Yes : Verdict.No("it is a remark on the entry that it is nested in");
        }

        if (_isBare)
        {
            return draft.Draft.TitleScore >= 0.3 && candidate.Children.All(FieldLabels.IsFactOfParent) ? Verdict.Yes : Verdict.No("it does not look like a title");
        }

        if (_items.Count >= 8 && _items.Tagged >= 0.85 && !evidence.HasVenue && !(evidence.HasYear && evidence.HasPaperLink))
        {
            score -= evidence.HasPaperLink ? 0.5 : 1.5;
        }

        return score >= 1.5 ? Verdict.Yes : Verdict.No("no venue, year or link says that it is a paper");
    }

    private static bool IsAboutTheList(Section? section)
    {
        for (; section is not null; section = section.Parent)
        {
            if (HeadingText.IsAboutTheList(section.Heading))
            {
                return true;
            }
        }

        return false;
    }

    // It says nothing of a paper itself, and what is nested in it does.
    private bool IsGroup(Candidate candidate, ReadDraft draft)
    {
        if (candidate.Children.Count == 0 || candidate.Children.Any(FieldLabels.IsFactOfParent) || draft.Evidence.IsStrong || draft.Year is not null || draft.Authors.Count > 0 || candidate.Cells[0].Links.Length > 0)
        {
            return false;
        }

        var papers = candidate.Children.Count(child => _drafts[child] is { Draft.TitleScore: >= 0.35 } nested && (nested.Evidence.IsStrong || nested.Year is not null || nested.Authors.Count > 0 || child.Cells[0].Links.Length > 0));
        return papers * 2 >= candidate.Children.Count;
    }

    private ReadDraft? NearestEntry(Candidate candidate)
    {
        for (var parent = candidate.Parent; parent is not null; parent = parent.Parent)
        {
            if (_drafts.ContainsKey(parent) && Judge(parent).IsEntry)
            {
                return _drafts[parent];
            }
        }

        return null;
    }

    private readonly Dictionary<Table, bool> _tables = [];

    private Verdict JudgeRow(Candidate candidate, ReadDraft draft)
    {
        var table = candidate.Table!;
        if (!_tables.TryGetValue(table, out var holdsPapers))
        {
            var rows = _drafts.Values.Where(other => other.Draft.Candidate.Table == table && other.Draft.HasTitle).ToList();
            var promises = table.Headers.Select(ColumnHeaders.Of).ToList();
            var isForPapers = promises.Contains(ColumnHeaders.Promise.Paper);
            var isForTitles = isForPapers || promises.Contains(ColumnHeaders.Promise.Title);
            var strong = rows.Count(other => other.Evidence.IsStrong || other.Authors.Count > 0 || IsInEdition(other)
                || (isForTitles && other.Year is not null) || (isForPapers && other.Draft.TitleScore >= 0.6));
            holdsPapers = strong * 3 >= rows.Count && strong > 0;
            _tables[table] = holdsPapers;
        }

        return holdsPapers ? Verdict.Yes : Verdict.No("its table lists no papers");
    }

    private static bool IsInEdition(ReadDraft draft) => draft.Draft.TitleScore >= 0.4 && Evidence.InheritedTag(draft.Draft.Candidate.Section)?.Venue is not null;

    private Verdict JudgeParagraph(ReadDraft draft)
    {
        var evidence = draft.Evidence;
        var isUsual = draft.Dialect.TitleShare(draft.Draft.TitleUnit.Form) >= 0.4;
        if (draft.Draft.IsReference && evidence.HasYear)
        {
            return Verdict.Yes;
        }

        if (NamesAPerson(draft))
        {
            return Verdict.No("it names a person");
        }

        var papers = _paragraphs.Strong + _paragraphs.Hinted;
        if (papers > _items.Strong + _items.Hinted && papers * 3 >= _paragraphs.Count)
        {
            return evidence.Score >= 1.7 && isUsual ? Verdict.Yes : Verdict.No("no venue, year or link says that it is a paper");
        }

        if (IsInEdition(draft) && isUsual && (draft.Authors.Count > 0 || draft.Draft.Candidate.Cells[0].Links.Length > 0))
        {
            return Verdict.Yes;
        }

        return evidence.IsStrong && evidence.Score >= 2.3 && isUsual && draft.Draft.TitleScore >= 0.6 ? Verdict.Yes : Verdict.No("it is prose");
    }

    // «Lisanne Bainbridge,» and the next line: no title ends so.
    private static bool NamesAPerson(ReadDraft draft)
    {
        var text = draft.Draft.Candidate.Cells[draft.Draft.TitleCell].Text;
        var end = draft.Draft.TitleEnd;
        return end + 1 < text.Length && text[end] == ',' && text[end + 1] == '\n' && People.IsName(draft.Title.AsSpan());
    }

    /// <param name="Count">How many have a title.</param>
    /// <param name="Strong">How many of them say more than a title does.</param>
    /// <param name="Hinted">How many of the others say a year or who wrote it.</param>
    /// <param name="Tagged">The share of the strong ones that print a venue.</param>
    /// <param name="TaggedShare">The share of all that print a venue.</param>
    /// <param name="TitleCase">How much of Title Case their titles have, on average.</param>
    /// <param name="Words">How many words their titles have, on average.</param>
    private sealed record Habit(int Count, int Strong, int Hinted, double Tagged, double TaggedShare, double TitleCase, double Words)
    {
        public static Habit Of(IEnumerable<ReadDraft> drafts)
        {
            int count = 0, strong = 0, hinted = 0, tagged = 0, words = 0;
            var titleCase = 0.0;
            foreach (var draft in drafts)
            {
                if (!draft.Draft.HasTitle)
                {
                    continue;
                }

                var evidence = draft.Evidence;
                count++;
                strong += evidence.IsStrong ? 1 : 0;
                hinted += !evidence.IsStrong && (evidence.HasYear || draft.Authors.Count > 0) ? 1 : 0;
                tagged += evidence.HasVenue ? 1 : 0;
                foreach (var _ in new Words(draft.Title.AsSpan()))
                {
                    words++;
                }

                titleCase += TitleLikeness.TitleCase(draft.Title.AsSpan());
            }

            var n = (double)Math.Max(1, count);
            return new(count, strong, hinted, (double)tagged / Math.Max(1, strong), tagged / n, titleCase / n, words / n);
        }
    }
}

/// <summary>Whether a candidate is an entry.</summary>
/// <param name="IsEntry">Whether it is one.</param>
/// <param name="Reason">Why not; empty for an entry.</param>
internal readonly record struct Verdict(bool IsEntry, string Reason)
{
    public static Verdict Yes { get; } = new(true, "");

    public static Verdict No(string reason) => new(false, reason);
}

/// <summary>What speaks for a candidate's being an entry.</summary>
/// <param name="HasVenue">It prints a venue.</param>
/// <param name="HasYear">It prints a year.</param>
/// <param name="HasPaperLink">It links to a paper.</param>
/// <param name="HasFacts">Items nested in it, or its further lines, are labelled as its authors, its venue or the like.</param>
/// <param name="Score">All of it weighed.</param>
internal readonly record struct Evidence(bool HasVenue, bool HasYear, bool HasPaperLink, bool HasFacts, double Score)
{
    /// <summary>Whether it says more than a title does.</summary>
    public bool IsStrong => HasVenue || HasPaperLink || HasFacts;

    /// <summary>Weighs what a draft says.</summary>
    public static Evidence Of(ReadDraft draft)
    {
        var hasVenue = draft.Tag.Strength >= VenueStrength.Known || (draft.Tag.Strength == VenueStrength.Plausible && draft.IsTagTrusted);
        var hasPaper = false;
        var hasLabel = false;
        var facts = draft.Draft.Candidate.Children.Where(FieldLabels.IsFactOfParent).Select(child => child.Cells[0]).ToList();
        foreach (var run in draft.Draft.Candidate.Cells.Concat(draft.Draft.Candidate.Details).Concat(facts))
        {
            foreach (var link in run.Links)
            {
                hasPaper |= PaperHosts.Verdict(link.Url) > 0;
                hasLabel |= link.Url.Length > 0 && LinkLabels.IsLabel(run.Text.AsSpan(link.Start, link.End - link.Start)) && link.End > link.Start;
            }
        }

        var hasFacts = facts.Any(fact => FieldLabels.Read(fact.Text, out _) is not LabelledField.Links) || draft.Draft.TextBelowTitle.Split('\n').Any(FieldLabels.IsFact)
            || draft.Draft.Candidate.Details.Any(detail => detail.Text.Split('\n').Any(FieldLabels.IsFact));
        var score = (draft.Draft.TitleScore >= 0.4 ? 1.0 : draft.Draft.TitleScore > 0.15 ? 0.6 : 0)
            + (hasVenue ? 1.5 : draft.Year is not null ? 0.7 : 0)
            + (hasPaper ? 1.0 : 0)
            + (hasLabel ? 0.5 : 0)
            + (draft.Authors.Count > 1 || draft.AuthorsTruncated ? 0.5 : draft.Authors.Count > 0 ? 0.4 : draft.Organizations.Count > 0 ? 0.4 : 0)
            + (hasFacts || facts.Count > 0 ? 1 : 0)
            + (InheritedTag(draft.Draft.Candidate.Section) is not null ? 0.6 : 0);
        return new(hasVenue, draft.Year is not null, hasPaper, hasFacts, score);
    }

    /// <summary>Whether all that a candidate links to are places in the same document.</summary>
    public static bool LeadsInsideOnly(Candidate candidate)
    {
        var links = 0;
        foreach (var run in candidate.Cells)
        {
            foreach (var link in run.Links)
            {
                links++;
                if (!link.Url.StartsWith("#", StringComparison.Ordinal))
                {
                    return false;
                }
            }
        }

        return links > 0;
    }

    /// <summary>The nearest heading around that gives a venue, or a year, to what stands under it.</summary>
    public static VenueTag? InheritedTag(Section section)
    {
        for (var around = section; around is not null; around = around.Parent)
        {
            if (around.Context.Strength != VenueStrength.None)
            {
                return around.Context;
            }
        }

        return null;
    }
}
