namespace MlsysCatalog.Reading;

/// <summary>MLC0107: an entry without a link in a list whose entries have one.</summary>
internal sealed class MissingLink : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0107",
        "Entry without a link",
        RuleCategory.Form,
        FindingSeverity.Info,
        "Where nine of ten entries of a list link to their papers, a reader looks for the link of the tenth.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        foreach (var entry in HabitGap.In(list, static entry => entry.Facts.Links.Count > 0))
        {
            // A link without a target, and one that waits for it, are told of by MLC0104 and MLC0110.
            if (entry.Links.Count == 0 && !list.HasPlaceholderIn(entry.Span))
            {
                findings.Report(entry.TitleSpan, "This entry links to nothing, and nearly all others of the list do; link it to the paper");
            }
        }
    }
}
