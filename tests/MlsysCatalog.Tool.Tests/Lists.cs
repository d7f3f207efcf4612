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
    public ToolRun Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = CommandLine.Run(arguments, output, error);
        return new(exitCode, output.ToString().Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), error.ToString().Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

/// <summary>What a run of the tool said; paths in it are those below the folder.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error);
