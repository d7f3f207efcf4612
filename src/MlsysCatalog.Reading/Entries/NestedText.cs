namespace MlsysCatalog.Reading;

/// <summary>What the first item nested in an entry holds, as a rule of the list.</summary>
internal enum FirstItem : byte
{
    /// <summary>No rule is seen.</summary>
    Any,

    /// <summary>The organizations.</summary>
    Organizations,

    /// <summary>The authors.</summary>
    Authors,
}

/// <summary>What the items nested in entries hold, as a rule of the list.</summary>
/// <param name="First">The first of them.</param>
/// <param name="AuthorsAt">The place of the one that names the authors; -1 where there is none.</param>
/// <param name="VenueAt">The place of the one that names the venue with its year; -1 where there is none.</param>
internal readonly record struct NestedHabit(FirstItem First, int AuthorsAt, int VenueAt);

/// <summary>What the items nested in an entry, and the labelled lines behind it, say of it.</summary>
internal sealed class NestedText
{
    // What is in italics behind names is a venue, unless it is a sentence.
    private const int LongestMarked = 80;
    private const int MostVenueWords = 8;

    private readonly ReadDraft _draft;
    private readonly VenueTable _venues;
    private readonly List<string> _organizations = [];
    private readonly List<string> _tags = [];
    private readonly List<string> _remarks = [];
    private SourceSpan _block;
    private int? _looseYear;

    // What most entries have below them.
    private static readonly NestedText Nothing = new(null!, null!);

    private NestedText(ReadDraft draft, VenueTable venues)
    {
        _draft = draft;
        _venues = venues;
    }

    /// <summary>The authors, where a nested item or a labelled line lists them.</summary>
    public EquatableArray<string> Authors { get; private set; }

    /// <summary>Whether <see cref="Authors"/> ends in <c>et al.</c></summary>
    public bool AuthorsTruncated { get; private set; }

    /// <summary>The organizations.</summary>
    public IReadOnlyList<string> Organizations => _organizations;

    /// <summary>The venue and year of a labelled line.</summary>
    public VenueTag Tag { get; private set; } = VenueTag.None;

    /// <summary>The words of <see cref="Tag"/> that are its year, as they were read; empty where it has none.</summary>
    public string TagYear { get; private set; } = "";

    /// <summary>The block that holds <see cref="Tag"/>.</summary>
    public SourceSpan TagBlock { get; private set; }

    /// <summary>
    /// The year beside the venue, or that of a line of its own: the day on which a paper was first seen is not the edition's year.
    /// </summary>
    public int? Year => Tag.Year ?? _looseYear;

    /// <summary>The words that classify the paper.</summary>
    public IReadOnlyList<string> Tags => _tags;

    /// <summary>Everything else, one element an item.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>The nested items that only hold links of the entry.</summary>
    public List<Run> LinkRuns { get; } = [];

    /// <summary>Reads what is nested in an entry and is no entry of its own.</summary>
    public static NestedText Of(ReadDraft draft, Func<Candidate, bool> isEntry, NestedHabit habit, VenueTable venues)
    {
        if (draft.Draft.Candidate is { Children.Count: 0, Details.Count: 0 } && draft.Draft.TextBelowTitle.IsEmpty)
        {
            return Nothing;
        }

        var candidate = draft.Draft.Candidate;
        var nested = new NestedText(draft, venues) { _block = new(Math.Min(draft.TitleSpan.End, candidate.Span.End), candidate.Span.End) };
        nested.ReadLabelledLines(draft.Draft.TextBelowTitle);
        foreach (var detail in candidate.Details)
        {
            nested._block = detail.Span;
            nested.ReadLabelledLines(detail.Text.AsSpan());
            _ = nested.ReadCredits(detail.Text) || nested.ReadMarkedCredits(detail);
        }

        var place = 0;
        foreach (var child in candidate.Children)
        {
            if (!isEntry(child))
            {
                nested._block = child.Cells[0].Span;
                nested.ReadItem(child, place == 0 ? habit.First : FirstItem.Any, place == habit.AuthorsAt, place == habit.VenueAt);
            }

            place++;
        }

        return nested;
    }

    /// <summary>Whether a text is short enough, and of the kind, to be a list of organizations.</summary>
    public static bool LooksLikeOrganizations(string text) =>
        text.Length is > 1 and <= 110 && !text.EndsWith(".", StringComparison.Ordinal) && text.IndexOf(". ", StringComparison.Ordinal) < 0
        && (OrganizationNames.AreIn(text.AsSpan()) || text.IndexOf(" & ", StringComparison.Ordinal) > 0);

    /// <summary>
    /// Whether an item is nothing but a link to a page on the entry above it, which it calls by its title:
    /// <c>[Orca: A Distributed … (usenix.org)](u)</c> below <c>Orca: A Distributed …</c>
    /// </summary>
    public static bool IsPageOf(ReadDraft entry, Run item) =>
        item.Links.Length == 1 && item.Links[0] is { Start: 0 } link && link.End == item.Text.AsSpan().TrimEnd().Length
            && entry.Title.Length > 0 && item.Text.IndexOf(entry.Title, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether an item looks like a list of authors, and nothing else.</summary>
    public static bool LooksLikeAuthors(Candidate item) =>
        item.Cells[0].Links.Length == 0 && FieldLabels.Read(item.Text.AsSpan(), out _) == LabelledField.None
            && (People.Likeness(item.Text.AsSpan()) >= 0.6 || People.MayBe(item.Text.AsSpan()));

    private void ReadLabelledLines(ReadOnlySpan<char> text)
    {
        var authorLines = 0;
        foreach (var line in new TextLines(text))
        {
            authorLines += FieldLabels.Read(line, out _) == LabelledField.Authors ? 1 : 0;
        }

        foreach (var line in new TextLines(text))
        {
            var field = FieldLabels.Read(line, out var valueStart);
            if (field == LabelledField.Authors && (authorLines > 1 || line.IndexOf('|') >= 0))
            {
                AddAuthor(PlainText.Of(line.Slice(valueStart).ToString()));
            }
            else if (field != LabelledField.None)
            {
                Take(field, PlainText.Of(line.Slice(valueStart).ToString()));
            }
        }
    }

    private bool ReadCredits(string text)
    {
        if (Authors.Count > 0 || _draft.Authors.Count > 0 || CreditLines.Of(text) is not var (authorsEnd, rest))
        {
            return false;
        }

        TakeAuthors(PlainText.Of(text, 0, authorsEnd).TrimEnd(','));
        var appearance = text.Substring(rest).Replace('\n', ' ');
        TakeTag(appearance, VenueTagReader.ReadTrusted(appearance, 0, appearance.Length, _venues));
        return true;
    }

    // «A. Author et al. *IEEE Access.*»: names, and what alone is in italics behind them, with or without a year.
    private bool ReadMarkedCredits(Run run)
    {
        var segments = run.Segments;
        if (Authors.Count > 0 || _draft.Authors.Count > 0 || segments.Length is < 2 or > 3
            || run.Links.Length > 0 || segments[0].Markup != Markup.None
            || segments[1] is not { Markup: Markup.Emphasis, Length: <= LongestMarked } marked
            || !run.Text.AsSpan(marked.End).Trim(" .,;".AsSpan()).IsEmpty)
        {
            return false;
        }

        var names = run.Text.AsSpan(0, marked.Start).Trim().TrimEnd(',');
        var tag = People.Likeness(names) >= 0.75
            ? VenueTagReader.ReadTrusted(
                run.Text, marked.Start, marked.Start + run.Text.AsSpan(marked.Start, marked.Length).TrimEnd(" .,".AsSpan()).Length, _venues)
            : VenueTag.None;
        if (tag.Strength == VenueStrength.None
            || (tag.Strength == VenueStrength.Plausible && Words.CountAtLeast(tag.Venue.AsSpan(), MostVenueWords + 1)))
        {
            return false;
        }

        TakeAuthors(PlainText.Of(run.Text, 0, marked.Start).TrimEnd(',', ' '));
        TakeTag(run.Text, tag);
        return true;
    }

    private void ReadItem(Candidate item, FirstItem kind, bool mayBeAuthors, bool mayBeVenue)
    {
        var run = item.Cells[0];
        var text = PlainText.Of(run.Text);
        var field = FieldLabels.Read(run.Text, out var valueStart);
        if (LinkLines.Is(item))
        {
            LinkRuns.Add(run);
            if (_draft.Tag.Strength == VenueStrength.None)
            {
                TakeTag(run.Text, LinkLines.TagOf(item));
            }
        }
        else if (run.Links.Length > 0
            && (field == LabelledField.Links
                || (field == LabelledField.Remark && IsAllLink(run, valueStart))
                || LinkLabels.AreAll(run) || IsOneLink(run) || IsPageOf(_draft, run) || HoldsLinksAndKinds(run)))
        {
            LinkRuns.Add(run);
        }
        else if (field is not (LabelledField.None or LabelledField.Remark or LabelledField.Links))
        {
            Take(field, PlainText.Of(run.Text.Substring(valueStart)));
        }
        else if (kind == FirstItem.Organizations && (LooksLikeOrganizations(text) || IsProperName(text)))
        {
            AddOrganizations(text);
        }
        else if (Authors.Count == 0 && _draft.Authors.Count == 0 && ReadCredits(run.Text))
        {
            // Who wrote it, where and when it appeared, in one.
        }
        else if (Authors.Count == 0 && _draft.Authors.Count == 0 && ReadMarkedCredits(run))
        {
            // The same, without a year.
        }
        else if (Authors.Count == 0 && _draft.Authors.Count == 0
            && (People.Likeness(text.AsSpan()) >= 0.85
                || (kind == FirstItem.Authors && IsCredit(text))
                || (mayBeAuthors && text.IndexOfAny(Asides) < 0 && LooksLikeAuthors(item))))
        {
            TakeAuthors(text);
        }
        else if (Tag.Strength == VenueStrength.None && _draft.Tag.Strength == VenueStrength.None
            && VenueTagReader.Read(text, 0, text.Length, _venues) is { Strength: VenueStrength.Certain, IsExact: true } tag)
        {
            TakeTag(text, tag);
        }
        else if (Tag.Strength == VenueStrength.None && _draft.Tag.Strength == VenueStrength.None
            && FieldLabels.ValueOfAny(text) is > 0 and var value
            && VenueTagReader.Read(text, value, text.Length, _venues)
                is { Strength: VenueStrength.Certain, IsExact: true, Year: not null } labelled)
        {
            // «Index: SIGCOMM 2017»: whatever the label is, a venue with its year and nothing else stands behind it.
            TakeTag(text, labelled);
        }
        else if (mayBeVenue && Tag.Strength == VenueStrength.None && _draft.Tag.Strength == VenueStrength.None
            && UnknownVenue(text) is { } unknown)
        {
            TakeTag(text, unknown);
        }
        else if (text.Length > 0)
        {
            _remarks.Add(text);
        }
    }

    // «Edinburgh», «Hunan University», where the siblings name organizations: a few words in capitals, and nothing else.
    private static bool IsProperName(string text)
    {
        var words = 0;
        foreach (var word in new Words(text.AsSpan()))
        {
            if (++words > 4
                || !(char.IsUpper(word[0]) || TitleLikeness.IsSmallWord(word))
                || word.Length == text.Length && word.IndexOf('-') > 0)
            {
                return false;
            }
        }

        return words > 0 && text.Length <= 40 && text.IndexOfAny(NoNames) < 0;
    }

    private static readonly char[] Asides = [';', '('];

    private static readonly char[] NoNames = [':', '.', '(', '[', '"', '*', '/'];

    // Where the siblings name their authors: a company, one person, a consortium.
    private static bool IsCredit(string text) => text.Length is > 0 and <= 200 && !Sentences.HoldsBreak(text, 0, text.Length)
        && text[text.Length - 1] != '.' && char.IsUpper(text[0]);

    // «Notes: [./reading/osdi.md](./reading/osdi.md)»: what is said stands elsewhere.
    private static bool IsAllLink(Run run, int start) =>
        run.Links.Length == 1 && run.Links[0] is var link
            && link.Start >= start && run.Text.AsSpan(start, link.Start - start).IsWhiteSpace()
            && run.Text.AsSpan(link.End).Trim(" .".AsSpan()).IsEmpty;

    // «[[C++ Reference]](u)»: a few words that lead somewhere, and nothing else.
    private static bool IsOneLink(Run run) =>
        run.Links.Length == 1 && run.Links[0] is var link && !Words.CountAtLeast(run.Text.AsSpan(), 5)
            && run.Text.AsSpan(0, link.Start).Trim(" [(".AsSpan()).IsEmpty && run.Text.AsSpan(link.End).Trim(" ])".AsSpan()).IsEmpty;

    // «[owner/repository](u) | [Tensorflow]»: links, and behind them a word or two in brackets.
    private static bool HoldsLinksAndKinds(Run run)
    {
        var at = 0;
        foreach (var link in run.Links)
        {
            // A link may stand in another.
            if (link.Start < at || TagText.HasLetter(run.Text.AsSpan(at, link.Start - at))
                || Words.CountAtLeast(run.Text.AsSpan(link.Start, link.End - link.Start), 3))
            {
                return false;
            }

            at = link.End;
        }

        var rest = run.Text.AsSpan(at).Trim(" |,".AsSpan());
        return rest.Length > 2 && rest[0] == '[' && rest[rest.Length - 1] == ']' && !Words.CountAtLeast(rest, 4);
    }

    // «Discrete Mathematics 2006.», «Journal of Graph Theory», where the other entries have their venues.
    private VenueTag? UnknownVenue(string text) =>
        VenueTagReader.ReadTrusted(text, 0, text.Length, _venues) is { Strength: >= VenueStrength.Plausible } tag
            && !Words.CountAtLeast(tag.Venue.AsSpan(), MostVenueWords + 1) && char.IsUpper(text[0])
            && (tag.Year is not null || VenueTagReader.NamesPeriodical(tag.Venue)) ? tag : null;

    private void Take(LabelledField field, string value)
    {
        switch (field)
        {
            case LabelledField.Authors:
                TakeAuthors(value);
                break;
            case LabelledField.Organizations:
                AddOrganizations(value);
                break;
            case LabelledField.Venue:
                TakeTag(value, VenueTagReader.ReadTrusted(value, 0, value.Length, _venues));
                break;
            case LabelledField.Year:
                _looseYear ??= VenueTagReader.Read(value, 0, value.Length, _venues).Year;
                break;
            case LabelledField.Tags:
                // «Planning, Scheduling; Robotics»: the stronger mark parts them.
                string[] marks = value.IndexOf("; ", StringComparison.Ordinal) >= 0 ? ["; "] : [", "];
                _tags.AddRange(value.Split(marks, StringSplitOptions.RemoveEmptyEntries));
                break;
            case LabelledField.Remark when value.Length > 0:
                _remarks.Add(value);
                break;
        }
    }

    // «Author: Kent, David | Georgia Institute of Technology», one line a person.
    private void AddAuthor(string text)
    {
        var bar = text.IndexOf('|');
        var read = People.Read(bar < 0 ? text : text.Substring(0, bar), isInverted: true, out var isTruncated, _organizations);
        Authors = Authors.Concat(read).ToEquatableArray();
        AuthorsTruncated |= isTruncated;
        var organization = bar < 0 ? "" : text.Substring(bar + 1).Trim();
        if (organization.Length > 0 && !_organizations.Contains(organization))
        {
            _organizations.Add(organization);
        }
    }

    // The first holds.
    private void TakeTag(string text, VenueTag tag)
    {
        if (Tag.Strength == VenueStrength.None)
        {
            Tag = tag;
            TagYear = tag.YearEnd > tag.YearStart ? text.Substring(tag.YearStart, tag.YearEnd - tag.YearStart) : "";
            TagBlock = _block;
        }
    }

    private void TakeAuthors(string text)
    {
        if (Authors.Count == 0)
        {
            Authors = People.Read(text, isInverted: false, out var isTruncated, _organizations);
            AuthorsTruncated = isTruncated;
        }
    }

    private void AddOrganizations(string text)
    {
        foreach (var name in OrganizationNames.In(text))
        {
            if (name.Length > 0 && !_organizations.Contains(name))
            {
                _organizations.Add(name);
            }
        }
    }
}
