namespace MlsysCatalog.Reading.Tests;

/// <summary>Files of findings that are known.</summary>
public sealed class BaselineTests
{
    private const string Gavel = "- [OSDI' 20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n";
    private const string Chimera = "- [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";
    private const string Tiresias = "- [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning [[pdf]()] [[slides]()]\n";

    [Fact]
    public void A_line_names_rule_list_and_paper() => Assert.Equal(
        """
        # Findings that are known; 'mlsys-catalog check --write-baseline' writes this file anew.
        # rule | list | paper, or the words at the place
        MLC0104 | old/1.md | tiresias a gpu cluster manager for distributed deep learning | 2 times
        MLC0301 | old/1.md | chimera efficiently training large scale neural networks with bidirectional pipelines
        MLC0301 | old/1.md | gavel heterogeneity aware cluster scheduling policies for deep learning workloads

        """.ReplaceLineEndings("\n"),
        WriteBaseline(Gavel + Chimera + Tiresias));

    [Fact]
    public void What_is_in_the_file_is_known() => Assert.Empty(New(Gavel + Chimera + Tiresias, WriteBaseline(Gavel + Chimera + Tiresias)));

    [Theory]
    [InlineData(Tiresias + Chimera + Gavel)]
    [InlineData("# Papers\n\n## Training\n\n" + Chimera + "\n## Scheduling\n\n" + Gavel + "\n" + Tiresias)]
    [InlineData("Prose.\n\n" + Gavel + "- [OSDI '21] Pollux: Co-adaptive Cluster Scheduling for Goodput-Optimized Deep Learning\n" + Chimera + Tiresias)]
    [InlineData("- [OSDI' 20] **Gavel: Heterogeneity-aware cluster scheduling policies for deep learning workloads**\n" + Chimera + Tiresias)]
    // A second system of the name changes constants and keys, but not what was known.
    [InlineData(Gavel + Chimera + Tiresias + "- [OSDI '20] Gavel: Persistent Journals Without Any Locks\n")]
    public void Moving_entries_and_editing_others_wakes_nothing(string edited) =>
        Assert.DoesNotContain(New(edited, WriteBaseline(Gavel + Chimera + Tiresias)), finding => finding.Rule.Id is "MLC0301" or "MLC0104");

    [Fact]
    public void What_is_new_is_reported_the_later_of_equal_ones()
    {
        var baseline = WriteBaseline(Gavel + Tiresias.Replace(" [[slides]()]", "", StringComparison.Ordinal));

        var findings = New(Gavel + Tiresias + Chimera, baseline);

        Assert.Equal(["MLC0104 2", "MLC0301 3"], findings.Select(finding => $"{finding.Rule.Id} {new LineMap(Gavel + Tiresias + Chimera).LineOf(finding.Span.Start) + 1}"));
        Assert.Contains("'slides'", findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    // Nothing in the list is an entry.
    [InlineData("Prose, and nothing else.\n", "MLC0002 | old/1.md | prose and nothing else")]
    [InlineData("\n\n", "MLC0002 | old/1.md | -")]
    public void A_finding_without_a_paper_rests_on_the_words_at_its_place(string list, string line) =>
        Assert.EndsWith("\n" + line + "\n", WriteBaseline(list), StringComparison.Ordinal);

    [Theory]
    [InlineData("\u200b")]
    [InlineData("\u202e")]
    [InlineData("\u2066")]
    [InlineData("\u00ad")]
    [InlineData("\ufeff")]
    public void What_nobody_sees_is_not_written_and_what_has_it_is_known_nonetheless(string unseen)
    {
        var hidden = Chimera.Replace("Chimera: Eff", $"Chimera: Eff{unseen}", StringComparison.Ordinal);

        var written = WriteBaseline(hidden);

        Assert.DoesNotContain(unseen, written, StringComparison.Ordinal);
        Assert.Empty(New(hidden, written));
    }

    [Fact]
    public void Nothing_in_a_list_can_look_like_a_line_of_its_own()
    {
        var title = "Evil | 9 times \u202e<!-- x --> # no comment \u0007" + new string('x', 300) + " \ud83d\ude00 end";
        var written = WriteBaseline($"- [OSDI' 20] Gavel: {title}\n").TrimEnd('\n').Split('\n')[2..];

        Assert.All(written, line => Assert.StartsWith("MLC", line, StringComparison.Ordinal));
        var line = Assert.Single(written, line => line.StartsWith("MLC0301", StringComparison.Ordinal));
        Assert.Matches(@"^MLC0301 \| old/1\.md \| gavel evil 9 times [\p{L}\p{N} ]{0,120}$", line);
    }

    [Theory]
    [InlineData("a|b.md")]
    [InlineData("100%.md")]
    [InlineData(" a.md ")]
    [InlineData("a\nb.md")]
    public void A_path_may_be_anything(string path)
    {
        var text = Baseline.Write([new(new("MLC0301", path, "gavel"), 1)]);

        Assert.Equal(new Fingerprint("MLC0301", path, "gavel"), Assert.Single(Baseline.Parse("b.txt", text).Lines).Fingerprint);
        Assert.Equal(3, text.Count(c => c == '\n'));
    }

    [Fact]
    public void Lines_that_are_not_understood_are_told_and_the_others_count()
    {
        const string Marked =
            """
            # a note
            MLC0301 | 1.md | gavel heterogeneity aware cluster scheduling policies for deep learning workloads
            ⟦<<<<<<< HEAD⟧
            MLC0202 | 1.md | one
            ⟦=======⟧
            MLC0104 | 1.md | two | 3 times
            ⟦>>>>>>> theirs⟧
            ⟦MLC0299 | 1.md | no such rule⟧
            ⟦MLC0202 | 1.md | one⟧
              ⟦MLC0202 | 1.md⟧
            ⟦MLC0202 | 1.md | three | times⟧
            ⟦MLC0202 | 1.md | three | 0 times⟧
            ⟦gavel⟧

            """;
        var marked = Marked.ReplaceLineEndings("\n");
        var text = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var baseline = Baseline.Reading("b.txt", text);

        var findings = RuleRunner.Check([baseline], VenueTable.Default);

        Assert.All(findings, finding => Assert.Equal("MLC0510", finding.Rule.Id));
        Assert.Equal(marked, findings.Reverse().Aggregate(text, (all, finding) => all.Insert(finding.Span.End, "⟧").Insert(finding.Span.Start, "⟦")));
        Assert.Equal(3, Baseline.Parse("b.txt", text).Lines.Count);
        var ofWindows = text.Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal(
            findings.Select(finding => finding.Message),
            RuleRunner.Check([Baseline.Reading("b.txt", ofWindows)], VenueTable.Default).Select(finding => finding.Message));
    }

    [Theory]
    [InlineData("/w/lists", "/w/lists/a.md", "a.md")]
    [InlineData("/w", "/w/lists/deep/a.md", "lists/deep/a.md")]
    [InlineData("/w/app", "/w/lists/a.md", "../lists/a.md")]
    [InlineData("C:\\w\\", "C:\\w\\lists\\a.md", "lists/a.md")]
    [InlineData("C:\\w", "D:\\lists\\a.md", "D:/lists/a.md")]
    [InlineData("", "/l.md", "l.md")]
    [InlineData("/w/lists", "/w/src/App/../../lists/deep/a.md", "deep/a.md")]
    [InlineData("/w/src/App/../../lists", "/w/./lists/a.md", "a.md")]
    public void Paths_start_in_the_baselines_folder(string folder, string file, string path) => Assert.Equal(path, RelativePath.From(folder, file));

    private static string WriteBaseline(string list)
    {
        var reading = ListReader.Read("1.md", list, VenueTable.Default);
        return Baseline.Write(RuleRunner.Check([reading], VenueTable.Default).Select(finding => new BaselineLine(Fingerprint.Of(finding, reading, "old/1.md"), 1)));
    }

    private static IReadOnlyList<Finding> New(string list, string baseline)
    {
        var reading = ListReader.Read("1.md", list, VenueTable.Default);
        var known = new KnownFindings([Baseline.Parse("b.txt", baseline)], (_, path) => "old/" + path);
        var check = new CatalogCheck(new([reading], VenueTable.Default), null, known).Check(reading);
        Assert.Equal(RuleRunner.Check([reading], VenueTable.Default).Count, check.Reported.Count + check.Known.Count);
        return check.Reported;
    }
}
