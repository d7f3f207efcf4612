namespace MlsysCatalog.Reading.Tests.Fixes;

/// <summary>Lists are mended until there is nothing left to mend.</summary>
public sealed class ListMenderTests
{
    private const string Gavel = "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads";
    private const string Chimera = "* [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines";

    private static readonly RuleDescriptor Rule = new("MLC9999", "A rule", RuleCategory.Form, FindingSeverity.Info, "A rule.") { HasFix = true };

    [Theory]
    [InlineData("\n", "\n")]
    [InlineData("\r\n", "\r\n")]
    [InlineData("\r\n", "")]
    [InlineData("\r", "\r")]
    [InlineData("\n", "\n\r\n\n  ")]
    public void Nothing_but_the_edits_is_changed(string lineEnd, string end)
    {
        var text = Gavel + lineEnd + Chimera + "\t " + lineEnd + Gavel.Replace("Gavel", "Tiresias", StringComparison.Ordinal) + end;

        var mended = MendByRules(text);

        Assert.Equal(text.Replace("'21'", "'21", StringComparison.Ordinal), mended.After.Text);
        Assert.Equal([new(new(text.IndexOf("'21'", StringComparison.Ordinal), text.IndexOf("'21'", StringComparison.Ordinal) + 4), "'21")], mended.Edits);
        Assert.Equal(["MLC0301"], mended.Mended.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void A_list_without_fixable_findings_is_the_same_object()
    {
        var list = Read("1.md", Gavel);

        var mended = Assert.Single(ListMender.Mend([list], VenueTable.Default, Check));

        Assert.Same(list, mended.After);
        Assert.Equal((false, false), (mended.IsChanged, mended.IsUnsettled));
    }

    [Fact]
    public void What_meets_another_edit_waits_for_the_next_round()
    {
        // Both finders would replace the whole word; one after the other they do.
        var mended = Mend("abc", Replace("abc", "abd"), Replace("ab", "xy"));

        Assert.Equal("xyd", mended.After.Text);
        Assert.Equal(2, mended.Mended.Count);
        Assert.Equal([new(new(0, 3), "xyd")], mended.Edits);
    }

    [Fact]
    public void Fixes_that_undo_each_other_end_where_they_began_and_do_so_again()
    {
        var mended = Mend("start", Replace("start", "one"), Replace("one", "two"), Replace("two", "three"), Replace("three", "one"));

        Assert.Equal("one", mended.After.Text);
        Assert.Equal("one", Mend("one", Replace("one", "two"), Replace("two", "three"), Replace("three", "one")).After.Text);
    }

    [Theory]
    [InlineData(100, "b")]
    [InlineData(1_000, null)]
    public void What_only_takes_text_out_may_take_many_rounds_and_not_forever(int letters, string? left)
    {
        var text = new string('a', letters) + "b";

        Assert.Equal(left ?? text, Mend(text, Replace("ab", "b")).After.Text);
    }

    [Fact]
    public void A_list_that_every_fix_makes_longer_is_left_as_it_was()
    {
        var mended = Mend("a", Replace("a", "aa"));

        Assert.True(mended.IsUnsettled);
        Assert.Same(mended.Before, mended.After);
        Assert.Empty(mended.Edits);
    }

    [Fact]
    public void A_fix_that_makes_a_list_unreadable_is_not_kept()
    {
        var mended = Mend("ab", Replace("a", "c\0"), Replace("b", "d"));

        Assert.Equal("ad", mended.After.Text);
        Assert.Equal((false, 1), (mended.IsUnsettled, mended.Mended.Count));
    }

    [Fact]
    public void A_fix_that_costs_an_entry_elsewhere_stays_out_alone_and_the_others_go_in()
    {
        var text = $"# Papers\n\n{Gavel}\n{Chimera}\n";

        // What stands behind it is a comment then, and no entry.
        var mended = Mend(text, Replace("# Papers", "<!-- Papers"), Replace("'21'", "'21"), Replace("'20", "2020"));

        Assert.Equal(text.Replace("'21'", "'21", StringComparison.Ordinal).Replace("'20", "2020", StringComparison.Ordinal), mended.After.Text);
        Assert.Equal(2, mended.Mended.Count);
        Assert.Equal(2, mended.After.Entries.Count);
    }

    [Fact]
    public void A_fix_may_take_an_entry_out_whose_title_it_takes_out()
    {
        var mended = Mend($"# Papers\n\n{Gavel}\n{Chimera}\n", Replace(Gavel + "\n", ""));

        Assert.Equal($"# Papers\n\n{Chimera}\n", mended.After.Text);
    }

    [Fact]
    public void What_was_shipped_is_mended_though_every_fix_of_a_list_stays_out()
    {
        var list = Read("1.md", Gavel);
        var shipped = ShippedFile.Reading("shipped.txt", "old");
        Finding[] findings =
        [
            new(Rule, "1.md", new(0, 1), "Mend it", default, new([new(new(0, 1), "<!--")])),
            new(Rule, "1.md", new(0, 1), "Mend it", default, new([new(new(0, 3), "new")])) { EditedPath = "shipped.txt" },
        ];

        var mended = ListMender.Mend([list, shipped], VenueTable.Default, lists => lists[1].Text == "old" ? findings : findings[..1]);

        Assert.Equal([Gavel, "new"], mended.Select(file => file.After.Text));
    }

    [Fact]
    public void Edits_out_of_place_are_not_applied_and_the_others_are()
    {
        var mended = Mend("abc", text => text[0] == 'a' ? [new(new(0, 1), "x"), new(new(2, 9), "y")] : null, Replace("bc", "z"));

        Assert.Equal("az", mended.After.Text);
        Assert.Single(mended.Mended);
    }

    [Fact]
    public void Venue_tables_and_files_that_are_no_list_stay_as_they_are()
    {
        const string Table = "---\ncatalog: venues\n---\n\n| Venue |\n|---|\n| LabConf |\n";

        Assert.All(
            [Mend(Table, Replace("LabConf", "Conf")), Mend("<!-- catalog: none -->\nabc\n", Replace("abc", "x"))],
            mended => Assert.False(mended.IsChanged));
    }

    private static MendedList MendByRules(string text) =>
        Assert.Single(ListMender.Mend([Read("1.md", text)], VenueTable.Default, Check));

    // Each of the finders sees the list as it is now and may have edits for it.
    private static MendedList Mend(string text, params Func<string, TextEdit[]?>[] finders) => Assert.Single(ListMender.Mend(
        [Read("1.md", text)],
        VenueTable.Default,
        lists => finders.Select(finder => finder(lists[0].Text)).OfType<TextEdit[]>()
            .Select(edits => new Finding(Rule, "1.md", edits[0].Span, "Mend it", default, new(edits)))));

    private static Func<string, TextEdit[]?> Replace(string old, string replacement) => text =>
        text.IndexOf(old, StringComparison.Ordinal) is >= 0 and var place ? [new(new(place, place + old.Length), replacement)] : null;

    private static IReadOnlyList<Finding> Check(IReadOnlyList<ListReading> lists) => RuleRunner.Check(lists, VenueTable.Default);

    private static ListReading Read(string path, string text) => ListReader.Read(path, text, VenueTable.Default);
}
