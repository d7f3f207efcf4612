using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace MlsysCatalog.Package.Tests;

/// <summary>What is in the packages.</summary>
public sealed class PackageContentTests
{
    [Fact]
    public async Task The_generator_package_holds_its_assemblies_props_and_targets_and_no_assembly_of_the_framework() =>
        Assert.Equal(
            [
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "analyzers/dotnet/cs/Markdig.dll",
                "analyzers/dotnet/cs/MlsysCatalog.CodeFixes.dll",
                "analyzers/dotnet/cs/MlsysCatalog.Completion.dll",
                "analyzers/dotnet/cs/MlsysCatalog.Generator.dll",
                "analyzers/dotnet/cs/MlsysCatalog.Reading.dll",
                "buildTransitive/MlsysCatalog.Generator.props",
                "buildTransitive/MlsysCatalog.Generator.targets",
                "icon.png",
                "lib/netstandard2.0/_._",
            ],
            await FilesAsync("MlsysCatalog.Generator", ".nupkg"));

    [Fact]
    public async Task The_runtime_package_holds_libraries_only() =>
        Assert.Equal(
            [
                "README.md",
                "icon.png",
                "lib/net10.0/MlsysCatalog.dll",
                "lib/net10.0/MlsysCatalog.xml",
                "lib/netstandard2.0/MlsysCatalog.dll",
                "lib/netstandard2.0/MlsysCatalog.xml",
            ],
            await FilesAsync("MlsysCatalog", ".nupkg"));

    [Fact]
    public async Task The_SDK_of_lists_projects_holds_no_assembly() =>
        Assert.Equal(
            ["README.md", "Sdk/Sdk.props", "Sdk/Sdk.targets", "Sdk/Version.props", "icon.png"],
            await FilesAsync("MlsysCatalog.Lists.Sdk", ".nupkg"));

    [Fact]
    public async Task The_runtime_library_has_a_symbol_package() =>
        Assert.Equal(["lib/net10.0/MlsysCatalog.pdb", "lib/netstandard2.0/MlsysCatalog.pdb"], await FilesAsync("MlsysCatalog", ".snupkg"));

    [Fact]
    public async Task The_tool_package_holds_what_the_tool_runs_with() =>
        Assert.Equal(
            [
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "icon.png",
                "tools/net10.0/any/DotnetToolSettings.xml",
                "tools/net10.0/any/Markdig.dll",
                "tools/net10.0/any/Microsoft.CodeAnalysis.dll",
                "tools/net10.0/any/MlsysCatalog.Reading.dll",
                "tools/net10.0/any/MlsysCatalog.dll",
                "tools/net10.0/any/MlsysCatalog.pdb",
                "tools/net10.0/any/System.CommandLine.dll",
                "tools/net10.0/any/mlsys-catalog.deps.json",
                "tools/net10.0/any/mlsys-catalog.dll",
                "tools/net10.0/any/mlsys-catalog.runtimeconfig.json",
            ],
            await FilesAsync("MlsysCatalog.Tool", ".nupkg"));

    /// <summary>The generator needs the runtime library of exactly its own version, and old frameworks need spans.</summary>
    [Theory]
    [InlineData("MlsysCatalog", ".NETStandard2.0: System.Memory 4.6.3", "net10.0:")]
    [InlineData("MlsysCatalog.Generator", $".NETStandard2.0: MlsysCatalog [{PackedFeed.Version}]")]
    [InlineData("MlsysCatalog.Lists.Sdk")]
    [InlineData("MlsysCatalog.Tool")]
    public async Task A_package_depends_on_nothing_but(string id, params string[] expected)
    {
        var feed = await PackedFeed.GetAsync();
        using var package = ZipFile.OpenRead(feed.File(id, ".nupkg"));
        var nuspec = XDocument.Load(package.GetEntry(id + ".nuspec")!.Open());

        var groups = nuspec.Descendants().Where(static element => element.Name.LocalName == "group")
            .Select(static group => $"{group.Attribute("targetFramework")!.Value}:{string.Concat(group.Elements().Select(Dependency))}");
        Assert.Equal(expected, groups.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(nuspec.Descendants(), static element =>
            element.Name.LocalName is "frameworkAssembly" or "frameworkReference" or "file"
            || (element.Name.LocalName == "dependency" && element.Parent!.Name.LocalName != "group"));

        static string Dependency(XElement element) => $" {element.Attribute("id")!.Value} {element.Attribute("version")!.Value}";
    }

    [Theory]
    [InlineData("MlsysCatalog.Generator")]
    [InlineData("MlsysCatalog.Tool")]
    public async Task A_package_with_Markdig_in_it_holds_its_licence(string id)
    {
        var feed = await PackedFeed.GetAsync();
        using var package = ZipFile.OpenRead(feed.File(id, ".nupkg"));
        var notices = Encoding.UTF8.GetString(Read(package.GetEntry("THIRD-PARTY-NOTICES.txt")!));

        Assert.Contains("Alexandre Mutel", notices, StringComparison.Ordinal);
        Assert.Contains("Redistributions in binary form must reproduce", notices, StringComparison.Ordinal);
    }

    /// <summary>Beside ours NuGet writes its own four.</summary>
    [Theory]
    [InlineData("MlsysCatalog")]
    [InlineData("MlsysCatalog.Generator")]
    [InlineData("MlsysCatalog.Lists.Sdk")]
    [InlineData("MlsysCatalog.Tool")]
    public async Task A_package_has_NuGets_own_files_and_no_others(string id)
    {
        var feed = await PackedFeed.GetAsync();
        using var package = ZipFile.OpenRead(feed.File(id, ".nupkg"));
        var ours = await FilesAsync(id, ".nupkg");

        Assert.Equal(
            [id + ".nuspec", "[Content_Types].xml", "_rels/.rels", "package/services/metadata/core-properties/*.psmdcp"],
            package.Entries.Select(static entry => entry.FullName).Except(ours)
                .Select(static name => name.EndsWith(".psmdcp", StringComparison.Ordinal) ? name[..(name.LastIndexOf('/') + 1)] + "*.psmdcp" : name)
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("MlsysCatalog", ".nupkg")]
    [InlineData("MlsysCatalog", ".snupkg")]
    [InlineData("MlsysCatalog.Generator", ".nupkg")]
    [InlineData("MlsysCatalog.Lists.Sdk", ".nupkg")]
    [InlineData("MlsysCatalog.Tool", ".nupkg")]
    public async Task Nothing_in_a_package_names_the_folder_it_was_built_in(string id, string extension)
    {
        var feed = await PackedFeed.GetAsync();
        using var package = ZipFile.OpenRead(feed.File(id, extension));
        Assert.All(package.Entries, entry => Assert.Equal(-1, Read(entry).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Repository.Root))));
    }

    [Theory]
    [InlineData("MlsysCatalog.Generator.dll")]
    [InlineData("MlsysCatalog.Reading.dll")]
    [InlineData("Markdig.dll")]
    public async Task What_the_compiler_loads_asks_for_no_assembly_that_only_editors_have(string assembly)
    {
        var feed = await PackedFeed.GetAsync();
        using var package = ZipFile.OpenRead(feed.File("MlsysCatalog.Generator", ".nupkg"));
        using var image = new PEReader(new MemoryStream(Read(package.GetEntry("analyzers/dotnet/cs/" + assembly)!)));
        var reader = image.GetMetadataReader();

        var references = reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name));
        Assert.DoesNotContain(references, name => name.Contains("Workspaces", StringComparison.Ordinal) || name.Contains("Composition", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MlsysCatalog.CodeFixes.dll")]
    [InlineData("MlsysCatalog.Completion.dll")]
    [InlineData("MlsysCatalog.Generator.dll")]
    [InlineData("MlsysCatalog.Reading.dll")]
    public async Task Analyzer_assemblies_carry_their_symbols_with_paths_below_the_repository(string assembly)
    {
        var feed = await PackedFeed.GetAsync();
        using var package = ZipFile.OpenRead(feed.File("MlsysCatalog.Generator", ".nupkg"));
        using var image = new PEReader(new MemoryStream(Read(package.GetEntry("analyzers/dotnet/cs/" + assembly)!)));
        var embedded = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        var reader = symbols.GetMetadataReader();

        var paths = reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name));
        Assert.All(paths, path => Assert.StartsWith("/_/src/", path, StringComparison.Ordinal));
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static async Task<IEnumerable<string>> FilesAsync(string id, string extension)
    {
        var feed = await PackedFeed.GetAsync();
        using var package = ZipFile.OpenRead(feed.File(id, extension));
        return [.. package.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal)];

        static bool IsOurs(string path) =>
            !path.StartsWith("_rels/", StringComparison.Ordinal) && !path.StartsWith("package/", StringComparison.Ordinal)
            && !path.EndsWith(".nuspec", StringComparison.Ordinal) && path != "[Content_Types].xml";
    }
}
