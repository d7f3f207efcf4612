namespace MlsysCatalog.Reading.Tests;

public sealed class ConstantsTests
{
    [Theory]
    [InlineData("[OSDI 2020] Gavel: Heterogeneity-Aware Scheduling", "Osdi2020.Gavel")]
    [InlineData("[OSDI 2020] Heterogeneity-Aware Scheduling", "Osdi2020.HeterogeneityAwareScheduling")]
    [InlineData("[OSDI] Gavel: Heterogeneity-Aware Scheduling", "Osdi.Gavel")]
    [InlineData("[2023] Gavel: Heterogeneity-Aware Scheduling", "Year2023.Gavel")]
    [InlineData("Gavel: Heterogeneity-Aware Scheduling", "Unplaced.Gavel")]
    [InlineData("[NIPS 2018] ATOMO: Sparsification", "NeurIPS2018.Atomo")]
    [InlineData("[USENIX ATC 2019] Philly", "Atc2019.Philly")]
    [InlineData("[Journal of Odd Things 2019] Philly", "JournalOfOddThings2019.Philly")]
    [InlineData("[3D Papers 2019] Philly", "_3DPapers2019.Philly")]
    [InlineData("[OSDI 2020] Equals: A Nested Thing", "Osdi2020.Equals_")]
    [InlineData("[OSDI 2020] Osdi2020: A Nested Thing", "Osdi2020.Osdi2020_")]
    [InlineData("[OSDI 2020] 2020", "Osdi2020._2020")]
    [InlineData("[OSDI 2020] ★", "Osdi2020.Paper003B8F40")]
    [InlineData("[OSDI 2020] ★ | name=Star", "Osdi2020.Star")]
    [InlineData("[OSDI 2020] Nested Thing | name=★", "Osdi2020.NestedThing")]
    [InlineData("[Year 2023] Philly", "Year_2023.Philly")]
    [InlineData("[Year2023] Philly", "Year2023_.Philly")]
    [InlineData("[Unplaced] Philly", "Unplaced_.Philly")]
    [InlineData("[Papers] Philly", "Papers_.Philly")]
    [InlineData("[PaperKeys] Philly", "PaperKeys_.Philly")]
    [InlineData("[Equals] Philly", "Equals_.Philly")]
    public void A_paper_is_called_by_edition_and_name(string entry, string constant)
    {
        var build = Given.Catalog(entry);

        Assert.Equal([constant], build.Constants());
        Assert.Equal(constant.ToLowerInvariant().Replace('.', '/'), build.Model.Papers[0].Key);
    }

    [Fact]
    public void All_that_want_a_name_get_words_of_their_titles()
    {
        var build = Given.Catalog(
            "[arXiv 2024] LongRAG: A Dual-Perspective Paradigm",
            "[arXiv 2024] LongRag: Enhancing Retrieval",
            "[arXiv 2024] LongRAG: Enhancing Context",
            "[arXiv 2023] LongRAG: An Earlier One");

        Assert.Equal(
            ["ArXiv2023.LongRAG", "ArXiv2024.LongRAGA", "ArXiv2024.LongRAGEnhancingContext", "ArXiv2024.LongRagEnhancingRetrieval"],
            build.Constants());
    }

    // Each of these letters is three bytes, of which the compiler takes 1,023, and 511 letters at most.
    [Theory]
    [InlineData(400)]
    [InlineData(600)]
    public void Nobody_takes_a_longer_name_than_the_compiler_does(int length)
    {
        var word = new string('图', length);

        var build = Given.Catalog($"[OSDI 2020] {word} One", $"[OSDI 2020] {word} Two");

        var name = new string('图', Identifiers.MaxLength);
        Assert.Equal([$"Osdi2020.{name}_1", $"Osdi2020.{name}_2"], build.Constants());
        Assert.False(Identifiers.IsPossible(word));
        Assert.True(Identifiers.IsPossible(new string('图', 339)));
        Assert.False(Identifiers.IsPossible(new string('图', 340)));
    }

    [Fact]
    public void A_collision_is_remembered_with_all_who_wanted_the_name()
    {
        var build = Given.Catalog(
            "[OSDI 2020] Swift: Nested Things",
            "[OSDI 2020] SWIFT: Sparse Racks",
            "[OSDI 2020] Falcon: Old Congestion");

        var collision = Assert.Single(build.Collisions);
        Assert.Equal("Swift", collision.Wanted, ignoreCase: true);
        Assert.Equal(["SwiftNested", "SwiftSparse"], collision.Papers.Select(paper => build.Model.Papers[paper].Constant));
    }

    [Fact]
    public void A_paper_whose_name_is_anothers_longer_name_gives_way_too()
    {
        var build = Given.Catalog(
            "[OSDI 2020] Swift: Nested Things",
            "[OSDI 2020] Swift: Sparse Racks",
            "[OSDI 2020] SwiftNested: Old Congestion");

        Assert.Equal(["Osdi2020.SwiftNestedOld", "Osdi2020.SwiftNestedThings", "Osdi2020.SwiftSparse"], build.Constants());
    }

    [Fact]
    public void Long_titles_that_start_alike_take_the_words_behind_the_cut()
    {
        const string Start = "A Closer Look at the Intelligence Behind Course Recommendations on Campus";
        var build = Given.Catalog($"[2020] {Start} Learning Part 1", $"[2020] {Start} Learning Part 2");

        Assert.Equal(
            [
                "Year2020.ACloserLookAtTheIntelligenceBehindCourseRecommendationsOnCampusLearningPart1",
                "Year2020.ACloserLookAtTheIntelligenceBehindCourseRecommendationsOnCampusLearningPart2"
            ],
            build.Constants());
    }

    [Fact]
    public void Papers_that_no_word_tells_apart_are_numbered()
    {
        var build = Given.Catalog("[OSDI 2020] Swift: Nested Things", "[OSDI 2020] Swift: Nested Things | distinct");

        Assert.Equal(["Osdi2020.Swift_1", "Osdi2020.Swift_2"], build.Constants());
    }

    [Fact]
    public void Edition_classes_differ_even_where_a_venue_is_called_like_another_with_its_year()
    {
        var build = Given.Catalog("[OSDI 2020] Swift: Nested Things", "[Osdi2020] Falcon: Sparse Racks");

        Assert.Equal(["Osdi2020.Swift", "Osdi2020_.Falcon"], build.Constants().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Spellings_of_an_unknown_venue_are_one()
    {
        var build = Given.Catalog("[Odd Things 2020] Swift: Nested Things", "[ODD-THINGS 2020] Falcon: Sparse Racks");

        Assert.Single(build.Model.Venues);
        Assert.Single(build.Model.Editions);
        Assert.Equal(VenueKind.Unknown, build.Model.Venues[0].Kind);
    }

    [Fact]
    public void Topics_of_one_heading_take_their_parents_in_front()
    {
        var build = Given.Catalog(
            "Swift: Nested Things | topic=Training / Scheduling",
            "Falcon: Sparse Racks | topic=Inference / Scheduling",
            "Kestrel: Old Congestion | topic=Inference / Caching",
            "Osprey: Late Bytes | topic=Scheduling");

        Assert.Equal(
            [
                "Caching = Caching < Inference", "Inference = Inference <", "InferenceScheduling = Scheduling < Inference",
                "Scheduling = Scheduling <", "Training = Training <", "TrainingScheduling = Scheduling < Training"
            ],
            build.Model.Topics
                .Select(topic => $"{topic.Constant} = {topic.Heading} < {build.Model.Topics.ElementAtOrDefault(topic.Parent)?.Heading}".TrimEnd())
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_topic_of_two_lists_is_one_whatever_its_spelling()
    {
        var build = CatalogBuilder.Build(
            [
                Given.List("a.md", "Swift: Nested Things | topic=Model serving"),
                Given.List("b.md", "Falcon: Sparse Racks | topic=Model Serving:")
            ],
            VenueTable.Default);

        Assert.Equal(new TopicModel("ModelServing", "Model Serving:", -1), Assert.Single(build.Model.Topics));
        Assert.All(build.Model.Papers, paper => Assert.Equal([0], paper.Topics));
    }

    [Fact]
    public void Parents_come_before_children_and_headings_in_order()
    {
        var build = Given.Catalog(
            "Swift: Nested Things | topic=B / A",
            "Falcon: Sparse Racks | topic=A / C",
            "Kestrel: Old Congestion | topic=A / B / D");

        Assert.Equal(["A", "B", "D", "C", "B", "A"], build.Model.Topics.Select(topic => topic.Heading));
        Assert.Equal([-1, 0, 1, 0, -1, 4], build.Model.Topics.Select(topic => topic.Parent));
    }

    [Theory]
    [InlineData(new[] { "/home/me/lists/ml-systems-index.md" }, new[] { "MlSystemsIndex = ml-systems-index.md" })]
    [InlineData(
        new[] { "/x/awesome/README.md", "/x/other/README.md" },
        new[] { "AwesomeReadme = awesome/README.md", "OtherReadme = other/README.md" })]
    [InlineData(new[] { "C:\\x\\a\\one.md", "C:\\x\\b\\two.md" }, new[] { "One = a/one.md", "Two = b/two.md" })]
    [InlineData(new[] { "lists/README.md", "lists/sub/README.md" }, new[] { "Readme = README.md", "SubReadme = sub/README.md" })]
    [InlineData(new[] { "lists-a/one.md", "lists-b/one.md" }, new[] { "ListsAOne = lists-a/one.md", "ListsBOne = lists-b/one.md" })]
    [InlineData(new[] { "one.md", "/abs/two.md" }, new[] { "Two = abs/two.md", "One = one.md" })]
    [InlineData(new[] { "same.md", "same.md" }, new[] { "Same_1 = same.md", "Same_2 = same.md" })]
    [InlineData(new[] { "reading-lists.md" }, new[] { "ReadingLists_ = reading-lists.md" })]
    public void Lists_are_called_by_their_files(string[] paths, string[] lists)
    {
        var build = CatalogBuilder.Build([.. paths.Select(path => Given.List(path))], VenueTable.Default);

        Assert.Equal(lists, build.Model.Lists.Select(list => $"{list.Constant} = {list.Path}"));
    }

    [Fact]
    public void Front_matter_names_a_list()
    {
        var build = CatalogBuilder.Build(
            [Given.List("a/README.md") with { Name = "Serving papers" }, Given.List("b/README.md")],
            VenueTable.Default);

        Assert.Equal(["ServingPapers", "Readme"], build.Model.Lists.Select(list => list.Constant));
    }
}
