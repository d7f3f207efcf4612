using System.Text;
using System.Text.RegularExpressions;

namespace MlsysCatalog.Reading.Tests.Dialects;

/// <summary>An entry written in one combination, and what it says.</summary>
internal sealed partial class RenderedEntry
{
    private static readonly string[] TitleTokens = ["{title}", "{name}", "{rest}"];

    private readonly Combination _combination;
    private readonly InventedPaper _paper;
    private readonly Appearance _appearance;
    private readonly string _stamp;
    private string _indent = "";

    public RenderedEntry(Combination combination, InventedPaper paper, Appearance appearance)
    {
        _combination = combination;
        _paper = paper;
        _appearance = appearance;
        _stamp = RenderedList.Filled(combination.Stamp.Pattern, appearance);
    }

    private VenuePlace Place => _combination.Place;

    private string PlacePattern => Place.IsHeading ? Place.EntryPattern : Place.IsColumn ? "{title}" : Place.Pattern;

    /// <summary>The entry behind its marker.</summary>
    /// <param name="indent">What its further lines begin with.</param>
    public string Text(string indent)
    {
        _indent = indent;
        return WithBreaks(Title(), Pieces(), indent);
    }

    /// <summary>A cell of a table's row.</summary>
    public string Cell(Column column, int number)
    {
        var hasLinks = _combination.Container.Has(Column.Links);
        var text = column switch
        {
            Column.Title => _combination.Extra.Entry(WithBreaks(Title(), Pieces().Where(piece => !hasLinks || piece.Label != "Links"), "")),
            Column.Name => _paper.Name!,
            Column.Venue => _combination.Container.Has(Column.Year) ? _appearance.Venue : _stamp,
            Column.Year => RenderedList.Filled(_combination.Stamp.YearPattern, _appearance),
            Column.Authors => string.Join(", ", _paper.Authors),
            Column.Organization => _paper.Organization,
            Column.Links => Pieces().FirstOrDefault(piece => piece.Label == "Links").Text ?? "",
            Column.Number => $"{number}",
            _ => "Worth reading for its evaluation.",
        };
        return text;
    }

    /// <summary>What it says.</summary>
    public EntryFacts Facts(string[] topics)
    {
        var (title, credit) = (_combination.Title, _combination.Credit);
        var hasVenue = Place.HasVenue(_combination.Stamp);
        return new()
        {
            Title = title.IsNameApart ? _paper.Rest : _paper.Title,
            Name = _paper.Name,
            Venue = hasVenue ? _appearance.Venue : null,
            Series = hasVenue ? VenueTable.Default.Find(_appearance.Venue)?.Name : null,
            Year = Place.HasYear(_combination.Stamp) ? _appearance.Year : null,
            Authors = credit.IsTruncated ? new([FamilyName()]) : credit.HasAuthors || _combination.Container.Has(Column.Authors) ? new(_paper.Authors) : default,
            AuthorsTruncated = credit.IsTruncated,
            Organizations = credit.HasOrganization || _combination.Container.Has(Column.Organization) ? new([_paper.Organization]) : default,
            Topics = new(topics),
            Links = LinksOf().ToEquatableArray(),
        };
    }

    private IEnumerable<LinkFacts> LinksOf()
    {
        var title = _combination.Title;
        if (title.IsLinked)
        {
            yield return new("paper", _paper.Url);
        }
        else if (title.Pattern.Contains("({code})", StringComparison.Ordinal))
        {
            yield return new(_paper.Name!, _paper.Code);
        }

        if (Place.IsLink)
        {
            yield return new(_stamp, _paper.Url);
        }

        var labels = _combination.Links.Labels;
        for (var i = 0; i < labels.Length; i++)
        {
            yield return new(labels[i], i == 0 && _combination.Links.HasUrl ? _paper.Url : _paper.Code);
        }
    }

    private string FamilyName() => _paper.Authors[0][(_paper.Authors[0].LastIndexOf(' ') + 1)..];

    // With what stands before it, and with what stands in its link.
    private string Title()
    {
        var pattern = _combination.Title.Pattern;
        var (before, behind) = AroundTitle();
        var first = TitleTokens.Select(token => pattern.IndexOf(token, StringComparison.Ordinal)).Where(at => at >= 0).Min();
        var last = TitleTokens.Select(token => (At: pattern.LastIndexOf(token, StringComparison.Ordinal), token.Length)).Max(token => token.At + token.Length);
        pattern = Place.IsInsideLink ? pattern[..first] + before + pattern[first..last] + behind + pattern[last..] : before + pattern;
        pattern = _paper.Title.EndsWith('?') ? pattern.Replace("}.", "}", StringComparison.Ordinal) : pattern;
        return Filled(pattern);
    }

    private (string Before, string Behind) AroundTitle()
    {
        var parts = PlacePattern.Split("{title}");
        return (parts[0], parts[1]);
    }

    private List<(string Label, string Separator, string Text)> Pieces()
    {
        var pieces = new List<(string Label, string Separator, string Text)>();
        Add(_combination.Credit.HasOrganization ? "Affiliation" : "Authors", _combination.Credit.Pattern);
        Add("Venue", Place.IsInsideLink ? "" : AroundTitle().Behind);
        Add("Links", _combination.Links.Pattern);
        return pieces;

        void Add(string label, string pattern)
        {
            var text = pattern.TrimStart(' ', '.', ',', '-', '|');
            if (text.Length > 0)
            {
                pieces.Add((label, pattern[..^text.Length], Filled(text)));
            }
        }
    }

    private string WithBreaks(string title, IEnumerable<(string Label, string Separator, string Text)> pieces, string indent)
    {
        var text = new StringBuilder(title);
        var lineBreak = _combination.Layout.Break?.Replace("{indent}", indent, StringComparison.Ordinal);
        var isFirst = true;
        foreach (var (label, separator, piece) in pieces)
        {
            // Two stops are one.
            var isStopped = text[^1] is '.' or '?' || text.ToString().EndsWith("?**", StringComparison.Ordinal) || text.ToString().EndsWith(".**", StringComparison.Ordinal);
            var between = lineBreak is not null && (isFirst || _combination.Layout.IsLabelled) ? lineBreak.Replace("{label}", label, StringComparison.Ordinal)
                : isStopped && separator.StartsWith('.') ? separator[1..] : separator;
            text.Append(between).Append(piece);
            isFirst = false;
        }

        return text.ToString();
    }

    private string Filled(string pattern)
    {
        var isBadge = pattern.Contains("shields.io", StringComparison.Ordinal) && pattern.Contains("badge/", StringComparison.Ordinal) && !pattern.Contains("badge/Paper", StringComparison.Ordinal);
        return RenderedList.Filled(
            pattern
                .Replace("{stamp}", isBadge ? OnBadge(_combination.Stamp.Pattern) : _combination.Stamp.Pattern, StringComparison.Ordinal)
                .Replace("{authors}", string.Join(", ", _paper.Authors), StringComparison.Ordinal)
                .Replace("{list}", string.Join(", ", _paper.Authors[..^1]) + " and " + _paper.Authors[^1], StringComparison.Ordinal)
                .Replace("{first}", FamilyName(), StringComparison.Ordinal)
                .Replace("{organization}", _paper.Organization, StringComparison.Ordinal)
                .Replace("{url}", _paper.Url, StringComparison.Ordinal)
                .Replace("{code}", _paper.Code, StringComparison.Ordinal)
                .Replace("{title}", Wrapped(Escaped(_paper.Title)), StringComparison.Ordinal)
                .Replace("{rest}", Wrapped(Escaped(_paper.Rest)), StringComparison.Ordinal)
                .Replace("{name}", _paper.Name is null ? "" : Escaped(_paper.Name), StringComparison.Ordinal),
            isBadge ? _appearance with { Venue = OnBadge(_appearance.Venue) } : _appearance);
    }

    private string Wrapped(string title)
    {
        var space = title.IndexOf(' ', title.Length / 2);
        return _combination.Extra.WrapsTitles && space > 0 && char.IsLetter(title[space + 1]) ? $"{title[..space]}\n{_indent}{title[(space + 1)..]}" : title;
    }

    private static string Escaped(string text) => MarkedUp().Replace(text, @"\$0");

    // As shields.io wants it: a dash doubled, an underscore for a space.
    /// <summary>Words as a badge's address spells them.</summary>
    public static string OnBadge(string words) => words
        .Replace("-", "--", StringComparison.Ordinal)
        .Replace(" ", "_", StringComparison.Ordinal)
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal)
        .Replace("/", "%2F", StringComparison.Ordinal)
        .Replace("'", "%27", StringComparison.Ordinal)
        .Replace("’", "%E2%80%99", StringComparison.Ordinal);

    [GeneratedRegex(@"[\\*_\[\]<>`|]")]
    private static partial Regex MarkedUp();
}
