namespace MlsysCatalog.Reading;

/// <summary>
/// The edition that an address of a paper names by itself: sites of proceedings write venue and year into their paths
/// (<c>usenix.org/conference/osdi20/…</c>, <c>aclanthology.org/2020.emnlp-main.1</c>).
/// </summary>
/// <param name="Venue">The venue, as the venue table may know it (<c>osdi</c>).</param>
/// <param name="Year">The year of the edition, or null where the address does not tell for certain.</param>
internal readonly record struct LinkedEdition(string Venue, int? Year)
{
    // Volumes of the Proceedings of Machine Learning Research. Conferences held late in a year have volumes that bear the next one, or
    // both; their years are left out.
    private static readonly Dictionary<string, LinkedEdition> PmlrVolumes = Volumes(
        ("ICML", 2013, "v28 v32 v37 v48 v70 v80 v97 v119 v139 v162 v202 v235 v267"),
        ("AISTATS", 2011, "v15 v22 v31 v33 v38 v51 v54 v84 v89 v108 v130 v151 v206 v238 v258"),
        ("COLT", 2011, "v19 v23 v30 v35 v40 v49 v65 v75 v99 v125 v134 v178 v195 v247 v291"),
        ("UAI", 2020, "v124 v161 v180 v216 v244 v286"),
        ("L4DC", 2020, "v120 v144 v168 v211 v242"),
        ("CoRL", null, "v78 v87 v100 v155 v164 v205 v229 v270"),
        ("ACML", null, "v20 v25 v29 v39 v45 v63 v77 v95 v101 v129 v157 v189 v222 v260"));

    private static readonly WordSet CvfConferences = new("cvpr", "iccv", "wacv", "eccv");

    private static readonly WordSet AclConferences = new("acl", "emnlp", "naacl", "eacl", "coling", "conll", "lrec");

    /// <summary>The edition that an address names; null where it names no paper, or no edition for certain.</summary>
    public static LinkedEdition? Of(string url)
    {
        if (!WebAddress.TryParse(url, out var address)
            || address.Site is not (PaperSite.Usenix or PaperSite.AclAnthology or PaperSite.Cvf or PaperSite.Mlsys or PaperSite.Neurips
                or PaperSite.Iclr or PaperSite.Pmlr)
            || PaperIds.FromAddress(address) is not { } id)
        {
            return null;
        }

        var value = id.AsSpan(id.IndexOf(':') + 1);
        return address.Site switch
        {
            PaperSite.Usenix => Usenix(value),
            PaperSite.AclAnthology => value[0].IsAsciiDigit() ? NewAcl(value) : OldAcl(value),
            PaperSite.Cvf => Cvf(value),
            PaperSite.Pmlr => PmlrVolumes.TryGetValue(value.FirstSegment().ToString(), out var volume) ? volume : null,
            PaperSite.Mlsys => InPath("MLSys", address.Path),
            PaperSite.Neurips => InPath("NeurIPS", address.Path),
            _ => InPath("ICLR", address.Path),
        };
    }

    // osdi20/xiao; the general track of the technical conference was called usenix04.
    private static LinkedEdition Usenix(ReadOnlySpan<char> id)
    {
        var conference = id.FirstSegment();
        var series = conference.Slice(0, conference.Length - 2).ToString();
        return new(series == "usenix" ? "ATC" : series, TwoDigitYear(conference.Slice(conference.Length - 2)));
    }

    // 2020.emnlp-main.1, 2023.findings-acl.7
    private static LinkedEdition? NewAcl(ReadOnlySpan<char> id)
    {
        var volume = id.Slice(5).AfterIfAny("findings-");
        var end = volume.IndexOfAny('-', '.');
        var conference = end < 0 ? volume : volume.Slice(0, end);
        return AclConferences.Contains(conference) ? new(conference.ToString(), YearText.Number(id, 0)) : null;
    }

    // P19-1001
    private static LinkedEdition? OldAcl(ReadOnlySpan<char> id)
    {
        var conference = char.ToLowerInvariant(id[0]) switch
        {
            'p' => "ACL",
            'd' => "EMNLP",
            'n' => "NAACL",
            'e' => "EACL",
            _ => null,
        };
        return conference is null ? null : new(conference, TwoDigitYear(id.Slice(1)));
    }

    // he_deep_residual_learning_cvpr_2016, wang_ghostnet_2020_cvpr; cvprw and iccvw are the workshops beside them.
    private static LinkedEdition? Cvf(ReadOnlySpan<char> id)
    {
        var last = id.Slice(id.LastIndexOf('_') + 1);
        var before = id.Slice(0, Math.Max(0, id.Length - last.Length - 1));
        before = before.Slice(before.LastIndexOf('_') + 1);
        var isYearLast = last.Length == 4 && last.CountDigits() == 4;
        var conference = isYearLast ? before : last;
        var year = isYearLast ? last : before;
        return year.Length == 4 && year.CountDigits() == 4 && CvfConferences.Contains(conference)
            ? new(conference.ToString(), YearText.Number(year, 0))
            : null;
    }

    // /paper/2022/file/…, /paper_files/paper/2023/hash/…, /papers/2020/100, /Conferences/2019/doc/2019/100.pdf
    private static LinkedEdition InPath(string venue, ReadOnlySpan<char> path)
    {
        while (path.Length > 1)
        {
            var segment = path.Slice(1).FirstSegment();
            if (segment.Length == 4 && segment.CountDigits() == 4)
            {
                return new(venue, YearText.Number(segment, 0));
            }

            path = path.Slice(1 + segment.Length);
        }

        return new(venue, null);
    }

    private static int TwoDigitYear(ReadOnlySpan<char> text)
    {
        var year = ((text[0] - '0') * 10) + text[1] - '0';
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private static Dictionary<string, LinkedEdition> Volumes(params (string Venue, int? FirstYear, string Volumes)[] series)
    {
        var volumes = new Dictionary<string, LinkedEdition>(StringComparer.Ordinal);
        foreach (var (venue, firstYear, names) in series)
        {
            var year = firstYear;
            foreach (var name in names.Split(' '))
            {
                volumes.Add(name, new(venue, year));
                year++;
            }
        }

        return volumes;
    }
}
