using System.Globalization;
using System.Runtime.CompilerServices;

namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>docs/reading.md says what it says: each example in it is read, and compared with the table below it.</summary>
public sealed class DocumentationTests
{
    private static readonly string[] Page = File.ReadAllLines(PathOfPage());

    public static TheoryData<int> Examples => [.. Enumerable.Range(0, Page.Length).Where(HasTable)];

    [Fact]
    public void The_page_has_examples() => Assert.InRange(Examples.Count, 20, int.MaxValue);

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_read_as_its_table_says(int line)
    {
        var fence = Page[line].IndexOf('`', StringComparison.Ordinal);
        var end = EndOfFence(line);
        var example = string.Join('\n', Page[(line + 1)..end].Select(text => text.Length >= fence ? text[fence..] : text)) + "\n";
        var table = Page.Skip(end + 1).SkipWhile(string.IsNullOrWhiteSpace).TakeWhile(text => text.TrimStart().StartsWith('|')).Select(Cells).ToList();

        var read = ListReader.Read("example.md", example, VenueTable.Default).Entries.Select(entry => entry.Facts).ToList();

        Assert.Equal(
            table.Skip(2).Select(row => string.Join(" | ", row)),
            read.Select(facts => string.Join(" | ", table[0].Select(column => ValueOf(facts, column)))));
    }

    private static bool HasTable(int line) =>
        Page[line].Trim() == "```markdown" && EndOfFence(line) is var end
        && Page.Skip(end + 1).SkipWhile(string.IsNullOrWhiteSpace).FirstOrDefault()?.TrimStart().StartsWith("| title |", StringComparison.Ordinal) == true;

    private static int EndOfFence(int line) => Enumerable.Range(line + 1, Page.Length - line - 1).First(next => Page[next].Trim() == "```");

    private static string[] Cells(string row) => [.. row.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    private static string ValueOf(EntryFacts facts, string column) => column switch
    {
        "title" => facts.Title,
        "name" => facts.Name ?? "",
        "venue" => facts.Venue ?? "",
        "year" => facts.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
        "track" => facts.Track ?? "",
        "arxiv" => facts.Arxiv ?? "",
        "authors" => string.Join(", ", facts.Authors),
        "organizations" => string.Join(", ", facts.Organizations),
        "tags" => string.Join(", ", facts.Tags),
        "links" => string.Join(", ", facts.Links.Select(link => $"{link.Label}: {link.Url}")),
        "topics" => string.Join(" > ", facts.Topics),
        "remarks" => string.Join(" ", facts.Remarks),
        _ => throw new ArgumentException($"'{column}' is no fact of an entry"),
    };

    private static string PathOfPage([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs", "reading.md"));
}
