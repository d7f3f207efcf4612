using System.Diagnostics;

namespace MlsysCatalog.Tool.Tests;

/// <summary>The built tool as a process of its own.</summary>
internal static class ToolProcess
{
    /// <summary>Runs it in a folder.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(string folder, params string[] arguments) =>
        RunWithAsync(folder, Path.GetTempPath(), arguments);

    /// <summary>Runs it in a folder, with a folder of its own for what is temporary.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunWithAsync(string folder, string temporary, params string[] arguments) =>
        RunWithAsync(folder, temporary, [], arguments);

    /// <summary>Runs it in a folder, with environment variables of its own, too.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunWithAsync(
        string folder, string temporary, (string Name, string Value)[] variables, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mlsys-catalog.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment[OperatingSystem.IsWindows() ? "TMP" : "TMPDIR"] = temporary;
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
