using System.Diagnostics;
using System.Text;

namespace MlsysCatalog.Tool;

/// <summary>Asks git, as a child process that gets each argument as it is.</summary>
internal static class Git
{
    /// <summary>Runs git in a folder.</summary>
    /// <returns>What it printed, or null where it failed.</returns>
    /// <exception cref="UnusableInputException">There is no git.</exception>
    public static string? Ask(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        // Only looks: no lock that another git would stumble over, no question to a person, no pager.
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_PAGER"] = "cat";
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var git = Process.Start(start)!;
            git.StandardInput.Close();
            var errors = git.StandardError.ReadToEndAsync();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            errors.GetAwaiter().GetResult();
            return git.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new UnusableInputException($"--changed-since needs git, which cannot be run: {Terminal.Safe(exception.Message)}");
        }
    }
}
