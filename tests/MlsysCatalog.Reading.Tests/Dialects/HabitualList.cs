using System.Text;

namespace MlsysCatalog.Reading.Tests.Dialects;

/// <summary>A list with a habit, and what each of its entries says.</summary>
internal sealed class HabitualList
{
    private static readonly string[] Sections = ["Scheduling", "Storage of Models", "Serving", "Fault Tolerance"];

    private readonly Random _random;
    private readonly Queue<InventedPaper> _papers;
    private readonly StringBuilder _text = new(RenderedList.Introduction);
    private readonly List<(int Line, EntryFacts Facts)> _entries = [];

    private HabitualList(int seed)
    {
        _random = new(seed);
        Habit = Habit.Draw(_random);
        var papers = InventedPapers.All.ToArray();
        _random.Shuffle(papers);
        _papers = new(papers);
        foreach (var section in Sections.Take(_random.Next(3, 5)))
        {
            AddSection(section);
        }

        Text = _text.ToString();
    }

    /// <summary>What the list does as a rule.</summary>
    public Habit Habit { get; }

    /// <summary>The list.</summary>
    public string Text { get; }

    /// <summary>The line in which each entry begins, and what it says.</summary>
    public IReadOnlyList<(int Line, EntryFacts Facts)> Entries => _entries;

    /// <summary>Writes a list.</summary>
    /// <param name="seed">Decides about everything in it.</param>
    public static HabitualList Of(int seed) => new(seed);

    private int NextLine => _text.ToString().Count(c => c == '\n') + 1;

    private void AddSection(string section)
    {
        var edition = Appear();
        var place = Habit.Place;
        _text.Append(place.IsHeading ? RenderedList.Filled(place.Pattern, edition).TrimEnd() : "## " + section).Append("\n\n");
        var container = Habit.Container;
        if (container.IsTable)
        {
            AddRow(container.Headers);
            AddRow(container.Headers.Select(_ => "---"));
        }

        var count = _random.Next(4, 11);
        for (var number = 1; number <= count; number++)
        {
            var appearance = !place.IsHeading ? Appear() : place.Pattern.Contains("{venue}", StringComparison.Ordinal) ? edition : Appear() with { Year = edition.Year };
            var entry = new HabitualEntry(Habit, _papers.Dequeue(), appearance, _random);
            _entries.Add((NextLine, entry.Facts()));
            if (container.IsTable)
            {
                AddRow(container.Headers.Select(header => entry.Cell(Columns.Of(header), number)));
                continue;
            }

            var marker = container.Pattern.Replace("{entry}", "", StringComparison.Ordinal).Replace("1.", $"{number}.", StringComparison.Ordinal);
            _text.Append(marker).Append(entry.Text(new string(' ', marker.Length))).Append(container.IsParagraph ? "\n\n" : "\n");
        }

        _text.Append('\n');
    }

    private Appearance Appear() => new(InventedPapers.KnownVenues[_random.Next(InventedPapers.KnownVenues.Length)], _random.Next(2012, 2026), _random.Next(1, 13));

    private void AddRow(IEnumerable<string> cells) => _text.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");
}
