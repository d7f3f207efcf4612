using System.Globalization;
using System.Text;
using Markdig;

namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>
/// What reading allocates: the part of its cost that no other load on the machine changes. The limits are wide; what they catch is copies
/// of every text, and work that grows with the square of a list.
/// </summary>
public sealed class CostTests
{
    [Theory]
    [InlineData("- [OSDI '{0:00}] [Pebble{1}: Smaller Stones](https://arxiv.org/abs/1901.{1:00000}) [[code](https://example.org/p{1})]\n")]
    [InlineData("* **Pebble{1}: Smaller Stones**. OSDI 20{0:00}. [[paper](https://arxiv.org/abs/1901.{1:00000})]\n")]
    [InlineData("| Pebble{1}: Smaller Stones | OSDI | 20{0:00} | [pdf](https://arxiv.org/abs/1901.{1:00000}) |\n", Header)]
    [InlineData("1. [Pebble{1}: Smaller Stones](https://arxiv.org/abs/1901.{1:00000}), OSDI, 20{0:00}\n   - Mira Okafor, Li Zhang\n")]
    public void An_entry_allocates_a_few_kilobytes_and_twice_as_many_twice_as_much(string entry, string header = "")
    {
        const int Count = 500;
        var (once, entries) = Allocated(List(entry, header, Count));
        var (twice, _) = Allocated(List(entry, header, 2 * Count));

        Assert.Equal(Count, entries);
        Assert.InRange(once / Count, 1, 12_000);
        Assert.InRange((double)twice / once, 1.5, 2.2);
    }

    [Fact]
    public void A_list_is_parsed_once()
    {
        // Nothing in it is a paper: what is left of reading is the parse.
        var text = "```\n" + string.Concat(Enumerable.Repeat("- [OSDI '20] Pebble: Smaller Stones\n", 2_000)) + "```\n";
        var parse = Allocated(() => Markdown.Parse(text, MarkdownParser.Pipeline));
        var read = Allocated(() => ListReader.Read("list.md", text, VenueTable.Default));

        Assert.InRange((double)read / parse, 1, 1.5);
    }

    [Fact]
    public void A_dialect_is_put_into_words_only_for_who_asks()
    {
        var text = List("- [OSDI '{0:00}] [Pebble{1}: Smaller Stones](https://arxiv.org/abs/1901.{1:00000})\n", "", 100);
        var reading = ListReader.Read("list.md", text, VenueTable.Default);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var dialect = reading.Dialect;
        var asked = GC.GetAllocatedBytesForCurrentThread();

        Assert.True(asked > before, "The report was made before anybody asked.");
        Assert.Same(dialect, reading.Dialect);
        Assert.Contains("link in 100 of 100", dialect.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Many_tables_allocate_a_few_times_what_one_of_all_their_rows_does()
    {
        const string Entry = "| Pebble{1}: Smaller Stones | OSDI | 20{0:00} | [pdf](https://arxiv.org/abs/1901.{1:00000}) |\n";
        var tables = string.Concat(Enumerable.Range(0, 200).Select(
            i => $"\n## Topic {i}\n\n" + Header + string.Format(CultureInfo.InvariantCulture, Entry, i % 20, i)));
        var (many, entries) = Allocated(tables);
        var (one, _) = Allocated(List(Entry, Header, 200));

        Assert.Equal(200, entries);
        Assert.InRange((double)many / one, 0.5, 5);
    }

    private const string Header = "| Title | Venue | Year | Link |\n|-|-|-|-|\n";

    private static string List(string entry, string header, int count)
    {
        var text = new StringBuilder("# Papers\n\n## Storage\n\n").Append(header);
        for (var i = 0; i < count; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, entry, i % 20, i);
        }

        return text.ToString();
    }

    private static long Allocated(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static (long Bytes, int Entries) Allocated(string text)
    {
        // The first reading makes what all later ones share.
        var reading = ListReader.Read("list.md", text, VenueTable.Default);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ListReader.Read("list.md", text, VenueTable.Default);
        return (GC.GetAllocatedBytesForCurrentThread() - before, reading.Entries.Count);
    }
}
