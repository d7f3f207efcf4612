using System.Diagnostics;
using System.IO.Compression;

namespace MlsysCatalog.Package.Tests;

/// <summary>Two people who pack the repository, each in a copy of it, get the same packages.</summary>
public sealed class RepeatedPackTests
{
    // Between them they hold every assembly that ships.
    private static readonly string[] Packages = ["MlsysCatalog.Generator", "MlsysCatalog.Tool"];

    /// <summary>Until somebody signs it, NuGet puts nothing random and no time of its own into a package that is told its date.</summary>
    [Fact]
    public async Task Packages_of_two_copies_of_the_repository_are_the_same_bytes()
    {
        var feed = await PackedFeed.GetAsync();
        var copy = Path.Combine(feed.Run, "a copy", "of the repository");
        await CloneAsync(copy);
        CopySources(copy);
        var packed = Path.Combine(feed.Run, "packed-again");
        foreach (var package in Packages)
        {
            // Restored under the version of the repository, as what the tests packed: the tool's deps.json names it. What analyzers
            // say of the code was said when the tests were packed, and is nothing in an assembly.
            var folder = Path.Combine(copy, "src", package);
            await RunAsync(folder, "restore");
            await RunAsync(
                folder, "pack", "-c", "Release", "--no-restore", "-o", packed, "-p:PackageVersion=" + PackedFeed.Version, "-p:RunAnalyzers=false");
        }

        Assert.All(Packages, package =>
        {
            var first = Contents(feed.File(package, ".nupkg"));
            var second = Contents(Again(package));
            Assert.Equal(first.Keys, second.Keys);
            Assert.All(first, file => Assert.True(file.Value.AsSpan().SequenceEqual(second[file.Key]), $"{package}: {file.Key} differs"));
            Assert.Equal(File.ReadAllBytes(feed.File(package, ".nupkg")), File.ReadAllBytes(Again(package)));
        });

        string Again(string package) => Path.Combine(packed, Path.GetFileName(feed.File(package, ".nupkg")));
    }

    private static async Task RunAsync(string folder, params string[] arguments)
    {
        var (exitCode, output) = await DotNet.RunAsync(folder, PackedFeed.MachinePackages, arguments);
        Assert.True(exitCode == 0, output);
    }

    private static SortedDictionary<string, byte[]> Contents(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        var contents = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            contents[entry.FullName] = content.ToArray();
        }

        return contents;
    }

    // Packages and assemblies name the commit, so the copy has to be at the same one. Where there is none, neither names any.
    private static async Task CloneAsync(string target)
    {
        if (Path.Exists(Path.Combine(Repository.Root, ".git")))
        {
            using var git = Process.Start("git", ["clone", "--quiet", "--no-checkout", Repository.Root, target]);
            await git.WaitForExitAsync();
            Assert.Equal(0, git.ExitCode);
        }
    }

    // What is built, as it lies here, and nothing that was built.
    private static void CopySources(string target)
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories);
        foreach (var file in Directory.EnumerateFiles(Repository.Root).Concat(sources))
        {
            var path = Path.GetRelativePath(Repository.Root, file);
            if (path.Split(Path.DirectorySeparatorChar).Any(static folder => folder is "bin" or "obj" or ".git"))
            {
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(target, path))!);
            File.Copy(file, Path.Combine(target, path));
        }
    }
}
