namespace MlsysCatalog.Reading;

/// <summary>
/// Chooses the field that says where a paper was published, and when. Several may look like it: brackets and columns, a month, a name with
/// a year. The strongest holds, and what stands where the list's venues stand is stronger.
/// </summary>
internal sealed class TagChoice
{
    // A publisher is a venue only where there is no other.
    private const double LeastWeight = 0.1;

    // «2021-04-12»
    private const int DayLength = 10;

    private readonly VenueTable _venues;
    private readonly Dialect _dialect;
    private Draft _draft = null!;

    /// <summary>Starts to choose among fields of one dialect.</summary>
    public TagChoice(Dialect dialect, VenueTable venues)
    {
        _dialect = dialect;
        _venues = venues;
    }

    /// <summary>The venue and its year; <see cref="VenueTag.None"/> where none is printed.</summary>
    public VenueTag Tag { get; private set; } = VenueTag.None;

    /// <summary>The field that holds it; null where there is none.</summary>
    public Field? Field { get; private set; }

    /// <summary>Whether it stands where the list's venues stand.</summary>
    public bool IsTrusted { get; private set; }

    /// <summary>Whether the year apart from a venue stands where the list's venues stand.</summary>
    public bool IsYearTrusted { get; private set; }

    /// <summary>The first year that stands apart from a venue; null where there is none.</summary>
    public int? LooseYear { get; private set; }

    /// <summary>Where that year stands; null where there is none.</summary>
    public SourceSpan? LooseYearSpan { get; private set; }

    /// <summary>What people call the paper, where that stands behind the venue in <see cref="Field"/>; empty where nothing does.</summary>
    public (int Start, int End) NameBehindVenue { get; private set; }

    /// <summary>Chooses among a draft's fields.</summary>
    public void Choose(Draft draft)
    {
        _draft = draft;
        Tag = VenueTag.None;
        Field = null;
        IsTrusted = false;
        IsYearTrusted = false;
        LooseYear = null;
        LooseYearSpan = null;
        NameBehindVenue = default;
        var best = 0.0;
        foreach (var field in _draft.Fields)
        {
            var text = _draft.RunOf(field).Text;
            var role = _dialect.HasVenuesInTail && field.Tag.Strength == VenueStrength.Known && field.Slot.Equals(TitleTail.TailSlot)
                ? Role.Venue
                : _dialect.RoleOf(field.Slot);
            if (field.Given is Role.Authors or Role.Organizations
                || role is Role.Remark or Role.Links or Role.Authors && field.Slot.Region == Region.Column)
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
                && ((_dialect.IsDated(field.Slot) && !IsInProceedings(text, field)
                    && !tag.Venue!.Equals("preprint", StringComparison.OrdinalIgnoreCase))
                    || IsCredit(text, field) || IsThanks(text, field)))
            {
                tag = VenueTag.None;
            }

            tag = WithoutName(text, field, tag);

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
                && (DatedCredits.IsName(text, field, tag, _dialect)
                    || (field.Slot.Form.Kind == UnitKind.Paren && DatedCredits.IsOrganization(text, field))
                    || DatedCredits.AuthorsBeforeYear(text.AsSpan(field.Start, field.End - field.Start), role) is not null))
            {
                continue;
            }

            var weight = Weigh(tag, field, role);
            if (weight > 0 && field.Slot.Region != Region.Column && tag.Venue is { } printer && Publishers.Contains(printer))
            {
                TakeYear(field, tag, isTrusted);
                weight = LeastWeight;
            }

            if (weight > best || (weight > 0 && (IsShortName(field, tag) || (weight == best && IsPublishedVersion(tag)))))
            {
                best = weight;
                (Tag, Field, IsTrusted) = (tag, field, role == Role.Venue);
            }
        }

        // The digits may be those of a month.
        if (Tag is { Arxiv: null, Year: { } printed } && printed % 100 is >= 1 and <= 12
            && IsPreprint(Tag) && YearOfMonth(printed) is { } year)
        {
            Tag = Tag with { Year = year };
        }
    }

    // «2015 ICLR FGSM [Title](u)»: a series, and behind it what people call the paper.
    private VenueTag WithoutName(string text, Field field, VenueTag tag)
    {
        if (tag is not { Strength: VenueStrength.Plausible or VenueStrength.Certain, Year: not null, IsExact: false,
                Track: null, Arxiv: null }
            || field.Slot.Region != Region.Before || tag.VenueEnd <= tag.VenueStart)
        {
            return tag;
        }

        var space = text.LastIndexOf(' ', tag.VenueEnd - 1, tag.VenueEnd - tag.VenueStart);
        if (space <= tag.VenueStart || _venues.Find(text, tag.VenueStart, space) is not { } series
            || !HasCapitals(text, space + 1, tag.VenueEnd))
        {
            return tag;
        }

        NameBehindVenue = (space + 1, tag.VenueEnd);
        return tag with
        {
            Strength = VenueStrength.Certain,
            Series = series,
            Venue = text.Substring(tag.VenueStart, space - tag.VenueStart),
            VenueEnd = space
        };
    }

    private static bool HasCapitals(string text, int start, int end)
    {
        var capitals = 0;
        for (var i = start; i < end; i++)
        {
            capitals += char.IsUpper(text[i]) ? 1 : 0;
        }

        return capitals > 1;
    }

    // «arXiv 2011» over a link to arxiv.org/abs/2011.13526 is of November 2020: the digits are the month's that the id begins with.
    private int? YearOfMonth(int digits)
    {
        foreach (var run in _draft.Candidate.Cells)
        {
            foreach (var link in run.Links)
            {
                if (ArxivId.FromUrl(link.Url) is { } id && ((id.Year % 100) * 100) + id.Month == digits)
                {
                    return id.Year;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Takes the year of a field that was read as something else, where none was found before. A day to the date, <c>2021-04-12</c>, may be
    /// when the paper was read; the year beside its authors is the paper's own.
    /// </summary>
    public void AddYear(int? year, SourceSpan span)
    {
        if (year is not null && (LooseYear is null || LooseYearSpan is { Length: DayLength }))
        {
            (LooseYear, LooseYearSpan) = (year, span);
        }
    }

    // The first year that stands apart from a venue holds.
    private void TakeYear(in Field field, VenueTag tag, bool isTrusted)
    {
        if (LooseYear is null && tag.Year is not null)
        {
            LooseYear = tag.Year;
            LooseYearSpan = _draft.RunOf(field).ToSource(tag.YearStart, tag.YearEnd);
            IsYearTrusted = isTrusted;
        }
    }

    // «arXiv:1910.01348. ICCV 2019», «arXiv 2005; ICCV 2021»: where it was published counts.
    private bool IsPublishedVersion(VenueTag tag) =>
        tag is { Strength: VenueStrength.Certain, Arxiv: null } && (Tag.Arxiv is not null || IsPreprint(Tag)) && !IsPreprint(tag);

    private static bool IsPreprint(VenueTag tag) => tag.Series?.Kind == VenueKind.Preprint;

    // «Conference on Robot Learning (CoRL)»: of the two the short name is what people call it.
    private bool IsShortName(in Field field, VenueTag tag) =>
        field.Slot.Form.Kind == UnitKind.Paren && tag.Series is not null && tag.Series == Tag.Series && Tag.Year is null
        && Field is { } full && full.Cell == field.Cell
        && _draft.RunOf(field).Text.AsSpan(full.End, Math.Max(0, field.Start - full.End)).Trim()
            .Equals("(".AsSpan(), StringComparison.Ordinal)
        && Acronym.Is(_draft.RunOf(field).Text.AsSpan(field.Start, field.End - field.Start));

    private bool IsCredit(string text, Field field)
    {
        var slot = field.Slot;
        var words = text.AsSpan(field.Start, field.End - field.Start);
        return field.PeopleLikeness(text) >= 0.75 || (_dialect.HasPeople(slot) && People.MayBe(words))
            || (slot.Region != Region.Column && _dialect.HasOrganizations(slot) && OrganizationNames.IsList(words));
    }

    // «In Principles of Database Systems, pages 128–138. ACM, 2005»: the year stands behind the publisher.
    private static bool IsInProceedings(string text, Field field) => string.CompareOrdinal(text, field.Start, "In ", 0, 3) == 0;

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
        var isLoose = role != Role.Venue && field.Slot.Form is { Kind: UnitKind.Text, Markup: Markup.None }
            && field.Slot.Region is Region.LineBelow && tag.Strength != VenueStrength.Certain;
        return (isLoose ? 0 : byStrength) + (role == Role.Venue ? 2 : 0);
    }
}
