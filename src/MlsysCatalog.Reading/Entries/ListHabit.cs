namespace MlsysCatalog.Reading;

/// <summary>
/// What the candidates of a list say as a rule, kind by kind, and how its titles stand: counted once over all drafts, before
/// any of them is judged, so that the order in which they are judged does not matter.
/// </summary>
internal sealed class ListHabit
{
    private const int FewestPapers = 5;

    private readonly Dictionary<object, Siblings> _siblings = [];

    /// <summary>Counts what a list's drafts say.</summary>
    public ListHabit(IReadOnlyList<ReadDraft> drafts, CancellationToken cancellation)
    {
        int others = 0;
        foreach (var draft in drafts)
        {
            cancellation.Check();
            var candidate = draft.Draft.Candidate;
            if (candidate.Kind is CandidateKind.Bullet or CandidateKind.Ordered && !candidate.IsFactOfParent)
            {
                Items.Add(draft);
                SiblingsOf(candidate).Add(draft);
                if (candidate.Parent is not null)
                {
                    Nested.Add(draft);
                }
            }
            else if (candidate.Kind == CandidateKind.Paragraph)
            {
                Paragraphs.Add(draft);
            }

            HasPapersApartFromNews = HasPapersApartFromNews || (draft.Evidence.IsStrong && !candidate.Section.IsForNews);
            others += candidate.Kind is CandidateKind.Row or CandidateKind.Paragraph && draft.Evidence.IsStrong ? 1 : 0;
        }

        // A paragraph of prose may mention a venue.
        IsBare = (others < 2 || others * 10 < Items.Count) && (Items.Strong + Items.Hinted) * 20 <= Items.Count && Items.Count >= 3
            && HasTitleCase(drafts);
        BareDepth = IsBare ? DepthOfTitles(drafts) : -1;
    }

    /// <summary>The list items that are no facts of another.</summary>
    public KindHabit Items { get; } = new();

    /// <summary>
    /// Whether a good part of the list items are papers by their own evidence;
    /// the others may be what says less of papers, contents, groups.
    /// </summary>
    public bool ArePapers => Items.Strong >= FewestPapers && Items.Strong * 5 >= Items.Count * 2;

    /// <summary>Those of them that are nested in another.</summary>
    public KindHabit Nested { get; } = new();

    /// <summary>The paragraphs.</summary>
    public KindHabit Paragraphs { get; } = new();

    /// <summary>Whether the list says nothing of its papers but their titles.</summary>
    public bool IsBare { get; }

    /// <summary>How deep the titles of a bare list stand; -1 where they stand at several depths, and in a list that is not bare.</summary>
    public int BareDepth { get; }

    /// <summary>Whether something else than news names papers.</summary>
    public bool HasPapersApartFromNews { get; }

    /// <summary>The list items that stand together with one.</summary>
    public Siblings SiblingsOf(Candidate candidate)
    {
        object around = candidate.Parent is { } parent ? parent : candidate.Section;
        if (!_siblings.TryGetValue(around, out var siblings))
        {
            _siblings[around] = siblings = new();
        }

        return siblings;
    }

    // How deep the titles of a list stand that says nothing but titles: what is nested in one of them is a remark on it. -1 where they
    // stand at several depths, and an item that holds others is their group.
    private static int DepthOfTitles(IReadOnlyList<ReadDraft> drafts)
    {
        var depths = new Dictionary<int, int>();
        var all = 0;
        foreach (var draft in drafts)
        {
            if (draft.Draft.TitleScore >= 0.5
                && draft.Draft.Candidate is { Kind: CandidateKind.Bullet or CandidateKind.Ordered, IsFactOfParent: false }
                && Words.CountAtLeast(draft.Title.AsSpan(), 4))
            {
                all++;
                var depth = draft.Draft.Candidate.Depth;
                depths[depth] = (depths.TryGetValue(depth, out var count) ? count : 0) + 1;
            }
        }

        foreach (var depth in depths)
        {
            if (depth.Value * 5 >= all * 4)
            {
                return depth.Key;
            }
        }

        return -1;
    }

    // Title Case, and four words: on average over the titles of the list items.
    private static bool HasTitleCase(IReadOnlyList<ReadDraft> drafts)
    {
        int count = 0, words = 0;
        var titleCase = 0.0;
        foreach (var draft in drafts)
        {
            if (draft.Draft.HasTitle
                && draft.Draft.Candidate is { Kind: CandidateKind.Bullet or CandidateKind.Ordered, IsFactOfParent: false })
            {
                count++;
                words += Words.CountOf(draft.Title.AsSpan());
                titleCase += TitleLikeness.TitleCase(draft.Title.AsSpan());
            }
        }

        return titleCase / count >= 0.75 && (double)words / count >= 4;
    }
}
