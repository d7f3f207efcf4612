namespace MlsysCatalog.Reading;

/// <summary>
/// Reads drafts with their dialect: what each field says of the paper, and where it says so. One reader serves a group of drafts, one by one.
/// </summary>
internal sealed class EntryReader
{
    private readonly VenueTable _venues;
    private readonly Dialect _dialect;
    private readonly List<string> _organizations = [];
    private readonly List<string> _tags = [];
    private Draft _draft = null!;
    private VenueTag _tag = VenueTag.None;
    private Field? _tagField;
    private bool _isTagTrusted;
    private bool _isYearTrusted;
    private string? _track;
    private int? _looseYear;
    private SourceSpan? _looseYearSpan;
    private (string Text, SourceSpan Span)? _alias;
    private EquatableArray<string> _authors;
    private bool _authorsTruncated;

    /// <summary>Starts a reader of drafts in one dialect.</summary>
    public EntryReader(Dialect dialect, VenueTable venues)
    {
        _dialect = dialect;
        _venues = venues;
    }

    /// <summary>Reads a draft.</summary>
    public ReadDraft Read(Draft draft)
    {
        Start(draft);
        ReadTags();
        ReadFields();
        KeepParenthesisOfTitle();
        return Result();
    }

    private void Start(Draft draft)
    {
        _draft = draft;
        _tag = VenueTag.None;
        _tagField = null;
        _isTagTrusted = false;
        _isYearTrusted = false;
        _track = null;
        _looseYear = null;
        _looseYearSpan = null;
        _alias = null;
        _authors = default;
        _authorsTruncated = false;
        _organizations.Clear();
        _tags.Clear();
    }

    private void ReadTags()
    {
        var best = 0.0;
        foreach (var field in _draft.Fields)
        {
            var text = _draft.RunOf(field).Text;
            var role = _dialect.RoleOf(field.Slot);
            if (field.Given is Role.Authors or Role.Organizations || role is Role.Remark or Role.Links or Role.Authors && field.Slot.Region == Region.Column)
            {
                continue;
            }

            if (_dialect.Forbids(field.Tag.Strength == VenueStrength.YearOnly ? Role.Year : Role.Venue, field.Slot))
            {
                // Where the maintainer says that no venue stands, a year may.
                if (field.Tag.Year is not null && !_dialect.Forbids(Role.Year, field.Slot))
                {
                    TakeYear(field, field.Tag, isTrusted: false);
                }

                continue;
            }

            var isTrusted = role == Role.Venue && !field.IsTagPart;
            var tag = isTrusted && field.Tag.Strength == VenueStrength.None
                ? VenueTagReader.ReadTrusted(text, field.Start, field.End, _venues)
                : field.Tag;
            if (isTrusted && _dialect.Override?.Venue is null && tag is { Strength: VenueStrength.Plausible, Year: null }
                && ((_dialect.IsDated(field.Slot) && !tag.Venue!.Equals("preprint", StringComparison.OrdinalIgnoreCase)) || IsCredit(text, field) || IsThanks(text, field)))
            {
                tag = VenueTag.None;
            }

            // «[Security and Privacy] Title» where names stand.
            if (role == Role.Name && tag.Strength is VenueStrength.Known or VenueStrength.Plausible)
            {
                continue;
            }

            if (tag.Strength == VenueStrength.None && !isTrusted)
            {
                tag = ReadParts(text, field.Start, field.End);
            }

            if (tag.Strength == VenueStrength.YearOnly)
            {
                TakeYear(field, tag, isTrusted);
                continue;
            }

            if (tag.Strength == VenueStrength.Plausible
                && (IsDatedName(text, field, tag)
                || AuthorsBeforeYear(text.AsSpan(field.Start, field.End - field.Start), role) is not null))
            {
                continue;
            }

            var weight = Weigh(tag, field, role);
            if (weight > best || (weight > 0 && (IsShortName(field, tag) || (weight == best && IsPublishedVersion(tag)))))
            {
                best = weight;
                (_tag, _tagField, _isTagTrusted) = (tag, field, role == Role.Venue);
            }
        }

        _track = _tag.Track;
    }

    // «arXiv:1910.01348. ICCV 2019»: where it was published counts.
    private bool IsPublishedVersion(VenueTag tag) => tag is { Strength: VenueStrength.Certain, Arxiv: null } && _tag.Arxiv is not null;

    // «Conference on Robot Learning (CoRL)»: of the two the short name is what people call it.
    private bool IsShortName(in Field field, VenueTag tag) =>
        field.Slot.Form.Kind == UnitKind.Paren && tag.Series is not null && tag.Series == _tag.Series && _tag.Year is null
        && _tagField is { } full && full.Cell == field.Cell && _draft.RunOf(field).Text.AsSpan(full.End, Math.Max(0, field.Start - full.End)).Trim().Equals("(".AsSpan(), StringComparison.Ordinal)
        && Acronym.Is(_draft.RunOf(field).Text.AsSpan(field.Start, field.End - field.Start));

    // The first year that stands apart from a venue holds.
    private void TakeYear(in Field field, VenueTag tag, bool isTrusted)
    {
        if (_looseYear is null)
        {
            _looseYear = tag.Year;
            _looseYearSpan = _draft.RunOf(field).ToSource(tag.YearStart, tag.YearEnd);
            _isYearTrusted = isTrusted;
        }
    }

    private bool IsCredit(string text, Field field)
    {
        var slot = field.Slot;
        var words = text.AsSpan(field.Start, field.End - field.Start);
        return field.PeopleLikeness(text) >= 0.75 || (_dialect.HasPeople(slot) && People.MayBe(words))
            || (slot.Region != Region.Column && _dialect.HasOrganizations(slot) && OrganizationNames.IsList(words));
    }

    // «thanks to A. Author», «from the team»: running text begins so, and no venue.
    private static bool IsThanks(string text, Field field)
    {
        var words = 0;
        for (var at = field.Start; words < 2 && TagText.NextWord(text, ref at, field.End, out var from); words++)
        {
            for (var i = from; i < at; i++)
            {
                if (text[i] is < 'a' or > 'z')
                {
                    return false;
                }
            }
        }

        return words > 0 && field.Slot.Region != Region.Column;
    }

    // «Rich Caruana, 2006» where authors stand, «Future Internet, 2024» where they do not.
    private bool IsDatedName(string text, Field field, VenueTag tag) =>
        field.Slot.Region != Region.Column && !field.IsTagPart && tag.VenueEnd < tag.YearStart && _dialect.HasPeople(field.Slot)
        && text.IndexOf(',', tag.VenueEnd, tag.YearStart - tag.VenueEnd) >= 0
        && People.MayBe(text.AsSpan(tag.VenueStart, tag.VenueEnd - tag.VenueStart));

    // «(IBM Research, 2017-07-07)»
    private static bool IsDatedOrganization(string text, Field field) =>
        field.Tag is { Strength: VenueStrength.Plausible, Year: not null } tag && !field.IsTagPart && tag.VenueEnd > tag.VenueStart && tag.VenueEnd < tag.YearStart
            && OrganizationNames.IsList(text.AsSpan(tag.VenueStart, tag.VenueEnd - tag.VenueStart));

    // Where venues stand, a single word before the year is one: «Parnas (1972)» or «HotEdge (2018)».
    private static (int NamesEnd, int Year)? AuthorsBeforeYear(ReadOnlySpan<char> text, Role role) =>
        role == Role.Venue && text.IndexOf(' ') is var space && space == text.IndexOf('(') - 1 ? null : People.AuthorsBeforeYear(text);

    // «Oral, NeurIPS 2023», «arXiv'23, update: ISCA'24»: the first part that is a venue.
    private VenueTag ReadParts(string text, int start, int end)
    {
        if (end - start > 200 || text.IndexOf(',', start, end - start) < 0)
        {
            return VenueTag.None;
        }

        var from = start;
        for (var i = start; i <= end; i++)
        {
            if (i == end || text[i] is ',' or ':')
            {
                var tag = VenueTagReader.Read(text, from, i, _venues);
                if (tag.Strength >= VenueStrength.Known && !(tag.Strength == VenueStrength.Known && tag.Series!.IsOrdinaryWord))
                {
                    return tag;
                }

                from = i + 1;
            }
        }

        return VenueTag.None;
    }

    private static double Weigh(VenueTag tag, Field field, Role role)
    {
        var byStrength = tag.Strength switch
        {
            VenueStrength.Certain => 4.0,
            VenueStrength.Known => tag.Series?.IsOrdinaryWord == true ? 1.5 : 3.0,
            VenueStrength.Plausible => 1.0,
            _ => 0,
        };
        if (byStrength == 0 || (byStrength < 3 && role != Role.Venue && !(tag.Strength == VenueStrength.Plausible && field.IsTagPart)))
        {
            return 0;
        }

        // Sentences mention venues; tags state them.
        var isLoose = role != Role.Venue && field.Slot.Form.Kind == UnitKind.Text && field.Slot.Region is Region.LineBelow && tag.Strength != VenueStrength.Certain;
        return (isLoose ? 0 : byStrength) + (role == Role.Venue ? 2 : 0);
    }

    private void ReadFields()
    {
        foreach (var field in _draft.Fields)
        {
            if (_tagField == field && !field.IsTagPart)
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
            else if (field.Slot.Form.Kind == UnitKind.Paren && IsDatedOrganization(run.Text, field))
            {
                AddOrganizations(run.Text.Substring(field.Tag.VenueStart, field.Tag.VenueEnd - field.Tag.VenueStart));
                _looseYear ??= field.Tag.Year;
                _looseYearSpan ??= run.ToSource(field.Tag.YearStart, field.Tag.YearEnd);
            }
            else if (AuthorsBeforeYear(text, role) is var (names, year) && names > 0)
            {
                AddAuthors(text.Slice(0, names).ToString(), field.Slot);
                _looseYear ??= year;
                _looseYearSpan ??= run.ToSource(field.Start + names, field.End);
            }
            else if (field.Tag.Strength == VenueStrength.Plausible && IsDatedName(run.Text, field, field.Tag))
            {
                AddAuthors(run.Text.Substring(field.Tag.VenueStart, field.Tag.VenueEnd - field.Tag.VenueStart), field.Slot);
                _looseYear ??= field.Tag.Year;
                _looseYearSpan ??= run.ToSource(field.Tag.YearStart, field.Tag.YearEnd);
            }
            else if (field.IsTagPart)
            {
                if (_tagField != field)
                {
                    ReadTagPart(run, field, text.ToString());
                }
            }
            else if (role == Role.Name && (field.Slot.Region == Region.Column || NamePrefix.IsName(run.Text.AsSpan(field.Start, field.End - field.Start))))
            {
                _alias ??= AliasOf(run, field.Start, field.End);
            }
            else if (field.Given == Role.Authors || role == Role.Authors
                || (!_dialect.Forbids(Role.Authors, field.Slot)
                && (role is Role.Unknown or Role.Venue or Role.Year || (role == Role.Organizations && !OrganizationNames.AreIn(text)))
                && field.Slot.Region is not Region.Column && field.Slot.Form.Kind != UnitKind.Code
                && (field.PeopleLikeness(run.Text) >= 0.8 || (_dialect.HasPeople(field.Slot) && People.MayBe(text)))))
            {
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
                    _alias ??= alias;
                }
            }
            else if (text.StartsWith("@".AsSpan(), StringComparison.Ordinal) || field.Given == Role.Organizations || (role == Role.Organizations && (field.Slot.Region == Region.Column || OrganizationNames.MayBeList(text)))
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
            _alias ??= AliasOf(run, strong.Start, strong.End);
            return;
        }

        var plain = PlainText.Of(text);
        if (plain.Length == 0)
        {
            return;
        }

        if (plain.EndsWith(" Track", StringComparison.OrdinalIgnoreCase) || plain.Equals("workshop", StringComparison.OrdinalIgnoreCase))
        {
            _track ??= plain;
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

    // «Title (**vLLM**)», «[**Name**] Title»: bold, a few words, nothing else between the brackets.
    private bool IsStrongAlias(Run run, Field field)
    {
        if (field.Slot.Region == Region.After && field.Cell == _draft.TitleCell && (StandsBehindLinks(run, field.Start) || IsInBoldOfTitle(run, field)))
        {
            return false;
        }

        if (field.Slot.Form.Kind is not (UnitKind.Paren or UnitKind.Bracket) || field.Slot.Region is not (Region.Before or Region.After) || (field.Slot.Form.Markup & Markup.Strong) == 0)
        {
            return StrongText.In(run, field.Start, field.End) is var (start, end) && field.Slot.Form.Kind is UnitKind.Paren or UnitKind.Bracket
                && run.Text.AsSpan(field.Start, field.End - field.Start).Trim().Length == run.Text.AsSpan(start, end - start).Trim().Length && end - start <= 32;
        }

        return field.End - field.Start <= 32;
    }

    // «[**Thesis**] Title» among «[**OSDI'20**] Title»: where the entry prints no venue of that kind, this stands in its place.
    private bool StandsForVenue(Field field) => _dialect.IsMostly(Role.Venue, field.Slot) && _tagField?.Slot != field.Slot;

    // «**Sparse Matrix-Vector Multiplication (SpMV)**»: bold as the title is, brackets and all.
    private bool IsInBoldOfTitle(Run run, Field field) => field.Start > 0 && (_draft.TitleUnit.Markup & Markup.Strong) != 0
        && (run.Segments[run.SegmentAt(field.Start - 1)].Markup & Markup.Strong) != 0;

    // «Title | Some Lab», where others have an organization behind the bar.
    private static bool StandsBehindBar(string text, Field field)
    {
        var at = field.Start - 1;
        while (at > 0 && char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return at > 0 && text[at] == '|' && field.Slot.Region == Region.After && field.Tag.Strength == VenueStrength.None && char.IsUpper(text[field.Start])
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

    private void AddAuthors(string text, Slot slot)
    {
        if (_authors.Count > 0)
        {
            return;
        }

        _authors = People.Read(PlainText.Of(text), _dialect.HasInvertedNames(slot), out _authorsTruncated, _organizations);
    }

    private void AddOrganizations(string text)
    {
        foreach (var name in OrganizationNames.In(PlainText.Of(text)))
        {
            _organizations.Add(name);
        }
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
            if (field.Slot is { Region: Region.After, Form.Kind: UnitKind.Paren } && field.Cell == _draft.TitleCell && _tagField != field
                && (field.Slot.Form.Markup == Markup.None || IsInBoldOfTitle(_draft.RunOf(field), field)) && field.Tag.Strength == VenueStrength.None && _dialect.RoleOf(field.Slot) == Role.Unknown && IsBehindTitle(field) && !_draft.RunOf(field).HoldsLink(field.Start, field.End)
                && (field.Start == field.End || _draft.RunOf(field).Text[field.Start] != '@')
                && !OrganizationNames.AreIn(_draft.RunOf(field).Text.AsSpan(field.Start, field.End - field.Start)) && !IsStrongAlias(_draft.RunOf(field), field))
            {
                _draft.TitleEnd = field.End + 1;
                return;
            }
        }
    }

    private bool IsBehindTitle(Field field)
    {
        var text = _draft.Candidate.Cells[_draft.TitleCell].Text;
        return field.Start > _draft.TitleEnd && text.AsSpan(_draft.TitleEnd, field.Start - 1 - _draft.TitleEnd).Trim().IsEmpty && field.End < text.Length && text[field.End] is ')' or '）';
    }

    private ReadDraft Result()
    {
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

            _alias ??= (prefix, titleRun.ToSource(_draft.NamePrefix.Start, _draft.NamePrefix.End));
        }

        var tagRun = _tagField is { } field ? _draft.RunOf(field) : Run.Empty;
        var hasTag = _tag.Strength != VenueStrength.None;
        return new()
        {
            Draft = _draft,
            Dialect = _dialect,
            Title = title,
            TitleSpan = _draft.HasTitle ? titleRun.ToSource(titleStart, _draft.TitleEnd) : new(_draft.Candidate.Span.Start, _draft.Candidate.Span.Start),
            Tag = _tag,
            IsTagTrusted = _isTagTrusted,
            IsYearTrusted = _isYearTrusted,
            TagSpan = hasTag ? TagSpanOf(tagRun, _tagField!) : _looseYearSpan,
            VenueSpan = hasTag && _tag.VenueEnd > _tag.VenueStart ? tagRun.ToSource(_tag.VenueStart, _tag.VenueEnd) : null,
            Year = _tag.Year ?? _looseYear,
            YearSpan = hasTag && _tag.YearEnd > _tag.YearStart ? tagRun.ToSource(_tag.YearStart, _tag.YearEnd) : _looseYearSpan,
            Track = _track,
            Alias = _alias?.Text,
            Authors = _authors,
            AuthorsTruncated = _authorsTruncated,
            Organizations = _organizations.ToEquatableArray(),
            Tags = _tags.ToEquatableArray(),
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

            return field.Start > 0 && field.End < run.Text.Length ? run.ToSource(field.Start - 1, field.End + 1) : run.ToSource(field.Start, field.End);
        }

        var (start, end) = TagText.Trim(run.Text, field.Start, field.End);
        return run.ToSource(start, end);
    }
}

/// <summary>A draft that was read: facts of the candidate itself, before its surroundings add theirs.</summary>
internal sealed class ReadDraft
{
    public required Draft Draft { get; init; }

    public required Dialect Dialect { get; init; }

    public required string Title { get; init; }

    /// <summary>What speaks for its being an entry.</summary>
    public Evidence Evidence => _evidence ??= Evidence.Of(this);

    private Evidence? _evidence;

    /// <summary>Whether it is an entry; null before it was judged.</summary>
    public Verdict? Verdict { get; set; }

    public SourceSpan TitleSpan { get; init; }

    public required VenueTag Tag { get; init; }

    /// <summary>Whether the tag stands where the list's venues stand.</summary>
    public bool IsTagTrusted { get; init; }

    /// <summary>Whether the year, without a venue, stands where the list's venues stand.</summary>
    public bool IsYearTrusted { get; init; }

    public SourceSpan? TagSpan { get; init; }

    public SourceSpan? VenueSpan { get; init; }

    public int? Year { get; init; }

    public SourceSpan? YearSpan { get; init; }

    public string? Track { get; init; }

    public string? Alias { get; init; }

    public EquatableArray<string> Authors { get; init; }

    public bool AuthorsTruncated { get; init; }

    public EquatableArray<string> Organizations { get; init; }

    public EquatableArray<string> Tags { get; init; }
}
