namespace MlsysCatalog.Reading;

/// <summary>
/// Decides which candidates are entries. Each is judged by its own evidence (a title, a venue, a link to a paper) against the habit of the
/// list it stands in: where all entries print a venue, a line without one is something else.
/// </summary>
internal sealed class EntryJudge
{
    private readonly ItemJudge _items;
    private readonly RowJudge _rows;
    private readonly ParagraphJudge _paragraphs;
    private readonly Func<Candidate, bool> _isDeclared;

    /// <summary>Looks at a list's drafts.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="isDeclared">Whether a candidate carries an entry comment: its author says that it is an entry.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public EntryJudge(IReadOnlyList<ReadDraft> drafts, Func<Candidate, bool> isDeclared, CancellationToken cancellation = default)
    {
        _isDeclared = isDeclared;
        var habit = new ListHabit(drafts, cancellation);
        _items = new(habit, this);
        _rows = new(drafts);
        _paragraphs = new(habit);
    }

    /// <summary>Whether a candidate is an entry, and if not, why.</summary>
    public Verdict Judge(Candidate candidate)
    {
        var draft = candidate.Draft!;
        return draft.Verdict ??= Decide(candidate, draft);
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

        if (candidate.Override is null && candidate.Kind is not (CandidateKind.Row or CandidateKind.Heading) && RunningText.Holds(draft))
        {
            return Verdict.No("it is part of a sentence");
        }

        return candidate.Kind switch
        {
            CandidateKind.Row => _rows.Judge(candidate, draft),
            CandidateKind.Paragraph => _paragraphs.Judge(draft),
            CandidateKind.Heading => Verdict.Yes,
            _ => _items.Judge(candidate, draft),
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
            : candidate.IsFactOfParent ? Verdict.No("it is a fact of the item that it is nested in")
            : ItemJudge.IsGroup(candidate, draft) ? Verdict.No("it groups the items nested in it")
            : NearestEntry(candidate) is not null ? Verdict.No("it is a remark on the entry that it is nested in")
            : Verdict.Yes;
    }

    /// <summary>The nearest entry that a candidate is nested in; null where there is none.</summary>
    public ReadDraft? NearestEntry(Candidate candidate)
    {
        for (var parent = candidate.Parent; parent is not null; parent = parent.Parent)
        {
            if (Judge(parent).IsEntry)
            {
                return parent.Draft;
            }
        }

        return null;
    }
}
