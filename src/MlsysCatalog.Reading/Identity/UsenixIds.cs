namespace MlsysCatalog.Reading;

/// <summary>
/// The ids in USENIX's addresses. A paper's slug is little more than its first author's surname, so it counts only together with its
/// conference: <c>osdi20/xiao</c> and <c>osdi18/xiao</c> are two papers.
/// </summary>
internal static class UsenixIds
{
    private static readonly string[] FilesThatAreNoPaper =
        ["slides", "full", "proceedings", "poster", "errata", "cover", "contents", "program", "sched"];

    /// <summary>The id <c>usenix:osdi20/xiao</c> of a path on USENIX's sites, or null.</summary>
    public static string? FromPath(ReadOnlySpan<char> path) => Presentation(path) ?? File(path) ?? Legacy(path);

    // /conference/osdi20/presentation/xiao, /conference/nsdi17/technical-sessions/presentation/crankshaw
    private static string? Presentation(ReadOnlySpan<char> path)
    {
        var rest = path.After("/conference/");
        var conference = rest.FirstSegment();
        var at = rest.IndexOf("/presentation/".AsSpan(), StringComparison.Ordinal);
        return at < 0 ? null : Id(conference, rest.Slice(at + 14).FirstSegment());
    }

    // /system/files/osdi20-xiao.pdf, /system/files/nsdi22-paper-romero.pdf, /system/files/conference/nsdi17/nsdi17-crankshaw.pdf
    private static string? File(ReadOnlySpan<char> path)
    {
        if (path.After("/system/files/").IsEmpty && path.After("/sites/default/files/").IsEmpty)
        {
            return null;
        }

        var file = path.LastSegment();
        var name = file.WithoutExtension(".pdf");
        var end = name.IndexOfAny('-', '_');
        if (end < 0 || name.Length == file.Length)
        {
            return null;
        }

        var slug = name.Slice(end + 1).AfterIfAny("paper-").AfterIfAny("paper_");
        var first = slug.IndexOfAny('-', '_') is >= 0 and var cut ? slug.Slice(0, cut) : slug;
        foreach (var other in FilesThatAreNoPaper)
        {
            if (first.Is(other))
            {
                return null;
            }
        }

        return Id(name.Slice(0, end), slug);
    }

    // /legacy/event/osdi04/tech/full_papers/dean/dean.pdf, /legacy/events/osdi06/tech/chang.html, /event/atc10/tech/full_papers/Hunt.pdf
    private static string? Legacy(ReadOnlySpan<char> path)
    {
        var tech = path.IndexOf("/tech/".AsSpan(), StringComparison.Ordinal);
        if (tech < 0)
        {
            return null;
        }

        var conference = path.Slice(0, tech).LastSegment();
        var rest = path.Slice(tech + 6).AfterIfAny("full_papers/").AfterIfAny("final_files/").FirstSegment();
        var slug = rest.WithoutExtension(".pdf").WithoutExtension(".html").WithoutExtension(".ps");
        return slug.Is("index") || slug.Is("tech") || slug.Is("slides") || slug.Is("full_papers") || slug.Is("final_files")
            ? null
            : Id(conference, slug);
    }

    private static string? Id(ReadOnlySpan<char> conference, ReadOnlySpan<char> slug)
    {
        var name = Conference(conference);
        if (name is null || slug.IsEmpty)
        {
            return null;
        }

        // What the site appends: the number of a second upload, the mark of a version before print.
        slug = slug.WithoutExtension("_prepub").WithoutExtension("-prepub");
        if (slug.Length > 2 && slug[slug.Length - 2] == '_' && slug[slug.Length - 1].IsAsciiDigit())
        {
            slug = slug.Slice(0, slug.Length - 2);
        }

        return "usenix:" + name + "/" + slug.ToString().ToLowerInvariant().Replace('_', '-');
    }

    /// <summary>
    /// A conference's name with its two digits: <c>osdi20</c>, <c>fast04</c> for fast-04, <c>usenixsecurity20</c> for sec20summer.
    /// </summary>
    private static string? Conference(ReadOnlySpan<char> text)
    {
        var letters = 0;
        while (letters < text.Length && text[letters].IsAsciiLetter())
        {
            letters++;
        }

        var digits = letters < text.Length && text[letters] == '-' ? letters + 1 : letters;
        if (letters < 2 || text.Slice(digits).CountDigits() != 2)
        {
            return null;
        }

        var series = text.Slice(0, letters).ToString().ToLowerInvariant();
        return (series == "sec" ? "usenixsecurity" : series) + text.Slice(digits, 2).ToString();
    }
}
