using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>What the tool calls a severity, when typed and when printed.</summary>
internal static class SeverityWord
{
    /// <summary>The word: <c>warning</c>.</summary>
    public static string Of(FindingSeverity severity) => severity.ToString().ToLowerInvariant();
}
