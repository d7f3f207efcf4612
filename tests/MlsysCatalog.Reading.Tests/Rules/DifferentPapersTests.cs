using System.Text.Json;

namespace MlsysCatalog.Reading.Tests;

/// <summary>
/// Pairs of entries of the founding lists that look alike and are two papers: no rule takes them for one, and none for a mistake.
/// </summary>
public sealed class DifferentPapersTests
{
    private static readonly string Founded = Path.Combine(RepositoryFiles.Root, "tests", "fixtures", "founded");

    [Fact]
    public void No_rule_tells_one_of_a_pair_about_the_other()
    {
        string[] names = ["ml-systems-index", "ml-systems-tables", "mlsys-papers", "mlsys-reading-list", "systems-for-ml"];
        var lists = names.ToDictionary(name => name + ".md", name => File.ReadAllText(Path.Combine(Founded, name + ".md")));
        var findings = RuleRunner.Check([.. lists.Select(list => ListReader.Read(list.Key, list.Value, VenueTable.Default))], VenueTable.Default);
        var lines = lists.ToDictionary(list => list.Key, list => new LineMap(list.Value));
        var pairs = File.ReadLines(Path.Combine(Founded, "different-papers.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(pair => (A: PlaceOf(pair.GetProperty("a")), B: PlaceOf(pair.GetProperty("b")))).ToHashSet();

        var told = findings.Where(finding => finding.Rule.Category == RuleCategory.Identity)
            .SelectMany(finding => finding.Related.Select(related => (
                A: (finding.Path, Line: lines[finding.Path].LineOf(finding.Span.Start) + 1),
                B: (related.Path, Line: lines[related.Path].LineOf(related.Span.Start) + 1)))).ToList();

        Assert.Equal(109, pairs.Count);
        Assert.NotEmpty(told);
        Assert.DoesNotContain(told, pair => pairs.Contains(pair) || pairs.Contains((pair.B, pair.A)));
    }

    private static (string Path, int Line) PlaceOf(JsonElement entry) => (entry.GetProperty("list").GetString() + ".md", entry.GetProperty("line").GetInt32());
}
