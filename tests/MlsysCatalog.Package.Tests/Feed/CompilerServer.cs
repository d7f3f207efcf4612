using System.Diagnostics;

namespace MlsysCatalog.Package.Tests;

/// <summary>
/// The compiler server of this run, which spares each build the start of a compiler. Where its processes cannot be told by name,
/// builds do without: it would outlive the tests by ten minutes.
/// </summary>
internal static class CompilerServer
{
    /// <summary>What this run calls its server: no other build asks it for anything.</summary>
    public static string Name { get; } = NameOf(Environment.ProcessId);

    /// <summary>Whether builds use it.</summary>
    public static bool IsUsed => OperatingSystem.IsLinux();

    /// <summary>What the run of a process calls its server.</summary>
    public static string NameOf(int process) => $"mlsys-catalog-packagetest-{process}";

    /// <summary>Ends the servers of a name.</summary>
    /// <returns>How many there were.</returns>
    public static int Kill(string name)
    {
        var killed = 0;
        foreach (var folder in Directory.Exists("/proc") ? Directory.GetDirectories("/proc") : [])
        {
            try
            {
                if (int.TryParse(Path.GetFileName(folder), out var id)
                    && File.ReadAllText(Path.Combine(folder, "cmdline")) is var line
                    && line.Contains("VBCSCompiler", StringComparison.Ordinal)
                    && line.Split('\0').Contains("-pipename:" + name))
                {
                    using var server = Process.GetProcessById(id);
                    server.Kill();
                    killed++;
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
            {
                // It has ended by itself, or is somebody else's.
            }
        }

        return killed;
    }
}
