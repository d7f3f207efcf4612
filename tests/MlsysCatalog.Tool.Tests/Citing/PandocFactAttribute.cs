using System.Diagnostics;

namespace MlsysCatalog.Tool.Tests;

/// <summary>
/// A test that has Pandoc read a bibliography back: the one reader of both formats that is widely used, and has nothing of ours. CI brings
/// it; elsewhere such a test is skipped where it is absent.
/// </summary>
public sealed class PandocFactAttribute : FactAttribute
{
    public PandocFactAttribute() => Skip = IsThere ? null : "There is no pandoc on this machine.";

    private static bool IsThere { get; } = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Any(static folder => File.Exists(Path.Combine(folder, "pandoc")) || File.Exists(Path.Combine(folder, "pandoc.exe")));

    /// <summary>What Pandoc makes of a text.</summary>
    internal static async Task<string> ConvertAsync(string text, string from, string to)
    {
        using var pandoc = Process.Start(new ProcessStartInfo("pandoc", ["--from", from, "--to", to, "--wrap=none"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        var output = pandoc.StandardOutput.ReadToEndAsync();
        var error = pandoc.StandardError.ReadToEndAsync();
        await pandoc.StandardInput.WriteAsync(text);
        pandoc.StandardInput.Close();
        await pandoc.WaitForExitAsync();
        Assert.Equal((0, ""), (pandoc.ExitCode, await error));
        return await output;
    }
}
