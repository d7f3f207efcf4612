using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool.Tests;

/// <summary>What a terminal shows of a diff.</summary>
public sealed class DiffTextTests
{
    private const string Bad = "- [SC '21'] Chimera: Training \u001b[31mNeural\tNetworks with Bidirectional Pipelines\r\n";

    [Fact]
    public void A_terminal_gets_no_commands_and_no_carriage_returns() =>
        Assert.Equal(
            """
            --- a/lists/a.md
            +++ b/lists/a.md
            @@ -1,1 +1,1 @@
            -- [SC '21'] Chimera: Training ·[31mNeural Networks with Bidirectional Pipelines
            +- [SC '21] Chimera: Training ·[31mNeural Networks with Bidirectional Pipelines

            """.ReplaceLineEndings("\n"),
            Diff("./more/../lists/a.md", Bad, isForEyes: true));

    [Fact]
    public void A_file_gets_every_character_and_the_mark_of_the_first_line() =>
        Assert.Equal(
            "--- /lists/a.md\n+++ /lists/a.md\n@@ -1,1 +1,1 @@\n"
            + "-\ufeff" + Bad + "+\ufeff" + Bad.Replace("'21'", "'21", StringComparison.Ordinal),
            Diff("/lists/a.md", Bad, isForEyes: false));

    [Fact]
    public void A_missing_line_ending_at_the_end_is_said()
    {
        var diff = Diff("a.md", Bad.TrimEnd(), isForEyes: false);

        Assert.Equal(2, diff.Split("\n\\ No newline at end of file\n").Length - 1);
        Assert.DoesNotContain('\r', diff);
    }

    private static string Diff(string path, string text, bool isForEyes)
    {
        var output = new StringWriter { NewLine = "\n" };
        var mended = ListMender.Mend(
            [ListReader.Read(path, text, VenueTable.Default)],
            VenueTable.Default,
            lists => RuleRunner.Check(lists, VenueTable.Default).Where(finding => finding.Rule.Id == "MLC0301"));
        new DiffText(output, isForEyes).Write(Assert.Single(mended), "\ufeff");
        return output.ToString();
    }
}
