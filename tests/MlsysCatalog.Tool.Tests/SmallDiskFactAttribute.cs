using System.Diagnostics;

namespace MlsysCatalog.Tool.Tests;

/// <summary>
/// A test on a disk of its own, which a namespace of its own holds and nobody else sees; skipped where nobody may mount one.
/// </summary>
public sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> MayMount = new(TryMount);

    public SmallDiskFactAttribute() => Skip = OperatingSystem.IsLinux() && MayMount.Value ? null : "This machine lets nobody mount a disk of his own.";

    private static bool TryMount()
    {
        try
        {
            var start = new ProcessStartInfo("unshare", ["-rm", "mount", "-t", "tmpfs", "-o", "size=64k", "none", Path.GetTempPath()])
            {
                RedirectStandardError = true,
            };
            using var mount = Process.Start(start)!;
            mount.StandardError.ReadToEnd();
            mount.WaitForExit();
            return mount.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
