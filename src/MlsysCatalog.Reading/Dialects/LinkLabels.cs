namespace MlsysCatalog.Reading;

/// <summary>The words that lists print as the text of a link to a paper's file, code or slides: never a title.</summary>
internal static class LinkLabels
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "paper", "papers", "pdf", "code", "codes", "slides", "slide", "video", "videos", "notes", "note", "project", "page", "website", "site", "homepage",
        "github", "gitlab", "arxiv", "link", "links", "here", "blog", "post", "talk", "poster", "dataset", "data", "demo", "model", "models", "weights",
        "official", "implementation", "repo", "repository", "doi", "html", "abs", "abstract", "pytorch", "tensorflow", "jax", "keras", "caffe", "bib", "bibtex", "review",
        "openreview", "supplementary", "supp", "appendix", "source", "release", "released", "trace", "traces", "twitter", "youtube", "zhihu", "medium",
        "huggingface", "hf", "benchmark", "presentation", "full", "text", "preprint", "download", "online", "tutorial", "url", "web", "to", "the", "personal",
        "unofficial", "list", "survey", "acm", "ieee", "usenix", "springer", "article", "journal", "version", "workshop", "conference", "original", "extended",
        "technical", "report", "and", "docs", "documentation", "colab", "notebook", "summary", "explanation", "media", "news", "announcement", "thesis",
        "reference", "matlab", "python", "c++", "julia", "checkpoint", "checkpoints", "leaderboard", "website/code", "paper/code", "paperlink", "citation", "citations", "cite", "questions", "book",
        "star", "stars", "badge", "download", "proceedings", "more", "info", "artifact", "artifacts", "camera", "ready", "camera-ready", "author", "authors", "arxiv.org", "mlr.press", "lecture", "recording", "overview",
    };

    /// <summary>Whether a link's text says what kind of thing it leads to, and nothing of the paper.</summary>
    public static bool IsLabel(ReadOnlySpan<char> text)
    {
        var words = 0;
        var known = 0;
        foreach (var word in new Words(text))
        {
            words++;
            known += Known.Contains(word.ToString()) || IsCounter(word) ? 1 : 0;
            if (words > 5)
            {
                return false;
            }
        }

        return words == 0 || known == words;
    }

    private static bool IsCounter(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsDigit(c))
            {
                return word.Length == 1 && words1(c);
            }
        }

        return word.Length <= 2;

        static bool words1(char c) => c is 'P' or 'C' or 'S' or 'V' or 'p' or 'c' or 'b';
    }
}
