namespace MlsysCatalog.Reading.Tests.Dialects;

/// <summary>
/// Invented papers are written down in combinations of dialect features and read back to the letter. A feature is a line in one of the
/// tables of Renderings.cs; a combination that a person cannot read either is excluded by a rule of Ambiguities.cs.
/// </summary>
public sealed class TestBedTests
{
    private static readonly IReadOnlyList<Combination> All = [.. Combinations.CoveringPairs(seed: 1), .. Combinations.CoveringPairs(seed: 2)];

    public static TheoryData<string> Groups => [.. All.Select(GroupOf).Distinct()];

    [Fact]
    public void Every_pair_of_features_that_can_stand_together_is_tried_in_a_combination()
    {
        Assert.InRange(All.Distinct().Count(), 1500, int.MaxValue);
        foreach (var table in Combination.Tables)
        {
            Assert.All(table, line => Assert.Contains(All, combination => combination.Lines.Contains(line)));
        }
    }

    [Fact]
    public void A_combination_is_rendered_the_same_each_time()
    {
        Assert.All(All.Take(50), combination => Assert.Equal(Render(combination).Text, Render(combination).Text));
        Assert.Equal(Combinations.CoveringPairs(seed: 1), Combinations.CoveringPairs(seed: 1));
    }

    [Fact]
    public void Few_combinations_are_ambiguous_and_each_rule_excludes_some()
    {
        var random = new Random(5);
        var drawn = Enumerable.Range(0, 200_000).Select(_ => Combination.Of([.. Combination.Tables.Select(table => random.Next(table.Length))])).Where(combination => combination.IsPossible).ToList();
        var excluded = drawn.Select(Ambiguities.RuleAgainst).Where(rule => rule is not null).ToLookup(rule => rule);

        Assert.InRange(excluded.Sum(rule => rule.Count()), 1, drawn.Count / 20);
        Assert.All(Ambiguities.Names, rule => Assert.True(excluded.Contains(rule), rule));
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void What_is_written_is_read(string group)
    {
        var wrong = new List<string>();
        foreach (var combination in All.Where(combination => GroupOf(combination) == group))
        {
            var list = Render(combination);
            var differences = Comparison.Differences(list);
            if (differences.Count > 0)
            {
                wrong.Add($"{combination}\n{string.Join('\n', differences.Take(8).Select(difference => "  " + difference.Text))}\n\n{list.Text[..Math.Min(900, list.Text.Length)]}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    private static string GroupOf(Combination combination) => $"{combination.Container}  ·  {combination.Title}";

    private static RenderedList Render(Combination combination) => RenderedList.Of(combination, Combinations.SeedOf(combination));
}
