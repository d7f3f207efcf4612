using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>How large a catalog may be: beyond this the compiler gives up, or the program does when it first loads the type.</summary>
internal static class CatalogLimits
{
    /// <summary>The runtime loads no class of more than 65,535 methods (TypeLoadException); each member of a catalog's class is one, a few more are its own.</summary>
    public const int MaximumMembers = 65_000;

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
            : null;
    }

    private static string Exceeded(int count, string what) => FormattableString.Invariant($"{count} {what}, and {MaximumMembers} are the most");
}
