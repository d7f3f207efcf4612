namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0106: only where somebody may look at files.</summary>
public sealed class MissingFileTests
{
    private const string Gavel = "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads ";

    [Theory]
    [InlineData("([notes](⟦notes/tiresias.md⟧))\n")]
    [InlineData("([notes](⟦notes/tiresias.md⟧#summary)) ([code](⟦code⟧?raw=true))\n")]
    [InlineData("([notes](⟦/notes/gavel.md⟧))\n")]
    [InlineData("([notes](⟦notes/a%20b.md⟧))\n")]
    public void A_file_that_is_not_there_is_reported(string links) => Reports(Gavel + links);

    [Theory]
    [InlineData("([notes](notes/gavel.md)) ([summary](notes/gavel.md#summary)) ([space](notes/gavel%2Emd))\n")]
    [InlineData("([pdf](https://example.org/notes/tiresias.md)) ([mail](mailto:a@example.org)) ([host](//example.org/a)) ([up](#top)) ([search](?q=a)) ([later]())\n")]
    // Told of by MLC0105 and MLC0113.
    [InlineData("([pdf](www.usenix.org/osdi20)) ([c](C:/gavel.pdf))\n")]
    public void What_is_there_or_is_no_path_is_left_alone(string links) => Reports(Gavel + links);

    [Fact]
    public void Where_nobody_may_look_nothing_is_missing() => RuleAssert.Reports("MLC0106", Gavel + "([notes](notes/tiresias.md))\n");

    [Fact]
    public void The_examples_of_its_page_are_so()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "rules", "MLC0106.md")).Split("```markdown\n");

        Assert.Single(Find(page[1].Split("```")[0]));
        Assert.Empty(Find(page[2].Split("```")[0]));
    }

    private static void Reports(string marked)
    {
        var (text, spans) = Marked.Parse(marked);

        Assert.Equal(spans, Find(text).Select(finding => finding.Span));
    }

    // Beside the list lies «notes/gavel.md», and nothing else.
    private static List<Finding> Find(string text)
    {
        var list = ListReader.Read("lists/a.md", text, VenueTable.Default);
        var index = new CatalogIndex([list], VenueTable.Default) { HasFile = static (list, path) => (list, path) == ("lists/a.md", "notes/gavel.md") };
        var findings = new List<Finding>();
        var rule = new MissingFile();
        rule.Check(list, index, new(rule.Descriptor, list.Path, findings));
        return findings;
    }
}
