namespace MlsysCatalog.Reading;

/// <summary>Infers dialects from candidates: first which form titles have, then what stands around them.</summary>
internal sealed class DialectInference
{
    private readonly VenueTable _venues;
    private readonly TitleFinder _finder;
    private readonly UnitSplitter _splitter;

    /// <summary>Starts an inference.</summary>
    public DialectInference(VenueTable venues) => (_venues, _finder, _splitter) = (venues, new(venues), new(venues));

    /// <summary>Infers how a group of candidates is written, and drafts each with what was inferred.</summary>
    public (Dialect Dialect, Draft[] Drafts) Infer(IReadOnlyList<Candidate> group, CancellationToken cancellation = default)
    {
        PromoteTitles(group);
        var columns = group.Count > 0 && group[0].Table is { } table ? new TableColumns(table, group, _finder) : null;
        var given = group.Count > 0 ? group[0].Override : null;
        var headers = group.Count > 0 ? group[0].Table?.Headers ?? [] : [];
        var titleColumn = given?.TitleColumnIn(headers) is { } named and >= 0 ? named : columns?.TitleColumn ?? -1;
        var roles = columns?.Roles ?? [];
        var linked = given is null && columns is not null ? columns.LinkedTitleColumn : -1;
        var isSchedule = columns is { IsSchedule: true };
        var first = new Dialect([], [], roles, titleColumn, 0) { Override = given, Headers = headers, LinkedTitleColumn = linked };
        var forms = new Dictionary<Form, double>();
        var total = 0.0;
        foreach (var candidate in group)
        {
            cancellation.Check();
            var (form, score) = _finder.Guess(candidate, first);
            if (score > 0)
            {
                var weight = Weight(candidate) * score;
                forms[form] = (forms.TryGetValue(form, out var sum) ? sum : 0) + weight;
                total += weight;
            }
        }

        foreach (var form in forms.Keys.ToArray())
        {
            forms[form] /= Math.Max(total, 1e-9);
        }

        var second = new Dialect(forms, [], roles, titleColumn, group.Count)
        {
            Override = given,
            Headers = headers,
            LinkedTitleColumn = linked
        };
        var drafts = new Draft[group.Count];
        var slots = new Dictionary<Slot, SlotEvidence>();
        int titles = 0, texts = 0, credited = 0, signed = 0, dated = 0, addressed = 0;
        int references = 0, noted = 0, linkedNames = 0, headed = 0, listed = 0, authored = 0;
        int trailed = 0, mayTrail = 0, placed = 0, dotted = 0;
        for (var i = 0; i < drafts.Length; i++)
        {
            cancellation.Check();
            var draft = drafts[i] = _finder.Find(group[i], second);
            Count(draft, slots);
            titles += draft.HasTitle ? 1 : 0;
            texts += draft.HasTitle && draft.TitleUnit.Kind == UnitKind.Text ? 1 : 0;
            headed += _finder.StartsWithVenue(draft) ? 1 : 0;
            credited += TitleTail.HasCredit(draft) || TitleTail.MayEndInCredits(draft) ? 1 : 0;
            placed += _finder.MayEndInVenue(draft) ? 1 : 0;
            dotted += TitleTail.HoldsDots(draft) ? 1 : 0;
            var names = TitleTail.NamesAtEnd(draft);
            trailed += names > 1 ? 1 : 0;
            mayTrail += names > 0 ? 1 : 0;
            signed += TitleTail.HasByline(draft) ? 1 : 0;
            linkedNames += draft is { NamePrefix.End: > 0, NameForm.Kind: UnitKind.Link } ? 1 : 0;
            var startsWithName = TitleHead.StartsWithName(draft);
            authored += startsWithName ? 1 : 0;
            listed += startsWithName && TitleHead.StartsWithNames(draft) ? 1 : 0;
            noted += TitleHead.StartsWithNote(draft) ? 1 : 0;
            references += draft.IsReference ? 1 : 0;
            dated += TitleHead.StartsWithYear(draft) ? 1 : 0;
            addressed += TitleFinder.LeadsToAddress(draft) ? 1 : 0;
        }

        var dialect = new Dialect(forms, slots, roles, titleColumn, group.Count)
        {
            Override = given,
            Headers = headers,
            LinkedTitleColumn = linked,
            IsSchedule = isSchedule,
            CreditsInTail = trailed >= 3 && trailed * 3 >= texts && mayTrail * 2 >= texts ? CreditHabit.Listed
                : (credited >= 3 && credited * 3 >= texts) || HoldsCredits(TitleTail.TailSlot, slots, titles) ? CreditHabit.Usual
                : signed >= 3 ? CreditHabit.Bylines
                : CreditHabit.None,
            WrapsTitles = !HoldsFacts(BelowSlot, slots),
            HasYearsInHead = dated >= 3 && dated * 2 >= titles,
            HasNamesInLinks = linkedNames >= 3 && linkedNames * 4 >= drafts.Length,
            HasVenuesInHead = headed >= 3 && headed * 3 >= drafts.Length,
            HasVenuesInTail = placed >= 3 && placed * 4 >= texts,
            HasDotsInTail = dotted >= 3 && dotted * 2 >= titles,
            HasNotesInHead = noted >= 3,
            HasNamesInHead = listed >= 3 && listed * 20 >= texts,
            HasNameInHead = authored >= 3 && authored * 10 >= texts * 7,
            HasAuthorsInHead = references >= 3 && references * 4 >= texts,
            HasAddressesBehindTitles = addressed >= 3 && addressed * 2 >= texts,
        };
        for (var i = 0; i < drafts.Length; i++)
        {
            cancellation.Check();
            if (Redraft.IsDue(drafts[i], dialect))
            {
                drafts[i] = _finder.Find(group[i], dialect);
            }
        }

        if (dialect.HasYearsInHead || dialect.HasDotsInTail)
        {
            // What stands behind the years or the dots was not parted from the titles before.
            slots.Clear();
            foreach (var draft in drafts)
            {
                Count(draft, slots);
            }
        }

        return (dialect, drafts);
    }

    // «code [name](https://github.com/…)» and, a paragraph below, «paper [Title](u)»:
    // where several items are so, the paper's paragraph is what they say first.
    private void PromoteTitles(IReadOnlyList<Candidate> group)
    {
        List<(Candidate Item, int Detail)>? items = null;
        var parted = 0;
        foreach (var candidate in group)
        {
            if (candidate.Details.Count > 0)
            {
                parted++;
                if (ParagraphOfPaper(candidate) is >= 0 and var detail)
                {
                    (items ??= []).Add((candidate, detail));
                }
            }
        }

        if (items is { Count: >= 2 } && items.Count * 2 >= parted)
        {
            foreach (var (item, detail) in items)
            {
                var units = _splitter.Split(item.Details[detail]);
                item.Promote(detail, units, UnitTraits.Of(item.Details[detail], units, _venues));
            }
        }
    }

    // The first paragraph is nothing but a link to something else and its label, and a later one links to the paper by its title.
    private static int ParagraphOfPaper(Candidate candidate)
    {
        var first = candidate.Cells[0];
        if (candidate.Kind is CandidateKind.Row or CandidateKind.Heading
            || first.Links.Length != 1 || first.Links[0] is not { HostVerdict: < 0 } link
            || Words.CountAtLeast(first.Text.AsSpan(0, link.Start), 3) || Words.CountAtLeast(first.Text.AsSpan(link.End), 1))
        {
            return -1;
        }

        return candidate.Details.FindIndex(static run => Array.Exists(run.Links, paper => paper.HostVerdict > 0
            && Words.CountAtLeast(run.Text.AsSpan(paper.Start, paper.End - paper.Start), 4)
            && TitleLikeness.Of(run.Text.AsSpan(paper.Start, paper.End - paper.Start)) >= 0.7));
    }

    // What links to a paper or prints a venue speaks with more weight than a line that may be anything.
    private double Weight(Candidate candidate)
    {
        if (candidate.IsFactOfParent)
        {
            return 0;
        }

        foreach (var cell in candidate.Cells)
        {
            foreach (var link in cell.Links)
            {
                if (link.HostVerdict > 0)
                {
                    return 1;
                }

                if (link.LeadsInside)
                {
                    return 0;
                }
            }
        }

        foreach (var cell in candidate.Traits)
        {
            foreach (var traits in cell)
            {
                if (traits.Tag.Strength >= VenueStrength.Known)
                {
                    return 1;
                }
            }
        }

        return 0.3;
    }

    private static void Count(Draft draft, Dictionary<Slot, SlotEvidence> slots)
    {
        if (draft.NamePrefix.End > 0)
        {
            EvidenceOf(new(Region.Before, draft.NameForm, -1), slots)
                .AddName(draft.Candidate.Cells[draft.TitleCell].Text, draft.NamePrefix.Start, draft.NamePrefix.End, isApart: false);
        }

        foreach (var field in draft.Fields)
        {
            var evidence = EvidenceOf(field.Slot, slots);
            var text = draft.RunOf(field).Text;
            var tag = field.Tag;
            var span = text.AsSpan(field.Start, field.End - field.Start);
            if (tag.Strength == VenueStrength.None && field.Slot.Form.Kind is UnitKind.Bracket or UnitKind.Paren
                && StrongText.In(draft.RunOf(field), field.Start, field.End) is var (from, to))
            {
                evidence.AddLabel(text, from, to);
            }

            if (field.IsTagPart && tag.Strength < VenueStrength.YearOnly)
            {
                continue;
            }

            evidence.Count++;
            evidence.Venues += tag.Strength >= VenueStrength.Known ? 1 : 0;
            evidence.Plausible += tag.Strength == VenueStrength.Plausible ? 1 : 0;
            evidence.Dated += tag.Strength >= VenueStrength.Plausible && tag.Year is not null ? 1 : 0;
            evidence.Years += tag.Strength == VenueStrength.YearOnly ? 1 : 0;
            evidence.Short += span.Length <= 50 ? 1 : 0;
            if (tag.Strength == VenueStrength.None)
            {
                var isPeople = field.Given == Role.Authors || field.PeopleLikeness(text) >= 0.6;
                evidence.People += isPeople || People.AuthorsBeforeYear(span) is not null ? 1 : 0;
                evidence.Inverted += isPeople && People.StartsInverted(span) ? 1 : 0;
                var namesOrganization = OrganizationNames.AreIn(span);
                if (!isPeople && !namesOrganization
                    && field.Slot.Form is { Kind: UnitKind.Text, Markup: Markup.Emphasis }
                    && field.Slot.Region is Region.After or Region.LineBelow
                    && People.IsName(span))
                {
                    evidence.AddPerson(text, field.Start, field.End);
                }

                evidence.Organizations += namesOrganization || (span.Length > 1 && span[0] == '@') ? 1 : 0;
                if ((IsBracketBefore(field.Slot) || LeadsToTitle(draft, field, text)) && !namesOrganization && NamePrefix.IsName(span))
                {
                    evidence.AddName(text, field.Start, field.End, isApart: true);
                }
            }
        }
    }

    private static readonly Slot BelowSlot = new(Region.LineBelow, new(UnitKind.Text, Markup.None), -1);

    private static bool HoldsFacts(Slot slot, Dictionary<Slot, SlotEvidence> slots) =>
        slots.TryGetValue(slot, out var evidence)
            && (evidence.Role != Role.Unknown || (evidence.People + evidence.Organizations) * 4 >= evidence.Count);

    // «[Title](u). Ada Author, Ben Author» in many entries: behind a title without a link stand names as well.
    private static bool HoldsCredits(Slot slot, Dictionary<Slot, SlotEvidence> slots, int titles) =>
        slots.TryGetValue(slot, out var evidence) && evidence.People >= 3 && evidence.People * 3 >= titles;

    private static SlotEvidence EvidenceOf(Slot slot, Dictionary<Slot, SlotEvidence> slots)
    {
        if (!slots.TryGetValue(slot, out var evidence))
        {
            slots[slot] = evidence = new();
        }

        return evidence;
    }

    // «[GFS] The Google File System»
    private static bool IsBracketBefore(Slot slot) =>
        slot is { Region: Region.Before, Form: { Kind: UnitKind.Bracket, Markup: Markup.None } };

    // «GFS - [The Google File System](u)»: a dash and nothing else between it and the title.
    private static bool LeadsToTitle(Draft draft, Field field, string text)
    {
        if (field.Slot is not { Region: Region.Before, Form.Kind: UnitKind.Text }
            || field.Cell != draft.TitleCell || draft.TitleUnit.Kind == UnitKind.Text || field.End >= draft.TitleStart)
        {
            return false;
        }

        var between = text.AsSpan(field.End, draft.TitleStart - field.End).TrimEnd("\"“([*_ ".AsSpan());
        return between.Length >= 2 && between[0] == ' ' && between.TrimStart() is var dash
            && dash.Length == 1 && dash[0] is '-' or '–' or '—';
    }
}
