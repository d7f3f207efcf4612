namespace MlsysCatalog.Reading;

/// <summary>
/// MLC0113: a link that is no web address and no path (<c>javascript:</c>, <c>data:</c>, <c>file:</c>): what a catalog's users click on.
/// </summary>
internal sealed class ForbiddenScheme : Rule
{
    private const int LongestShown = 30;

    private static readonly string[] Allowed = ["ftp", "http", "https", "mailto"];

    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0113",
        "Link scheme that is not allowed",
        RuleCategory.Form,
        FindingSeverity.Error,
        "A link is a web address (http, https, ftp), mailto, or a path; another scheme runs code, or leads into its author's computer.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        foreach (var link in list.Links)
        {
            if (LinkScheme.LengthIn(link.Url) is > 0 and var length
                && LinkScheme.Of(link.Url) is var scheme
                && Array.IndexOf(Allowed, scheme) < 0)
            {
                findings.Report(link.UrlPart(list.Text, LinkScheme.StartIn(link.Url), length + 1),
                    $"A link may not begin with '{(scheme.Length > LongestShown ? scheme.Substring(0, LongestShown) + "…" : scheme)}:'; {Advice(scheme)}");
            }
        }
    }

    private static string Advice(string scheme) => scheme switch
    {
        "doi" => "write 'https://doi.org/' in front of the number",
        "arxiv" => "write 'https://arxiv.org/abs/' in front of the number",
        "file" => "write an address that others can open",
        { Length: 1 } => "that is a drive of one computer; write a path from the list's folder, with '/'",
        _ when NearestWord.Of(scheme, Allowed) is { } meant => $"did you mean '{meant}:'?",
        _ => "write an http or https address, or a path",
    };
}
