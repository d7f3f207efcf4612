using System.Globalization;
using System.Runtime.InteropServices;

namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>The machine, in words that say how fast it may be and not whose it is.</summary>
internal static class Machine
{
    public static string Description { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores ({RuntimeInformation.ProcessArchitecture}), {Memory:0} GB of memory, {Os}, ")
        + RuntimeInformation.FrameworkDescription;

    private static double Memory => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;

    private static string Os => OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : "Linux";
}
