namespace MlsysCatalog.Reading;

/// <summary>
/// Reads what the fields beside title and venue say of a paper: who wrote it, where they work, what people call it, of what kind
/// it is. Which is which the dialect says, and where it says nothing, the text itself.
/// </summary>
internal sealed class FieldReader
{
    private readonly Dialect _dialect;
    private readonly TagChoice _choice;
    private readonly NamesBesideTitle _names;
    private readonly List<string> _organizations = [];
    private readonly List<string> _tags = [];
    private Draft _draft = null!;

    /// <summary>Starts to read fields of one dialect, beside the venues that were chosen.</summary>
    public FieldReader(Dialect dialect, TagChoice choice, NamesBesideTitle names)
    {
        _dialect = dialect;
        _choice = choice;
        _names = names;
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
        _names.TurnTo(draft);
        Track = _choice.Tag.Track;
        Alias = null;
        Authors = default;
        AuthorsTruncated = false;
        _organizations.Clear();
        _tags.Clear();
        if (_choice.Field is { } tagged && _choice.NameBehindVenue is { End: > 0 } behind)
        {
            Alias = NamesBesideTitle.Read(draft.RunOf(tagged), behind.Start, behind.End);
        }

        foreach (var field in draft.Fields)
        {
            if (field.IsTagPart || (_choice.Field != field && field.Tag.Strength != VenueStrength.YearOnly))
            {
                Read(field, _dialect.RoleOf(field.Slot));
            }
        }
    }

    // What a label or a column says of a field comes first, then what the field says for certain, then what is likely.
    private void Read(Field field, Role role)
    {
        if (role is Role.Remark or Role.Links && field.Slot.Region == Region.Column)
        {
            return;
        }

        var run = _draft.RunOf(field);
        var text = run.Text.AsSpan(field.Start, field.End - field.Start);
        if (field.Given == Role.Organizations)
        {
            AddOrganizations(text.ToString());
        }
        else if (ReadDatedCredit(run, field, role) || (field.IsTagPart && _choice.Field == field))
        {
            return;
        }
        else if (field.IsTagPart)
        {
            ReadTagPart(run, field, text.ToString());
        }
        else if (IsName(field, text, role))
        {
            Alias ??= NamesBesideTitle.Read(run, field.Start, field.End);
        }
        else if (AreAuthors(run, field, text, role))
        {
            if (DatedCredits.NamesBeforeYear(text) is var (namesEnd, dated))
            {
                _choice.AddYear(dated, run.ToSource(field.Start + namesEnd, field.End));
                text = text.Slice(0, namesEnd);
            }

            AddAuthors(text.ToString(), field.Slot);
        }
        else if (!(role == Role.Venue && StandsForVenue(field)) && _names.IsStrong(field))
        {
            ReadStrongName(run, field);
        }
        else if (AreOrganizations(run, field, text, role))
        {
            // «Title · Beihang University / BAAI · Survey»
            AddOrganizations(IsPart(field) ? text.ToString().Replace(" / ", ", ") : text.ToString());
        }
        else if (IsPart(field))
        {
            // One of several parts behind a title says something of it, whatever that is.
            _tags.Add(PlainText.Of(run.Text, field.Start, field.End));
        }
    }

    private static bool IsPart(Field field) => field.Slot is { Region: Region.After, Column: >= 0 };

    // «(Ada Author, 2020)», «(Some Lab, 2020)»: what stands in front of the year is no venue.
    private bool ReadDatedCredit(Run run, Field field, Role role)
    {
        var (text, tag) = (run.Text, field.Tag);
        if (field.Slot.Form.Kind == UnitKind.Paren && DatedCredits.IsOrganization(text, field))
        {
            AddOrganizations(text.Substring(tag.VenueStart, tag.VenueEnd - tag.VenueStart));
            _choice.AddYear(tag.Year, run.ToSource(tag.YearStart, tag.YearEnd));
            return true;
        }

        if (DatedCredits.AuthorsBeforeYear(text.AsSpan(field.Start, field.End - field.Start), role) is var (names, year) && names > 0)
        {
            AddAuthors(text.Substring(field.Start, names), field.Slot);
            _choice.AddYear(year, run.ToSource(field.Start + names, field.End));
            return true;
        }

        if (tag.Strength == VenueStrength.Plausible && DatedCredits.IsName(text, field, tag, _dialect))
        {
            AddAuthors(text.Substring(tag.VenueStart, tag.VenueEnd - tag.VenueStart), field.Slot);
            _choice.AddYear(tag.Year, run.ToSource(tag.YearStart, tag.YearEnd));
            return true;
        }

        return false;
    }

    private bool IsName(Field field, ReadOnlySpan<char> text, Role role) =>
        (field.Given == Role.Name && field.Tag.Strength == VenueStrength.None && NamePrefix.IsName(text) && NamePrefix.IsCoined(text))
        || (role == Role.Name && (field.Slot.Region == Region.Column || NamePrefix.IsName(text)))
        || _names.IsPlain(field);

    private bool AreAuthors(Run run, Field field, ReadOnlySpan<char> text, Role role)
    {
        var isColumn = field.Slot.Region == Region.Column;
        if (field.Given == Role.Authors || (role == Role.Authors && field.Given != Role.Name && (isColumn || !IsSentence(text))))
        {
            return true;
        }

        if (_dialect.Forbids(Role.Authors, field.Slot))
        {
            return false;
        }

        // «(Ada Author and Ben Author, 1971)»: the year is no name.
        var isDatedCredit = field.Slot.Form.Kind == UnitKind.Paren && !isColumn && role is Role.Unknown or Role.Year
            && DatedCredits.NamesBeforeYear(text) is var (end, _) && !OrganizationNames.AreIn(text)
            && People.Likeness(text.Slice(0, end)) >= 0.75;

        // Names stand in other fields, too; «Springer Berlin Heidelberg» are none.
        var mayBe = role is Role.Unknown or Role.Venue or Role.Year || (role == Role.Organizations && !OrganizationNames.AreIn(text));
        mayBe &= !isColumn && field.Slot.Form.Kind != UnitKind.Code && !_dialect.HasKinds(field.Slot);
        return isDatedCredit
            || (mayBe && (field.PeopleLikeness(run.Text) >= 0.8 || (_dialect.HasPeople(field.Slot) && People.MayBe(text)))
                && !Publishers.Contains(PublisherIn(text)));
    }

    // «Springer Berlin Heidelberg, 2012»
    private static string PublisherIn(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(',');
        return (comma < 0 ? text : text.Slice(0, comma)).ToString();
    }

    private bool AreOrganizations(Run run, Field field, ReadOnlySpan<char> text, Role role) =>
        text.StartsWith("@".AsSpan(), StringComparison.Ordinal)
        || (role == Role.Organizations && (field.Slot.Column >= 0 || OrganizationNames.MayBeList(text)))
        || (_dialect.HasOrganizations(field.Slot) && (OrganizationNames.IsList(text) || StandsBehindBar(run.Text, field)));

    private void ReadStrongName(Run run, Field field)
    {
        if (NamesBesideTitle.Read(run, field.Start, field.End) is not { } name)
        {
            return;
        }

        if (_dialect.HasKinds(field.Slot))
        {
            _tags.Add(name.Text);
        }
        else if (name.Text.IndexOf(' ') < 0 || !char.IsLower(name.Text[0]))
        {
            // «**Title. In OSDI (pp. 1-15)**»: several words may be a remark.
            Alias ??= name;
        }
    }

    // One field of «[**Gavel** | MSR & Stanford | OSDI 2020]».
    private void ReadTagPart(Run run, Field field, string text)
    {
        if (!_dialect.HasKinds(field.Slot) && StrongText.In(run, field.Start, field.End) is { } strong)
        {
            Alias ??= NamesBesideTitle.Read(run, strong.Start, strong.End);
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

    // «[**Thesis**] Title» among «[**OSDI'20**] Title»: where the entry prints no venue of that kind, this stands in its place.
    private bool StandsForVenue(Field field) => _dialect.IsMostly(Role.Venue, field.Slot) && _choice.Field?.Slot != field.Slot;

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

    // «- Reduces the tail latency by a third»: a remark where others have their
    // authors. Its words are small; those of a name are few or have their capitals.
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
            // «Ada Author et al. Some Lab»: who wrote it is said once, and behind it where they work.
            if (_dialect.HasOrganizations(slot) && OrganizationNames.IsList(text.AsSpan()))
            {
                AddOrganizations(text);
            }

            return;
        }

        Authors = People.Read(PlainText.Of(WithoutRemark(text)), _dialect.HasInvertedNames(slot), out var isTruncated, _organizations);
        AuthorsTruncated = isTruncated;
    }

    // «A. Author and B. Author: They model the cost of each stage»
    private static string WithoutRemark(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && Words.CountAtLeast(text.AsSpan(colon), 4) && People.Likeness(text.AsSpan(0, colon)) >= 0.75
            ? text.Substring(0, colon)
            : text;
    }

    private void AddOrganizations(string text)
    {
        foreach (var name in OrganizationNames.In(PlainText.Of(text)))
        {
            _organizations.Add(name);
        }
    }
}
