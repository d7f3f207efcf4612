namespace MlsysCatalog.Reading;

/// <summary>
/// Decides which candidates are entries. Each is judged by its own evidence (a title, a venue, a link to a paper) against the habit of the
/// list it stands in: where all entries print a venue, a line without one is something else.
/// </summary>
internal sealed class EntryJudge
{
    private readonly IReadOnlyList<ReadDraft> _drafts;
    private readonly Habit _items = new();
    private readonly Habit _nested = new();
    private readonly Habit _paragraphs = new();
    private readonly bool _isBare;
    private readonly int _bareDepth;
    private readonly bool _hasPapersApartFromNews;
    private readonly Func<Candidate, bool> _isDeclared;

    /// <summary>Looks at a list's drafts.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="isDeclared">Whether a candidate carries an entry comment: its author says that it is an entry.</param>
    public EntryJudge(IReadOnlyList<ReadDraft> drafts, Func<Candidate, bool> isDeclared)
    {
        _isDeclared = isDeclared;
        _drafts = drafts;
        int others = 0;
        foreach (var draft in drafts)
        {
            var candidate = draft.Draft.Candidate;
            candidate.Draft = draft;
            if (candidate.Kind is CandidateKind.Bullet or CandidateKind.Ordered && !candidate.IsFactOfParent)
            {
                _items.Add(draft);
                SiblingsOf(candidate).Add(draft);
                if (candidate.Parent is not null)
                {
                    _nested.Add(draft);
                }
            }
            else if (candidate.Kind == CandidateKind.Paragraph)
            {
                _paragraphs.Add(draft);
            }

            _hasPapersApartFromNews = _hasPapersApartFromNews || (draft.Evidence.IsStrong && !candidate.Section.IsForNews);
            others += candidate.Kind is CandidateKind.Row or CandidateKind.Paragraph && draft.Evidence.IsStrong ? 1 : 0;
        }

        // A paragraph of prose may mention a venue.
        _isBare = (others < 2 || others * 10 < _items.Count) && (_items.Strong + _items.Hinted) * 20 <= _items.Count && _items.Count >= 3
            && HasTitleCase(drafts);
        _bareDepth = _isBare ? DepthOfTitles(drafts) : -1;
    }

    /// <summary>Whether a candidate is an entry, and if not, why.</summary>
    public Verdict Judge(Candidate candidate)
    {
        var draft = candidate.Draft!;
        return draft.Verdict ??= Decide(candidate, draft);
    }

    private Verdict Decide(Candidate candidate, ReadDraft draft)
    {
        if (!draft.Draft.HasTitle)
        {
            return Verdict.No("no title was found");
        }

        if (_isDeclared(candidate) && NearestEntry(candidate) is null)
        {
            return Verdict.Yes;
        }

        if (candidate.Override?.Entries is { } blocks)
        {
            return JudgeByOverride(candidate, draft, blocks);
        }

        if (Evidence.LeadsInsideOnly(candidate))
        {
            return Verdict.No("it only leads to a place in this document");
        }

        if (candidate.Override is null && candidate.Kind is not (CandidateKind.Row or CandidateKind.Heading) && RunningText.Holds(draft))
        {
            return Verdict.No("it is part of a sentence");
        }

        return candidate.Kind switch
        {
            CandidateKind.Row => JudgeRow(candidate, draft),
            CandidateKind.Paragraph => JudgeParagraph(draft),
            CandidateKind.Heading => Verdict.Yes,
            _ => JudgeItem(candidate, draft),
        };
    }

    private Verdict JudgeByOverride(Candidate candidate, ReadDraft draft, EntryBlocks blocks)
    {
        var block = candidate.Kind switch
        {
            CandidateKind.Row => EntryBlocks.Rows,
            CandidateKind.Paragraph => EntryBlocks.Paragraphs,
            CandidateKind.Heading => EntryBlocks.Headings,
            _ => EntryBlocks.Items,
        };
        return (blocks & block) == 0 ? Verdict.No("the list's own comment says that its entries are others")
            : candidate.IsFactOfParent ? Verdict.No("it is a fact of the item that it is nested in")
            : IsGroup(candidate, draft) ? Verdict.No("it groups the items nested in it")
            : NearestEntry(candidate) is not null ? Verdict.No("it is a remark on the entry that it is nested in")
            : Verdict.Yes;
    }

    private Verdict JudgeItem(Candidate candidate, ReadDraft draft)
    {
        if (candidate.IsFactOfParent)
        {
            return Verdict.No("it is a fact of the item that it is nested in");
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

        var evidence = draft.Evidence;
        if (!evidence.IsStrong && candidate.Section.IsAboutTheList)
        {
            return Verdict.No("it is about the list");
        }

        // News tell of papers in sentences; where one is the paper's own link, the paper is listed there.
        if (_hasPapersApartFromNews && candidate.Section.IsForNews && !IsLinkToPaper(draft.Draft))
        {
            return Verdict.No("its heading says that it is news");
        }

        if (!evidence.HasPaperLink && HeadingText.IsForEvents(candidate.Section.Nearest.Heading))
        {
            return Verdict.No("its heading says that it is held, and it links to no paper");
        }

        if (IsOtherThing(draft))
        {
            return Verdict.No("its heading says that it is something else, and it leads to no paper");
        }

        var score = evidence.Score;
        var isNested = NearestEntry(candidate) is not null;
        if (isNested)
        {
            var isUsual = draft.Dialect.TitleShare(draft.Draft.TitleUnit.Form) >= 0.3;
            var isPaper = evidence.HasPaperLink || (evidence.HasVenue && _nested.TaggedShare >= 0.6);
            var isAmongPapers = evidence.HasYear && draft.Authors.Count > 0 && SiblingsOf(candidate).ArePapers;
            var isEntry = isUsual && score >= 2
                && (isAmongPapers || (isPaper && draft.Draft.TitleScore >= (evidence.HasPaperLink ? 0.2 : 0.6)
                    && (candidate.Cells[0].Links.Length > 0 || CreditLines.Of(candidate.Text) is null)));
            return isEntry ? Verdict.Yes : Verdict.No("it is a remark on the entry that it is nested in");
        }

        if (_isBare)
        {
            return (draft.Draft.TitleScore >= 0.3 || draft.Evidence.IsStrong)
                && (candidate.Depth == _bareDepth || candidate.Children.All(child => child.IsFactOfParent)) ? Verdict.Yes : Verdict.No("it does not look like a title");
        }

        var isDated = evidence.HasYear && (evidence.HasPaperLink || (draft.IsYearTrusted && draft.Draft.TitleUnit.Link < 0));
        var isUntagged = _items.Count >= 8 && _items.Tagged >= 0.85 && !evidence.HasVenue && !isDated;
        if (isUntagged)
        {
            score -= evidence.HasPaperLink ? 0.5 : 1.5;
        }

        if (score < 1.5 && SiblingsOf(candidate).VouchFor(draft))
        {
            return Verdict.Yes;
        }

        // «## Surveys» over «- [Title of a Paper](notes/paper.md)»
        if (score < 1.5 && IsForPapers(candidate.Section) && SiblingsOf(candidate).AreLinks(draft))
        {
            return Verdict.Yes;
        }

        return score >= 1.5 ? Verdict.Yes
            : isUntagged && evidence.Score >= 1.5 ? Verdict.No("the list prints a venue with its papers, and none was found here")
            : LacksEvidence(candidate, evidence);
    }

    // «Conferences: [OSDI](u) | [SOSP](u)»
    private static bool ListsVenues(Candidate candidate, ReadDraft draft)
    {
        var run = candidate.Cells[0];
        if (draft.Year is not null || draft.Tag.Strength != VenueStrength.Known || run.Links.Length == 0 || draft.Draft.TitleUnit.Link >= 0
            || Words.CountAtLeast(draft.Title.AsSpan(), 3))
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

    // Under «Blogs» and «Tools» a link that leads to no paper leads to one of them, unless a venue stands there.
    private static bool IsOtherThing(ReadDraft draft)
    {
        var candidate = draft.Draft.Candidate;
        return !draft.Evidence.HasPaperLink && draft.Tag.Strength < VenueStrength.Known && candidate.Section.IsForOtherThings
            && Array.Exists(candidate.Cells, static run => run.Links.Length > 0);
    }

    // Says only what is true of it: a link that it has, or a year, was seen.
    private static Verdict LacksEvidence(Candidate candidate, in Evidence evidence)
    {
        var hasLink = false;
        foreach (var run in candidate.Cells)
        {
            hasLink |= run.Links.Length > 0;
        }

        return evidence.HasPaperLink ? Verdict.No("a link alone, without a title that looks like one, does not say that it is a paper")
            : (hasLink, evidence.HasYear) switch
            {
                (false, false) => Verdict.No("no venue, year or link says that it is a paper"),
                (false, true) => Verdict.No("no venue or link says that it is a paper"),
                (true, false) => Verdict.No("no venue, year or address known for papers says that it is a paper"),
                _ => Verdict.No("no venue or address known for papers says that it is a paper"),
            };
    }

    // Under «# Papers I like» anything may stand: the document's own title promises nothing.
    private static bool IsForPapers(Section? section)
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

    private readonly Dictionary<object, Siblings> _siblings = [];

    private Siblings SiblingsOf(Candidate candidate)
    {
        object around = candidate.Parent is { } parent ? parent : candidate.Section;
        if (!_siblings.TryGetValue(around, out var siblings))
        {
            _siblings[around] = siblings = new();
        }

        return siblings;
    }

    // It says nothing of a paper itself, and what is nested in it does.
    private bool IsGroup(Candidate candidate, ReadDraft draft)
    {
        if (candidate.Children.Count == 0 || candidate.Children.Any(child => child.IsFactOfParent) || draft.Evidence.IsStrong || draft.Year is not null || draft.Authors.Count > 0 || candidate.Cells[0].Links.Length > 0)
        {
            return false;
        }

        var papers = candidate.Children.Count(child => child.Draft is { Draft.TitleScore: >= 0.35 } nested && (nested.Evidence.IsStrong || nested.Year is not null || nested.Authors.Count > 0 || child.Cells[0].Links.Length > 0));
        return papers * 2 >= candidate.Children.Count;
    }

    /// <summary>
    /// Whether an item only leads to the paper in the item nested in it: <c>* Google [[paper](…)]</c> over <c>* A. Author and B. Author, *Title*, NIPS 2014</c>.
    /// </summary>
    public static bool LeadsToCitation(Candidate candidate, ReadDraft draft)
    {
        if (candidate.Children.Count != 1 || draft.Tag.Strength != VenueStrength.None || draft.Year is not null || draft.Authors.Count > 0 || Words.CountOf(draft.Title.AsSpan()) > 4)
        {
            return false;
        }

        return candidate.Children[0].Draft is { Draft.TitleScore: >= 0.3 } nested && nested.Authors.Count > 0
            && (nested.Tag.Strength >= VenueStrength.Known || nested.Year is not null) && Words.CountOf(nested.Title.AsSpan()) >= 3;
    }

    private ReadDraft? NearestEntry(Candidate candidate)
    {
        for (var parent = candidate.Parent; parent is not null; parent = parent.Parent)
        {
            if (Judge(parent).IsEntry)
            {
                return parent.Draft;
            }
        }

        return null;
    }

    private Dictionary<Table, List<ReadDraft>>? _rows;
    private readonly Dictionary<Table, bool> _tables = [];

    // The rows of each table that have a title.
    private Dictionary<Table, List<ReadDraft>> RowsOfTables()
    {
        var tables = new Dictionary<Table, List<ReadDraft>>();
        foreach (var draft in _drafts)
        {
            if (draft.Draft.Candidate.Table is { } table && draft.Draft.HasTitle)
            {
                if (!tables.TryGetValue(table, out var rows))
                {
                    tables[table] = rows = [];
                }

                rows.Add(draft);
            }
        }

        return tables;
    }

    private Verdict JudgeRow(Candidate candidate, ReadDraft draft)
    {
        var table = candidate.Table!;
        if (!_tables.TryGetValue(table, out var holdsPapers))
        {
            // The row that is judged is one of them.
            var rows = (_rows ??= RowsOfTables())[table];
            var promises = table.Headers.Select(ColumnHeaders.Of).ToList();
            var papers = Array.FindIndex(table.Headers, ColumnHeaders.NamesPapers);
            var isForPapers = papers >= 0 && !HoldsOtherLinks(papers, rows);
            var isForTitles = isForPapers || promises.Contains(ColumnHeaders.Promise.Title);

            // Where a column names the authors, a row without them is a paper, too.
            isForPapers |= promises.Contains(ColumnHeaders.Promise.Authors) && rows.Any(static other => IsTitled(other) && other.Authors.Count > 0);
            var strong = rows.Count(other => other.Evidence.IsStrong || (other.Authors.Count > 0 && other.Draft.TitleScore >= 0.3) || IsInEdition(other)
                || (isForTitles && other.Year is not null) || (isForPapers && IsTitled(other)));
            holdsPapers = (strong * 3 >= rows.Count || draft.Dialect.IsSchedule) && strong > 0;
            _tables[table] = holdsPapers;
        }

        return !holdsPapers ? Verdict.No("its table lists no papers")
            : candidate.Cells[draft.Draft.TitleCell].IsRepeated ? Verdict.No("it goes on with the paper of the row above")
            : draft.Dialect.IsSchedule && !IsReading(draft) ? Verdict.No("it is a day of a schedule without a link to a paper, a venue or authors")
            : Verdict.Yes;
    }

    private static bool IsTitled(ReadDraft draft) => draft.Draft.TitleScore >= 0.6;

    // On a course's days stand lectures and holidays, too; links to slides and notes are no readings.
    private static bool IsReading(ReadDraft draft)
    {
        // «No class - SOSP»
        var isTitle = draft.Year is not null || Words.CountOf(draft.Title.AsSpan()) >= 3;
        var unit = draft.Draft.TitleUnit;
        var isLinked = unit.Link >= 0 && draft.Draft.Candidate.Cells[draft.Draft.TitleCell].Links[unit.Link].Url.Length > 0;
        if ((isTitle && (draft.Evidence.HasVenue || draft.Authors.Count > 0)) || isLinked)
        {
            return true;
        }

        foreach (var run in draft.Draft.Candidate.Cells)
        {
            foreach (var link in run.Links)
            {
                if (link.End > link.Start && LinkLabels.IsForPaper(run.Text.AsSpan(link.Start, link.End - link.Start)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // «Article» of a table of notebooks leads to a blog.
    private static bool HoldsOtherLinks(int column, List<ReadDraft> rows)
    {
        int links = 0, others = 0;
        foreach (var row in rows)
        {
            var cells = row.Draft.Candidate.Cells;
            foreach (var link in column < cells.Length && column != row.Draft.TitleCell ? cells[column].Links : [])
            {
                links++;
                others += link.HostVerdict < 0 ? 1 : 0;
            }
        }

        return links > 0 && others * 2 > links;
    }

    private static bool IsInEdition(ReadDraft draft) => draft.Draft.TitleScore >= 0.4 && Evidence.InheritedTag(draft.Draft.Candidate.Section)?.Venue is not null;

    private Verdict JudgeParagraph(ReadDraft draft)
    {
        var evidence = draft.Evidence;
        var share = draft.Dialect.TitleShare(draft.Draft.TitleUnit.Form);
        var isUsual = share >= 0.4
            || (share >= 0.15 && evidence.HasVenue && evidence.HasPaperLink && draft.Draft.TitleScore >= 0.6)
            || (draft.Draft.FollowsNames && draft.Authors.Count > 1 && evidence.HasVenue);
        if (draft.Draft.IsReference && evidence.HasYear)
        {
            return Verdict.Yes;
        }

        if (_hasPapersApartFromNews && draft.Draft.Candidate.Section.IsForNews && !IsLinkToPaper(draft.Draft))
        {
            return Verdict.No("its heading says that it is news");
        }

        if (IsOtherThing(draft))
        {
            return Verdict.No("its heading says that it is something else, and it leads to no paper");
        }

        if (NamesAPerson(draft))
        {
            return Verdict.No("it names a person");
        }

        if (draft.Draft.Candidate.Children.Any(static child => child.IsFactOfParent) && evidence.Score >= 2)
        {
            return Verdict.Yes;
        }

        var papers = _paragraphs.Strong + _paragraphs.Hinted;
        if (papers > _items.Strong + _items.Hinted && papers * 3 >= _paragraphs.Count)
        {
            return evidence.Score >= 1.7 && isUsual ? Verdict.Yes
                : evidence.Score >= 1.7 || evidence.IsStrong ? Verdict.No("it is not written as the list's papers are")
                : LacksEvidence(draft.Draft.Candidate, evidence);
        }

        if (IsInEdition(draft) && isUsual && (draft.Authors.Count > 0 || draft.Draft.Candidate.Cells[0].Links.Length > 0))
        {
            return Verdict.Yes;
        }

        var isPaper = evidence.Score >= 2.3 || (evidence.Score >= 2 && IsNothingButItsTitle(draft.Draft));
        return evidence.IsStrong && isPaper && isUsual && draft.Draft.TitleScore >= (IsNothingButItsTitle(draft.Draft) ? 0.4 : 0.6) && !LeadsToLink(draft.Draft) ? Verdict.Yes : Verdict.No("it is prose");
    }

    // «A survey of what is meant can be found here: [arXiv](u)»
    private static bool LeadsToLink(Draft draft)
    {
        var run = draft.Candidate.Cells[draft.TitleCell];
        return draft.TitleUnit is { Kind: UnitKind.Text, Markup: Markup.None } unit && run.Text[unit.InnerEnd - 1] == ':'
            && Array.Exists(run.Links, link => link.Start >= unit.InnerEnd && run.Text.AsSpan(unit.InnerEnd, link.Start - unit.InnerEnd).Trim().IsEmpty);
    }

    // «Lisanne Bainbridge,» and the next line: no title ends so.
    private static bool NamesAPerson(ReadDraft draft)
    {
        var text = draft.Draft.Candidate.Cells[draft.Draft.TitleCell].Text;
        var end = draft.Draft.TitleEnd;
        return end + 1 < text.Length && text[end] == ',' && text[end + 1] == '\n' && People.IsName(draft.Title.AsSpan());
    }

    // «[Title](paper) [PDF]»
    private static bool IsNothingButItsTitle(Draft draft)
    {
        var unit = draft.TitleUnit;
        return IsLinkToPaper(draft) && draft.Candidate.Cells[draft.TitleCell].Text.Length - (unit.End - unit.Start) <= 12;
    }

    // How deep the titles of a list stand that says nothing but titles: what is nested in one of them is a remark on it. -1 where they
    // stand at several depths, and an item that holds others is their group.
    private static int DepthOfTitles(IReadOnlyList<ReadDraft> drafts)
    {
        var depths = new Dictionary<int, int>();
        var all = 0;
        foreach (var draft in drafts)
        {
            if (draft.Draft is { TitleScore: >= 0.5, Candidate: { Kind: CandidateKind.Bullet or CandidateKind.Ordered, IsFactOfParent: false } } && Words.CountAtLeast(draft.Title.AsSpan(), 4))
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

    private static bool IsLinkToPaper(Draft draft) =>
        draft.TitleUnit.Link >= 0 && draft.Candidate.Cells[draft.TitleCell].Links[draft.TitleUnit.Link].HostVerdict > 0;

    // Title Case, and four words: on average over the titles of the list items.
    private static bool HasTitleCase(IReadOnlyList<ReadDraft> drafts)
    {
        int count = 0, words = 0;
        var titleCase = 0.0;
        foreach (var draft in drafts)
        {
            if (draft.Draft.HasTitle && draft.Draft.Candidate is { Kind: CandidateKind.Bullet or CandidateKind.Ordered, IsFactOfParent: false })
            {
                count++;
                words += Words.CountOf(draft.Title.AsSpan());
                titleCase += TitleLikeness.TitleCase(draft.Title.AsSpan());
            }
        }

        return titleCase / count >= 0.75 && (double)words / count >= 4;
    }

    /// <summary>What candidates of one kind say as a rule.</summary>
    private sealed class Habit
    {
        private int _tagged;

        /// <summary>How many have a title.</summary>
        public int Count { get; private set; }

        /// <summary>How many of them say more than a title does.</summary>
        public int Strong { get; private set; }

        /// <summary>How many of the others say a year or who wrote it.</summary>
        public int Hinted { get; private set; }

        /// <summary>The share of the strong ones that print a venue.</summary>
        public double Tagged => (double)_tagged / Math.Max(1, Strong);

        /// <summary>The share of all that print a venue.</summary>
        public double TaggedShare => (double)_tagged / Math.Max(1, Count);

        /// <summary>Counts one more.</summary>
        public void Add(ReadDraft draft)
        {
            if (!draft.Draft.HasTitle)
            {
                return;
            }

            var evidence = draft.Evidence;
            Count++;
            Strong += evidence.IsStrong ? 1 : 0;
            Hinted += !evidence.IsStrong && (evidence.HasYear || draft.Authors.Count > 0) ? 1 : 0;
            _tagged += evidence.HasVenue ? 1 : 0;
        }
    }
}
