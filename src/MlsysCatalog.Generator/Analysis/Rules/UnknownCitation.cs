using System.Collections.Immutable;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>MLC0601: what is said of a <c>[Cites("…")]</c> whose key no paper has.</summary>
internal static class UnknownCitation
{
    private const string MeantKeys = nameof(MeantKeys);
    private const char Separator = '\n';
    private const int MostLetters = 100;

    /// <summary>What is fixed of the rule.</summary>
    public static RuleDescriptor Descriptor { get; } = new(
        "MLC0601",
        "Cited key that no paper has",
        RuleCategory.Citation,
        FindingSeverity.Error,
        "The key of a [Cites] attribute is that of no paper in the project's own lists, nor in a catalog of an assembly that it references.")
    {
        HasFix = true,
    };

    /// <summary>What to tell.</summary>
    /// <param name="key">The key that is no paper's; null where the code says null.</param>
    /// <param name="near">The keys that may be meant, the likeliest first.</param>
    public static string MessageOf(string? key, IReadOnlyList<string> near)
    {
        if (string.IsNullOrWhiteSpace(key))
        {
            return "This citation names no paper; write the paper's key, such as 'osdi2020/gavel', which the constants of PaperKeys hold";
        }

        var advice = near.Count > 0
            ? $"did you mean {string.Join(" or ", near.Select(static meant => $"'{meant}'"))}?"
            : "put the paper into a list, or cite one that is there: the constants of PaperKeys hold the keys";
        return $"No paper has the key '{Shown(key!)}'; {advice}";
    }

    /// <summary>What a diagnostic tells its code fix.</summary>
    public static ImmutableDictionary<string, string?> PropertiesOf(IReadOnlyList<string> near) =>
        ImmutableDictionary<string, string?>.Empty.Add(MeantKeys, string.Join(Separator.ToString(), near));

    /// <summary>The keys that may be meant, the likeliest first, by a diagnostic's properties.</summary>
    public static IReadOnlyList<string> MeantBy(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(MeantKeys, out var keys) && keys is { Length: > 0 } ? keys.Split(Separator) : [];

    private static string Shown(string key) => key.Length <= MostLetters ? key : key.Substring(0, MostLetters) + "…";
}
