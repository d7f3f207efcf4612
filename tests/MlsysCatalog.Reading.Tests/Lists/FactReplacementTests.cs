namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>
/// The founding lists with the facts of other papers in the layout of their own. Whoever reads the layout reads the new facts; whoever
/// knows the lists by heart does not.
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
            var found = Disagreements.ByLine(expected, ListText.Read(text));
            disagreements.AddRange(found.Select(disagreement => $"seed {seed}, {disagreement}"));
        }

        Disagreements.AssertNone(disagreements);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_entry_has_got_other_facts(string name)
    {
        var reading = ListText.Read(FoundedList.Of(name).Text);
        foreach (var (before, (_, after)) in reading.Facts.Entries.AsEnumerable().Zip(FactReplacement.Of(reading, seed: 1).Expected))
        {
            Assert.NotEqual(before.Title, after.Title);
            Assert.True(before.Venue is null || (before.Venue, before.Year, before.Arxiv) != (after.Venue, after.Year, after.Arxiv));
            Assert.True(before.Organizations.Count == 0 || before.Organizations != after.Organizations);
            Assert.True(before.Tags.Count == 0 || before.Tags != after.Tags);
            Assert.All(before.Links.Zip(after.Links), links => Assert.NotEqual(links.First.Url, links.Second.Url));
        }
    }
}
