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
    /// Whether they promise papers. Under «# Papers I like» anything may stand: the document's own title promises nothing.
    /// </summary>
    public static bool SayPapers(Section? section)
    {
        for (; section is { IsDocumentTitle: false }; section = section.Parent)
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
