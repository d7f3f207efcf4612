namespace MlsysCatalog.Reading.Tests;

public sealed class PaperFactsTests
{
    [Theory]
    [InlineData("Nested Things of Old", "Swift: Nested Things of Old", "Swift: Nested Things of Old", "Nested things of old")]
    [InlineData("Nested Things of Old", "Nested things of old", "Nested things of old", "Nested Things of Old")]
    [InlineData("Swift: Nested Things of Old", "Swift: Nested Things of Old")]
    [InlineData("Achieving μs-scale Preemption Often", "Achieving Î¼s-scale Preemption Often", "Achieving μs-scale Preemption Often")]
    [InlineData("Achieving μs-scale Preemption Often", "Achieving Î¼s-scale Preemption Often")]
    [InlineData(
        "[OSDI 2020] Swift: Nested Racks of Sparse Steel",
        "[OSDI 2020] Swift: Nested Racks of Sparse Steel",
        "Falcon: Nested Racks of Sparse Steel")]
    [InlineData(
        "[OSDI 2020] Swift: Nested Racks of Sparse Steel",
        "[OSDI 2020] Swift: Nested Racks of Sparse Steel",
        "[OSDI 2020] Swift: Nested Racks of Sparse Steel",
        "[OSDI 2020] Swift: Nested Racks of Old Steel")]
    public void The_title_is_the_form_most_print_bare_and_in_title_case(string title, params string[] entries) =>
        Assert.Equal(Given.Entry(title).Title, Assert.Single(Given.Catalog(entries).Model.Papers).Title);

    [Fact]
    public void Between_equal_claims_the_first_list_decides_the_title_but_not_the_constant()
    {
        var (one, other) = ("[OSDI 2020] Nested Racks of Steel, Again", "[OSDI 2020] Nested Racks of Steel: Again");
        var first = CatalogBuilder.Build([Given.List("a.md", one), Given.List("b.md", other)], VenueTable.Default);
        var second = CatalogBuilder.Build([Given.List("a.md", other), Given.List("b.md", one)], VenueTable.Default);

        Assert.Equal("Nested Racks of Steel, Again", first.Model.Papers[0].Title);
        Assert.Equal("Nested Racks of Steel: Again", second.Model.Papers[0].Title);
        Assert.Equal(first.Constants(), second.Constants());
    }

    [Theory]
    [InlineData("Falcon", "Swift: Nested Things of Old", "Swift: Nested Things of Old", "Nested Things of Old | name=Falcon")]
    [InlineData("Swift", "Swift: Nested Things of Old", "SWIFT: Nested Things of Old", "Swift: Nested Things of Old")]
    [InlineData("GandivaFair", "Gandiva-Fair: Nested Things of Old", "Nested Things of Old | name=GandivaFair")]
    [InlineData(null, "Nested Things of Old", "Nested things of old")]
    public void The_name_is_the_alias_before_a_prefix_and_then_the_commonest(string? name, params string[] entries) =>
        Assert.Equal(name, Assert.Single(Given.Catalog(entries).Model.Papers).Name);

    [Theory]
    [InlineData("Nsdi2023", "[arXiv 2022] Nested Things of Old", "[arXiv 2022] Nested Things of Old", "[NSDI 2023] Nested Things of Old")]
    [InlineData("Osdi2020", "[OSDI 2020] Nested Things of Old", "[OSDI 2020] Nested Things of Old", "[SOSP 2021] Nested Things of Old")]
    [InlineData("Osdi2020", "[OSDI 2020] Nested Things of Old", "[HotOS 2021] Nested Things of Old")]
    [InlineData("Osdi2020", "[OSDI 2020] Nested Things of Old", "[NeurIPS 2021] Nested Things of Old | track=workshop")]
    [InlineData("Osdi2020", "[OSDI 2020] Nested Things of Old", "[Odd Things 2021] Nested Things of Old")]
    [InlineData("Sosp2021", "[OSDI 2020] Nested Things of Old", "[SOSP 2021] Nested Things of Old")]
    [InlineData("Osdi2020", "[OSDI] Nested Things of Old", "[2020] Nested Things of Old", "[arXiv 2019] Nested Things of Old")]
    [InlineData("Osdi", "[OSDI] Nested Things of Old", "[arXiv 2019] Nested Things of Old")]
    [InlineData("ArXiv2019", "Nested Things of Old", "[arXiv 2019] Nested Things of Old")]
    public void The_published_venue_most_entries_print_names_a_paper(string edition, params string[] entries) =>
        Assert.Equal(edition, Assert.Single(Given.Catalog(entries).Model.Editions).Constant);

    [Fact]
    public void Facts_of_all_entries_come_together_in_the_order_of_lists()
    {
        var build = CatalogBuilder.Build(
            [
                Given.List(
                    "b.md",
                    "Swift: Nested Things of Old | url=https://x.org/b | url=https://arxiv.org/abs/2001.00001v2 | by=Ann Lee, Bo Chen | topic=Racks"),
                Given.List(
                    "a.md",
                    "[OSDI 2020] Nested things of old | url=https://x.org/a | url=https://x.org/b | by=Ann Lee | topic=Steel",
                    "Nested Things of Old | topic=Steel"),
            ],
            VenueTable.Default);

        var paper = Assert.Single(build.Model.Papers);
        Assert.Equal(["https://x.org/a", "https://x.org/b", "https://arxiv.org/abs/2001.00001v2"], paper.Links.Select(link => link.Url));
        Assert.Equal(["arxiv:2001.00001"], paper.Ids);
        Assert.Equal(["Ann Lee", "Bo Chen"], paper.Authors);
        Assert.Equal("Nested Things of Old", paper.Title);
        Assert.Equal(["Swift: Nested Things of Old"], paper.Aliases);
        Assert.Equal([0, 1], paper.Topics);
        Assert.Equal([new SourceModel(0, 1), new SourceModel(1, 0)], paper.Sources);
        Assert.Equal([new EntryPlace(1, 0), new EntryPlace(1, 1), new EntryPlace(0, 0)], build.Papers[0].Entries);
        Assert.Equal(2, build.Papers[0].Merges.Count);
    }

    [Fact]
    public void A_paper_without_title_and_name_is_left_out_and_reported()
    {
        var build = CatalogBuilder.Build([Given.List("a.md", "", "Swift: Nested Things", " | name=Kestrel")], VenueTable.Default);

        Assert.Equal(["Kestrel", "Swift: Nested Things"], build.Model.Papers.Select(paper => paper.Title));
        Assert.Equal(new CatalogProblem(CatalogProblemKind.NoTitle, new EntryPlace(0, 0), ""), Assert.Single(build.Problems));
    }

    [Fact]
    public void No_lists_make_the_empty_catalog() => Assert.Equal(CatalogModel.Empty, CatalogBuilder.Build([], VenueTable.Default).Model);

    [Fact]
    public void Papers_stand_by_edition_and_constant()
    {
        var build = Given.Catalog(
            "[SOSP 2021] B: Nested Things",
            "[OSDI 2022] A: Sparse Racks",
            "[OSDI 2020] Z: Old Steel",
            "[OSDI 2020] Y: Late Bytes",
            "[OSDI] X: Loud Signals",
            "[2019] W: Cold Starts",
            "U: Warm Caches");

        Assert.Equal(["Osdi.X", "Osdi2020.Y", "Osdi2020.Z", "Osdi2022.A", "Sosp2021.B", "Unplaced.U", "Year2019.W"], build.Constants());
        Assert.Equal(["Osdi", "Sosp"], build.Model.Venues.Select(venue => venue.Constant));
    }
}
