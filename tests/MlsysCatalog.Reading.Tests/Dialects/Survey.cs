using System.Globalization;

namespace MlsysCatalog.Reading.Tests.Dialects;

/// <summary>How many entries of lists with a habit are read as they were written.</summary>
internal sealed class Survey
{
    private static readonly (string Name, Func<EntryFacts, string> Value)[] Fields =
    [
        ("title", facts => facts.Title),
        ("name", facts => facts.Name ?? ""),
        ("venue", facts => facts.Venue ?? ""),
        ("year", facts => facts.Year?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("authors", facts => string.Join(" ; ", facts.Authors) + (facts.AuthorsTruncated ? " et al." : "")),
        ("organizations", facts => string.Join(" ; ", facts.Organizations)),
        ("links", facts => string.Join(" ", facts.Links.Select(link => link.Url).Order(StringComparer.Ordinal))),
    ];

    private readonly List<Difference> _differences = [];

    /// <summary>Entries written.</summary>
    public int Entries { get; private set; }

    /// <summary>Entries written that were not read.</summary>
    public int Missed => _differences.Count(difference => difference.Field == "missed");

    /// <summary>Entries read that were not written.</summary>
    public int Extra => _differences.Count(difference => difference.Field == "extra");

    /// <summary>Entries read with a field that differs.</summary>
    public int Wrong => _differences.Where(difference => difference.Field is not ("missed" or "extra")).Select(difference => (difference.Seed, difference.Line)).Distinct().Count();

    /// <summary>Reads the lists of some seeds.</summary>
    public static Survey Of(IEnumerable<int> seeds)
    {
        var survey = new Survey();
        foreach (var seed in seeds)
        {
            survey.Add(seed);
        }

        return survey;
    }

    /// <summary>The counts by field, and the first differences or, of each field, so many.</summary>
    public string Report(int shown, bool byField = false)
    {
        var counts = _differences.GroupBy(difference => difference.Field).OrderByDescending(field => field.Count()).Select(field => $"{field.Key} {field.Count()}");
        var differences = byField ? _differences.GroupBy(difference => difference.Field).SelectMany(field => field.DistinctBy(difference => difference.Seed).Take(shown)) : _differences.Take(shown);
        var worst = _differences.GroupBy(difference => difference.Seed).OrderByDescending(list => list.Count()).Take(10).Select(list => $"  {list.Count()} in the list of seed {list.Key}: {HabitualList.Of(list.Key).Habit}");
        return $"Of {Entries} entries {Missed} are missed, {Extra} extra, {Wrong} wrong: {string.Join(", ", counts)}\nWorst lists:\n{string.Join('\n', worst)}\n\n{string.Join('\n', differences)}";
    }

    private void Add(int seed)
    {
        var list = HabitualList.Of(seed);
        var lines = list.Text.Split('\n');
        var read = ListReader.Read("list.md", list.Text, VenueTable.Default).Entries.ToLookup(entry => entry.Line + 1, entry => entry.Facts);
        var written = list.Entries.ToDictionary(entry => entry.Line, entry => entry.Facts);
        Entries += written.Count;
        foreach (var (line, said) in written)
        {
            if (read[line].FirstOrDefault() is not { } facts)
            {
                Tell(line, "missed", "");
                continue;
            }

            foreach (var field in Fields.Where(field => field.Value(facts) != field.Value(said)))
            {
                Tell(line, field.Name, $" is «{field.Value(facts)}», not «{field.Value(said)}»");
            }
        }

        foreach (var facts in read.SelectMany(entries => entries.Skip(written.ContainsKey(entries.Key) ? 1 : 0).Select(facts => (entries.Key, facts.Title))))
        {
            Tell(facts.Key, "extra", $": «{facts.Title}»");
        }

        void Tell(int line, string field, string text) => _differences.Add(new(seed, line, field, $"seed {seed}, line {line}: {field}{text}\n    {lines[line - 1]}\n    {list.Habit}"));
    }

    private sealed record Difference(int Seed, int Line, string Field, string Text)
    {
        public override string ToString() => Text;
    }
}
