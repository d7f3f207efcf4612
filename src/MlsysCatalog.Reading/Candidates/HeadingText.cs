using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>What a heading says: its words without ornament, and the venue or year it gives to what stands under it.</summary>
internal static class HeadingText
{
    /// <summary>The heading as a person reads it: no emoji, no anchors, no link back to the top, no trailing colon.</summary>
    public static string Of(Run run)
    {
        var builder = new StringBuilder();
        foreach (var segment in run.Segments)
        {
            var leadsInside = segment.Link >= 0 && run.Links[segment.Link].LeadsInside;
            if (!(leadsInside && IsBackLink(run, run.Links[segment.Link])))
            {
                builder.Append(run.Text, segment.Start, segment.Length);
            }
        }

        return Clean(builder.ToString());
    }

    /// <summary>The venue and year a heading gives; <see cref="VenueTag.None"/> where it names a topic.</summary>
    /// <param name="heading">The heading's words.</param>
    /// <param name="isAmongVenues">
    /// Whether a venue is to be expected: the heading around it names a year
    /// («## 2023» over «### FAST»), or most of the list's headings name venues.
    /// </param>
    /// <param name="venues">The venues to recognise.</param>
    public static VenueTag Context(string heading, bool isAmongVenues, VenueTable venues)
    {
        var start = heading.StartsWith("Year ", StringComparison.OrdinalIgnoreCase) ? 5 : 0;
        // «### arXiv papers»
        var end = heading.EndsWith(" papers", StringComparison.OrdinalIgnoreCase) ? heading.Length - 7 : heading.Length;
        var tag = VenueTagReader.Read(heading, start, end, venues);
        return tag.Strength switch
        {
            VenueStrength.Plausible => VenueTag.None,
            VenueStrength.Known
                when OrdinaryNames.Contains(tag.Venue!) && !(isAmongVenues && tag.Venue!.All(char.IsUpper)) => VenueTag.None,
            _ => tag,
        };
    }

    /// <summary>Whether a fold's summary only asks to open it («more», «click to expand»).</summary>
    public static bool IsInvitation(string summary)
    {
        foreach (var word in new Words(summary.AsSpan()))
        {
            if (!Invitations.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a heading stands above a table of contents, not above papers on contents.</summary>
    public static bool IsContents(string heading) => Speaks(heading, Contents, ContentsFillers);

    /// <summary>Whether what stands under a heading is about the list itself: how to contribute, its licence, whom to thank.</summary>
    public static bool IsAboutTheList(string heading) => Speaks(heading, Housekeeping, Fillers);

    /// <summary>Whether a heading says that news of the list or its project stand under it: «🔥 Latest updates».</summary>
    public static bool IsForNews(string heading) => Speaks(heading, News, NewsFillers);

    /// <summary>Whether a heading says that papers stand under it: «Must-read papers», «Surveys».</summary>
    public static bool IsForPapers(string heading)
    {
        foreach (var word in new Words(heading.AsSpan()))
        {
            if (Papers.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a heading says that what stands under it is held, not read: «Related workshops», «Tutorials and talks».</summary>
    public static bool IsForEvents(string heading) => Speaks(heading, Events, EventFillers);

    /// <summary>
    /// Whether a heading says that something else than papers stands under it: «Blogs», «Introductory videos», «Books and articles».
    /// </summary>
    public static bool IsForOtherThings(string heading)
    {
        var last = default(ReadOnlySpan<char>);
        foreach (var word in new Words(heading.AsSpan()))
        {
            last = word;
        }

        return Things.Contains(last);
    }

    /// <summary>
    /// Whether a heading says that books, talks or courses stand under it, and nothing of papers: «Books», «Talks and slides».
    /// </summary>
    public static bool IsForFiles(string heading) => Speaks(heading, Files, EventFillers);

    // Whether one word of a heading is a subject, and every other one only joins them.
    private static bool Speaks(string heading, WordSet subjects, WordSet fillers)
    {
        var names = false;
        foreach (var word in new Words(heading.AsSpan()))
        {
            var isSubject = subjects.Contains(word);
            names |= isSubject;
            if (!isSubject && !fillers.Contains(word))
            {
                return false;
            }
        }

        return names;
    }

    private static readonly WordSet Papers = new("paper", "papers", "publication", "publications", "survey", "surveys", "literature", "论文");

    private static readonly WordSet Events = new(
        "workshop", "workshops", "tutorial", "tutorials", "conference", "conferences", "course", "courses", "talk", "talks", "lecture",
        "lectures", "seminar", "seminars", "meetup", "meetups", "event", "events", "school", "schools", "summer");

    private static readonly WordSet Things = new(
        "blog", "blogs", "posts", "blogposts", "articles", "video", "videos", "books", "book", "podcast", "podcasts", "websites", "sites",
        "newsletters", "notebook", "notebooks", "projects", "tools", "toolkits", "toolboxes", "library", "libraries", "repositories",
        "repos", "competitions", "software", "slides", "datasets", "implementations", "open-source", "open-sources", "courses", "tutorials",
        "talks", "lectures", "leaderboards", "demos", "products", "companies", "startups", "communities");

    private static readonly WordSet Files = new(
        "book", "books", "textbook", "textbooks", "talk", "talks", "slide", "slides", "course", "courses", "lecture", "lectures");

    private static readonly WordSet EventFillers = new("related", "other", "useful", "upcoming", "past", "and", "the", "of");

    private static readonly WordSet Contents = new("contents", "content", "toc", "目录", "目錄");

    private static readonly WordSet ContentsFillers = new("table", "of");

    private static readonly WordSet Housekeeping = new(
        "contributing", "contribute", "contribution", "contributions", "contributor", "contributors", "license", "licence",
        "acknowledgement", "acknowledgements", "acknowledgment", "acknowledgments", "references", "maintainer", "maintainers", "disclaimer",
        "citing", "contact", "贡献");

    private static readonly WordSet News = new("news", "update", "updates", "changelog", "announcement", "announcements");

    private static readonly WordSet NewsFillers = new(
        "latest", "recent", "what's", "new", "and", "the", "our", "project", "repo", "repository", "log");

    private static readonly WordSet Fillers = new(
        "how", "to", "a", "the", "and", "guide", "guides", "guideline", "guidelines", "for", "our", "us", "rules", "this", "list", "repo",
        "repository");

    private static readonly WordSet Invitations = new(
    [
        "more", "details", "detail", "click", "to", "expand", "show", "see", "toggle", "fold", "unfold", "open", "here", "view", "all",
        "list", "full", "the", "me", "papers", "paper", "read", "less", "hide", "collapse",
    ]);

    private static string Clean(string text)
    {
        var clean = PlainText.Of(text).Replace("[]", "").Replace("()", "").Trim().TrimEnd(':', '：').Trim();
        return clean.Trim('*', '_', ' ');
    }

    // «[🔝](#contents)», «[back to top](#top)», «[↑](#…)»: a link inside whose text names nothing.
    private static bool IsBackLink(Run run, RunLink link)
    {
        var text = PlainText.Of(run.Text, link.Start, link.End);
        var covers = PlainText.Of(run.Text).Length - text.Length <= 2;
        return !covers
            && (!text.Any(char.IsLetter)
                || text.IndexOf("top", StringComparison.OrdinalIgnoreCase) >= 0
                || text.IndexOf("back", StringComparison.OrdinalIgnoreCase) >= 0
                || text.IndexOf("content", StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
