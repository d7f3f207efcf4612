namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0503, and MLC0510 in shipped files.</summary>
public sealed class ShippedConstantTests
{
    private const string Title = "Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads";
    private const string GavelLine = "Osdi2020.Gavel | osdi2020/gavel | Gavel: " + Title + " | arxiv:2008.09213\n";
    private const string GemelTitle = "GEMEL: Model Merging for Memory-Efficient, Real-Time Video Analytics at the Edge";
    private const string GemelLine = "ArXiv2022.Gemel | arxiv2022/gemel | " + GemelTitle + "\n";

    private static readonly string Header = ShippedText.Header;

    [Fact]
    public void A_paper_that_moved_is_told_at_the_entry_that_moved_it()
    {
        var finding = Assert.Single(RuleAssert.Reports(
            "MLC0503",
            "* [arXiv '22] " + GemelTitle + "\n",
            "* [NSDI '23] ⟦" + GemelTitle + "⟧\n",
            Header + GemelLine));

        Assert.Equal(
            "This paper was shipped as 'ArXiv2022.Gemel' and is 'Nsdi2023.Gemel' now; write 'arxiv2022/gemel => nsdi2023/gemel' into the shipped file, so that the one stands for the other",
            finding.Message);
        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Equal("3.md", finding.EditedPath);
        Assert.Equal(new("3.md", new(Header.Length, Header.Length + "ArXiv2022.Gemel".Length), "Shipped here"), Assert.Single(finding.Related.ToArray()));
        Assert.Equal(
            Header + GemelLine.Replace("arxiv2022/gemel", "arxiv2022/gemel => nsdi2023/gemel", StringComparison.Ordinal),
            RuleAssert.Fix(Header + GemelLine, finding));
    }

    [Fact]
    public void A_paper_that_was_renamed_is_told_at_its_first_entry() => RuleAssert.Reports(
        "MLC0503",
        "* [OSDI '20] ⟦Heron: " + Title + "⟧\n",
        "* [OSDI '20] Heron: " + Title + "\n",
        Header + GavelLine);

    [Fact]
    public void A_paper_that_is_gone_is_told_in_the_shipped_file()
    {
        var text = Header + "⟦Osdi2020.Gavel⟧" + GavelLine["Osdi2020.Gavel".Length..];

        var finding = Assert.Single(RuleAssert.Reports("MLC0503", "* [NSDI '23] " + GemelTitle + "\n", text));

        Assert.Equal("'Osdi2020.Gavel' was shipped, and no list has its paper any more; bring it back, or write 'osdi2020/gavel => -' if it was dropped on purpose", finding.Message);
        Assert.Equal(
            Header + GavelLine.Replace("osdi2020/gavel", "osdi2020/gavel => -", StringComparison.Ordinal),
            RuleAssert.Fix(Marked.Parse(text).Text, finding));
    }

    [Fact]
    public void Another_work_that_wants_the_constant_is_named()
    {
        var finding = Assert.Single(RuleAssert.Reports(
            "MLC0503",
            "* [OSDI '20] Gavel: Persistent Journals Without Any Locks\n",
            Header + "⟦Osdi2020.Gavel⟧" + GavelLine["Osdi2020.Gavel".Length..]));

        Assert.Contains("'osdi2020/gavel => osdi2020/gavelpersistent' if it takes the other's place", finding.Message, StringComparison.Ordinal);
        Assert.Equal("It got 'Osdi2020.GavelPersistent'", Assert.Single(finding.Related.ToArray()).Message);
        Assert.Equal(" => -", Assert.Single(finding.Edits.ToArray()).NewText);
    }

    [Theory]
    [InlineData("* [OSDI '20] Gavel: " + Title + "\n* [NSDI '23] " + GemelTitle + "\n", "")]
    [InlineData("* [OSDI '20] Gavel: " + Title + "\n* [OSDI '20] Gavel: Persistent Journals Without Any Locks\n* [NSDI '23] " + GemelTitle + "\n", "")]
    [InlineData("* [NSDI '23] " + GemelTitle + "\n", " => -")]
    [InlineData("* [OSDI '20] Heron: " + Title + "\n", " => osdi2020/heron")]
    [InlineData("* [OSDI '20] Heron: " + Title + " <!-- catalog-disable-line MLC0503 -->\n", "")]
    [InlineData("* [NSDI '23] " + GemelTitle + "\n", " => osdi2020/nowhere")]
    public void What_stays_what_is_settled_and_what_is_switched_off_is_left_alone(string list, string settled) =>
        RuleAssert.Reports("MLC0503", list, Header + GavelLine.Replace("osdi2020/gavel", "osdi2020/gavel" + settled, StringComparison.Ordinal));

    [Fact]
    public void Where_a_list_cannot_be_read_nothing_is_said_to_be_gone() =>
        RuleAssert.Reports("MLC0503", "* [OSDI '20] Gavel: \0\n", Header + GavelLine);

    [Fact]
    public void Where_nothing_is_compared_no_comment_about_it_is_useless()
    {
        const string List = "* [OSDI '20] Gavel: " + Title + " <!-- catalog-disable-line MLC0503 -->\n";

        Assert.Equal("MLC0507", Assert.Single(RuleAssert.Check(List, Header + GavelLine)).Rule.Id);
        Assert.DoesNotContain(RuleAssert.Check(List, "\0", Header + GavelLine), finding => finding.Rule.Id == "MLC0507");
    }

    [Theory]
    [InlineData("Osdi2020.Gavel | | Gavel: " + Title + "\n", "Osdi2020.Gavel | osdi2020/gavel => osdi2020/heron | Gavel: " + Title + "\n")]
    [InlineData("Osdi2020.Gavel|osdi2020/gavel =>|Gavel: " + Title + "\r\n", "Osdi2020.Gavel|osdi2020/gavel => osdi2020/heron|Gavel: " + Title + "\r\n")]
    public void The_alias_is_written_into_lines_that_were_edited_by_hand(string line, string mended)
    {
        var finding = Assert.Single(RuleAssert.Check("* [OSDI '20] Heron: " + Title + "\n", Header + line), finding => finding.Rule.Id == "MLC0503");

        Assert.Equal(Header + mended, RuleAssert.Fix(Header + line, finding));
    }

    [Fact]
    public void All_is_settled_in_one_go_and_only_after_the_lists_are_mended()
    {
        // Mending the tag moves the paper from Osdi to Osdi2020: no successor may be written before.
        var list = ListReader.Read("a.md", "* [NSDI '23] " + GemelTitle + "\n* [OSDI' 20] Heron: " + Title + "\n", VenueTable.Default);
        var shipped = ShippedFile.Reading("MlsysCatalog.Shipped.txt", Header + GavelLine + GemelLine);

        var mended = ListMender.Mend([list, shipped], VenueTable.Default, files => RuleRunner.Check(files, VenueTable.Default));

        Assert.Contains("[OSDI '20]", mended[0].After.Text, StringComparison.Ordinal);
        Assert.Equal(
            Header + (GavelLine + GemelLine).Replace("osdi2020/gavel", "osdi2020/gavel => osdi2020/heron", StringComparison.Ordinal)
                .Replace("arxiv2022/gemel", "arxiv2022/gemel => nsdi2023/gemel", StringComparison.Ordinal),
            mended[1].After.Text);
        Assert.Equal(["MLC0503", "MLC0503"], mended[1].Mended.Select(finding => finding.Rule.Id));
        Assert.Empty(RuleRunner.Check([.. mended.Select(file => file.After)], VenueTable.Default));
    }

    [Fact]
    public void A_baseline_knows_it_by_the_paper()
    {
        var list = ListReader.Read("a.md", "* [OSDI '20] Heron: " + Title + "\n", VenueTable.Default);
        var shipped = ShippedFile.Reading("s.txt", Header + GavelLine + GemelLine);
        var known = new KnownFindings(
            [Baseline.Parse("b.txt", "MLC0503 | a.md | heron heterogeneity aware cluster scheduling policies for deep learning workloads\nMLC0503 | s.txt | arxiv2022 gemel\n")],
            (_, path) => path);
        var check = new CatalogCheck(new([list, shipped], VenueTable.Default), severities: null, known);

        Assert.Empty(check.Check(list).Reported);
        Assert.Empty(check.Check(shipped).Reported);
        Assert.Single(check.Check(list).Known);
        Assert.Single(check.Check(shipped).Known);
    }

    [Theory]
    [InlineData("Osdi2020.Old | osdi2020/old => ⟦osdi2020/gavle⟧ | An Old Title\n", "No paper has the key 'osdi2020/gavle'; did you mean 'osdi2020/gavel'?")]
    [InlineData("Osdi2020.Old | osdi2020/old => ⟦x⟧ | An Old Title\n", "No paper has the key 'x'; write the key of the paper, or '-' where there is none any more")]
    [InlineData("A.B | a/b => ⟦c/d⟧ | One Title\nC.D | c/d => ⟦a/b⟧ | Another Title\n", "'c/d' leads back to 'a/b', and no paper has either key; write the key of the paper, or '-' where there is none")]
    [InlineData("⟦=======⟧\n", "A merge was left unfinished here; keep the lines of both sides, and take its marks out")]
    public void What_a_shipped_file_says_in_vain_is_told_there(string lines, string message)
    {
        var findings = RuleAssert.Reports("MLC0510", "* [OSDI '20] Gavel: " + Title + "\n", Header + GavelLine + lines);

        Assert.Equal(message, findings[0].Message);
    }

    [Fact]
    public void Of_two_files_that_say_the_same_the_second_is_told()
    {
        var finding = Assert.Single(RuleAssert.Reports(
            "MLC0510", "* [OSDI '20] Gavel: " + Title + "\n", Header + GavelLine, Header + "⟦Osdi2020.Gavel⟧" + GavelLine["Osdi2020.Gavel".Length..]));

        Assert.Equal("2.md", Assert.Single(finding.Related.ToArray()).Path);
    }

    [Fact]
    public void A_shipped_name_that_another_paper_wants_is_told_there()
    {
        var finding = Assert.Single(RuleAssert.Reports(
            "MLC0501",
            "* [OSDI '20] ⟦Gavel: Persistent Journals Without Any Locks⟧\n* [OSDI '20] Heron: " + Title + "\n",
            Header + GavelLine));

        Assert.StartsWith("'Osdi2020.Gavel' was shipped for another paper and stays that one's, so this paper got 'Osdi2020.GavelPersistent'", finding.Message, StringComparison.Ordinal);
    }
}
