namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0306.</summary>
public sealed class YearOutOfRangeTests
{
    private const string Others =
        "- [OSDI '18] Gandiva: Introspective Cluster Scheduling for Deep Learning\n- [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning\n";

    [Theory]
    [InlineData("- [OSDI ⟦'22⟧] Orca: A Distributed Serving System\n")]
    [InlineData("- [OSDI ⟦2202⟧] Orca: A Distributed Serving System\n")]
    [InlineData("- [OSDI ⟦1820⟧] Orca: A Distributed Serving System\n")]
    [InlineData("- [OSDI '20] Orca: A Distributed Serving System ⟦<!-- catalog: year=1820 -->⟧\n")]
    public void A_year_before_all_papers_or_long_after_the_others_is_reported(string entry) => RuleAssert.Reports("MLC0306", Others + entry);

    [Theory]
    [InlineData("- [OSDI '21] Orca: A Distributed Serving System\n")]
    // A second one is no slip.
    [InlineData("- [OSDI '22] Orca: A Distributed Serving System\n- [OSDI '22] Alpa: Automating Inter- and Intra-Operator Parallelism\n")]
    // Its link says so, too.
    [InlineData("- [OSDI '22] [Orca: A Distributed Serving System](https://www.usenix.org/conference/osdi22/presentation/yu)\n")]
    [InlineData("- [arXiv '23] [vLLM: Efficient Memory Management](https://arxiv.org/abs/2309.06180)\n")]
    [InlineData("- [OSDI '68] The Structure of the Multiprogramming System\n")]
    public void What_may_be_meant_is_left_alone(string entries) => RuleAssert.Reports("MLC0306", Others + entries);

    [Theory]
    // A few classics and a paper of today.
    [InlineData("- [CACM 1978] Time, Clocks, and the Ordering of Events\n- [SOSP 1991] The Process Group Approach\n- [OSDI 2004] MapReduce: Simplified Data Processing\n")]
    // What is usual does not show in one other.
    [InlineData("- [CACM 1978] Time, Clocks, and the Ordering of Events\n- [OSDI 2004] MapReduce: Simplified Data Processing\n")]
    public void Few_entries_of_many_years_say_nothing(string list) => RuleAssert.Reports("MLC0306", list);
}
