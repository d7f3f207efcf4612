namespace MlsysCatalog.Reading;

/// <summary>The venues, editions and constants of a set of papers.</summary>
internal sealed class CatalogNames
{
    private CatalogNames(
        int[] venues,
        string[] venueConstants,
        (int Venue, int? Year)[] editions,
        string[] editionConstants,
        int[] editionOf,
        string[] constants)
    {
        Venues = venues;
        VenueConstants = venueConstants;
        Editions = editions;
        EditionConstants = editionConstants;
        EditionOf = editionOf;
        Constants = constants;
    }

    /// <summary>The venues of the model by their places in the <see cref="VenueIndex"/>, sorted by constant.</summary>
    public int[] Venues { get; }

    public string[] VenueConstants { get; }

    /// <summary>The editions, sorted by venue (its place in <see cref="Venues"/>; without one, -1, last), then year.</summary>
    public (int Venue, int? Year)[] Editions { get; }

    public string[] EditionConstants { get; }

    /// <summary>The place of each paper's edition.</summary>
    public int[] EditionOf { get; }

    /// <summary>The constant of each paper.</summary>
    public string[] Constants { get; }

    /// <summary>Names the papers.</summary>
    /// <param name="papers">The papers in an order of their content.</param>
    /// <param name="venues">The venues that entries name.</param>
    /// <param name="onClash">Told of each constant that several papers of an edition wanted: edition, constant, papers.</param>
    /// <param name="heldIn">
    /// The constants of an edition that were given away before, asked with its class and its papers; null for none. Holders are places
    /// among these papers.
    /// </param>
    /// <param name="cancellation">Ends the work early.</param>
    public static CatalogNames Of(
        IReadOnlyList<PaperHeader> papers,
        VenueIndex venues,
        Action<int, string, List<int>>? onClash = null,
        Func<string, IReadOnlyList<int>, HeldNames?>? heldIn = null,
        CancellationToken cancellation = default)
    {
        var (used, venueConstants, members) = EditionsOf(papers, venues);
        var editions = members.ConvertAll(edition => edition.Key).ToArray();
        var editionConstants = EditionConstantsOf(editions, venueConstants);
        var editionOf = new int[papers.Count];
        var constants = new string[papers.Count];
        for (var edition = 0; edition < members.Count; edition++)
        {
            cancellation.Check();
            var numbers = members[edition].Papers;
            var names = PaperNames.Of(
                [.. numbers.Select(number => papers[number])],
                editionConstants[edition],
                onClash is null ? null : (wanted, clash) => onClash(edition, wanted, [.. clash.Select(i => numbers[i])]),
                heldIn?.Invoke(editionConstants[edition], numbers));
            for (var i = 0; i < numbers.Count; i++)
            {
                editionOf[numbers[i]] = edition;
                constants[numbers[i]] = names[i];
            }
        }

        return new CatalogNames(used, venueConstants, editions, editionConstants, editionOf, constants);
    }

    /// <summary>The key that each paper would have if no other of its edition wanted its constant.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="venues">The venues that entries name.</param>
    public static string[] WantedKeys(IReadOnlyList<PaperHeader> papers, VenueIndex venues)
    {
        var (_, venueConstants, members) = EditionsOf(papers, venues);
        var editionConstants = EditionConstantsOf([.. members.Select(edition => edition.Key)], venueConstants);
        var keys = new string[papers.Count];
        for (var edition = 0; edition < members.Count; edition++)
        {
            foreach (var paper in members[edition].Papers)
            {
                keys[paper] = KeyOf(editionConstants[edition], PaperNames.Wanted(papers[paper], editionConstants[edition]));
            }
        }

        return keys;
    }

    /// <summary>The key of a paper.</summary>
    public string KeyOf(int paper) => KeyOf(EditionConstants[EditionOf[paper]], Constants[paper]);

    /// <summary>The papers by edition, then by constant (ordinal).</summary>
    public int[] Sorted()
    {
        var starts = new int[Editions.Length + 1];
        foreach (var edition in EditionOf)
        {
            starts[edition + 1]++;
        }

        for (var edition = 0; edition < Editions.Length; edition++)
        {
            starts[edition + 1] += starts[edition];
        }

        var papers = new int[EditionOf.Length];
        var constants = new string[EditionOf.Length];
        var ends = (int[])starts.Clone();
        for (var paper = 0; paper < papers.Length; paper++)
        {
            var place = ends[EditionOf[paper]]++;
            (papers[place], constants[place]) = (paper, Constants[paper]);
        }

        for (var edition = 0; edition < Editions.Length; edition++)
        {
            Array.Sort(constants, papers, starts[edition], starts[edition + 1] - starts[edition], StringComparer.Ordinal);
        }

        return papers;
    }

    /// <summary>The key of a constant.</summary>
    public static string KeyOf(string edition, string constant) => LetterCase.ToLower(edition) + "/" + LetterCase.ToLower(constant);

    /// <summary>The venues and the editions of papers, as <see cref="Venues"/> and <see cref="Editions"/> sort them.</summary>
    private static (int[] Venues, string[] VenueConstants, List<((int Venue, int? Year) Key, List<int> Papers)> Editions) EditionsOf(
        IReadOnlyList<PaperHeader> papers,
        VenueIndex venues)
    {
        var (used, venueConstants) = VenuesOf(papers, venues);
        var placeOf = new int[venues.Count];
        for (var place = 0; place < used.Length; place++)
        {
            placeOf[used[place]] = place;
        }

        var byEdition = new Dictionary<(long Venue, long Year), int>();
        var members = new List<((int Venue, int? Year) Key, List<int> Papers)>();
        for (var number = 0; number < papers.Count; number++)
        {
            var (venue, year) = papers[number].Edition;
            if (!byEdition.TryGetValue((venue, year ?? long.MinValue), out var edition))
            {
                byEdition.Add((venue, year ?? long.MinValue), edition = members.Count);
                members.Add(((venue < 0 ? -1 : placeOf[venue], year), []));
            }

            members[edition].Papers.Add(number);
        }

        members.Sort(static (left, right) => left.Key.Venue != right.Key.Venue
            ? ((uint)left.Key.Venue).CompareTo((uint)right.Key.Venue)
            : Nullable.Compare(left.Key.Year, right.Key.Year));
        return (used, venueConstants, members);
    }

    private static string[] EditionConstantsOf((int Venue, int? Year)[] editions, string[] venueConstants) =>
        EditionNames.OfEditions([.. editions.Select(edition => (edition.Venue < 0 ? null : venueConstants[edition.Venue], edition.Year))]);

    private static (int[] Venues, string[] Constants) VenuesOf(IReadOnlyList<PaperHeader> papers, VenueIndex venues)
    {
        var isUsed = new bool[venues.Count];
        foreach (var paper in papers)
        {
            if (paper.Edition.Venue >= 0)
            {
                isUsed[paper.Edition.Venue] = true;
            }
        }

        var used = Enumerable.Range(0, venues.Count)
            .Where(venue => isUsed[venue])
            .OrderBy(venue => venues[venue].Name, StringComparer.Ordinal)
            .ToArray();
        var constants = EditionNames.OfVenues([.. used.Select(venue => venues[venue].Name)]);
        Array.Sort(constants, used, StringComparer.Ordinal);
        return (used, constants);
    }
}
