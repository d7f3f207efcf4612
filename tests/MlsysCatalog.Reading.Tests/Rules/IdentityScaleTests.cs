namespace MlsysCatalog.Reading.Tests;

/// <summary>
/// Looking for duplicates is work that grows with the number of entries, also where a list is made to hurt.
/// </summary>
public sealed class IdentityScaleTests
{
    private const int Many = 10_000;

    [Fact]
    public void Many_papers() => Checked(i => $"* [OSDI '{i % 20:00}] {Words(i)}: {Words(i + 7)} {Words(i + 13)}\n");

    [Fact]
    public void One_paper_again_and_again() => Checked(_ => "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n");

    [Fact]
    public void One_paper_under_many_topics() => Checked(i => $"## {Words(i)}\n\n* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n\n");

    [Fact]
    public void One_paper_in_many_years() => Checked(i => $"## {Words(i)}\n\n* [OSDI {1900 + (i % 120)}] Gavel: Heterogeneity-Aware Cluster Scheduling\n\n");

    [Fact]
    public void One_paper_inside_others() => Checked(_ => "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n  * [OSDI '20] Tiresias: A GPU Cluster Manager for Training\n");

    [Fact]
    public void One_link_for_two_titles() =>
        Checked(i => $"* [{(i % 2 == 0 ? "Gavel: Heterogeneity-Aware Cluster Scheduling" : "Nested Racks of Sparse Steel")}](https://arxiv.org/abs/2001.00001)\n");

    [Fact]
    public void Titles_that_differ_in_a_word() => Checked(i => $"* [OSDI '20] Nested Racks of Sparse Steel for {Words(i).Split(' ')[0]} and Many More Words\n");

    [Fact]
    public void Titles_that_differ_in_a_number() => Checked(i => $"* [OSDI '20] Nested Racks of Sparse Steel for {i} and Many More Words\n");

    [Fact]
    public void Many_lists_that_disagree()
    {
        WorkAssert.GrowsInStep(1000, static count =>
        {
            ListReading[] lists =
            [
                .. Enumerable.Range(0, count).Select(static i => ListReader.Read(
                    $"{i:0000}.md", $"* [OSDI {1950 + (i % 70)}] Gavel: Heterogeneity-Aware Cluster Scheduling\n", VenueTable.Default)),
            ];
            return () => RuleRunner.Check(lists, VenueTable.Default);
        });
    }

    private static void Checked(Func<int, string> entry) => WorkAssert.GrowsInStep(Many, count =>
    {
        var list = ListReader.Read("list.md", string.Concat(Enumerable.Range(0, count).Select(entry)), VenueTable.Default);
        Assert.NotEmpty(list.Entries);
        return () => RuleRunner.Check([list], VenueTable.Default);
    });

    /// <summary>Three words that no other number gives.</summary>
    private static string Words(int number)
    {
        string[] syllables = ["ka", "lo", "mi", "nu", "pe", "ra", "so", "ti", "vu", "ze"];
        var digits = $"{number:000000}".Select(digit => syllables[digit - '0']).ToArray();
        return $"B{digits[0]}{digits[1]}{digits[5]}{digits[2]}{digits[3]}{digits[4]} C{digits[2]}{digits[3]}{digits[5]} D{digits[4]}{digits[5]}{digits[0]}{digits[3]}";
    }
}
