using System.CommandLine;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary><c>check</c>: what is wrong with the lists, at its place; the same findings as a build's.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var files = Arguments.Files();
        var format = Arguments.Choice("--format", "How to print: like a compiler, or one JSON object a finding", "text", "json");
        var severity = Arguments.Choice("--severity", "The least that is shown", "warning", "info", "error");
        var failOn = Arguments.Choice("--fail-on", "The least that makes the exit code 1; it is shown, too", "warning", "info", "error");
        var command = new Command("check", "Tells what is wrong with the lists") { files, format, severity, failOn };
        return command.Does((result, output, _) => Run(
            LoadedLists.Load(result.GetRequiredValue(files)),
            Level(result.GetRequiredValue(severity)),
            Level(result.GetRequiredValue(failOn)),
            result.GetRequiredValue(format) == "json" ? new JsonFindings(output) : new TextFindings(output)));
    }

    private static int Run(LoadedLists loaded, FindingSeverity shown, FindingSeverity failing, IFindingWriter writer)
    {
        var files = loaded.Lists.Concat(loaded.Found).ToList();
        var findings = RuleRunner.Check(files, loaded.Venues, new RelativeFiles().Has)
            .Where(finding => finding.Severity >= shown || finding.Severity >= failing)
            .ToList();
        writer.Write(findings, files);
        return findings.Exists(finding => finding.Severity >= failing) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static FindingSeverity Level(string word) => word switch
    {
        "info" => FindingSeverity.Info,
        "error" => FindingSeverity.Error,
        _ => FindingSeverity.Warning,
    };
}
