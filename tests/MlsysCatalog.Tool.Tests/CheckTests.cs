using System.Text;
using System.Text.Json;

namespace MlsysCatalog.Tool.Tests;

/// <summary><c>mlsys-catalog check</c>: formats and exit codes.</summary>
public sealed class CheckTests
{
    private const string Chimera = "- [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";
    private const string Gavel = "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n";

    [Fact]
    public void Findings_are_printed_like_a_compilers_with_the_line_and_a_summary()
    {
        using var lists = new Lists();

        var run = lists.Run("check", lists.Write("a.md", Gavel + Chimera), lists.Write("b.md", Gavel));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            a.md:2:7: warning MLC0301: The apostrophe is misplaced; write '21, as in '[SC '21]'
              2 | - [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines
                |       ^^^^
            1 warning in 1 of 2 lists with 3 entries.
            --fix mends it.

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public void The_earlier_place_is_shown_as_a_note()
    {
        using var lists = new Lists();

        var run = lists.Run("check", lists.Write("a.md", Gavel + "\n" + Gavel));

        Assert.StartsWith(
            """
            a.md:3:14: warning MLC0202: This paper stands under no topic already, in line 1; keep one of the two entries
              3 | - [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads
                |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            a.md:1:14: note: The earlier entry
              1 | - [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads
                |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            1 warning in 1 of 1 list with 2 entries.

            """.ReplaceLineEndings("\n"),
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_list_exits_with_0()
    {
        using var lists = new Lists();

        Assert.Equal(new ToolRun(0, "Nothing found in 1 list with 1 entry.\n", ""), lists.Run("check", lists.Write("a.md", Gavel)));
    }

    [Fact]
    public void As_json_every_finding_is_one_object_with_the_keys_in_order()
    {
        using var lists = new Lists();

        var run = lists.Run("check", lists.Write("a.md", Chimera + "\n## More\n\n" + Gavel + "\n## Even more\n\n" + Gavel), "--format", "json", "--severity", "info");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            {"rule":"MLC0301","severity":"warning","file":"a.md","line":1,"column":7,"endLine":1,"endColumn":11,"message":"The apostrophe is misplaced; write '21, as in '[SC '21]'","related":[],"fixable":true}
            {"rule":"MLC0205","severity":"info","file":"a.md","line":9,"column":14,"endLine":9,"endColumn":96,"message":"This paper stands under 'More', too, in line 5; keep both entries only if it belongs to both topics","related":[{"file":"a.md","line":5,"column":14,"endLine":5,"endColumn":96,"message":"The earlier entry"}],"fixable":false}

            """.ReplaceLineEndings("\n"),
            run.Output.Replace(JsonEncodedText.Encode(lists.PathOf("")).ToString(), "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(0, "--severity", "info")]
    [InlineData(1, "--fail-on", "info")]
    [InlineData(0, "--fail-on", "error")]
    public void Infos_fail_only_where_that_is_asked_for(int exitCode, params string[] options)
    {
        using var lists = new Lists();
        var list = lists.Write("a.md", "# L\n\n## A\n\n" + Gavel + "\n## B\n\n" + Gavel);

        var run = lists.Run(["check", list, .. options.Where(option => option.Length > 0)]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(options.Contains("info"), run.Output.Contains("info MLC0205", StringComparison.Ordinal));
    }

    [Fact]
    public void Warnings_do_not_fail_where_only_errors_shall()
    {
        using var lists = new Lists();

        var run = lists.Run("check", lists.Write("a.md", Chimera), "--fail-on", "error");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning MLC0301", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_errors_are_shown_where_that_is_asked_for()
    {
        using var lists = new Lists();

        var run = lists.Run("check", lists.Write("a.md", Chimera), "--severity", "error", "--fail-on", "error");

        Assert.Equal(new ToolRun(0, "Nothing found in 1 list with 1 entry.\n", ""), run);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_an_error_at_their_place()
    {
        using var lists = new Lists();
        var list = lists.Write("a.md", [.. Encoding.UTF8.GetBytes(Gavel + "- [SC '21] Caf"), 0xE9, .. Encoding.UTF8.GetBytes(": A Paper\n")]);

        var run = lists.Run("check", list);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("a.md:2:15: error MLC0001: ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_says_the_encoding_and_takes_no_column(string encoding)
    {
        using var lists = new Lists();
        var text = Encoding.GetEncoding(encoding);
        var list = lists.Write("a.md", [.. text.GetPreamble(), .. text.GetBytes(Chimera)]);

        Assert.StartsWith("a.md:1:7: warning MLC0301", lists.Run("check", list).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void A_list_in_another_encoding_is_no_text(string encoding)
    {
        using var lists = new Lists();
        var text = Encoding.GetEncoding(encoding);

        var run = lists.Run("check", lists.Write("a.md", [.. text.GetPreamble(), .. text.GetBytes(Chimera)]), lists.Write("b.md", Gavel));

        Assert.StartsWith("a.md:1:", run.Output, StringComparison.Ordinal);
        Assert.Contains(": error MLC0001: A NUL character: this is not text; save the list as UTF-8\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Two_bytes_a_character_without_a_mark_are_no_text(string encoding)
    {
        using var lists = new Lists();

        var run = lists.Run("check", lists.Write("a.md", Encoding.GetEncoding(encoding).GetBytes(Chimera)));

        Assert.Contains(": error MLC0001: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_too_long_is_an_error_however_long_it_is()
    {
        using var lists = new Lists();

        var run = lists.Run("check", lists.Write("a.md", string.Concat(Enumerable.Repeat(Gavel, 300_000))));

        Assert.StartsWith("a.md:", run.Output, StringComparison.Ordinal);
        Assert.Contains(": error MLC0001: The list is longer than 16777216 characters; split it\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notes/gavel.md", false)]
    [InlineData("notes/", false)]
    [InlineData("/lists/notes/gavel.md", false)]
    [InlineData("../lists/notes/gavel%2Emd#summary", false)]
    [InlineData("notes/tiresias.md", true)]
    [InlineData("/notes/gavel.md", true)]
    [InlineData("../notes", true)]
    // What lies outside the repository may be a page of its host.
    [InlineData("../../issues", false)]
    public void A_relative_link_is_followed(string path, bool isMissing)
    {
        using var lists = new Lists();
        lists.Write(".git", "gitdir: elsewhere");
        lists.Write("lists/notes/gavel.md", "<!-- catalog: none -->\n");

        var run = lists.Run("check", "--severity", "info", lists.Write("lists/a.md", Gavel.TrimEnd() + $" ([notes]({path}))\n"));

        Assert.Equal(isMissing, run.Output.Contains("info MLC0106: ", StringComparison.Ordinal));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Nothing_in_a_list_reaches_the_terminal_as_a_command()
    {
        using var lists = new Lists();

        var output = lists.Run("check", lists.Write("a.md", "- [SC '21'] Chi\u001b[31mmera: Eff\u202eiciently\tTraining Large-Scale Neural Networks\n"), "--severity", "info").Output;

        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\u202e', output);
        Assert.Contains("\n    |       ^^^^\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_line_what_is_around_the_finding_is_shown()
    {
        using var lists = new Lists();

        var output = lists.Run("check", lists.Write("a.md", $"- Gavel: Heterogeneity-Aware {new string('x', 300)} Cluster Scheduling Policies. [SC '21'] {new string('y', 300)}\n"), "--severity", "info").Output.Split('\n');

        Assert.All(output, line => Assert.True(line.Length < 160, line));
    }

    [Fact]
    public void A_list_that_is_marked_as_none_is_not_read()
    {
        using var lists = new Lists();

        Assert.Equal(new ToolRun(0, "Nothing found in 0 lists with 0 entries.\n", ""), lists.Run("check", lists.Write("a.md", "<!-- catalog: none -->\n\nProse.\n")));
    }

    [Theory]
    [InlineData("lists/venues.md", true)]
    [InlineData("lists/venues.md", false)]
    [InlineData("venues.md", false)]
    public void A_venue_table_is_checked_whether_it_is_named_or_found(string path, bool isNamed)
    {
        using var lists = new Lists();
        lists.Write(".git", "gitdir: elsewhere");
        var list = lists.Write("lists/a.md", Gavel);
        var table = lists.Write(path, "---\ncatalog: venues\n---\n\n| Venue | Kind |\n|---|---|\n| LabConf | magazine |\n");

        var run = lists.Run(isNamed ? ["check", list, table] : ["check", list]);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"{path}:7:13: warning MLC0510: 'magazine' is no kind of venue; ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 warning in 1 of 2 files: 1 list with 1 entry and 1 venue table.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_venue_table_that_does_not_say_what_it_is_is_told_how()
    {
        using var lists = new Lists();
        var list = lists.Write("lists/a.md", Gavel);
        lists.Write("lists/venues.md", "| Venue |\n|---|\n| LabConf |\n");

        var run = lists.Run("check", list);

        Assert.StartsWith("lists/venues.md:1:1: warning MLC0002: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("'catalog: venues'", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_that_names_no_paper_is_told_with_the_nearest_key()
    {
        using var lists = new Lists();

        const string Slides = "- [SC '21] Slides on Schedulers <!-- catalog: same-as=osdi2020/gavle -->\n";
        var run = lists.Run("check", lists.Write("a.md", Gavel + Slides));

        Assert.StartsWith(
            "a.md:2:47: warning MLC0506: No paper has the key 'osdi2020/gavle'; did you mean 'osdi2020/gavel'?\n",
            run.Output,
            StringComparison.Ordinal);
    }
}
