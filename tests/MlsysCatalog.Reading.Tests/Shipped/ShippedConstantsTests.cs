namespace MlsysCatalog.Reading.Tests;

/// <summary>What was shipped stays: a paper keeps its constant, and a constant its paper.</summary>
public sealed class ShippedConstantsTests
{
    private const string Gavel = "[OSDI 2020] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads";
    private const string OtherGavel = "[OSDI 2020] Gavel: Persistent Journals Without Any Locks";
    private const string Gemel = "[arXiv 2022] GEMEL: Model Merging for Memory-Efficient, Real-Time Video Analytics at the Edge";
    private const string GemelPublished = "[NSDI 2023] GEMEL: Model Merging for Memory-Efficient, Real-Time Video Analytics at the Edge";

    [Fact]
    public void Without_a_shipped_file_nothing_changes()
    {
        var build = Given.Catalog(Gavel, OtherGavel);

        Assert.Empty(build.Shipped);
        Assert.Equal(default, build.Model.Former);
    }

    [Fact]
    public void In_a_contest_the_shipped_paper_keeps_its_constant()
    {
        Assert.Equal(["Osdi2020.GavelHeterogeneity", "Osdi2020.GavelPersistent"], Given.Catalog(Gavel, OtherGavel).Constants());

        var build = Shipping.Catalog(Shipping.Lines(Gavel), Gavel, OtherGavel);

        Assert.Equal(["Osdi2020.Gavel", "Osdi2020.GavelPersistent"], build.Constants());
        Assert.Equal(["Osdi2020.Gavel Own Osdi2020.Gavel"], build.Standings());
        Assert.Equal(default, build.Model.Former);
        Assert.Equal([0, 1], Assert.Single(build.Collisions).Papers);
    }

    [Fact]
    public void After_a_contest_the_longer_constant_stays()
    {
        var build = Shipping.Catalog(Shipping.Lines(Gavel, OtherGavel), Gavel);

        Assert.Equal(["Osdi2020.GavelHeterogeneity"], build.Constants());
        Assert.Equal(
            ["Osdi2020.GavelHeterogeneity Own Osdi2020.GavelHeterogeneity", "Osdi2020.GavelPersistent Gone -"], build.Standings());
    }

    [Fact]
    public void A_constant_keeps_the_spelling_it_was_shipped_with()
    {
        var build = Shipping.Catalog(Shipping.Lines("[OSDI 2020] GaVel: Heterogeneity-Aware Cluster Scheduling Policies"), Gavel);

        Assert.Equal(["Osdi2020.GaVel"], build.Constants());
    }

    [Fact]
    public void The_constant_of_a_paper_that_is_gone_goes_to_no_other()
    {
        var build = Shipping.Catalog(Shipping.Lines(Gavel), OtherGavel);

        Assert.Equal(["Osdi2020.GavelPersistent"], build.Constants());
        Assert.Equal(["Osdi2020.Gavel Gone -"], build.Standings());
        Assert.Equal(("Osdi2020.Gavel", -1), Assert.Single(build.Model.Former.ToArray()) is var former ? (former.Edition + "." + former.Member, former.Successor) : default);
        Assert.Equal([0], Assert.Single(build.Collisions).Papers);
    }

    [Fact]
    public void The_constant_of_a_paper_that_moved_goes_to_no_other()
    {
        var build = Shipping.Catalog(
            Shipping.Lines(Gemel), GemelPublished, "[arXiv 2022] Gemel: Gem Elections in Byzantine Consensus Protocols");

        Assert.Equal(["ArXiv2022.GemelGem", "Nsdi2023.Gemel"], build.Constants());
        Assert.Equal(["ArXiv2022.Gemel Moved Nsdi2023.Gemel"], build.Standings());
    }

    // Where the same constant is found again: the same work under another title, or another work.
    [Theory]
    [InlineData("[OSDI 2020] Gavel: Heterogeneity-Aware Cluster Scheduling for Deep Learning", true)]
    [InlineData("[OSDI 2020] Gavel: Something Quite Different", false)]
    [InlineData("[OSDI 2020] Gavel: Something Quite Different | url=https://arxiv.org/abs/2008.09213", true)]
    [InlineData("[OSDI 2020] Gavel: Heterogeneity-Aware Scheduling Policies | url=https://arxiv.org/abs/2101.00001", false)]
    [InlineData("[OSDI 2020] Gavel | name=Gavel", true)]
    public void Title_and_ids_tell_whether_it_is_the_same_work(string entry, bool isSame)
    {
        var build = Shipping.Catalog(Shipping.Lines(Gavel + " | url=https://arxiv.org/abs/2008.09213"), entry);

        Assert.Equal(isSame ? ["Osdi2020.Gavel Own Osdi2020.Gavel"] : ["Osdi2020.Gavel Gone -"], build.Standings());
        Assert.NotEqual(isSame, !build.Constants().Contains("Osdi2020.Gavel"));
    }

    // What leads from the shipped name to its paper.
    [Theory]
    [InlineData(Gemel + " | url=https://arxiv.org/abs/2201.07705", "[NSDI 2023] GEMEL: Merged Models | url=https://arxiv.org/abs/2201.07705")]
    [InlineData(Gemel, GemelPublished)]
    [InlineData(Gemel, "[NSDI 2023] Model Merging for Memory-Efficient, Real-Time Video Analytics at the Edge | name=Gemel")]
    [InlineData(Gemel, "[NSDI 2023] Gemel: Merged Models at the Edge | same-as=arxiv2022/gemel")]
    public void A_paper_that_moved_is_found(string shipped, string now)
    {
        var build = Shipping.Catalog(Shipping.Lines(shipped), now, Gavel);

        Assert.Equal(["ArXiv2022.Gemel Moved Nsdi2023.Gemel"], build.Standings());
        var former = Assert.Single(build.Model.Former.ToArray());
        Assert.Equal(("ArXiv2022", "Gemel", "arxiv2022/gemel", "Nsdi2023.Gemel"), (former.Edition, former.Member, former.Key, build.Constants().ElementAt(former.Successor)));
    }

    [Fact]
    public void A_paper_is_found_by_the_key_that_one_of_its_entries_prints()
    {
        var build = Shipping.Catalog(
            ["ArXiv2022.Gemel | arxiv2022/gemel | GEMEL: Model Merging for Real-Time Video Analytics"],
            "[arXiv 2022] GEMEL: Merging Models for Video Analytics at the Edge | name=Gemel | url=https://arxiv.org/abs/2201.07705",
            "[NSDI 2023] GEMEL: Merging Models for Video Analytics at the Edge | name=Gemel | url=https://arxiv.org/abs/2201.07705");

        Assert.Equal(["ArXiv2022.Gemel Moved Nsdi2023.Gemel"], build.Standings());
    }

    [Fact]
    public void A_slip_mended_in_the_title_that_is_the_constant_is_found_in_the_edition()
    {
        var build = Shipping.Catalog(
            Shipping.Lines("[OSDI 2020] Heterogeneity-Aware Cluster Schedulng Policies for Deep Learning Workloads"),
            "[OSDI 2020] Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads",
            "[OSDI 2020] A Tensor Compiler for Unified Machine Learning Prediction Serving");

        Assert.EndsWith(" Moved Osdi2020.HeterogeneityAwareClusterSchedulingPoliciesForDeepLearning", Assert.Single(build.Standings()), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_papers_with_its_id_are_none_unless_the_title_decides()
    {
        var shipped = Shipping.Lines(Gemel + " | url=https://arxiv.org/abs/2201.07705");
        const string One = "[OSDI 2020] Ray: Tasks and Actors | url=https://arxiv.org/abs/2201.07705";
        const string Other = "[OSDI 2021] Dorylus: Serverless Threads for Graphs | url=https://arxiv.org/abs/2201.07705";

        Assert.Equal(["ArXiv2022.Gemel Gone -"], Shipping.Catalog(shipped, One, Other).Standings());
        Assert.Equal(
            ["ArXiv2022.Gemel Moved Nsdi2023.Gemel"],
            Shipping.Catalog(shipped, One, GemelPublished + " | url=https://arxiv.org/abs/2201.07705").Standings());
    }

    [Fact]
    public void Another_constant_in_the_same_edition_is_a_rename()
    {
        var build = Shipping.Catalog(Shipping.Lines(Gavel), Gavel.Replace("Gavel:", "Heron:", StringComparison.Ordinal));

        Assert.Equal(["Osdi2020.Gavel Moved Osdi2020.Heron"], build.Standings());
    }

    [Fact]
    public void What_the_file_says_is_followed_from_key_to_key()
    {
        var build = Shipping.Catalog(
            [
                "Osdi2018.One | osdi2018/one => osdi2019/two | A First Title",
                "Osdi2019.Two | osdi2019/two => osdi2020/gavel | A Second Title",
                "Osdi2017.Old | osdi2017/old => osdi2016/older | An Old Title",
                "Osdi2016.Older | osdi2016/older => - | An Older Title",
            ],
            Gavel);

        Assert.Equal(
            ["Osdi2016.Older Retired -", "Osdi2017.Old Retired -", "Osdi2018.One Alias Osdi2020.Gavel", "Osdi2019.Two Alias Osdi2020.Gavel"],
            build.Standings());
    }

    [Fact]
    public void A_successor_that_is_unknown_or_leads_in_a_circle_counts_for_nothing()
    {
        var build = Shipping.Catalog(
            [
                "Osdi2018.One | osdi2018/one => osdi2019/two | " + Gavel[12..],
                "Osdi2019.Two | osdi2019/two => osdi2018/one | A Second Title",
                "Osdi2019.Before | osdi2019/before => osdi2018/one | A Third Title",
                "Osdi2017.Lost | osdi2017/lost => osdi2017/nowhere | A Fourth Title",
            ],
            Gavel);

        Assert.Equal(
            ["Osdi2017.Lost Gone -", "Osdi2018.One Moved Osdi2020.Gavel", "Osdi2019.Before Alias Osdi2020.Gavel", "Osdi2019.Two Gone -"],
            build.Standings());
        Assert.Equal(
            [SuccessorMistake.Unknown, SuccessorMistake.Circle, SuccessorMistake.None, SuccessorMistake.Circle],
            build.Shipped.Select(state => state.Mistake));
    }

    [Fact]
    public void A_paper_that_is_back_has_its_constant_whatever_the_file_says()
    {
        var shipped = Shipping.Lines(Gemel, Gavel)
            .Select(line => line.Replace("arxiv2022/gemel", "arxiv2022/gemel => nsdi2023/gemel", StringComparison.Ordinal).Replace("osdi2020/gavel", "osdi2020/gavel => -", StringComparison.Ordinal))
            .Append("Nsdi2023.Gemel | nsdi2023/gemel => arxiv2022/gemel | " + Gemel[13..]).ToArray();

        Assert.Equal(
            ["ArXiv2022.Gemel Own ArXiv2022.Gemel", "Nsdi2023.Gemel Alias ArXiv2022.Gemel", "Osdi2020.Gavel Own Osdi2020.Gavel"],
            Shipping.Catalog(shipped, Gemel, Gavel).Standings());
    }

    [Fact]
    public void Of_two_constants_of_one_paper_the_one_without_a_successor_is_its_own()
    {
        var build = Shipping.Catalog(
            [
                "Osdi2020.Gavel | osdi2020/gavel => osdi2020/gavelheterogeneity | " + Gavel[12..],
                "Osdi2020.GavelHeterogeneity | osdi2020/gavelheterogeneity | " + Gavel[12..],
            ],
            Gavel);

        Assert.Equal(["Osdi2020.GavelHeterogeneity"], build.Constants());
        Assert.Equal(
            ["Osdi2020.Gavel Alias Osdi2020.GavelHeterogeneity", "Osdi2020.GavelHeterogeneity Own Osdi2020.GavelHeterogeneity"], build.Standings());
    }

    [Fact]
    public void Of_two_constants_of_one_paper_the_one_with_its_title_is_its_own()
    {
        var build = Shipping.Catalog(
            ["Osdi2020.Gavel | osdi2020/gavel | Gavel", "Osdi2020.GavelHeterogeneity | osdi2020/gavelheterogeneity | " + Gavel[12..]], Gavel);

        Assert.Equal(
            ["Osdi2020.Gavel Moved Osdi2020.GavelHeterogeneity", "Osdi2020.GavelHeterogeneity Own Osdi2020.GavelHeterogeneity"], build.Standings());
    }

    [Fact]
    public void A_same_as_comment_means_the_paper_that_keeps_the_key()
    {
        var build = Shipping.Catalog(
            Shipping.Lines(Gavel), Gavel, OtherGavel, "[OSDI 2020] Cluster Policies of Another Kind | same-as=osdi2020/gavel");

        Assert.Equal(["Osdi2020.Gavel", "Osdi2020.GavelPersistent"], build.Constants());
        Assert.Empty(build.Problems);
    }

    // What is told of an edition: by one that is there, by the venue table, by nothing but its name.
    [Theory]
    [InlineData("Osdi2020", "OSDI", 2020)]
    [InlineData("Sosp2019", "SOSP", 2019)]
    [InlineData("EuroSys2019", "EuroSys", 2019)]
    [InlineData("Tocs", "TOCS", null)]
    [InlineData("LabConf2017", "LabConf", 2017)]
    [InlineData("Year2017", null, 2017)]
    [InlineData("Unplaced", null, null)]
    public void A_former_paper_says_venue_and_year_as_far_as_its_edition_does(string edition, string? venue, int? year)
    {
        var build = Shipping.Catalog([$"{edition}.Gone | {edition.ToLowerInvariant()}/gone | A Paper That Is Gone | arxiv:1901.00001"], Gavel);

        var former = Assert.Single(build.Model.Former.ToArray());
        Assert.Equal((venue, year), (former.Venue, former.Year));
        Assert.Equal(("A Paper That Is Gone", "arxiv:1901.00001", -1), (former.Title, Assert.Single(former.Ids.ToArray()), former.Successor));
    }

    [Fact]
    public void Another_spelling_of_the_editions_class_is_another_constant_of_the_same_key()
    {
        var build = Shipping.Catalog(["OSDI2020.Gavel | osdi2020/gavel => osdi2020/gavel | " + Gavel[12..]], Gavel);

        Assert.Equal(["OSDI2020.Gavel Alias Osdi2020.Gavel"], build.Standings());
        Assert.Equal(["Osdi2020.Gavel"], build.Constants());
    }
}
