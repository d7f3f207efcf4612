using System.Text.RegularExpressions;

namespace MlsysCatalog.Reading.Tests;

/// <summary>The pages of docs/rules say what the rules do: their examples are run.</summary>
public sealed partial class RulePageTests
{
    public static TheoryData<string> Rules => [.. RuleSet.All.Select(rule => rule.Descriptor.Id).Where(id => id != "MLC0106")];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_bad_text_of_a_page_is_reported_and_the_good_is_not(string id)
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "rules", id + ".md"));
        var examples = Example().Matches(page).Select(match => match.Groups[1].Value).ToArray();

        // What was shipped before.
        var shipped = Shipped().Matches(page).Select(match => match.Groups[1].Value).ToArray();

        Assert.Equal(2, examples.Length);
        Assert.Contains(RuleAssert.Check([.. Lists(Around(id, examples[0])), .. OtherLists(id), .. shipped]), finding => finding.Rule.Id == id);
        Assert.DoesNotContain(RuleAssert.Check([.. Lists(Around(id, examples[1])), .. OtherLists(id), .. shipped]), finding => finding.Rule.Id == id);
    }

    // That a preprint was published is known from another list.
    private static string[] OtherLists(string id) =>
        id == "MLC0307" ? ["* [MLSys '24] S-LoRA: Serving Thousands of Concurrent LoRA Adapters\n"] : [];

    // What is missing or out of place shows only among others.
    private static string Around(string id, string example)
    {
        var others = Others(static year => $"[OSDI '{year}] [Gavel {year}: Heterogeneity-Aware Cluster Scheduling Policies](https://example.org/{year})");
        return id switch
        {
            "MLC0107" or "MLC0108" or "MLC0109" or "MLC0404" => others + example,
            "MLC0403" => example + "\n" + others,
            "MLC0405" => Others(static year => $"[OSDI '{year}] Gavel {year}: Heterogeneity-Aware Cluster Scheduling Policies") + "\n" + example,
            _ => example,
        };
    }

    private static string Others(Func<int, string> entry) =>
        "## Scheduling\n\n" + string.Concat(Enumerable.Range(10, 12).Select(year => $"* {entry(year)}\n"));

    // What lists disagree on takes two: each begins with a heading of the first level.
    private static string[] Lists(string example) => [.. Heading().Split(example).Where(list => list.Length > 0)];

    [GeneratedRegex("^(?=# )", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("```text\n(# Constants .*?)```", RegexOptions.Singleline)]
    private static partial Regex Shipped();

    [GeneratedRegex("```markdown\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
