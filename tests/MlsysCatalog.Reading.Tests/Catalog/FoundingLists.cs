using System.Runtime.CompilerServices;
using System.Text.Json;

namespace MlsysCatalog.Reading.Tests;

/// <summary>
/// The founding lists as a person reads them (tests/fixtures/founded), so that what is tested here does not depend on the reader.
/// </summary>
internal static class FoundingLists
{
    private static readonly string[] Names =
    [
        "ml-systems-index", "ml-systems-tables", "mlsys-papers", "mlsys-reading-list", "systems-for-ml"
    ];

    /// <summary>What the lists say.</summary>
    public static ListFacts[] Facts { get; } = [.. Names.Select(ReadFacts)];

    /// <summary>What the reader finds in them.</summary>
    public static ListFacts[] ReadFromMarkdown() =>
        [.. Names.Select(
            name => ListReader.Read("lists/" + name + ".md", File.ReadAllText(Fixture(name + ".md")), VenueTable.Default).Facts)];

    /// <summary>The line of each entry, in the order of <see cref="Facts"/>.</summary>
    public static int[][] Lines { get; } = [.. Names.Select(
        name => Rows(name).Select(row => row.GetProperty("line").GetInt32()).ToArray())];

    /// <summary>The clusters of entries that are one paper, and whether the text decides it.</summary>
    public static (string Title, EntryPlace[] Entries, bool TextDecides)[] SamePaper { get; } =
        [.. Rows("same-paper").Select(row => (
            row.GetProperty("title").GetString()!,
            row.GetProperty("entries").EnumerateArray().Select(PlaceOf).ToArray(),
            row.GetProperty("textDecides").GetBoolean()))];

    /// <summary>Pairs of entries that look alike and are two papers.</summary>
    public static (EntryPlace A, EntryPlace B)[] DifferentPapers { get; } =
        [.. Rows("different-papers").Select(row => (PlaceOf(row.GetProperty("a")), PlaceOf(row.GetProperty("b"))))];

    private static EntryPlace PlaceOf(JsonElement entry)
    {
        var list = Array.IndexOf(Names, entry.GetProperty("list").GetString());
        return new EntryPlace(list, Array.IndexOf(Lines[list], entry.GetProperty("line").GetInt32()));
    }

    private static ListFacts ReadFacts(string name) =>
        new("lists/" + name + ".md", null, null, Rows(name).Select(ReadEntry).ToEquatableArray());

    private static EntryFacts ReadEntry(JsonElement row)
    {
        var title = row.GetProperty("title").GetString()!;
        var name = row.GetProperty("name").GetString();
        var venue = row.GetProperty("venue").GetString();
        return new EntryFacts
        {
            Title = title,
            Name = name,
            NameOrigin = name is null ? NameOrigin.None
                : title.StartsWith(name + ":", StringComparison.Ordinal) ? NameOrigin.Prefix
                : NameOrigin.Alias,
            Venue = venue,
            Series = venue is null ? null : VenueTable.Default.Find(venue)?.Name,
            Year = row.GetProperty("year") is { ValueKind: JsonValueKind.Number } year ? year.GetInt32() : null,
            Track = row.GetProperty("track").GetString(),
            Arxiv = row.GetProperty("arxiv").GetString(),
            Organizations = Strings(row, "organizations"),
            Tags = Strings(row, "tags"),
            Topics = Strings(row, "topics"),
            Remarks = Strings(row, "remarks"),
            Links = row.GetProperty("links").EnumerateArray()
                .Select(link => new LinkFacts(link.GetProperty("label").GetString()!, link.GetProperty("url").GetString()!))
                .ToEquatableArray(),
        };
    }

    private static EquatableArray<string> Strings(JsonElement row, string property) =>
        row.GetProperty(property).EnumerateArray().Select(text => text.GetString()!).ToEquatableArray();

    private static IEnumerable<JsonElement> Rows(string name) =>
        File.ReadLines(Fixture(name + ".jsonl")).Select(line => JsonDocument.Parse(line).RootElement);

    private static string Fixture(string file, [CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "fixtures", "founded", file);
}
