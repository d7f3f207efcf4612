namespace MlsysCatalog.Reading;

/// <summary>MLC0203: a paper id that two papers print: one of the links was pasted to the wrong place.</summary>
internal sealed class PastedLink : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0203",
        "Same paper id under an unrelated title",
        RuleCategory.Identity,
        FindingSeverity.Warning,
        "Two entries with unrelated titles link to one paper: the link of one of them was pasted there by mistake.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        foreach (var shared in index.SharedIds(findings.Cancellation).In(index.PlaceOf(list)))
        {
            if (shared.IsPasted)
            {
                var other = index.EntryAt(shared.Other);
                findings.Report(
                    IdPlace.Of(index.EntryAt(shared.Entry), shared.Id),
                    $"'{other.Facts.Title}' {IdPlace.Where(index, shared.Other, list)} has this link, too ({shared.Id}); "
                    + "correct the one that is wrong, or keep one entry if they are one paper",
                    new([new(index.ListAt(shared.Other.List).Path, other.TitleSpan, "The other entry with this link")]));
            }
        }
    }
}
