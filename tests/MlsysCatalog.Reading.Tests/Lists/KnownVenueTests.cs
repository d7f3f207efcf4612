namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>Every venue of the built-in table, under each of its short names, is read wherever the founding lists print theirs.</summary>
public sealed class KnownVenueTests
{
    private const int Year = 2017;

    [Fact]
    public void In_brackets_before_the_title() => AllAreRead(
        "# Papers\n\n",
        venue => $"- [{venue} '17] Gavel: Heterogeneity-Aware Cluster Scheduling Policies\n");

    [Fact]
    public void In_escaped_brackets_inside_the_link() => AllAreRead(
        "# Papers\n\n",
        venue => $"* [\\[{venue} '17\\] Gavel: Cluster Scheduling Policies](gavel.md) ([pdf](https://example.org/gavel.pdf))\n");

    [Fact]
    public void In_a_column() => AllAreRead(
        "| Title | Venue | Links |\n|---|---|---|\n",
        venue => $"| Gavel: Heterogeneity-Aware Cluster Scheduling Policies | {venue} '17 | \\[pdf] |\n");

    [Fact]
    public void In_a_field_of_a_tag() => AllAreRead(
        "# Papers\n\n",
        venue => $"* \\[**Gavel** | MSR & Stanford | {venue} 2017] [Cluster scheduling for everybody](https://example.org/gavel)\n");

    private static void AllAreRead(string beginning, Func<string, string> entry)
    {
        var unread = new List<string>();
        foreach (var (series, name) in NamesOfSeries())
        {
            // In the company that it keeps in a list: what is inferred must not rest on one venue.
            var list = beginning + entry("OSDI") + entry("NSDI") + entry(name.Replace("*", "\\*", StringComparison.Ordinal));
            var last = ListText.Entries(list).Skip(2).SingleOrDefault() ?? new EntryFacts();
            var read = (last.Venue?.TrimEnd('.'), last.Series, last.Year, last.Track);
            if (read != (name.TrimEnd('.'), series.Name, Year, null))
            {
                unread.Add($"{name} is read as {read}");
            }
        }

        Disagreements.AssertNone(unread);
    }

    private static IEnumerable<(VenueSeries Series, string Name)> NamesOfSeries() =>
        VenueTable.Default.Series.AsEnumerable().SelectMany(series => series.Aliases.Prepend(series.Name).Select(name => (series, name)));
}
