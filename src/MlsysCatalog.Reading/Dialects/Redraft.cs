namespace MlsysCatalog.Reading;

/// <summary>
/// Tells which drafts may come out otherwise now that the dialect is known. Drafting is the dearest step of inference, and what a dialect
/// adds to the form of its titles concerns few drafts: it must never rule out one that would change.
/// </summary>
internal static class Redraft
{
    // Behind one of these a venue may stand that only the habit of the list makes one; behind a blank none is.
    private const TextMarks TailMarks =
        TextMarks.Stop | TextMarks.Comma | TextMarks.Bar | TextMarks.Bracket | TextMarks.Dash | TextMarks.At;

    /// <summary>Whether a draft that was made by the form of titles alone may come out otherwise.</summary>
    public static bool IsDue(Draft draft, Dialect dialect) =>
        draft.HasTitle
        && ((TitleTail.LacksUsual(draft, dialect) && ReadsOtherwise(draft, dialect))
            || ((dialect.WrapsTitles || dialect.HasAddressesBehindTitles) && TitleFinder.MayRunOn(draft))
            || (dialect.HasYearsInHead && TitleHead.StartsWithYear(draft))
            || (dialect.HasNamesInLinks && draft.TitleUnit.Kind == UnitKind.Link)
            || dialect.HasVenuesInHead
            || (dialect.HasDotsInTail && draft.TitleUnit.Kind == UnitKind.Text)
            || TitleFinder.FollowsName(draft, dialect)
            || (dialect.HasNotesInHead && TitleHead.StartsWithNote(draft))
            || (dialect.HasNamesInHead && TitleHead.StartsWithNames(draft))
            || (dialect.HasNameInHead && TitleHead.StartsWithName(draft))
            || (dialect.HasAuthorsInHead && !draft.IsReference && draft.TitleUnit.Kind == UnitKind.Text));

    private static bool ReadsOtherwise(Draft draft, Dialect dialect)
    {
        var unit = draft.TitleUnit;
        var isOneUnit = draft.TitleReach == unit.InnerEnd && draft.TitleStart >= unit.InnerStart && draft.NamePrefix.End == 0;
        return dialect.Override is not null || !isOneUnit
            || HeadReadsOtherwise(draft.Candidate.Cells[draft.TitleCell].Text[unit.InnerStart], unit.Marks, dialect)
            || TailReadsOtherwise(draft, unit.Marks, dialect) || HoldsVenueLabel(draft.Candidate);
    }

    // «(OSDI) Title», «24_QSYS_Title», «QSYS 1999, Title»
    private static bool HeadReadsOtherwise(char first, TextMarks marks, Dialect dialect) =>
        (first == '(' && dialect.RoleOf(TitleHead.BracketSlot) == Role.Venue)
        || ((char.IsDigit(first) || (char.IsUpper(first) && marks.MayHold(TextMarks.Digit) && marks.MayHold(TextMarks.Comma)))
            && dialect.RoleOf(TitleHead.HeadSlot) == Role.Venue);

    private static bool TailReadsOtherwise(Draft draft, TextMarks marks, Dialect dialect) =>
        (marks.MayHold(TailMarks) && (dialect.HasVenuesInTail || dialect.RoleOf(TitleTail.TailSlot) == Role.Venue))
        || (draft.MayHoldCredit && dialect.CreditsInTail != CreditHabit.None);

    // «[arXiv](u)» is a label, unless venues stand there.
    private static bool HoldsVenueLabel(Candidate candidate)
    {
        if (candidate.Details.Count > 0)
        {
            return true;
        }

        var traits = candidate.Traits;
        for (var cell = 0; cell < traits.Length; cell++)
        {
            for (var i = 0; i < traits[cell].Length; i++)
            {
                if (candidate.Units[cell][i].Link >= 0 && traits[cell][i].Tag.Strength == VenueStrength.Known)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
