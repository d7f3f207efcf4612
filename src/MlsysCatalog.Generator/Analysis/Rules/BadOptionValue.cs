using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>
/// MLC0505: a property of the project file, or a setting of a list in an <c>.editorconfig</c>, with a value that means nothing; the default
/// holds instead.
/// </summary>
internal sealed class BadOptionValue : ProjectRule
{
    private static readonly (string Property, string[] Allowed)[] Options =
    [
        ("MlsysCatalogVisibility", ["internal", "public"]),
        ("MlsysCatalogKeys", ["true", "false"]),
        ("MlsysCatalogDocs", ["true", "false"]),
        ("MlsysCatalogCitations", ["false", "true"]),
        ("MlsysCatalogCheckCrefs", ["false", "true"]),
    ];

    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0505",
        "Bad option value",
        RuleCategory.Catalog,
        FindingSeverity.Warning,
        "An option has a value that is none of the allowed ones, so its default holds.");

    public override void Check(ProjectCheck check)
    {
        foreach (var (property, allowed) in Options)
        {
            var value = check.Property(property);
            if (value.Length > 0 && !allowed.Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                check.Report($"{property} is '{value}'; set it to {string.Join(" or ", allowed.Select(static word => $"'{word}'"))}, until then it counts as '{allowed[0]}'");
            }
        }

        foreach (var (problem, location) in check.SettingProblems)
        {
            check.Report($"{problem.Message}, until then it counts for nothing", location);
        }
    }
}
