using System.Runtime.InteropServices;

namespace MlsysCatalog.Package.Tests;

/// <summary>
/// A test that publishes. The cases restore from the machine's packages and ask no network, so that it is skipped where this SDK's packages
/// for publishing were never restored: <c>dotnet publish</c> of any program with the same settings brings them.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublishFactAttribute : FactAttribute
{
    private readonly string[] _packages;
    private string? _skip;

    public PublishFactAttribute(params string[] packages) => _packages = packages;

    /// <summary>This machine, as packages name it.</summary>
    public static string Rid { get; } =
        (OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")
        + (RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "-arm64" : "-x64");

    /// <summary>Whether a linker is needed, too.</summary>
    public bool NeedsLinker { get; set; }

    /// <inheritdoc/>
    public override string? Skip
    {
        get => _skip ?? Obstacle();
        set => _skip = value;
    }

    /// <summary>Whether a program of this name is on the path.</summary>
    public static bool FindProgram(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, name)));

    private string? Obstacle()
    {
        var version = Environment.Version.ToString(3);
        var missing = _packages.Select(static package => package.Replace("RID", Rid, StringComparison.Ordinal))
            .FirstOrDefault(package => !Directory.Exists(Path.Combine(PackedFeed.MachinePackages, package, version)));
        return missing is not null ? $"The package {missing} {version}, with which programs are published, was not restored here."
            : NeedsLinker && !OperatingSystem.IsWindows() && !FindProgram("clang") && !FindProgram("gcc")
                ? "Neither clang nor gcc is here to link native code."
            : null;
    }
}
