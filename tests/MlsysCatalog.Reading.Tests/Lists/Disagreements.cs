using System.Globalization;

namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>
/// What a reading and what is expected of it disagree on, a line a fact. Titles and remarks are compared without a closing full stop, names,
/// venues, tracks and organizations without case, links by address whatever their order; everything else exactly.
/// </summary>
internal static class Disagreements
{
    private static readonly (string Name, Func<EntryFacts, string> Value)[] Fields =
    [
        ("title", facts => Folded(facts.Title)),
        ("name", facts => Lower(facts.Name)),
        ("venue", facts => Lower(facts.Venue)),
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
    public static string[] ByLine(IEnumerable<(int Line, EntryFacts Facts)> expected, ListReading reading) =>
        Between(expected, reading.Entries.Select(entry => (entry.Line + 1, entry.Facts)), "line {0}");

    /// <summary>Compares entries of the same title, wherever they stand.</summary>
    public static string[] ByTitle(IEnumerable<EntryFacts> expected, ListReading reading) =>
        Between(expected.Select(facts => (Folded(facts.Title), facts)), reading.Entries.Select(entry => (Folded(entry.Facts.Title), entry.Facts)), "«{0}»");

    /// <summary>The names of the fields in which two facts differ.</summary>
    public static IEnumerable<string> Between(EntryFacts expected, EntryFacts read) =>
        Fields.Where(field => field.Value(expected) != field.Value(read)).Select(field => $"{field.Name} is «{field.Value(read)}», not «{field.Value(expected)}»");

    private static string[] Between<TKey>(IEnumerable<(TKey Key, EntryFacts Facts)> expected, IEnumerable<(TKey Key, EntryFacts Facts)> read, string place)
        where TKey : notnull
    {
        var found = read.ToLookup(entry => entry.Key, entry => entry.Facts);
        var wanted = expected.ToLookup(entry => entry.Key, entry => entry.Facts);
        var disagreements = new List<string>();
        foreach (var label in wanted)
        {
            var at = string.Format(CultureInfo.InvariantCulture, place, label.Key);
            disagreements.AddRange(label.Zip(found[label.Key]).SelectMany(pair => Between(pair.First, pair.Second)).Select(difference => $"{at}: {difference}"));
            disagreements.AddRange(label.Skip(found[label.Key].Count()).Select(facts => $"{at}: not read: {facts.Title}"));
        }

        foreach (var extra in found)
        {
            var at = string.Format(CultureInfo.InvariantCulture, place, extra.Key);
            disagreements.AddRange(extra.Skip(wanted[extra.Key].Count()).Select(facts => $"{at}: is no entry: {facts.Title}"));
        }

        return [.. disagreements];
    }

    private static string Folded(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.').TrimEnd();

    private static string Lower(string? text) => Folded(text).ToLowerInvariant();

    private static string Joined(IEnumerable<string> parts) => string.Join(" ; ", parts);
}
