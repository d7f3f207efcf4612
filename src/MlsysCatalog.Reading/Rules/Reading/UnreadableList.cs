namespace MlsysCatalog.Reading;

/// <summary>MLC0001: a list that cannot be read gives no entries; the others do.</summary>
internal sealed class UnreadableList : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0001",
        "List cannot be read",
        RuleCategory.Reading,
        FindingSeverity.Error,
        "A list that is not text, is too long, is nested too deeply or would take too long cannot be read: none of its papers is in the catalog.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        if (list.Failure is { } failure)
        {
            findings.Report(failure.Span, failure.Message);
        }
    }
}
