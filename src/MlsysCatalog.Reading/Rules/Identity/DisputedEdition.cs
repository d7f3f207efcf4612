namespace MlsysCatalog.Reading;

/// <summary>MLC0209: a paper on whose venue or year lists disagree.</summary>
internal sealed class DisputedEdition : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0209",
        "Lists disagree on a paper's venue or year",
        RuleCategory.Identity,
        FindingSeverity.Info,
        "What one list says of a paper's venue or year, another contradicts; a preprint and its published version do not.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        foreach (var conflict in index.EditionConflicts(findings.Cancellation).In(index.PlaceOf(list)))
        {
            var other = index.EntryAt(conflict.Other);
            findings.Report(
                conflict.Claim.PlaceIn(list, index.EntryAt(conflict.Entry), conflict.OtherClaim),
                $"This paper appeared at {conflict.Claim} here and at {conflict.OtherClaim} {IdPlace.Where(index, conflict.Other, list)}; "
                + "correct the wrong one",
                new([new(index.ListAt(conflict.Other.List).Path, other.TitleSpan, "The other list's entry")]));
        }
    }
}
