namespace MlsysCatalog.Reading;

/// <summary>
/// Reads drafts with their dialect: what each field says of the paper, and where it says so. One reader serves a
/// group of drafts, one by one.
/// </summary>
internal sealed class EntryReader
{
    private readonly Dialect _dialect;
    private readonly TagChoice _choice;
    private readonly NamesBesideTitle _names;
    private readonly FieldReader _fields;
    private Draft _draft = null!;

    /// <summary>Starts a reader of drafts in one dialect.</summary>
    public EntryReader(Dialect dialect, VenueTable venues)
    {
        _dialect = dialect;
        _choice = new(dialect, venues);
        _names = new(dialect);
        _fields = new(dialect, _choice, _names);
    }

    /// <summary>Reads a draft.</summary>
    public ReadDraft Read(Draft draft)
    {
        _draft = draft;
        _choice.Choose(draft);
        _fields.Read(draft);
        KeepParenthesisOfTitle();
        return draft.Candidate.Draft = Result();
    }

    // «Title (Extended Version)»: a parenthesis that no slot of the dialect explains belongs to the title before it.
    private void KeepParenthesisOfTitle()
    {
        if (!_draft.HasTitle || _draft.TitleUnit.Kind != UnitKind.Text)
        {
            return;
        }

        foreach (var field in _draft.Fields)
        {
            if (field.Slot is { Region: Region.After, Form.Kind: UnitKind.Paren } && field.Cell == _draft.TitleCell
                && _choice.Field != field
                && (field.Slot.Form.Markup == _draft.TitleUnit.Form.Markup || _names.IsInBoldOfTitle(field))
                && field.Tag.Strength == VenueStrength.None && _dialect.RoleOf(field.Slot) == Role.Unknown
                && IsBehindTitle(field) && !_draft.RunOf(field).HoldsLink(field.Start, field.End)
                && (field.Start == field.End || _draft.RunOf(field).Text[field.Start] != '@')
                && !OrganizationNames.AreIn(_draft.RunOf(field).Text.AsSpan(field.Start, field.End - field.Start))
                && !_names.IsStrong(field) && !_names.IsPlain(field))
            {
                _draft.TitleEnd = field.End + 1;
                return;
            }
        }
    }

    private bool IsBehindTitle(Field field)
    {
        var text = _draft.Candidate.Cells[_draft.TitleCell].Text;
        return field.Start > _draft.TitleEnd && text.AsSpan(_draft.TitleEnd, field.Start - 1 - _draft.TitleEnd).Trim().IsEmpty
            && field.End < text.Length && text[field.End] is ')' or '）';
    }

    private ReadDraft Result()
    {
        var tag = _choice.Tag;
        var alias = _fields.Alias;
        var titleRun = _draft.HasTitle ? _draft.Candidate.Cells[_draft.TitleCell] : Run.Empty;
        var title = _draft.HasTitle ? PlainText.Of(titleRun.Text, _draft.TitleStart, _draft.TitleEnd) : "";
        var titleStart = _draft.TitleStart;
        if (_draft.NamePrefix.End > 0)
        {
            var prefix = PlainText.Of(titleRun.Text, _draft.NamePrefix.Start, _draft.NamePrefix.End);
            if (!NamePrefix.IsRepeatedBy(title, prefix))
            {
                title = prefix + ": " + title;
                titleStart = _draft.NamePrefix.Start;
            }

            alias ??= (prefix, titleRun.ToSource(_draft.NamePrefix.Start, _draft.NamePrefix.End));
        }

        var tagRun = _choice.Field is { } field ? _draft.RunOf(field) : Run.Empty;
        var hasTag = tag.Strength != VenueStrength.None;
        return new()
        {
            Draft = _draft,
            Dialect = _dialect,
            Title = title,
            TitleSpan = _draft.HasTitle ? titleRun.ToSource(titleStart, _draft.TitleEnd)
                : new(_draft.Candidate.Span.Start, _draft.Candidate.Span.Start),
            Tag = tag,
            IsTagTrusted = _choice.IsTrusted,
            IsYearTrusted = _choice.IsYearTrusted,
            TagSpan = hasTag ? TagSpanOf(tagRun, _choice.Field!) : _choice.LooseYearSpan,
            VenueSpan = hasTag && tag.VenueEnd > tag.VenueStart ? tagRun.ToSource(tag.VenueStart, tag.VenueEnd) : null,
            Year = tag.Year ?? _choice.LooseYear,
            YearSpan = hasTag && tag.YearEnd > tag.YearStart ? tagRun.ToSource(tag.YearStart, tag.YearEnd) : _choice.LooseYearSpan,
            Track = _fields.Track,
            Alias = alias?.Text,
            Authors = _fields.Authors,
            AuthorsTruncated = _fields.AuthorsTruncated,
            Organizations = _fields.Organizations.ToEquatableArray(),
            Tags = _fields.Tags.ToEquatableArray(),
        };
    }

    // With its brackets where it has some.
    private SourceSpan TagSpanOf(Run run, Field field)
    {
        if (field.Slot.Form.Kind is UnitKind.Bracket or UnitKind.Paren && field.Cell < _draft.Candidate.Units.Length)
        {
            foreach (var unit in _draft.Candidate.Units[field.Cell])
            {
                if (unit.Kind == field.Slot.Form.Kind && unit.Start < field.Start && field.End < unit.End)
                {
                    return run.ToSource(unit.Start, unit.End);
                }
            }

            return field.Start > 0 && field.End < run.Text.Length ? run.ToSource(field.Start - 1, field.End + 1)
                : run.ToSource(field.Start, field.End);
        }

        var (start, end) = TagText.Trim(run.Text, field.Start, field.End);
        return run.ToSource(start, end);
    }
}
