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
        var progress = new Progress(terminal.ShowsProgress ? error : null);
        CheckReport report;
        try
        {
            report = ListCheck.Load(request, progress).Run();
        }
        finally
        {
            progress.Clear();
        }

        Write(request, report, terminal, output);
        return report.Findings.Any(finding => finding.Severity >= request.Failing) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static void Write(CheckRequest request, CheckReport report, TerminalSettings terminal, TextWriter output)
    {
        if (request.Output is not { } file)
        {
            WriterFor(request.Format, output, new(terminal.HasColours)).Write(report);
            return;
        }

        using var text = new StringWriter { NewLine = "\n" };
        WriterFor(request.Format, text, new(isOn: false)).Write(report);
        WrittenFile.Write(file, text.ToString());
    }

    private static IFindingWriter WriterFor(string format, TextWriter output, Colours colours) => format switch
    {
        "json" => new JsonFindings(output),
        "sarif" => new SarifFindings(output),
        "github" => new GitHubFindings(output),
        _ => new TextFindings(output, colours),
    };
}
