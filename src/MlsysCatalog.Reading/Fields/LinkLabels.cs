namespace MlsysCatalog.Reading;

/// <summary>The words that lists print as the text of a link to a paper's file, code or slides: never a title.</summary>
internal static class LinkLabels
{
    /// <summary>What the link around a title is called.</summary>
    public const string Paper = "paper";

    private static readonly WordSet Known = new(
    [
        "paper", "papers", "pdf", "ppt", "pptx", "code", "codes", "slides", "slide", "video", "videos", "notes", "note", "project", "page",
        "website", "site", "homepage", "github", "gitlab", "arxiv", "link", "links", "here", "blog", "post", "talk", "poster", "dataset",
        "data", "demo", "model", "models", "weights", "official", "implementation", "repo", "repository", "doi", "html", "abs", "abstract",
        "pytorch", "tensorflow", "jax", "keras", "caffe", "bib", "bibtex", "review", "openreview", "supplementary", "supp", "appendix",
        "source", "release", "released", "trace", "traces", "twitter", "youtube", "zhihu", "medium", "huggingface", "hf", "benchmark",
        "presentation", "full", "text", "preprint", "download", "online", "tutorial", "url", "web", "to", "the", "personal", "unofficial",
        "list", "survey", "acm", "ieee", "usenix", "springer", "article", "journal", "version", "workshop", "conference", "original",
        "extended", "technical", "report", "and", "docs", "documentation", "colab", "notebook", "summary", "explanation", "media", "news",
        "announcement", "thesis", "reference", "matlab", "python", "c++", "julia", "checkpoint", "checkpoints", "leaderboard",
        "website/code", "paper/code", "paperlink", "citation", "citations", "cite", "questions", "book", "star", "stars", "badge",
        "download", "proceedings", "more", "info", "artifact", "artifacts", "camera", "ready", "camera-ready", "author", "authors",
        "arxiv.org", "mlr.press", "lecture", "recording", "overview",
    ]);

    private static readonly WordSet ForPaper = new(
    [
        "paper", "papers", "pdf", "arxiv", "arxiv.org", "doi", "abs", "abstract", "preprint", "openreview", "acm", "ieee", "usenix",
        "springer", "article", "proceedings", "thesis", "report", "camera-ready", "paper/code", "paperlink", "mlr.press", "html", "bib",
        "bibtex",
    ]);

    private static readonly WordSet ForOthers = new(
    [
        "code", "codes", "slides", "slide", "video", "videos", "notes", "note", "project", "website", "site", "homepage", "github",
        "gitlab", "blog", "post", "talk", "dataset", "data", "demo", "weights", "implementation", "repo", "repository", "review", "survey",
        "tutorial", "supplementary", "supp", "appendix", "benchmark", "presentation", "docs", "documentation", "colab", "notebook",
        "summary", "explanation", "media", "news", "reference", "leaderboard", "book", "lecture", "recording", "overview", "poster",
        "artifact", "artifacts",
    ]);

    private static readonly WordSet Pages = new("homepage", "website", "site", "page", "docs", "documentation", "web", "official");

    private static readonly WordSet Companions = new("code", "official", "pytorch", "tensorflow", "link");

    /// <summary>Whether a link's text says what kind of thing it leads to, and nothing of the paper.</summary>
    public static bool IsLabel(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var word in new Words(text))
        {
            if (++words > 5 || !(Known.Contains(WithoutCounter(word)) || IsCounter(word)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text has a word that links are called by, whatever else it says: <c>paper review video</c>.</summary>
    public static bool NamesLink(ReadOnlySpan<char> text) => Has(text, ForPaper) || Has(text, ForOthers);

    /// <summary>
    /// Whether a link's text is the address that it leads to, perhaps with a word of what is there: <c>official : https://…</c>.
    /// </summary>
    public static bool IsAddress(ReadOnlySpan<char> text) =>
        text.IndexOf("://".AsSpan()) is > 0 and var scheme && !Words.CountAtLeast(text.Slice(0, scheme), 5);

    /// <summary>Whether a label says that it leads to the paper itself: <c>pdf</c>, <c>arXiv</c>, <c>full paper</c>.</summary>
    public static bool IsForPaper(ReadOnlySpan<char> label) => IsLabel(label) && Has(label, ForPaper);

    /// <summary>Whether a link's text has a word for the paper's file among others: <c>arXiv extension</c>.</summary>
    public static bool SpeaksOfPaper(ReadOnlySpan<char> text) => Has(text, ForPaper);

    /// <summary>
    /// Whether a label says that it leads to something beside the paper, which several papers may share: <c>slides</c>, <c>survey</c>,
    /// <c>code</c>.
    /// </summary>
    public static bool IsForOthers(ReadOnlySpan<char> label) => Has(label, ForOthers) && !Has(label, ForPaper) && IsLabel(label);

    /// <summary>Whether a label leads to a page on something, which need be no paper: <c>homepage</c>, <c>docs</c>.</summary>
    public static bool IsForPage(ReadOnlySpan<char> label) => Has(label, Pages);

    /// <summary>Whether a label leads to what papers have as a rule: to the paper itself, or to its code.</summary>
    public static bool GoesWithPaper(ReadOnlySpan<char> label) => IsLabel(label) && (Has(label, ForPaper) || Has(label, Companions));

    private static bool Has(ReadOnlySpan<char> label, WordSet words)
    {
        foreach (var word in new Words(label))
        {
            if (words.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a run holds nothing but labels, badges and bare addresses.</summary>
    public static bool AreAll(Run run)
    {
        foreach (var segment in run.Segments)
        {
            var isAddress = (segment.Markup & Markup.Badge) != 0 || (segment.Link >= 0 && run.Links[segment.Link].IsBare);
            if (!isAddress && !IsLabel(run.Text.AsSpan(segment.Start, segment.Length)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a stretch of a run holds several links, and nothing but their labels: <c>[pdf](…), [code](…)</c>.</summary>
    public static bool AreAllOf(Run run, int start, int end)
    {
        var (links, at) = (0, start);
        for (var i = run.FirstLinkFrom(start); i < run.Links.Length && run.Links[i].End <= end; i++, links++)
        {
            var link = run.Links[i];
            if (link.Start < at
                || TagText.HasLetter(run.Text.AsSpan(at, link.Start - at))
                || !IsLabel(run.Text.AsSpan(link.Start, link.End - link.Start)))
            {
                return false;
            }

            at = link.End;
        }

        return links > 1 && !TagText.HasLetter(run.Text.AsSpan(at, end - at));
    }

    // «Code1»
    private static ReadOnlySpan<char> WithoutCounter(ReadOnlySpan<char> word) =>
        word.Length > 2 && char.IsDigit(word[word.Length - 1]) && char.IsLetter(word[word.Length - 2])
            ? word.Slice(0, word.Length - 1)
            : word;

    // «Paper 1», «Part 2»
    private static bool IsCounter(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsDigit(c))
            {
                return false;
            }
        }

        return word.Length <= 2;
    }
}
