namespace MlsysCatalog.Reading;

/// <summary>What a check says of one list.</summary>
/// <param name="List">The list.</param>
/// <param name="Reported">What is reported, by place and rule, as loud as someone has set it.</param>
/// <param name="Known">What a baseline knows of, in the same order.</param>
/// <param name="Suppressed">What comments in the lists switch off, in the same order.</param>
public sealed record CheckedList(
    ListReading List,
    IReadOnlyList<Finding> Reported,
    IReadOnlyList<Finding> Known,
    IReadOnlyList<Finding> Suppressed);
