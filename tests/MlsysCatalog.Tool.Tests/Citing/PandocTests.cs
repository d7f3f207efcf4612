using System.Text.Json;
using System.Text.RegularExpressions;

namespace MlsysCatalog.Tool.Tests;

/// <summary>What Pandoc reads back from the files.</summary>
public sealed partial class PandocTests
{
    [PandocFact]
    public Task BibTeX_says_what_the_papers_say() => BibTeX_is_read_back("bibtex");

    [PandocFact]
    public Task BibLaTeX_reads_the_same_file() => BibTeX_is_read_back("biblatex");

    [PandocFact]
    public async Task CSL_JSON_says_what_the_papers_say()
    {
        var read = Entries(await PandocFactAttribute.ConvertAsync(new CslJsonWriter().Write(TestPapers.AllCited), "csljson", "csljson"));

        foreach (var entry in TestPapers.AllCited.Cited)
        {
            var item = read[entry.Id];
            Assert.Equal(Folded(entry.Title), Folded(Text(item, "title")!));
            AssertFacts(entry, item);
        }
    }

    [PandocFact]
    public async Task References_say_in_Markdown_what_they_are_to_say()
    {
        var text = new ReferencesWriter(SourceLinks.To("https://example.org/lab/"), tellsUnlisted: false, tellsUncited: false).Write(TestPapers.AllCited);

        var plain = (await PandocFactAttribute.ConvertAsync(text, "gfm", "plain")).Split('\n');

        Assert.All(TestPapers.AllCited.Cited, entry => Assert.Contains(entry.Title, plain));
        Assert.Equal(TestPapers.AllCited.Cited.Count, plain.Count(line => line.Contains("Lab.Policy.Next(int) (src/Policy.cs:", StringComparison.Ordinal)));
    }

    private static async Task BibTeX_is_read_back(string format)
    {
        var read = Entries(await PandocFactAttribute.ConvertAsync(new BibTexWriter().Write(TestPapers.AllCited), format, "csljson"));

        Assert.Equal(TestPapers.AllCited.Cited.Count, read.Count);
        foreach (var entry in TestPapers.AllCited.Cited)
        {
            // Pandoc knows no command for a brace that is alone, and writes words in small letters that are not protected.
            var item = read[entry.Id];
            var title = Text(item, "title")!;
            Assert.Equal(Folded(Lone(entry).Replace(entry.Title, "")), Folded(title), ignoreCase: true);
            if (entry.Name is not null && entry.Title.Contains(entry.Name, StringComparison.Ordinal))
            {
                Assert.Contains(entry.Name, title, StringComparison.Ordinal);
            }

            Assert.All(Capitals().Matches(entry.Title), word => Assert.Contains(word.Value, title, StringComparison.Ordinal));
            AssertFacts(entry, item);
        }
    }

    private static void AssertFacts(BibliographyEntry entry, JsonElement item)
    {
        Assert.Equal(entry.Year, item.TryGetProperty("issued", out var issued) ? issued.GetProperty("date-parts")[0][0].GetInt32() : null);
        Assert.Equal(entry.Doi, Text(item, "DOI"));
        Assert.Equal(entry.Url, Text(item, "URL"));
        Assert.Equal(entry.FullVenue, Text(item, "container-title") ?? Text(item, "publisher"));
        Assert.Equal(
            entry.Authors.Select(Printed).Concat(entry.HasMoreAuthors ? ["||others|"] : []),
            item.TryGetProperty("author", out var authors) ? authors.EnumerateArray().Select(Printed) : []);
    }

    private static string Printed(PersonName name) => string.Join('|', name.IsWhole ? "" : name.Given, name.Particle, name.Family, name.Suffix);

    private static string Printed(JsonElement name) => string.Join(
        '|',
        Text(name, "given"),
        Text(name, "non-dropping-particle") ?? Text(name, "dropping-particle"),
        Text(name, "family") ?? Text(name, "literal"),
        Text(name, "suffix"));

    private static Dictionary<string, JsonElement> Entries(string json) =>
        JsonDocument.Parse(json).RootElement.EnumerateArray().ToDictionary(entry => entry.GetProperty("id").GetString()!);

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static Regex Lone(BibliographyEntry entry) => entry.Id == "labconf-unbalanced" ? Braces() : Nothing();

    // Its quotation marks are those of a language, its spaces those of a line.
    private static string Folded(string text) => Spaces().Replace(Quotes().Replace(text, "'"), " ");

    [GeneratedRegex("[{}]")]
    private static partial Regex Braces();

    [GeneratedRegex("(?!)")]
    private static partial Regex Nothing();

    [GeneratedRegex("[\"'`“”‘’]")]
    private static partial Regex Quotes();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b[A-Z]+[0-9A-Z]\w*")]
    private static partial Regex Capitals();
}
