namespace MlsysCatalog.Reading;

/// <summary>
/// What the entries of one paper together say that could speak against another entry. It is asked of whole papers, not of pairs of entries:
/// otherwise an entry that says little would chain two papers together that contradict each other.
/// </summary>
internal sealed class PaperEvidence
{
    // A paper has a handful of each; a hostile list must not make these long.
    private const int Enough = 24;

    private List<(int Venue, int Year)>? _editions;
    private List<string>? _ids;
    private List<string>? _names;
    private AuthorWords? _authors;
    private int _firstYear = int.MaxValue;
    private int _lastYear = int.MinValue;

    public PaperEvidence(Mention mention)
    {
        if (mention.IsPublished)
        {
            _editions = [(mention.Venue, mention.Year ?? 0)];
        }

        if (mention.Year is { } year)
        {
            _firstYear = _lastYear = year;
        }

        for (var i = 0; i < mention.Ids.Length && i < Enough; i++)
        {
            (_ids ??= new(1)).Add(mention.Ids[i].Text);
        }

        _names = mention.NameKey.IsEmpty ? null : [mention.NameKey.ToString()];
        _authors = mention.Facts.Authors.Count == 0 ? null : new(mention.Facts.Authors);
    }

    /// <summary>Whether an entry says where the paper was published.</summary>
    public bool HasEdition => _editions is not null;

    /// <summary>Takes in what the entries of another paper say, which proved to be this one.</summary>
    public void Add(PaperEvidence other)
    {
        AddAll(ref _editions, other._editions);
        AddAll(ref _ids, other._ids);
        AddAll(ref _names, other._names);
        _firstYear = Math.Min(_firstYear, other._firstYear);
        _lastYear = Math.Max(_lastYear, other._lastYear);
        if (_authors is null)
        {
            _authors = other._authors;
        }
        else if (other._authors is { } authors)
        {
            _authors.Add(authors);
        }
    }

    /// <summary>Whether the facts speak against one paper, given that the titles speak for it with the given strength.</summary>
    public bool Contradicts(PaperEvidence other, TitleStrength titles)
    {
        var yearsApart = Math.Max(_firstYear - (long)other._lastYear, other._firstYear - (long)_lastYear);
        yearsApart = _firstYear == int.MaxValue || other._firstYear == int.MaxValue ? 0 : yearsApart;
        return titles switch
        {
            // A specific title is the paper, whatever the lists say of venue or year: they err, and workshop papers are published again.
            TitleStrength.Specific => _authors is not null && other._authors is not null
                && (yearsApart > 1 || EditionsDiffer(other) || IdsDiffer(other)) && AuthorsDiffer(other),

            // A preprint is published within three years.
            TitleStrength.Short => yearsApart > 3 || EditionsDiffer(other) || IdsDiffer(other) || AuthorsDiffer(other),
            _ => Contradicts(other, TitleStrength.Short)
                || !((HasEdition && other.HasEdition) || (HasAuthors && other.HasAuthors)),
        };
    }

    /// <summary>Whether both give names and none is common to them.</summary>
    public bool NamesDiffer(PaperEvidence other) => _names is { } own && other._names is { } theirs && !own.Exists(theirs.Contains);

    /// <summary>Whether both give names and these carry different numbers (Qwen2, Qwen2.5).</summary>
    public bool NameNumbersDiffer(PaperEvidence other) =>
        NamesDiffer(other) && !_names!.Exists(name => other._names!.Exists(o => NumbersOf(name) == NumbersOf(o)));

    /// <summary>The digits and points of a name.</summary>
    public static string NumbersOf(string name)
    {
        var digits = 0;
        foreach (var c in name)
        {
            digits += c.IsAsciiDigit() ? 1 : 0;
        }

        return digits == 0 ? "" : new string([.. name.Where(c => c.IsAsciiDigit() || c is '.' or ' ')]);
    }

    private static bool AreSame((int Venue, int Year) left, (int Venue, int Year) right) =>
        left.Venue == right.Venue && (left.Year == right.Year || left.Year == 0 || right.Year == 0);

    private bool EditionsDiffer(PaperEvidence other)
    {
        if (_editions is null || other._editions is null)
        {
            return false;
        }

        foreach (var edition in _editions)
        {
            foreach (var theirs in other._editions)
            {
                if (AreSame(edition, theirs))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool HasAuthors => _authors is { IsEmpty: false };

    private bool AuthorsDiffer(PaperEvidence other) => HasAuthors && other.HasAuthors && !_authors!.Overlaps(other._authors!);

    private bool IdsDiffer(PaperEvidence other) => _ids is { } own && other._ids is { } theirs && IdsDiffer(own, theirs);

    /// <summary>Whether both have ids of one kind of which a paper has only one, and none is common to them.</summary>
    public static bool IdsDiffer(List<string> own, List<string> theirs) => own.Exists(id =>
        ScopeLength(id) is > 0 and var scope
        && theirs.Exists(o => string.CompareOrdinal(o, 0, id, 0, scope) == 0)
        && !own.Exists(o => string.CompareOrdinal(o, 0, id, 0, scope) == 0 && theirs.Contains(o)));

    /// <summary>
    /// The start of an id within which a paper has one id: an arXiv number, a number of one publisher, of one USENIX conference, of one
    /// PMLR volume. A paper is submitted several times to OpenReview, and other schemes are too rare to say.
    /// </summary>
    private static int ScopeLength(string id) =>
        id.StartsWith("arxiv:", StringComparison.Ordinal) ? 6
        : id.StartsWith("doi:", StringComparison.Ordinal)
            || id.StartsWith("usenix:", StringComparison.Ordinal)
            || id.StartsWith("pmlr:", StringComparison.Ordinal)
            ? id.IndexOf('/') + 1
            : 0;

    private static void AddAll<T>(ref List<T>? items, List<T>? others)
    {
        if (items is null)
        {
            items = others;
            return;
        }

        foreach (var other in others ?? [])
        {
            if (items.Count < Enough && !items.Contains(other))
            {
                items.Add(other);
            }
        }
    }
}

/// <summary>How much two equal titles prove.</summary>
internal enum TitleStrength
{
    /// <summary>
    /// Nothing by themselves (<c>Introduction</c>, <c>A Survey</c>): a common edition or author must speak for one paper.
    /// </summary>
    Generic,

    /// <summary>Little (<c>Ray</c>, <c>A Survey of Large Language Models</c>): nothing else may speak against one paper.</summary>
    Short,

    /// <summary>That they are one paper, unless the authors are others.</summary>
    Specific,
}
