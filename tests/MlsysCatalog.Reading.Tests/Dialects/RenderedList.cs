using System.Globalization;
using System.Text;

namespace MlsysCatalog.Reading.Tests.Dialects;

/// <summary>A list written in one combination, and what it says.</summary>
internal sealed class RenderedList
{
    /// <summary>What stands in front of all entries.</summary>
    public const string Introduction = "# Reading List on Systems for Learning\n\nPapers that we have read in our group, and a few that we should have.\n\n";

    private static readonly string[] Sections = ["Scheduling", "Storage of Models", "Serving"];

    private static readonly string[] Groups = ["Clusters and Clouds", "At the Edge"];

    private readonly Combination _combination;
    private readonly Random _random;
    private readonly Queue<InventedPaper> _papers;
    private readonly StringBuilder _text = new(Introduction);
    private readonly List<EntryFacts> _facts = [];

    private RenderedList(Combination combination, int seed)
    {
        _combination = combination;
        _random = new(seed);
        var isNamed = combination.Title.IsNamed || combination.Container.Has(Column.Name);
        var papers = InventedPapers.All.Where(paper => !isNamed || paper.Name is not null).ToArray();
        _random.Shuffle(papers);
        _papers = new(papers);
        AddSections();
        Text = combination.Extra.Text(_text.ToString());
    }

    /// <summary>The list.</summary>
    public string Text { get; }

    /// <summary>Its entries' facts in order.</summary>
    public IReadOnlyList<EntryFacts> Facts => _facts;

    /// <summary>Writes a list.</summary>
    public static RenderedList Of(Combination combination, int seed) => new(combination, seed);

    private void AddSections()
    {
        if (_combination.Place.IsHeading)
        {
            foreach (var edition in Enumerable.Range(0, 3).Select(_ => Appear(unknown: false)).DistinctBy(edition => (edition.Venue, edition.Year)))
            {
                _text.Append(Filled(_combination.Place.Pattern, edition).TrimEnd()).Append("\n\n");
                AddEntries([], () => _combination.Place.EntryPattern.Contains("{venue}", StringComparison.Ordinal) ? Appear(unknown: false) with { Year = edition.Year } : edition);
                _text.Append(_combination.Place.Pattern.StartsWith("<details>", StringComparison.Ordinal) ? "</details>\n\n" : "");
            }

            return;
        }

        foreach (var section in Sections)
        {
            _text.Append("## ").Append(section).Append("\n\n");
            AddEntries([section], () => Appear(unknown: _random.Next(6) == 0));
        }
    }

    private Appearance Appear(bool unknown)
    {
        var venues = unknown ? InventedPapers.UnknownVenues : InventedPapers.KnownVenues;
        return new(venues[_random.Next(venues.Length)], _random.Next(2004, 2026), _random.Next(1, 13));
    }

    private void AddEntries(string[] topics, Func<Appearance> appear)
    {
        var count = _random.Next(4, 7);
        if (_combination.Container.IsTable)
        {
            AddRow(_combination.Container.Headers);
            AddRow(_combination.Container.Headers.Select(_ => "---"));
        }

        for (var i = 0; i < count; i++)
        {
            var group = Groups[i * 2 / count];
            if (_combination.Container.Group is { } pattern)
            {
                if (i == 0 || Groups[(i - 1) * 2 / count] != group)
                {
                    _text.Append(pattern.Replace("{group}", group, StringComparison.Ordinal)).Append('\n');
                }
            }

            AddEntry(_combination.Container.Group is null ? topics : [.. topics, group], _papers.Dequeue(), appear(), i + 1);
        }

        _text.Append('\n');
    }

    private void AddEntry(string[] topics, InventedPaper paper, Appearance appearance, int number)
    {
        var container = _combination.Container;
        var entry = new RenderedEntry(_combination, paper, appearance);
        if (container.IsTable)
        {
            AddRow(container.Headers.Select(header => entry.Cell(Columns.Of(header), number)));
        }
        else
        {
            var marker = container.Pattern.Replace("{entry}", "", StringComparison.Ordinal).Replace("1.", number.ToString(CultureInfo.InvariantCulture) + ".", StringComparison.Ordinal);
            var indent = container.IsHeading ? "" : new string(' ', marker.Length);
            _text.Append(marker).Append(_combination.Extra.Entry(entry.Text(indent))).Append(container.IsHeading || container.IsParagraph ? "\n\n" : "\n");
        }

        _facts.Add(entry.Facts(topics));
    }

    private void AddRow(IEnumerable<string> cells) => _text.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");

    /// <summary>A pattern with an appearance put in.</summary>
    public static string Filled(string pattern, Appearance appearance) => pattern
        .Replace("{venue}", appearance.Venue, StringComparison.Ordinal)
        .Replace("{yyyy}", appearance.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{yy}", (appearance.Year % 100).ToString("D2", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(appearance.Month), StringComparison.Ordinal)
        .Replace("{mm}", appearance.Month.ToString("D2", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
