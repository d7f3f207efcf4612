namespace MlsysCatalog.Reading.Tests;

public sealed class SameAsTests
{
    [Fact]
    public void A_comment_joins_what_the_text_cannot()
    {
        var build = Given.Catalog(
            "[OSDI 2020] BytePS: A Generic Framework",
            "[OSDI 2020] A Unified Architecture for Clusters | same-as=osdi2020/byteps");

        Assert.Equal(["Osdi2020.BytePS"], build.Constants());
        Assert.Equal(MergeReason.Explicit, Assert.Single(build.Papers[0].Merges).Reason);
        Assert.Empty(build.Problems);
    }

    [Fact]
    public void A_key_may_lead_to_a_paper_that_is_itself_joined()
    {
        var build = Given.Catalog(
            "[OSDI 2020] BytePS: A Generic Framework",
            "[OSDI 2020] Unity: Nested Architecture | same-as=osdi2020/byteps",
            "[OSDI 2019] Sparse Rack Servers | same-as=OSDI2020/Unity");

        Assert.Single(build.Model.Papers);
        Assert.Empty(build.Problems);
    }

    [Fact]
    public void A_key_that_no_paper_has_is_reported_at_its_entry()
    {
        var build = Given.Catalog("[OSDI 2020] BytePS: A Generic Framework", "Sparse Rack Servers | same-as=osdi2020/bytesp");

        Assert.Equal(2, build.Model.Papers.Count);
        Assert.Equal(
            new CatalogProblem(CatalogProblemKind.UnknownSameAs, new EntryPlace(0, 1), "osdi2020/bytesp"),
            Assert.Single(build.Problems));
    }

    [Fact]
    public void A_preprint_s_key_leads_to_the_paper_when_it_is_published()
    {
        var build = Given.Catalog(
            "[arXiv 2019] Gavel: Cluster Scheduling Policies for Mixed Machines",
            "[OSDI 2020] Gavel: Cluster Scheduling Policies for Mixed Machines",
            "[2021] Slides on Schedulers | same-as=arxiv2019/gavel");

        Assert.Equal(["Osdi2020.Gavel"], build.Constants());
        Assert.Empty(build.Problems);
    }

    [Fact]
    public void A_key_may_lead_to_a_paper_that_the_entry_itself_gives_another_key()
    {
        var build = Given.Catalog(
            "[arXiv 2019] Cluster Scheduling Policies for Mixed Machines",
            "[OSDI 2020] Gavel: Heterogeneity on Purpose | same-as=arxiv2019/clusterschedulingpoliciesformixedmachines",
            "[2021] Slides on Schedulers | same-as=osdi2020/gavel");

        Assert.Equal(["Osdi2020.Gavel"], build.Constants());
        Assert.Empty(build.Problems);
    }

    [Fact]
    public void A_key_that_only_the_entry_itself_has_is_reported()
    {
        var build = Given.Catalog(
            "[arXiv 2019] Cluster Scheduling Policies for Mixed Machines",
            "[OSDI 2020] Gavel: Heterogeneity on Purpose | same-as=osdi2020/gavel");

        Assert.Equal(2, build.Model.Papers.Count);
        Assert.Equal(
            new CatalogProblem(CatalogProblemKind.OwnSameAs, new EntryPlace(0, 1), "osdi2020/gavel"),
            Assert.Single(build.Problems));
    }

    [Theory]
    [InlineData("[OSDI 2020] Gavel: Heterogeneity-Aware Cluster Scheduling | same-as=osdi2020/gavel")]
    [InlineData("[arXiv 2019] Gavel: Heterogeneity-Aware Cluster Scheduling | same-as=osdi2020/gavel")]
    [InlineData("[arXiv 2019] Gavel: Heterogeneity-Aware Cluster Scheduling | same-as=arxiv2019/gavel")]
    public void A_key_of_the_paper_that_the_entry_is_anyway_is_no_mistake(string entry)
    {
        var build = Given.Catalog("[OSDI 2020] Gavel: Heterogeneity-Aware Cluster Scheduling", entry);

        Assert.Single(build.Model.Papers);
        Assert.Empty(build.Problems);
    }

    [Fact]
    public void A_key_that_an_entry_and_another_paper_would_have_means_the_other_paper()
    {
        var build = Given.Catalog(
            "[OSDI 2020] Gavel: Heterogeneity-Aware Cluster Scheduling",
            "[OSDI 2020] Gavel: Slides | same-as=osdi2020/gavel");

        Assert.Equal(["Osdi2020.Gavel"], build.Constants());
        Assert.Empty(build.Problems);
    }

    [Fact]
    public void A_key_that_several_papers_would_have_and_none_has_is_reported()
    {
        var build = Given.Catalog(
            "[OSDI 2020] Gavel: Heterogeneity-Aware Cluster Scheduling",
            "[OSDI 2020] Gavel: Persistent Journals Without Locks",
            "[2021] Slides on Schedulers | same-as=osdi2020/gavel");

        Assert.Equal(3, build.Model.Papers.Count);
        Assert.Equal(CatalogProblemKind.AmbiguousSameAs, Assert.Single(build.Problems).Kind);
    }

    [Fact]
    public void A_key_that_joining_two_papers_changes_still_leads_to_them()
    {
        var build = Given.Catalog(
            "[OSDI 2020] Swift: Nested Things",
            "[SOSP 2021] Falcon: Sparse Racks | same-as=osdi2020/swift",
            "[2021] Slides on Things | same-as=sosp2021/falcon",
            "[2022] Talk on Things | same-as=osdi2020/swift");

        Assert.Single(build.Model.Papers);
        Assert.Empty(build.Problems);
    }

    [Fact]
    public void Two_comments_that_lead_to_each_other_make_one_paper()
    {
        var build = Given.Catalog(
            "[OSDI 2020] Swift: Nested Things | same-as=osdi2020/falcon",
            "[OSDI 2020] Falcon: Sparse Racks | same-as=osdi2020/swift");

        Assert.Single(build.Model.Papers);
    }

    [Fact]
    public void Distinct_joins_nothing_by_itself_but_can_be_joined_to()
    {
        var build = Given.Catalog(
            "[OSDI 2020] Swift: Nested Things of Old | distinct",
            "[OSDI 2020] Swift: Nested Things of Old | distinct | url=https://example.org",
            "[OSDI 2020] Sparse Racks of Steel | same-as=osdi2020/swift_1");

        Assert.Equal(2, build.Model.Papers.Count);
    }
}
