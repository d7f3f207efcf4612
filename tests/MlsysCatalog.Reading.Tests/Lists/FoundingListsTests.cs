namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>The founding lists are read as a person reads them, and so is any other text that says the same.</summary>
public sealed class FoundingListsTests
{
    // The labels of three names were judged by a person who knows the papers. The written rule (README.md beside the labels: the words before
    // the colon, at most three of them, none all in lower case) says otherwise, and the reader follows the rule.
    private static readonly (string List, string Title, string? ByRule)[] NamesJudgedByHand =
    [
        // A figure of speech, as anybody sees who does not count words.
        ("ml-systems-index", "Better Together: Jointly Optimizing ML Collective Scheduling and Execution Planning using SYNDICATE", "Better Together"),
        // What the paper is known as, though its second word is in lower case.
        ("ml-systems-index", "Deep compression: Compressing deep neural network with pruning, trained quantization and huffman coding", null),
        // A field, not a system.
        ("ml-systems-index", "Federated Learning: Strategies for Improving Communication Efficiency", "Federated Learning"),
    ];

    public static TheoryData<string> Lists => FoundedList.Names;

    [Fact]
    public void There_are_five_lists_of_338_entries()
    {
        Assert.Equal(["ml-systems-index", "ml-systems-tables", "mlsys-papers", "mlsys-reading-list", "systems-for-ml"], FoundedList.All.Select(list => list.Name));
        Assert.Equal(338, FoundedList.All.Sum(list => list.Labels.Length));
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
        var labelled = NamesJudgedByHand.Select(judged => Assert.Single(FoundedList.Of(judged.List).Labels, label => label.Facts.Title == judged.Title));

        Assert.Equal([(107, null), (138, "Deep compression"), (157, null)], labelled.Select(label => (label.Line, label.Facts.Name)));
        Assert.Equal(["Better Together", null, "Federated Learning"], NamesJudgedByHand.Select(judged => judged.ByRule));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_file_may_be_called_anything(string name)
    {
        var text = FoundedList.Of(name).Text;
        var facts = ListText.Read(text).Facts;

        foreach (var path in FoundedList.All.Select(other => $"lists/{other.Name}.md").Append("README.md").Append("a b/c#.markdown").Append(""))
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
        list.Labels.Select(label => NamesJudgedByHand.FirstOrDefault(exception => exception.List == list.Name && exception.Title == label.Facts.Title) is { Title: not null } exception
            ? (label.Line, label.Facts with { Name = exception.ByRule })
            : label);
}
