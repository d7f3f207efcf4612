namespace MlsysCatalog.Reading;

/// <summary>
/// What the headings over a candidate say of it. Items, rows and paragraphs are judged apart, and stand under the same headings.
/// </summary>
internal static class Surroundings
{
    /// <summary>
    /// Whether they say that it is something else: under «Blogs» and «Tools» a link that leads to no paper leads to one of them, unless a
    /// venue stands there.
    /// </summary>
    public static bool SayOtherThing(ReadDraft draft)
    {
        var candidate = draft.Draft.Candidate;
        return !draft.Evidence.HasPaperLink && draft.Tag.Strength < VenueStrength.Known && candidate.Section.IsForOtherThings
            && Array.Exists(candidate.Cells, static run => run.Links.Length > 0);
    }

    /// <summary>
    /// Whether they say that it is a book, a talk or a course: those are files, too, and lie where papers lie, so that a link must name a
    /// paper by its id, or say on its way that it leads to one.
    /// </summary>
    public static bool SayFileOfOtherThing(ReadDraft draft)
    {
        var candidate = draft.Draft.Candidate;
        return draft.Tag.Strength < VenueStrength.Known && draft.Authors.Count < 2
            && HeadingText.IsForFiles(candidate.Section.Nearest.Heading)
            && Array.Exists(candidate.Cells, static run => run.Links.Length > 0)
            && !Array.Exists(candidate.Cells, static run => Array.Exists(run.Links, NamesPaper));
    }

    private static bool NamesPaper(RunLink link) => PaperIds.FromUrl(link.Url) is not null || (link.HostVerdict > 0 && SaysPaper(link.Url));

    // «/papers/clocks.pdf», «/berg_thesis_2003.pdf»
    private static bool SaysPaper(string url)
    {
        for (var start = 0; start < url.Length;)
        {
            var end = start;
            while (end < url.Length && char.IsLetter(url[end]))
            {
                end++;
            }

            if (PaperWords.Contains(url.AsSpan(start, end - start)))
            {
                return true;
            }

            start = end + 1;
        }

        return false;
    }

    private static readonly WordSet PaperWords = new("paper", "papers", "publication", "publications", "pubs", "thesis");

    /// <summary>
    /// Whether they promise papers. Under «# Papers I like» anything may stand: the document's own title promises nothing by itself.
    /// </summary>
    public static bool SayPapers(Section? section, bool withTitle = false)
    {
        for (; section is not null && (withTitle || !section.IsDocumentTitle); section = section.Parent)
        {
            if (HeadingText.IsForPapers(section.Heading))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a draft with what may be a title stands under the edition of a venue.</summary>
    public static bool AreEdition(ReadDraft draft) =>
        draft.Draft.TitleScore >= 0.4 && Evidence.InheritedTag(draft.Draft.Candidate.Section)?.Venue is not null;
}
