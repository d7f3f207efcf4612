namespace MlsysCatalog.Reading.Tests;

public sealed class PaperIdsTests
{
    [Theory]
    [InlineData("https://arxiv.org/abs/2210.14826")]
    [InlineData("http://arxiv.org/abs/2210.14826v3")]
    [InlineData("https://www.arxiv.org/pdf/2210.14826.pdf")]
    [InlineData("https://arxiv.org/pdf/2210.14826v2.pdf#page=3")]
    [InlineData("https://arxiv.org/html/2210.14826v1/x1.png")]
    [InlineData("https://export.arxiv.org/abs/2210.14826?context=cs")]
    [InlineData("https://arxiv.org//abs/2210.14826")]
    [InlineData("https://arxiv.org/abs/arXiv:2210.14826")]
    [InlineData("https://ar5iv.labs.arxiv.org/html/2210.14826")]
    [InlineData("https://ar5iv.org/abs/2210.14826")]
    [InlineData("https://www.alphaxiv.org/abs/2210.14826")]
    [InlineData("https://huggingface.co/papers/2210.14826")]
    [InlineData("https://papers.cool/arxiv/2210.14826")]
    [InlineData("https://doi.org/10.48550/arXiv.2210.14826")]
    public void Every_view_and_mirror_of_arXiv_shows_one_paper(string url) => Assert.Equal("arxiv:2210.14826", PaperIds.FromUrl(url));

    [Theory]
    [InlineData("https://arxiv.org/abs/cs/0112017v1", "arxiv:cs/0112017")]
    [InlineData("https://arxiv.org/pdf/cs.DC/0112017.pdf", "arxiv:cs/0112017")]
    [InlineData("https://arxiv.org/abs/hep-th/9901001", "arxiv:hep-th/9901001")]
    public void Old_arXiv_ids_have_an_archive(string url, string id) => Assert.Equal(id, PaperIds.FromUrl(url));

    [Theory]
    [InlineData("https://doi.org/10.1145/3544216.3544224")]
    [InlineData("http://dx.doi.org/10.1145/3544216.3544224")]
    [InlineData("http://doi.acm.org/10.1145/3544216.3544224")]
    [InlineData("https://dl.acm.org/doi/10.1145/3544216.3544224")]
    [InlineData("https://dl.acm.org/doi/pdf/10.1145/3544216.3544224")]
    [InlineData("https://dl.acm.org/doi/abs/10.1145/3544216.3544224?casa_token=x")]
    [InlineData("https://dl.acm.org/doi/fullHtml/10.1145/3544216.3544224/")]
    [InlineData("https://dl.acm.org/citation.cfm?id=3544216.3544224&CFID=1")]
    [InlineData("https://doi.org/10.1145%2F3544216.3544224")]
    public void Every_way_to_a_DOI_shows_one_paper(string url) => Assert.Equal("doi:10.1145/3544216.3544224", PaperIds.FromUrl(url));

    [Theory]
    [InlineData("https://link.springer.com/chapter/10.1007/978-3-030-58452-8_13", "doi:10.1007/978-3-030-58452-8_13")]
    [InlineData("https://link.springer.com/content/pdf/10.1007%2Fs11432-021-3400-4.pdf", "doi:10.1007/s11432-021-3400-4")]
    [InlineData("https://onlinelibrary.wiley.com/doi/full/10.1002/CPE.7001", "doi:10.1002/cpe.7001")]
    [InlineData("https://www.nature.com/articles/s41586-021-03544-w.pdf", "doi:10.1038/s41586-021-03544-w")]
    public void Publishers_put_DOIs_into_paths(string url, string id) => Assert.Equal(id, PaperIds.FromUrl(url));

    [Theory]
    [InlineData("https://www.usenix.org/conference/osdi20/presentation/narayanan-deepak", "usenix:osdi20/narayanan-deepak")]
    [InlineData("https://www.usenix.org/system/files/osdi20-narayanan_deepak.pdf", "usenix:osdi20/narayanan-deepak")]
    [InlineData("https://www.usenix.org/system/files/nsdi22-paper-romero.pdf", "usenix:nsdi22/romero")]
    [InlineData("https://www.usenix.org/conference/nsdi22/presentation/romero", "usenix:nsdi22/romero")]
    [InlineData("https://www.usenix.org/conference/nsdi17/technical-sessions/presentation/crankshaw", "usenix:nsdi17/crankshaw")]
    [InlineData("https://www.usenix.org/system/files/conference/nsdi17/nsdi17-crankshaw.pdf", "usenix:nsdi17/crankshaw")]
    [InlineData("https://www.usenix.org/system/files/osdi18-moritz_0.pdf", "usenix:osdi18/moritz")]
    [InlineData("https://www.usenix.org/system/files/sec20summer_bagdasaryan_prepub.pdf", "usenix:usenixsecurity20/bagdasaryan")]
    [InlineData("https://www.usenix.org/conference/usenixsecurity20/presentation/bagdasaryan", "usenix:usenixsecurity20/bagdasaryan")]
    [InlineData("https://www.usenix.org/legacy/events/osdi04/tech/dean.html", "usenix:osdi04/dean")]
    [InlineData("https://www.usenix.org/legacy/event/osdi04/tech/full_papers/dean/dean.pdf", "usenix:osdi04/dean")]
    [InlineData("http://static.usenix.org/event/atc10/tech/full_papers/Hunt.pdf", "usenix:atc10/hunt")]
    public void USENIX_has_many_places_for_one_paper(string url, string id) => Assert.Equal(id, PaperIds.FromUrl(url));

    [Fact]
    public void A_USENIX_slug_counts_with_its_conference() =>
        Assert.NotEqual(
            PaperIds.FromUrl("https://www.usenix.org/conference/osdi20/presentation/xiao"),
            PaperIds.FromUrl("https://www.usenix.org/conference/osdi18/presentation/xiao"));

    [Theory]
    [InlineData("https://openreview.net/forum?id=KMaBXMWsBM&noteId=abc", "openreview:KMaBXMWsBM")]
    [InlineData("https://openreview.net/pdf?id=KMaBXMWsBM", "openreview:KMaBXMWsBM")]
    [InlineData("https://aclanthology.org/2020.acl-main.1/", "acl:2020.acl-main.1")]
    [InlineData("https://aclanthology.org/2020.acl-main.1.pdf", "acl:2020.acl-main.1")]
    [InlineData("https://www.aclweb.org/anthology/P19-1001.pdf", "acl:p19-1001")]
    [InlineData("https://www.aclweb.org/anthology/papers/P/P19/P19-1001/", "acl:p19-1001")]
    [InlineData("https://doi.org/10.18653/v1/P19-1001", "acl:p19-1001")]
    [InlineData("https://proceedings.mlr.press/v139/narayanan21a.html", "pmlr:v139/narayanan21a")]
    [InlineData("http://proceedings.mlr.press/v139/narayanan21a/narayanan21a.pdf", "pmlr:v139/narayanan21a")]
    [InlineData(
        "https://papers.nips.cc/paper/2019/file/093f65e080a295f8076b1c5722a46aa2-Paper.pdf",
        "neurips:093f65e080a295f8076b1c5722a46aa2")]
    [InlineData(
        "https://proceedings.neurips.cc/paper_files/paper/2019/hash/093f65e080a295f8076b1c5722a46aa2-Abstract.html",
        "neurips:093f65e080a295f8076b1c5722a46aa2")]
    [InlineData("https://papers.nips.cc/paper/4824-imagenet-classification-with-deep.pdf", "neurips:4824")]
    [InlineData(
        "https://proceedings.mlsys.org/paper/2021/file/1d7f7abc18fcb43975065399b0d1e48e-Paper.pdf",
        "mlsys:1d7f7abc18fcb43975065399b0d1e48e")]
    [InlineData("https://mlsys.org/Conferences/2019/doc/2019/71.pdf", "mlsys:2019/71")]
    [InlineData(
        "https://openaccess.thecvf.com/content_CVPR_2019/html/Wang_HAQ_Hardware-Aware_Automated_CVPR_2019_paper.html",
        "cvf:wang_haq_hardware-aware_automated_cvpr_2019")]
    [InlineData("https://ieeexplore.ieee.org/abstract/document/9042047/", "ieee:9042047")]
    [InlineData("https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=9042047", "ieee:9042047")]
    [InlineData("https://ieeexplore.ieee.org/iel7/9041/9042/09042047.pdf", "ieee:9042047")]
    [InlineData("https://www.osti.gov/servlets/purl/1513113", "osti:1513113")]
    public void Other_archives_have_ids_of_their_own(string url, string id) => Assert.Equal(id, PaperIds.FromUrl(url));

    [Theory]
    [InlineData("https://github.com/stanford-futuredata/gavel")]
    [InlineData("https://github.com/arxiv/abs/2210.14826")]
    [InlineData("notes/2210.14826.md")]
    [InlineData("https://arxiv.org/list/cs.DC/recent")]
    [InlineData("https://arxiv.org/abs/2213.00001")]
    [InlineData("https://arxiv.org")]
    [InlineData("https://dl.acm.org/doi/proceedings/10.1145/3544216")]
    [InlineData("https://link.springer.com/book/10.1007/978-3-030-58452-8")]
    [InlineData("https://www.usenix.org/system/files/osdi20_slides_xiao.pdf")]
    [InlineData("https://www.usenix.org/system/files/osdi20_full_proceedings.pdf")]
    [InlineData("https://www.usenix.org/conference/osdi20/call-for-papers")]
    [InlineData("https://openreview.net/group?id=ICLR.cc/2024/Conference")]
    [InlineData("https://proceedings.mlr.press/v139/")]
    [InlineData("https://huggingface.co/datasets/2210.14826")]
    [InlineData("https://example.org/10.1145/3544216.3544224")]
    [InlineData("")]
    [InlineData("https://")]
    public void What_is_not_one_paper_has_no_id(string url) => Assert.Null(PaperIds.FromUrl(url));

    [Fact]
    public void No_text_throws()
    {
        string[] pieces =
        [
            "https://", "arxiv.org", "/", "abs", "10.", "?", "id=", "%2", "..", "usenix.org/system/files/", "-", "_", "v1", "2210.",
            "é", "\uD83D", " ", ".pdf", "#", "openreview.net/forum", "aclanthology.org/P", "19-"
        ];
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            PaperIds.FromUrl(
                "https://" + string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => pieces[random.Next(pieces.Length)])));
        }
    }
}
