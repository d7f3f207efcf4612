namespace MlsysCatalog.Reading;

/// <summary>
/// Decides which paragraphs are entries. Prose mentions papers, too: a paragraph
/// must be written as the list's papers are, and more so where its items list them.
/// </summary>
internal sealed class ParagraphJudge
{
    private const int FewestPapers = 5;

    private readonly ListHabit _habit;

    /// <summary>Starts with the list's habit.</summary>
    public ParagraphJudge(ListHabit habit) => _habit = habit;

    /// <summary>Whether a paragraph is an entry, and if not, why.</summary>
    public Verdict Judge(ReadDraft draft)
    {
        var evidence = draft.Evidence;
        var share = draft.Dialect.TitleShare(draft.Draft.TitleUnit.Form);
        var isUsual = share >= 0.4
            || (share >= 0.15 && evidence.HasVenue && evidence.HasPaperLink && draft.Draft.TitleScore >= 0.6)
            || (draft.Draft.FollowsNames && draft.Authors.Count > 1 && evidence.HasVenue);
        if (draft.Draft.IsReference && evidence.HasYear)
        {
            return Verdict.Yes;
        }

        if (_habit.HasPapersApartFromNews && draft.Draft.Candidate.Section.IsForNews && !draft.Draft.LinksTitleToPaper)
        {
            return Verdict.No("its heading says that it is news");
        }

        if (Surroundings.SayOtherThing(draft))
        {
            return Verdict.No("its heading says that it is something else, and it leads to no paper");
        }

        if (NamesAPerson(draft))
        {
            return Verdict.No("it names a person");
        }

        if (draft.Draft.Candidate.Children.Any(static child => child.IsFactOfParent) && evidence.Score >= 2)
        {
            return Verdict.Yes;
        }

        var papers = _habit.Paragraphs.Strong + _habit.Paragraphs.Hinted;
        if (papers >= FewestPapers && papers > _habit.Items.Strong + _habit.Items.Hinted && papers * 3 >= _habit.Paragraphs.Count * 2
            && (IsPaperAmongPapers(draft) || IsTitleAmongPapers(draft, share)))
        {
            return Verdict.Yes;
        }

        if (papers > _habit.Items.Strong + _habit.Items.Hinted && papers * 3 >= _habit.Paragraphs.Count)
        {
            // «[HPCA 2017][Compute Caches]»: however few its words, it stands where nearly all of the list's titles do.
            return (evidence.Score >= 1.7
                    || (evidence is { HasVenue: true, HasYear: true } && share >= 0.8)
                    || (evidence.Score >= 1 && share >= 0.6 && IsLineOverDetails(draft.Draft)))
                    && isUsual ? Verdict.Yes
                : evidence.Score >= 1.7 || evidence.IsStrong ? Verdict.No("it is not written as the list's papers are")
                : evidence.Lacking(draft.Draft.Candidate);
        }

        if (Surroundings.AreEdition(draft) && isUsual && (draft.Authors.Count > 0 || draft.Draft.Candidate.Cells[0].Links.Length > 0))
        {
            return Verdict.Yes;
        }

        // «# Papers by task» over lines that are «[Title](notes/paper.md)» and nothing else.
        if (draft.IsOneLink && draft.Draft.TitleScore > 0 && _habit.Paragraphs is { Links: >= FewestPapers } paragraphs
            && paragraphs.Links * 3 >= paragraphs.Count * 2 && Surroundings.SayPapers(draft.Draft.Candidate.Section, withTitle: true))
        {
            return Verdict.Yes;
        }

        var isPaper = evidence.Score >= 2.3 || (evidence.Score >= 2 && IsNothingButItsTitle(draft.Draft));
        return evidence.IsStrong && isPaper && isUsual && draft.Draft.TitleScore >= (IsNothingButItsTitle(draft.Draft) ? 0.4 : 0.6)
            && !LeadsToLink(draft.Draft) ? Verdict.Yes : Verdict.No("it is prose");
    }

    // «[Title](paper)» where the others are «Title [paper](u)»: most paragraphs are papers, and this one links to one.
    private static bool IsPaperAmongPapers(ReadDraft draft) =>
        draft.Evidence is { IsStrong: true, Score: >= 2 } && draft.Draft.TitleScore >= 0.6 && !LeadsToLink(draft.Draft);

    // «*Title in Title Case*» where the others are «*Title*. OSDI 2020»
    private static bool IsTitleAmongPapers(ReadDraft draft, double share)
    {
        var unit = draft.Draft.TitleUnit;
        return share >= 0.4 && draft.IsBareTitle
            && (unit.Markup != Markup.None || unit.Kind == UnitKind.Quote || TitleLikeness.TitleCase(draft.Title.AsSpan()) >= 0.75);
    }

    // «A survey of what is meant can be found here: [arXiv](u)»
    private static bool LeadsToLink(Draft draft)
    {
        var run = draft.Candidate.Cells[draft.TitleCell];
        return draft.TitleUnit is { Kind: UnitKind.Text, Markup: Markup.None } unit && run.Text[unit.InnerEnd - 1] == ':'
            && Array.Exists(run.Links, link => link.Start >= unit.InnerEnd
                && run.Text.AsSpan(unit.InnerEnd, link.Start - unit.InnerEnd).Trim().IsEmpty);
    }

    // «**Title**» alone on its line over «[GitHub](u)», where the others are so, and link to the paper
    private static bool IsLineOverDetails(Draft draft) =>
        draft.Candidate.Details.Count > 0 && draft.TitleScore >= 0.5 && (draft.TitleUnit.Markup & Markup.Strong) != 0
            && draft.Candidate.Cells[draft.TitleCell].Text.Length - (draft.TitleUnit.End - draft.TitleUnit.Start) <= 2;

    // «Lisanne Bainbridge,» and the next line: no title ends so.
    private static bool NamesAPerson(ReadDraft draft)
    {
        var text = draft.Draft.Candidate.Cells[draft.Draft.TitleCell].Text;
        var end = draft.Draft.TitleEnd;
        return end + 1 < text.Length && text[end] == ',' && text[end + 1] == '\n' && People.IsName(draft.Title.AsSpan());
    }

    // «[Title](paper) [PDF]»
    private static bool IsNothingButItsTitle(Draft draft)
    {
        var unit = draft.TitleUnit;
        return draft.LinksTitleToPaper && draft.Candidate.Cells[draft.TitleCell].Text.Length - (unit.End - unit.Start) <= 12;
    }
}
