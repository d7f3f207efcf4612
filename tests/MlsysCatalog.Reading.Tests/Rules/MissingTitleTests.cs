namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0101.</summary>
public sealed class MissingTitleTests
{
    private const string Others =
        "* [OSDI '18] Gandiva: Introspective Cluster Scheduling for Deep Learning\n* [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning\n";

    [Theory]
    [InlineData("* ⟦[OSDI '20]⟧ ([pdf](https://www.usenix.org/system/files/osdi20-narayanan_deepak.pdf))\n")]
    [InlineData("* ⟦[OSDI '20]⟧\n")]
    public void An_item_with_venue_and_year_only_is_reported_at_its_tag(string item) => RuleAssert.Reports("MLC0101", Others + item);

    [Fact]
    public void A_row_without_its_title_is_reported_at_its_venue() => RuleAssert.Reports(
        "MLC0101",
        "| Title | Venue |\n|---|---|\n| Gandiva: Introspective Cluster Scheduling for Deep Learning | OSDI '18 |\n| | ⟦NSDI '19⟧ |\n");

    [Theory]
    [InlineData("* [TOC]\n")]
    [InlineData("* [Course website](https://www.example.org/course)\n")]
    [InlineData("* OSDI '20\n  * [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies\n")]
    [InlineData("* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies\n  * [pdf](https://www.usenix.org/system/files/osdi20-narayanan_deepak.pdf)\n")]
    public void A_resource_a_group_and_a_link_below_an_entry_need_no_title(string item) => RuleAssert.Reports("MLC0101", Others + item);

    [Fact]
    public void A_template_row_waits_for_its_title() => RuleAssert.Reports(
        "MLC0101",
        "| Title | Venue | Links |\n|---|---|---|\n| Gandiva: Introspective Cluster Scheduling for Deep Learning | OSDI '18 | \\[pdf] |\n| | | \\[pdf] |\n");
}
