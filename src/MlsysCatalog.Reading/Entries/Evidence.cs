namespace MlsysCatalog.Reading;

/// <summary>What speaks for a candidate's being an entry.</summary>
/// <param name="HasVenue">It prints a venue.</param>
/// <param name="HasYear">It prints a year.</param>
/// <param name="HasPaperLink">It links to a paper.</param>
/// <param name="HasFacts">Items nested in it, or its further lines, are labelled as its authors, its venue or the like.</param>
/// <param name="Score">All of it weighed.</param>
internal readonly record struct Evidence(bool HasVenue, bool HasYear, bool HasPaperLink, bool HasFacts, double Score)
{
    /// <summary>Whether it says more than a title does.</summary>
    public bool IsStrong => HasVenue || HasPaperLink || HasFacts;

    /// <summary>Weighs what a draft says.</summary>
    public static Evidence Of(ReadDraft draft)
    {
        var hasVenue = draft.Tag.Strength >= VenueStrength.Known || (draft.Tag.Strength == VenueStrength.Plausible && draft.IsTagTrusted);
        var candidate = draft.Draft.Candidate;
        var links = (HasPaper: false, HasLabel: false);
        foreach (var run in candidate.Cells)
        {
            WeighLinks(run, ref links);
        }

        var hasFacts = FieldLabels.HoldsFact(draft.Draft.TextBelowTitle);
        foreach (var run in candidate.Details)
        {
            WeighLinks(run, ref links);
            hasFacts = hasFacts || FieldLabels.HoldsFact(run.Text.AsSpan());
        }

        var hasLabelledItems = false;
        foreach (var child in candidate.Children)
        {
            if (child.IsFactOfParent)
            {
                hasLabelledItems = true;
                WeighLinks(child.Cells[0], ref links);
                hasFacts = hasFacts || FieldLabels.Read(child.Cells[0].Text, out _) is not LabelledField.Links;
            }
            else if (LinkLines.Is(child))
            {
                WeighLinks(child.Cells[0], ref links);
            }
            else
            {
                hasVenue = hasVenue || IsAppearance(child);
            }
        }

        var score = (draft.Draft.TitleScore >= 0.4 ? 1.0 : draft.Draft.TitleScore > 0.15 ? 0.6 : 0)
            + (hasVenue ? 1.5 : draft.Year is not null ? 0.7 : 0)
            + (links.HasPaper || draft.Draft.IsFile ? 1.0 : 0)
            + (links.HasLabel ? 0.5 : 0)
            + (draft.Authors.Count > 1 || draft.AuthorsTruncated ? 0.5 : draft.Authors.Count + draft.Organizations.Count > 0 ? 0.4 : 0)
            + (hasFacts || hasLabelledItems ? 1 : 0)
            + (InheritedTag(candidate.Section) is not null ? 0.6 : 0);
        return new(hasVenue, draft.Year is not null, links.HasPaper || draft.Draft.IsFile, hasFacts, score);
    }

    // «OSDI 2020», «OSDI 2020 (Best Paper)»: an item that says where the paper above it appeared, and nothing else.
    private static bool IsAppearance(Candidate item) =>
        item is { Children.Count: 0, Cells.Length: 1 } && item.Cells[0].Links.Length == 0
            && item.Units[0] is { Length: > 0 } units && units[0].Kind == UnitKind.Text
            && item.Traits[0][0].Tag is { Strength: VenueStrength.Certain, IsExact: true }
            && (units.Length == 1 || (units.Length == 2 && units[1].Kind == UnitKind.Paren));

    private static void WeighLinks(Run run, ref (bool HasPaper, bool HasLabel) links)
    {
        foreach (var link in run.Links)
        {
            links.HasPaper |= link.HostVerdict > 0 && !IsFileOfOtherThing(run, link);
            links.HasLabel = links.HasLabel
                || (link.Url.Length > 0 && link.End > link.Start
                    && LinkLabels.GoesWithPaper(run.Text.AsSpan(link.Start, link.End - link.Start)));
        }
    }

    // «[Slides](talk.pdf)»: a file as papers are, and called something else.
    private static bool IsFileOfOtherThing(Run run, in RunLink link) =>
        link.End > link.Start
            && LinkLabels.IsForOthers(run.Text.AsSpan(link.Start, link.End - link.Start))
            && PaperIds.FromUrl(link.Url) is null;

    /// <summary>Whether all that a candidate links to are places in the same document.</summary>
    public static bool LeadsInsideOnly(Candidate candidate)
    {
        var links = 0;
        foreach (var run in candidate.Cells)
        {
            foreach (var link in run.Links)
            {
                links++;
                if (!link.LeadsInside)
                {
                    return false;
                }
            }
        }

        return links > 0;
    }

    /// <summary>The nearest heading around that gives a venue, or a year, to what stands under it.</summary>
    public static VenueTag? InheritedTag(Section section)
    {
        for (var around = section; around is not null; around = around.Parent)
        {
            if (around.Context.Strength != VenueStrength.None)
            {
                return around.Context;
            }
        }

        return null;
    }

    /// <summary>
    /// Why a candidate with so little is no entry. It says only what is true of it: a link that it has, or a year, was seen.
    /// </summary>
    public Verdict Lacking(Candidate candidate)
    {
        var hasLink = false;
        foreach (var run in candidate.Cells)
        {
            hasLink |= run.Links.Length > 0;
        }

        return HasPaperLink ? Verdict.No("a link alone, without a title that looks like one, does not say that it is a paper")
            : (hasLink, HasYear) switch
            {
                (false, false) => Verdict.No("no venue, year or link says that it is a paper"),
                (false, true) => Verdict.No("no venue or link says that it is a paper"),
                (true, false) => Verdict.No("no venue, year or address known for papers says that it is a paper"),
                _ => Verdict.No("no venue or address known for papers says that it is a paper"),
            };
    }
}
