using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MlsysCatalog.Package.Tests;

/// <summary>Programs that are published without what they do not use, and as native code.</summary>
public sealed class PublishTests
{
    [PublishFact("microsoft.net.illink.tasks", "microsoft.netcore.app.runtime.RID")]
    public async Task Constants_that_a_trimmed_program_does_not_use_leave_it()
    {
        using var workspace = await PublishAsync("<PublishTrimmed>true</PublishTrimmed>");

        Assert.Equal(Sources.GavelTitle, await RunAsync(workspace));
        using var program = new PEReader(new MemoryStream(workspace.Read("out/App.dll")));
        var names = MemberNames(program.GetMetadataReader());
        Assert.Contains("get_Gavel", names);
        Assert.DoesNotContain(names, static name => name.Contains("Tiresias", StringComparison.Ordinal));
        Assert.DoesNotContain("PaperKeys", names);
    }

    [PublishFact("microsoft.dotnet.ilcompiler", "runtime.RID.microsoft.dotnet.ilcompiler", NeedsLinker = true)]
    public async Task A_program_is_published_as_native_code()
    {
        // Where there is no clang, which is asked for by default, gcc links as well.
        var linker = PublishFactAttribute.FindProgram("clang") ? "clang" : "gcc";
        using var workspace = await PublishAsync(
            $"<PublishAot>true</PublishAot><CppCompilerAndLinker Condition=\"!$([MSBuild]::IsOSPlatform('Windows'))\">{linker}</CppCompilerAndLinker>");

        Assert.Equal(Sources.GavelTitle, await RunAsync(workspace));
        Assert.False(File.Exists(Path.Combine(workspace.Folder, "out", "MlsysCatalog.dll")));
    }

    private static async Task<Workspace> PublishAsync(string properties)
    {
        var workspace = await Workspace.CreateAsync();
        workspace.Write(
            "App/App.csproj",
            Sources.Program($"{properties}<RuntimeIdentifier>{PublishFactAttribute.Rid}</RuntimeIdentifier><InvariantGlobalization>true</InvariantGlobalization>"));
        workspace.Write("App/lists/scheduling.md", Sources.List);
        workspace.Write(
            "App/Program.cs",
            $"""
            // What reads much of the library, so that what trimming takes away from under it is missed.
            var catalog = Catalog.Current;
            var isFound = catalog.TryGetPaper("osdi2020/gavel", out var paper)
                && catalog.TryGetPaperByTitle("{Sources.GavelTitle}", out var byTitle) && byTitle == paper
                && catalog.TryGetPaperByLink("https://example.org/gavel.pdf", out var byLink) && byLink == paper
                && catalog.Search("heterogeneity").Count == 1 && catalog.PapersByVenue("OSDI").Count == 2
                && MlsysCatalog.PaperCatalog.Combine(catalog).Papers.Count == 3;
            System.Console.WriteLine(isFound && paper == Papers.Osdi2020.Gavel ? Papers.Osdi2020.Gavel.Title : "not found");

            """);
        var (exitCode, output) = await workspace.DotNetAsync("publish", "App/App.csproj", "-o", "out");
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain(": warning ", output, StringComparison.Ordinal);
        return workspace;
    }

    private static async Task<string> RunAsync(Workspace workspace)
    {
        var program = Path.Combine(workspace.Folder, "out", OperatingSystem.IsWindows() ? "App.exe" : "App");
        using var process = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo(program) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output.Trim();
    }

    private static List<string> MemberNames(MetadataReader metadata) =>
    [
        .. metadata.TypeDefinitions.Select(type => metadata.GetString(metadata.GetTypeDefinition(type).Name)),
        .. metadata.MethodDefinitions.Select(method => metadata.GetString(metadata.GetMethodDefinition(method).Name)),
        .. metadata.FieldDefinitions.Select(field => metadata.GetString(metadata.GetFieldDefinition(field).Name)),
    ];
}
