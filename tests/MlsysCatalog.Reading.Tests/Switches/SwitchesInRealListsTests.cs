using MlsysCatalog.Tests;

namespace MlsysCatalog.Reading.Tests;

/// <summary>Switches in real lists, whose findings stand in every sort of block.</summary>
public sealed class SwitchesInRealListsTests
{
    [CorpusFact]
    public void A_comment_at_the_end_of_its_line_silences_each_finding_and_changes_nothing_that_is_read()
    {
        var lists = Directory.EnumerateFiles(CorpusFactAttribute.Folder!, "*.md").Order(StringComparer.Ordinal)
            .Select(file => ListReader.Read(Path.GetFileName(file), File.ReadAllText(file), VenueTable.Default)).ToList();
        var found = RuleRunner.Check(lists, VenueTable.Default);

        var switched = lists.ConvertAll(list => ListReader.Read(
            list.Path,
            WithComments(list, [.. found.Where(finding => finding.Path == list.Path).Select(finding => list.Lines.LineOf(finding.Span.Start))]),
            VenueTable.Default));

        Assert.InRange(found.Count, 500, int.MaxValue);
        Assert.Empty(RuleRunner.Check(switched, VenueTable.Default));
        Assert.All(lists.Zip(switched), pair => Assert.Equal(pair.First.Facts.Entries.ToArray(), pair.Second.Facts.Entries.ToArray()));
    }

    // In a table the end of a line lies inside its last cell.
    private static string WithComments(ListReading list, HashSet<int> lines) => string.Concat(Enumerable.Range(0, list.Lines.Count).Select(line =>
    {
        var text = list.Text[list.Lines.Start(line)..(line + 1 < list.Lines.Count ? list.Lines.Start(line + 1) : list.Text.Length)];
        var end = text.AsSpan().TrimEnd().TrimEnd('|').Length;
        return lines.Contains(line) ? text.Insert(end, " <!-- catalog-disable-line --> ") : text;
    }));
}
