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
