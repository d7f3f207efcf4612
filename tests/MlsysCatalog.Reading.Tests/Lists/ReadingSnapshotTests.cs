using System.Text;

namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>What is read in each founding list, an entry a line: what changes in the reader shows as a difference to judge.</summary>
public sealed class ReadingSnapshotTests
{
    public static TheoryData<string> Lists => FoundedList.Names;

    [Theory]
    [MemberData(nameof(Lists))]
    public void What_was_read_stays_what_is_read(string name) =>
        Snapshot.Verify($"Reading.{name}", "txt", Written(ListText.Read(FoundedList.Of(name).Text, $"lists/{name}.md")));

    private static string Written(ListReading reading)
    {
        var text = new StringBuilder();
        text.Append($"{reading.Path}, titled «{reading.Facts.Title}»: {reading.Entries.Count} entries\n\n");
        text.AppendJoin('\n', reading.Dialect.Lines).Append("\n\n");
        foreach (var entry in reading.Entries)
        {
            text.Append($"{entry.Line + 1} {Written(entry.Facts)}\n");
        }

        AppendPlaces(text, reading, "to be filled in", reading.Placeholders.Select(place => (place.Span, Words(reading, place.Span))));
        AppendPlaces(text, reading, "no entry", reading.Dialect.Unexplained.Select(block => (block.Span, $"{block.Text}: {block.Reason}")));
        return text.ToString();
    }

    private static string Written(EntryFacts facts) => string.Join(" | ", new[]
    {
        facts.Title,
        facts.Name is null ? "" : $"{facts.NameOrigin.ToString().ToLowerInvariant()} {facts.Name}",
        $"{facts.Venue}{(facts.Series == facts.Venue ? "" : $" (series {facts.Series ?? "unknown"})")} {facts.Year} {facts.Track}".Trim(),
        facts.Arxiv is null ? "" : $"id {facts.Arxiv}",
        Written("by", facts.Authors),
        Written("at", facts.Organizations),
        Written("tags", facts.Tags),
        Written("in", facts.Topics),
        string.Join(" ", facts.Links.Select(link => $"[{link.Label}]({link.Url})")),
        Written("remarks", facts.Remarks),
    }.Where(part => part.Length > 0));

    private static string Written(string what, EquatableArray<string> parts) =>
        parts.Count == 0 ? "" : $"{what} {string.Join(" / ", parts)}";

    private static void AppendPlaces(
        StringBuilder text, ListReading reading, string what, IEnumerable<(SourceSpan Span, string Words)> places)
    {
        var lines = places.GroupBy(place => reading.Lines.LineOf(place.Span.Start) + 1).ToList();
        text.Append(lines.Count > 0 ? "\n" : "");
        foreach (var line in lines)
        {
            text.Append($"{line.Key} {what}: {string.Join(' ', line.Select(place => place.Words))}\n");
        }
    }

    private static string Words(ListReading reading, SourceSpan span) =>
        string.Join(' ', reading.TextAt(span).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
