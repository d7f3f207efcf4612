namespace MlsysCatalog.Reading;

/// <summary>
/// Which papers keep a constant that was shipped. A shipped constant means its work for ever: that work keeps it as long as it could have
/// it, whatever other papers come and go, and no other paper gets it, not even when the work is gone.
/// </summary>
internal sealed class ShippedPins
{
    private readonly ShippedWork[] _works;
    private readonly Dictionary<string, List<int>> _byEdition = new(StringComparer.OrdinalIgnoreCase);

    private ShippedPins(ShippedWork[] works)
    {
        _works = works;
        for (var i = 0; i < works.Length; i++)
        {
            if (!_byEdition.TryGetValue(works[i].Name.Edition, out var ofEdition))
            {
                _byEdition[works[i].Name.Edition] = ofEdition = [];
            }

            ofEdition.Add(i);
        }
    }

    /// <summary>The pins of shipped names; null where nothing was shipped, so that nothing need be asked.</summary>
    public static ShippedPins? Of(ShippedNames names) =>
        names.All.Count == 0 ? null : new([.. names.All.Select(static name => new ShippedWork(name))]);

    /// <summary>The shipped names, in their order.</summary>
    public IReadOnlyList<ShippedWork> Works => _works;

    /// <summary>The constants of an edition that were given away.</summary>
    /// <param name="edition">The edition's class.</param>
    /// <param name="papers">Its papers; holders are places among them.</param>
    /// <param name="onMatch">
    /// Told of each shipped name, by its place, and the paper in the edition that is its work and could have it.
    /// </param>
    public HeldNames? HeldIn(string edition, IReadOnlyList<PaperDraft> papers, Action<int, int>? onMatch = null)
    {
        if (!_byEdition.TryGetValue(edition, out var shipped))
        {
            return null;
        }

        var held = new HeldNames();
        var wanting = new Wanting(papers, edition);
        var chosen = new Dictionary<int, Claim>();
        foreach (var name in shipped)
        {
            held.Hold(_works[name].Name.Member, -1);
            var (paper, agreement) = wanting.BestFor(_works[name]);
            if (paper < 0)
            {
                continue;
            }

            onMatch?.Invoke(name, paper);
            var claim = new Claim(_works[name].Name, agreement, wanting.IsWanted(_works[name].Name.Member, paper));
            if (!chosen.TryGetValue(paper, out var other) || claim.IsBetterThan(other))
            {
                chosen[paper] = claim;
            }
        }

        foreach (var choice in chosen)
        {
            held.Hold(choice.Value.Name.Member, choice.Key);
        }

        return held;
    }

    /// <summary>A shipped name that would be a paper's own; of several of one paper one is.</summary>
    private readonly record struct Claim(ShippedName Name, int Agreement, bool IsWanted)
    {
        // First one of which the file does not say that it is another's, then the one that fits the paper best, then the one it wants.
        public bool IsBetterThan(Claim other) => Name.IsSettled != other.Name.IsSettled ? !Name.IsSettled
            : Agreement != other.Agreement ? Agreement > other.Agreement
            : IsWanted && !other.IsWanted;
    }

    /// <summary>The papers of an edition by the constant that each would have alone.</summary>
    private sealed class Wanting
    {
        private readonly IReadOnlyList<PaperDraft> _papers;
        private readonly string _edition;
        private readonly string[] _wanted;
        private readonly Dictionary<string, List<int>> _byWanted = new(StringComparer.OrdinalIgnoreCase);

        public Wanting(IReadOnlyList<PaperDraft> papers, string edition)
        {
            _papers = papers;
            _edition = edition;
            _wanted = new string[papers.Count];
            for (var i = 0; i < _wanted.Length; i++)
            {
                _wanted[i] = PaperNames.Wanted(papers[i].Header, edition);
                var start = _wanted[i].TrimEnd('_');
                if (!_byWanted.TryGetValue(start, out var ofName))
                {
                    _byWanted[start] = ofName = [];
                }

                ofName.Add(i);
            }
        }

        public bool IsWanted(string constant, int paper) => _wanted[paper].Equals(constant, StringComparison.OrdinalIgnoreCase);

        /// <summary>
        /// The paper that is the shipped work and could have its constant, and how well they agree; -1 where none is, or it is not clear
        /// which.
        /// </summary>
        public (int Paper, int Agreement) BestFor(ShippedWork work)
        {
            var member = work.Name.Member;
            var (best, most, isClear) = (-1, 0, true);

            // In a contest words are put behind what a paper wants, so that this is how the constant begins.
            for (var length = member.Length; length > 0; length--)
            {
                if (!_byWanted.TryGetValue(member.Substring(0, length), out var papers))
                {
                    continue;
                }

                foreach (var paper in papers)
                {
                    var agreement = work.AgreementWith(_papers[paper]);
                    if (agreement >= Math.Max(most, 1) && PaperNames.MayHave(_papers[paper].Header, _edition, member))
                    {
                        (best, isClear, most) = agreement == most ? (best, false, most) : (paper, true, agreement);
                    }
                }

                // Who begins with less has more words of its title in the constant, and cannot be a better match than an equal title.
                if (most >= ShippedWork.EqualTitle)
                {
                    break;
                }
            }

            return (isClear ? best : -1, most);
        }
    }
}
