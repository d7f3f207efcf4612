namespace MlsysCatalog.Reading;

/// <summary>
/// Reads what the fields beside title and venue say of a paper: who wrote it, where they work, what people call it, of what kind
/// it is. Which is which the dialect says, and where it says nothing, the text itself.
/// </summary>
internal sealed class FieldReader
{
    private readonly Dialect _dialect;
    private readonly TagChoice _choice;
    private readonly List<string> _organizations = [];
    private readonly List<string> _tags = [];
    private Draft _draft = null!;

    /// <summary>Starts to read fields of one dialect, beside the venues that were chosen.</summary>
    public FieldReader(Dialect dialect, TagChoice choice)
    {
        _dialect = dialect;
        _choice = choice;
    }

    /// <summary>The track or kind of session that it was presented in; null where none is printed.</summary>
    public string? Track { get; private set; }

    /// <summary>What people call the paper, and where that is printed; null where nothing is.</summary>
    public (string Text, SourceSpan Span)? Alias { get; private set; }

    /// <summary>Who wrote it.</summary>
    public EquatableArray<string> Authors { get; private set; }

    /// <summary>Whether not all of them are printed.</summary>
    public bool AuthorsTruncated { get; private set; }

    /// <summary>Where they work.</summary>
    public IReadOnlyList<string> Organizations => _organizations;

    /// <summary>What kind of paper it is, in the list's words.</summary>
    public IReadOnlyList<string> Tags => _tags;

    /// <summary>Reads a draft's fields, after its venue was chosen.</summary>
    public void Read(Draft draft)
    {
        _draft = draft;
        Track = _choice.Tag.Track;
        Alias = null;
        Authors = default;
        AuthorsTruncated = false;
        _organizations.Clear();
        _tags.Clear();
        if (_choice.Field is { } tagged && _choice.NameBehindVenue is { End: > 0 } behind)
        {
            Alias = AliasOf(_draft.RunOf(tagged), behind.Start, behind.End);
        }

        foreach (var field in _draft.Fields)
        {
            if (_choice.Field == field && !field.IsTagPart)
            {
                continue;
            }

            if (field.Tag.Strength == VenueStrength.YearOnly && !field.IsTagPart)
            {
                continue;
            }

            var run = _draft.RunOf(field);
            var role = _dialect.RoleOf(field.Slot);
            if (role is Role.Remark or Role.Links && field.Slot.Region == Region.Column)
            {
                continue;
            }

            var text = run.Text.AsSpan(field.Start, field.End - field.Start);
            if (field.Given == Role.Organizations)
            {
                AddOrganizations(text.ToString());
            }
            else if (field.Slot.Form.Kind == UnitKind.Paren && DatedCredits.IsOrganization(run.Text, field))
            {
                AddOrganizations(run.Text.Substring(field.Tag.VenueStart, field.Tag.VenueEnd - field.Tag.VenueStart));
                _choice.AddYear(field.Tag.Year, run.ToSource(field.Tag.YearStart, field.Tag.YearEnd));
            }
            else if (DatedCredits.AuthorsBeforeYear(text, role) is var (names, year) && names > 0)
            {
                AddAuthors(text.Slice(0, names).ToString(), field.Slot);
                _choice.AddYear(year, run.ToSource(field.Start + names, field.End));
            }
            else if (field.Tag.Strength == VenueStrength.Plausible && DatedCredits.IsName(run.Text, field, field.Tag, _dialect))
            {
                AddAuthors(run.Text.Substring(field.Tag.VenueStart, field.Tag.VenueEnd - field.Tag.VenueStart), field.Slot);
                _choice.AddYear(field.Tag.Year, run.ToSource(field.Tag.YearStart, field.Tag.YearEnd));
            }
            else if (field.IsTagPart)
            {
                if (_choice.Field != field)
                {
                    ReadTagPart(run, field, text.ToString());
                }
            }
            else if (field.Given == Role.Name && field.Tag.Strength == VenueStrength.None && NamePrefix.IsName(text) && NamePrefix.IsCoined(text))
            {
                Alias ??= AliasOf(run, field.Start, field.End);
            }
            else if (role == Role.Name
                && (field.Slot.Region == Region.Column || NamePrefix.IsName(run.Text.AsSpan(field.Start, field.End - field.Start))))
            {
                Alias ??= AliasOf(run, field.Start, field.End);
            }
            else if (IsNameBesideTitle(run, field))
            {
                Alias ??= AliasOf(run, field.Start, field.End);
            }
            else if (field.Given == Role.Authors || (role == Role.Authors && field.Given != Role.Name && (field.Slot.Region == Region.Column || !IsSentence(text)))
                || (!_dialect.Forbids(Role.Authors, field.Slot)
                && (role is Role.Unknown or Role.Venue or Role.Year || (role == Role.Organizations && !OrganizationNames.AreIn(text)))
                && field.Slot.Region is not Region.Column && field.Slot.Form.Kind != UnitKind.Code
                && (field.PeopleLikeness(run.Text) >= 0.8 || (_dialect.HasPeople(field.Slot) && People.MayBe(text)))))
            {
                if (DatedCredits.NamesBeforeYear(text) is var (namesEnd, dated))
                {
                    _choice.AddYear(dated, run.ToSource(field.Start + namesEnd, field.End));
                    text = text.Slice(0, namesEnd);
                }

                AddAuthors(text.ToString(), field.Slot);
            }
            else if (!(role == Role.Venue && StandsForVenue(field)) && IsStrongAlias(run, field))
            {
                // «**Title. In OSDI (pp. 1-15)**»: several words may be a remark.
                var alias = AliasOf(run, field.Start, field.End);
                if (_dialect.HasKinds(field.Slot) && alias is { } kind)
                {
                    _tags.Add(kind.Text);
                }
                else if (alias is { } name && (name.Text.IndexOf(' ') < 0 || !char.IsLower(name.Text[0])))
                {
                    Alias ??= alias;
                }
            }
            else if (text.StartsWith("@".AsSpan(), StringComparison.Ordinal)
                || (role == Role.Organizations && (field.Slot.Region == Region.Column || OrganizationNames.MayBeList(text)))
                || (_dialect.HasOrganizations(field.Slot) && (OrganizationNames.IsList(text) || StandsBehindBar(run.Text, field))))
            {
                AddOrganizations(text.ToString());
            }
        }
    }

    // One field of «[**Gavel** | MSR & Stanford | OSDI 2020]».
    private void ReadTagPart(Run run, Field field, string text)
    {
        if (!_dialect.HasKinds(field.Slot) && StrongText.In(run, field.Start, field.End) is { } strong)
        {
            Alias ??= AliasOf(run, strong.Start, strong.End);
            return;
        }

        var plain = PlainText.Of(text);
        if (plain.Length == 0)
        {
            return;
        }

        if (plain.EndsWith(" Track", StringComparison.OrdinalIgnoreCase) || plain.Equals("workshop", StringComparison.OrdinalIgnoreCase))
        {
            Track ??= plain;
        }
        else if (_dialect.HasKinds(field.Slot))
        {
            _tags.Add(plain);
        }
        else if (plain.IndexOf(" & ", StringComparison.Ordinal) >= 0 || !char.IsLower(plain[plain.LastIndexOf(' ') + 1]))
        {
            AddOrganizations(plain);
        }
        else
        {
            _tags.Add(plain);
        }
    }

    /// <summary>
    /// Whether a field is what people call the paper: «Title (**vLLM**)», «[**Name**] Title». It is bold, a few words, and nothing
    /// else stands between the brackets.
    /// </summary>
    public bool IsStrongAlias(Run run, Field field)
    {
        if (field.Slot.Region == Region.After && field.Cell == _draft.TitleCell
            && (StandsBehindLinks(run, field.Start) || IsInBoldOfTitle(run, field)))
        {
            return false;
        }

        if (field.Slot.Form.Kind is not (UnitKind.Paren or UnitKind.Bracket) || field.Slot.Region is not (Region.Before or Region.After)
            || (field.Slot.Form.Markup & Markup.Strong) == 0)
        {
            return StrongText.In(run, field.Start, field.End) is var (start, end)
                && field.Slot.Form.Kind is UnitKind.Paren or UnitKind.Bracket
                && run.Text.AsSpan(field.Start, field.End - field.Start).Trim().Length == run.Text.AsSpan(start, end - start).Trim().Length
                && end - start <= 32;
        }

        return field.End - field.Start <= 32;
    }

    /// <summary>
    /// Whether a field is a coined name in parentheses right before a title, or right behind one whose markup ends before it: «**Title** (FjORD)». Behind a title
    /// without markup it may as well be the title's own.
    /// </summary>
    public bool IsNameBesideTitle(Run run, Field field)
    {
        if (field.Slot is { Region: Region.Before, Form: { Kind: UnitKind.Paren or UnitKind.Bracket, Markup: Markup.None } })
        {
            return IsNameBeforeTitle(run, field);
        }

        if (field.Slot is not { Region: Region.After, Form: { Kind: UnitKind.Paren, Markup: Markup.None } } || field.Cell != _draft.TitleCell
            || field.Tag.Strength != VenueStrength.None || _draft.TitleUnit is { Kind: UnitKind.Text, Markup: Markup.None }
            || (_draft.TitleUnit.Kind is not (UnitKind.Text or UnitKind.Quote) && _dialect.RoleOf(field.Slot) != Role.Authors)
            || _dialect.RoleOf(field.Slot) == Role.Organizations)
        {
            return false;
        }

        var end = _draft.TitleUnit.End;
        var text = run.Text.AsSpan(field.Start, field.End - field.Start);
        return field.Start > end && run.Text.AsSpan(end, field.Start - 1 - end).IsWhiteSpace()
            && NamePrefix.IsName(text) && NamePrefix.IsCoined(text) && !OrganizationNames.AreIn(text) && !run.HoldsLink(field.Start, field.End);
    }

    // «(FjORD) [Title](u)», «[2022/07] [FjORD] Title»
    private bool IsNameBeforeTitle(Run run, Field field)
    {
        var text = run.Text.AsSpan(field.Start, field.End - field.Start);
        return field.Cell == _draft.TitleCell && field.Tag.Strength == VenueStrength.None
            && (_dialect.HasNames(field.Slot) || (field.Slot.Form.Kind == UnitKind.Paren && _dialect.RoleOf(field.Slot) is Role.Unknown or Role.Name))
            && field.End < _draft.TitleUnit.Start && run.Text.AsSpan(field.End + 1, _draft.TitleUnit.Start - field.End - 1).IsWhiteSpace()
            && NamePrefix.IsName(text) && NamePrefix.IsCoined(text) && TagText.HasLetter(text) && !LinkLabels.IsLabel(text) && !OrganizationNames.AreIn(text)
            && !run.HoldsLink(field.Start, field.End);
    }

    // «[**Thesis**] Title» among «[**OSDI'20**] Title»: where the entry prints no venue of that kind, this stands in its place.
    private bool StandsForVenue(Field field) => _dialect.IsMostly(Role.Venue, field.Slot) && _choice.Field?.Slot != field.Slot;

    /// <summary>Whether a field is bold as the title is, brackets and all: «**Sparse Matrix-Vector Multiplication (SpMV)**».</summary>
    public bool IsInBoldOfTitle(Run run, Field field) => field.Start > 0 && (_draft.TitleUnit.Markup & Markup.Strong) != 0
        && (run.Segments[run.SegmentAt(field.Start - 1)].Markup & Markup.Strong) != 0;

    // «Title | Some Lab», where others have an organization behind the bar.
    private static bool StandsBehindBar(string text, Field field)
    {
        var at = field.Start - 1;
        while (at > 0 && char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return at > 0 && Bars.IsAt(text, at) && field.Slot.Region == Region.After && field.Tag.Strength == VenueStrength.None
            && char.IsUpper(text[field.Start])
            && !Words.CountAtLeast(text.AsSpan(field.Start, field.End - field.Start), 5);
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

    private static (string Text, SourceSpan Span)? AliasOf(Run run, int start, int end)
    {
        (start, end) = TagText.Trim(run.Text, start, end);
        var text = PlainText.Of(run.Text, start, end);
        // «**[2]**» counts, and names nothing.
        return text.Length is 0 or > 60 || !TagText.HasLetter(text.AsSpan()) ? null : (text, run.ToSource(start, end));
    }

    // «- Reduces the tail latency by a third»: a remark where others have their authors. Its words are small; those of a name are few or have their capitals.
    private static bool IsSentence(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(',');
        int words = 0, small = 0;
        foreach (var word in new Words(comma < 0 ? text : text.Slice(0, comma)))
        {
            words++;
            small += char.IsLower(word[0]) && !People.IsParticle(word) ? 1 : 0;
        }

        return words >= 5 && small * 2 > words;
    }

    private void AddAuthors(string text, Slot slot)
    {
        if (Authors.Count > 0)
        {
            return;
        }

        Authors = People.Read(PlainText.Of(WithoutRemark(text)), _dialect.HasInvertedNames(slot), out var isTruncated, _organizations);
        AuthorsTruncated = isTruncated;
    }

    // «A. Author and B. Author: They model the cost of each stage»
    private static string WithoutRemark(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && Words.CountAtLeast(text.AsSpan(colon), 4) && People.Likeness(text.AsSpan(0, colon)) >= 0.75 ? text.Substring(0, colon) : text;
    }

    private void AddOrganizations(string text)
    {
        foreach (var name in OrganizationNames.In(PlainText.Of(text)))
        {
            _organizations.Add(name);
        }
    }
}
