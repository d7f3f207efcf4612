using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

// What one would write by hand: the papers as a JSON resource, read by source-generated code into a frozen dictionary.
static class JsonPeer
{
    public static int Key() => Read().TryGetValue("%KEY%", out var paper) && paper.Title.Length == %LENGTH% ? 0 : 1;

    static FrozenDictionary<string, PaperData> Read()
    {
        using var stream = typeof(JsonPeer).Assembly.GetManifestResourceStream("papers.json")!;
        return JsonSerializer.Deserialize(stream, PaperJson.Default.PaperDataArray)!.ToFrozenDictionary(static paper => paper.Key);
    }
}

record PaperData(string Key, string Title, string? Name, string Venue, int Year, LinkData[] Links, string[] Topics, string[] Organizations);

record LinkData(string Label, string Url);

[JsonSerializable(typeof(PaperData[]))]
partial class PaperJson : JsonSerializerContext;
