namespace MlsysCatalog.Reading;

/// <summary>
/// Puts a list's reading together: which drafts are entries, what headings,
/// groups, nested items and comments add to them, and what was left over.
/// </summary>
internal sealed class ListAssembly
{
    private const int LongestContext = 40;
    private const int LongestBeginning = 100;

    private const int PlacesOfAuthors = 4;
    private const int FewestAuthors = 3;

    private readonly string _path;
    private readonly string _place;
    private readonly string _text;
    private readonly LineMap _lines;
    private readonly Collected _collected;
    private readonly IReadOnlyList<CatalogComment> _comments;
    private readonly VenueTable _venues;
    private readonly EntryJudge _judge;
    private readonly Func<Candidate, bool> _isEntry;
    private readonly List<ReadDraft> _drafts;
    private readonly NestedHabit _nestedHabit;
    private readonly List<TopicPlace> _topics = [];
    private readonly Dictionary<object, int> _topicOf = [];
    private readonly Dictionary<int, EquatableArray<string>> _paths = [];
    private readonly Dictionary<Candidate, VenueTag> _contexts = [];
    private readonly Dictionary<object, HeadingPlaces> _headingPlaces = [];
    private readonly List<Entry> _entries = [];
    private readonly List<DialectUse> _dialectUses = [];
    private DialectUse? _dialectUse;
    private readonly List<Placeholder> _placeholders = [];
    private readonly List<UnexplainedCandidate> _unexplained = [];
    private readonly List<SourceSpan> _untitled = [];
    private readonly CancellationToken _cancellation;

    /// <summary>Starts the assembly of what was read.</summary>
    public ListAssembly(
        string path,
        string place,
        string text,
        Collected collected,
        IReadOnlyList<CatalogComment> comments,
        List<ReadDraft> drafts,
        VenueTable venues,
        CancellationToken cancellation)
    {
        _path = path;
        _place = place;
        _text = text;
        _lines = new(text);
        _collected = collected;
        _comments = comments;
        _venues = venues;
        _drafts = drafts;
        _cancellation = cancellation;
        _cancellation.Check();
        SortByPlace(_drafts);
        _cancellation.Check();
        _judge = new(drafts, candidate => CommentFor(candidate) is { Settings.Count: > 0 }, cancellation);
        _isEntry = candidate => _judge.Judge(candidate).IsEntry;
        _nestedHabit = NestedHabitAsARule();
    }

    // Those of one group are in order.
    private static void SortByPlace(List<ReadDraft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            if (drafts[i - 1].Draft.Candidate.Span.Start >= drafts[i].Draft.Candidate.Span.Start)
            {
                drafts.Sort(static (left, right) => left.Draft.Candidate.Span.Start.CompareTo(right.Draft.Candidate.Span.Start));
                return;
            }
        }
    }

    /// <summary>The reading.</summary>
    public ListReading ToReading()
    {
        AddHeadings();
        foreach (var draft in _drafts)
        {
            _cancellation.Check();
            var verdict = _judge.Judge(draft.Draft.Candidate);
            if (verdict.IsEntry)
            {
                AddEntry(draft);
                _dialectUse = DialectUse.Of(draft, _dialectUse, _dialectUses, _lines);
                _dialectUse.Add(draft);
            }
            else
            {
                Explain(draft, verdict.Reason);
            }
        }

        _unexplained.AddRange(_collected.Unread);
        _unexplained.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        var title = _collected.Sections.FirstOrDefault(section => section.IsDocumentTitle)?.Heading;
        var facts = new ListFacts(
            RelativePath.Normal(_place), _collected.FrontMatter["catalog-name"], title,
            _entries.Select(entry => entry.Facts).ToEquatableArray());
        return new(_path, _text, ListKind.Papers, _place)
        {
            Lines = _lines,
            Facts = facts,
            Entries = _entries,
            Topics = _topics,
            Placeholders = _placeholders,
            Untitled = _untitled,
            Comments = _comments,
            Switches = SwitchComments.Read(_collected.Comments),
            OverrideComments = _collected.OverrideComments,
            OverrideProblems = _collected.OverrideProblems,
            DialectUses = _dialectUses,
            Unexplained = _unexplained,
        };
    }

    // What the items nested in an entry say of it in this list: the first, who wrote the paper or where they work; and «OSDI 2020» over
    // «Ada Author, Ben Author» over an address, the place at which most entries name their authors, be they one or two.
    private NestedHabit NestedHabitAsARule()
    {
        var (items, authors, organizations) = (new int[PlacesOfAuthors], new int[PlacesOfAuthors], 0);
        var (venues, mayBeVenues) = (new int[PlacesOfAuthors], new int[PlacesOfAuthors]);
        foreach (var draft in _drafts)
        {
            _cancellation.Check();
            var children = draft.Draft.Candidate.Children;
            if (children.Count == 0 || !_judge.Judge(draft.Draft.Candidate).IsEntry)
            {
                continue;
            }

            organizations += NestedText.LooksLikeOrganizations(PlainText.Of(children[0].Text)) ? 1 : 0;
            for (var place = 0; place < Math.Min(PlacesOfAuthors, children.Count); place++)
            {
                items[place]++;
                authors[place] += NestedText.LooksLikeAuthors(children[place]) ? 1 : 0;
                var tag = children[place].Units[0].Length == 1 ? children[place].Traits[0][0].Tag : VenueTag.None;
                venues[place] += tag is { Strength: VenueStrength.Certain, Year: not null } ? 1 : 0;
                mayBeVenues[place] += tag is { Strength: >= VenueStrength.Plausible, Year: not null } ? 1 : 0;
            }
        }

        var first = items[0] < 4 ? FirstItem.Any
            : organizations * 2 >= items[0] ? FirstItem.Organizations
            : authors[0] * 3 >= items[0] * 2 ? FirstItem.Authors
            : FirstItem.Any;
        var at = 0;
        while (at < PlacesOfAuthors && (authors[at] < FewestAuthors || authors[at] * 3 < items[at] * 2))
        {
            at++;
        }

        var venueAt = 0;
        while (venueAt < PlacesOfAuthors && (venues[venueAt] < FewestAuthors || mayBeVenues[venueAt] * 3 < items[venueAt] * 2))
        {
            venueAt++;
        }

        return new(first, at < PlacesOfAuthors ? at : -1, venueAt < PlacesOfAuthors ? venueAt : -1);
    }

    private void AddHeadings()
    {
        foreach (var section in _collected.Sections)
        {
            if (section.IsTopic && !section.IsEntry)
            {
                _topicOf[section] = _topics.Count;
                _topics.Add(new(section.Heading, section.Span, TopicOf(section.Parent), StartOf(section.Parent)));
            }
        }
    }

    // The document itself is no heading.
    private static int StartOf(Section? section) => section?.Parent is null ? -1 : section.Span.Start;

    private int TopicOf(Section? section)
    {
        for (; section is not null; section = section.Parent)
        {
            if (_topicOf.TryGetValue(section, out var topic))
            {
                return topic;
            }
        }

        return -1;
    }

    // A list item that is no entry but holds entries is a topic.
    private int TopicOf(Candidate candidate)
    {
        if (candidate.Parent is not { } parent || _judge.Judge(parent).IsEntry)
        {
            return candidate.Parent is null ? TopicOf(candidate.Section) : TopicOf(candidate.Parent);
        }

        if (!_topicOf.TryGetValue(parent, out var topic))
        {
            var heading = GroupHeading.Of(parent);
            var around = TopicOf(parent);
            _topicOf[parent] = topic = heading.Length == 0 || ContextOf(parent).Strength != VenueStrength.None ? around : _topics.Count;
            if (topic == _topics.Count)
            {
                _topics.Add(new(heading, parent.Cells[0].Span, around, parent.Parent?.Span.Start ?? StartOf(parent.Section)));
            }
        }

        return topic;
    }

    private EquatableArray<string> PathOf(int topic)
    {
        if (topic < 0)
        {
            return default;
        }

        if (!_paths.TryGetValue(topic, out var known))
        {
            _paths[topic] = known = MakePath(topic);
        }

        return known;
    }

    private EquatableArray<string> MakePath(int topic)
    {
        var path = new List<string>();
        for (; topic >= 0; topic = _topics[topic].Parent)
        {
            path.Add(_topics[topic].Heading);
        }

        path.Reverse();
        return path.ToEquatableArray();
    }

    private void AddEntry(ReadDraft draft)
    {
        var candidate = draft.Draft.Candidate;
        var topic = TopicOf(candidate);
        var nested = NestedText.Of(draft, _isEntry, _nestedHabit, _venues);
        var links = EntryLinks.Of(draft, nested.LinkRuns);
        if (candidate.Parent is { Draft: { } head } && ItemJudge.LeadsToCitation(candidate.Parent, head))
        {
            links = EntryLinks.Of(head, []).Concat(links).ToEquatableArray();
        }

        var inherited = InheritedTags(candidate);
        var settings = CommentFor(candidate);
        var isNested = draft.Tag.Venue is null && nested.Tag.Venue is not null;
        var tag = isNested ? nested.Tag : draft.Tag;
        var hasVenue = tag.Venue is not null;
        var venue = tag.Venue is { } printed ? PlainText.Of(printed) : inherited.Venue?.Venue;
        var year = draft.Year ?? nested.Year ?? (hasVenue && inherited.Venue is not null && inherited.Year is null ? null : inherited.Year);
        var (name, origin) = NameOf(draft);
        var facts = new EntryFacts
        {
            Title = draft.Title,
            Name = name,
            NameOrigin = origin,
            Venue = venue,
            Series = hasVenue ? tag.Series?.Name : inherited.Venue?.Series?.Name,
            Year = year,
            Track = draft.Track ?? (hasVenue ? nested.Tag.Track : inherited.Venue?.Track),
            Arxiv = tag.Arxiv,
            Authors = draft.Authors.Count > 0 ? draft.Authors : nested.Authors,
            AuthorsTruncated = draft.Authors.Count > 0 ? draft.AuthorsTruncated : nested.AuthorsTruncated,
            Organizations = Joined(draft.Organizations, nested.Organizations),
            Tags = Joined(draft.Tags, nested.Tags),
            Links = FactsOf(links),
            Topics = PathOf(topic),
            Remarks = nested.Remarks.ToEquatableArray(),
        };
        AddPlaceholders(draft);

        // The title may stand in a block behind the item that it is the title of.
        var span = draft.TitleSpan.IsEmpty ? candidate.Span : candidate.Span.Cover(draft.TitleSpan);
        _entries.Add(new(WithComment(facts, settings), ShapeOf(candidate.Kind), _lines.LineOf(span.Start), span)
        {
            GluedMarker = GluedMarkerOf(candidate),
            IsHtml = candidate.IsHtml,
            TitleSpan = draft.TitleSpan,
            TagSpan = Printed(draft.TagSpan),
            VenueSpan = isNested ? FindWords(nested.TagBlock, tag.Venue!) : Printed(draft.VenueSpan),
            YearSpan = isNested && draft.Year is null ? FindWords(nested.TagBlock, nested.TagYear) : Printed(draft.YearSpan),
            HasMisplacedApostrophe = draft.Tag.Flaw == TagFlaw.Apostrophe && Printed(draft.TagSpan) is not null,
            IsVenueInherited = venue is not null && (!hasVenue || draft.VenueSpan is { Length: 0 }),
            HeadingVenueSpan = hasVenue || venue is null ? null : inherited.VenueSpan,
            HeadingYearSpan = draft.Year is null && nested.Year is null && year is not null ? inherited.YearSpan : null,
            Links = links,
            Topic = topic,
            CommentSpan = settings?.Span,
        });
    }

    // A true item has white space behind its marker: one without was a line of text that was taken for an item, or a paragraph.
    private SourceSpan GluedMarkerOf(Candidate candidate)
    {
        var start = candidate.Span.Start;
        if (candidate.IsHtml || candidate.Kind is CandidateKind.Row or CandidateKind.Heading || candidate.Span.Length < 2)
        {
            return default;
        }

        var isBullet = _text[start] is '-' or '*' or '+';
        var length = isBullet ? 1 : OrderedMarker.GluedLengthAt(_text, start);
        var next = start + length < _text.Length ? _text[start + length] : ' ';
        var isGlued = length > 0 && !char.IsWhiteSpace(next)
            && (isBullet ? next != _text[start] || candidate.Kind != CandidateKind.Paragraph : !char.IsDigit(next));
        return isGlued && (candidate.Kind != CandidateKind.Paragraph || PrintsMark(candidate.Cells[0], length))
            ? new(start, start + length)
            : default;
    }

    // Not the star of emphasis.
    private bool PrintsMark(Run run, int length) =>
        run.Text.Length > length && string.CompareOrdinal(run.Text, 0, _text, run.ToSource(0, 1).Start, length) == 0
        && run.ToSource(0, length) is var printed && printed.Length == length && printed.Start == run.Span.Start;

    // What a cell of several rows says is printed in the first of them only.
    private static SourceSpan? Printed(SourceSpan? span) => span is { Length: 0 } ? null : span;

    private static EquatableArray<string> Joined(EquatableArray<string> own, IReadOnlyList<string> nested) =>
        nested.Count == 0 ? own : own.Concat(nested).Distinct(StringComparer.Ordinal).ToEquatableArray();

    private static EquatableArray<LinkFacts> FactsOf(EquatableArray<LinkPlace> links)
    {
        var count = 0;
        foreach (var link in links)
        {
            count += link.Url.Length > 0 ? 1 : 0;
        }

        if (count == 0)
        {
            return default;
        }

        var facts = new LinkFacts[count];
        count = 0;
        foreach (var link in links)
        {
            if (link.Url.Length > 0)
            {
                facts[count++] = new(link.Label, link.Url);
            }
        }

        return new(facts);
    }

    private static EntryShape ShapeOf(CandidateKind kind) => kind switch
    {
        CandidateKind.Row => EntryShape.TableRow,
        CandidateKind.Paragraph => EntryShape.Paragraph,
        CandidateKind.Heading => EntryShape.Heading,
        _ => EntryShape.ListItem,
    };

    // The venue from the nearest heading or group that names one, the year from the nearest that names one: «## 2023» over «### OSDI».
    private Inherited InheritedTags(Candidate candidate)
    {
        VenueTag? venue = null;
        int? year = null;
        SourceSpan? venueSpan = null, yearSpan = null;
        for (var group = candidate.Parent; group is not null; group = group.Parent)
        {
            if (!_judge.Judge(group).IsEntry && ContextOf(group) is { Strength: not VenueStrength.None } context)
            {
                Take(context, PlacesOf(group, context, group.Cells[0].Span));
            }
        }

        for (var section = candidate.Section; section is not null; section = section.Parent)
        {
            if (section.Context.Strength != VenueStrength.None)
            {
                Take(section.Context, PlacesOf(section, section.Context, section.Span));
            }
        }

        return new(venue, year, venueSpan, yearSpan);

        void Take(VenueTag context, HeadingPlaces places)
        {
            if (venue is null && context.Venue is not null && candidate.Override is not { AllowsVenueFromHeading: false })
            {
                (venue, venueSpan) = (context, places.Venue);
            }

            if (year is null && context.Year is not null && candidate.Override is not { AllowsYearFromHeading: false })
            {
                (year, yearSpan) = (context.Year, places.Year);
            }
        }
    }

    // Looked for once, however many entries stand below the heading.
    private HeadingPlaces PlacesOf(object heading, VenueTag context, SourceSpan span)
    {
        if (!_headingPlaces.TryGetValue(heading, out var places))
        {
            var text = heading is Section section ? section.Heading : GroupHeading.Of((Candidate)heading);
            var year = context.YearEnd > context.YearStart ? text.Substring(context.YearStart, context.YearEnd - context.YearStart) : "";
            _headingPlaces[heading] = places = new(FindWords(span, context.Venue ?? "") ?? span, FindWords(span, year) ?? span);
        }

        return places;
    }

    // Where words stand in a stretch of the list as they were read; null where they do not, or twice, so that nobody edits the wrong ones.
    private SourceSpan? FindWords(SourceSpan within, string words)
    {
        if (words.Length == 0 || within.Length < words.Length)
        {
            return null;
        }

        var found = -1;
        for (var at = within.Start; (at = _text.IndexOf(words, at, within.End - at, StringComparison.Ordinal)) >= 0; at += words.Length)
        {
            var end = at + words.Length;
            var isPart = (at > 0 && char.IsLetterOrDigit(_text[at - 1]) && char.IsLetterOrDigit(words[0]))
                || (end < _text.Length && char.IsLetter(_text[end]) && char.IsLetter(words[words.Length - 1]));
            if (!isPart && found >= 0)
            {
                return null;
            }

            found = isPart ? found : at;
        }

        return found < 0 ? null : new(found, found + words.Length);
    }

    private VenueTag ContextOf(Candidate group)
    {
        if (!_contexts.TryGetValue(group, out var context))
        {
            // A title that begins with a venue is no heading.
            var heading = GroupHeading.Of(group);
            context = heading.Length > LongestContext ? VenueTag.None : HeadingText.Context(heading, isAmongVenues: false, _venues);
            _contexts[group] = context;
        }

        return context;
    }

    private static (string? Name, NameOrigin Origin) NameOf(ReadDraft draft)
    {
        if (draft.Alias is { Length: > 0 } alias)
        {
            return (alias, NameOrigin.Alias);
        }

        return NamePrefix.Of(draft.Title) is { } prefix ? (prefix, NameOrigin.Prefix) : (null, NameOrigin.None);
    }

    // The comments are in document order, as the entries are.
    private CatalogComment? CommentFor(Candidate candidate)
    {
        int low = 0, high = _comments.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _comments[middle].Span.Start < candidate.Span.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < _comments.Count && candidate.Span.Contains(_comments[low].Span); low++)
        {
            var span = _comments[low].Span;
            if (!candidate.Children.Any(child => child.Span.Contains(span)))
            {
                return _comments[low];
            }
        }

        return null;
    }

    private EntryFacts WithComment(EntryFacts facts, CatalogComment? comment)
    {
        foreach (var setting in comment?.Settings ?? default)
        {
            facts = setting.Key switch
            {
                "name" when setting.Value.Length > 0 => facts with { Name = setting.Value, NameOrigin = NameOrigin.Comment },
                "same-as" when setting.Value.Length > 0 => facts with { SameAs = setting.Value },
                "distinct" when setting.Value.Length == 0 => facts with { IsDistinct = true },
                "venue" when setting.Value.Length > 0 => facts with { Venue = setting.Value, Series = _venues.Find(setting.Value)?.Name },
                "year" when setting.Value.Length == 4
                    && int.TryParse(setting.Value,
                        System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)
                    => facts with { Year = year },
                _ => facts,
            };
        }

        return facts;
    }

    private void Explain(ReadDraft draft, string reason)
    {
        var candidate = draft.Draft.Candidate;
        if (candidate.Kind == CandidateKind.Row && !draft.Draft.HasTitle && IsTemplate(candidate))
        {
            AddTemplateRow(candidate);
        }
        else if (!draft.Draft.HasTitle && SaysPaper(draft))
        {
            _untitled.Add(draft.TagSpan ?? candidate.Span);
        }
        else if (MightBeEntry(draft))
        {
            _unexplained.Add(new(candidate.Span, FirstWords(candidate), reason));
        }
    }

    // Whatever a person might have taken for a paper: nothing of the kind is passed over in silence.
    private bool MightBeEntry(ReadDraft draft)
    {
        var candidate = draft.Draft.Candidate;
        if (candidate.IsFactOfParent || Evidence.LeadsInsideOnly(candidate))
        {
            return false;
        }

        // What is nested in an entry, or groups entries, was read as that; a link to a paper says that it may be more.
        var hasTitle = draft.Draft.TitleScore >= 0.4;
        var linksToTitle = draft.Evidence.HasPaperLink && hasTitle && draft.Draft.TitleUnit.Link >= 0;
        return IsInEntry(candidate) || IsGroup(candidate) ? linksToTitle
            : hasTitle || (draft.Evidence.IsStrong && (draft.Draft.HasTitle || candidate.Children.Count == 0))
                || (candidate.IsHtml && Words.CountOf(candidate.Text.AsSpan()) > 0);
    }

    // A block as it begins: a place and words to find it by.
    private static string FirstWords(Candidate candidate)
    {
        var words = "";
        foreach (var run in candidate.Cells)
        {
            var end = run.Text.IndexOf('\n');
            var line = PlainText.Of(run.Text, 0, end < 0 ? run.Text.Length : end);
            words += line.Length == 0 || words.Length > LongestBeginning ? "" : words.Length == 0 ? line : " | " + line;
        }

        var length = words.Length > LongestBeginning && char.IsHighSurrogate(words[LongestBeginning - 1])
            ? LongestBeginning - 1
            : LongestBeginning;
        return words.Length <= LongestBeginning ? words : words.Substring(0, length) + "…";
    }

    // Venue and year, or a link to a paper: only the title is missing. Below an entry such a line is the entry's.
    private bool SaysPaper(ReadDraft draft)
    {
        var candidate = draft.Draft.Candidate;
        return candidate.Kind is CandidateKind.Bullet or CandidateKind.Ordered or CandidateKind.Row
            && candidate.Children.Count == 0
            && (draft.Tag.Strength == VenueStrength.Certain || draft.Evidence.HasPaperLink)
            && (candidate.Kind == CandidateKind.Row || HasOnlyMarks(candidate))
            && !IsInEntry(candidate);
    }

    // Tags, links and what stands between them; any words of its own may be the title, written in a way that was not seen through.
    private static bool HasOnlyMarks(Candidate candidate)
    {
        foreach (var unit in candidate.Units[0])
        {
            var text = candidate.Cells[0].Text.AsSpan(unit.Start, unit.End - unit.Start);
            if (unit.Kind != UnitKind.Bracket && unit.Kind != UnitKind.Paren && text.Trim().Length > 0 && !LinkLabels.IsLabel(text))
            {
                return false;
            }
        }

        return true;
    }

    // What is nested in an entry was read: as what it says of the paper.
    private bool IsInEntry(Candidate candidate) => _judge.NearestEntry(candidate) is not null;

    // Nothing in it but names of links without a link.
    private static bool IsTemplate(Candidate row)
    {
        for (var cell = 0; cell < row.Cells.Length; cell++)
        {
            foreach (var unit in row.Units[cell])
            {
                if (unit.Kind != UnitKind.Bracket || unit.Link >= 0 || row.Cells[cell].HoldsLink(unit.Start, unit.End))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool IsGroup(Candidate candidate) => candidate.Children.Any(child => _judge.Judge(child).IsEntry || IsGroup(child));

    // A row that a table's author keeps ready for the next paper.
    private void AddTemplateRow(Candidate row)
    {
        if (row.Table is not { Headers.Length: > 0 })
        {
            return;
        }

        var (first, last) = (_lines.LineOf(row.Span.Start), _lines.LineOf(Math.Max(row.Span.Start, row.Span.End - 1)));
        var start = _lines.Start(first);
        var end = last + 1 < _lines.Count ? _lines.Start(last + 1) : _text.Length;
        var trimmed = _text.AsSpan(start, end - start).TrimEnd().Length;
        if (trimmed > 0)
        {
            _placeholders.Add(new(new(start, start + trimmed), IsWholeRow: true, new(start, end)));
        }
    }

    // «\[pdf]» without a URL in a list whose brackets hold links.
    private void AddPlaceholders(ReadDraft draft)
    {
        var candidate = draft.Draft.Candidate;
        for (var cell = 0; cell < candidate.Cells.Length; cell++)
        {
            var run = candidate.Cells[cell];
            foreach (var unit in candidate.Units[cell])
            {
                if (unit.Kind == UnitKind.Bracket && unit.Link < 0 && unit.InnerEnd > unit.InnerStart
                    && !run.HoldsLink(unit.Start, unit.End)
                    && LinkLabels.IsLabel(run.Text.AsSpan(unit.InnerStart, unit.InnerEnd - unit.InnerStart))
                    && run.Text.AsSpan(unit.InnerStart, unit.InnerEnd - unit.InnerStart)
                        .IndexOfAny("abcdefghijklmnopqrstuvwxyz".AsSpan()) >= 0)
                {
                    var span = run.ToSource(unit.Start, unit.End);
                    if (draft.TagSpan?.Overlaps(span) == true || IsInFrontOfTitle(draft, cell, span) || IsBrokenLink(span))
                    {
                        // «[arXiv '22]» is a venue, and arXiv a label for links elsewhere.
                        continue;
                    }

                    var start = span.Start > 0 && _text[span.Start - 1] == '\\' ? span.Start - 1 : span.Start;
                    var removal = start > 0 && _text[start - 1] == ' ' ? start - 1 : start;
                    _placeholders.Add(new(new(start, span.End), IsWholeRow: false, new(removal, span.End)));
                }
            }
        }
    }

    // «[Talk][Title](…)» says what sort of entry it is.
    private static bool IsInFrontOfTitle(ReadDraft draft, int cell, SourceSpan label) =>
        cell == draft.Draft.TitleCell && !draft.TitleSpan.IsEmpty && label.End <= draft.TitleSpan.Start;

    // «[code](https://a b)» has its address, and Markdown does not see it.
    private bool IsBrokenLink(SourceSpan label) => label.End < _text.Length && _text[label.End] == '(';

    /// <summary>What headings and groups give to an entry, and where they say it.</summary>
    private readonly record struct Inherited(VenueTag? Venue, int? Year, SourceSpan? VenueSpan, SourceSpan? YearSpan);

    /// <summary>Where a heading names its venue and its year; the whole heading where that is not found.</summary>
    private readonly record struct HeadingPlaces(SourceSpan Venue, SourceSpan Year);
}
