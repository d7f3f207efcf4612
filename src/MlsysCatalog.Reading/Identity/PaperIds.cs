using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>
/// Knows a paper by its address: every archive and proceedings site has its own way to write one paper's id into URLs, and several URLs
/// (abstract page, PDF, mirror) stand for one paper. An id is <c>scheme:value</c>: <c>arxiv:2210.14826</c>,
/// <c>doi:10.1145/3544216.3544224</c>,
/// <c>usenix:osdi20/xiao</c>, <c>openreview:KMaBXMWsBM</c>, <c>acl:2020.acl-main.1</c>, <c>pmlr:v139/narayanan21a</c>,
/// <c>neurips:093f65e080a295f8076b1c5722a46aa2</c>, <c>iclr:</c> and <c>mlsys:</c> likewise (or <c>mlsys:2020/100</c>),
/// <c>cvf:he_deep_residual_learning_cvpr_2016</c>, <c>ieee:9042047</c>, <c>osti:1513113</c>.
/// </summary>
/// <remarks>
/// Addresses of repositories, slides, whole proceedings and books name no paper. An id may contradict the venue printed beside it (the
/// URL says osdi20, the list OSDI 2018): that is for a rule to report, the id is taken as it stands. The scan is by hand, in one pass and
/// without allocation for the many links that are none: it runs over every link of every list.
/// </remarks>
public static class PaperIds
{
    /// <summary>The paper id in a URL, or null where the URL names no paper.</summary>
    public static string? FromUrl(string url) => WebAddress.TryParse(url, out var address) ? FromAddress(address) : null;

    /// <summary>The paper id in an address that was taken apart before, or null where it names no paper.</summary>
    internal static string? FromAddress(WebAddress address) => address.Site switch
    {
        PaperSite.Arxiv => ArxivPage(address),
        PaperSite.Ar5iv or PaperSite.Alphaxiv => Arxiv(address.Path.After("/")),
        PaperSite.HuggingFace => Arxiv(address.Path.After("/papers/")),
        PaperSite.PapersCool => Arxiv(address.Path.After("/arxiv/")) ?? Acl(address.Path.After("/venue/")),
        PaperSite.Doi => Doi(address.Path.After("/")),
        PaperSite.Springer or PaperSite.Acm => DoiPage(address) ?? AcmCitation(address),
        PaperSite.Nature => NatureArticle(address),
        PaperSite.Usenix => UsenixIds.FromPath(address.Path),
        PaperSite.OpenReview => OpenReview(address),
        PaperSite.AclAnthology => AclPage(address),
        PaperSite.Pmlr => Pmlr(address),
        PaperSite.Neurips => ProceedingsHash("neurips", address) ?? OldNeurips(address),
        PaperSite.Iclr => ProceedingsHash("iclr", address),
        PaperSite.Mlsys => ProceedingsHash("mlsys", address) ?? MlsysNumber(address),
        PaperSite.Cvf => Cvf(address),
        PaperSite.Ieee => Ieee(address),
        PaperSite.Osti => Osti(address),
        _ => DoiPage(address),
    };

    /// <summary>
    /// The paper id of an arXiv identifier (<c>2210.14826v2</c>, <c>cs/0112017</c>, <c>cs.DC/0112017</c>, with or without <c>arXiv:</c>),
    /// without its version, or null where it is none.
    /// </summary>
    public static string? FromArxiv(string identifier) => Arxiv(identifier.AsSpan());

    private static string? ArxivPage(WebAddress address)
    {
        // abs, pdf, html, ps, src, format, e-print: whatever the view, the id comes next.
        var slash = address.Path.Length > 1 ? address.Path.Slice(1).IndexOf('/') : -1;
        if (slash < 0)
        {
            return null;
        }

        var view = address.Path.Slice(1, slash);
        return view.Is("list") || view.Is("a") || view.Is("search") ? null : Arxiv(address.Path.Slice(slash + 2));
    }

    private static string? Arxiv(ReadOnlySpan<char> text)
    {
        text = text.AfterIfAny("abs/").AfterIfAny("pdf/").AfterIfAny("html/").AfterIfAny("overview/").AfterIfAny("arxiv:");
        var digits = text.CountDigits();
        return digits == 4 ? NewArxiv(text) : digits == 0 ? OldArxiv(text) : null;
    }

    private static string? NewArxiv(ReadOnlySpan<char> text)
    {
        if (text.Length < 9 || text[4] != '.')
        {
            return null;
        }

        var digits = text.Slice(5).CountDigits();
        var month = ((text[2] - '0') * 10) + text[3] - '0';
        if (digits is not (4 or 5) || month is < 1 or > 12)
        {
            return null;
        }

        Span<char> id = stackalloc char[16];
        "arxiv:".AsSpan().CopyTo(id);
        text.Slice(0, 5 + digits).CopyTo(id.Slice(6));
        return id.Slice(0, 11 + digits).ToString();
    }

    private static string? OldArxiv(ReadOnlySpan<char> text)
    {
        var slash = text.IndexOf('/');
        if (slash is < 2 or > 18 || text.Slice(slash + 1).CountDigits() != 7)
        {
            return null;
        }

        // The subject class after the dot (cs.DC) is decoration: the number is unique in the archive.
        var archive = text.Slice(0, slash);
        var dot = archive.IndexOf('.');
        archive = dot < 0 ? archive : archive.Slice(0, dot);
        foreach (var c in archive)
        {
            if (!c.IsAsciiLetter() && c != '-')
            {
                return null;
            }
        }

        return "arxiv:" + archive.ToString().ToLowerInvariant() + text.Slice(slash, 8).ToString();
    }

    private static string? DoiPage(WebAddress address)
    {
        // Few addresses hold a DOI.
        var path = address.Path;
        var start = path.IndexOf("/10.".AsSpan(), StringComparison.Ordinal);
        if (start < 0
            || path.StartsWith("/book", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("/doi/proceedings/", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("/doi/book/", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // Publishers without a line of their own are believed where the path says doi.
        var isKnown = address.Site is PaperSite.Springer or PaperSite.Acm;
        return isKnown || path.IndexOf("/doi/".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0 ? Doi(path.Slice(start + 1)) : null;
    }

    private static string? Doi(ReadOnlySpan<char> text)
    {
        var registrant = text.StartsWith("10.", StringComparison.Ordinal) ? text.Slice(3).CountDigits() : 0;
        if (registrant is < 4 or > 9)
        {
            return null;
        }

        var doi = Unescape(text).ToLowerInvariant().TrimEnd('/', '.', ',', ';', ')');
        doi = doi.EndsWith(".pdf", StringComparison.Ordinal) ? doi.Substring(0, doi.Length - 4) : doi;
        var slash = doi.IndexOf('/');
        if (slash < 0 || slash + 1 == doi.Length)
        {
            return null;
        }

        // DOIs that two archives made out of their own ids.
        var suffix = doi.AsSpan(slash + 1);
        return (doi.StartsWith("10.48550/", StringComparison.Ordinal) ? Arxiv(suffix.AfterIfAny("arxiv.")) : null)
            ?? (doi.StartsWith("10.18653/v1/", StringComparison.Ordinal) ? Acl(suffix.Slice(3)) : null)
            ?? "doi:" + doi;
    }

    private static string? AcmCitation(WebAddress address)
    {
        // Only the long form of the old citation number (proceedings.paper) is the end of the DOI.
        var number = address.QueryValue("id");
        var first = number.CountDigits();
        return address.Site == PaperSite.Acm && first >= 5 && first < number.Length
            && number[first] == '.' && number.Slice(first + 1).CountDigits() >= 5
            ? "doi:10.1145/" + number.ToString()
            : null;
    }

    private static string? NatureArticle(WebAddress address)
    {
        var article = address.Path.After("/articles/").FirstSegment().WithoutExtension(".pdf");
        return article.Length > 5 && article[0] == 's' && article[1].IsAsciiDigit()
            ? "doi:10.1038/" + article.ToString().ToLowerInvariant()
            : null;
    }

    private static string? OpenReview(WebAddress address)
    {
        if (!address.Path.StartsWith("/forum", StringComparison.Ordinal) && !address.Path.StartsWith("/pdf", StringComparison.Ordinal))
        {
            return null;
        }

        // Case counts in these.
        var id = address.QueryValue("id");
        foreach (var c in id)
        {
            if (!c.IsAsciiLetterOrDigit() && c is not ('-' or '_'))
            {
                return null;
            }
        }

        return id.Length >= 5 ? "openreview:" + id.ToString() : null;
    }

    private static string? AclPage(WebAddress address)
    {
        var path = address.Path;
        while (path.Length > 0)
        {
            var segment = path.Slice(1).FirstSegment();
            if (Acl(segment) is { } id)
            {
                return id;
            }

            path = path.Slice(segment.Length + 1);
        }

        return null;
    }

    private static string? Acl(ReadOnlySpan<char> text)
    {
        text = text.FirstSegment();
        return text.CountDigits() == 4 ? NewAcl(text) : OldAcl(text);
    }

    private static string? NewAcl(ReadOnlySpan<char> text)
    {
        // 2020.acl-main.1
        if (text.Length < 9 || text[4] != '.')
        {
            return null;
        }

        var dot = text.Slice(5).IndexOf('.');
        var digits = dot < 0 ? 0 : text.Slice(6 + dot).CountDigits();
        return dot > 0 && digits > 0 && text.Slice(5, dot).IndexOf('-') > 0
            ? "acl:" + text.Slice(0, 6 + dot + digits).ToString().ToLowerInvariant()
            : null;
    }

    private static string? OldAcl(ReadOnlySpan<char> text) =>
        // P19-1001
        text.Length >= 8 && text[0].IsAsciiLetter() && text.Slice(1).CountDigits() == 2
        && text[3] == '-' && text.Slice(4).CountDigits() == 4
            ? "acl:" + text.Slice(0, 8).ToString().ToLowerInvariant()
            : null;

    private static string? Pmlr(WebAddress address)
    {
        var volume = address.Path.After("/").FirstSegment();
        if (volume.Length < 2 || volume[0] != 'v' || volume.Slice(1).CountDigits() != volume.Length - 1)
        {
            return null;
        }

        var paper = address.Path.Slice(volume.Length + 1).After("/").FirstSegment().WithoutExtension(".html").WithoutExtension(".pdf");
        var digits = 0;
        foreach (var c in paper)
        {
            digits += c.IsAsciiDigit() ? 1 : 0;
        }

        // The volume's own page has no year in its name.
        return paper.Length > 3 && digits >= 2 ? $"pmlr:{volume.ToString()}/{paper.ToString().ToLowerInvariant()}" : null;
    }

    private static string? ProceedingsHash(string scheme, WebAddress address)
    {
        // …/paper_files/paper/2019/hash/<32 hex>-Abstract.html and …/file/<32 hex>-Paper.pdf
        var name = address.Path.LastSegment();
        if (name.Length < 32 || (name.Length > 32 && name[32] is not ('-' or '.')))
        {
            return null;
        }

        foreach (var c in name.Slice(0, 32))
        {
            if (!c.IsAsciiDigit() && c is not (>= 'a' and <= 'f'))
            {
                return null;
            }
        }

        return scheme + ":" + name.Slice(0, 32).ToString();
    }

    private static string? OldNeurips(WebAddress address)
    {
        // papers.nips.cc/paper/4824-imagenet-classification-…
        var paper = address.Path.After("/paper/");
        var digits = paper.CountDigits();
        return digits is >= 1 and <= 5 && digits < paper.Length && paper[digits] is '-' or '.'
            ? "neurips:" + paper.Slice(0, digits).ToString()
            : null;
    }

    private static string? MlsysNumber(WebAddress address)
    {
        // proceedings.mlsys.org/papers/2020/100 and mlsys.org/Conferences/2019/doc/2019/100.pdf
        var number = address.Path.LastSegment().WithoutExtension(".pdf");
        var folder = address.Path.Slice(0, address.Path.Length - address.Path.LastSegment().Length);
        if (number.Length == 0 || number.CountDigits() != number.Length || folder.Length < 6)
        {
            return null;
        }

        var year = folder.Slice(folder.Length - 5, 4);
        return folder[folder.Length - 6] == '/' && year.CountDigits() == 4
            && (folder.StartsWith("/papers/", StringComparison.Ordinal)
                || folder.StartsWith("/Conferences/", StringComparison.OrdinalIgnoreCase))
            ? $"mlsys:{year.ToString()}/{number.ToString()}"
            : null;
    }

    private static string? Cvf(WebAddress address)
    {
        // …/html/He_Deep_Residual_Learning_CVPR_2016_paper.html; the name holds author, title and conference.
        var name = address.Path.LastSegment().WithoutExtension(".html").WithoutExtension(".pdf");
        return name.EndsWith("_paper".AsSpan(), StringComparison.Ordinal) && name.Length > 20
            ? "cvf:" + name.Slice(0, name.Length - 6).ToString().ToLowerInvariant()
            : null;
    }

    private static string? Ieee(WebAddress address)
    {
        var number = address.QueryValue("arnumber");
        if (number.Length == 0)
        {
            var at = address.Path.IndexOf("/document/".AsSpan(), StringComparison.Ordinal);
            number = at >= 0 ? address.Path.Slice(at + 10).FirstSegment()
                : address.Path.StartsWith("/iel", StringComparison.Ordinal) ? address.Path.LastSegment().WithoutExtension(".pdf")
                : default;
        }

        number = number.Slice(0, number.CountDigits()).TrimStart('0');
        return number.Length is >= 5 and <= 10 ? "ieee:" + number.ToString() : null;
    }

    private static string? Osti(WebAddress address)
    {
        var at = Math.Max(
            address.Path.IndexOf("/biblio/".AsSpan(), StringComparison.Ordinal) is >= 0 and var biblio ? biblio + 8 : -1,
            address.Path.IndexOf("/purl/".AsSpan(), StringComparison.Ordinal) is >= 0 and var purl ? purl + 6 : -1);
        var digits = at < 0 ? 0 : address.Path.Slice(at).CountDigits();
        return digits >= 5 ? "osti:" + address.Path.Slice(at, digits).ToString() : null;
    }

    /// <summary>Percent escapes of ASCII, as publishers put them into DOIs (<c>%2F</c>).</summary>
    private static string Unescape(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('%') < 0)
        {
            return text.ToString();
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length
                && Hex(text[i + 1]) is >= 2 and <= 7 and var high && Hex(text[i + 2]) is >= 0 and var low)
            {
                result.Append((char)((high * 16) + low));
                i += 2;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static int Hex(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
