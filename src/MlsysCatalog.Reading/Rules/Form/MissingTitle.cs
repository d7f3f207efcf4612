namespace MlsysCatalog.Reading;

/// <summary>MLC0101: an entry of which everything but the title is there.</summary>
internal sealed class MissingTitle : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0101",
        "Entry without a title",
        RuleCategory.Form,
        FindingSeverity.Warning,
        "A paper is found and named by its title; an entry without one cannot be told from another.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        foreach (var span in list.Untitled)
        {
            findings.Report(EntryText.FirstLine(list.Text, span), "This entry has no title; write the paper's title");
        }
    }
}
