using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace MlsysCatalog.Reading.Tests.Layouts;

/// <summary>
/// Small lists in layouts that were met in the wild, and what each says: <c>NAME.md</c> beside <c>NAME.expected.jsonl</c>, one object an
/// entry with its line and those of its facts that a person is sure of. No other line may be an entry.
/// </summary>
public sealed class LayoutTests
{
    public static TheoryData<string> Layouts => [.. Directory.GetFiles(Folder(), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_layout_is_read_as_a_person_reads_it(string layout)
    {
        var text = File.ReadAllText(Path.Combine(Folder(), layout + ".md"));
        var read = ListReader.Read(layout + ".md", text, VenueTable.Default).Entries.ToDictionary(entry => entry.Line + 1, entry => entry.Facts);
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder(), layout + ".expected.jsonl")).Where(line => line.Length > 0))
        {
            using var expected = JsonDocument.Parse(line);
            var number = expected.RootElement.GetProperty("line").GetInt32();
            if (read.Remove(number, out var facts))
            {
                wrong.AddRange(expected.RootElement.EnumerateObject().Where(fact => fact.Name != "line" && ValueOf(facts, fact.Name) != Plain(fact.Name, fact.Value))
                    .Select(fact => $"{number}: {fact.Name} is «{ValueOf(facts, fact.Name)}», not «{Plain(fact.Name, fact.Value)}»"));
            }
            else
            {
                wrong.Add($"{number}: not read");
            }
        }

        wrong.AddRange(read.Select(extra => $"{extra.Key}: is no entry, and was read as «{extra.Value.Title}»"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string ValueOf(EntryFacts facts, string name) => name switch
    {
        "title" => facts.Title,
        "name" => facts.Name ?? "",
        "venue" => facts.Venue ?? "",
        "series" => facts.Series ?? "",
        "year" => facts.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
        "track" => facts.Track ?? "",
        "authors" => string.Join("; ", facts.Authors),
        "authorsTruncated" => facts.AuthorsTruncated ? "true" : "false",
        "organizations" => string.Join("; ", facts.Organizations),
        "tags" => string.Join("; ", facts.Tags),
        "links" => string.Join("; ", facts.Links.Select(link => link.Url).Order(StringComparer.Ordinal)),
        "topics" => string.Join(" > ", facts.Topics),
        "remarks" => string.Join("; ", facts.Remarks),
        _ => throw new ArgumentException($"'{name}' is no fact of an entry"),
    };

    private static string Plain(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.Array when name == "links" => string.Join("; ", value.EnumerateArray().Select(link => link.GetProperty("url").GetString()).Order(StringComparer.Ordinal)),
        JsonValueKind.Array => string.Join(name == "topics" ? " > " : "; ", value.EnumerateArray().Select(item => item.GetString())),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.ToString(),
    };

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
