using System.Diagnostics;
using System.Text.Json;

namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>Other processes: <c>dotnet</c>, a measured program, or this program again under other settings.</summary>
internal static class ChildProcess
{
    /// <summary>Runs one to its end.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Run(string folder, string file, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}");
    }

    /// <summary>How long one takes from its start to its end, in milliseconds.</summary>
    public static double Time(string file, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0
            ? watch.Elapsed.TotalMilliseconds
            : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    /// <summary>
    /// Asks this program in a process of its own, with the compiler's garbage collector: it has one heap a core, for whole collections
    /// while nothing else runs.
    /// </summary>
    public static T Ask<T>(params IReadOnlyList<string> question)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "MlsysCatalog.Benchmarks.dll");
        return JsonSerializer.Deserialize<T>(Run(
            AppContext.BaseDirectory, "dotnet", ["exec", program, "child", .. question], ("DOTNET_gcServer", "1"),
            ("DOTNET_gcConcurrent", "1")))!;
    }

    /// <summary>The other side of <see cref="Ask"/>.</summary>
    public static void Answer(string[] question) => Console.WriteLine(question switch
    {
        ["generation", var papers] => JsonSerializer.Serialize(Generation.Answer(int.Parse(papers, null))),
        ["cold", var side] => JsonSerializer.Serialize(Generation.AnswerCold(side)),
        ["large", var papers, var store] => JsonSerializer.Serialize(Large.Answer(int.Parse(papers, null), store)),
        _ => throw new ArgumentException("A child knows no such question."),
    });
}
