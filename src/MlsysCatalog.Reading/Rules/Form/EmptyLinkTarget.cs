namespace MlsysCatalog.Reading;

/// <summary>MLC0104: a link that leads nowhere (<c>[pdf]()</c>). In rows that wait to be filled in it is a placeholder instead.</summary>
internal sealed class EmptyLinkTarget : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0104",
        "Empty link target",
        RuleCategory.Form,
        FindingSeverity.Warning,
        "A link without a target leads to the page it stands on, whatever its text promises.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        foreach (var entry in list.Entries)
        {
            foreach (var link in entry.Links)
            {
                if (link.Url.Length == 0 && !IsPlaceholder(list, link))
                {
                    findings.Report(link.Span, $"The link '{link.Label}' has no target; write its address, or take the link out");
                }
            }
        }
    }

    private static bool IsPlaceholder(ListReading list, LinkPlace link)
    {
        foreach (var placeholder in list.Placeholders)
        {
            if (placeholder.Span.Overlaps(link.Span))
            {
                return true;
            }
        }

        return false;
    }
}
