namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>The founding lists are read as a person reads them, and so is any other text that says the same.</summary>
public sealed class FoundingListsTests
{
    // The labels of three names were judged by a person who knows the papers. The written rule (the words before the colon, at most three
    // of them, none all in lower case) says otherwise, and the reader follows the rule.
    private static readonly (string List, int Line, string? ByRule)[] NamesJudgedByHand =
    [
        // Better Together: Jointly Optimizing ML Collective Scheduling …: a figure of speech, as anybody sees who does not count words.
        ("ml-systems-index", 107, "Better Together"),
        // Deep compression: Compressing deep neural network …: what the paper is known as, though its second word is in lower case.
        ("ml-systems-index", 138, null),
        // Federated Learning: Strategies for Improving Communication Efficiency: a field, not a system.
        ("ml-systems-index", 157, "Federated Learning"),
    ];

    public static TheoryData<string> Lists => FoundedList.Names;

    [Fact]
    public void There_are_five_lists_of_338_entries()
    {
        Assert.Equal(
            [
                ("ml-systems-index", 145),
                ("ml-systems-tables", 33),
                ("mlsys-papers", 23),
                ("mlsys-reading-list", 98),
                ("systems-for-ml", 39),
            ],
            FoundedList.All.Select(list => (list.Name, list.Labels.Length)));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Each_entry_is_found_on_its_line_with_all_its_facts(string name)
    {
        var list = FoundedList.Of(name);

        Disagreements.AssertNone(Disagreements.ByLine(Expected(list), ListText.Read(list.Text)));
    }

    [Fact]
    public void The_names_judged_by_hand_are_three_and_differ_from_the_rule()
    {
        var labelled = NamesJudgedByHand
            .Select(judged => FoundedList.Of(judged.List).Labels.Single(label => label.Line == judged.Line).Facts)
            .ToList();

        Assert.Equal([null, "Deep compression", null], labelled.Select(label => label.Name));
        Assert.Equal(NamesJudgedByHand.Select(judged => judged.ByRule), labelled.Select(label => Donors.NameInFrontOf(label.Title)));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_file_may_be_called_anything(string name)
    {
        var text = FoundedList.Of(name).Text;
        var facts = ListText.Read(text).Facts;

        string[] paths = [.. FoundedList.All.Select(other => $"lists/{other.Name}.md"), "README.md", "a b/c#.markdown", ""];
        foreach (var path in paths)
        {
            var renamed = ListText.Read(text, path).Facts;

            Assert.Equal(path, renamed.Path);
            Assert.Equal(facts, renamed with { Path = facts.Path });
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Sections_may_stand_in_any_order(string name)
    {
        var list = FoundedList.Of(name);
        var random = new Random(31);
        for (var i = 0; i < 20; i++)
        {
            var shuffled = Rewriting.WithSectionsShuffled(list.Text, random);

            Disagreements.AssertNone(Disagreements.ByTitle(Expected(list).Select(label => label.Facts), ListText.Read(shuffled)));
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Headings_may_say_anything(string name)
    {
        var list = FoundedList.Of(name);
        var (text, renamed) = Rewriting.WithHeadingsRenamed(list.Text);
        var expected = Expected(list).Select(label => (label.Line, label.Facts with
        {
            Topics = label.Facts.Topics.Select(topic => renamed.GetValueOrDefault(topic, topic)).ToEquatableArray(),
        }));

        Disagreements.AssertNone(Disagreements.ByLine(expected, ListText.Read(text)));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Lines_may_end_in_CRLF(string name)
    {
        var list = FoundedList.Of(name);
        var reading = ListText.Read(list.Text.Replace("\n", "\r\n", StringComparison.Ordinal));

        Disagreements.AssertNone(Disagreements.ByLine(Expected(list), reading));
        Assert.Equal(ListText.Read(list.Text).Facts, reading.Facts);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_byte_order_mark_may_stand_before_everything(string name)
    {
        var list = FoundedList.Of(name);
        var reading = ListText.Read("\ufeff" + list.Text);

        Disagreements.AssertNone(Disagreements.ByLine(Expected(list), reading));
        Assert.Equal(ListText.Read(list.Text).Facts, reading.Facts);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Blanks_that_Markdown_ignores_change_nothing(string name)
    {
        var list = FoundedList.Of(name);
        var random = new Random(32);
        for (var i = 0; i < 10; i++)
        {
            Disagreements.AssertNone(Disagreements.ByLine(Expected(list), ListText.Read(Rewriting.WithIdleBlanks(list.Text, random))));
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Bullets_may_be_of_any_mark(string name)
    {
        var text = FoundedList.Of(name).Text;

        Assert.All("-*+", mark => Assert.Equal(ListText.Read(text).Facts, ListText.Read(Rewriting.WithBullets(text, mark)).Facts));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Prose_and_empty_lines_move_entries_and_change_no_fact(string name)
    {
        var text = FoundedList.Of(name).Text;

        Assert.Equal(ListText.Read(text).Facts, ListText.Read(Rewriting.WithProse(text)).Facts);
    }

    [Theory]
    [InlineData(1, 0, 2)]
    [InlineData(2, 1, 0)]
    [InlineData(1, 2, 0)]
    public void Columns_may_stand_in_any_order(params int[] order)
    {
        var list = FoundedList.Of("ml-systems-tables");

        Disagreements.AssertNone(Disagreements.ByLine(Expected(list), ListText.Read(Rewriting.WithColumns(list.Text, order))));
    }

    private static IEnumerable<(int Line, EntryFacts Facts)> Expected(FoundedList list) =>
        list.Labels.Select(label => (label.Line, label.Facts with { Name = NameOf(list, label.Line, label.Facts) }));

    private static string? NameOf(FoundedList list, int line, EntryFacts label) =>
        NamesJudgedByHand
            .Where(judged => judged.List == list.Name && judged.Line == line)
            .Select(judged => judged.ByRule)
            .DefaultIfEmpty(label.Name)
            .Single();
}
