namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>What is written in HTML is read as if it were Markdown, and stands where it is said to stand.</summary>
public sealed class HtmlTests
{
    private const string Table = """
        # Models

        <table>
          <thead>
            <tr><th>Year</th><th>Title</th><th>Venue</th><th>Link</th></tr>
          </thead>
          <tr>
            <td rowspan="2">2020</td>
            <td><b>Gavel: Heterogeneity-Aware Cluster Scheduling &amp; Policies</b><br>Best paper</td>
            <td>OSDI</td>
            <td><a href="https://example.org/gavel.pdf?a=1&amp;b=2">paper</a></td>
          </tr>

          <tr>
            <td>A Unified Architecture for
                Accelerating Training</td><td>OSDI</td>
            <td><a href="https://www.usenix.org/byteps">paper</a>, <a href='https://github.com/byteps'>code</a></td>
          </tr>
          <tr><th colspan="4">Serving</th></tr>
          <tr><td>2017</td><td>Clipper: A Low-Latency Online Prediction Serving System</td><td>NSDI</td><td></td></tr>
        </table>

        - [Ray: A Distributed Framework for Emerging AI Applications](https://example.org/ray.pdf), OSDI 2018
        """;

    [Fact]
    public void An_anchor_may_end_inside_of_a_link()
    {
        const string List = """
            <a href="https://example.org/1">[Pebble</a>
            : Skipping Stones for Schedulers](https://example.org/2), OSDI 2020
            """;

        var entry = Assert.Single(ListText.Entries(List));

        Assert.Equal(("OSDI", 2020), (entry.Venue, entry.Year));
        Assert.Equal(["https://example.org/1", "https://example.org/2"], entry.Links.ToArray().Select(static link => link.Url));
    }

    [Fact]
    public void A_table_is_a_table()
    {
        var entries = ListText.Entries(Table);

        Assert.Equal(
            [
                ("Gavel: Heterogeneity-Aware Cluster Scheduling & Policies", "OSDI", 2020, ""),
                ("A Unified Architecture for Accelerating Training", "OSDI", 2020, ""),
                ("Clipper: A Low-Latency Online Prediction Serving System", "NSDI", 2017, "Serving"),
                ("Ray: A Distributed Framework for Emerging AI Applications", "OSDI", 2018, ""),
            ],
            entries.Select(entry => (entry.Title, entry.Venue, entry.Year, string.Join('/', entry.Topics))));
        Assert.Equal(["https://example.org/gavel.pdf?a=1&b=2"], entries[0].Links.Select(link => link.Url));
        Assert.Equal(["https://www.usenix.org/byteps", "https://github.com/byteps"], entries[1].Links.Select(link => link.Url));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void What_is_in_a_table_stands_where_it_is_said_to(string lineEnd)
    {
        var reading = ListText.Read(Table.ReplaceLineEndings(lineEnd));

        Assert.Equal("Gavel: Heterogeneity-Aware Cluster Scheduling &amp; Policies", reading.TextAt(reading.Entries[0].TitleSpan));
        Assert.Equal("https://example.org/gavel.pdf?a=1&amp;b=2", reading.TextAt(reading.Entries[0].Links[0].UrlSpan));
        Assert.Equal("""<a href="https://example.org/gavel.pdf?a=1&amp;b=2">paper</a>""", reading.TextAt(reading.Entries[0].Links[0].Span));
        Assert.Equal(["OSDI", "OSDI", "NSDI", "OSDI"], reading.Entries.Select(entry => reading.TextAt(entry.VenueSpan!.Value)));
        Assert.Equal(["2020", null, "2017", "2018"], reading.Entries.Select(entry => entry.YearSpan is { } year ? reading.TextAt(year) : null));
        Assert.All(reading.Entries, entry => Assert.Equal(entry.Line, reading.Lines.LineOf(entry.Span.Start)));
        Assert.All(reading.Entries, entry => Assert.True(entry.Span.Contains(entry.TitleSpan)));
    }

    [Fact]
    public void A_list_is_a_list()
    {
        var entries = ListText.Entries("""
            <h1>Papers</h1>
            <h2>Serving</h2>
            <ul>
              <li>Systems
                <ul>
                  <li><a href="https://example.org/orca.pdf">Orca: A Distributed Serving System for Generative Models</a>, OSDI 2022
                  <li><a href="https://example.org/clipper.pdf">Clipper: A Low-Latency Online Prediction Serving System</a>, NSDI 2017</li>
                </ul>
              </li>
            </ul>
            """);

        Assert.Equal(
            [("Orca", "OSDI", 2022, "Serving/Systems"), ("Clipper", "NSDI", 2017, "Serving/Systems")],
            entries.Select(entry => (entry.Name, entry.Venue, entry.Year, string.Join('/', entry.Topics))));
    }

    [Theory]
    [InlineData("<h2>Serving</h2>")]
    [InlineData("<details open><summary>Serving</summary>")]
    [InlineData("## Serving\n\n<br>")]
    [InlineData("## Serving\n\n<div>\n<!-- a remark -->")]
    public void Markdown_right_below_is_no_part_of_it(string html)
    {
        var entries = ListText.Entries($"""
            # Papers

            {html}
            - [Orca: A Distributed Serving System for Generative Models](https://example.org/orca.pdf), OSDI 2022
            - [Clipper: A Low-Latency Online Prediction Serving System](https://example.org/clipper.pdf), NSDI 2017
            """);

        Assert.Equal([("Orca", "Serving"), ("Clipper", "Serving")], entries.Select(entry => (entry.Name, string.Join('/', entry.Topics))));
    }

    [Theory]
    [InlineData("<div>\n<!--\n- [Orca: A Distributed Serving System for Generative Models](https://example.org/orca.pdf), OSDI 2022\n-->\n</div>")]
    [InlineData("<div><pre>\n- [Orca: A Distributed Serving System for Generative Models](https://example.org/orca.pdf), OSDI 2022\n</pre></div>")]
    public void What_is_commented_out_or_code_stays_so(string html) => Assert.Empty(ListText.Entries(html));

    [Fact]
    public void Folds_lie_in_one_another()
    {
        var entries = ListText.Entries("""
            # Papers

            ## Serving

            <details>
            <summary>Models</summary>

            <details>
            <summary>Large</summary>

            - [Orca: A Distributed Serving System for Generative Models](https://example.org/orca.pdf), OSDI 2022

            </details>

            - [Clipper: A Low-Latency Online Prediction Serving System](https://example.org/clipper.pdf), NSDI 2017

            </details>

            - [Nexus: A GPU Cluster Engine for Accelerating Analysis](https://example.org/nexus.pdf), SOSP 2019
            """);

        Assert.Equal(
            [("Orca", "Serving/Models/Large"), ("Clipper", "Serving/Models"), ("Nexus", "Serving")],
            entries.Select(entry => (entry.Name, string.Join('/', entry.Topics))));
    }

    [Theory]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<h2>")]
    [InlineData("<details><summary>")]
    [InlineData("</td></tr></table></li></ul></h2></summary></details>")]
    public void What_is_not_closed_ends_with_the_next_heading(string html)
    {
        var entries = ListText.Entries($"""
            # Papers

            {html}

            ## Serving

            - [Orca: A Distributed Serving System for Generative Models](https://example.org/orca.pdf), OSDI 2022
            """);

        Assert.Equal([("Orca", "Serving")], entries.Select(entry => (entry.Name, string.Join('/', entry.Topics))));
    }

    [Fact]
    public void What_is_not_read_is_reported_at_its_beginning()
    {
        var reading = ListText.Read("""
            # Papers

            <p align="center">
              Some words on this list.
            </p>

            > See [Ray: A Distributed Framework for Emerging AI Applications](https://arxiv.org/abs/1712.05889), too.

            ## Serving

                - [Nexus: A GPU Cluster Engine for Accelerating Analysis](https://example.org/nexus.pdf), SOSP 2019

            - [Orca: A Distributed Serving System for Generative Models](https://example.org/orca.pdf), OSDI 2022
            """);

        Assert.Equal("Orca", Assert.Single(reading.Entries).Facts.Name);
        Assert.Equal([3, 6, 10], reading.Dialect.Unexplained.Select(unread => reading.Lines.LineOf(unread.Span.Start)));
    }
}
