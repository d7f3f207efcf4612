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
        var fix = new Option<bool>("--fix") { Description = "Mend in the files what is shown and has a fix, then tell what remains" };
        var diff = new Option<bool>("--diff") { Description = "Print what --fix would change, as a unified diff, and change nothing" };
        var command = new Command("check", "Tells what is wrong with the lists") { files, format, severity, failOn, fix, diff };
        return command.Does((result, output, error) =>
        {
            var loaded = LoadedLists.Load(result.GetRequiredValue(files));
            var (shown, failing) = (Level(result.GetRequiredValue(severity)), Level(result.GetRequiredValue(failOn)));
            var mending = new FixRun(loaded, lists => Find(lists, loaded, shown, failing));
            if (result.GetValue(diff))
            {
                return mending.Preview(new(output, isForEyes: !Console.IsOutputRedirected), error);
            }

            var isJson = result.GetRequiredValue(format) == "json";
            var isComplete = true;
            if (result.GetValue(fix))
            {
                (loaded, isComplete) = mending.Write(isJson ? error : output, error);
            }

            var exitCode = Run(loaded, shown, failing, isJson ? new JsonFindings(output) : new TextFindings(output));
            return isComplete ? exitCode : ExitCode.Unusable;
        });
    }

    private static int Run(LoadedLists loaded, FindingSeverity shown, FindingSeverity failing, IFindingWriter writer)
    {
        var files = loaded.Lists.Concat(loaded.Found).ToList();
        var findings = Find(files, loaded, shown, failing);
        writer.Write(findings, files);
        return findings.Exists(finding => finding.Severity >= failing) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static List<Finding> Find(IReadOnlyList<ListReading> files, LoadedLists loaded, FindingSeverity shown, FindingSeverity failing) =>
        [.. RuleRunner.Check(files, loaded.Venues).Where(finding => finding.Severity >= shown || finding.Severity >= failing)];

    private static FindingSeverity Level(string word) => word switch
    {
        "info" => FindingSeverity.Info,
        "error" => FindingSeverity.Error,
        _ => FindingSeverity.Warning,
    };
}
