using System.Globalization;

namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0404: off unless somebody switches it on.</summary>
public sealed class OutOfYearOrderTests
{
    private static string List(IEnumerable<string> years) => "# Papers\n\n## Scheduling\n\n" + string.Concat(years.Select((year, i) =>
        string.Create(CultureInfo.InvariantCulture, $"* [OSDI '{year}] Gavel {i}: Heterogeneity-Aware Cluster Scheduling Policies\n")));

    private static IEnumerable<string> Years(int first, int count, int step) =>
        Enumerable.Range(0, count).Select(i => (first + (step * i)).ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void It_is_off() => Assert.Equal(FindingSeverity.None, new OutOfYearOrder().Descriptor.Severity);

    [Theory]
    [InlineData(23, -1, "22")]
    [InlineData(10, 1, "12")]
    public void An_entry_against_the_order_of_the_list_is_reported(int first, int step, string stray)
    {
        var list = List([.. Years(first, 12, step), stray]);
        var marked = list.Insert(list.LastIndexOf('\'') + 3, "⟧").Insert(list.LastIndexOf('\''), "⟦");

        var finding = Assert.Single(RuleAssert.Reports("MLC0404", marked));

        Assert.StartsWith(step < 0 ? "The list puts the newest papers first" : "The list puts the oldest papers first", finding.Message, StringComparison.Ordinal);
        Assert.Single(finding.Related.ToArray());
    }

    [Fact]
    public void A_list_in_order_is_left_alone_and_each_topic_begins_anew()
    {
        RuleAssert.Reports("MLC0404", List(Years(23, 13, -1)));
        RuleAssert.Reports("MLC0404", List(Years(23, 13, -1)) + List(Years(23, 13, -1)).Replace("# Papers\n\n## Scheduling", "\n## Serving", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_without_an_order_is_left_alone()
    {
        RuleAssert.Reports("MLC0404", List(["20", "18", "22", "15", "19", "17", "23", "11", "16", "12", "21", "14", "13"]));
        RuleAssert.Reports("MLC0404", List(["20", "19", "18", "21"]));
    }
}
