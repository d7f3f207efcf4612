namespace MlsysCatalog.Reading.Tests;

/// <summary>What the rules find in the founding lists: each of their known defects, and nothing else.</summary>
public sealed class FoundingFindingsTests
{
    private static readonly string Founded = Path.Combine(RepositoryFiles.Root, "tests", "fixtures", "founded");

    [Fact]
    public void The_lists_as_founded_have_their_known_defects_and_no_others()
    {
        var findings = Check(Founded, ["ml-systems-index", "ml-systems-tables", "mlsys-papers", "mlsys-reading-list", "systems-for-ml"]);

        Assert.Equal(
            [
                "ml-systems-index.md:34:23 Info MLC0111",
                "ml-systems-index.md:83:25 Info MLC0111",
                "ml-systems-index.md:144:5 Info MLC0307",
                "ml-systems-tables.md:68:98 Info MLC0307",
                "mlsys-reading-list.md:56:7 Warning MLC0301",
                "mlsys-reading-list.md:107:8 Warning MLC0301",
                "mlsys-reading-list.md:110:14 Info MLC0205",
                "systems-for-ml.md:69:1 Warning MLC0405",
                "systems-for-ml.md:110:27 Info MLC0111",
            ],
            findings.Where(finding => finding.Rule.Id != "MLC0110" && finding.Severity != FindingSeverity.Hidden).Select(Describe));
    }

    [Fact]
    public void Every_row_of_the_tables_that_waits_for_something_is_one_info()
    {
        var lines = File.ReadAllLines(Path.Combine(Founded, "ml-systems-tables.md"));
        var waiting = Enumerable.Range(1, lines.Length).Where(line => lines[line - 1].Contains("\\[pdf]", StringComparison.Ordinal) || lines[line - 1].Contains("\\[notes]", StringComparison.Ordinal));

        var findings = Check(Founded, ["ml-systems-tables"]).Where(finding => finding.Rule.Id == "MLC0110").ToList();

        Assert.Equal(waiting, findings.Select(finding => Position(finding).Line));
        Assert.All(findings, finding => Assert.Equal(FindingSeverity.Info, finding.Rule.Severity));
    }

    [Fact]
    public void The_lists_of_the_project_are_clean() =>
        Assert.DoesNotContain(
            Check(Path.Combine(RepositoryFiles.Root, "lists"), ["ml-systems-index", "ml-systems-tables", "mlsys-papers", "mlsys-reading-list", "systems-for-ml"]),
            finding => finding.Rule.Severity >= FindingSeverity.Warning);

    [Fact]
    public void The_order_of_the_lists_decides_nothing()
    {
        string[] names = ["ml-systems-index", "ml-systems-tables", "mlsys-papers", "mlsys-reading-list", "systems-for-ml"];

        Assert.Equal(Check(Founded, names), Check(Founded, [.. names.Reverse()]));
    }

    private static IReadOnlyList<Finding> Check(string folder, string[] names) => RuleRunner.Check(
        [.. names.Select(name => ListReader.Read(Path.Combine(folder, name + ".md"), File.ReadAllText(Path.Combine(folder, name + ".md")), VenueTable.Default))],
        VenueTable.Default);

    private static (int Line, int Column) Position(Finding finding) =>
        new LineMap(File.ReadAllText(finding.Path)).Position(finding.Span.Start) is var (line, column) ? (line + 1, column + 1) : default;

    private static string Describe(Finding finding)
    {
        var (line, column) = Position(finding);
        return $"{Path.GetFileName(finding.Path)}:{line}:{column} {finding.Rule.Severity} {finding.Rule.Id}";
    }
}
