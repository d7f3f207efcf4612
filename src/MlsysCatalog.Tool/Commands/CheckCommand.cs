using System.CommandLine;

namespace MlsysCatalog.Tool;

/// <summary><c>check</c>: what is wrong with the lists, at its place; the same findings as a build's.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(TerminalSettings terminal)
    {
        var options = new CheckOptions();
        var command = new Command("check", "Tells what is wrong with the lists");
        options.AddTo(command);
        return command.Does((result, output, error) => Run(options.Read(result), terminal, output, error));
    }

    private static int Run(CheckRequest request, TerminalSettings terminal, TextWriter output, TextWriter error)
    {
        if (request.ShowsMending)
        {
            return Print(request, output, (text, isFile) =>
                FixRun.Load(request).Preview(new(text, isForEyes: !isFile && terminal.ShowsOutput), error));
        }

        // What was mended stands with the findings for people, and apart from them for programs.
        var isComplete = !request.Mends || FixRun.Load(request).Write(request is { Format: "text", Output: null } ? output : error, error);
        var progress = new Progress(terminal.ShowsProgress ? error : null);
        CheckReport report;
        try
        {
            var check = ListCheck.Load(request, progress);
            isComplete &= check.Loaded.IsComplete;
            report = check.Run();
        }
        finally
        {
            progress.Clear();
        }

        return Print(request, output, (text, isFile) =>
        {
            WriterFor(request.Format, text, new(!isFile && terminal.HasColours)).Write(report);
            return !isComplete ? ExitCode.Unusable
                : report.Findings.Any(finding => finding.Severity >= request.Failing) ? ExitCode.Findings
                : ExitCode.Clean;
        });
    }

    private static int Print(CheckRequest request, TextWriter output, Func<TextWriter, bool, int> print)
    {
        if (request.Output is not { } file)
        {
            return print(output, false);
        }

        using var text = new StringWriter { NewLine = "\n" };
        var exitCode = print(text, true);
        WrittenFile.Write(file, text.ToString());
        return exitCode;
    }

    private static IFindingWriter WriterFor(string format, TextWriter output, Colours colours) => format switch
    {
        "json" => new JsonFindings(output),
        "sarif" => new SarifFindings(output),
        "github" => new GitHubFindings(output),
        _ => new TextFindings(output, colours),
    };
}
