using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace MlsysCatalog.Tool;

/// <summary>Runs <c>dotnet</c>, as a child process that gets each argument as it is.</summary>
internal static class DotNet
{
    // What a build tells its children of itself: another build would take its own SDK and tasks from there.
    private static readonly string[] NamesOfBuilds =
        ["MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "MSBUILDTERMINALLOGGER"];

    /// <summary>Runs it in a folder.</summary>
    /// <returns>Whether it ended well, and what it printed on standard output and on standard error.</returns>
    /// <exception cref="UnusableInputException">There is no <c>dotnet</c>.</exception>
    public static (bool IsWell, string Output, string Error) Run(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        foreach (var name in NamesOfBuilds)
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // Whoever interrupts the tool interrupts the child, too; the tool then still clears up.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, static context => context.Cancel = true);
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode == 0, output, error.GetAwaiter().GetResult());
        }
        catch (Win32Exception exception)
        {
            throw new UnusableInputException($"A project is built with dotnet, which cannot be run: {Terminal.Safe(exception.Message)}");
        }
    }
}
