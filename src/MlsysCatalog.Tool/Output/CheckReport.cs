using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>What a check has to say.</summary>
/// <param name="Findings">What is shown, in order.</param>
/// <param name="Files">All that was checked: lists, venue tables, shipped files and baselines.</param>
internal sealed record CheckReport(IReadOnlyList<Finding> Findings, IReadOnlyList<ListReading> Files)
{
    /// <summary>What would be shown if no baseline knew of it.</summary>
    public IReadOnlyList<Finding> Known { get; init; } = [];

    /// <summary>The baselines that were in force.</summary>
    public IReadOnlyList<string> Baselines { get; init; } = [];

    /// <summary>How many findings stand in a baseline that are found no more.</summary>
    public int StaleLines { get; init; }

    /// <summary>
    /// Lists that were not read, a few of them at most, where some of what was shipped may be in them; else nothing is said of it.
    /// </summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>The baseline that was written, or null.</summary>
    public WrittenBaseline? Written { get; init; }

    /// <summary>The revision since which lines were changed, where only findings in those are shown.</summary>
    public string? ChangedSince { get; init; }
}
