using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>Which findings are mended when all are: what MLC0602 counts, and what its code fix then does.</summary>
internal static class MendableFindings
{
    /// <summary>Those with edits that somebody wants to know of; hidden ones may be mended one at a time.</summary>
    public static IEnumerable<Finding> Among(IEnumerable<Finding> findings) =>
        findings.Where(static finding => finding.Edits.Count > 0 && finding.Severity >= FindingSeverity.Info);
}
