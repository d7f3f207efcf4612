using MlsysCatalog.Benchmarks;

namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>
/// No text makes the reader hang, and none lets it run out of stack. What would take long is refused at the place where a stated limit is
/// met. How the time grows is measured, not tested: by <c>tests/MlsysCatalog.Benchmarks -- growth</c>.
/// </summary>
public sealed class HostileTextTests
{
    // All are done in seconds; what takes so long would not end.
    private static readonly TimeSpan Forever = TimeSpan.FromMinutes(2);

    // A quarter of what threads have where stacks are small.
    private const int SmallStack = 256 * 1024;

    public static TheoryData<string> Names => [.. HostileTexts.All.Select(static text => text.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_text_is_read_and_checked_on_a_small_stack(string name)
    {
        var text = HostileTexts.All.Single(text => text.Name == name).OfLength(32 * 1024);

        OnSmallStack(cancellation =>
        {
            var list = ListReader.Read("list.md", text, VenueTable.Default, cancellation);
            RuleRunner.Check([list], VenueTable.Default, cancellation);
        });
    }

    [Theory]
    [InlineData("![a ", "](b)")]
    [InlineData("*a ", " b*")]
    [InlineData("**a ", " b**")]
    [InlineData("[", "]")]
    [InlineData("<b>", "</b>")]
    [InlineData("(", ")")]
    public void What_nests_in_one_paragraph_needs_no_stack(string open, string close)
    {
        // As deep as the limits allow.
        var text = "- [OSDI '20] Gavel " + string.Concat(Enumerable.Repeat(open, 1_500)) + "a" + string.Concat(Enumerable.Repeat(close, 1_500)) + "\n";

        OnSmallStack(cancellation => ListReader.Read("list.md", text, VenueTable.Default, cancellation));
    }

    [Theory]
    [InlineData("[a](", "not closed")]
    [InlineData("[a](b (", "not closed")]
    [InlineData("[a][", "not closed")]
    [InlineData("![", "open")]
    [InlineData("[", "open")]
    [InlineData("**a ", "not closed")]
    [InlineData("*a _b ", "not closed")]
    [InlineData("<?", "not closed")]
    [InlineData("<![CDATA[", "not closed")]
    [InlineData("<!A ", "not closed")]
    public void What_Markdig_looks_at_again_and_again_is_refused(string piece, string word)
    {
        const string Before = "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n\n";
        var finding = Assert.Single(RuleAssert.Check(Before + "- Gavel " + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length))));

        Assert.Equal("MLC0001", finding.Rule.Id);
        Assert.Contains(word, finding.Message, StringComparison.Ordinal);
        Assert.True(finding.Span.Start > Before.Length, finding.Span.ToString());
    }

    [Theory]
    [InlineData("[a]: b\n", "definitions")]
    [InlineData("[a]:\nb\n", "definitions")]
    [InlineData("a\n===\n", "underlined")]
    [InlineData("> [a]: b \"\n===\n", "underlined")]
    public void Blocks_that_Markdig_looks_for_again_and_again_are_refused(string piece, string word)
    {
        var finding = Assert.Single(RuleAssert.Check(string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length))));

        Assert.Equal("MLC0001", finding.Rule.Id);
        Assert.Contains(word, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_of_one_item_are_refused_at_the_item()
    {
        const string Before = "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n";
        var finding = Assert.Single(RuleAssert.Check(Before + "- [OSDI '20] Tiresias\n" + string.Concat(Enumerable.Repeat("\n  a\n", 100_000))));

        Assert.Equal(("MLC0001", Before.Length), (finding.Rule.Id, finding.Span.Start));
        Assert.Contains("paragraphs", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_that_are_not_closed_are_looked_for_once()
    {
        // Each would be looked for to the end: a hundred gigabytes.
        var text = "<div>" + string.Concat(Enumerable.Repeat("<a\n", 4_000_000));

        OnSmallStack(cancellation => ListReader.Read("list.md", text, VenueTable.Default, cancellation));
    }

    [Fact]
    public void Comments_inside_each_other_add_up_to_nothing_long()
    {
        var entry = "<!-- catalog: title=link authors=below -->\n\n- [OSDI '20] [Gavel: Cluster Scheduling](https://example.org/a)\n\n";
        var document = MarkdownParser.Parse(string.Concat(Enumerable.Repeat(entry, 200)), out _)!;

        var candidates = CandidateCollector.Collect(document, string.Concat(Enumerable.Repeat(entry, 200)), VenueTable.Default, CancellationToken.None).Candidates;

        Assert.InRange(candidates.Max(static candidate => candidate.Override!.Text.Length), 1, 500);
    }

    [Theory]
    [InlineData("|a|b|\n|-|-|\n")]
    [InlineData("- ")]
    public void A_row_of_thousands_of_columns_is_refused_where_they_are_too_many(string before)
    {
        var finding = Assert.Single(RuleAssert.Check(before + new string('|', 10_000) + "\n"));

        Assert.Equal(("MLC0001", before.Length + ReadingLimits.MostBars), (finding.Rule.Id, finding.Span.Start));
    }

    [Fact]
    public void Bars_in_links_of_a_long_table_are_refused()
    {
        var rows = string.Concat(Enumerable.Repeat("| [a|b](c) | d |\n", 60_000));

        var finding = Assert.Single(RuleAssert.Check("| a | b |\n|-|-|\n" + rows));

        Assert.Equal("MLC0001", finding.Rule.Id);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("?a&amp;{0}")]
    [InlineData(" \"a\\\"{0}\"")]
    public void A_definition_that_is_long_and_used_often_is_refused_where_its_uses_are_too_many(string target)
    {
        var definition = "[r]: https://example.org/" + target.Replace("{0}", new('a', 100_000), StringComparison.Ordinal) + "\n\n";
        var uses = string.Concat(Enumerable.Range(0, 2_000).Select(static i => $"- [OSDI '20] [Gavel{i}: Cluster Scheduling][r]\n"));
        var use = uses.Length / 2_000 * (ReadingLimits.MostReusedCharacters / 100_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var finding = Assert.Single(RuleAssert.Check(definition + uses));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal("MLC0001", finding.Rule.Id);
        Assert.Contains("definitions", finding.Message, StringComparison.Ordinal);
        Assert.InRange(finding.Span.Start - definition.Length, use - 500, use + 500);

        // Markdig copies a target with an escape for each use: 400 MB.
        Assert.InRange(allocated, 0, 100_000_000);
    }

    [Fact]
    public void A_text_without_an_end_is_refused_where_it_becomes_too_long()
    {
        const string Before = "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n\n- ";
        var finding = Assert.Single(RuleAssert.Check(Before + string.Concat(Enumerable.Repeat("Gavel ", 20_000))));

        Assert.Equal("MLC0001", finding.Rule.Id);
        Assert.InRange(finding.Span.Start, Before.Length, Before.Length + ReadingLimits.LongestText);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("> 1. - ")]
    public void What_nests_at_the_beginning_of_a_line_is_refused_before_it_is_parsed(string marker)
    {
        const string Before = "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n\n";

        var finding = Assert.Single(RuleAssert.Check(Before + string.Concat(Enumerable.Repeat(marker, 2_000_000 / marker.Length)) + "a"));

        Assert.Equal(("MLC0001", Before.Length), (finding.Rule.Id, finding.Span.Start));
    }

    [Fact]
    public void Reading_ends_in_the_midst_of_parsing_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        MarkdownParser.Parse("- Gavel *schedules* clusters\n", out _, source.Token);
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => MarkdownParser.Parse("- Gavel *schedules* clusters\n", out _, source.Token));
    }

    private static void OnSmallStack(Action<CancellationToken> work)
    {
        using var source = new CancellationTokenSource(Forever);
        Exception? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    work(source.Token);
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    thrown = exception;
                }
            },
            SmallStack) { IsBackground = true };
        thread.Start();

        Assert.True(thread.Join(Forever), "It did not come to an end.");
        Assert.Null(thrown);
    }
}
