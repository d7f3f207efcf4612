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
        foreach (var entry in list.Entries)
        {
            if (entry.Facts.Title.Length == 0)
            {
                findings.Report(WhatThereIs(list, entry), "This entry has no title; write the paper's title");
            }
        }
    }

    // What is missing has no characters: the tag or the link that waits for it has.
    private static SourceSpan WhatThereIs(ListReading list, Entry entry) =>
        entry.TagSpan ?? (entry.Links.Count > 0 ? entry.Links[0].Span : EntryText.FirstLine(list.Text, entry.Span));
}
