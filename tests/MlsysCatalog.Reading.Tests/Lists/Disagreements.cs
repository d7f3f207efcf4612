using System.Globalization;

namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>
/// What a reading and what is expected of it disagree on, a line a fact. Names, venues, tracks and organizations are compared without
/// case, links by address whatever their order, texts without a closing full stop; everything else exactly.
/// </summary>
internal static class Disagreements
{
    private static readonly (string Name, Func<EntryFacts, string> Value)[] Fields =
    [
        ("title", facts => Folded(facts.Title)),
        ("name", facts => Lower(facts.Name)),
        ("venue", facts => Lower(facts.Venue)),
        ("series", facts => facts.Series ?? ""),
        ("year", facts => facts.Year?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("track", facts => Lower(facts.Track)),
        ("arxiv", facts => Lower(facts.Arxiv)),
        ("links", facts => Joined(facts.Links.Select(link => link.Url).Order(StringComparer.Ordinal))),
        ("topics", facts => Joined(facts.Topics.Select(Folded))),
        ("organizations", facts => Joined(facts.Organizations.Select(Lower).Order(StringComparer.Ordinal))),
        ("tags", facts => Joined(facts.Tags.Select(Folded))),
        ("remarks", facts => Joined(facts.Remarks.Select(Folded))),
    ];

    /// <summary>Compares entries that stand on the same line, counted from 1.</summary>
    public static IReadOnlyList<string> ByLine(IEnumerable<(int Line, EntryFacts Facts)> expected, ListReading reading)
    {
        var lines = reading.Text.Split('\n');
        var read = reading.Entries.Select(entry => (entry.Line + 1, entry.Facts));
        return Between(expected, read, line => $"line {line} ({Beginning(lines[line - 1])})");
    }

    /// <summary>Compares entries of the same title, wherever they stand.</summary>
    public static IReadOnlyList<string> ByTitle(IEnumerable<EntryFacts> expected, ListReading reading) =>
        Between(expected.Select(WithTitle), reading.Entries.Select(entry => WithTitle(entry.Facts)), title => title);

    /// <summary>Fails with the first of them in full; xunit's own message shows a few words of five.</summary>
    public static void AssertNone(IReadOnlyCollection<string> disagreements) =>
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements\n{string.Join('\n', disagreements.Take(60))}");

    private static (string Title, EntryFacts Facts) WithTitle(EntryFacts facts) => (Folded(facts.Title), facts);

    private static string Beginning(string line) => line.Trim() is { Length: > 120 } longLine ? longLine[..120] + "…" : line.Trim();

    private static IEnumerable<string> Between(EntryFacts expected, EntryFacts read) =>
        Fields
            .Where(field => field.Value(expected) != field.Value(read))
            .Select(field => $"{field.Name} is «{field.Value(read)}», not «{field.Value(expected)}»");

    private static List<string> Between<TKey>(
        IEnumerable<(TKey Key, EntryFacts Facts)> expected, IEnumerable<(TKey Key, EntryFacts Facts)> read, Func<TKey, string> place)
        where TKey : notnull
    {
        var found = read.ToLookup(entry => entry.Key, entry => entry.Facts);
        var wanted = expected.ToLookup(entry => entry.Key, entry => entry.Facts);
        var disagreements = new List<string>();
        foreach (var label in wanted)
        {
            var there = found[label.Key].ToList();
            var differences = label.Zip(there).SelectMany(pair => Between(pair.First, pair.Second));
            var missing = label.Skip(there.Count).Select(facts => $"not read: {facts.Title}");
            disagreements.AddRange(differences.Concat(missing).Select(difference => $"{place(label.Key)}: {difference}"));
        }

        foreach (var extra in found)
        {
            var unwanted = extra.Skip(wanted[extra.Key].Count());
            disagreements.AddRange(unwanted.Select(facts => $"{place(extra.Key)}: is no entry: {facts.Title}"));
        }

        return disagreements;
    }

    private static string Folded(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.').TrimEnd();

    private static string Lower(string? text) => Folded(text).ToLowerInvariant();

    private static string Joined(IEnumerable<string> parts) => string.Join(" ; ", parts);
}
