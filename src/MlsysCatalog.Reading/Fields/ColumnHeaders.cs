namespace MlsysCatalog.Reading;

/// <summary>What a table's column headers promise.</summary>
internal static class ColumnHeaders
{
    /// <summary>What a header says of its column.</summary>
    internal enum Promise : byte
    {
        /// <summary>Nothing that is known.</summary>
        None,

        /// <summary>Titles.</summary>
        Title,

        /// <summary>Titles, or links to papers.</summary>
        Paper,

        /// <summary>Short names.</summary>
        Name,

        /// <summary>Venues.</summary>
        Venue,

        /// <summary>Years or dates.</summary>
        Year,

        /// <summary>Authors.</summary>
        Authors,

        /// <summary>Organizations.</summary>
        Organizations,

        /// <summary>Links.</summary>
        Links,

        /// <summary>Sentences.</summary>
        Remark,

        /// <summary>What it is about: a word that classifies the paper, or what a course does on a day.</summary>
        Topic,
    }

    private static readonly (string Word, Promise Promise)[] Table =
    [
        ("title", Promise.Title), ("titles", Promise.Title), ("paper title", Promise.Title), ("paper name", Promise.Title),
        ("标题", Promise.Title), ("题目", Promise.Title), ("论文标题", Promise.Title), ("论文题目", Promise.Title), ("论文名", Promise.Title),
        ("论文名称", Promise.Title), ("论文", Promise.Paper), ("名字", Promise.Name), ("名称", Promise.Name), ("作者", Promise.Authors),
        ("年份", Promise.Year), ("时间", Promise.Year), ("日期", Promise.Year), ("会议", Promise.Venue), ("期刊", Promise.Venue),
        ("会议/期刊", Promise.Venue), ("来源", Promise.Venue), ("机构", Promise.Organizations), ("单位", Promise.Organizations),
        ("链接", Promise.Links), ("代码", Promise.Links), ("笔记", Promise.Remark), ("备注", Promise.Remark), ("简介", Promise.Remark),
        ("摘要", Promise.Remark), ("说明", Promise.Remark),
        ("paper", Promise.Paper), ("papers", Promise.Paper), ("publication", Promise.Paper), ("article", Promise.Paper),
        ("work", Promise.Paper), ("reference", Promise.Paper),
        ("name", Promise.Name), ("nickname", Promise.Name), ("method", Promise.Name), ("model", Promise.Name), ("system", Promise.Name),
        ("acronym", Promise.Name), ("framework", Promise.None), ("abbreviation", Promise.Name), ("approach", Promise.Name),
        ("venue", Promise.Venue), ("conference", Promise.Venue), ("conf", Promise.Venue), ("conf.", Promise.Venue),
        ("journal", Promise.Venue), ("pub", Promise.Venue), ("pub.", Promise.Venue), ("published", Promise.Venue),
        ("publisher", Promise.Venue), ("publish", Promise.Venue), ("source", Promise.Venue), ("cite", Promise.Venue),
        ("where", Promise.Venue), ("proceedings", Promise.Venue), ("published in", Promise.Venue), ("venue & year", Promise.Venue),
        ("conference/journal", Promise.Venue),
        ("year", Promise.Year), ("date", Promise.Year), ("time", Promise.Year), ("publish date", Promise.Year),
        ("release date", Promise.Year), ("when", Promise.Year), ("month", Promise.Year),
        ("author", Promise.Authors), ("authors", Promise.Authors), ("author(s)", Promise.Authors), ("first author", Promise.Authors),
        ("organization", Promise.Organizations), ("organizations", Promise.Organizations), ("organisation", Promise.Organizations),
        ("institution", Promise.Organizations), ("institutions", Promise.Organizations), ("affiliation", Promise.Organizations),
        ("affiliations", Promise.Organizations), ("institute", Promise.Organizations), ("research institute", Promise.Organizations),
        ("company", Promise.Organizations), ("lab", Promise.Organizations), ("team", Promise.Organizations),
        ("organization or author", Promise.Organizations), ("university", Promise.Organizations),
        ("link", Promise.Links), ("arxiv", Promise.Links), ("links", Promise.Links), ("code", Promise.Links), ("codes", Promise.Links),
        ("source code", Promise.Links), ("implementation", Promise.Links), ("url", Promise.Links), ("pdf", Promise.Links),
        ("github", Promise.Links), ("resources", Promise.Links), ("resource", Promise.Links), ("paper link", Promise.Links),
        ("code link", Promise.Links), ("project", Promise.Links), ("materials", Promise.Links), ("repo", Promise.Links),
        ("slides", Promise.Links), ("video", Promise.Links), ("available at", Promise.Links),
        ("presenter", Promise.Remark), ("presenters", Promise.Remark), ("presented by", Promise.Remark), ("speaker", Promise.Remark),
        ("speakers", Promise.Remark), ("discussant", Promise.Remark), ("leader", Promise.Remark), ("reader", Promise.Remark),
        ("reviewer", Promise.Remark), ("critic", Promise.Remark), ("assigned to", Promise.Remark), ("day", Promise.Remark),
        ("status", Promise.Remark), ("progress", Promise.Remark), ("badges", Promise.Remark),
        ("description", Promise.Remark), ("summary", Promise.Remark), ("idea", Promise.Remark), ("general idea", Promise.Remark),
        ("abstract", Promise.Remark), ("tl;dr", Promise.Remark), ("tldr", Promise.Remark), ("notes", Promise.Remark),
        ("note", Promise.Remark), ("comment", Promise.Remark), ("comments", Promise.Remark), ("remark", Promise.Remark),
        ("remarks", Promise.Remark), ("contribution", Promise.Remark), ("contributions", Promise.Remark), ("key idea", Promise.Remark),
        ("introduction", Promise.Remark), ("main idea", Promise.Remark), ("highlights", Promise.Remark), ("overview", Promise.Remark),
        ("keywords", Promise.Remark), ("topic", Promise.Topic), ("topics", Promise.Topic), ("lecture", Promise.Topic),
        ("subject", Promise.Topic), ("theme", Promise.Topic), ("session", Promise.Topic), ("category", Promise.Remark),
        ("type", Promise.Remark), ("task", Promise.Remark), ("target task", Promise.Remark), ("target model", Promise.Remark),
        ("dataset", Promise.Remark), ("tags", Promise.Remark), ("challenge", Promise.Remark),
    ];

    private static readonly WordSet PaperWords = new("paper", "papers", "publication", "publications", "论文", "论文标题", "论文题目", "论文名", "论文名称");

    /// <summary>What a header promises.</summary>
    public static Promise Of(string header)
    {
        var text = header.Trim().Trim('*', '_', ':').Trim();
        if (Find(text) is { } promise)
        {
            return promise;
        }

        // «Paper Name (with our notes)»
        var paren = text.IndexOfAny(Openings);
        if (paren > 0)
        {
            return Of(text.Substring(0, paren));
        }

        // «Title & Authors & Link»: the first word that says something.
        foreach (var part in text.Split(Joints, StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length < text.Length && Of(part) is not Promise.None and var first)
            {
                return first;
            }
        }

        // «Publication Venue», «Paper Title»: the last word says what kind of thing it is. A «Base Model» is no paper's name, and
        // «Related Work» is no paper.
        var space = text.LastIndexOf(' ');
        if (space > 0 && text.IndexOf(' ') == space && Find(text.Substring(space + 1)) is { } last and not (Promise.Name or Promise.Paper))
        {
            return last;
        }

        // «Papers to present»
        return text.StartsWith("paper", StringComparison.OrdinalIgnoreCase) && text.IndexOf(' ') != space ? Promise.Paper : Promise.None;
    }

    /// <summary>Whether a header says that papers stand in its column.</summary>
    public static bool NamesPapers(string header)
    {
        foreach (var word in new Words(header.AsSpan()))
        {
            if (PaperWords.Contains(word))
            {
                return Of(header) is Promise.Title or Promise.Paper;
            }
        }

        return Of(header) == Promise.Paper;
    }

    private static readonly char[] Openings = ['(', '（', '['];

    private static readonly string[] Joints = ["&", "/", " and ", " or "];

    private static Promise? Find(string text)
    {
        foreach (var (word, promise) in Table)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return promise;
            }
        }

        return null;
    }
}
