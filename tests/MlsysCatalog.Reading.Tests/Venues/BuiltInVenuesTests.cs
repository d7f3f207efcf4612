namespace MlsysCatalog.Reading.Tests.Venues;

public class BuiltInVenuesTests
{
    private static readonly string Text = ReadResource();

    [Fact]
    public void The_table_is_read_without_a_problem()
    {
        VenueTable.Parse(Text, out var problems);

        Assert.Empty(problems.Select(problem => $"{Text[problem.Span.Start..problem.Span.End]}: {problem.Message}"));
    }

    [Fact]
    public void There_are_hundreds_of_venues() => Assert.True(VenueTable.Default.Series.Count >= 600, $"{VenueTable.Default.Series.Count}");

    [Fact]
    public void Every_venue_has_a_full_name_and_a_kind()
    {
        var bare = VenueTable.Default.Series.Where(series => series.FullName is null || series.Kind == VenueKind.Unknown);

        Assert.Empty(bare.Select(series => series.Name));
    }

    [Fact]
    public void Names_are_distinct_once_casing_and_punctuation_are_gone()
    {
        var shared = VenueTable.Default.Series
            .GroupBy(series => new string([.. series.Name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]))
            .Where(group => group.Count() > 1);

        Assert.Empty(shared.Select(group => string.Join(" / ", group.Select(series => series.Name))));
    }

    [Fact]
    public void Every_name_alias_and_full_name_finds_its_own_venue()
    {
        var strays =
            from series in VenueTable.Default.Series
            from name in series.Aliases.Append(series.Name).Concat(LongEnough(series.FullName!))
            let found = VenueTable.Default.Find(name)
            where found?.Name != series.Name
            select $"{name} is of {series.Name} but finds {found?.Name}";

        Assert.Empty(strays);
    }

    [Fact]
    public void Every_name_and_alias_is_found_in_running_text_as_printed()
    {
        var strays =
            from series in VenueTable.Default.Series
            from name in series.Aliases.Append(series.Name).Where(name => char.IsLetterOrDigit(name[0]))
            let text = $"({name}, 2023)"
            let found = VenueTable.Default.TryFindAt(text, 1, out var at, out var end) ? (at.Name, text[1..end]) : default
            where found != (series.Name, name.TrimEnd('.', '!', '*'))
            select $"{name} is of {series.Name} but finds {found}";

        Assert.Empty(strays);
    }

    [Theory]
    [InlineData("OSDI", 2018, true)]
    [InlineData("OSDI", 2019, false)]
    [InlineData("OSDI", 2021, true)]
    [InlineData("SOSP", 2020, false)]
    [InlineData("SOSP", 2023, true)]
    [InlineData("SOSP", 2024, true)]
    [InlineData("ASPLOS", 2007, false)]
    [InlineData("EuroSys", 2005, false)]
    [InlineData("NeurIPS", 1987, true)]
    [InlineData("HotCloud", 2021, false)]
    [InlineData("CIDR", 2018, false)]
    [InlineData("ICCV", 2022, false)]
    [InlineData("ECCV", 2023, false)]
    [InlineData("USENIX Security", 1997, false)]
    [InlineData("CHI", 1984, false)]
    [InlineData("CSCW", 2009, false)]
    [InlineData("EDBT", 2007, false)]
    [InlineData("AACL", 2021, false)]
    [InlineData("LREC", 2019, false)]
    [InlineData("HotOS", 2020, false)]
    [InlineData("ISCA", 1974, false)]
    [InlineData("ATC", 2020, null)]
    public void The_years_of_a_series_are_right(string venue, int year, bool? held) =>
        Assert.Equal(held, VenueTable.Default.Find(venue)!.Held.WasHeld(year));

    [Theory]
    [InlineData("OSDI", VenueKind.Conference)]
    [InlineData("HotNets", VenueKind.Workshop)]
    [InlineData("TPDS", VenueKind.Journal)]
    [InlineData("arXiv", VenueKind.Preprint)]
    [InlineData("MSR TR", VenueKind.Report)]
    public void Each_kind_is_there(string venue, VenueKind kind) => Assert.Equal(kind, VenueTable.Default.Find(venue)!.Kind);

    [Fact]
    public void The_same_text_makes_the_same_table()
    {
        var again = VenueTable.Parse(Text, out _);

        Assert.NotSame(VenueTable.Default, again);
        Assert.Equal(VenueTable.Default, again);
        Assert.Equal(VenueTable.Default.Fingerprint, again.Fingerprint);
        Assert.Equal(VenueTable.Default.GetHashCode(), again.GetHashCode());
    }

    [Fact]
    public void Line_endings_do_not_count() => Assert.Equal(VenueTable.Default, VenueTable.Parse(Text.Replace("\n", "\r\n"), out _));

    private static IEnumerable<string> LongEnough(string fullName) => fullName.Count(c => c == ' ') >= 2 ? [fullName] : [];

    private static string ReadResource()
    {
        using var stream = typeof(VenueTable).Assembly.GetManifestResourceStream("venues.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
