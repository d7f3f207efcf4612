using System.Diagnostics;
using System.Text;

namespace MlsysCatalog.Package.Tests;

/// <summary>The <c>dotnet</c> command as a process of its own.</summary>
internal sealed class DotNet : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private DotNet(ProcessStartInfo start)
    {
        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Append(line.Data);
        _process.ErrorDataReceived += (_, line) => Append(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts the command.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="packages">The folder that it restores packages into.</param>
    /// <param name="arguments">What stands after <c>dotnet</c>.</param>
    public static DotNet Start(string folder, string packages, params string[] arguments) => Start(folder, packages, [], arguments);

    private static DotNet Start(string folder, string packages, (string Name, string Value)[] variables, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A test host hands the build that started it down to its children.
        var inherited = start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase));
        foreach (var name in inherited.ToArray())
        {
            start.Environment.Remove(name);
        }

        // Servers would outlive the tests and keep their packages open: the compiler's has a name of its own, and is ended with them.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = CompilerServer.IsUsed ? "true" : "false";
        start.Environment["SharedCompilationId"] = CompilerServer.Name;
        start.Environment["NUGET_PACKAGES"] = packages;
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return new(start);
    }

    /// <summary>Runs the command and waits for its end.</summary>
    /// <exception cref="TimeoutException">It ran too long; it and what it started have been ended.</exception>
    public static Task<(int ExitCode, string Output)> RunAsync(string folder, string packages, params string[] arguments) =>
        RunAsync(folder, packages, [], arguments);

    /// <summary>Runs the command with environment variables of its own and waits for its end.</summary>
    /// <exception cref="TimeoutException">It ran too long; it and what it started have been ended.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string folder, string packages, (string Name, string Value)[] variables, string[] arguments)
    {
        using var command = Start(folder, packages, variables, arguments);
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            await command._process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} ran longer than {Patience}. It printed:\n{command.Output}");
        }

        return (command._process.ExitCode, command.Output);
    }

    /// <summary>Waits until it has printed a text.</summary>
    /// <exception cref="TimeoutException">It has not, for a long time.</exception>
    public async Task WaitForAsync(string text)
    {
        for (var waited = Stopwatch.StartNew(); !Output.Contains(text, StringComparison.Ordinal); await Task.Delay(100))
        {
            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException($"«{text}» was not printed within {Patience}, but:\n{Output}");
            }
        }
    }

    /// <summary>Ends it, and what it started, where it still runs.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Append(string? line)
    {
        lock (_output)
        {
            _output.Append(line).Append('\n');
        }
    }
}
