namespace MlsysCatalog.Reading.Tests;

/// <summary>Work that nobody wants any more ends wherever it is, with an exception and no half result; the next one is whole.</summary>
public sealed class CancellationTests
{
    private const int Points = 40;

    private static readonly string Text = string.Concat(Enumerable.Range(0, 60).Select(static i =>
        (i % 20 == 0 ? $"\n## Topic {i}\n\n" : "")
        + $"- [OSDI '{10 + (i % 12)}] Name{i % 50}: A Scheduler of Clusters Number {i % 50} ([pdf](https://example.org/{i}.pdf))\n"
        + (i % 9 == 0 ? $"  - Anna Meier, Jan Novak\n" : "")))
        + "\n| Title | Venue |\n|---|---|\n| Tables of Rows and Columns Considered | SOSP '19 |\n";

    [Fact]
    public void A_reading_ends_at_any_look_and_the_next_is_whole()
    {
        var whole = Read(default);

        AssertEndsAnywhere(cancellation => Read(cancellation));

        Assert.Equal(whole.Facts, Read(default).Facts);
        Assert.Equal(whole.Entries.Select(static entry => entry.Span), Read(default).Entries.Select(static entry => entry.Span));
    }

    [Fact]
    public void A_check_ends_at_any_look_and_the_next_is_whole()
    {
        ListReading[] lists = [Read(default), ListReader.Read("b.md", Text.Replace("OSDI '12", "SOSP '13", StringComparison.Ordinal), VenueTable.Default)];
        var whole = RuleRunner.Check(lists, VenueTable.Default);
        Assert.NotEmpty(whole);

        AssertEndsAnywhere(cancellation => RuleRunner.Check(lists, VenueTable.Default, cancellation));

        Assert.Equal(whole, RuleRunner.Check(lists, VenueTable.Default));
    }

    [Fact]
    public void A_catalog_ends_at_any_look_and_the_next_is_whole()
    {
        var facts = Read(default).Facts;
        var whole = CatalogBuilder.Build([facts], VenueTable.Default).Model;

        AssertEndsAnywhere(cancellation => CatalogBuilder.Build([facts], VenueTable.Default, cancellation));

        Assert.Equal(whole, CatalogBuilder.Build([facts], VenueTable.Default).Model);
    }

    [Fact]
    public void A_model_ends_at_any_look_and_the_next_is_whole()
    {
        var facts = Read(default).Facts;
        var whole = CatalogBuilder.Build([facts], VenueTable.Default).Model;

        AssertEndsAnywhere(cancellation => CatalogBuilder.Build([facts], VenueTable.Default, cancellation).ModelOf(cancellation));

        var build = CatalogBuilder.Build([facts], VenueTable.Default);
        Assert.Throws<OperationCanceledException>(() => build.ModelOf(new(canceled: true)));
        Assert.Equal(whole, build.Model);
    }

    [Fact]
    public void What_rules_look_up_in_all_lists_is_looked_up_again_when_it_was_given_up()
    {
        var other = Text.Replace("OSDI '12", "SOSP '13", StringComparison.Ordinal);
        ListReading[] lists = [Read(default), ListReader.Read("b.md", other, VenueTable.Default)];
        var whole = new CatalogCheck(new(lists, VenueTable.Default)).Check(lists[1]).Reported;
        Assert.NotEmpty(whole);

        // In the titles of the lists alone there is a look at each.
        var all = LooksAt(() => new CatalogCheck(new(lists, VenueTable.Default)).Check(lists[1]))
            - LooksAt(() => GC.KeepAlive(new CatalogIndex(lists, VenueTable.Default)));
        Assert.InRange(all, 2 * 60, int.MaxValue);
        for (var point = 0; point <= Points; point++)
        {
            var check = new CatalogCheck(new(lists, VenueTable.Default));
            GiveUpAt(1 + (point * (all - 1) / Points), cancellation => check.Check(lists[1], cancellation));
            Assert.Equal(whole, check.Check(lists[1]).Reported);
        }
    }

    [Fact]
    public void Each_step_looks_at_each_entry()
    {
        // Parsing at each line and each link; inference, reading, judging; ids, three forms of titles, names; papers.
        Assert.InRange(LooksAt(() => ListReader.Read("a.md", Text + Text, VenueTable.Default)) - LooksAt(() => Read(default)), 8 * 60, int.MaxValue);
        var (once, twice) = (Read(default).Facts, ListReader.Read("a.md", Text + Text, VenueTable.Default).Facts);
        Assert.InRange(
            LooksAt(() => CatalogBuilder.Build([twice], VenueTable.Default)) - LooksAt(() => CatalogBuilder.Build([once], VenueTable.Default)),
            6 * 60,
            int.MaxValue);
    }

    [Fact]
    public void A_mistake_of_the_reader_is_told_at_the_list()
    {
        var list = ListReader.Read("a.md", Text, null!);

        Assert.NotNull(list.Failure?.Mistake);
        Assert.StartsWith("The list could not be read because of a mistake in the reader (", list.Failure.Message, StringComparison.Ordinal);
        Assert.Empty(list.Entries);
        Assert.Equal("MLC0001", Assert.Single(RuleRunner.Check([list], VenueTable.Default)).Rule.Id);
    }

    private static ListReading Read(CancellationToken cancellation) => ListReader.Read("a.md", Text, VenueTable.Default, cancellation);

    private static void AssertEndsAnywhere(Action<CancellationToken> work)
    {
        var all = LooksAt(() => work(default));
        Assert.InRange(all, Points, int.MaxValue);
        for (var point = 0; point <= Points; point++)
        {
            GiveUpAt(1 + (point * (all - 1) / Points), work);
        }
    }

    private static void GiveUpAt(int last, Action<CancellationToken> work)
    {
        using var source = new CancellationTokenSource();
        var looks = 0;
        Cancellation.Looked = () =>
        {
            if (++looks == last)
            {
                source.Cancel();
            }
        };
        try
        {
            Assert.Throws<OperationCanceledException>(() => work(source.Token));
        }
        finally
        {
            Cancellation.Looked = null;
        }

        Assert.Equal(last, looks);
    }

    private static int LooksAt(Action work)
    {
        var looks = 0;
        Cancellation.Looked = () => looks++;
        try
        {
            work();
        }
        finally
        {
            Cancellation.Looked = null;
        }

        return looks;
    }
}
