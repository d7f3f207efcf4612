namespace MlsysCatalog.Reading;

/// <summary>The sites whose addresses name papers.</summary>
internal enum PaperSite
{
    Other,
    Arxiv,
    Ar5iv,
    Alphaxiv,
    HuggingFace,
    PapersCool,
    Doi,
    Acm,
    Springer,
    Nature,
    Usenix,
    OpenReview,
    AclAnthology,
    Pmlr,
    Neurips,
    Iclr,
    Mlsys,
    Cvf,
    Ieee,
    Osti,
}

/// <summary>
/// A web address cut into what a paper id is found by, without a copy: <see cref="Uri"/> costs a microsecond and throws on what lists
/// hold.
/// </summary>
internal readonly ref struct WebAddress
{
    private WebAddress(PaperSite site, ReadOnlySpan<char> path, ReadOnlySpan<char> query)
    {
        Site = site;
        Path = path;
        Query = query;
    }

    public PaperSite Site { get; }

    /// <summary>The path with its leading slash, without query and fragment; empty where the address ends at the host.</summary>
    public ReadOnlySpan<char> Path { get; }

    /// <summary>What follows the question mark, up to the fragment.</summary>
    public ReadOnlySpan<char> Query { get; }

    /// <summary>Whether <paramref name="url"/> is an http or https address; its parts if so.</summary>
    public static bool TryParse(string url, out WebAddress address)
    {
        address = default;
        var rest = url.AsSpan().Trim();
        if (rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest.Slice(8);
        }
        else if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest.Slice(7);
        }
        else
        {
            return false;
        }

        var fragment = rest.IndexOf('#');
        rest = fragment < 0 ? rest : rest.Slice(0, fragment);
        var question = rest.IndexOf('?');
        var query = question < 0 ? default : rest.Slice(question + 1);
        rest = question < 0 ? rest : rest.Slice(0, question);
        var slash = rest.IndexOf('/');
        var host = slash < 0 ? rest : rest.Slice(0, slash);
        var port = host.IndexOf(':');
        var path = slash < 0 ? default : rest.Slice(slash);

        // A doubled slash is a slip that servers forgive.
        while (path.Length > 1 && path[1] == '/')
        {
            path = path.Slice(1);
        }

        address = new WebAddress(SiteOf(port < 0 ? host : host.Slice(0, port)), path, query);
        return true;
    }

    /// <summary>The value of a query parameter, as it stands; empty where there is none.</summary>
    public ReadOnlySpan<char> QueryValue(string name)
    {
        var rest = Query;
        while (rest.Length > 0)
        {
            var end = rest.IndexOf('&');
            var parameter = end < 0 ? rest : rest.Slice(0, end);
            if (parameter.Length > name.Length && parameter[name.Length] == '=' && parameter.StartsWith(name, StringComparison.Ordinal))
            {
                return parameter.Slice(name.Length + 1);
            }

            rest = end < 0 ? default : rest.Slice(end + 1);
        }

        return default;
    }

    private static PaperSite SiteOf(ReadOnlySpan<char> host)
    {
        host = host.AfterIfAny("www.");
        return host.Is("ar5iv.org") || host.Is("ar5iv.labs.arxiv.org") ? PaperSite.Ar5iv
            : host.Is("arxiv.org") || host.IsBelow(".arxiv.org") ? PaperSite.Arxiv
            : host.Is("dl.acm.org") || host.Is("portal.acm.org") || host.Is("queue.acm.org") ? PaperSite.Acm
            : host.Is("openreview.net") ? PaperSite.OpenReview
            : host.Is("usenix.org") || host.IsBelow(".usenix.org") ? PaperSite.Usenix
            : host.Is("ieeexplore.ieee.org") ? PaperSite.Ieee
            : host.Is("doi.org") || host.Is("dx.doi.org") || host.Is("doi.acm.org") ? PaperSite.Doi
            : host.Is("papers.nips.cc") || host.IsBelow("proceedings.neurips.cc") || host.Is("papers.neurips.cc") ? PaperSite.Neurips
            : host.Is("proceedings.mlr.press") ? PaperSite.Pmlr
            : host.IsBelow("openaccess.thecvf.com") || host.Is("cv-foundation.org") ? PaperSite.Cvf
            : host.Is("aclanthology.org") || host.Is("aclweb.org") || host.Is("aclanthology.info") ? PaperSite.AclAnthology
            : host.Is("proceedings.mlsys.org") || host.Is("mlsys.org") ? PaperSite.Mlsys
            : host.Is("link.springer.com") ? PaperSite.Springer
            : host.Is("huggingface.co") || host.Is("hf.co") ? PaperSite.HuggingFace
            : host.Is("papers.cool") ? PaperSite.PapersCool
            : host.Is("proceedings.iclr.cc") ? PaperSite.Iclr
            : host.Is("nature.com") ? PaperSite.Nature
            : host.Is("alphaxiv.org") ? PaperSite.Alphaxiv
            : host.Is("osti.gov") ? PaperSite.Osti
            : PaperSite.Other;
    }
}
