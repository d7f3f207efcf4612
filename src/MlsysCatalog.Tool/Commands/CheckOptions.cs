using System.CommandLine;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>The options of <c>check</c> that say what is looked at and how it is told.</summary>
internal sealed class CheckOptions
{
    private readonly Argument<string[]> _files = Arguments.Files();

    private readonly Option<string> _format = Arguments.Choice(
        "--format",
        "How to print: like a compiler, one JSON object a finding, SARIF 2.1.0, or GitHub's workflow commands",
        "text", "json", "sarif", "github");

    private readonly Option<string> _severity = Arguments.Choice(
        "--severity", "The least that is shown", "warning", "hidden", "info", "error");

    private readonly Option<string> _failOn = Arguments.Choice(
        "--fail-on", "The least that makes the exit code 1; it is shown, too", "warning", "info", "error");

    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = $"The file of known findings, instead of each {Baseline.FileName} beside or above the lists",
        HelpName = "FILE",
    };

    private readonly Option<bool> _writeBaseline = new("--write-baseline")
    {
        Description = "Writes what is found into the baseline, and takes out what is gone",
    };

    private readonly Option<string?> _changedSince = new("--changed-since")
    {
        Description = "Shows only what touches lines that were changed since a git revision",
        HelpName = "REVISION",
    };

    private readonly Option<string?> _output = new("--output") { Description = "Prints into a file", HelpName = "FILE" };

    private readonly Option<bool> _fix = new("--fix")
    {
        Description = "Mends in the files what is shown and has a fix, then tells what remains",
    };

    private readonly Option<bool> _diff = new("--diff")
    {
        Description = "Prints what --fix would change, as a unified diff, and changes nothing",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_files);
        command.Add(_format);
        command.Add(_severity);
        command.Add(_failOn);
        command.Add(_baseline);
        command.Add(_writeBaseline);
        command.Add(_changedSince);
        command.Add(_output);
        command.Add(_fix);
        command.Add(_diff);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_writeBaseline) && result.GetValue(_changedSince) is not null)
            {
                result.AddError("--write-baseline writes all that is found, so --changed-since cannot go with it.");
            }

            if (result.GetValue(_writeBaseline) && result.GetValue(_diff))
            {
                result.AddError("--diff writes nothing, so --write-baseline cannot go with it.");
            }
        });
    }

    /// <summary>What was typed.</summary>
    public CheckRequest Read(ParseResult result) => new(result.GetRequiredValue(_files))
    {
        Format = result.GetRequiredValue(_format),
        Shown = SeverityWord.Parse(result.GetRequiredValue(_severity)),
        Failing = SeverityWord.Parse(result.GetRequiredValue(_failOn)),
        Baseline = result.GetValue(_baseline),
        WritesBaseline = result.GetValue(_writeBaseline),
        ChangedSince = result.GetValue(_changedSince),
        Output = result.GetValue(_output),
        Mends = result.GetValue(_fix) && !result.GetValue(_diff),
        ShowsMending = result.GetValue(_diff),
    };
}

/// <summary>What <c>check</c> is asked for.</summary>
/// <param name="Files">Files, folders and patterns.</param>
internal sealed record CheckRequest(IReadOnlyList<string> Files)
{
    /// <summary>How to print.</summary>
    public string Format { get; init; } = "text";

    /// <summary>The least that is shown.</summary>
    public FindingSeverity Shown { get; init; } = FindingSeverity.Warning;

    /// <summary>The least that makes the exit code 1.</summary>
    public FindingSeverity Failing { get; init; } = FindingSeverity.Warning;

    /// <summary>The baseline that was named, or null for those that are found.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whether to write the baseline.</summary>
    public bool WritesBaseline { get; init; }

    /// <summary>The revision since which lines have to be changed, or null for all lines.</summary>
    public string? ChangedSince { get; init; }

    /// <summary>The file to print into, or null.</summary>
    public string? Output { get; init; }

    /// <summary>Whether to mend the files.</summary>
    public bool Mends { get; init; }

    /// <summary>Whether to print what mending would change, and nothing else.</summary>
    public bool ShowsMending { get; init; }

    /// <summary>Whether a finding is shown.</summary>
    public bool Shows(Finding finding) => finding.Severity >= Shown || finding.Severity >= Failing;
}
