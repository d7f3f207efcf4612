namespace MlsysCatalog.Tool.Tests;

/// <summary>What <c>check</c> leaves out or makes louder: settings files, comments, baselines.</summary>
public sealed class SwitchTests
{
    private const string Chimera = "- [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";
    private const string Gavel = "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n";
    private const string Tiresias = "- [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning [[pdf]()] [[slides]()]\n";
    private const string KnownChimera = "MLC0301 | {0} | chimera efficiently training large scale neural networks with bidirectional pipelines\n";

    [Theory]
    [InlineData("error", 1, "error")]
    [InlineData("warning", 1, "warning")]
    [InlineData("info", 0, "info")]
    [InlineData("suggestion", 0, "info")]
    [InlineData("hidden", 0, "hidden")]
    [InlineData("silent", 0, "hidden")]
    [InlineData("none", 0, null)]
    public void An_editor_config_above_a_list_sets_a_rule(string value, int exitCode, string? shown)
    {
        using var lists = new Lists();
        var list = lists.Write("lists/old/a.md", Chimera);
        lists.Write(".editorconfig", $"root = true\n[lists/old/*.md]\nmlsys_catalog.MLC0301.severity = {value}\n");

        var run = lists.Run("check", list, "--severity", "hidden");

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        Assert.Equal(shown is not null, run.Output.StartsWith($"lists/old/a.md:1:7: {shown} MLC0301", StringComparison.Ordinal));
    }

    [Fact]
    public void A_global_config_wins_over_an_editor_config_and_holds_for_every_list()
    {
        using var lists = new Lists();
        var list = lists.Write("lists/a.md", Chimera);
        lists.Write(".editorconfig", "root = true\n[*.md]\nmlsys_catalog.MLC0301.severity = error\n");
        Assert.StartsWith("lists/a.md:1:7: error MLC0301", lists.Run("check", list).Output, StringComparison.Ordinal);

        lists.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.MLC0301.severity = none\n");
        Assert.Equal(0, lists.Run("check", list).ExitCode);
    }

    [Fact]
    public void The_compilers_own_key_in_a_section_has_no_effect_as_in_a_build()
    {
        using var lists = new Lists();
        var list = lists.Write("lists/a.md", Chimera);
        lists.Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.MLC0301.severity = none\n");

        Assert.Equal(1, lists.Run("check", list).ExitCode);
    }

    [Fact]
    public void A_setting_that_means_nothing_is_told_at_its_place_and_nothing_is_checked()
    {
        using var lists = new Lists();
        var list = lists.Write("lists/a.md", Chimera);
        lists.Write(".editorconfig", "root = true\n\n[*.md]\nmlsys_catalog.MLC0301.severity = eror\nmlsys_catalog.MLC9202.severity = none\n");

        var run = lists.Run("check", list);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(".editorconfig:4:1: 'eror' is no severity; write none, hidden, info, warning, error or default\n", run.Error, StringComparison.Ordinal);
        Assert.Contains(".editorconfig:5:1: 'mlsys_catalog.MLC9202.severity' sets nothing; did you mean 'mlsys_catalog.MLC0202.severity'?\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_whose_name_is_no_pattern_is_told_with_its_file()
    {
        using var lists = new Lists();
        var list = lists.Write("lists/a.md", Chimera);
        lists.Write("lists/.editorconfig", "[*.md]\nmlsys_catalog.MLC0301.severity = error\n");
        lists.Write(".editorconfig", "root = true\n\n[[]]\n");

        var run = lists.Run("check", list);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(".editorconfig: the name of a section, between brackets, is none that the compiler can read\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("lists/.editorconfig", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_global_config_that_the_compiler_does_not_understand_is_told_too()
    {
        using var lists = new Lists();
        var list = lists.Write("lists/a.md", Chimera);
        lists.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.MLC0301.severity = loud\n");

        var run = lists.Run("check", list);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("'loud'", run.Error, StringComparison.Ordinal);
        Assert.Contains("MLC0301", run.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_comment_silences_its_line()
    {
        using var lists = new Lists();

        Assert.Equal(0, lists.Run("check", lists.Write("a.md", Chimera.TrimEnd() + " <!-- catalog-disable-line MLC0301: as printed -->\n")).ExitCode);
    }

    [Fact]
    public void A_baseline_is_written_beside_the_lists_and_found_again()
    {
        using var lists = new Lists();
        lists.Write("lists/a.md", Gavel + Chimera);
        lists.Write("lists/deep/b.md", Tiresias);
        lists.Write(".git", "gitdir: elsewhere");

        var run = lists.Run("check", lists.PathOf("lists"), "--write-baseline");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            Nothing found in 2 lists with 3 entries.
            Wrote lists/MlsysCatalog.Baseline.txt: 3 findings new in it, 0 no longer.
            Known, and so not shown: 3 (MLC0104 2, MLC0301 1), in lists/MlsysCatalog.Baseline.txt.

            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal(
            """
            # Findings that are known; 'mlsys-catalog check --write-baseline' writes this file anew.
            # rule | list | paper, or the words at the place
            MLC0104 | deep/b.md | tiresias a gpu cluster manager for distributed deep learning | 2 times
            MLC0301 | a.md | chimera efficiently training large scale neural networks with bidirectional pipelines

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(lists.PathOf("lists/MlsysCatalog.Baseline.txt")));
        Assert.Equal(0, lists.Run("check", lists.PathOf("lists")).ExitCode);
        Assert.Equal(0, lists.Run("check", lists.PathOf("lists/deep/b.md")).ExitCode);

        lists.Write("lists/a.md", "# Moved\n\n" + Chimera + "- [OSDI' 21] Pollux: Co-adaptive Cluster Scheduling\n" + Gavel);
        Assert.Equal("lists/a.md:4:8: warning MLC0301", lists.Run("check", lists.PathOf("lists")).Output[..31]);
    }

    [Fact]
    public void What_is_mended_leaves_the_baseline_when_it_is_written_again_and_other_lists_stay_in_it()
    {
        using var lists = new Lists();
        var list = lists.Write("lists/a.md", Gavel);
        lists.Write("lists/b.md", Chimera);
        lists.Write("lists/MlsysCatalog.Baseline.txt", string.Format(null, KnownChimera, "a.md") + string.Format(null, KnownChimera, "b.md") + string.Format(null, KnownChimera, "gone.md"));

        Assert.Equal(
            "Nothing found in 1 list with 1 entry.\n2 findings of the baseline are there no more; --write-baseline takes them out.\n",
            lists.Run("check", list).Output);
        Assert.Contains("Wrote lists/MlsysCatalog.Baseline.txt: 0 findings new in it, 2 no longer.\n", lists.Run("check", list, "--write-baseline").Output, StringComparison.Ordinal);

        Assert.EndsWith("\n" + string.Format(null, KnownChimera, "b.md"), File.ReadAllText(lists.PathOf("lists/MlsysCatalog.Baseline.txt")), StringComparison.Ordinal);
        Assert.DoesNotContain("a.md", File.ReadAllText(lists.PathOf("lists/MlsysCatalog.Baseline.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_shown_is_written_and_what_was_known_stays()
    {
        using var lists = new Lists();
        var list = lists.Write("a.md", "## A\n\n" + Gavel + "\n## B\n\n" + Gavel);

        lists.Run("check", list, "--write-baseline");
        Assert.DoesNotContain("MLC0205", File.ReadAllText(lists.PathOf("MlsysCatalog.Baseline.txt")), StringComparison.Ordinal);

        lists.Run("check", list, "--write-baseline", "--severity", "info");
        lists.Run("check", list, "--write-baseline");
        Assert.Contains("MLC0205 | a.md | gavel", File.ReadAllText(lists.PathOf("MlsysCatalog.Baseline.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_baseline_counts_instead_of_those_beside_the_lists()
    {
        using var lists = new Lists();
        var list = lists.Write("lists/a.md", Chimera);
        lists.Write("lists/MlsysCatalog.Baseline.txt", string.Format(null, KnownChimera, "a.md"));
        var named = lists.Write("debt.txt", "# none\n");

        Assert.Equal(0, lists.Run("check", list).ExitCode);
        Assert.Equal(1, lists.Run("check", list, "--baseline", named).ExitCode);

        Assert.Equal(0, lists.Run("check", list, "--baseline", named, "--write-baseline").ExitCode);
        Assert.EndsWith("\n" + string.Format(null, KnownChimera, "lists/a.md"), File.ReadAllText(named), StringComparison.Ordinal);
    }

    [Fact]
    public void Baselines_count_together_but_are_not_written_together()
    {
        using var lists = new Lists();
        lists.Write(".git", "gitdir: elsewhere");
        var list = lists.Write("lists/a.md", Chimera + Tiresias);
        lists.Write("lists/MlsysCatalog.Baseline.txt", string.Format(null, KnownChimera, "a.md"));
        lists.Write("MlsysCatalog.Baseline.txt", "MLC0104 | lists/a.md | tiresias a gpu cluster manager for distributed deep learning | 2 times\n");

        Assert.Equal(0, lists.Run("check", list).ExitCode);
        var run = lists.Run("check", list, "--write-baseline");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("mlsys-catalog: There are several baselines (", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_a_baseline_that_is_not_understood_is_a_finding_there()
    {
        using var lists = new Lists();
        var list = lists.Write("a.md", Chimera);
        lists.Write("MlsysCatalog.Baseline.txt", "<<<<<<< HEAD\n" + string.Format(null, KnownChimera, "a.md"));

        var run = lists.Run("check", list);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("MlsysCatalog.Baseline.txt:1:1: warning MLC0510: A merge was left unfinished here", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 warning in 1 of 2 files: 1 list with 1 entry and 1 baseline.\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone.txt", "No file '")]
    [InlineData("binary.txt", "is no text, so no baseline")]
    public void A_baseline_that_cannot_be_used_is_named(string name, string message)
    {
        using var lists = new Lists();
        lists.Write("binary.txt", "\0\u0001");

        var run = lists.Run("check", lists.Write("a.md", Chimera), "--baseline", lists.PathOf(name));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--write-baseline", "--baseline")]
    [InlineData("--output")]
    public void A_file_that_cannot_be_written_is_named_and_nothing_half_written(params string[] options)
    {
        using var lists = new Lists();
        var list = lists.Write("a.md", Chimera);

        var run = lists.Run(["check", list, .. options, lists.PathOf("no/such/folder/file.txt")]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("mlsys-catalog: Cannot write 'no/such/folder/file.txt': ", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a.md"], Directory.EnumerateFileSystemEntries(lists.PathOf("")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_baseline_that_would_not_be_found_again_is_not_written()
    {
        using var lists = new Lists();

        var run = lists.Run("check", lists.Write("one/a.md", Chimera), lists.Write("two/b.md", Chimera), "--write-baseline");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("--baseline says which file to write", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_of_all_is_not_written_from_changed_lines()
    {
        using var lists = new Lists();

        var run = lists.Run("check", "a.md", "--write-baseline", "--changed-since", "HEAD");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("--changed-since cannot go with it", run.Error, StringComparison.Ordinal);
    }
}
