namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>
/// The founding lists with the facts of other papers in the layout of their own. Whoever reads the layout reads the new facts; whoever knows
/// the lists by heart does not.
/// </summary>
public sealed class FactReplacementTests
{
    private const int Seeds = 40;

    public static TheoryData<string> Lists => FoundedList.Names;

    [Theory]
    [MemberData(nameof(Lists))]
    public void Other_papers_facts_are_read_back_exactly(string name)
    {
        var reading = ListText.Read(FoundedList.Of(name).Text);
        var disagreements = new List<string>();
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (text, expected) = FactReplacement.Of(reading, seed);
            disagreements.AddRange(Disagreements.ByLine(expected, ListText.Read(text)).Select(disagreement => $"seed {seed}, {disagreement}"));
        }

        Disagreements.AssertNone(disagreements);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_entry_has_got_other_facts(string name)
    {
        var reading = ListText.Read(FoundedList.Of(name).Text);
        var pairs = FactReplacement.Of(reading, seed: 1).Expected.Zip(reading.Entries, (replaced, entry) => (Before: entry.Facts, After: replaced.Facts)).ToList();

        Assert.All(pairs, pair => Assert.NotEqual(pair.Before.Title, pair.After.Title));
        Assert.All(pairs.Where(pair => pair.Before.Venue is not null), pair => Assert.NotEqual((pair.Before.Venue, pair.Before.Year, pair.Before.Arxiv), (pair.After.Venue, pair.After.Year, pair.After.Arxiv)));
        Assert.All(pairs.Where(pair => pair.Before.Organizations.Count > 0), pair => Assert.NotEqual(pair.Before.Organizations, pair.After.Organizations));
        Assert.All(pairs.Where(pair => pair.Before.Tags.Count > 0), pair => Assert.NotEqual(pair.Before.Tags, pair.After.Tags));
        Assert.All(pairs.SelectMany(pair => pair.Before.Links.Zip(pair.After.Links)), links => Assert.NotEqual(links.First.Url, links.Second.Url));
    }
}
