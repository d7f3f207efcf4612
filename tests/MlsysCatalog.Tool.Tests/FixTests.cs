using System.Diagnostics;
using System.Text;

namespace MlsysCatalog.Tool.Tests;

/// <summary><c>mlsys-catalog check --fix</c> and <c>--diff</c>: what is written, what is not, and what is said.</summary>
public sealed class FixTests
{
    private const string Gavel = "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n";
    private const string Bad = "- [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";
    private const string Good = "- [SC '21] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";

    [Fact]
    public void What_is_shown_is_mended_and_what_remains_is_told()
    {
        using var lists = new Lists();
        var a = lists.Write("a.md", Gavel + Bad + "- [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning [[pdf]()]\n");
        var b = lists.Write("b.md", Bad);

        var run = lists.Run("check", a, b, "--fix");

        Assert.Equal(
            """
            Mended 2 findings in 2 lists:
              a.md: MLC0301 (1)
              b.md: MLC0301 (1)
            a.md:3:77: warning MLC0104: The link 'pdf' has no target; write its address, or take the link out
              3 | - [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning [[pdf]()]
                |                                                                             ^^^^^^^
            1 warning in 1 of 2 lists with 4 entries.

            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(Good, File.ReadAllText(b));
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        using var lists = new Lists();
        var list = lists.Write("a.md", Gavel + Bad);

        Assert.Equal(0, lists.Run("check", list, "--fix").ExitCode);
        var time = File.GetLastWriteTimeUtc(list);
        var bytes = File.ReadAllBytes(list);

        Assert.Equal(new ToolRun(0, "Nothing to mend.\nNothing found in 1 list with 2 entries.\n", ""), lists.Run("check", list, "--fix"));
        Assert.Equal(bytes, File.ReadAllBytes(list));
        Assert.Equal(time, File.GetLastWriteTimeUtc(list));
    }

    [Fact]
    public void What_is_not_shown_is_not_mended_until_it_is()
    {
        const string Template = "| Venue | Title |\n|---|---|\n| OSDI '20 | [Gavel: Heterogeneity-Aware Cluster Scheduling](https://example.org/g) |\n|  |  |\n";
        using var lists = new Lists();
        var list = lists.Write("a.md", Template);

        Assert.StartsWith("Nothing to mend.\n", lists.Run("check", list, "--fix").Output, StringComparison.Ordinal);
        Assert.Equal(Template, File.ReadAllText(list));

        Assert.StartsWith("Mended 1 finding in 1 list:\n  a.md: MLC0110 (1)\n", lists.Run("check", list, "--fix", "--severity", "info").Output, StringComparison.Ordinal);
        Assert.Equal(Template.Replace("|  |  |\n", "", StringComparison.Ordinal), File.ReadAllText(list));
    }

    [Fact]
    public void As_json_the_findings_that_remain_stand_alone()
    {
        using var lists = new Lists();

        var run = lists.Run("check", lists.Write("a.md", Bad), "--fix", "--format", "json");

        Assert.Equal(new ToolRun(0, "", "Mended 1 finding in 1 list:\n  a.md: MLC0301 (1)\n"), run);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Encoding_byte_order_mark_line_endings_and_the_end_stay(string encoding, bool isMarked)
    {
        using var lists = new Lists();
        const string Text = "# Übung 😀\r\n\r\n" + Gavel + "\r\n" + Bad + "\t \r\n— no line ending at the end";
        var list = lists.Write("a.md", Bytes(Text));

        Assert.Equal("", lists.Run("check", list, "--fix").Error);

        Assert.Equal(Bytes(Text.Replace(Bad, Good, StringComparison.Ordinal)), File.ReadAllBytes(list));

        byte[] Bytes(string text) => [.. isMarked ? Encoding.GetEncoding(encoding).GetPreamble() : [], .. Encoding.GetEncoding(encoding).GetBytes(text)];
    }

    [Fact]
    public void A_second_byte_order_mark_stays_too()
    {
        using var lists = new Lists();
        var list = lists.Write("a.md", "\ufeff\ufeff" + Bad);

        lists.Run("check", list, "--fix");

        Assert.Equal(Encoding.UTF8.GetBytes("\ufeff\ufeff" + Good), File.ReadAllBytes(list));
    }

    [Fact]
    public void A_list_with_bytes_that_stand_for_no_text_is_not_touched_and_that_is_said()
    {
        using var lists = new Lists();
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Bad + "- [SC '21] Caf"), 0xE9, .. Encoding.UTF8.GetBytes(": A Paper\n")];
        var (broken, whole) = (lists.Write("a.md", bytes), lists.Write("b.md", Bad));

        var run = lists.Run("check", broken, whole, "--fix");

        Assert.Equal(bytes, File.ReadAllBytes(broken));
        Assert.Equal(Good, File.ReadAllText(whole));
        Assert.Equal((1, "mlsys-catalog: 'a.md' is not changed, because it cannot be read\n"), (run.ExitCode, run.Error));
        Assert.Contains("a.md:2:15: error MLC0001: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_must_not_be_written_stays_and_the_others_are_mended()
    {
        using var lists = new Lists();
        var (locked, free) = (lists.Write("a.md", Bad), lists.Write("b.md", Bad));
        File.SetAttributes(locked, FileAttributes.ReadOnly);

        var run = lists.Run("check", locked, free, "--fix");

        Assert.Equal((2, "mlsys-catalog: Cannot write 'a.md': It is read-only.\n"), (run.ExitCode, run.Error));
        Assert.Equal((Bad, Good), (File.ReadAllText(locked), File.ReadAllText(free)));
        Assert.StartsWith("Mended 1 finding in 1 list:\n  b.md: MLC0301 (1)\na.md:1:7: warning MLC0301", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(lists.PathOf("")).Length);
        File.SetAttributes(locked, FileAttributes.Normal);
    }

    [Fact]
    public void A_link_still_leads_to_the_file_which_is_mended_and_keeps_its_permissions()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var lists = new Lists();
        var file = lists.Write("real/a.md", Bad);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.UserExecute);
        var link = File.CreateSymbolicLink(lists.PathOf("link.md"), "real/a.md").FullName;

        lists.Run("check", link, "--fix");

        Assert.Equal("real/a.md", new FileInfo(link).LinkTarget);
        Assert.Equal(Good, File.ReadAllText(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.UserExecute, File.GetUnixFileMode(file));
    }

    [Fact]
    public void The_diff_shows_what_would_be_mended_and_writes_nothing()
    {
        using var lists = new Lists();
        var filler = string.Concat(Enumerable.Range(1, 9).Select(i => $"- [OSDI '2{i % 10}] System{i}: Scheduling of Clusters, Part {i}\n"));
        var list = lists.Write("a.md", filler + Bad);

        var run = lists.Run("check", list, "--diff");

        Assert.Equal(
            $"""
            --- a.md
            +++ a.md
            @@ -7,4 +7,4 @@
             - [OSDI '27] System7: Scheduling of Clusters, Part 7
             - [OSDI '28] System8: Scheduling of Clusters, Part 8
             - [OSDI '29] System9: Scheduling of Clusters, Part 9
            -{Bad.TrimEnd()}
            +{Good.TrimEnd()}

            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(filler + Bad, File.ReadAllText(list));
    }

    [Fact]
    public void Where_nothing_would_be_mended_the_diff_is_empty()
    {
        using var lists = new Lists();

        Assert.Equal(new ToolRun(0, "", ""), lists.Run("check", lists.Write("a.md", Gavel.TrimEnd() + " [[pdf]()]\n"), "--diff", "--fix"));
    }

    // A list of many shapes: changes at its ends and next to each other, lines that go, line endings of both kinds or none at the end.
    [Theory]
    [InlineData("\n", "\n", "")]
    [InlineData("\n", "", "")]
    [InlineData("\r\n", "\r\n", "\ufeff")]
    [InlineData("\r\n", "", "")]
    public async Task Git_applies_the_diff(string lineEnd, string end, string mark)
    {
        using var lists = new Lists();
        var rows = string.Join(lineEnd, Enumerable.Range(1, 60).Select(i => i % 7 == 0 || i is 1 or 60 ? "|  |  |" : i % 11 == 0 ? $"| SC '{i}' | [System {i}: Scheduling]() |" : $"| OSDI '{i} | [System{i}: Scheduling of Clusters](https://example.org/{i}) |"));
        var text = mark + string.Join(lineEnd, (string[])[Bad.TrimEnd(), "", "| Venue | Title |", "|---|---|", rows, "", Bad.TrimEnd().Replace("Chimera", "Hydra", StringComparison.Ordinal)]) + end;
        var list = lists.Write("a.md", text);

        var (_, diff, _) = await ToolProcess.RunAsync(lists.PathOf(""), "check", "a.md", "--diff", "--severity", "info");
        lists.Write("fix.patch", diff);
        await ToolProcess.RunAsync(lists.PathOf(""), "check", "a.md", "--fix", "--severity", "info");
        var mended = await File.ReadAllBytesAsync(list);
        lists.Write("a.md", text);

        Assert.NotEqual(Encoding.UTF8.GetBytes(text), mended);
        Assert.Equal("", await GitAsync(lists.PathOf(""), "apply", "--whitespace=nowarn", "fix.patch"));
        Assert.Equal(mended, await File.ReadAllBytesAsync(list));
    }

    [Fact]
    public void What_a_comment_or_a_baseline_silences_is_not_mended()
    {
        using var lists = new Lists();
        lists.Write(".git", "gitdir: elsewhere");
        var known = lists.Write("a.md", Bad);
        lists.Run("check", known, "--write-baseline");
        const string Silenced = "<!-- catalog-disable-file MLC0301: as printed -->\n\n" + Bad;
        var silenced = lists.Write("b.md", Silenced);

        var run = lists.Run("check", known, silenced, "--fix");

        Assert.StartsWith("Nothing to mend.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((Bad, Silenced), (File.ReadAllText(known), File.ReadAllText(silenced)));
    }

    [Fact]
    public void Only_changed_lines_are_mended_where_only_they_are_looked_at()
    {
        using var lists = new Lists();
        var list = lists.Write("a.md", Bad);
        lists.Git("init", "--quiet");
        lists.Git("add", ".");
        lists.Git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", "Old");
        var more = Bad.Replace("Chimera", "Hydra", StringComparison.Ordinal);
        lists.Write("a.md", Bad + more);

        var run = lists.Run("check", list, "--changed-since", "HEAD", "--fix");

        Assert.Equal(Bad + more.Replace("'21'", "'21", StringComparison.Ordinal), File.ReadAllText(list));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Mended 1 finding in 1 list:\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_printed_into_a_file_stands_there_alone()
    {
        using var lists = new Lists();
        var list = lists.Write("a.md", Bad);

        var diff = lists.Run("check", list, "--diff", "--output", lists.PathOf("fix.patch"));
        Assert.Equal((1, ""), (diff.ExitCode, diff.Output));
        Assert.StartsWith("--- ", File.ReadAllText(lists.PathOf("fix.patch")), StringComparison.Ordinal);

        var fix = lists.Run("check", list, "--fix", "--output", lists.PathOf("report.txt"));
        Assert.Equal(new ToolRun(0, "", "Mended 1 finding in 1 list:\n  a.md: MLC0301 (1)\n"), fix);
        Assert.Equal("Nothing found in 1 list with 1 entry.\n", File.ReadAllText(lists.PathOf("report.txt")));
    }

    [Fact]
    public void A_diff_writes_no_baseline()
    {
        using var lists = new Lists();

        var run = lists.Run("check", lists.Write("a.md", Bad), "--diff", "--write-baseline");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--write-baseline cannot go with it", run.Error, StringComparison.Ordinal);
    }

    private static async Task<string> GitAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(folder.TrimEnd('/'));
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEndAsync();
        await git.WaitForExitAsync();
        return await error;
    }
}
