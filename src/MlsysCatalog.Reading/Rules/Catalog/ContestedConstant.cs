namespace MlsysCatalog.Reading;

/// <summary>MLC0501: papers of one edition that wanted one constant, so that each got a longer one.</summary>
internal sealed class ContestedConstant : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0501",
        "Papers wanted one constant",
        RuleCategory.Catalog,
        FindingSeverity.Info,
        "Papers of one edition that would have the same constant all get words of their titles, so that neither has the short name by accident.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        foreach (var collision in index.CollisionsIn(list))
        {
            var papers = collision.Papers.OrderBy(index.FirstEntryOf, index.ByPathAndPlace).ToArray();
            var edition = index.Catalog.Editions[collision.Edition].Constant;
            if (papers.Length == 1)
            {
                ReportTaken(papers[0], $"{edition}.{collision.Wanted}", index, findings);
                continue;
            }

            var constants = string.Join(", ", papers.Select(paper => $"'{edition}.{index.Catalog.ConstantOf(paper)}'"));
            findings.Report(
                index.EntryAt(index.FirstEntryOf(papers[papers.Length - 1])).TitleSpan,
                $"{papers.Length} papers wanted the constant '{edition}.{collision.Wanted}' and got {constants}; "
                + "'<!-- catalog: name=… -->' on an entry gives its paper a name of your choice",
                papers.Take(papers.Length - 1).Select(paper => Place(index, paper)).ToEquatableArray());
        }
    }

    // Code may use the constant still, and means the other paper.
    private static void ReportTaken(int paper, string wanted, CatalogIndex index, FindingSink findings) => findings.Report(
        index.EntryAt(index.FirstEntryOf(paper)).TitleSpan,
        $"'{wanted}' was shipped for another paper and stays that one's, so this paper got '{index.ConstantOf(paper)}'; "
        + "'<!-- catalog: name=… -->' on an entry gives its paper a name of your choice");

    private static RelatedPlace Place(CatalogIndex index, int paper)
    {
        var place = index.FirstEntryOf(paper);
        return new(index.ListAt(place.List).Path, index.EntryAt(place).TitleSpan,
            $"The paper that got '{index.Catalog.ConstantOf(paper)}'");
    }
}
