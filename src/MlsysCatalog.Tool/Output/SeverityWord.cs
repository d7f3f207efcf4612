using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>What the tool calls a severity, when typed and when printed.</summary>
internal static class SeverityWord
{
    /// <summary>The word: <c>warning</c>.</summary>
    public static string Of(FindingSeverity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>The word for several: <c>warnings</c>.</summary>
    public static string Plural(FindingSeverity severity) =>
        severity is FindingSeverity.Warning or FindingSeverity.Error ? Of(severity) + "s" : Of(severity);

    /// <summary>The severity that a word means; a warning where it means none.</summary>
    public static FindingSeverity Parse(string word) => word switch
    {
        "hidden" => FindingSeverity.Hidden,
        "info" => FindingSeverity.Info,
        "error" => FindingSeverity.Error,
        _ => FindingSeverity.Warning,
    };
}
