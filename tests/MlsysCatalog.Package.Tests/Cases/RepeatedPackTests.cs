using System.Diagnostics;
using System.IO.Compression;

namespace MlsysCatalog.Package.Tests;

/// <summary>Two people who pack the repository, each in a copy of it, get the same packages.</summary>
public sealed class RepeatedPackTests
{
    private static readonly string[] Packages = ["MlsysCatalog", "MlsysCatalog.Generator", "MlsysCatalog.Lists.Sdk", "MlsysCatalog.Tool"];

    /// <summary>
    /// What NuGet itself makes anew each time, and what signing and reading packages do not look at, is left out: the times in the zip, the
    /// name of the <c>.psmdcp</c>, and <c>_rels/.rels</c>, which names it.
    /// </summary>
    [Fact]
    public async Task Packages_of_two_copies_of_the_repository_have_the_same_files_with_the_same_bytes()
    {
        var feed = await PackedFeed.GetAsync();
        var copy = Path.Combine(feed.Run, "a copy", "of the repository");
        await CloneAsync(copy);
        CopySources(copy);
        var packed = Path.Combine(feed.Run, "packed-again");
        foreach (var package in Packages)
        {
            // What the tests packed was restored with the repository's own settings; so is this.
            var (exitCode, output) = await DotNet.RunAsync(
                Path.Combine(copy, "src", package),
                PackedFeed.MachinePackages,
                "pack", "-c", "Release", "-o", packed, "-p:PackageVersion=" + PackedFeed.Version);
            Assert.True(exitCode == 0, output);
        }

        Assert.All(Packages, package =>
        {
            var first = Contents(feed.File(package, ".nupkg"));
            var second = Contents(Path.Combine(packed, Path.GetFileName(feed.File(package, ".nupkg"))));
            Assert.Equal(first.Keys, second.Keys);
            Assert.All(first, file => Assert.True(file.Value.AsSpan().SequenceEqual(second[file.Key]), $"{package}: {file.Key} differs"));
        });
    }

    private static SortedDictionary<string, byte[]> Contents(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        var contents = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries.Where(static entry => entry.FullName != "_rels/.rels"))
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            contents[entry.FullName.EndsWith(".psmdcp", StringComparison.Ordinal) ? "*.psmdcp" : entry.FullName] = content.ToArray();
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
