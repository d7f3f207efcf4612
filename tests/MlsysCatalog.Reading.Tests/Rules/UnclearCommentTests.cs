namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0506.</summary>
public sealed class UnclearCommentTests
{
    private const string Gavel = "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n";
    private const string Slides = "* [NSDI '21] Slides on Schedulers for Mixed Machines";

    [Theory]
    [InlineData("⟦nmae=Slides⟧", "'nmae' is no word of catalog comments; did you mean 'name'?")]
    [InlineData("⟦Name=Slides⟧", "did you mean 'name'?")]
    [InlineData("⟦sameas=osdi2020/gavel⟧", "did you mean 'same-as'?")]
    [InlineData("⟦title=Slides⟧ distinct", "the words are name, venue, year, same-as, distinct, none")]
    [InlineData("⟦=Slides⟧", "'=Slides' is no word of catalog comments")]
    [InlineData("⟦year=abc⟧", "'abc' is no year; write its four digits, as in year=2020")]
    [InlineData("⟦year=21⟧ name=Slides", "'21' is no year")]
    [InlineData("⟦year=99999999999⟧", "'99999999999' is no year")]
    [InlineData("⟦name⟧", "'name' has no value; write name=Gavel")]
    [InlineData("⟦name=⟧", "'name' has no value; write name=Gavel")]
    [InlineData("⟦venue=\"\"⟧", "'venue' has no value; write venue=OSDI")]
    [InlineData("⟦same-as=⟧", "'same-as' has no value; write same-as=osdi2020/gavel")]
    [InlineData("⟦name = Slides⟧", "Write 'name=Slides', without spaces around '='")]
    [InlineData("⟦name =⟧", "Write 'name=…', without spaces around '='")]
    [InlineData("name=PCC ⟦Vivace⟧", "put a value with spaces into double quotes: name=\"PCC Vivace\"")]
    [InlineData("⟦name=\"PCC Vivace⟧", "does not end with one")]
    [InlineData("⟦distinct=false⟧", "'distinct' takes no value")]
    [InlineData("name=One ⟦name=Two⟧", "'name' stands in this comment twice, and the last one holds")]
    [InlineData("⟦none⟧ name=Slides", "'none' takes the file out only where it stands alone")]
    [InlineData("⟦same-as=osdi2020/gavle⟧", "No paper has the key 'osdi2020/gavle'; did you mean 'osdi2020/gavel'?")]
    [InlineData("⟦same-as=Papers.Osdi2020.Gavel⟧", "did you mean 'osdi2020/gavel'?")]
    [InlineData("⟦same-as=gavel⟧", "did you mean 'osdi2020/gavel'?")]
    [InlineData("⟦same-as=\"nsdi2019/gavel\"⟧", "did you mean 'osdi2020/gavel'?")]
    [InlineData("⟦same-as=sosp2015/nothing⟧", "No paper has the key 'sosp2015/nothing'; 'mlsys-catalog papers' prints the keys")]
    [InlineData("⟦same-as=nsdi2021/slidesonschedulersformixedmachines⟧", "is the key of this entry alone")]
    public void What_a_comment_cannot_mean_is_reported_at_its_words(string settings, string message)
    {
        var marked = $"{Gavel}{Slides} <!-- catalog: {settings} -->\n";

        var finding = Assert.Single(RuleAssert.Reports("MLC0506", marked));

        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_comment_is_reported() => RuleAssert.Reports("MLC0506", Gavel + Slides + " ⟦<!-- catalog: -->⟧\n");

    [Fact]
    public void A_comment_that_belongs_to_no_entry_is_reported()
    {
        var findings = RuleAssert.Reports(
            "MLC0506",
            "# Papers\n\n⟦<!-- catalog: name=Nobody -->⟧\n\n"
            + Gavel + Slides + " <!-- catalog: name=Slides --> ⟦<!-- catalog: year=2022 -->⟧\n");

        Assert.Contains("stands in no paper's entry", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("only the first counts; write this one's words into that in line 6", findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_taken_out_is_told_why() =>
        RuleAssert.Reports("MLC0506", "⟦<!-- catalog: none, please -->⟧\n\n⟦<!-- catalog: none name=x -->⟧\n\n" + Gavel);

    [Fact]
    public void A_key_that_several_papers_would_have_is_reported_with_theirs()
    {
        var finding = Assert.Single(RuleAssert.Reports(
            "MLC0506",
            Gavel + "* [OSDI '20] Gavel: Persistent Journals Without Any Locks\n"
            + Slides + " <!-- catalog: ⟦same-as=osdi2020/gavel⟧ -->\n"));

        Assert.Equal(
            "Several papers would have the key 'osdi2020/gavel', and none has it; "
            + "did you mean 'osdi2020/gavelheterogeneity' or 'osdi2020/gavelpersistent'?",
            finding.Message);
    }

    [Theory]
    [InlineData("name=Slides")]
    [InlineData("name=\"PCC Vivace\" venue=OSDI year=2020 distinct")]
    [InlineData("same-as=osdi2020/gavel")]
    [InlineData("same-as=OSDI2020/Gavel")]
    public void What_a_comment_may_say_is_left_alone(string settings) =>
        RuleAssert.Reports("MLC0506", $"{Gavel}{Slides} <!-- catalog: {settings} -->\n");

    [Theory]
    [InlineData("<!-- nmae=Slides -->")]
    [InlineData("<!-- our catalog: nmae=Slides -->")]
    [InlineData("`<!-- catalog: nmae=Slides -->`")]
    public void Other_comments_are_left_alone(string comment) => RuleAssert.Reports("MLC0506", $"{Gavel}{Slides} {comment}\n");

    [Fact]
    public void A_quote_s_marks_are_no_words() => RuleAssert.Reports(
        "MLC0506",
        "> * [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n>   <!-- catalog:\n>   name=Gavel\n>   ⟦nmae=Gavel⟧ -->\n");

    [Fact]
    public void Where_only_the_title_is_missing_the_comment_waits_for_it() =>
        Assert.Equal("MLC0101", Assert.Single(RuleAssert.Check(Gavel + "* [NSDI '21] <!-- catalog: name=Slides -->\n")).Rule.Id);

    [Fact]
    public void A_key_of_another_list_is_known() =>
        RuleAssert.Reports("MLC0506", Gavel, Slides + " <!-- catalog: same-as=osdi2020/gavel -->\n");

    [Theory]
    [InlineData("<!-- ⟦catalog-disble⟧ MLC0301 -->\n", "'catalog-disble' switches nothing; did you mean 'catalog-disable'?")]
    [InlineData("<!-- ⟦Catalog-Disable⟧ MLC0301 -->\n", "did you mean 'catalog-disable'?")]
    [InlineData("<!-- ⟦catalog disable-line⟧ MLC0301 -->\n", "did you mean 'catalog-disable-line'?")]
    [InlineData("<!-- ⟦catalog: disable-line⟧ MLC0301 -->\n", "did you mean 'catalog-disable-line'?")]
    [InlineData("<!--⟦catalog:disable⟧ MLC0301: a reason -->\n", "did you mean 'catalog-disable'?")]
    [InlineData("<!-- ⟦catalog-disable-nextline⟧ MLC0301 -->\n", "did you mean 'catalog-disable-next-line'?")]
    [InlineData("<!-- ⟦catalog-off⟧ MLC0301 -->\n", "the words are catalog-disable, catalog-enable, ")]
    [InlineData("<!-- catalog-disable ⟦MLC9202⟧ MLC0301 -->\n", "There is no rule 'MLC9202'; did you mean 'MLC0202'?")]
    [InlineData("<!-- catalog-disable ⟦MLC202⟧ -->\n", "There is no rule 'MLC202'; did you mean 'MLC0202'?")]
    [InlineData("<!-- catalog-disable ⟦MD013⟧ -->\n", "There is no rule 'MD013'; docs/rules has them all")]
    [InlineData("<!-- catalog-disable MLC0301 ⟦because⟧ of MLC99 -->\n", "'because' is no rule; a reason stands behind a colon")]
    [InlineData("<!-- catalog-disable: ⟦MLC0301⟧ -->\n", "write the rule before the colon")]
    [InlineData("<!-- catalog-disable ⟦MLC0504⟧ -->\n", "'MLC0504' is not about lists")]
    [InlineData("<!-- catalog-enable ⟦MLC0301⟧ -->\n", "'MLC0301' is not off here")]
    [InlineData("<!-- ⟦catalog-enable⟧ -->\n", "No rule is off here")]
    public void A_switch_that_switches_nothing_is_told_at_its_word(string comment, string message)
    {
        const string Chimera = "* [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";

        var finding = Assert.Single(RuleAssert.Reports("MLC0506", comment + Chimera));

        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- catalog of all that is good -->\n")]
    [InlineData("<!-- catalogue-disable MLC0301 -->\n")]
    [InlineData("<!-- the catalog-disable comments follow -->\n")]
    [InlineData("<!-- catalog-disable-line MLC0301: because of MLC99, and why not -->\n")]
    public void Prose_and_reasons_are_no_switches(string comment) => RuleAssert.Reports("MLC0506", comment + Gavel);
}
