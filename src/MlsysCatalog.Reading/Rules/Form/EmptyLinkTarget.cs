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
        foreach (var link in list.Links)
        {
            if (link.Url.Length == 0 && !IsPicture(list.Text, link) && !list.HasPlaceholderIn(link.Span))
            {
                findings.Report(link.Span, $"The link '{link.Label}' has no target; write its address, or take the link out");
            }
        }
    }

    // «[![ICML](badge)]()»: a badge says what it says, and promises to lead nowhere.
    private static bool IsPicture(string text, LinkPlace link) =>
        text.AsSpan(link.Span.Start, link.Span.Length).TrimStart("[ ".AsSpan()).StartsWith("![".AsSpan())
        || text.AsSpan(link.Span.Start, link.Span.Length).IndexOf("<img".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0;
}
