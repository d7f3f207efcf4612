using Markdig.Syntax;

namespace MlsysCatalog.Reading;

/// <summary>
/// Looks at what stands below headings and lines, and whether it is what stands below a paper: its facts, its links, who wrote it.
/// </summary>
internal sealed class BlocksBelow
{
    // Facts and links of one paper are few.
    private const int FirstItems = 4;

    // «ICML 2019», «arXiv 1712; NeurIPS workshop 2017»
    private const int LongestAppearance = 60;

    // «Reading Note», «Paper (arXiv)»
    private const int LongestLabel = 3;

    private readonly RunBuilder _runs;
    private readonly VenueTable _venues;

    // The walk asks again for what the first look at all headings has seen.
    private readonly Dictionary<Block, Below> _known = [];

    /// <summary>Starts to look at the blocks of a document, whose texts a builder makes.</summary>
    public BlocksBelow(RunBuilder runs, VenueTable venues)
    {
        _runs = runs;
        _venues = venues;
    }

    /// <summary>What a block is to a paper right above it; <see cref="Below.Other"/> for null.</summary>
    public Below Of(Block? block)
    {
        if (block is null)
        {
            return Below.Other;
        }

        if (_known.TryGetValue(block, out var known))
        {
            return known;
        }

        return _known[block] = block switch
        {
            ListBlock list => Of(list),
            ParagraphBlock paragraph => Of(_runs.Build(paragraph)),
            _ => Below.Other,
        };
    }

    // What most of its first items are: facts and links of one paper are few, and a list of papers need not be read twice. What is labelled
    // with another word («Read on: …») is neither.
    private Below Of(ListBlock list)
    {
        var runs = new Run[Math.Min(list.Count, FirstItems)];
        for (var i = 0; i < runs.Length; i++)
        {
            runs[i] = list[i] is ListItemBlock { Count: > 0 } item && item[0] is ParagraphBlock paragraph
                ? _runs.Build(paragraph)
                : Run.Empty;
        }

        // Credits are few: what is longer and has no labels is a list of papers or anything else, as most lists are.
        if (list.Count > FirstItems && !Array.Exists(runs, IsLabelled))
        {
            return Below.Other;
        }

        var (counts, labelled) = (new int[4], 0);
        foreach (var run in runs)
        {
            var below = Of(run);
            counts[(int)below]++;
            labelled += below == Below.Other && FieldLabels.ValueOfAny(run.Text) > 0 ? 1 : 0;
        }

        return counts[(int)Below.Facts] > 0 && (counts[(int)Below.Other] - labelled) * 2 <= runs.Length ? Below.Facts
            : counts[(int)Below.Links] * 2 >= runs.Length ? Below.Links
            : counts[(int)Below.Credits] == list.Count ? Below.Credits
            : Below.Other;
    }

    private static bool IsLabelled(Run run) =>
        FieldLabels.Read(run.Text, out _)
            is LabelledField.Authors or LabelledField.Venue or LabelledField.Organizations or LabelledField.Links;

    private Below Of(Run run)
    {
        if (FieldLabels.Read(run.Text, out _) is LabelledField.Authors or LabelledField.Venue or LabelledField.Organizations)
        {
            return Below.Facts;
        }

        if (run.Text.Length <= LongestAppearance
            && VenueTagReader.Read(run.Text, 0, run.Text.Length, _venues) is { Strength: VenueStrength.Certain } tag
            && (tag.IsExact || _venues.TryFindAt(run.Text, 0, out _, out _)))
        {
            return Below.Credits;
        }

        return FieldLabels.NamesLinks(run) ? Below.Links
            : (LinkLabels.AreAll(run) && run.Links.Any(static link => link.HostVerdict > 0)) || CreditLines.Of(run.Text) is not null
                || (run.Links.Length == 0 && People.Likeness(run.Text.AsSpan()) >= 0.9) ? Below.Credits
            : Below.Other;
    }

    /// <summary>Whether a block is a paragraph of nothing but who wrote a paper, where it appeared, or its links.</summary>
    public bool IsCredit(Block? block) =>
        block is ParagraphBlock paragraph && (Of(paragraph) == Below.Credits || IsAllLinks(_runs.Build(paragraph)));

    /// <summary>Whether a block is a short list of nothing but links.</summary>
    public bool HoldsOnlyLinks(Block? block)
    {
        if (block is not ListBlock { Count: > 0 and <= FirstItems } list)
        {
            return false;
        }

        foreach (var item in list)
        {
            if (item is not ListItemBlock { Count: 1 } single
                || single[0] is not ParagraphBlock paragraph
                || !IsAllLinks(_runs.Build(paragraph)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The list right below a heading, or below a paragraph of words between them; null where there is none.</summary>
    public ListBlock? ListBelow(ContainerBlock container, int heading)
    {
        var next = heading + 1 < container.Count ? container[heading + 1] : null;
        return next is ParagraphBlock paragraph && heading + 2 < container.Count && container[heading + 2] is ListBlock list
            && _runs.Build(paragraph).Links.Length == 0 ? list : next as ListBlock;
    }

    /// <summary>
    /// Whether a block is a short list of nothing but a few words that lead somewhere, one of them to the paper: «* [Paper](u)» and
    /// «* [Reading Note](u)»; what stands behind other labels does not matter.
    /// </summary>
    public bool LinksToPaper(Block? block)
    {
        if (block is not ListBlock { Count: > 0 and <= FirstItems } list)
        {
            return false;
        }

        var leadsToPaper = false;
        foreach (var item in list)
        {
            if (item is not ListItemBlock { Count: > 0 } single || single[0] is not ParagraphBlock paragraph)
            {
                return false;
            }

            // «- Paper Link: [arXiv 2402.07876](u)», «- Overview:»
            var run = _runs.Build(paragraph);
            if (FieldLabels.ValueOfAny(run.Text) > 0 || IsLabelAlone(run.Text.AsSpan().TrimEnd()))
            {
                leadsToPaper |= FieldLabels.Read(run.Text, out _) == LabelledField.Links
                    && Array.Exists(run.Links, static link => link.HostVerdict > 0);
                continue;
            }

            if (single.Count > 1 || run.Links.Length == 0)
            {
                return false;
            }

            var at = 0;
            foreach (var link in run.Links)
            {
                var label = run.Text.AsSpan(link.Start, link.End - link.Start);
                if (link.Start < at
                    || TagText.HasLetter(run.Text.AsSpan(at, link.Start - at))
                    || Words.CountAtLeast(label, LongestLabel + 1))
                {
                    return false;
                }

                leadsToPaper |= link.Url.Length > 0 && !link.LeadsInside && LinkLabels.IsForPaper(label);
                at = link.End;
            }

            if (TagText.HasLetter(run.Text.AsSpan(at)))
            {
                return false;
            }
        }

        return leadsToPaper;
    }

    private static bool IsLabelAlone(ReadOnlySpan<char> text) =>
        !text.IsEmpty && text[text.Length - 1] is ':' or '：' && !Words.CountAtLeast(text, LongestLabel + 1);

    private static bool IsAllLinks(Run run) => run.Links.Length > 0 && LinkLabels.AreAll(run);
}
