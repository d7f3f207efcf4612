using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Reflection;

namespace MlsysCatalog.Package.Tests;

/// <summary>The packages, packed once for all tests of a run into a folder feed, and the folder that the cases restore into.</summary>
internal sealed class PackedFeed
{
    /// <summary>The version under which they are packed: one that no other feed and no cache of the machine has.</summary>
    public const string Version = "0.0.0-packagetest";

    private const string Prefix = "mlsys-catalog-packagetest-";

    private static readonly Lazy<Task<PackedFeed>> Packed = new(PackAsync);

    private PackedFeed(string run, string name)
    {
        Run = run;
        Feed = Path.Combine(run, name);
        Packages = Path.Combine(run, name + "-restored");
    }

    /// <summary>A folder outside the repository for everything of this run; it goes with the run.</summary>
    public string Run { get; }

    /// <summary>The feed: a folder of <c>.nupkg</c> files.</summary>
    public string Feed { get; }

    /// <summary>The NUGET_PACKAGES of the cases.</summary>
    public string Packages { get; }

    /// <summary>The nuget.config of every case: this feed, and what the machine has already restored for the repository.</summary>
    public string Config =>
        $"""
        <configuration>
          <packageSources><clear /><add key="packed" value="{Feed}" /></packageSources>
          <fallbackPackageFolders><clear /><add key="machine" value="{MachinePackages}" /></fallbackPackageFolders>
          <packageSourceMapping><clear /></packageSourceMapping>
        </configuration>
        """;

    /// <summary>Where this machine keeps the packages that the repository was restored with.</summary>
    public static string MachinePackages => typeof(PackedFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "NuGetPackageRoot").Value!;

    /// <summary>Packs at the first call.</summary>
    public static Task<PackedFeed> GetAsync() => Packed.Value;

    /// <summary>A feed of the same packages in which the generator's lacks a file.</summary>
    public PackedFeed Without(string path)
    {
        var doctored = new PackedFeed(Run, "feed-without-" + Path.GetFileName(path));
        Directory.CreateDirectory(doctored.Feed);
        foreach (var package in Directory.EnumerateFiles(Feed, "*.nupkg"))
        {
            System.IO.File.Copy(package, Path.Combine(doctored.Feed, Path.GetFileName(package)));
        }

        using var generator = ZipFile.Open(doctored.File("MlsysCatalog.Generator", ".nupkg"), ZipArchiveMode.Update);
        generator.GetEntry(path)!.Delete();
        return doctored;
    }

    /// <summary>The path of a packed file, such as <c>MlsysCatalog.snupkg</c> for the package's id and the extension.</summary>
    public string File(string id, string extension) => Path.Combine(Feed, $"{id}.{Version}{extension}");

    /// <summary>Ends what the run started, and deletes what it wrote.</summary>
    public static void EndRun()
    {
        CompilerServer.Kill(CompilerServer.Name);
        DeleteLeftovers(Environment.ProcessId);
    }

    private static async Task<PackedFeed> PackAsync()
    {
        DeleteLeftovers(ended: null);
        var run = Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-").FullName;
        var feed = new PackedFeed(run, "feed");
        foreach (var project in (string[])["MlsysCatalog", "MlsysCatalog.Generator", "MlsysCatalog.Lists.Sdk", "MlsysCatalog.Tool"])
        {
            var folder = Path.Combine(Repository.Root, "src", project);
            var (exitCode, output) = await DotNet.RunAsync(
                folder, MachinePackages, "pack", "-c", "Release", "--no-restore", "-o", feed.Feed, "-p:PackageVersion=" + Version);
            Assert.True(exitCode == 0, output);
            Assert.DoesNotContain(": warning ", output, StringComparison.Ordinal);
        }

        return feed;
    }

    /// <summary>Deletes what a run left that has ended, and what those left that somebody broke off.</summary>
    private static void DeleteLeftovers(int? ended)
    {
        foreach (var run in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            var process = Path.GetFileName(run)[Prefix.Length..].Split('-')[0];
            if (!int.TryParse(process, CultureInfo.InvariantCulture, out var id) || id == ended || !IsRunning(id))
            {
                CompilerServer.Kill(CompilerServer.NameOf(id));
                Delete(run);
            }
        }
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var running = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Delete(string run)
    {
        try
        {
            Directory.Delete(run, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file is still open, or another user's: the system clears its temporary folder itself.
        }
    }
}
