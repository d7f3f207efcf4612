namespace MlsysCatalog.Reading;

/// <summary>
/// Which entries are one paper. A cascade, the surest sign first; each step looks only into the hash bucket of a key, so the work grows
/// with the number of entries:
/// <list type="number">
/// <item>equal paper id, unless the titles are unrelated: then a link was pasted to the wrong place;</item>
/// <item>equal title (<see cref="TitleKey"/>); titles too short or common to prove anything need agreeing facts;</item>
/// <item>equal title once one side's name in front or behind, or leading article, is dropped;</item>
/// <item>equal title once both sides' names are dropped, where nothing else speaks against it;</item>
/// <item>equal name at an equal venue and year with kindred subtitles.</item>
/// </list>
/// Similarity alone never merges: true pairs and different papers overlap in every score. Two published venues do not keep equal specific
/// titles apart: workshop papers are published again, and lists err. An entry that fits two papers which contradict each other joins
/// neither.
/// Entries are worked on in an order of their content, so the order of lists and entries decides nothing.
/// </summary>
internal sealed class PaperClusters
{
    // An id that more titles print than this is the id of something else: a volume, a template.
    private const int MostTitlesOfAnId = 16;

    // Papers of one key that contradict each other; beyond these, entries of a hostile list stay apart.
    private const int MostPapersOfAKey = 16;

    private readonly CancellationToken _cancellation;
    private readonly SegmentedList<Mention> _mentions;
    private readonly int[] _parent;
    private readonly SegmentedList<PaperEvidence?> _evidence;

    // The numbers of each entry's keys in a row: the steps go through all entries, which lie anywhere in the memory.
    private readonly MentionKeys _keys;
    private readonly int[] _full;
    private readonly int[] _plain;
    private readonly int[] _undressed;
    private readonly int[] _editionName;
    private readonly Buckets _buckets;
    private readonly List<EntryMerge> _merges = [];
    private readonly List<(string Id, List<int> Mentions)> _pasted = [];

    // Of one key at a time.
    private readonly List<int> _papers = [];
    private readonly List<int> _published = [];
    private readonly List<int> _others = [];
    private readonly List<int> _ambiguous = [];

    private PaperClusters(SegmentedList<Mention> mentions, MentionKeys keys, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _mentions = mentions;
        _parent = [.. Enumerable.Range(0, mentions.Count)];
        _evidence = new(mentions.Count);
        _keys = keys;
        _full = new int[mentions.Count];
        _plain = new int[mentions.Count];
        _undressed = new int[mentions.Count];
        _editionName = new int[mentions.Count];
        _buckets = new(mentions.Count);
        for (var i = 0; i < mentions.Count; i++)
        {
            cancellation.Check();
            var mention = mentions[i];
            (_full[i], _plain[i], _undressed[i], _editionName[i]) = (mention.Full, mention.Plain, mention.Undressed, mention.EditionName);
        }
    }

    /// <summary>Every union, in the order in which it was found.</summary>
    public IReadOnlyList<EntryMerge> Merges => _merges;

    /// <summary>The ids that entries of different papers share.</summary>
    public PastedId[] PastedIds()
    {
        var pasted = new List<PastedId>();
        foreach (var (id, mentions) in _pasted)
        {
            var papers = mentions.GroupBy(Representative, mention => _mentions[mention].Place).ToArray();
            if (papers.Length > 1)
            {
                pasted.Add(new PastedId(id, [.. papers.Select(IReadOnlyList<EntryPlace> (paper) => [.. paper])]));
            }
        }

        return [.. pasted];
    }

    /// <summary>Finds the papers by inference.</summary>
    /// <param name="mentions">The entries in the order of their content (<see cref="MentionOrder"/>).</param>
    /// <param name="keys">What numbered their keys.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static PaperClusters Of(SegmentedList<Mention> mentions, MentionKeys keys, CancellationToken cancellation = default)
    {
        var clusters = new PaperClusters(mentions, keys, cancellation);
        clusters.JoinEqualIds();
        clusters.JoinEqualTitles();
        clusters.JoinTitlesWithOneName();
        clusters.JoinTitlesWithTwoNames();
        clusters.JoinEqualNames();
        return clusters;
    }

    /// <summary>The entry that stands for the paper of an entry; both are places among the mentions.</summary>
    public int Representative(int mention)
    {
        while (_parent[mention] != mention)
        {
            mention = _parent[mention] = _parent[_parent[mention]];
        }

        return mention;
    }

    /// <summary>The papers: the entry that stands for each, in their order, with its entries in order of precedence.</summary>
    public IEnumerable<(int Representative, Mention[] Entries)> Papers()
    {
        var missing = new int[_mentions.Count];
        for (var i = 0; i < _mentions.Count; i++)
        {
            missing[Representative(i)]++;
        }

        var entries = new SegmentedList<Mention[]?>(_mentions.Count);
        for (var i = 0; i < _mentions.Count; i++)
        {
            var paper = Representative(i);
            var ofPaper = entries[paper] ??= new Mention[missing[paper]];
            ofPaper[ofPaper.Length - missing[paper]--] = _mentions[i];
        }

        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is { } paper)
            {
                if (paper.Length > 1)
                {
                    Array.Sort(paper, static (left, right) =>
                        left.List != right.List ? left.List.CompareTo(right.List) : left.Place.Entry.CompareTo(right.Place.Entry));
                }

                yield return (i, paper);
            }
        }
    }

    /// <summary>Makes one paper of two entries because a comment says so.</summary>
    /// <returns>Whether they were two.</returns>
    public bool JoinExplicitly(int alias, int target, string key) => Join(alias, target, MergeReason.Explicit, key);

    private void JoinEqualIds()
    {
        _buckets.Clear(_keys.IdCount);
        for (var i = _mentions.Count - 1; i >= 0; i--)
        {
            _cancellation.Check();
            var mention = _mentions[i];
            if (mention.Ids.Length == 0 || mention.Facts.IsDistinct)
            {
                continue;
            }

            for (var id = 0; id < mention.Ids.Length; id++)
            {
                if (mention.IsOwn(id))
                {
                    _buckets.Add(mention.Ids[id].Number, i);
                }
            }
        }

        Func<string, int, int, bool> areOne = IsOnePaperById;
        foreach (var (key, members) in _buckets.InContentOrder())
        {
            _cancellation.Check();
            JoinRelated(members, MergeReason.PaperId, _keys.IdAt(key), areOne);
        }
    }

    private void JoinEqualTitles()
    {
        _buckets.Clear(_keys.TitleCount);
        for (var i = _full.Length - 1; i >= 0; i--)
        {
            _cancellation.Check();
            if (_full[i] >= 0)
            {
                _buckets.Add(_full[i], i);
            }
        }

        foreach (var (key, members) in _buckets.InContentOrder())
        {
            _cancellation.Check();
            if (AreOnePaper(members))
            {
                continue;
            }

            var words = _mentions[members[0]].Words;
            Func<PaperEvidence, PaperEvidence, bool> contradicts =
                words.Specific >= 2 && !_mentions[members[0]].IsNameOnly ? static (a, b) => a.Contradicts(b, TitleStrength.Specific)
                : words.Specific >= 1 || words.Count > 2 ? static (a, b) => a.Contradicts(b, TitleStrength.Short)
                : static (a, b) => a.Contradicts(b, TitleStrength.Generic);
            JoinConsistent(members, MergeReason.EqualTitle, _keys.TitleAt(key), contradicts);
        }
    }

    private void JoinTitlesWithOneName()
    {
        _buckets.Clear(_keys.TitleCount);
        for (var i = _full.Length - 1; i >= 0; i--)
        {
            _cancellation.Check();
            if (_full[i] < 0)
            {
                continue;
            }

            if (_plain[i] >= 0)
            {
                _buckets.Add(_plain[i], i);
            }

            if (_undressed[i] >= 0 && _undressed[i] != _plain[i])
            {
                _buckets.Add(_undressed[i], i);
            }
        }

        foreach (var (key, members) in _buckets.InContentOrder())
        {
            _cancellation.Check();
            if (AreOnePaper(members))
            {
                continue;
            }

            // The side without a name must be there; it also shows how specific the bare title is.
            if (FirstWithout(key, members) is { Words.Specific: >= 2, IsNameOnly: false })
            {
                JoinConsistent(members, MergeReason.UndressedTitle, _keys.TitleAt(key), ContradictsUndressed);
            }
        }
    }

    // The first entry whose title, article aside, is the key without a name left out.
    private Mention? FirstWithout(int key, Bucket members)
    {
        foreach (var member in members)
        {
            if (_plain[member] == key)
            {
                return _mentions[member];
            }
        }

        return null;
    }

    private void JoinTitlesWithTwoNames()
    {
        // Versions are told apart by their numbers alone, so these are part of the key.
        var keys = new Numbering<(int Undressed, string Numbers)>(0, EqualityComparer<(int, string)>.Default);
        var isShared = SharedAmong(_undressed);
        _buckets.Clear(0);
        for (var i = _undressed.Length - 1; i >= 0; i--)
        {
            _cancellation.Check();
            if (_undressed[i] >= 0 && isShared[_undressed[i]])
            {
                _buckets.Add(keys.Of((_undressed[i], PaperEvidence.NumbersOf(_mentions[i].Forms.Name.ToString()))), i);
            }
        }

        foreach (var (_, members) in _buckets.InContentOrder())
        {
            _cancellation.Check();
            var first = _mentions[members[0]];
            if (!AreOnePaper(members) && first.Words.Specific >= 4)
            {
                JoinConsistent(members, MergeReason.BothUndressedTitles, first.Forms.Undressed.ToString(), ContradictsUndressed);
            }
        }
    }

    private void JoinEqualNames()
    {
        var keys = new Numbering<(int Venue, int Year, int Name)>(0, EqualityComparer<(int, int, int)>.Default);
        var isShared = SharedAmong(_editionName);
        _buckets.Clear(0);
        for (var i = _editionName.Length - 1; i >= 0; i--)
        {
            _cancellation.Check();
            if (_editionName[i] >= 0 && isShared[_editionName[i]])
            {
                _buckets.Add(keys.Of((_mentions[i].Venue, _mentions[i].Year!.Value, _editionName[i])), i);
            }
        }

        Func<string, int, int, bool> areOne = IsOnePaperByName;
        foreach (var (key, members) in _buckets.InContentOrder())
        {
            _cancellation.Check();
            JoinRelated(members, MergeReason.EqualNameAndEdition, _keys.TitleAt(keys[key].Name), areOne);
        }
    }

    /// <summary>Which keys of titles several entries have: the others need be looked up nowhere.</summary>
    private bool[] SharedAmong(int[] keys)
    {
        var isMet = new bool[_keys.TitleCount];
        var isShared = new bool[_keys.TitleCount];
        foreach (var key in keys)
        {
            if (key >= 0)
            {
                isShared[key] = isMet[key];
                isMet[key] = true;
            }
        }

        return isShared;
    }

    private static bool ContradictsUndressed(PaperEvidence left, PaperEvidence right) =>
        left.NameNumbersDiffer(right) || left.Contradicts(right, left.NamesDiffer(right) ? TitleStrength.Short : TitleStrength.Specific);

    private bool IsOnePaperById(string id, int left, int right)
    {
        var (a, b) = (_mentions[left], _mentions[right]);
        return a.Forms.Full == b.Forms.Full || (!IsReference(id, a, b) && AreTitlesOfOne(a, b));
    }

    private static bool IsReference(string id, Mention a, Mention b) => a.RefersBy(id, b) || b.RefersBy(id, a);

    private static bool AreTitlesOfOne(Mention a, Mention b) =>
        (!a.NameKey.IsEmpty && (a.NameKey == b.NameKey || a.NameKey == b.Forms.Full))
        || (!b.NameKey.IsEmpty && b.NameKey == a.Forms.Full)
        || a.Words.IsRelatedTo(b.Words, mustShareHalf: PublishedTwice(a, b))
        || IsNameOf(a, b)
        || IsNameOf(b, a);

    /// <summary>A paper gets another title until it is published, and hardly after.</summary>
    private static bool PublishedTwice(Mention a, Mention b) =>
        a.IsPublished && b.IsPublished && (a.Venue != b.Venue || (a.Year is { } year && b.Year is { } other && year != other));

    /// <summary>
    /// Whether a list gives just the name (<c>Philly</c>) of what another lists by its title, and nothing else speaks against it.
    /// </summary>
    private static bool IsNameOf(Mention name, Mention paper) =>
        name.IsNameOnly && paper.NameKey.IsEmpty && paper.Words.Count > 3
        && !new PaperEvidence(name).Contradicts(new PaperEvidence(paper), TitleStrength.Short);

    private bool IsOnePaperByName(string name, int left, int right) =>
        _mentions[left].Words.IsRelatedTo(_mentions[right].Words, mustShareHalf: false)
        && !EvidenceOf(Representative(left)).Contradicts(EvidenceOf(Representative(right)), TitleStrength.Short);

    /// <summary>
    /// Joins the entries of a bucket whose titles are pairwise related, title by title; then those that give only a name, or nothing.
    /// </summary>
    private void JoinRelated(Bucket members, MergeReason reason, string on, Func<string, int, int, bool> areOne)
    {
        // What is one paper already is it whatever the titles say.
        if (!AreOnePaper(members) && DifferentTitles(members, reason, on, areOne) is { } titles)
        {
            JoinRelated(members, titles, reason, on, areOne);
        }
    }

    private void JoinRelated(Bucket members, List<int> titles, MergeReason reason, string on, Func<string, int, int, bool> areOne)
    {
        var isPasted = false;
        for (var i = 1; i < titles.Count; i++)
        {
            var related = RelatedTo(i, titles, on, areOne);
            if (related.Count == 0 && reason == MergeReason.PaperId)
            {
                isPasted |= !IsReference(on, _mentions[titles[0]], _mentions[titles[i]]);
            }
            else if (!_mentions[titles[i]].IsNameOnly || AreOnePaper(related))
            {
                // A name that several papers here could have must not chain them together.
                foreach (var title in related)
                {
                    Join(title, titles[i], reason, on);
                }
            }
        }

        JoinUntitled(members, titles, reason, on);
        if (isPasted)
        {
            _pasted.Add((on, WithoutReferences(members, titles[0], on)));
        }
    }

    // Those of the titles in front of one that are one paper with it.
    private static List<int> RelatedTo(int title, List<int> titles, string on, Func<string, int, int, bool> areOne)
    {
        var related = new List<int>();
        for (var i = 0; i < title; i++)
        {
            if (areOne(on, titles[i], titles[title]))
            {
                related.Add(titles[i]);
            }
        }

        return related;
    }

    private List<int> WithoutReferences(Bucket members, int first, string id) =>
        members.Where(member => member == first || !IsReference(id, _mentions[first], _mentions[member]));

    /// <summary>
    /// One entry for each title, those that give only a name last; entries of one title are joined at once, for there may be many. Null
    /// where there are more titles than a paper can have.
    /// </summary>
    private List<int>? DifferentTitles(Bucket members, MergeReason reason, string on, Func<string, int, int, bool> areOne)
    {
        var titles = new List<int>();
        List<int>? names = null;
        foreach (var member in members)
        {
            if (_mentions[member].Forms.Full.Length == 0)
            {
                continue;
            }

            var known = _mentions[member].IsNameOnly ? names ??= [] : titles;
            var same = FirstWithTitle(member, known);
            if (same < 0 && titles.Count + (names?.Count ?? 0) == MostTitlesOfAnId)
            {
                return null;
            }

            if (same < 0)
            {
                known.Add(member);
            }
            else if (Representative(same) != Representative(member) && areOne(on, same, member))
            {
                Join(same, member, reason, on);
            }
        }

        titles.AddRange(names ?? []);
        return titles;
    }

    private int FirstWithTitle(int mention, List<int> mentions)
    {
        var key = _mentions[mention].Forms.Full;
        foreach (var other in mentions)
        {
            if (_mentions[other].Forms.Full == key)
            {
                return other;
            }
        }

        return -1;
    }

    /// <summary>An entry without a title is the paper of its id or name, if that is one paper.</summary>
    private void JoinUntitled(Bucket members, List<int> titles, MergeReason reason, string on)
    {
        if (!AreOnePaper(titles))
        {
            return;
        }

        var paper = titles.Count == 0 ? -1 : titles[0];
        foreach (var member in members)
        {
            if (_mentions[member].Forms.Full.Length == 0)
            {
                paper = paper < 0 ? member : paper;
                Join(paper, member, reason, on);
            }
        }
    }

    private bool AreOnePaper(Bucket members)
    {
        var paper = Representative(members[0]);
        foreach (var member in members)
        {
            if (Representative(member) != paper)
            {
                return false;
            }
        }

        return true;
    }

    private bool AreOnePaper(List<int> mentions) => mentions.Count == 0 || HasAll(mentions, Representative(mentions[0]));

    private bool HasAll(List<int> mentions, int paper)
    {
        foreach (var mention in mentions)
        {
            if (Representative(mention) != paper)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Joins the entries of a bucket into papers that do not contradict each other: first those that say where they were published, then
    /// each of the others with the one paper it fits. What fits several is left by itself.
    /// </summary>
    private void JoinConsistent(Bucket members, MergeReason reason, string on, Func<PaperEvidence, PaperEvidence, bool> contradicts)
    {
        _papers.Clear();
        _published.Clear();
        _others.Clear();
        _ambiguous.Clear();
        foreach (var member in members)
        {
            (EvidenceOf(Representative(member)).HasEdition ? _published : _others).Add(member);
        }

        foreach (var member in _published)
        {
            if (!HasAny(_papers, member))
            {
                JoinOrAdd(member, FirstFitting(member, 0, contradicts), reason, on);
            }
        }

        foreach (var member in _others)
        {
            if (HasAny(_papers, member))
            {
                continue;
            }

            var first = FirstFitting(member, 0, contradicts);
            if (first >= 0 && FirstFitting(member, first + 1, contradicts) >= 0)
            {
                _ambiguous.Add(member);
            }
            else
            {
                JoinOrAdd(member, first, reason, on);
            }
        }

        _papers.Clear();
        foreach (var member in _ambiguous)
        {
            JoinOrAdd(member, FirstFitting(member, 0, contradicts), reason, on);
        }
    }

    private bool HasAny(List<int> papers, int mention)
    {
        foreach (var paper in papers)
        {
            if (Representative(paper) == Representative(mention))
            {
                return true;
            }
        }

        return false;
    }

    // The place of a paper of the key, from a place on, that an entry does not contradict; or -1.
    private int FirstFitting(int mention, int from, Func<PaperEvidence, PaperEvidence, bool> contradicts)
    {
        for (var i = from; i < _papers.Count; i++)
        {
            if (!contradicts(EvidenceOf(Representative(_papers[i])), EvidenceOf(Representative(mention))))
            {
                return i;
            }
        }

        return -1;
    }

    private void JoinOrAdd(int mention, int paper, MergeReason reason, string on)
    {
        if (paper >= 0)
        {
            Join(_papers[paper], mention, reason, on);
        }
        else if (_papers.Count < MostPapersOfAKey)
        {
            _papers.Add(mention);
        }
    }

    private bool Join(int left, int right, MergeReason reason, string on)
    {
        var (a, b) = (Representative(left), Representative(right));
        if (a == b)
        {
            return false;
        }

        // The smaller in the order of content stands for both, so that it does not depend on who joined whom.
        var (kept, gone) = a < b ? (a, b) : (b, a);
        EvidenceOf(kept).Add(EvidenceOf(gone));
        _evidence[gone] = null;
        _parent[gone] = kept;
        _merges.Add(new EntryMerge(_mentions[left].Place, _mentions[right].Place, reason, on));
        return true;
    }

    private PaperEvidence EvidenceOf(int paper) => _evidence[paper] ??= new PaperEvidence(_mentions[paper]);
}
