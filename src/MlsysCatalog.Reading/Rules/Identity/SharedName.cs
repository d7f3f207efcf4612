namespace MlsysCatalog.Reading;

/// <summary>MLC0208: two papers of one venue and year that share a name.</summary>
internal sealed class SharedName : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0208",
        "Two papers of one venue and year share a name",
        RuleCategory.Identity,
        FindingSeverity.Warning,
        "Two systems of one conference hardly have one name: the entries are one paper, or one has the wrong name, venue or year.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        foreach (var namesake in index.Namesakes(findings.Cancellation).In(index.PlaceOf(list)))
        {
            var (entry, other) = (index.EntryAt(namesake.Entry), index.EntryAt(namesake.Other));
            findings.Report(
                entry.TitleSpan,
                $"'{other.Facts.Title}' {IdPlace.Where(index, namesake.Other, list)} is called {namesake.Name} "
                + $"and appeared at {namesake.Edition}, too; "
                + "correct the name, title, venue or year of one, or mark it '<!-- catalog: distinct -->' if they are two papers",
                new([new(index.ListAt(namesake.Other.List).Path, other.TitleSpan, "The other paper of this name")]));
        }
    }
}
