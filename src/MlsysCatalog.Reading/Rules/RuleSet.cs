namespace MlsysCatalog.Reading;

/// <summary>The rules that look at lists. Those that look at the project a catalog is compiled into are the analyzers' own.</summary>
public static class RuleSet
{
    // Looks for files, which an analyzer may not: the tool's own.
    private const string OfTool = "MLC0106";

    // The analyzers' own: about the project, its options, its C#.
    private static readonly string[] OutsideLists = ["MLC0504", "MLC0505", "MLC0508", "MLC0509", "MLC0601", "MLC0602"];

    /// <summary>What is said where a list cannot be read.</summary>
    public static RuleDescriptor Unreadable => All[0].Descriptor;

    /// <summary>Every rule, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new UnreadableList(),
        new NothingRecognised(),
        new MissingTitle(),
        new GluedMarker(),
        new UnbalancedBracket(),
        new EmptyLinkTarget(),
        new MalformedAddress(),
        new MissingFile(),
        new MissingLink(),
        new MissingVenue(),
        new MissingYear(),
        new LeftoverPlaceholder(),
        new StrayCharacter(),
        new BidirectionalControl(),
        new ForbiddenScheme(),
        new DuplicateUnderTopic(),
        new PastedLink(),
        new RenamedPaper(),
        new DuplicateAcrossTopics(),
        new ContradictoryEdition(),
        new NearDuplicateTitle(),
        new SharedName(),
        new DisputedEdition(),
        new MalformedVenueTag(),
        new MixedVenueSpelling(),
        new MistypedVenue(),
        new EditionAgainstLink(),
        new ArxivAfterYear(),
        new YearOutOfRange(),
        new PublishedSince(),
        new VenueAlias(),
        new VenueNotHeld(),
        new EmptyTopic(),
        new RepeatedHeading(),
        new EntryUnderNoTopic(),
        new OutOfYearOrder(),
        new EntryOutsideList(),
        new ContestedConstant(),
        new ShippedConstant(),
        new UnclearComment(),
        new UselessSuppression(),
        new UnreadableLine(),
    ];

    /// <summary>The ids of all rules, those of others among them: what a setting or a comment can name.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. All.Select(static rule => rule.Descriptor.Id).Concat(OutsideLists).Append(OfTool)
            .Distinct().OrderBy(static id => id, StringComparer.Ordinal)];

    private static HashSet<string> Known { get; } = new(Ids, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a rule has this id; case aside.</summary>
    public static bool IsId(string word) => Known.Contains(word);

    /// <summary>Whether only the tool runs a rule, so that a build cannot tell where it finds something.</summary>
    internal static bool IsOfToolAlone(string id) => id == OfTool;

    /// <summary>Whether a rule looks at the project or at its C#, where no setting of a list reaches it.</summary>
    public static bool IsOutsideLists(string id) =>
        OutsideLists.Contains(id, StringComparer.OrdinalIgnoreCase)
        && !All.Any(rule => rule.Descriptor.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}
