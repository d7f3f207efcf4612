using System.Diagnostics;
using System.Text;

namespace MlsysCatalog.Tool.Tests;

/// <summary>A folder of lists, and the tool that is run on them.</summary>
internal sealed class Lists : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mlsys-catalog-").FullName;

    /// <summary>Writes a list as UTF-8 without a byte order mark.</summary>
    public string Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file.</summary>
    /// <returns>Its path.</returns>
    public string Write(string path, byte[] bytes)
    {
        var file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    /// <summary>A path in the folder.</summary>
    public string PathOf(string path) => Path.Combine(_folder, path);

    /// <summary>Runs the tool in this process.</summary>
    public ToolRun Run(params string[] arguments) => Run(default(TerminalSettings), arguments);

    /// <summary>Runs the tool in this process before a terminal.</summary>
    public ToolRun Run(TerminalSettings terminal, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = CommandLine.Run(arguments, output, error, terminal);
        return new(exitCode, Relative(output.ToString()), Relative(error.ToString()));
    }

    /// <summary>A text whose paths start in the folder.</summary>
    public string Relative(string text) => text.Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    /// <summary>Runs git in the folder.</summary>
    public void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

/// <summary>What a run of the tool said; paths in it are those below the folder.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error);
