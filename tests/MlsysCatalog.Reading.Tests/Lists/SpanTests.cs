using System.Globalization;
using System.Text.RegularExpressions;

namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>Where a reading says that a fact stands, that fact stands: rules underline these places, fixes edit them.</summary>
public sealed partial class SpanTests
{
    public static TheoryData<string> Lists => FoundedList.Names;

    [Theory]
    [MemberData(nameof(Lists))]
    public void Each_span_holds_what_it_is_named_for(string name)
    {
        foreach (var reading in ReadingsOf(name))
        {
            foreach (var entry in reading.Entries)
            {
                Assert.Equal(entry.Facts.Title, Unmarked(reading, entry.TitleSpan));
                Assert.Equal(entry.Facts.Venue, entry.VenueSpan is { } venue ? Unmarked(reading, venue) : null);
                Assert.Equal(YearOrIdOf(entry.Facts), entry.YearSpan is { } year ? YearOrIdIn(reading.TextAt(year)) : "");
                Assert.All(entry.Links, link => Assert.Equal(link.Url, Unescaped(reading.TextAt(link.UrlSpan))));
                var linked = entry.Links.Where(link => link.Url.Length > 0);
                Assert.Equal(entry.Facts.Links, linked.Select(link => new LinkFacts(link.Label, link.Url)));
            }
        }
    }

    [Fact]
    public void What_a_heading_gives_is_found_in_it()
    {
        const string List = "# Papers\n\n## 🎉 OSDI 2020 [↑](#top)\n\n- Gavel: Heterogeneity-Aware Cluster Scheduling\n"
            + "\n## 2021\n\n### [NSDI](https://www.usenix.org/NSDI)\n\n- SwitchML: Scaling Distributed Machine Learning\n";
        var reading = ListReader.Read("list.md", List, VenueTable.Default);

        // What stands there twice is not looked for further.
        Assert.Equal(["OSDI", "### [NSDI](https://www.usenix.org/NSDI)"], reading.Entries.Select(entry => reading.TextAt(entry.HeadingVenueSpan!.Value)));
        Assert.Equal(["2020", "2021"], reading.Entries.Select(entry => reading.TextAt(entry.HeadingYearSpan!.Value)));
    }

    [Theory]
    [InlineData("##\t")]
    [InlineData("## \t")]
    [InlineData("##\t\t ")]
    public void Behind_a_heading_s_tab_everything_stands_where_it_stands(string marks)
    {
        var list = string.Concat(
            from name in (string[])["Gavel", "Orca", "Alpa"]
            select $"{marks}[OSDI 2020] **{name}**: *Cluster* Scheduling [pdf](https://example.org/{name})\n\nWords.\n\n");
        var entries = ListReader.Read("list.md", list, VenueTable.Default).Entries;

        Assert.Equal(3, entries.Count);
        Assert.All(entries, entry =>
        {
            Assert.Equal(entry.Facts.Title, list[entry.TitleSpan.Start..entry.TitleSpan.End]);
            Assert.Equal(entry.Facts.Links[0].Url, list[entry.Links[0].UrlSpan.Start..entry.Links[0].UrlSpan.End]);
            Assert.True(entry.Span.Contains(entry.TitleSpan));
        });
    }

    [Fact]
    public void What_a_labelled_line_says_is_found_in_it()
    {
        const string List = "# Papers\n\n- [OS-Genesis: Automating Trajectory Construction](https://aclanthology.org/2025.acl-long.277/)\n    - Date: December 27, 2024\n"
            + "    - Publisher: ACL 2025\n\n- [ShowUI: One Model for Visual Agents](https://example.org/CVPR/2025)\n    - Date: November 26, 2024\n    - Publisher: CVPR 2025\n";
        var reading = ListReader.Read("list.md", List, VenueTable.Default);

        Assert.Equal([("ACL", 2025), ("CVPR", 2025)], reading.Entries.Select(entry => (entry.Facts.Venue, entry.Facts.Year!.Value)));
        Assert.Equal(
            ["Publisher: ACL", "Publisher: CVPR"],
            reading.Entries.Select(entry => "Publisher: " + reading.TextAt(entry.VenueSpan!.Value)));
        Assert.All(reading.Entries, entry => Assert.Equal("2025", reading.TextAt(entry.YearSpan!.Value)));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_tag_has_its_brackets_with_it(string name)
    {
        foreach (var reading in ReadingsOf(name))
        {
            foreach (var entry in reading.Entries.Where(entry => entry.TagSpan is not null))
            {
                var tag = entry.TagSpan!.Value;
                Assert.True(entry.VenueSpan is not { } venue || tag.Contains(venue), reading.TextAt(tag));
                Assert.True(entry.YearSpan is not { } year || tag.Contains(year), reading.TextAt(tag));
                if (entry.Shape == EntryShape.TableRow)
                {
                    Assert.Matches(@"\| *$", reading.Text[..tag.Start]);
                    Assert.Matches(@"^ *\|", reading.Text[tag.End..]);
                }
                else
                {
                    Assert.Matches(@"^(\\?\[.*\])$", reading.TextAt(tag));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Spans_lie_in_one_another_as_what_they_name_does(string name)
    {
        foreach (var reading in ReadingsOf(name))
        {
            var all = new SourceSpan(0, reading.Text.Length);
            var nextStarts = reading.Entries.Skip(1).Select(entry => entry.Span.Start).Append(reading.Text.Length);
            foreach (var (entry, next) in reading.Entries.Zip(nextStarts))
            {
                Assert.True(all.Contains(entry.Span));
                Assert.Equal(entry.Line, reading.Lines.LineOf(entry.Span.Start));
                Assert.All(SpansOf(entry), span => Assert.True(entry.Span.Contains(span), reading.TextAt(span)));
                Assert.All(entry.Links, link => Assert.True(link.Span.Contains(link.UrlSpan), reading.TextAt(link.Span)));
                // A block behind the entry may link for it; it is no part of the entry, nor of the next one.
                var behind = new SourceSpan(entry.Span.End, next);
                Assert.All(entry.Links, link => Assert.True(entry.Span.Contains(link.Span) || behind.Contains(link.Span)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_link_s_span_is_the_whole_link(string name)
    {
        foreach (var reading in ReadingsOf(name))
        {
            var links = reading.Entries.SelectMany(entry => entry.Links);

            Assert.All(links, link => Assert.Matches(@"^\[[^\n]*\]\([^\s]*\)$", reading.TextAt(link.Span)));
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_topic_s_span_holds_its_heading(string name)
    {
        foreach (var reading in ReadingsOf(name))
        {
            Assert.NotEmpty(reading.Topics);
            Assert.All(reading.Topics, topic => Assert.Contains(topic.Heading, WithoutLinks(reading.TextAt(topic.Span))));
            Assert.All(reading.Entries, entry => Assert.Equal(entry.Facts.Topics, PathOf(reading, entry.Topic)));
        }
    }

    [Fact]
    public void Taking_out_what_was_left_to_be_filled_in_changes_no_fact()
    {
        var reading = ListText.Read(FoundedList.Of("ml-systems-tables").Text);
        var text = reading.Text;
        foreach (var placeholder in reading.Placeholders.OrderByDescending(placeholder => placeholder.RemovalSpan.Start))
        {
            Assert.True(placeholder.RemovalSpan.Contains(placeholder.Span));
            text = text.Remove(placeholder.RemovalSpan.Start, placeholder.RemovalSpan.Length);
        }

        var mended = ListText.Read(text);

        Assert.Equal(reading.Facts, mended.Facts);
        Assert.Empty(mended.Placeholders);
        Assert.DoesNotContain("[pdf]", text, StringComparison.Ordinal);
    }

    private static IEnumerable<ListReading> ReadingsOf(string name)
    {
        var text = FoundedList.Of(name).Text;
        var reading = ListText.Read(text);
        yield return reading;
        yield return ListText.Read(text.Replace("\n", "\r\n", StringComparison.Ordinal));
        yield return ListText.Read(Rewriting.WithIdleBlanks(text, new(41)));
        yield return ListText.Read(FactReplacement.Of(reading, seed: 42).Text);
    }

    private static IEnumerable<SourceSpan> SpansOf(Entry entry) =>
        new SourceSpan?[] { entry.TitleSpan, entry.TagSpan, entry.VenueSpan, entry.YearSpan, entry.CommentSpan }.OfType<SourceSpan>();

    private static EquatableArray<string> PathOf(ListReading reading, int topic)
    {
        var path = new List<string>();
        for (; topic >= 0; topic = reading.Topics[topic].Parent)
        {
            path.Insert(0, reading.Topics[topic].Heading);
        }

        return path.ToEquatableArray();
    }

    private static string YearOrIdOf(EntryFacts facts) => facts.Arxiv ?? facts.Year?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string YearOrIdIn(string printed)
    {
        var number = Number().Match(printed).Value;
        return number.Length == 2 ? "20" + number : number;
    }

    private static string Unmarked(ListReading reading, SourceSpan span) => Unescaped(Mark().Replace(reading.TextAt(span), ""));

    private static string Unescaped(string text) => Escape().Replace(text, "$1");

    private static string WithoutLinks(string text) => Link().Replace(text, "$1");

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<!\\)(\*\*|<[^>]*>)")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escape();
}
