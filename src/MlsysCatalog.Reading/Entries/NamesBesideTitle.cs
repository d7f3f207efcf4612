namespace MlsysCatalog.Reading;

/// <summary>
/// Tells the fields that hold what people call a paper by how they stand beside its title:
/// «Title (**vLLM**)», «(FjORD) [Title](u)». One serves a group of drafts, one by one.
/// </summary>
internal sealed class NamesBesideTitle
{
    private const int LongestStrong = 32;
    private const int Longest = 60;

    private readonly Dialect _dialect;
    private Draft _draft = null!;

    /// <summary>Starts to look at drafts of one dialect.</summary>
    public NamesBesideTitle(Dialect dialect) => _dialect = dialect;

    /// <summary>Turns to a draft; what is asked from now on is of its fields.</summary>
    public void TurnTo(Draft draft) => _draft = draft;

    /// <summary>The name printed in a range, and where that is; null where the range names nothing.</summary>
    public static (string Text, SourceSpan Span)? Read(Run run, int start, int end)
    {
        (start, end) = TagText.Trim(run.Text, start, end);
        var text = PlainText.Of(run.Text, start, end);
        // «**[2]**» counts, and names nothing.
        return text.Length is 0 or > Longest || !TagText.HasLetter(text.AsSpan()) ? null : (text, run.ToSource(start, end));
    }

    /// <summary>
    /// Whether a field is a name in bold, and nothing else stands between its brackets: «Title (**vLLM**)», «[**Name**] Title».
    /// </summary>
    public bool IsStrong(Field field)
    {
        if (field.Slot.Form.Kind is not (UnitKind.Paren or UnitKind.Bracket))
        {
            return false;
        }

        var run = _draft.RunOf(field);
        if (field.Slot.Region == Region.After && field.Cell == _draft.TitleCell
            && (StandsBehindLinks(run, field.Start) || IsInBoldOfTitle(field)))
        {
            return false;
        }

        if (field.Slot.Region is Region.Before or Region.After && (field.Slot.Form.Markup & Markup.Strong) != 0)
        {
            return field.End - field.Start <= LongestStrong;
        }

        return StrongText.In(run, field.Start, field.End) is var (start, end)
            && end - start <= LongestStrong
            && run.Text.AsSpan(field.Start, field.End - field.Start).Trim().Length == run.Text.AsSpan(start, end - start).Trim().Length;
    }

    /// <summary>
    /// Whether a field is a coined name without markup, right before a title or in parentheses right behind one whose markup ends before
    /// it: «**Title** (FjORD)». Behind a title without markup it may as well be the title's own.
    /// </summary>
    public bool IsPlain(Field field) =>
        field.Slot.Form is { Kind: UnitKind.Paren or UnitKind.Bracket, Markup: Markup.None }
        && field.Cell == _draft.TitleCell
        && field.Tag.Strength == VenueStrength.None
        && (field.Slot.Region == Region.Before ? StandsBeforeTitle(field) : field.Slot.Region == Region.After && StandsBehindTitle(field))
        && IsCoined(field);

    /// <summary>Whether a field is bold as the title is, brackets and all: «**Sparse Matrix-Vector Multiplication (SpMV)**».</summary>
    public bool IsInBoldOfTitle(Field field)
    {
        var run = _draft.RunOf(field);
        return field.Start > 0 && (_draft.TitleUnit.Markup & Markup.Strong) != 0
            && (run.Segments[run.SegmentAt(field.Start - 1)].Markup & Markup.Strong) != 0;
    }

    // «(FjORD) [Title](u)», «[2022/07] [FjORD] Title»
    private bool StandsBeforeTitle(Field field) =>
        field.End < _draft.TitleUnit.Start
        && (_dialect.HasNames(field.Slot)
            || (field.Slot.Form.Kind == UnitKind.Paren && _dialect.RoleOf(field.Slot) is Role.Unknown or Role.Name))
        && _draft.RunOf(field).Text.AsSpan(field.End + 1, _draft.TitleUnit.Start - field.End - 1).IsWhiteSpace();

    // «**Title** (FjORD)», «[Title](u) (FjORD)» where authors stand so
    private bool StandsBehindTitle(Field field)
    {
        var (title, role) = (_draft.TitleUnit, _dialect.RoleOf(field.Slot));
        return field.Slot.Form.Kind == UnitKind.Paren
            && role != Role.Organizations
            && title is not { Kind: UnitKind.Text, Markup: Markup.None }
            && (title.Kind is UnitKind.Text or UnitKind.Quote || role == Role.Authors)
            && field.Start > title.End
            && _draft.RunOf(field).Text.AsSpan(title.End, field.Start - 1 - title.End).IsWhiteSpace();
    }

    private bool IsCoined(Field field)
    {
        var run = _draft.RunOf(field);
        var text = run.Text.AsSpan(field.Start, field.End - field.Start);
        return NamePrefix.IsName(text) && NamePrefix.IsCoined(text) && TagText.HasLetter(text)
            && !LinkLabels.IsLabel(text) && !OrganizationNames.AreIn(text)
            && !run.HoldsLink(field.Start, field.End);
    }

    // «Title [pdf](u) (**Start here**)»: behind the links stand remarks.
    private bool StandsBehindLinks(Run run, int at)
    {
        foreach (var link in run.Links)
        {
            if (link.Start >= _draft.TitleEnd && link.End < at)
            {
                return true;
            }
        }

        return false;
    }
}
