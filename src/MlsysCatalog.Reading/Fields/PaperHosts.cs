namespace MlsysCatalog.Reading;

/// <summary>Tells links to papers from links to code, talks and pages, by address alone.</summary>
internal static class PaperHosts
{
    // Publishers, preprint servers, proceedings and indexes. A subdomain counts with its domain.
    private static readonly WordSet Papers = new(
    [
        "arxiv.org", "doi.org", "acm.org", "usenix.org", "openreview.net", "aclanthology.org", "aclweb.org", "mlr.press", "papers.nips.cc",
        "nips.cc", "neurips.cc", "mlsys.org", "ieeexplore.ieee.org", "computer.org", "link.springer.com", "thecvf.com", "sciencedirect.com",
        "jmlr.org", "vldb.org", "semanticscholar.org", "biorxiv.org", "medrxiv.org", "nature.com", "aaai.org", "ijcai.org",
        "isca-speech.org", "isca-archive.org", "cidrdb.org", "ndss-symposium.org", "iacr.org", "ssrn.com", "hal.science", "inria.fr",
        "mdpi.com", "bmj.com", "jstor.org", "aeaweb.org", "aps.org", "ncbi.nlm.nih.gov", "nber.org", "iopscience.iop.org", "cambridge.org",
        "sagepub.com", "royalsocietypublishing.org", "degruyter.com", "worldscientific.com", "ams.org", "osf.io", "eprint.iacr.org",
        "philpapers.org", "core.ac.uk", "escholarship.org", "zenodo.org", "annualreviews.org", "jamanetwork.com", "nejm.org",
        "thelancet.com", "emerald.com", "elifesciences.org", "springeropen.com", "biomedcentral.com", "informs.org", "rsc.org", "aip.org",
        "optica.org", "econstor.eu", "repec.org", "philarchive.org", "psyarxiv.com", "techrxiv.org", "preprints.org", "chemrxiv.org",
        "research.google", "research.google.com", "proceedings.com", "springer.com", "wiley.com", "tandfonline.com", "pubs.acs.org",
        "science.org", "pnas.org", "oup.com", "dagstuhl.de", "citeseerx.ist.psu.edu", "iclr.cc", "icml.cc", "ecva.net",
        "bmva-archive.org.uk", "roboticsproceedings.org", "researchgate.net", "siam.org", "projecteuclid.org", "alphaxiv.org", "dblp.org",
        "frontiersin.org", "plos.org", "cell.com", "hotchips.org",
    ]);

    private static readonly WordSet Others = new(
    [
        "github.com", "gitlab.com", "github.io", "youtube.com", "youtu.be", "bilibili.com", "twitter.com", "x.com", "medium.com",
        "zhihu.com", "huggingface.co", "shields.io", "colab.research.google.com", "linkedin.com", "slideshare.net", "wikipedia.org",
        "substack.com", "reddit.com", "notion.site",
    ]);

    /// <summary>1 for a link to a paper, -1 for one to something else for certain, 0 where the address does not tell.</summary>
    public static int Verdict(string url)
    {
        if (url.Length == 0)
        {
            return 0;
        }

        if (url[0] == '#')
        {
            return -1;
        }

        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var path = url.AsSpan();
        if (scheme >= 0)
        {
            var rest = url.AsSpan(scheme + 3);
            var slash = rest.IndexOf('/');
            var host = slash < 0 ? rest : rest.Slice(0, slash);
            path = slash < 0 ? default : rest.Slice(slash);
            if (IsIn(Papers, host))
            {
                return 1;
            }

            if (IsIn(Others, host) && !EndsInFile(path))
            {
                return path.StartsWith("/papers/".AsSpan(), StringComparison.Ordinal) ? 1 : -1;
            }
        }

        return EndsInFile(path) || StartsWithDoi(path) ? 1 : 0;
    }

    // «/10.1109/tifs.2019.2929409»: a mirror or a proxy in front of the publisher.
    private static bool StartsWithDoi(ReadOnlySpan<char> path)
    {
        if (!path.StartsWith("/10.".AsSpan(), StringComparison.Ordinal))
        {
            return false;
        }

        var slash = path.Slice(1).IndexOf('/');
        return slash is >= 7 and <= 12 && path.Length > slash + 2 && char.IsDigit(path[4]) && char.IsDigit(path[slash]);
    }

    private static bool IsIn(WordSet hosts, ReadOnlySpan<char> host)
    {
        while (!host.IsEmpty)
        {
            if (hosts.Contains(host))
            {
                return true;
            }

            var dot = host.IndexOf('.');
            host = dot < 0 ? default : host.Slice(dot + 1);
        }

        return false;
    }

    private static bool EndsInFile(ReadOnlySpan<char> path)
    {
        var end = path.IndexOfAny('?', '#');
        path = end < 0 ? path : path.Slice(0, end);
        if (path.IsEmpty || (path[path.Length - 1] | 0x20) is not ('f' or 's' or 'z'))
        {
            return false;
        }

        return path.EndsWith(".pdf".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".ps".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".ps.gz".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }
}
