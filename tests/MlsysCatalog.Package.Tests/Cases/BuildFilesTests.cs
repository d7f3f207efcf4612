using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MlsysCatalog.Package.Tests;

/// <summary>The MSBuild files in the packages: they set properties and items, and run nothing but a message that ends the build.</summary>
public sealed partial class BuildFilesTests
{
    private static readonly string[] Allowed =
    [
        "Project", "PropertyGroup", "ItemGroup", "Import", "Target", "Choose", "When", "Otherwise",

        // The one task: it says why a build ends, and does nothing else.
        "Error",
    ];

    [Theory]
    [InlineData("MlsysCatalog.Generator", "buildTransitive/MlsysCatalog.Generator.props")]
    [InlineData("MlsysCatalog.Generator", "buildTransitive/MlsysCatalog.Generator.targets")]
    [InlineData("MlsysCatalog.Lists.Sdk", "Sdk/Sdk.props")]
    [InlineData("MlsysCatalog.Lists.Sdk", "Sdk/Sdk.targets")]
    [InlineData("MlsysCatalog.Lists.Sdk", "Sdk/Version.props")]
    public async Task A_build_file_sets_properties_and_items_and_runs_nothing(string package, string path)
    {
        var feed = await PackedFeed.GetAsync();
        using var opened = ZipFile.OpenRead(feed.File(package, ".nupkg"));
        var file = XDocument.Load(opened.GetEntry(path)!.Open());

        // What stands outside of a group is structure; a task in a target, or a UsingTask, would be neither.
        var structure = file.Descendants().Where(static element => element.Parent?.Name.LocalName is not ("PropertyGroup" or "ItemGroup")
            && element.Ancestors().All(static above => above.Name.LocalName != "ItemGroup"));
        Assert.All(structure, static element => Assert.Contains(element.Name.LocalName, Allowed));

        // No file of the machine is read, no variable asked for, nothing imported but the SDK that stands in the same line.
        var imports = file.Descendants().Where(static element => element.Name.LocalName == "Import");
        Assert.All(imports, static import => Assert.True(
            import.Attribute("Sdk")?.Value == "Microsoft.NET.Sdk" || import.Attribute("Project")!.Value == "Version.props"));
        var calls = Call().Matches(file.ToString()).Select(static match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
        Assert.Empty(calls.Except(
        [
            "MSBuild]::GetDirectoryNameOfFileAbove", "System.Uri]::EscapeDataString",
            "System.Text.RegularExpressions.Regex]::Match", "System.Text.RegularExpressions.Regex]::Replace",
        ]));
    }

    [GeneratedRegex(@"\$\(\[([\w.]+\]::\w+)")]
    private static partial Regex Call();
}
