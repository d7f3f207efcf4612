namespace MlsysCatalog.Reading.Tests.Dialects;

/// <summary>An entry of a list with a habit, which it follows or not, and what it says.</summary>
internal sealed class HabitualEntry
{
    private static readonly string[] Remarks =
        ["Reduces the tail latency by a third on real traces.", "A good starting point; read the evaluation first.", "The first work that shows this at scale."];

    private readonly Habit _habit;
    private readonly InventedPaper _paper;
    private readonly Appearance _appearance;
    private readonly TitleForm _title;
    private readonly bool _hasVenue;
    private readonly bool _hasCredit;
    private readonly bool _hasCode;
    private readonly string _remark;
    private readonly int _shownAuthors;

    public HabitualEntry(Habit habit, InventedPaper paper, Appearance appearance, Random random)
    {
        (_habit, _paper, _appearance) = (habit, paper, appearance);
        var title = random.NextDouble() < habit.WithOddTitle ? habit.OddTitle : habit.Title;
        _title = title.IsNamed && paper.Name is null ? habit.OddTitle : title;
        _hasVenue = random.NextDouble() >= habit.WithoutVenue;
        _hasCredit = random.NextDouble() >= habit.WithoutCredit;
        _hasCode = random.NextDouble() >= habit.WithoutCode;
        _remark = habit.Remark.Length > 0 && random.Next(2) == 0 ? Remarks[random.Next(Remarks.Length)] : "";
        _shownAuthors = habit.Authors == AuthorFormat.EtAl ? random.Next(1, paper.Authors.Length) : paper.Authors.Length;
    }

    private Container Container => _habit.Container;

    private string PlacePattern => _habit.Place.IsHeading ? _habit.Place.EntryPattern : _habit.Place.Pattern;

    private bool PrintsVenue => Container.IsTable
        ? _hasVenue && Container.Has(Column.Venue)
        : _hasVenue && PlacePattern != "{title}";

    /// <summary>The entry behind its marker.</summary>
    /// <param name="indent">What its further lines begin with.</param>
    public string Text(string indent)
    {
        var pattern = PrintsVenue ? PlacePattern : "{title}";
        var at = pattern.IndexOf("{title}", StringComparison.Ordinal);
        var venue = Filled(pattern[(at + "{title}".Length)..]);
        var credit = _hasCredit ? Credited(_habit.Credit.Pattern) : "";
        (string Text, int Order)[] parts = [(venue, _habit.Order[0]), (credit, credit.StartsWith('\n') ? 1000 : _habit.Order[1]), (Links(), _habit.Order[2])];
        var title = Title();
        var behind = string.Concat(parts.OrderBy(part => part.Order).Select(part => part.Text));
        if (behind.StartsWith(". ", StringComparison.Ordinal) && title.TrimEnd('*', '"', '”').EndsWith('?'))
        {
            behind = behind[1..];
        }

        var remark = _remark.Length > 0 ? _habit.Remark.Replace("{remark}", _remark, StringComparison.Ordinal) : "";
        var breaks = Container.IsParagraph || credit.StartsWith("\n>", StringComparison.Ordinal) ? "\n" : "  \n";
        return (Filled(pattern[..at]) + title + behind + remark)
            .Replace("\n\n", "\0", StringComparison.Ordinal).Replace("\n", (remark.StartsWith('\n') ? "\n" : breaks) + indent, StringComparison.Ordinal).Replace("\0", "\n\n" + indent, StringComparison.Ordinal);
    }

    /// <summary>A cell of a table's row.</summary>
    public string Cell(Column column, int number) => column switch
    {
        Column.Title => Title(),
        Column.Name => _paper.Name ?? "-",
        Column.Venue => !_hasVenue ? "-" : Container.Has(Column.Year) ? _appearance.Venue : Filled(VenueStamp),
        Column.Year => $"{_appearance.Year}",
        Column.Authors => Authors(),
        Column.Organization => _paper.Organization,
        Column.Links => Links() is { Length: > 0 } links ? links.Trim(' ', '|') : "-",
        Column.Number => $"{number}",
        _ => Remarks[number % Remarks.Length],
    };

    // A column for venues holds a venue.
    private string VenueStamp => _habit.Stamp.HasVenue ? _habit.Stamp.Pattern : "{venue} {yyyy}";

    /// <summary>What it says.</summary>
    public EntryFacts Facts()
    {
        var place = _habit.Place;
        var ofHeading = place.IsHeading ? place.Pattern : "";
        var printed = !PrintsVenue ? "" : Container.IsTable ? Container.Has(Column.Year) ? "{venue}" : VenueStamp : PlacePattern.Replace("{stamp}", _habit.Stamp.Pattern, StringComparison.Ordinal);
        var said = ofHeading + printed;
        var hasAuthors = (_hasCredit && _habit.Credit.HasAuthors) || Container.Has(Column.Authors);
        return new()
        {
            Title = _title.IsNameApart ? _paper.Rest : _paper.Title,
            Name = _paper.Name,
            Venue = said.Contains("{venue}", StringComparison.Ordinal) ? _appearance.Venue : null,
            Year = said.Contains("{yy", StringComparison.Ordinal) || Container.Has(Column.Year) ? _appearance.Year : null,
            Authors = hasAuthors ? new([.. ShownAuthors()]) : default,
            AuthorsTruncated = hasAuthors && _shownAuthors < _paper.Authors.Length,
            Organizations = (_hasCredit && _habit.Credit.HasOrganization) || Container.Has(Column.Organization) ? new([_paper.Organization]) : default,
            Links = new([.. PaperLink(), .. PrintedLinks()]),
        };
    }

    private string Filled(string pattern)
    {
        var isBadge = pattern.Contains("/badge/", StringComparison.Ordinal);
        var stamp = RenderedList.Filled(_habit.Stamp.Pattern, _appearance);
        return RenderedList.Filled(
            pattern.Replace("{stamp}", isBadge ? RenderedEntry.OnBadge(stamp) : stamp, StringComparison.Ordinal),
            isBadge ? _appearance with { Venue = RenderedEntry.OnBadge(_appearance.Venue) } : _appearance);
    }

    private string Title()
    {
        var pattern = _paper.Title.EndsWith('?') ? _title.Pattern.Replace("}.", "}", StringComparison.Ordinal) : _title.Pattern;
        return pattern.Replace("{title}", _paper.Title, StringComparison.Ordinal).Replace("{name}", _paper.Name, StringComparison.Ordinal).Replace("{rest}", _paper.Rest, StringComparison.Ordinal)
            .Replace("{url}", _paper.Url, StringComparison.Ordinal).Replace("{code}", _paper.Code, StringComparison.Ordinal);
    }

    private string Credited(string pattern) =>
        pattern.Replace("{authors}", Authors(), StringComparison.Ordinal).Replace("{organization}", _paper.Organization, StringComparison.Ordinal);

    private IEnumerable<string> ShownAuthors() =>
        _paper.Authors.Take(_shownAuthors).Select(author => _habit.Authors == AuthorFormat.Initials ? $"{author[0]}. {author[(author.IndexOf(' ', StringComparison.Ordinal) + 1)..]}" : author);

    private string Authors()
    {
        var authors = ShownAuthors().ToList();
        var list = string.Join(", ", authors);
        var butLast = string.Join(", ", authors.SkipLast(1));
        return _habit.Authors switch
        {
            AuthorFormat.EtAl => list + " et al.",
            AuthorFormat.And => $"{butLast} and {authors[^1]}",
            AuthorFormat.Ampersand => $"{butLast} & {authors[^1]}",
            _ => list,
        };
    }

    private IEnumerable<LinkFacts> PaperLink() =>
        _title.IsLinked ? [new("paper", _paper.Url)] : _title.Pattern.Contains("({code})", StringComparison.Ordinal) ? [new(_paper.Name!, _paper.Code)] : [];

    private IEnumerable<LinkFacts> PrintedLinks()
    {
        if (_habit.Links.Each.Length == 0 || (Container.IsTable && !Container.Has(Column.Links)))
        {
            yield break;
        }

        if (!_title.IsLinked)
        {
            yield return new(_habit.Labels.Label, _paper.Url);
        }

        if (_hasCode && !_title.Pattern.Contains("({code})", StringComparison.Ordinal))
        {
            yield return new(_habit.Labels.CodeLabel, _paper.Code);
        }
    }

    private string Links()
    {
        var links = PrintedLinks().Select(link => _habit.Links.Each.Replace("{label}", link.Label, StringComparison.Ordinal).Replace("{url}", link.Url, StringComparison.Ordinal)).ToList();
        // A bar would end the cell.
        var separator = Container.IsTable ? _habit.Links.Separator.Replace(" | ", " ", StringComparison.Ordinal) : _habit.Links.Separator;
        return links.Count == 0 ? "" : _habit.Links.Opening + string.Join(separator, links) + _habit.Links.Closing;
    }
}
