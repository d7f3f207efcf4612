namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>What a list's author says to the catalog in comments and front matter, and which words there mean nothing to it.</summary>
public sealed class CatalogCommentTests
{
    [Theory]
    [InlineData("- [OSDI '20] Serving DNNs like Clockwork: Performance Predictability <!-- catalog: name=Clockwork -->")]
    [InlineData("* \\[OSDI '20] Serving DNNs like Clockwork: Performance Predictability ([pdf](https://example.org/clockwork.pdf)) <!--catalog: name=Clockwork-->")]
    [InlineData("- [OSDI '20] Serving DNNs like Clockwork: Performance Predictability\n  <!-- catalog: name=Clockwork -->")]
    [InlineData("- [OSDI '20] Serving DNNs like Clockwork: Performance Predictability\n\n  <!-- catalog: name=Clockwork -->")]
    [InlineData("| Title | Venue |\n|---|---|\n| Serving DNNs like Clockwork: Performance Predictability | OSDI '20 <!-- catalog: name=Clockwork --> |")]
    [InlineData("| Title | Venue | Links |\n|---|---|---|\n| Serving DNNs like Clockwork: Performance Predictability | OSDI '20 | \\[pdf] <!-- catalog: name=Clockwork --> |")]
    [InlineData("**Serving DNNs like Clockwork: Performance Predictability** [OSDI '20] <!-- catalog: name=Clockwork -->\n\n**Tiresias: A GPU Cluster Manager for Deep Learning** [NSDI '19]\n\n**Orca: A Distributed Serving System** [OSDI '22]")]
    public void A_comment_may_stand_in_an_entry_of_any_form(string list)
    {
        var reading = ListText.Read("# Papers\n\n" + list + "\n");
        var entry = reading.Entries[0];

        Assert.Equal("Serving DNNs like Clockwork: Performance Predictability", entry.Facts.Title);
        Assert.Equal(("Clockwork", NameOrigin.Comment), (entry.Facts.Name, entry.Facts.NameOrigin));
        Assert.Equal(("OSDI", 2020), (entry.Facts.Venue, entry.Facts.Year));
        Assert.Empty(entry.Facts.Remarks);
        Assert.Matches("^<!-- ?catalog: name=Clockwork ?-->$", reading.TextAt(entry.CommentSpan!.Value));
        Assert.All(reading.Entries.Skip(1), other => Assert.Null(other.CommentSpan));
    }

    [Fact]
    public void A_comment_sets_name_venue_year_and_says_which_paper_it_is()
    {
        var entry = ListText.Entry("""
            # Papers

            - [SOSP '19] A Unified Architecture for Distributed Training
              <!-- catalog: name="Byte PS" same-as=osdi2020/byteps venue="USENIX OSDI" year=2020 -->
            """);

        Assert.Equal(("Byte PS", "osdi2020/byteps", false), (entry.Name, entry.SameAs, entry.IsDistinct));
        Assert.Equal(("USENIX OSDI", "OSDI", 2020), (entry.Venue, entry.Series, entry.Year));
    }

    [Fact]
    public void A_comment_gives_a_venue_to_an_entry_that_prints_none()
    {
        var entries = ListText.Entries("""
            # Papers

            - Ray: A Distributed Framework for Emerging AI Applications <!-- catalog: venue=OSDI year=2018 -->
            - Oobleck: Resilient Distributed Training of Large Models
            - Hydro: Surrogate-Based Hyperparameter Tuning Service in the Datacenter <!-- catalog: distinct -->
            """);

        Assert.Equal(
            [("OSDI", 2018, false), (null, null, false), (null, null, true)],
            entries.Select(entry => (entry.Venue, entry.Year, entry.IsDistinct)));
    }

    [Fact]
    public void A_comment_speaks_for_its_own_entry_only()
    {
        var entries = ListText.Entries("""
            # Papers

            - [OSDI '20] Serving DNNs like Clockwork: Performance Predictability
              - A remark. <!-- catalog: name=Remark -->
            - [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning

            <!-- catalog: name=Nobody -->

            - [OSDI '22] Orca: A Distributed Serving System for Generative Models
            """);

        Assert.Equal([null, "Tiresias", "Orca"], entries.Select(entry => entry.Name));
    }

    [Fact]
    public void Settings_that_are_not_understood_are_kept_for_the_rules_to_report()
    {
        var reading = ListText.Read("- [OSDI '20] Gavel: Cluster Scheduling Policies <!-- catalog: nmae=Gavel year=soon distinct -->\n");

        var comment = Assert.Single(reading.Comments);
        Assert.Equal(
            [("nmae", "Gavel", "nmae=Gavel"), ("year", "soon", "year=soon"), ("distinct", "", "distinct")],
            comment.Settings.Select(setting => (setting.Key, setting.Value, reading.TextAt(setting.Span))));
        var entry = Assert.Single(reading.Facts.Entries);
        Assert.Equal(("Gavel", NameOrigin.Prefix, 2020, true), (entry.Name, entry.NameOrigin, entry.Year, entry.IsDistinct));
    }

    [Theory]
    [InlineData("<!-- Gavel -->")]
    [InlineData("<!-- see the catalog: name=Clockwork -->")]
    [InlineData("<!-- catalogue: name=Clockwork -->")]
    [InlineData("`<!-- catalog: name=Clockwork -->`")]
    public void Other_comments_are_no_business_of_the_catalog(string comment)
    {
        var reading = ListText.Read($"- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling {comment}\n");

        Assert.Empty(reading.Comments);
        Assert.Equal("Gavel", Assert.Single(reading.Facts.Entries).Name);
    }

    [Theory]
    [InlineData("<!-- catalog: none -->\n\n")]
    [InlineData("<!--catalog: none-->\n\n")]
    [InlineData("# Papers\n\n<!-- catalog: none -->\n\n")]
    [InlineData("---\ncatalog: none\n---\n\n")]
    [InlineData("---\ntitle: Papers\ncatalog: 'none'\n---\n\n")]
    public void A_list_may_say_that_it_is_not_for_the_catalog(string beginning)
    {
        var reading = ListText.Read(beginning + "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n");

        Assert.Equal(ListKind.None, reading.Kind);
        Assert.Empty(reading.Entries);
        Assert.Empty(reading.Facts.Entries);
    }

    [Theory]
    [InlineData("---\ncatalog: true\n---\n\n")]
    [InlineData("---\ncatalog: false\n---\n\n")]
    [InlineData("---\ncatalog:\n---\n\n")]
    [InlineData("---\ntitle: about\n  catalog: none\n---\n\n")]
    [InlineData("Text.\n\n---\n\ncatalog: none\n\n---\n\n")]
    public void Jekyll_s_catalog_means_nothing(string beginning)
    {
        var reading = ListText.Read(beginning + "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n");

        Assert.Equal(ListKind.Papers, reading.Kind);
        Assert.Equal("Gavel", Assert.Single(reading.Facts.Entries).Name);
    }

    [Fact]
    public void A_venue_table_is_no_reading_list()
    {
        var reading = ListText.Read("""
            ---
            catalog: venues
            ---

            | Venue | Full name | Kind |
            |---|---|---|
            | OSDI | Operating Systems Design and Implementation | conference |
            """);

        Assert.Equal(ListKind.Venues, reading.Kind);
        Assert.Empty(reading.Entries);
    }

    [Theory]
    [InlineData("---\ncatalog-name: Serving\n---\n# Papers\n", "Serving", "Papers")]
    [InlineData("---\ncatalog-name: \"Model serving\"\ntitle: Other\n---\n# Papers\n", "Model serving", "Papers")]
    [InlineData("---\ntitle: Other\n---\n# Papers\n", null, "Papers")]
    public void The_front_matter_may_name_the_list(string beginning, string? name, string title)
    {
        var facts = ListText.Read(beginning + "\n- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n").Facts;

        Assert.Equal((name, title), (facts.Name, facts.Title));
    }
}
