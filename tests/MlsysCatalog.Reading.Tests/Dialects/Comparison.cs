using System.Globalization;

namespace MlsysCatalog.Reading.Tests.Dialects;

/// <summary>Compares what was read of a rendered list with what it says, fact by fact and exactly.</summary>
internal static class Comparison
{
    private static readonly (string Name, Func<EntryFacts, string> Value)[] Facts =
    [
        ("title", facts => facts.Title),
        ("name", facts => facts.Name ?? ""),
        ("venue", facts => facts.Venue ?? ""),
        ("series", facts => facts.Series ?? ""),
        ("year", facts => facts.Year?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("track", facts => facts.Track ?? ""),
        ("authors", facts => string.Join(" ; ", facts.Authors) + (facts.AuthorsTruncated ? " et al." : "")),
        ("organizations", facts => string.Join(" ; ", facts.Organizations)),
        ("tags", facts => string.Join(" ; ", facts.Tags)),
        ("links", facts => string.Join(" ; ", facts.Links.Select(link => $"{link.Label} <{link.Url}>"))),
        ("topics", facts => string.Join(" > ", facts.Topics)),
        ("remarks", facts => string.Join(" ; ", facts.Remarks)),
    ];

    /// <summary>What differs: the entry, the fact, what was read and what is said.</summary>
    public static IReadOnlyList<(string Fact, string Text)> Differences(RenderedList list)
    {
        var read = ListReader.Read("list.md", list.Text, VenueTable.Default).Entries.Select(entry => entry.Facts).ToList();
        var differences = new List<(string Fact, string Text)>();
        var next = 0;
        foreach (var said in list.Facts)
        {
            var at = read.FindIndex(next, facts => IsSame(facts, said));
            if (at < 0)
            {
                differences.Add(("missing", $"not read: {said.Title}"));
                continue;
            }

            differences.AddRange(read.Skip(next).Take(at - next).Select(extra => ("extra", $"is no entry: {extra.Title}")));
            differences.AddRange(Facts.Where(fact => fact.Value(read[at]) != fact.Value(said)).Select(fact => (fact.Name, $"{said.Title}: {fact.Name} is «{fact.Value(read[at])}», not «{fact.Value(said)}»")));
            next = at + 1;
        }

        differences.AddRange(read.Skip(next).Select(extra => ("extra", $"is no entry: {extra.Title}")));
        return differences;
    }

    // The same paper, even if its title was not read to the letter.
    private static bool IsSame(EntryFacts read, EntryFacts said) =>
        read.Title.Contains(said.Title[^Math.Min(12, said.Title.Length)..].TrimEnd('?'), StringComparison.Ordinal) || said.Title.StartsWith(read.Title, StringComparison.Ordinal) && read.Title.Length > 8;
}
