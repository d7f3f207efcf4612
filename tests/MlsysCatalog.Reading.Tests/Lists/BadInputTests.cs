using System.Text;

namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>Whatever a file holds, it is read, or the reading says at which place it cannot be; nothing is thrown.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string> Lists => FoundedList.Names;

    // By name only: xunit would not hand over a text that is not well-formed UTF-16.
    public static TheoryData<string> Odd => [.. OddTexts.Keys];

    public static TheoryData<string> Deep => [.. DeepTexts.Keys];

    public static TheoryData<string> Long => [.. LongTexts.Keys];

    private static readonly Dictionary<string, string> OddTexts = new()
    {
        ["nothing"] = "",
        ["a line end"] = "\n",
        ["a carriage return"] = "\r",
        ["a byte order mark"] = "\ufeff",
        ["only front matter"] = "---\ntitle: Papers\n---\n",
        ["front matter that never ends"] = "---\ntitle: Papers\n",
        ["half a front matter"] = "---",
        ["a comment that never ends"] = "# Papers\n\n<!-- catalog: name=Gavel\n\n- [OSDI '20] Gavel: Cluster Scheduling\n",
        ["a comment that never ends in an entry"] = "- [OSDI '20] Gavel: Cluster Scheduling <!-- catalog: name=Gavel\n",
        ["a quotation that never ends in a comment"] = "- [OSDI '20] Gavel: Cluster Scheduling <!-- catalog: name=\"Gavel -->\n",
        ["a code fence that never ends"] = "```\n- [OSDI '20] Gavel: Cluster Scheduling\n",
        ["a fold that never ends"] = "<details><summary>Papers\n\n- [OSDI '20] Gavel: Cluster Scheduling\n",
        ["a fold that never began"] = "</details></summary></details>\n\n- [OSDI '20] Gavel: Cluster Scheduling\n",
        ["tags cut short"] = "- <a href=\"https://example.org\n- <img alt='\n- <mark\n- <\n",
        ["a table without rows"] = "| Title | Venue |\n|---|---|\n",
        ["a table without columns"] = "|\n|-|\n|\n",
        ["rows longer than the header"] = "| Title |\n|---|\n| Gavel: Cluster Scheduling | OSDI '20 | a | b | c |\n",
        ["rows shorter than the header"] = "| Venue | Year | Title | Link |\n|---|---|---|---|\n| OSDI |\n| |\n",
        ["empty bullets"] = "-\n-\n  -\n    -\n- []()\n- ****\n- ![]()\n",
        ["an item that begins with a stop"] = "- . Gavel schedules jobs on clusters (OSDI 2020)\n",
        ["empty headings"] = "#\n##\n# #\n###### ######\n",
        ["half a surrogate pair"] = "- [OSDI '20] Gavel \ud83d: Cluster \udc4d Scheduling\n",
        ["control characters"] = "- [OSDI '20] Gavel\u0001\u0007\u001b[0m: Cluster\u2028Scheduling\u2029 \u0085\u000b\u000c\n",
        ["links that lead nowhere"] = "- [Gavel][gavel] [OSDI '20][] []\n\n[gavel]:\n[OSDI '20]:\n",
        ["numbers that are no years"] =
            "- [OSDI '99999999999] Gavel ([arXiv 9999.99999](https://arxiv.org/abs/9999.99999)), 00000000000000000000\n",
    };

    private static readonly Dictionary<string, string> DeepTexts = new()
    {
        ["quotations"] = new string('>', 10_000) + " Gavel",
        ["bullets"] = string.Concat(Enumerable.Range(0, 2_000).Select(depth => new string(' ', 2 * depth) + "- Gavel\n")),
        ["bullets on one line"] = string.Concat(Enumerable.Repeat("- ", 10_000)) + "Gavel",
        ["numbers"] = string.Concat(Enumerable.Range(0, 1_000).Select(depth => new string(' ', 3 * depth) + "1. Gavel\n")),
    };

    private static readonly Dictionary<string, string> LongTexts = new()
    {
        ["opening brackets"] = "- " + new string('[', 5_000),
        ["closing brackets"] = "- " + new string(']', 20_000),
        ["nested brackets"] = "- " + new string('[', 2_000) + "Gavel" + new string(']', 2_000),
        ["stars"] = "- " + new string('*', 20_000),
        ["pairs of stars"] = "- " + string.Concat(Enumerable.Repeat("**a ", 5_000)),
        ["parentheses"] = "- Gavel " + new string('(', 5_000) + new string(')', 5_000),
        ["backticks"] = "- " + string.Concat(Enumerable.Range(1, 200).Select(count => new string('`', count) + " ")),
        ["pipes"] = "- " + new string('|', 5_000),
        ["a table of many columns"] = $"{new string('|', 500)}\n{string.Concat(Enumerable.Repeat("|-", 500))}|\n{new string('|', 500)}\n",
        ["digits"] = "- " + new string('2', 50_000),
        ["apostrophes"] = "- [OSDI " + new string('\'', 20_000) + "20] Gavel",
        ["a title of one word"] = "- [OSDI '20] " + new string('x', 200_000),
        ["a title of many words"] = "- [OSDI '20] " + string.Concat(Enumerable.Repeat("Gavel of ", 20_000)),
        ["colons"] = "- [OSDI '20] " + string.Concat(Enumerable.Repeat("Gavel: ", 10_000)),
        ["commas"] = "- " + string.Concat(Enumerable.Repeat("OSDI, ", 10_000)),
        ["open tags"] = "- " + new string('<', 20_000),
        ["open comments"] = "- " + string.Concat(Enumerable.Repeat("<!-- ", 5_000)),
        ["line ends"] = new string('\n', 100_000),
        ["blanks"] = new string(' ', 100_000) + "- Gavel",
        ["headings"] = string.Concat(Enumerable.Repeat("# OSDI 2020\n", 5_000)),
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void Odd_texts_are_read(string what) => Assert.Null(Survival.Read(OddTexts[what]).Failure);

    [Theory]
    [MemberData(nameof(Long))]
    public void Long_runs_of_one_thing_are_survived(string what) => Survival.Read(LongTexts[what]);

    [Theory]
    [MemberData(nameof(Deep))]
    public void What_is_nested_too_deeply_is_a_failure_with_a_place(string what)
    {
        var failure = Survival.Read(DeepTexts[what]).Failure;

        Assert.NotNull(failure);
        Assert.False(failure.Span.IsEmpty);
        Assert.Contains("deep", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\0", "\0", "NUL")]
    [InlineData("- [OSDI '20] Ga\0vel\n- [OSDI '20] \0\n", "\0", "NUL")]
    [InlineData("# Übersicht\n\n- [OSDI '20] G\ufffdvel \0\n", "\ufffd", "UTF-8")]
    public void What_is_no_text_is_a_failure_at_the_first_such_character(string text, string character, string word)
    {
        var failure = Survival.Read(text).Failure;

        Assert.NotNull(failure);
        var at = text.IndexOf(character, StringComparison.Ordinal);
        Assert.Equal(new(at, at + 1), failure.Span);
        Assert.Contains(word, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_more_than_16_MB_is_a_failure()
    {
        Assert.Contains("longer", Survival.Read(new string('\n', (16 * 1024 * 1024) + 1)).Failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_ends_when_it_is_cancelled()
    {
        var text = FoundedList.Of("ml-systems-index").Text;

        Assert.ThrowsAny<OperationCanceledException>(() => ListReader.Read("list.md", text, VenueTable.Default, new(canceled: true)));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_may_be_cut_off_anywhere(string name)
    {
        var text = FoundedList.Of(name).Text;
        var random = new Random(51);
        for (var i = 0; i < 50; i++)
        {
            Survival.Read(text[..random.Next(text.Length)]);
            Survival.Read(text[random.Next(text.Length)..]);
        }
    }

    [Fact]
    public void Any_two_lists_may_stand_in_one_file()
    {
        foreach (var first in FoundedList.All)
        {
            foreach (var second in FoundedList.All)
            {
                var entries = Survival.Read(first.Text + "\n" + second.Text).Entries;

                Assert.True(entries.Count >= first.Labels.Length, $"{first.Name} before {second.Name}: {entries.Count} entries");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Lines_may_stand_in_any_order(string name)
    {
        var lines = FoundedList.Of(name).Text.Split('\n');
        var random = new Random(52);
        for (var i = 0; i < 20; i++)
        {
            random.Shuffle(lines);
            Survival.Read(string.Join('\n', lines));
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Bytes_may_be_damaged(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(FoundedList.Of(name).Text);
        var random = new Random(53);
        for (var i = 0; i < 20; i++)
        {
            var damaged = (byte[])bytes.Clone();
            foreach (var _ in Enumerable.Range(0, random.Next(1, 40)))
            {
                // Half of the time ASCII stays ASCII, so that most damage is to the Markdown and not to the encoding.
                damaged[random.Next(damaged.Length)] = (byte)random.Next(i % 2 == 0 ? 1 : 0, i % 2 == 0 ? 128 : 256);
            }

            Survival.Read(Encoding.UTF8.GetString(damaged));
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Characters_that_mean_something_may_stand_anywhere(string name)
    {
        const string Special = "[](){}<>|*_`#-+!\\\"':,.&~=/ \t\r\n%@^$0129\u2019\u00a0";
        var random = new Random(54);
        for (var i = 0; i < 20; i++)
        {
            var text = new StringBuilder(FoundedList.Of(name).Text);
            for (var change = 0; change < 300; change++)
            {
                text[random.Next(text.Length)] = Special[random.Next(Special.Length)];
            }

            Survival.Read(text.ToString());
        }
    }
}
