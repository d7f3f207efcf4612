namespace MlsysCatalog.Tool.Tests;

/// <summary>A test of what only Linux has: pipes with a name, devices, small disks, signals; skipped elsewhere.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Only Linux has what this needs.";
}
