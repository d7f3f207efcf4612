using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>How large a catalog may be: beyond this the compiler gives up, or the program does when it first loads the type.</summary>
internal static class CatalogLimits
{
    /// <summary>
    /// The runtime loads no class of more than 65,535 methods (TypeLoadException);
    /// each member of a catalog's class is one, a few more are its own.
    /// </summary>
    public const int MaximumMembers = 65_000;

    /// <summary>
    /// A store's numbers end at 2³⁰, so that what is written must be fewer bytes: of each character at most three, and a quarter is left
    /// for the tables. The compiler would give up, for want of memory, before it came that far.
    /// </summary>
    public const int MaximumText = 1 << 28;

    /// <summary>What is too large, in words that follow "The catalog has", or null.</summary>
    public static string? FindExceeded(CatalogModel model)
    {
        var members = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var edition in model.Editions)
        {
            members[edition.Constant] = 0;
        }

        foreach (var paper in model.Papers)
        {
            members[model.Editions[paper.Edition].Constant]++;
        }

        foreach (var paper in model.Former)
        {
            members[paper.Edition] = members.TryGetValue(paper.Edition, out var count) ? count + 1 : 1;
        }

        foreach (var edition in members)
        {
            if (edition.Value > MaximumMembers)
            {
                return Exceeded(edition.Value, $"papers in Papers.{edition.Key}");
            }
        }

        return members.Count > MaximumMembers ? Exceeded(members.Count, "editions")
            : model.Venues.Count > MaximumMembers ? Exceeded(model.Venues.Count, "venues")
            : model.Topics.Count > MaximumMembers ? Exceeded(model.Topics.Count, "topics")
            : model.Lists.Count > MaximumMembers ? Exceeded(model.Lists.Count, "lists")
            : CountText(model) is > MaximumText and var text ? Exceeded(text, "characters of text", MaximumText)
            : null;
    }

    private static long CountText(CatalogModel model)
    {
        var sum = 0L;
        foreach (var paper in model.Papers)
        {
            sum += paper.Key.Length + paper.Title.Length + (paper.Name?.Length ?? 0) + Count(paper.Aliases) + Count(paper.Ids)
                + Count(paper.Authors) + Count(paper.Organizations) + Count(paper.Tags) + Count(paper.Remarks);
            foreach (var link in paper.Links)
            {
                sum += link.Label.Length + link.Url.Length;
            }
        }

        return sum;
    }

    private static long Count(EquatableArray<string> texts)
    {
        var sum = 0L;
        foreach (var text in texts)
        {
            sum += text.Length;
        }

        return sum;
    }

    private static string Exceeded(long count, string what, int most = MaximumMembers) =>
        FormattableString.Invariant($"{count} {what}, and {most} are the most");
}
