namespace MlsysCatalog.Reading;

/// <summary>
/// MLC0106: a relative link to a file that is not there. Only where somebody can look: an analyzer may not read files, so it never reports
/// this.
/// </summary>
internal sealed class MissingFile : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0106",
        "Relative link whose file is not there",
        RuleCategory.Form,
        FindingSeverity.Info,
        "A relative link leads to a file beside the list; where that was moved or renamed, the link leads nowhere. Only the tool looks at files.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        if (index.HasFile is not { } hasFile)
        {
            return;
        }

        foreach (var link in list.Links)
        {
            var end = link.Url.AsSpan().IndexOfAny('?', '#') is >= 0 and var suffix ? suffix : link.Url.Length;
            if (end > 0 && LinkScheme.LengthIn(link.Url) == 0 && !MalformedAddress.IsFlawed(link.Url)
                && !link.Url.StartsWith("//", StringComparison.Ordinal)
                && Unescaped(link.Url.Substring(0, end)) is { Length: > 0 } path
                && !hasFile(list.Path, path))
            {
                findings.Report(link.UrlPart(list.Text, 0, end), $"There is no file '{path}'; mend the path, or take the link out");
            }
        }
    }

    private static string Unescaped(string path) => path.IndexOf('%') < 0 ? path : Uri.UnescapeDataString(path);
}
