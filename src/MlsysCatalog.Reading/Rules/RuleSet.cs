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
        new EmptyLinkTarget(),
        new LeftoverPlaceholder(),
        new DuplicateUnderTopic(),
        new PastedLink(),
        new RenamedPaper(),
        new DuplicateAcrossTopics(),
        new ContradictoryEdition(),
        new NearDuplicateTitle(),
        new SharedName(),
        new DisputedEdition(),
        new MalformedVenueTag(),
        new EntryOutsideList(),
        new ContestedConstant(),
        new UnclearComment(),
        new UnreadableTableLine(),
    ];
}
