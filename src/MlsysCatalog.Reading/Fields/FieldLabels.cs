namespace MlsysCatalog.Reading;

/// <summary>What a labelled line gives: <c>Institution: CMU</c>, <c>📅 Date: May 2026</c>, <c>**Authors:** …</c>.</summary>
internal enum LabelledField : byte
{
    /// <summary>The line is not labelled with a known word.</summary>
    None,

    /// <summary>The title.</summary>
    Title,

    /// <summary>The authors.</summary>
    Authors,

    /// <summary>The organizations.</summary>
    Organizations,

    /// <summary>The venue, perhaps with its year.</summary>
    Venue,

    /// <summary>The year or date.</summary>
    Year,

    /// <summary>Links.</summary>
    Links,

    /// <summary>Words that classify the paper.</summary>
    Tags,

    /// <summary>A remark.</summary>
    Remark,
}

/// <summary>Reads the label in front of a line.</summary>
internal static class FieldLabels
{
    private const int LongestLabel = 40;

    // «coming soon», «not available»
    private const int LongestExcuse = 16;

    // «Code 2», «论文2»
    private const string Digits = " 0123456789";

    private static readonly WordSet Titles = new("title", "paper title", "论文标题", "标题");
    private static readonly WordSet Authors = new("author", "authors", "author(s)", "by", "作者");
    private static readonly WordSet Organizations = new(
        "institution", "institutions", "institute", "affiliation", "affiliations", "organization", "organizations", "organisation",
        "organisations", "university", "company", "机构", "单位");
    private static readonly WordSet Venues = new(
        "conference", "venue", "publisher", "published", "published in", "publication", "journal", "conf", "proceedings",
        "conference/journal", "会议", "source venue", "accepted", "accepted at", "accepted by", "accepted to", "appeared in", "published at",
        "presented at", "record");
    private static readonly WordSet Years = new(
        "date", "year", "publish date", "publication date", "published on", "time", "release date", "submission time", "submission date",
        "日期", "年份");
    private static readonly WordSet Links = new(
        "paper", "paper link", "link", "links", "url", "pdf", "code", "source code", "github", "project", "project page", "arxiv", "doi",
        "website", "code link", "slides", "video", "blog", "demo", "dataset", "论文", "代码", "论文链接", "代码链接", "论文地址", "代码地址", "论文下载", "论文下载链接",
        "主页", "项目主页", "项目", "数据集", "视频", "链接", "homepage", "repo", "repository", "presentation", "talk", "supplementary", "official code",
        "official page", "paper pdf", "preprint");
    private static readonly WordSet Tags = new("keywords", "keyword", "key", "tags", "tag", "topics", "topic", "关键词");
    private static readonly WordSet Remarks = new(
        "tldr", "tl;dr", "summary", "abstract", "highlight", "highlights", "note", "notes", "comment", "comments", "contribution",
        "contributions", "idea", "main idea", "key idea", "insight", "摘要", "总结");

    /// <summary>
    /// Whether a nested item is one labelled fact of the item that it is nested in (<c>- Authors: …</c>), and no item of its own.
    /// </summary>
    public static bool IsFactOfParent(Candidate item)
    {
        if (item.Parent is null || item.Cells.Length == 0)
        {
            return false;
        }

        return item.Children.Count == 0 && (IsFact(item.Text.AsSpan()) || NamesLinks(item.Cells[0]));
    }

    /// <summary>
    /// Whether a run is labelled as links and holds nothing else: <c>Code: https://…</c>, <c>论文：[pdf](…)</c>, <c>Code: none yet</c>.
    /// </summary>
    public static bool NamesLinks(Run run)
    {
        if (Read(run.Text, out var start) != LabelledField.Links)
        {
            return false;
        }

        if (run.Links.Length == 0)
        {
            return run.Text.Length - start <= LongestExcuse;
        }

        var at = start;
        foreach (var link in run.Links)
        {
            if (link.Start >= at)
            {
                // «Paper: [Title](…)» is a paper.
                var text = run.Text.AsSpan(link.Start, link.End - link.Start);
                var isLabel = link.IsBare || LinkLabels.IsLabel(text) || LinkLabels.IsAddress(text);
                if (!isLabel || !LinkLabels.IsLabel(run.Text.AsSpan(at, link.Start - at)))
                {
                    return false;
                }

                at = link.End;
            }
        }

        return LinkLabels.IsLabel(run.Text.AsSpan(at));
    }

    /// <summary>Whether a line of a text is labelled as a paper's authors, organizations, venue or year.</summary>
    public static bool HoldsFact(ReadOnlySpan<char> text)
    {
        foreach (var line in new TextLines(text))
        {
            if (IsFact(line))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line is labelled as a paper's authors, organizations, venue or year.</summary>
    public static bool IsFact(ReadOnlySpan<char> line) =>
        Read(line, out _) is LabelledField.Authors or LabelledField.Organizations or LabelledField.Venue or LabelledField.Year;

    /// <summary>Where the title starts in a line that is labelled as one (<c>Title: …</c>); 0 in others.</summary>
    public static int TitleStart(string line) =>
        LabelOf(line.AsSpan(), out var colon) is var label && Titles.Contains(label) ? ValueStart(line.AsSpan(), colon) : 0;

    /// <summary>Where the title starts in a line that calls it by what it is of (<c>Paper: …</c>); 0 in others.</summary>
    public static int PaperStart(string line) =>
        Read(line.AsSpan(), out var valueStart) == LabelledField.Links
            && LinkLabels.IsForPaper(line.AsSpan(0, valueStart).TrimEnd(" :：*_".AsSpan())) ? valueStart : 0;

    /// <summary>
    /// Where the value starts behind a label of a word or two, whatever they say:
    /// <c>Index: SIGCOMM 2017</c>, <c>Read on: 09/02/2019</c>; 0 where a line has none.
    /// </summary>
    public static int ValueOfAny(string line)
    {
        var colon = line.AsSpan(0, Math.Min(line.Length, LongestLabel + 1)).IndexOfAny(':', '：');
        var isLabel = colon > 0 && colon + 1 < line.Length && line[colon + 1] is ' '
            && char.IsUpper(line[0]) && !Words.CountAtLeast(line.AsSpan(0, colon), 3);
        return isLabel ? colon + 2 : 0;
    }

    /// <summary>The field that a line is labelled with, and where its value starts.</summary>
    public static LabelledField Read(string line, out int valueStart) => Read(line.AsSpan(), out valueStart);

    /// <summary>The field that a line is labelled with, and where its value starts.</summary>
    public static LabelledField Read(ReadOnlySpan<char> line, out int valueStart)
    {
        var label = LabelOf(line, out var colon);
        valueStart = colon > 0 ? ValueStart(line, colon) : 0;
        return label.IsEmpty ? LabelledField.None
            : Titles.Contains(label) ? LabelledField.Title
            : Authors.Contains(label) ? LabelledField.Authors
            : Organizations.Contains(label) ? LabelledField.Organizations
            : Venues.Contains(label) ? LabelledField.Venue
            : Years.Contains(label) ? LabelledField.Year
            : Links.Contains(label.TrimEnd(Digits.AsSpan())) ? LabelledField.Links
            : Tags.Contains(label) ? LabelledField.Tags
            : Remarks.Contains(label) ? LabelledField.Remark
            : LabelledField.None;
    }

    // What stands in front of a line's first colon; empty where no colon is near.
    private static ReadOnlySpan<char> LabelOf(ReadOnlySpan<char> line, out int colon)
    {
        colon = line.Slice(0, Math.Min(line.Length, LongestLabel + 1)).IndexOfAny(':', '：');
        if (colon <= 0)
        {
            return default;
        }

        var start = 0;
        while (start < colon && !char.IsLetter(line[start]))
        {
            start++;
        }

        var label = line.Slice(start, colon - start).Trim().TrimEnd('*').TrimEnd('_').Trim();
        var note = label.IndexOfAny('(', '（');
        return note > 0 && label[label.Length - 1] is ')' or '）' && !Authors.Contains(label) ? label.Slice(0, note).Trim() : label;
    }

    private static int ValueStart(ReadOnlySpan<char> line, int colon)
    {
        var start = colon + 1;
        while (start < line.Length && (char.IsWhiteSpace(line[start]) || line[start] is '*' or '_'))
        {
            start++;
        }

        return start;
    }
}
