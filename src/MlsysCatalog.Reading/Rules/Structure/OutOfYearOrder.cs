namespace MlsysCatalog.Reading;

/// <summary>
/// MLC0404: an entry out of the order of years that its list keeps, newest or oldest first. Most lists keep none, so it is off.
/// </summary>
internal sealed class OutOfYearOrder : Rule
{
    // Fewer steps from year to year are no order.
    private const int FewestSteps = 10;

    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0404",
        "Entry out of the order of years",
        RuleCategory.Structure,
        FindingSeverity.None,
        "Where nine of ten steps from entry to entry lead to newer papers, or to older ones, the others are out of order.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        int newer = 0, older = 0;
        foreach (var (earlier, later) in Steps(list))
        {
            newer += later.Facts.Year > earlier.Facts.Year ? 1 : 0;
            older += later.Facts.Year < earlier.Facts.Year ? 1 : 0;
        }

        var isNewestFirst = older > newer;
        if (newer + older < FewestSteps || !Habit.Holds(Math.Max(newer, older), newer + older))
        {
            return;
        }

        foreach (var (earlier, later) in Steps(list))
        {
            if (isNewestFirst ? later.Facts.Year > earlier.Facts.Year : later.Facts.Year < earlier.Facts.Year)
            {
                findings.Report(
                    later.YearSpan is { IsEmpty: false } year ? year : later.TitleSpan,
                    $"The list puts the {(isNewestFirst ? "newest" : "oldest")} papers first, and {later.Facts.Year} comes behind {earlier.Facts.Year} here; move the entry",
                    new([new(list.Path, earlier.TitleSpan, "The entry in front of it")]));
            }
        }
    }

    // From each dated entry to the next under the same heading.
    private static IEnumerable<(Entry Earlier, Entry Later)> Steps(ListReading list)
    {
        Entry? last = null;
        foreach (var entry in list.Entries)
        {
            if (entry.Facts.Year is not null)
            {
                if (last is not null && last.Topic == entry.Topic)
                {
                    yield return (last, entry);
                }

                last = entry;
            }
        }
    }
}
