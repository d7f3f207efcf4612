using System.Text.RegularExpressions;

namespace MlsysCatalog.Reading.Tests;

/// <summary>The pages of docs/rules say what the rules do: their examples are run.</summary>
public sealed partial class RulePageTests
{
    public static TheoryData<string> Rules => [.. RuleSet.All.Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_bad_text_of_a_page_is_reported_and_the_good_is_not(string id)
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "rules", id + ".md"));
        var examples = Example().Matches(page).Select(match => match.Groups[1].Value).ToArray();

        Assert.Equal(2, examples.Length);
        Assert.Contains(RuleAssert.Check([Around(id, examples[0]), .. OtherLists(id)]), finding => finding.Rule.Id == id);
        Assert.DoesNotContain(RuleAssert.Check([Around(id, examples[1]), .. OtherLists(id)]), finding => finding.Rule.Id == id);
    }

    // That a preprint was published is known from another list.
    private static string[] OtherLists(string id) =>
        id == "MLC0307" ? ["* [MLSys '24] S-LoRA: Serving Thousands of Concurrent LoRA Adapters\n"] : [];

    // That a bullet is missing shows only among others.
    private static string Around(string id, string example) => id != "MLC0405" ? example : string.Concat(Enumerable.Range(10, 12).Select(year =>
        $"* [OSDI '{year}] Gavel {year}: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n")) + "\n" + example;

    [GeneratedRegex("```markdown\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
