using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>
/// Puts other papers' facts into a list at the places where a reading says that the papers' own stand, escaped as Markdown asks for and in
/// the form the list prints them in (<c>'20</c> stays two digits), and knows what must be read there afterwards.
/// </summary>
internal sealed partial class FactReplacement
{
    private readonly ListReading _reading;
    private readonly Donors _donors;
    private readonly List<(SourceSpan Span, string Text)> _splices = [];

    private FactReplacement(ListReading reading, Donors donors)
    {
        _reading = reading;
        _donors = donors;
    }

    /// <summary>The list with the facts of all its entries replaced, and what it now says line by line.</summary>
    public static (string Text, IReadOnlyList<(int Line, EntryFacts Facts)> Expected) Of(ListReading reading, int seed)
    {
        var replacement = new FactReplacement(reading, new(seed));
        var facts = reading.Entries.Select(replacement.Replace).ToList();
        var expected = reading.Entries.Select((entry, i) => (entry.Line + 1 - replacement.LinesLostBefore(entry.Span.Start), facts[i])).ToList();
        return (replacement.Spliced(), expected);
    }

    private EntryFacts Replace(Entry entry)
    {
        var facts = ReplaceTitleAndName(entry, entry.Facts);
        facts = ReplaceVenueAndYear(entry, facts);
        facts = ReplaceFields(entry, facts);
        return facts with { Links = entry.Links.Where(link => link.Url.Length > 0).Select(ReplaceUrl).ToEquatableArray() };
    }

    private EntryFacts ReplaceTitleAndName(Entry entry, EntryFacts facts)
    {
        // «**Ray**: A Distributed Framework»: the name is the title's prefix, and bold.
        var printed = _reading.TextAt(entry.TitleSpan);
        var boldEnd = printed.IndexOf("**:", StringComparison.Ordinal);
        var title = boldEnd < 0 ? _donors.TitleOtherThan(facts.Title) : _donors.PrefixedTitleOtherThan(facts.Title);
        if (boldEnd >= 0)
        {
            var (name, rest) = (title.Split(':', 2)[0], title.Split(':', 2)[1].Trim());
            var opening = printed.StartsWith("**", StringComparison.Ordinal) ? "**" : "";
            _splices.Add((entry.TitleSpan, $"{opening}{Escaped(name)}**: {Escaped(rest)}"));
            return facts with { Title = $"{name}: {rest}", Name = name };
        }

        _splices.Add((entry.TitleSpan, Escaped(title)));
        if (facts.NameOrigin == NameOrigin.Alias && BoldIn(entry, facts.Name!) is { } bold)
        {
            var name = _donors.NameOtherThan(facts.Name!);
            _splices.Add((bold, Escaped(name)));
            return facts with { Title = title, Name = name };
        }

        return facts with { Title = title, Name = Donors.NameInFrontOf(title) };
    }

    private EntryFacts ReplaceVenueAndYear(Entry entry, EntryFacts facts)
    {
        // A badge spells both in its address, and they have one place.
        if (entry.VenueSpan is not { } venueSpan || entry.YearSpan is not { } yearSpan || venueSpan.Contains(yearSpan))
        {
            return facts;
        }

        // A list that prints arXiv ids prints them where it prints years.
        if (facts.Arxiv is not null && _donors.Coin())
        {
            var (id, idYear) = _donors.ArxivId();
            _splices.Add((yearSpan, id));
            return facts with { Arxiv = id, Year = idYear };
        }

        var (venue, year) = (_donors.VenueOtherThan(facts.Venue!), _donors.Year());
        _splices.Add((venueSpan, Escaped(venue)));
        _splices.Add((yearSpan, facts.Arxiv is null ? InTheForm(_reading.TextAt(yearSpan), year) : Digits(year)));
        return facts with { Venue = venue, Series = VenueTable.Default.Find(venue)!.Name, Year = year, Arxiv = null };
    }

    private EntryFacts ReplaceFields(Entry entry, EntryFacts facts)
    {
        if (PrintedBeforeTitle(entry, string.Join(" & ", facts.Organizations)) is { } organizations)
        {
            var replaced = _donors.OrganizationsOtherThan(facts.Organizations);
            _splices.Add((organizations, Escaped(string.Join(" & ", replaced))));
            facts = facts with { Organizations = replaced.ToEquatableArray() };
        }

        if (facts.Tags.Count == 1 && PrintedBeforeTitle(entry, facts.Tags[0]) is { } tag)
        {
            var replaced = _donors.TagOtherThan(facts.Tags[0]);
            _splices.Add((tag, Escaped(replaced)));
            facts = facts with { Tags = new([replaced]) };
        }

        return facts;
    }

    private LinkFacts ReplaceUrl(LinkPlace link)
    {
        var url = _donors.UrlLike(link);
        _splices.Add((link.UrlSpan, url.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)));
        return new(link.Label, url);
    }

    // The words between the bold marks around a name that stands apart from the title.
    private SourceSpan? BoldIn(Entry entry, string name)
    {
        var at = _reading.Text.IndexOf($"**{name}**", entry.Span.Start, entry.Span.Length, StringComparison.Ordinal);
        return at < 0 ? null : new(at + 2, at + 2 + name.Length);
    }

    private SourceSpan? PrintedBeforeTitle(Entry entry, string words)
    {
        var before = _reading.Text[entry.Span.Start..entry.TitleSpan.Start];
        var at = words.Length == 0 ? -1 : before.IndexOf(words, StringComparison.Ordinal);
        var isOnce = at >= 0 && before.IndexOf(words, at + 1, StringComparison.Ordinal) < 0;
        return isOnce ? new(entry.Span.Start + at, entry.Span.Start + at + words.Length) : null;
    }

    private static string InTheForm(string printed, int year) =>
        Number().Replace(printed, number => number.Length == 4 ? Digits(year) : Digits(year)[2..], 1);

    private static string Digits(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Escaped(string text) => Special().Replace(text, @"\$0");

    // A fact that ran over several lines is replaced by one on a single line.
    private int LinesLostBefore(int place) => _splices.Where(splice => splice.Span.Start < place).Sum(splice => _reading.TextAt(splice.Span).Count(c => c == '\n'));

    private string Spliced()
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var (span, replacement) in _splices.OrderBy(splice => splice.Span.Start))
        {
            Assert.True(span.Start >= at && !span.IsEmpty, $"«{_reading.TextAt(span)}» at {span} is empty or inside the fact before it.");
            text.Append(_reading.Text, at, span.Start - at).Append(replacement);
            at = span.End;
        }

        return text.Append(_reading.Text, at, _reading.Text.Length - at).ToString();
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"[\\`*_\[\]<>|&]")]
    private static partial Regex Special();
}
