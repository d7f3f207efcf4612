namespace MlsysCatalog.Reading;

/// <summary>Tells links to papers from links to code, talks and pages, by address alone.</summary>
internal static class PaperHosts
{
    private static readonly string[] Papers =
    [
        "arxiv.org", "doi.org", "dl.acm.org", "usenix.org", "openreview.net", "aclanthology.org", "aclweb.org", "proceedings.mlr.press", "papers.nips.cc",
        "proceedings.neurips.cc", "proceedings.mlsys.org", "mlsys.org/Conferences", "ieeexplore.ieee.org", "link.springer.com", "openaccess.thecvf.com", "sciencedirect.com",
        "jmlr.org", "vldb.org", "semanticscholar.org", "biorxiv.org", "nature.com/articles", "ojs.aaai.org", "aaai.org", "ijcai.org", "isca-speech.org", "cidrdb.org",
        "ndss-symposium.org", "eprint.iacr.org", "huggingface.co/papers", "papers.ssrn.com", "hal.science", "mdpi.com", "wiley.com", "tandfonline.com", "pubs.acs.org", "computer.org/csdl", "science.org/doi", "pnas.org", "academic.oup.com", "drops.dagstuhl.de", "queue.acm.org", "portal.acm.org", "delivery.acm.org", "dblp.org", "citeseerx", "pdfs.semanticscholar", "iclr.cc", "icml.cc", "nips.cc", "neurips.cc", "ecva.net", "bmvc", "roboticsproceedings", "researchgate.net/publication", "researchgate.net/profile", "epubs.siam.org", "projecteuclid.org",
    ];

    private static readonly string[] Others = ["github.com", "gitlab.com", "github.io", "youtube.com", "youtu.be", "bilibili.com", "twitter.com", "x.com/", "medium.com", "zhihu.com", "huggingface.co", "img.shields.io", "colab.research.google", "linkedin.com", "slideshare.net", "wikipedia.org", "blog."];

    /// <summary>1 for a link to a paper, -1 for one to something else for certain, 0 where the address does not tell.</summary>
    public static int Verdict(string url)
    {
        if (url.Length == 0 || url[0] == '#')
        {
            return url.Length == 0 ? 0 : -1;
        }

        foreach (var host in Papers)
        {
            if (url.IndexOf(host, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return 1;
            }
        }

        if (url.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || url.EndsWith(".ps", StringComparison.OrdinalIgnoreCase) || url.IndexOf(".pdf", StringComparison.OrdinalIgnoreCase) > 0)
        {
            return 1;
        }

        foreach (var host in Others)
        {
            if (url.IndexOf(host, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return -1;
            }
        }

        return 0;
    }
}
