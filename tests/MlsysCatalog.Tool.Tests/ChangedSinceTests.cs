using System.Diagnostics;

namespace MlsysCatalog.Tool.Tests;

/// <summary><c>check --changed-since</c>: only what touches lines changed since a revision.</summary>
public sealed class ChangedSinceTests
{
    private const string Chimera = "- [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";
    private const string Pollux = "- [OSDI' 21] Pollux: Co-adaptive Cluster Scheduling for Goodput-Optimized Deep Learning\n";
    private const string Gavel = "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n";
    private const string Tiresias = "- [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning\n";

    [Fact]
    public void Old_findings_are_left_out_and_new_ones_shown()
    {
        using var lists = Committed(("lists/a.md", Chimera + Gavel + Tiresias));
        lists.Write("lists/a.md", "# Papers\n\n" + Chimera + Gavel + Pollux + Tiresias);

        var run = lists.Run("check", lists.PathOf("lists"), "--changed-since", "HEAD");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("lists/a.md:5:8: warning MLC0301", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n1 warning in lines changed since HEAD, in 1 of 1 list with 4 entries.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_change_all_is_clean()
    {
        using var lists = Committed(("a.md", Chimera));

        Assert.Equal(new ToolRun(0, "Nothing found in lines changed since HEAD of 1 list with 1 entry.\n", ""), lists.Run("check", lists.PathOf("a.md"), "--changed-since", "HEAD"));
    }

    [Theory]
    [InlineData(Gavel + Tiresias + Gavel)]
    [InlineData("- [OSDI '20] **Gavel**: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n" + Tiresias + Gavel)]
    public void A_pair_counts_where_either_side_was_changed(string now)
    {
        using var lists = Committed(("a.md", now.StartsWith(Gavel, StringComparison.Ordinal) ? Gavel + Tiresias : Gavel + Tiresias + Gavel));
        lists.Write("a.md", now);

        Assert.Contains("a.md:3:14: warning MLC0202", lists.Run("check", lists.PathOf("a.md"), "--changed-since", "HEAD").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_git_does_not_know_is_all_changed()
    {
        using var lists = Committed(("a.md", Gavel));
        lists.Write("b.md", Chimera);

        Assert.StartsWith("b.md:1:7: ", lists.Run("check", lists.PathOf("a.md"), lists.PathOf("b.md"), "--changed-since", "HEAD").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_file_is_all_changed_though_it_be_empty()
    {
        using var lists = Committed(("a.md", Gavel));
        lists.Write("b.md", "");
        lists.Git("add", "-A");

        Assert.StartsWith("b.md:1:1: warning MLC0002", lists.Run("check", lists.PathOf("a.md"), lists.PathOf("b.md"), "--changed-since", "HEAD").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_list_is_compared_with_what_it_was()
    {
        var papers = string.Concat(Enumerable.Range(0, 20).Select(i => $"- [OSDI '2{i % 4}] System{i}: Number {i} of Many\n"));
        using var lists = Committed(("old name.md", Chimera + papers));
        File.Move(lists.PathOf("old name.md"), lists.PathOf("new\tname.md"));
        lists.Write("new\tname.md", Chimera + papers + Pollux);
        lists.Git("add", "-A");

        var run = lists.Run("check", lists.PathOf("new\tname.md"), "--changed-since", "HEAD");

        Assert.Contains(":22:8: warning MLC0301", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(":1:7: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_looks_like_a_hunk_in_a_list_is_none()
    {
        using var lists = Committed(("a.md", Chimera + Gavel));
        lists.Write("a.md", Chimera + Gavel + "\n@@ -0,0 +1,9 @@\n");

        Assert.DoesNotContain("MLC0301", lists.Run("check", lists.PathOf("a.md"), "--changed-since", "HEAD").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nope")]
    [InlineData("HEAD~99")]
    [InlineData("--output=evil.txt")]
    [InlineData("HEAD^{tree}")]
    [InlineData("HEAD..HEAD")]
    [InlineData("")]
    public void A_revision_that_is_none_is_named_and_never_an_option(string revision)
    {
        using var lists = Committed(("a.md", Chimera));

        var run = lists.Run("check", lists.PathOf("a.md"), $"--changed-since={revision}");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEqual("", run.Error);
        Assert.False(File.Exists(lists.PathOf("evil.txt")));
    }

    [Fact]
    public void Outside_a_repository_nothing_can_be_compared()
    {
        using var lists = new Lists();

        var run = lists.Run("check", lists.Write("a.md", Chimera), "--changed-since", "HEAD");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("is in no git repository", run.Error, StringComparison.Ordinal);
    }

    private static Lists Committed(params (string Path, string Text)[] files)
    {
        var lists = new Lists();
        lists.Git("init", "--quiet");
        foreach (var (path, text) in files)
        {
            lists.Write(path, text);
        }

        lists.Git("add", "-A");
        lists.Git("-c", "user.name=Lists", "-c", "user.email=lists@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "-m", "Lists");
        return lists;
    }
}
