using System.Text.Json;

namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>A list of tests/fixtures/founded: its text as founded, and the labels beside it, what a person reads there.</summary>
internal sealed class FoundedList
{
    private FoundedList(string name)
    {
        Name = name;
        Text = File.ReadAllText(Path.Combine(Folder, name + ".md"));
        Labels = [.. File.ReadLines(Path.Combine(Folder, name + ".jsonl")).Select(Label)];
    }

    /// <summary>Every list that has labels beside it.</summary>
    public static FoundedList[] All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.md")
            .Where(path => File.Exists(Path.ChangeExtension(path, "jsonl")))
            .Select(path => new FoundedList(Path.GetFileNameWithoutExtension(path)))
            .OrderBy(list => list.Name, StringComparer.Ordinal)];

    /// <summary>The lists' names, for theories.</summary>
    public static TheoryData<string> Names { get; } = [.. All.Select(list => list.Name)];

    /// <summary>The file's name without its extension.</summary>
    public string Name { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>What a person reads there, with the 1-based line of each entry.</summary>
    public (int Line, EntryFacts Facts)[] Labels { get; }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "fixtures", "founded");

    /// <summary>The list of a name.</summary>
    public static FoundedList Of(string name) => All.Single(list => list.Name == name);

    private static (int Line, EntryFacts Facts) Label(string json)
    {
        using var document = JsonDocument.Parse(json);
        var row = document.RootElement;
        var venue = row.GetProperty("venue").GetString();
        return (row.GetProperty("line").GetInt32(), new EntryFacts
        {
            Title = row.GetProperty("title").GetString()!,
            Name = row.GetProperty("name").GetString(),
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
        });
    }

    private static EquatableArray<string> Strings(JsonElement row, string property) =>
        row.GetProperty(property).EnumerateArray().Select(text => text.GetString()!).ToEquatableArray();
}
