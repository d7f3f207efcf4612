using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>MLC0509: a catalog that the compiler or the runtime could not bear; nothing of it is emitted.</summary>
internal sealed class CatalogTooLarge : ProjectRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0509",
        "Catalog too large",
        RuleCategory.Catalog,
        FindingSeverity.Error,
        "The catalog is over a hard limit of the compiler or the runtime: instead of a program that fails when it starts, nothing is emitted.");

    public override void Check(ProjectCheck check)
    {
        if (CatalogLimits.FindExceeded(check.Model) is { } exceeded)
        {
            check.Report($"The catalog has {exceeded}, so nothing is emitted; take lists out of this project, or give papers their venues and years");
        }
    }
}
