namespace MlsysCatalog.Reading;

/// <summary>
/// MLC0204: a paper id that entries print under two titles which may be those of one paper, before and after it was renamed.
/// </summary>
internal sealed class RenamedPaper : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0204",
        "Same paper id, another title",
        RuleCategory.Identity,
        FindingSeverity.Info,
        "A preprint that is published under another title is one paper; lists that print both titles seem to speak of two.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        foreach (var shared in index.SharedIds(findings.Cancellation).In(index.PlaceOf(list)))
        {
            if (!shared.IsPasted)
            {
                var other = index.EntryAt(shared.Other);
                findings.Report(
                    index.EntryAt(shared.Entry).TitleSpan,
                    $"This paper ({shared.Id}) is called '{other.Facts.Title}' {IdPlace.Where(index, shared.Other, list)}; "
                    + "print the title it was published under",
                    new([new(index.ListAt(shared.Other.List).Path, other.TitleSpan, "The other title")]));
            }
        }
    }
}
