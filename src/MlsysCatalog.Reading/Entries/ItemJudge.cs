namespace MlsysCatalog.Reading;

/// <summary>
/// Decides which list items are entries. Items nest, so it must tell a paper from the group above it and from a remark below it.
/// </summary>
internal sealed class ItemJudge
{
    private static readonly char[] AddressMarks = ['.', '/', '#', '@'];

    private readonly ListHabit _habit;
    private readonly EntryJudge _judge;

    /// <summary>Starts with the list's habit, and the judge to ask whether an item around is an entry.</summary>
    public ItemJudge(ListHabit habit, EntryJudge judge) => (_habit, _judge) = (habit, judge);

    /// <summary>Whether an item is an entry, and if not, why.</summary>
    public Verdict Judge(Candidate candidate, ReadDraft draft)
    {
        if (candidate.IsFactOfParent)
        {
            return Verdict.No("it is a fact of the item that it is nested in");
        }

        if (LinkLines.Is(candidate))
        {
            return Verdict.No("it holds the links of the item that it is nested in");
        }

        if (IsGroup(candidate, draft))
        {
            return Verdict.No("it groups the items nested in it");
        }

        if (ListsVenues(candidate, draft))
        {
            return Verdict.No("it lists venues");
        }

        if (LeadsToCitation(candidate, draft))
        {
            return Verdict.No("the paper is in the item nested in it");
        }

        if (ShowsHowToWrite(candidate) || (candidate.Parent is { } parent && ShowsHowToWrite(parent)))
        {
            return Verdict.No("a word stands where the address of a link would: it shows how an entry is written");
        }

        var evidence = draft.Evidence;
        if (!evidence.IsStrong && candidate.Section.IsAboutTheList)
        {
            return Verdict.No("it is about the list");
        }

        // News tell of papers in sentences; where one is the paper's own link, the paper is listed there.
        if (_habit.HasPapersApartFromNews && candidate.Section.IsForNews && !draft.Draft.LinksTitleToPaper)
        {
            return Verdict.No("its heading says that it is news");
        }

        // «### Conference» beside «### Journal», over papers
        if (!evidence.HasPaperLink && HeadingText.IsForEvents(candidate.Section.Nearest.Heading)
            && !_habit.SiblingsOf(candidate).LinkToPapers)
        {
            return Verdict.No("its heading says that it is held, and it links to no paper");
        }

        // «## Video» over papers on videos
        if (Surroundings.SayOtherThing(draft) && !_habit.SiblingsOf(candidate).ArePapers)
        {
            return Verdict.No("its heading says that it is something else, and it leads to no paper");
        }

        if (Surroundings.SayFileOfOtherThing(draft))
        {
            return Verdict.No("its heading says that it is a book, a talk or a course, and it leads to no paper known by an id");
        }

        if (PrintsOtherKind(draft))
        {
            return Verdict.No("it prints what it is, and that is no paper");
        }

        var score = evidence.Score;
        if (_judge.NearestEntry(candidate) is { } around)
        {
            if (NestedText.IsPageOf(around, candidate.Cells[0]))
            {
                return Verdict.No("it is a page on the entry that it is nested in");
            }

            var isUsual = draft.Dialect.TitleShare(draft.Draft.TitleUnit.Form) >= 0.3;
            var isPaper = evidence.HasPaperLink || (evidence.HasVenue && _habit.Nested.TaggedShare >= 0.6);
            var isAmongPapers = evidence.HasYear && draft.Authors.Count > 0 && _habit.SiblingsOf(candidate).ArePapers;
            var isEntry = isUsual && score >= 2
                && (isAmongPapers || (isPaper && draft.Draft.TitleScore >= (evidence.HasPaperLink ? 0.2 : 0.6)
                    && (candidate.Cells[0].Links.Length > 0 || CreditLines.Of(candidate.Text) is null)));
            return isEntry ? Verdict.Yes : Verdict.No("it is a remark on the entry that it is nested in");
        }

        if (_habit.IsBare)
        {
            return (draft.Draft.TitleScore >= 0.3 || draft.Evidence.IsStrong)
                && (candidate.Depth == _habit.BareDepth || candidate.Children.All(child => child.IsFactOfParent)) ? Verdict.Yes
                : Verdict.No("it does not look like a title");
        }

        // «**Title** (2019), Ada Author [[pdf]](u)»: a thesis among papers
        var isDated = evidence.HasYear && (evidence.HasPaperLink || (draft.IsYearTrusted && draft.Draft.TitleUnit.Link < 0)
            || (draft.Authors.Count > 0 && LinksToPaperByLabel(candidate)));
        var isUntagged = _habit.Items.Count >= 8 && _habit.Items.Tagged >= 0.85 && !evidence.HasVenue && !isDated;
        if (isUntagged)
        {
            score -= evidence.HasPaperLink ? 0.5 : 1.5;
        }

        if (score < 1.5 && _habit.SiblingsOf(candidate).VouchFor(draft, _habit.ArePapers))
        {
            return Verdict.Yes;
        }

        // «## Surveys» over «- [Title of a Paper](notes/paper.md)»
        if (score < 1.5 && Surroundings.SayPapers(candidate.Section) && _habit.SiblingsOf(candidate).AreLinks(draft))
        {
            return Verdict.Yes;
        }

        return score >= 1.5 ? Verdict.Yes
            : isUntagged && evidence.Score >= 1.5 ? Verdict.No("the list prints a venue with its papers, and none was found here")
            : evidence.Lacking(candidate);
    }

    private static bool LinksToPaperByLabel(Candidate candidate)
    {
        var run = candidate.Cells[0];
        foreach (var link in run.Links)
        {
            if (link.Url.Length > 0 && link.End > link.Start && LinkLabels.IsForPaper(run.Text.AsSpan(link.Start, link.End - link.Start)))
            {
                return true;
            }
        }

        return false;
    }

    // «(Manual) [Title](u)», «(Slides) [Title](u)», where no address names a paper
    private static bool PrintsOtherKind(ReadDraft draft)
    {
        var candidate = draft.Draft.Candidate;
        return draft.Tag.Strength < VenueStrength.Known
            && candidate.Units[0].Length > 0
            && candidate.Units[0][0] is { Kind: UnitKind.Paren or UnitKind.Bracket, Link: < 0 } unit && unit.Start == 0
            && OtherKinds.Contains(candidate.Text.AsSpan(unit.InnerStart, unit.InnerEnd - unit.InnerStart))
            && !Array.Exists(candidate.Cells[0].Links, static link => PaperIds.FromUrl(link.Url) is not null);
    }

    // «Conferences: [OSDI](u) | [SOSP](u)»
    private static bool ListsVenues(Candidate candidate, ReadDraft draft)
    {
        var run = candidate.Cells[0];
        if (draft.Year is not null || draft.Tag.Strength != VenueStrength.Known || draft.Draft.TitleUnit.Link >= 0)
        {
            return false;
        }

        if (run.Links.Length == 0)
        {
            return NamesVenuesOnly(candidate);
        }

        if (Words.CountAtLeast(draft.Title.AsSpan(), 3))
        {
            return false;
        }

        foreach (var link in run.Links)
        {
            if (Words.CountAtLeast(run.Text.AsSpan(link.Start, link.End - link.Start), 3))
            {
                return false;
            }
        }

        return run.Text.AsSpan(draft.Draft.TitleEnd).TrimStart() is { Length: > 0 } behind && behind[0] is ':' or '：';
    }

    // «Most relevant (systems): **NSDI**; **OSDI**; **SOSP**»
    private static bool NamesVenuesOnly(Candidate candidate)
    {
        var (units, traits) = (candidate.Units[0], candidate.Traits[0]);
        int bold = 0, venues = 0;
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i] is { Kind: UnitKind.Text, Markup: Markup.Strong })
            {
                bold++;
                venues += traits[i].Tag.Strength == VenueStrength.Known ? 1 : 0;
            }
        }

        return venues >= 2 && venues * 3 >= bold * 2;
    }

    // «[[pdf]](link-to-pdf)», «[Title](url)»
    private static bool ShowsHowToWrite(Candidate candidate)
    {
        var links = 0;
        foreach (var link in candidate.Cells[0].Links)
        {
            if (link.Url.Length > 0)
            {
                var isWord = link.Url.IndexOfAny(AddressMarks) < 0
                    && (link.Url.IndexOf("link", StringComparison.OrdinalIgnoreCase) >= 0
                        || link.Url.IndexOf("url", StringComparison.OrdinalIgnoreCase) >= 0);
                if (!isWord)
                {
                    return false;
                }

                links++;
            }
        }

        return links > 0;
    }

    /// <summary>Whether an item only groups those nested in it: it says nothing of a paper itself, and what is nested in it does.</summary>
    public static bool IsGroup(Candidate candidate, ReadDraft draft)
    {
        if (candidate.Children.Count == 0 || candidate.Children.Any(child => child.IsFactOfParent || LinkLines.Is(child))
            || draft.Evidence.IsStrong
            || draft.Year is not null || draft.Authors.Count > 0 || candidate.Cells[0].Links.Length > 0)
        {
            return false;
        }

        var papers = candidate.Children.Count(child => child.Draft is { Draft.TitleScore: >= 0.35 } nested
            && (nested.Evidence.IsStrong || nested.Year is not null || nested.Authors.Count > 0 || child.Cells[0].Links.Length > 0));
        return papers * 2 >= candidate.Children.Count;
    }

    /// <summary>
    /// Whether an item only leads to the paper in the item nested in it: <c>* Google [[paper](…)]</c> over
    /// <c>* A. Author and B. Author, *Title*, NIPS 2014</c>.
    /// </summary>
    public static bool LeadsToCitation(Candidate candidate, ReadDraft draft)
    {
        if (candidate.Children.Count != 1 || draft.Tag.Strength != VenueStrength.None || draft.Year is not null
            || draft.Authors.Count > 0 || Words.CountOf(draft.Title.AsSpan()) > 4)
        {
            return false;
        }

        return candidate.Children[0].Draft is { Draft.TitleScore: >= 0.3 } nested && nested.Authors.Count > 0
            && (nested.Tag.Strength >= VenueStrength.Known || nested.Year is not null) && Words.CountOf(nested.Title.AsSpan()) >= 3;
    }
}
