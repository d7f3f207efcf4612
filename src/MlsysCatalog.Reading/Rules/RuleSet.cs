namespace MlsysCatalog.Reading;

/// <summary>The rules that look at lists. Those that look at the project a catalog is compiled into are the analyzers' own.</summary>
public static class RuleSet
{
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
        new DuplicateAcrossTopics(),
        new MalformedVenueTag(),
        new EmptyTopic(),
        new RepeatedHeading(),
        new EntryUnderNoTopic(),
        new OutOfYearOrder(),
        new EntryOutsideList(),
        new ContestedConstant(),
        new UnclearComment(),
        new UnreadableTableLine(),
    ];
}
