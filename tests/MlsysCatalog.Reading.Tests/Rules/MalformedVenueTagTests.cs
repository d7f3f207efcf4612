namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0301.</summary>
public sealed class MalformedVenueTagTests
{
    private const string Others =
        "- [OSDI '18] Gandiva: Introspective Cluster Scheduling for Deep Learning\n- [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning\n";

    [Theory]
    [InlineData("- [SC ⟦'21'⟧] Chimera: Efficiently Training Large-Scale Neural Networks\n", "[SC '21]")]
    [InlineData("- [OSDI⟦' 20⟧] KungFu: Making Training in Distributed Machine Learning Adaptive\n", "[OSDI '20]")]
    [InlineData("- [OSDI ⟦20'⟧] KungFu: Making Training in Distributed Machine Learning Adaptive\n", "[OSDI '20]")]
    public void A_misplaced_apostrophe_is_reported_with_the_year_and_put_right(string entry, string tag)
    {
        var finding = Assert.Single(RuleAssert.Reports("MLC0301", Others + entry));

        Assert.Contains($"'{tag}'", finding.Message, StringComparison.Ordinal);
        Assert.Contains("- " + tag, RuleAssert.Fix(Marked.Parse(Others + entry).Text, finding), StringComparison.Ordinal);
        Assert.Empty(RuleAssert.Check(RuleAssert.Fix(Marked.Parse(Others + entry).Text, finding)));
    }

    [Fact]
    public void A_list_that_glues_years_to_venues_gets_its_year_glued()
    {
        var list = Others.Replace(" '1", "'1", StringComparison.Ordinal) + "- [OSDI' 20] KungFu: Making Training in Distributed Machine Learning Adaptive\n";

        var finding = Assert.Single(RuleAssert.Check(list));

        Assert.Contains("[OSDI'20] KungFu", RuleAssert.Fix(list, finding), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- [SC'21] Chimera: Efficiently Training Large-Scale Neural Networks\n")]
    [InlineData("- [SC ’21] Chimera: Efficiently Training Large-Scale Neural Networks\n")]
    [InlineData("- [SC 2021] Chimera: Efficiently Training Large-Scale Neural Networks\n")]
    public void Other_ways_to_write_a_year_are_right(string entry) => RuleAssert.Reports("MLC0301", Others + entry);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_list_that_puts_it_behind_the_year_throughout_has_a_habit(int count)
    {
        string[] rows =
        [
            "| OSDI 18' | Gandiva: Introspective Cluster Scheduling |\n", "| NSDI 19' | Tiresias: A GPU Cluster Manager |\n",
            "| OSDI 20' | Gavel: Heterogeneity-Aware Cluster Scheduling |\n",
            "| SC 21' | Chimera: Efficiently Training Neural Networks |\n",
        ];

        RuleAssert.Reports("MLC0301", "| Cite | Paper |\n|---|---|\n" + string.Concat(rows.Take(count)));
    }

    [Fact]
    public void No_habit_excuses_an_apostrophe_that_belongs_to_nothing() => RuleAssert.Reports(
        "MLC0301",
        "- [OSDI⟦' 18⟧] Gandiva: Introspective Cluster Scheduling\n- [NSDI⟦' 19⟧] Tiresias: A GPU Cluster Manager\n"
        + "- [OSDI ⟦'20'⟧] Gavel: Heterogeneity-Aware Cluster Scheduling\n- [SC ⟦'21'⟧] Chimera: Efficiently Training Neural Networks\n"
        + "- [OSDI⟦' 22⟧] Orca: A Distributed Serving System\n");

    [Fact]
    public void What_is_one_habit_of_two_is_reported() => RuleAssert.Reports(
        "MLC0301",
        "- [OSDI ⟦18'⟧] Gandiva: Introspective Cluster Scheduling\n- [NSDI ⟦19'⟧] Tiresias: A GPU Cluster Manager\n"
        + "- [OSDI ⟦20'⟧] Gavel: Heterogeneity-Aware Cluster Scheduling\n- [SC ⟦21'⟧] Chimera: Efficiently Training Neural Networks\n"
        + "- [OSDI '22] Orca: A Distributed Serving System\n");
}
