using MlsysCatalog.Reading;

namespace MlsysCatalog.Fuzzing.Tests;

/// <summary>What is checked of every input can fail: a fuzzer that finds nothing must not be one that looks at nothing.</summary>
public sealed class CheckTests
{
    private static readonly ListReading List =
        ListReader.Read("a.md", "# Papers\n\n- [OSDI '20] Gavel: Cluster \U0001f600 Scheduling\n", VenueTable.Default);

    private static readonly int Smile = List.Text.IndexOf('\ud83d', StringComparison.Ordinal);

    public static TheoryData<int, int> Misplaced => new() { { 0, 1_000 }, { -1, 2 }, { 5, 3 }, { 0, Smile + 1 }, { Smile + 1, Smile + 2 } };

    [Theory]
    [MemberData(nameof(Misplaced))]
    public void A_place_outside_or_inside_of_a_character_is_found(int start, int end)
    {
        var finding = FindingAt(new(start, end));

        Assert.Throws<BrokenPromiseException>(() => SpanChecks.Check(new CheckedList(List, [finding], [], []), [List]));
    }

    [Fact]
    public void A_place_between_characters_is_none()
    {
        SpanChecks.Check(new CheckedList(List, [FindingAt(new(Smile, Smile + 2))], [], []), [List]);
        SpanChecks.Check(List);
    }

    [Fact]
    public void An_edit_outside_of_its_file_is_found()
    {
        var finding = FindingAt(new(0, 1)) with { Edits = new([new(new(0, 1_000), "")]) };

        Assert.Throws<BrokenPromiseException>(() => SpanChecks.Check(new CheckedList(List, [finding], [], []), [List]));
    }

    [Fact]
    public void A_related_place_in_no_file_is_found()
    {
        var finding = FindingAt(new(0, 1)) with { Related = new([new("elsewhere.md", new(0, 1), "there")]) };

        Assert.Throws<BrokenPromiseException>(() => SpanChecks.Check(new CheckedList(List, [finding], [], []), [List]));
    }

    [Fact]
    public void A_catalog_that_does_not_compile_is_found()
    {
        var model = CatalogBuilder.Build([List.Facts], VenueTable.Default).Model;
        Assert.Equal(1, CompiledCatalog.Check(model, new(1, 1), isRun: true));

        // Two members of one name.
        var twice = model with { Papers = new([model.Papers[0], model.Papers[0] with { Key = "osdi2020/other" }]) };

        var broken = Assert.Throws<BrokenPromiseException>(() => CompiledCatalog.Check(twice, new(1, 1), isRun: true));
        Assert.Contains("CS0102", broken.Promise, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_read_is_looked_at_in_all_of_its_files()
    {
        var read = ReadInput.Of(new([
            new("a.md", "- [OSDI '20] Gavel: Cluster Scheduling\n- [NIPS' 20] Ray: Actors and Tasks for Learning\n"u8.ToArray()),
            new("b.md", "- [OSDI '20] Gavel: Cluster Scheduling\n"u8.ToArray()),
            new("MlsysCatalog.Shipped.txt", "Osdi2020.Gone | osdi2020/gone | Gone: A Paper\n"u8.ToArray()),
            new("MlsysCatalog.Baseline.txt", "MLC0301 | a.md | ray actors and tasks for learning\n"u8.ToArray()),
            new(".editorconfig", "[*.md]\nmlsys_catalog.MLC0308.severity = error\n"u8.ToArray()),
        ]));

        Assert.Equal(3, read.Files.Count);
        Assert.Contains(read.Checked[2].Reported, finding => finding.Rule.Id == "MLC0503");
        Assert.Contains(read.Checked[0].Known, finding => finding.Rule.Id == "MLC0301");
        Assert.Contains(read.Checked[0].Reported, finding => finding is { Rule.Id: "MLC0308", Severity: FindingSeverity.Error });
        Assert.NotEmpty(read.ToMend(read.Files));
    }

    private static Finding FindingAt(SourceSpan span) => new(RuleSet.Unreadable, List.Path, span, "x", default, default);
}
